/** Clients as tests register them, and the assertions that they sign. */
import { randomUUID } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { Grant } from '../../src/auth/caller.js';
import { ASSERTION_TYPE } from '../../src/auth/client-assertion.js';
import type { Client, Clients } from '../../src/auth/clients.js';

/** A key pair of a client; `jwk` is what is registered. */
export interface KeyPair {
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

export async function makeKey(alg: string): Promise<KeyPair> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = await exportJWK(publicKey);
  return { alg, privateKey, jwk: { ...jwk, kid: await calculateJwkThumbprint(jwk), alg } };
}

/** Registered clients, in memory; one that is taken out is unknown at once. */
export class FakeClients implements Clients {
  private readonly byName = new Map<string, Client>();

  add(id: string, publicKeys: readonly JWK[], grants: readonly Grant[]): void {
    this.byName.set(id, { id, caller: { id: `client:${id}`, grants }, publicKeys, tokensFrom: 0 });
  }

  /** Tokens that it was given before this time, in milliseconds since 1970, end. */
  endTokens(id: string, tokensFrom: number): void {
    this.byName.set(id, { ...this.byName.get(id)!, tokensFrom });
  }

  remove(id: string): void {
    this.byName.delete(id);
  }

  byId(id: string): Promise<Client | undefined> {
    return Promise.resolve(this.byName.get(id));
  }

  readById(id: string): Promise<Client | undefined> {
    return Promise.resolve(this.byName.get(id));
  }

  byKey(): undefined {
    return undefined;
  }

  byCertificate(): undefined {
    return undefined;
  }
}

/** What an assertion says where it is not told otherwise; undefined leaves a claim or a header out. */
export interface AssertionOptions {
  readonly key: KeyPair;
  readonly client: string;
  readonly audience: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly claims?: Record<string, unknown>;
  readonly header?: Record<string, unknown>;
}

export function signAssertion({ key, client, audience, now, claims, header }: AssertionOptions): Promise<string> {
  const seconds = Math.floor(now / 1000);
  const usual = { iss: client, sub: client, aud: audience, jti: randomUUID(), iat: seconds, exp: seconds + 60 };
  return new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg: key.alg, kid: key.jwk.kid!, ...header })
    .sign(key.privateKey);
}

/** A token request's parameters. */
export const asking = (assertion: string, more: Record<string, string> = {}) => ({
  grant_type: 'client_credentials',
  client_assertion_type: ASSERTION_TYPE,
  client_assertion: assertion,
  ...more,
});

/** Other spellings of one signature, which verifiers that decode it leniently take for the same. */
export function respelled(assertion: string): string[] {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  // 64 bytes are 86 characters, of whose last one four bits count for nothing.
  const last = alphabet.indexOf(assertion.at(-1)!);
  const padding = [1, 2, 3].map((bits) => assertion.slice(0, -1) + alphabet[(last & 0b110000) | bits]!);
  return [...padding, `${assertion}==`, `${assertion}=`, `${assertion}\n`, `${assertion} `];
}
