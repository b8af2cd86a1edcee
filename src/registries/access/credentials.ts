/** Credentials of a client: made, checked, and put into what is kept of it. */
import { randomBytes } from 'node:crypto';
import { API_KEY_PREFIX } from '../../auth/api-key.js';
import { credentialOf } from '../../auth/credential.js';
import { fail } from '../../errors.js';

const KEY_BYTES = 32;
const ID_LENGTH = 8;

/** What is kept of an API key. */
export interface KeptKey {
  key_id: string;
  name: string;
  /** Of the whole key, base64url. */
  sha256: string;
  created: string;
  expires?: string;
}

/**
 * A new API key of 256 random bits, and what is kept of it. `expires`: RFC 3339. Refuses with `invalid-body` a time that
 * is past, or is none.
 */
export function newKey({ name, expires }: { readonly name?: string; readonly expires?: string }): {
  key: string;
  kept: KeptKey;
} {
  if (expires !== undefined && !(Date.parse(expires) > Date.now())) fail('invalid-body', '/expires must be to come');
  const random = randomBytes(KEY_BYTES).toString('base64url');
  const key = API_KEY_PREFIX + random;
  const kept = {
    key_id: random.slice(0, ID_LENGTH),
    name: name ?? '',
    sha256: credentialOf(key).digest,
    created: new Date().toISOString(),
    ...(expires === undefined ? {} : { expires: new Date(expires).toISOString() }),
  };
  return { key, kept };
}

/** What ends the tokens that a client was given: whoever had them then may be another than who is to have them now. */
export const tokensEnd = (): { tokens_from: string } => ({ tokens_from: new Date().toISOString() });

/** The list without the one that `isIt` names. Refuses with `credential-not-found` where there is none. */
export function without<T>(list: readonly T[], isIt: (one: T) => boolean): T[] {
  const rest = list.filter((one) => !isIt(one));
  if (rest.length === list.length) fail('credential-not-found');
  return rest;
}

/** The list with one more, unless `isSame` says that it is there. */
export const including = <T>(list: readonly T[], one: T, isSame: (other: T) => boolean): T[] =>
  list.some(isSame) ? [...list] : [...list, one];
