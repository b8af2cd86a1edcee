/** How the access registry speaks: plain objects, problem details, and clients without what only the server needs. */
import type { components } from '../../../generated/access/types.js';
import type { Caller, Grant } from '../../auth/caller.js';
import { oauthWire } from '../../dialects/oauth.js';
import { problemWire } from '../../dialects/problem.js';
import type { JudgedChange } from '../../records/audit/judgement.js';
import type { Row } from '../../records/row.js';
import type { KeptKey } from './credentials.js';

/** Problem details, but where OAuth has errors of its own. */
export const wire = { ...problemWire, others: { requestToken: oauthWire } } as const;

type Schemas = components['schemas'];
export type Client = Schemas['Client'];

/** A client as it is kept (`x-registry.stored`). */
export interface StoredClient {
  client_id: string;
  name: string;
  enabled: boolean;
  /** RFC 3339; tokens that were given before are not good. Absent: from when the record was made. */
  tokens_from?: string;
  /** JSON of a list of grants. */
  grants: string;
  api_keys: KeptKey[];
  public_keys: Schemas['PublicKey'][];
  certificates: Schemas['Certificate'][];
}

/** What of a client may be sent, with when its keys were last used, by their digests. */
export function toClient(stored: StoredClient, lastUsed: ReadonlyMap<string, string>): Client {
  const { grants, api_keys, tokens_from: _unsent, ...rest } = stored;
  return { ...rest, grants: JSON.parse(grants) as Grant[] as Client['grants'], api_keys: api_keys.map(toKey) };

  function toKey({ sha256, ...key }: KeptKey): Schemas['ApiKey'] {
    const used = lastUsed.get(sha256);
    return used === undefined ? key : { ...key, last_used: used };
  }
}

/** A kept client from its row. */
export const storedClient = (row: Row<Record<string, unknown>>): StoredClient => row.fields as unknown as StoredClient;

/** Fields that a body gives, as they are kept. */
export const toStored = ({ grants, ...fields }: Partial<Schemas['ClientCreate']>): Record<string, unknown> =>
  grants === undefined ? fields : { ...fields, grants: JSON.stringify(grants) };

/** A change of the audit log, without what only its verification needs. */
export function toChange({ intent, outcome, reason }: JudgedChange): Schemas['Change'] {
  const { entry_id, time, caller, operation, registry, key, request_id, before, after } = intent;
  return { entry_id, time, caller, operation, registry, key, request_id, before, after, outcome, reason };
}

/** What a caller is told of itself. `scopes`: those of an open server. */
export function toCaller({ id, grants }: Caller, scopes: readonly string[]): Schemas['Caller'] {
  if (grants === 'all') return { caller: id, grants: [{ scope: '*' }] };
  const own = grants === 'open' ? scopes.map((scope) => ({ scope })) : grants;
  return { caller: id, grants: own as Schemas['Grant'][] };
}

/** Where a client is read, or one of its credentials is removed. */
export const toLocation = (id: string, ...rest: string[]): string =>
  ['/access/clients', ...[id, ...rest].map(encodeURIComponent)].join('/');
