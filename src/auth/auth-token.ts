/** `X-Auth-Token`, as clients of OpenStack send what they are known by: the scheme `keystone` of the documents. */
import { callerBy, invalidToken, type BearerVerifier } from './bearer.js';
import { TOKEN_LENGTH } from './compact-token.js';
import { credentialReader } from './credential.js';
import type { Scheme } from './scheme.js';

/** Visible ASCII. Node joins two fields with a comma and a space, so that they are refused like one that is malformed. */
const TOKEN = /^[\x21-\x7e]+$/;

export interface AuthTokenParts {
  /** They are asked in this order; the first that knows the kind of token decides. */
  readonly verifiers: readonly BearerVerifier[];
  /** What `WWW-Authenticate` says of it; absent: as everywhere. */
  readonly challenge?: string | undefined;
}

/** The scheme. What others say of the sender – `X-Identity-Status`, `X-Roles`, `X-Project-Id` – is never read. */
export function authToken({ verifiers, challenge }: AuthTokenParts): Scheme {
  const read = credentialReader((field) => (field.length <= TOKEN_LENGTH && TOKEN.test(field) ? field : undefined));
  return {
    name: 'keystone',
    challenge,
    callerOf({ socket, headers: { 'x-auth-token': field } }, enterOutside) {
      if (field === undefined) return undefined;
      const credential = read(socket, String(field));
      if (credential === undefined) return invalidToken('X-Auth-Token is not one token');
      return callerBy(verifiers, credential, enterOutside);
    },
  };
}
