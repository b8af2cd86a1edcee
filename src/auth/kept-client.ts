/** A client from its stored document (`spec/access.yaml`, `x-registry.stored`). */
import type { JWK } from 'jose';
import type { StoredRecord } from '../store/contract.js';
import type { Grant } from './caller.js';
import type { Client } from './clients.js';

/** The collection of the access registry. */
export const CLIENTS = 'clients';

export interface KeptClient {
  readonly rev: string;
  /** Undefined: disabled. */
  readonly client: Client | undefined;
  /** When its API keys expire, by digest, in milliseconds since 1970; `Infinity`: never. */
  readonly keyExpires: ReadonlyMap<string, number>;
}

/** Reads what the access registry wrote. */
export function readClient(document: StoredRecord): KeptClient {
  const { _id: id, _rev: rev, _created } = document;
  const grants = JSON.parse(document.grants as string) as Grant[];
  const keys = document.api_keys as { sha256: string; expires?: string }[];
  const client = {
    id,
    caller: { id: `client:${id}`, grants },
    publicKeys: document.public_keys as JWK[],
    tokensFrom: Date.parse((document.tokens_from as string | undefined) ?? _created),
  };
  return {
    rev,
    client: document.enabled === true ? client : undefined,
    keyExpires: new Map(keys.map(({ sha256, expires }) => [sha256, expires ? Date.parse(expires) : Infinity])),
  };
}
