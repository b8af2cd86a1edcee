/** Ways of saying who one is. Each scheme is a file; a listener has a list of them. */
import type { IncomingMessage } from 'node:http';
import { fail } from '../errors.js';
import { fieldCount } from '../http/field-count.js';
import { anonymous, type Caller } from './caller.js';

/** The security schemes of the documents that the server has code for. */
export const SCHEME_NAMES: ReadonlySet<string> = new Set([
  'apiKey',
  'bearer',
  'clientCredentials',
  'mutualTls',
  'keystone',
]);

export interface Scheme {
  /**
   * Who the request says it is from; undefined where it says nothing in this scheme's way. Refuses with
   * `unauthenticated` what it says but cannot show. A promise only where something has to be looked up.
   */
  callerOf(request: IncomingMessage): Caller | Promise<Caller> | undefined;
}

/** Finds out who sent a request; refuses with `unauthenticated` where it cannot. */
export type FindCaller = (request: IncomingMessage) => Caller | Promise<Caller>;

/** Everybody may do everything: a server on loopback without configuration. */
export const openToAll: FindCaller = () => anonymous;

/** The first scheme that has something to say decides; what it refuses is not tried with the next one. */
export const bySchemes =
  (schemes: readonly Scheme[]): FindCaller =>
  (request) => {
    // Node keeps the first and drops the others, which a proxy in front may have judged.
    if (fieldCount(request.rawHeaders, 'authorization') > 1) unauthenticated('Authorization is there twice');
    for (const scheme of schemes) {
      const caller = scheme.callerOf(request);
      if (caller) return caller;
    }
    return unauthenticated();
  };

/**
 * Refuses with 401. All who are not known get the same words, so that they tell nothing of which part was wrong; the
 * cause is for the log.
 * @param challenge how credentials may be sent (RFC 9110 §11.6.1)
 */
export function unauthenticated(cause?: unknown, challenge = 'Bearer'): never {
  fail('unauthenticated', undefined, { cause, headers: { 'WWW-Authenticate': challenge } });
}
