/** API keys: `cad_` and 256 random bits in base64url, in `X-API-Key` or as a bearer token. Kept as SHA-256. */
import type { Caller } from './caller.js';
import type { Client, Clients } from './clients.js';
import { invalidToken, type BearerVerifier } from './bearer.js';
import { credentialReader, type Credential } from './credential.js';
import type { Scheme } from './scheme.js';

export const API_KEY_PREFIX = 'cad_';
const API_KEY = /^cad_[A-Za-z0-9_-]{43}$/;

/** The caller of a key. Refuses with `unauthenticated`. */
function callerOfKey({ digest }: Credential, clients: Clients): Caller | Promise<Caller> {
  const found = clients.byKey(digest);
  return found instanceof Promise ? found.then(requireClient) : requireClient(found);
}

const requireClient = (client: Client | undefined): Caller =>
  client?.caller ?? invalidToken('an API key that is unknown, expired, or of a disabled client');

const requireForm = (key: string): string => (API_KEY.test(key) ? key : invalidToken('not in the form of an API key'));

/** The scheme `apiKey` of the documents. */
export function apiKeyHeader(clients: Clients): Scheme {
  const read = credentialReader(requireForm);
  return {
    name: 'apiKey',
    callerOf: ({ socket, headers: { 'x-api-key': key } }) =>
      key === undefined ? undefined : callerOfKey(read(socket, String(key))!, clients),
  };
}

/** API keys in the place of a bearer token. */
export const apiKeyBearer = (clients: Clients): BearerVerifier => ({
  callerOf(credential) {
    if (!credential.text.startsWith(API_KEY_PREFIX)) return undefined;
    requireForm(credential.text);
    return callerOfKey(credential, clients);
  },
});
