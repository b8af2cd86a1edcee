/** Stage 4, *authenticate*: who is asking. Until clients can be registered every operation is open, as the documents say. */
import { anonymous } from '../auth/caller.js';
import { fail } from '../errors.js';
import type { Exchange } from './exchange.js';

/** Sets the caller. An operation that asks for credentials is never served without them. */
export function authenticate(exchange: Exchange): void {
  if (!exchange.plan!.open) fail('internal-error');
  exchange.caller = anonymous;
}
