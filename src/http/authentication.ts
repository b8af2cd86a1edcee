/** Stage 4, *authenticate*: who is asking, and whether they may use the operation at all. */
import { mayUse, nobody, type Caller } from '../auth/caller.js';
import type { FindCaller } from '../auth/scheme.js';
import { fail } from '../errors.js';
import type { Exchange } from './exchange.js';

/**
 * Sets the caller. Refuses with `unauthenticated` (401) and `insufficient-scope` (403). A promise only where a scheme
 * has to look something up: most callers are known.
 */
export function authenticate(exchange: Exchange, findCaller: FindCaller): Promise<void> | undefined {
  const { scope } = exchange.plan!.operation;
  if (scope === undefined) {
    exchange.caller = nobody;
    return undefined;
  }
  const caller = findCaller(exchange.request);
  if (caller instanceof Promise) return caller.then((found) => admit(exchange, found, scope));
  admit(exchange, caller, scope);
  return undefined;
}

/** Who lacks the scope is told which one (RFC 6750 §3.1). */
function admit(exchange: Exchange, caller: Caller, scope: string): void {
  exchange.caller = caller;
  if (mayUse(caller, scope)) return;
  fail('insufficient-scope', `${scope} is needed`, {
    headers: { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
  });
}
