/** API keys: `cad_` and 256 random bits in base64url, in `X-API-Key` or as a bearer token. Kept as SHA-256. */
import { hash } from 'node:crypto';
import type { Caller } from './caller.js';
import type { Client, Clients } from './clients.js';
import { invalidToken, type BearerVerifier } from './bearer.js';
import type { Scheme } from './scheme.js';

export const API_KEY_PREFIX = 'cad_';
const API_KEY = /^cad_[A-Za-z0-9_-]{43}$/;

/** SHA-256 of a whole key, in base64url. What has 256 random bits needs no slow hash. */
export const digestOf = (key: string): string => hash('sha256', key, 'base64url');

/** The caller of a key. Refuses with `unauthenticated`. */
function callerOfKey(key: string, clients: Clients): Caller | Promise<Caller> {
  if (!API_KEY.test(key)) invalidToken('not in the form of an API key');
  const found = clients.byKey(digestOf(key));
  return found instanceof Promise ? found.then(requireClient) : requireClient(found);
}

const requireClient = (client: Client | undefined): Caller => client?.caller ?? invalidToken('unknown API key');

/** The scheme `apiKey` of the documents. */
export const apiKeyHeader = (clients: Clients): Scheme => ({
  callerOf: ({ headers: { 'x-api-key': key } }) => (key === undefined ? undefined : callerOfKey(String(key), clients)),
});

/** API keys in the place of a bearer token. */
export const apiKeyBearer = (clients: Clients): BearerVerifier => ({
  callerOf: (credential) => (credential.startsWith(API_KEY_PREFIX) ? callerOfKey(credential, clients) : undefined),
});
