/** Stage 7, *handle*: the registry's own answer; to a request that is repeated with its key, the first one. */
import type { Creation } from '../records/idempotency.js';
import { Records } from '../records/records.js';
import type { Exchange } from './exchange.js';
import type { Call, Reply } from './handlers.js';
import { answerOnce, IDEMPOTENCY_KEY } from './idempotency.js';

/** Calls the operation's handler. Refuses as it does, and with the refusals of `Idempotency-Key`. */
export function handle(exchange: Exchange): Promise<Reply> {
  const { handler, requests } = exchange.plan!;
  const sent = requests && exchange.header(IDEMPOTENCY_KEY);
  if (sent === undefined) return handler(callOf(exchange) as never);
  const wantsRecord = asksForRecord(exchange);
  return answerOnce({ exchange, sent, wantsRecord, requests: requests! }, (creation) =>
    handler(callOf(exchange, creation) as never),
  );
}

/** What the registry's function is given: everything checked, and records bound to the caller. */
function callOf(exchange: Exchange, creation?: Creation): Call<never, Record<string, unknown>> {
  const {
    plan,
    caller,
    request: { headers },
  } = exchange;
  const { id: operation, scope } = plan!.operation;
  const binding = { caller, scope, operation, requestId: exchange.id, creation };
  const records: Record<string, Records<unknown>> = {};
  for (const type in plan!.sources) records[type] = new Records<unknown>(plan!.sources[type]!, binding);
  return {
    records,
    caller,
    auth: plan!.services.auth,
    changes: plan!.services.changes,
    path: exchange.pathParameters as never,
    query: exchange.query as never,
    body: exchange.body as never,
    conditions: {
      ifMatch: headers['if-match'],
      ifNoneMatch: headers['if-none-match'],
      ifModifiedSince: headers['if-modified-since'],
      ifUnmodifiedSince: headers['if-unmodified-since'],
    },
    wantsRecord: asksForRecord(exchange),
    // Few operations ask for it.
    get baseUrl() {
      return exchange.baseUrl;
    },
  };
}

/** `Prefer: return=representation` (RFC 7240 §4.2); of several `return` the first counts (§2). */
function asksForRecord(exchange: Exchange): boolean {
  const prefer = exchange.header('prefer');
  if (prefer === undefined) return false;
  const preferences = prefer.split(',').map((part) => part.split(';', 1)[0]!.trim().toLowerCase());
  const first = preferences.find((preference) => /^return\s*=/.test(preference));
  return first !== undefined && /^return\s*=\s*"?representation"?$/.test(first);
}
