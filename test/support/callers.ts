/** Callers of tests: a header field says who is asking. */
import type { Caller, Grant } from '../../src/auth/caller.js';
import { unauthenticated, type FindCaller } from '../../src/auth/scheme.js';

/** In lower case as Node gives it. */
export const CALLER_FIELD = 'test-caller';

export const callerWith = (id: string, grants: 'all' | readonly Grant[]): Caller => ({ id: `client:${id}`, grants });

/** Finds a caller by the name in the header field. */
export const byField =
  (callers: Readonly<Record<string, Caller>>): FindCaller =>
  ({ headers }) =>
    callers[String(headers[CALLER_FIELD])] ?? unauthenticated();
