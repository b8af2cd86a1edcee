/** Ways of saying who one is. Each scheme is a file; a listener has a list of them. */
import type { IncomingMessage } from 'node:http';
import { fail, Refusal } from '../errors.js';
import { fieldCount } from '../http/field-count.js';
import { anonymous, type Caller } from './caller.js';

/** The security schemes that every document offers (`spec/shared.yaml`). */
export const SHARED_SCHEMES: ReadonlySet<string> = new Set(['apiKey', 'bearer', 'clientCredentials', 'mutualTls']);

/** The security schemes of the documents that the server has code for. */
export const SCHEME_NAMES: ReadonlySet<string> = new Set([...SHARED_SCHEMES, 'keystone']);

export interface Scheme {
  /** Its security scheme in the documents: an operation that does not offer it never asks it. */
  readonly name: string;
  /** What `WWW-Authenticate` says at operations that offer it, in place of `Bearer`. */
  readonly challenge?: string | undefined;
  /**
   * Who the request says it is from; undefined where it says nothing in this scheme's way. Refuses with
   * `unauthenticated` what it says but cannot show. A promise only where something has to be looked up.
   */
  callerOf(request: IncomingMessage): Caller | Promise<Caller> | undefined;
}

/**
 * Finds out who sent a request, by the security schemes that the operation offers; refuses with `unauthenticated` where
 * it cannot.
 */
export type FindCaller = (request: IncomingMessage, accepted: ReadonlySet<string>) => Caller | Promise<Caller>;

/** Everybody may do everything: a server on loopback without configuration. */
export const openToAll: FindCaller = () => anonymous;

/** The first scheme that has something to say decides; what it refuses is not tried with the next one. */
export function bySchemes(schemes: readonly Scheme[]): FindCaller {
  const find: FindCaller = (request, accepted) => {
    // Node keeps the first and drops the others, which a proxy in front may have judged.
    if (fieldCount(request.rawHeaders, 'authorization') > 1) unauthenticated('Authorization is there twice');
    for (const scheme of schemes) {
      const caller = accepted.has(scheme.name) ? scheme.callerOf(request) : undefined;
      if (caller) return caller;
    }
    return unauthenticated();
  };
  const own = schemes.find(({ challenge }) => challenge !== undefined);
  if (!own) return find;
  return (request, accepted) =>
    accepted.has(own.name) ? challenging(() => find(request, accepted), own.challenge!) : find(request, accepted);
}

/** Refuses as `find` does, with another challenge. */
function challenging(find: () => Caller | Promise<Caller>, challenge: string): Caller | Promise<Caller> {
  const tell = (error: unknown): never => {
    if (error instanceof Refusal && error.code === 'unauthenticated') unauthenticated(error.cause, challenge);
    throw error;
  };
  try {
    const caller = find();
    return caller instanceof Promise ? caller.catch(tell) : caller;
  } catch (error) {
    return tell(error);
  }
}

/**
 * Refuses with 401. All who are not known get the same words, so that they tell nothing of which part was wrong; the
 * cause is for the log.
 * @param challenge how credentials may be sent (RFC 9110 §11.6.1)
 */
export function unauthenticated(cause?: unknown, challenge = 'Bearer'): never {
  fail('unauthenticated', undefined, { cause, headers: { 'WWW-Authenticate': challenge } });
}
