/** Registered clients as the schemes see them: looked up by what a request brings, at most a second old. */
import type { JWK } from 'jose';
import type { Caller, Grant } from './caller.js';

/** A registered client that is enabled. */
export interface Client {
  readonly id: string;
  /** `client:<id>`, with its grants. The same object until the client's record is read again. */
  readonly caller: Caller & { readonly grants: readonly Grant[] };
  /** Public keys that its assertions may be signed with, each with `kid` (RFC 7638) and `alg`. */
  readonly publicKeys: readonly JWK[];
  /** Tokens that it was given earlier are not good, in milliseconds since 1970. */
  readonly tokensFrom: number;
}

type Found = Client | undefined;

/** Undefined: unknown, disabled, or its key has expired. A promise only where the store has to be asked. */
export interface Clients {
  byId(id: string): Found | Promise<Found>;
  /** As the store has it now, however lately it was asked. Rejects as the store does. */
  readById(id: string): Promise<Found>;
  /** By SHA-256 of an API key, in base64url. */
  byKey(digest: string): Found | Promise<Found>;
  /** By SHA-256 of a certificate's public key (SPKI, DER), in lower-case hex. */
  byCertificate(fingerprint: string): Found | Promise<Found>;
}
