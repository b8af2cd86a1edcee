/** Stage 4, *authenticate*: who is asking, and whether they may use the operation at all. */
import { mayUse, nobody, type Caller } from '../auth/caller.js';
import type { FindCaller } from '../auth/scheme.js';
import { fail, Refusal } from '../errors.js';
import type { Exchange } from './exchange.js';
import type { LoadLimits } from './load-limits.js';

/** What callers are found and held to. */
interface AuthenticationParts {
  readonly findCaller: FindCaller;
  readonly load: LoadLimits;
}

/**
 * Sets the caller. Refuses with `unauthenticated` (401), `insufficient-scope` (403), and `too-many-requests` (429) where
 * an address fails too often. A promise only where a scheme has to look something up: most callers are known.
 */
export function authenticate(exchange: Exchange, { findCaller, load }: AuthenticationParts): Promise<void> | undefined {
  const { scope } = exchange.plan!.operation;
  if (scope === undefined) {
    exchange.caller = nobody;
    return undefined;
  }
  const failed = (error: unknown): never => refuse(exchange, error, load);
  let caller: Caller | Promise<Caller>;
  try {
    caller = findCaller(exchange.request);
  } catch (error) {
    return failed(error);
  }
  if (caller instanceof Promise) return caller.catch(failed).then((found) => admit(exchange, found, scope));
  admit(exchange, caller, scope);
  return undefined;
}

/**
 * Whoever goes on failing is told to wait in place of what is wrong. Good credentials are served all the same: they
 * cannot be guessed, and an address may be shared with somebody who tries.
 */
function refuse({ source }: Exchange, error: unknown, { failures }: LoadLimits): never {
  if (source === undefined || !(error instanceof Refusal) || error.code !== 'unauthenticated') throw error;
  const { admitted, retryAfter } = failures.take(source);
  if (admitted) throw error;
  fail('too-many-requests', undefined, { cause: error, headers: { 'Retry-After': String(retryAfter) } });
}

/** Who lacks the scope is told which one (RFC 6750 §3.1). */
function admit(exchange: Exchange, caller: Caller, scope: string): void {
  exchange.caller = caller;
  if (mayUse(caller, scope)) return;
  fail('insufficient-scope', `${scope} is needed`, {
    headers: { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
  });
}
