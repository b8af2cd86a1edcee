/** `Authorization: Bearer …` (RFC 6750 §2.1): one field for several kinds of credentials. */
import type { Caller } from './caller.js';
import { readToken } from './compact-token.js';
import { credentialReader, type Credential } from './credential.js';
import { unauthenticated, type EnterOutside, type Scheme } from './scheme.js';

/** Knows one kind of what stands after `Bearer`. */
export interface BearerVerifier {
  /**
   * Whose credential it is; undefined where it is of another kind. Refuses with `unauthenticated` what is of this kind
   * and not good. A promise only where something has to be looked up or computed.
   */
  callerOf(credential: Credential, enterOutside?: EnterOutside): Caller | Promise<Caller> | undefined;
}

/** What a refusal says where a credential was sent; without one it is `Bearer` alone (RFC 6750 §3.1). */
export const INVALID_TOKEN = 'Bearer error="invalid_token"';

/** Refuses a credential that was sent. The cause is for the log. */
export const invalidToken = (cause?: unknown): never => unauthenticated(cause, INVALID_TOKEN);

/** RFC 9110 §11.4: a scheme's name in any case, spaces, and `token68`. */
const FIELD = /^bearer +([\w\-.~+/]+=*)$/i;

/**
 * The scheme: the first verifier that knows the credential decides. Other schemes in `Authorization`, and a field that is
 * malformed, are refused: whoever sends it means to be known by it.
 */
export function bearer(verifiers: readonly BearerVerifier[]): Scheme {
  const read = credentialReader((field) => FIELD.exec(field)?.[1]);
  return {
    name: 'bearer',
    callerOf({ socket, headers: { authorization } }) {
      if (authorization === undefined) return undefined;
      const credential = read(socket, authorization);
      if (credential === undefined) return unauthenticated('Authorization is not Bearer and one token');
      return callerBy(verifiers, credential);
    },
  };
}

/** Whose credential it is, by the first verifier that knows its kind. Refuses with `unauthenticated`. */
export function callerBy(
  verifiers: readonly BearerVerifier[],
  credential: Credential,
  enterOutside?: EnterOutside,
): Caller | Promise<Caller> {
  for (const verifier of verifiers) {
    const caller = verifier.callerOf(credential, enterOutside);
    if (caller) return caller;
  }
  return invalidToken(readToken(credential.text) ? 'of an issuer that is not known here' : 'of no kind that is known');
}
