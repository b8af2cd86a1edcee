/** Stage 4, *authenticate*: who is asking, and whether they may use the operation at all. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BlockList } from 'node:net';
import { mayUse, nobody, type Caller } from '../auth/caller.js';
import { SHARED_SCHEMES, type FindCaller } from '../auth/scheme.js';
import { fail, Refusal, type ErrorCode } from '../errors.js';
import type { Exchange } from './exchange.js';
import { checkRate, type LoadLimits } from './load-limits.js';
import { clientAddress } from './proxies.js';

/** Who finds callers, and what limits them. */
interface FinderParts {
  readonly findCaller: FindCaller;
  readonly load: LoadLimits;
}

/** Sets the caller. Refuses with `unauthenticated` (401). A promise only where a scheme has to look something up. */
export function authenticate(exchange: Exchange, { findCaller, load }: FinderParts): Promise<void> | undefined {
  const { operation, schemes } = exchange.plan!;
  if (operation.scope === undefined) {
    exchange.caller = nobody;
    return undefined;
  }
  const caller = findCaller(exchange.request, schemes, () => enterOutside(exchange, load));
  if (caller instanceof Promise) return caller.then((found) => void (exchange.caller = found));
  exchange.caller = caller;
  return undefined;
}

/** Refuses with `insufficient-scope` (403) a caller who may not use the operation at all. */
export function authorise({ caller, plan }: Exchange): void {
  const { scope } = plan!.operation;
  if (scope !== undefined) requireScope(caller, scope);
}

/** How long what was found of a caller may lie before it is acted on, in milliseconds. */
const ACTED_ON_MS = 100;

/**
 * Finds the caller anew where a body that came slowly, or a wait for a place, lies between: what was revoked meanwhile
 * opens nothing any more. Refuses as `authenticate` and `authorise`.
 */
export function confirm(exchange: Exchange, parts: FinderParts): Promise<void> | undefined {
  return performance.now() - exchange.started < ACTED_ON_MS ? undefined : findAnew(exchange, parts);
}

async function findAnew(exchange: Exchange, parts: FinderParts): Promise<void> {
  await authenticate(exchange, parts);
  authorise(exchange);
}

/**
 * What a failure to authenticate is answered with. Whoever goes on failing is told to wait in place of what is wrong. Good
 * credentials are served all the same: they cannot be guessed, and an address may be shared with somebody who tries.
 */
export function countFailure({ source }: Pick<Exchange, 'source'>, error: unknown, { failures }: LoadLimits): unknown {
  if (source === undefined || !(error instanceof Refusal) || !FAILURES.has(error.code)) return error;
  const { admitted, retryAfter } = failures.take(source);
  if (admitted) return error;
  return new Refusal('too-many-requests', undefined, { cause: error, headers: { 'Retry-After': String(retryAfter) } });
}

/** Who shares an address with others that nobody can tell apart. */
const UNLIMITED = { admitted: true, retryAfter: 0 };

/**
 * A look-up outside costs whoever is asked, and those who wait for the same, as much when it fails. So an address whose
 * failures are exhausted causes none, and any has a few at once. Refuses with `too-many-requests`.
 */
function enterOutside({ address, source }: Exchange, { failures, outside }: LoadLimits): () => void {
  const { admitted, retryAfter } = source === undefined ? UNLIMITED : failures.look(source);
  if (!admitted) fail('too-many-requests', undefined, { headers: { 'Retry-After': String(retryAfter) } });
  const sender = { address, source: undefined };
  outside.enter(sender);
  return () => outside.leave(sender);
}

/** At any operation, and at one that gives credentials out. */
const FAILURES: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['unauthenticated', 'invalid-client']);

/** Who lacks the scope is told which one (RFC 6750 §3.1). */
function requireScope(caller: Caller, scope: string): void {
  if (mayUse(caller, scope)) return;
  fail('insufficient-scope', `${scope} is needed`, {
    headers: { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
  });
}

interface DoorParts extends FinderParts {
  readonly proxies: BlockList | undefined;
}

/**
 * Lets in, to what is no operation, whoever has the scope; the request counts for its address and its caller till it is
 * answered. Refuses as an operation does: 401, 403, 429.
 */
export const doorFor =
  (scope: string, { findCaller, load, proxies }: DoorParts) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const sender = { address: clientAddress(request, proxies), source: undefined };
    load.addresses.enter(sender);
    response.once('close', () => load.addresses.leave(sender));
    try {
      const caller = await findCaller(request, SHARED_SCHEMES);
      const fields: string[] = [];
      checkRate({ caller, fields }, load);
      requireScope(caller, scope);
    } catch (error) {
      throw countFailure(sender, error, load);
    }
  };
