/** Ways of saying who one is. Each scheme is a file; a listener has a list of them. */
import type { IncomingMessage } from 'node:http';
import { fail } from '../errors.js';
import { fieldCount } from '../http/field-count.js';
import { anonymous, type Caller } from './caller.js';

/** The security schemes that every document offers (`spec/shared.yaml`). */
export const SHARED_SCHEMES: ReadonlySet<string> = new Set(['apiKey', 'bearer', 'clientCredentials', 'mutualTls']);

/** The security schemes of the documents that the server has code for. */
export const SCHEME_NAMES: ReadonlySet<string> = new Set([...SHARED_SCHEMES, 'keystone']);

/**
 * Called before somebody outside is asked about what a request brought, and nothing is known of that: refuses with
 * `too-many-requests` whose address asks for too much. What it returns is called when that is over.
 */
export type EnterOutside = () => () => void;

export interface Scheme {
  /** Its security scheme in the documents: an operation that does not offer it never asks it. */
  readonly name: string;
  /** What `WWW-Authenticate` says at operations that offer it, in place of `Bearer`. */
  readonly challenge?: string | undefined;
  /**
   * Who the request says it is from; undefined where it says nothing in this scheme's way. Refuses with
   * `unauthenticated` what it says but cannot show. A promise only where something has to be looked up.
   */
  callerOf(request: IncomingMessage, enterOutside?: EnterOutside): Caller | Promise<Caller> | undefined;
}

/**
 * Finds out who sent a request, by the security schemes that the operation offers; refuses with `unauthenticated` where
 * it cannot.
 */
export type FindCaller = (
  request: IncomingMessage,
  accepted: ReadonlySet<string>,
  enterOutside?: EnterOutside,
) => Caller | Promise<Caller>;

/** Everybody may do everything: a server on loopback without configuration. */
export const openToAll: FindCaller = () => anonymous;

/** The first scheme that has something to say decides; what it refuses is not tried with the next one. */
export function bySchemes(schemes: readonly Scheme[]): FindCaller {
  return (request, accepted, enterOutside) => {
    // Node keeps the first and drops the others, which a proxy in front may have judged.
    if (fieldCount(request.rawHeaders, 'authorization') > 1) unauthenticated('Authorization is there twice');
    for (const scheme of schemes) {
      const caller = accepted.has(scheme.name) ? scheme.callerOf(request, enterOutside) : undefined;
      if (caller) return caller;
    }
    return unauthenticated();
  };
}

/** The challenge of an operation that offers these schemes, where one of them has its own; undefined: that of `Bearer`. */
export function challengeOf(schemes: readonly Scheme[], offered: ReadonlySet<string>): string | undefined {
  const own = schemes.filter(({ name }) => offered.has(name)).flatMap(({ challenge }) => challenge ?? []);
  return own.length === 0 ? undefined : own.join(', ');
}

/**
 * Refuses with 401. All who are not known get the same words, so that they tell nothing of which part was wrong; the
 * cause is for the log. An operation's own challenge is sent in place of this one.
 * @param challenge how credentials may be sent (RFC 9110 §11.6.1)
 */
export function unauthenticated(cause?: unknown, challenge = 'Bearer'): never {
  fail('unauthenticated', undefined, { cause, headers: { 'WWW-Authenticate': challenge } });
}
