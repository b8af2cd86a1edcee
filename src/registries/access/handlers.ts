/** The access registry: one function for each operation of `spec/access.yaml`. */
import type { Handlers } from '../../../generated/access/operations.js';
import { readCertificateKey, readPublicJwk } from '../../auth/public-key.js';
import type { Auth } from '../../auth/auth.js';
import { fail } from '../../errors.js';
import { JsonText, toJsonText } from '../../records/json-text.js';
import type { Records } from '../../records/records.js';
import type { Row } from '../../records/row.js';
import { including, newKey, tokensEnd, without } from './credentials.js';
import { storedClient, toCaller, toChange, toClient, toLocation, toStored, type StoredClient } from './wire.js';

type Stored = Record<string, unknown>;
type Change = (client: StoredClient) => Partial<StoredClient>;

const JSON_TYPE = 'application/json';
const MOST_AT_ONCE = 1000;
/** How long whoever verifies tokens may keep the keys: far shorter than a key is published before it signs. */
const KEYS_KEPT_S = 300;

/** Changes what is kept of a client. Refuses as `Records.change`. */
const change = (records: Records<Stored>, id: string, compute: Change): Promise<Row<Stored>> =>
  records.change(id, (current) => ({ ...current, ...compute(current as unknown as StoredClient) }));

const digestsOf = (clients: readonly StoredClient[]): string[] =>
  clients.flatMap(({ api_keys }) => api_keys.map(({ sha256 }) => sha256));

/** The client as it is sent. */
async function clientOf(row: Row<Stored>, auth: Auth) {
  const client = storedClient(row);
  return {
    type: JSON_TYPE,
    body: toJsonText(toClient(client, await auth.lastUses(digestsOf([client])))),
    row,
  } as const;
}

export const handlers = {
  createClient: async ({ records, body, auth }) => {
    auth.requireGrants(body.value.grants ?? []);
    const row = await records.clients.create({ ...toStored(body.value), ...tokensEnd() });
    return { status: 201, location: toLocation(row.key), ...(await clientOf(row, auth)) };
  },

  listClients: async ({ records, query, auth }) => {
    const { json, next } = await records.clients.query({}, { limit: MOST_AT_ONCE, ...query });
    const clients = JSON.parse((json as JsonText<unknown>).text) as StoredClient[];
    const lastUsed = await auth.lastUses(digestsOf(clients));
    const body = toJsonText(clients.map((client) => toClient(client, lastUsed)));
    return { status: 200, type: JSON_TYPE, body, next };
  },

  readClient: async ({ records, path, conditions, auth }) => ({
    status: 200,
    ...(await clientOf(await records.clients.read(path.client_id, conditions), auth)),
  }),

  patchClient: async ({ records, path, body, conditions, auth }) => {
    auth.requireGrants(body.value.grants ?? []);
    const patched = (current: Stored): Stored => {
      const next = { ...current, ...toStored(body.value) };
      return next['enabled'] === current['enabled'] ? next : { ...next, ...tokensEnd() };
    };
    const row = await records.clients.change(path.client_id, patched, conditions);
    return { status: 200, ...(await clientOf(row, auth)) };
  },

  deleteClient: async ({ records, path, conditions }) => {
    await records.clients.remove(path.client_id, conditions);
    return { status: 204 };
  },

  issueKey: async ({ records, path, body }) => {
    const { key, kept } = newKey(body.value);
    await change(records.clients, path.client_id, ({ api_keys }) => ({ api_keys: [...api_keys, kept] }));
    const { key_id, expires } = kept;
    const issued = expires === undefined ? { key_id, key } : { key_id, key, expires };
    const location = toLocation(path.client_id, 'keys', key_id);
    return { status: 201, location, type: JSON_TYPE, body: toJsonText(issued) };
  },

  revokeKey: async ({ records, path }) => {
    await change(records.clients, path.client_id, ({ api_keys }) => ({
      api_keys: without(api_keys, ({ key_id }) => key_id === path.key_id),
    }));
    return { status: 204 };
  },

  addPublicKey: async ({ records, path, body }) => {
    const key = await readPublicJwk(body.value);
    await change(records.clients, path.client_id, ({ public_keys }) => ({
      public_keys: including(public_keys, key as StoredClient['public_keys'][0], ({ kid }) => kid === key.kid),
    }));
    const location = toLocation(path.client_id, 'public-keys', key.kid);
    return { status: 201, location, type: JSON_TYPE, body: toJsonText(key as StoredClient['public_keys'][0]) };
  },

  removePublicKey: async ({ records, path }) => {
    await change(records.clients, path.client_id, ({ public_keys }) => ({
      public_keys: without(public_keys, ({ kid }) => kid === path.key_id),
      ...tokensEnd(),
    }));
    return { status: 204 };
  },

  addCertificate: async ({ records, path, body }) => {
    const key = readCertificateKey(body.value.certificate);
    const { fingerprint } = key;
    const { json } = await records.clients.query({ fingerprint, client_id: { $ne: path.client_id } }, { limit: 1 });
    if ((json as JsonText<unknown>).text !== '[]') fail('credential-taken');
    await change(records.clients, path.client_id, ({ certificates }) => ({
      certificates: including(certificates, key, (other) => other.fingerprint === fingerprint),
    }));
    const location = toLocation(path.client_id, 'certificates', fingerprint);
    return { status: 201, location, type: JSON_TYPE, body: toJsonText(key) };
  },

  removeCertificate: async ({ records, path }) => {
    await change(records.clients, path.client_id, ({ certificates }) => ({
      certificates: without(certificates, ({ fingerprint }) => fingerprint === path.fingerprint),
    }));
    return { status: 204 };
  },

  requestToken: async ({ body, auth }) => {
    const token = await auth.tokens.grant(body.value);
    return { status: 200, type: JSON_TYPE, body: toJsonText(token) };
  },

  readTokenMetadata: ({ auth }) =>
    Promise.resolve({
      status: 200,
      type: JSON_TYPE,
      body: toJsonText(auth.tokens.metadata(auth.scopes)),
      keepFor: KEYS_KEPT_S,
    }),

  readTokenKeys: async ({ auth }) => {
    const body = toJsonText(await auth.tokens.publicKeys());
    return { status: 200, type: JSON_TYPE, body, keepFor: KEYS_KEPT_S };
  },

  listChanges: async ({ changes, query }) => {
    const { limit, after, ...question } = query;
    const found = await changes.page(question, { limit, after });
    return { status: 200, type: JSON_TYPE, body: toJsonText(found.changes.map(toChange)), next: found.next };
  },

  readCaller: ({ caller, auth }) =>
    Promise.resolve({ status: 200, type: JSON_TYPE, body: toJsonText(toCaller(caller, auth.openScopes)) }),
} satisfies Handlers;
