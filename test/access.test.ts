/**
 * Clients, their credentials and grants (`spec/access.yaml`) on a server that asks everybody who they are, on every
 * engine: how an administrator makes them, what they then open, and how soon they are closed again.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateKeyPair, exportJWK } from 'jose';
import { describeEngines } from './support/engines.js';
import { expectAnswer, type Scenario } from './support/scenario.js';
import { changed, TestServer, type Received, type Sent } from './support/server.js';

const network = (id: string, owner = 'ops@acme.io'): object => ({
  network_id: id,
  network_name: id,
  metadata: { owner },
});

/** Longest time until a change of a client holds everywhere. */
const FRESH_MS = 1000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

describeEngines('access', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start(engine, { access: 'required' });
  });
  afterAll(() => server.stop());

  const administer = async (method: string, path: string, body?: unknown): Promise<Received> => {
    const type = method === 'PATCH' ? { 'content-type': 'application/merge-patch+json' } : {};
    return server.administer({ method, path, headers: type, ...(body === undefined ? {} : { body }) });
  };

  /** A client with a key. */
  async function clientWithKey(client_id: string, grants: object[]): Promise<{ key: string; key_id: string }> {
    expect((await administer('POST', '/access/clients', { client_id, name: client_id, grants })).status).toBe(201);
    const { status, json } = await administer('POST', `/access/clients/${client_id}/keys`, { name: 'test' });
    expect(status).toBe(201);
    return json as { key: string; key_id: string };
  }

  const withKey = (key: string, sent: Sent): Promise<Received> =>
    server.send({ ...sent, headers: { 'x-api-key': key, ...sent.headers } });

  /** Sends a refusal's request and holds it against what every refusal is. */
  async function refused(sent: Sent, row: Omit<Scenario, 'name' | 'path' | 'changed'>): Promise<Received> {
    const before = await server.documents();
    const received = await server.send(sent);
    expectAnswer(received, { name: '', path: sent.path, changed: 0, ...row });
    expect(changed(before, await server.documents())).toBe(0);
    return received;
  }

  describe('who brings no good credentials is told the same (T1)', () => {
    const key = `cad_${'A'.repeat(43)}`;
    const cases: [string, Record<string, string>, string?][] = [
      ['none', {}],
      ['an unknown key', { 'x-api-key': key }],
      ['an unknown key as bearer', { authorization: `Bearer ${key}` }],
      ['a malformed key', { 'x-api-key': 'cad_short' }],
      ['an empty field', { 'x-api-key': '' }],
      ['an empty Authorization', { authorization: 'Bearer' }],
      ['another scheme', { authorization: 'Basic b3BzOm9wcw==' }],
      ['a token of nobody', { authorization: 'Bearer abc.def.ghi' }],
      ['a key in the query', {}, `?api_key=${key}`],
      ['headers of a proxy that is none', { 'x-identity-status': 'Confirmed', 'x-roles': 'admin', 'x-user-id': 'ops' }],
    ];
    test.each(cases)('%s', async (_name, headers, search = '') => {
      for (const sent of [
        { path: `/network/net-1${search}`, headers },
        { method: 'DELETE', path: `/backbone/sys-1${search}`, headers },
        { method: 'POST', path: `/network${search}`, headers, body: network('net-1') },
      ])
        await refused(sent, {
          status: 401,
          answers: { 'www-authenticate': /^Bearer/ },
          contains: [
            '{"success":false,"error":"credentials are missing or not good, send an API key, a token or a client certificate that is good here"}',
          ],
        });
    });

    test('a registry that knows problem details alone', async () => {
      const { json } = await refused(
        { path: '/access/me' },
        { status: 401, answers: { 'www-authenticate': 'Bearer' } },
      );
      expect(json).toMatchObject({ code: 'unauthenticated', status: 401, instance: '/access/me' });
    });
  });

  test('a key opens what its client is granted, and nothing else', async () => {
    const { key } = await clientWithKey('reader', [{ scope: 'network:read' }]);
    expect((await administer('POST', '/network', network('net-2'))).status).toBe(201);
    expect((await withKey(key, { path: '/network/net-2' })).status).toBe(200);
    expect((await server.send({ path: '/network/net-2', headers: { authorization: `bearer ${key}` } })).status).toBe(
      200,
    );
    expect((await withKey(key, { path: '/access/me' })).json).toEqual({
      caller: 'client:reader',
      grants: [{ scope: 'network:read' }],
    });
    const headers = { 'x-api-key': key };
    for (const [sent, scope] of [
      [{ method: 'DELETE', path: '/network/net-2' }, 'network:write'],
      [{ path: '/backbone/sys-1' }, 'backbone:read'],
      [{ path: '/access/clients' }, 'access:admin'],
    ] as const)
      await refused(
        { ...sent, headers },
        {
          status: 403,
          contains: [`${scope} is needed`],
          answers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
        },
      );
    await refused(
      { path: '/network/net-2', headers: { authorization: `Bearer ${key}`, 'x-api-key': 'cad_other' } },
      { status: 401 },
    );
  });

  test('who may write may read, but only where the grant reaches', async () => {
    const { key } = await clientWithKey('acme', [{ scope: 'network:write', where: { 'metadata.owner': 'acme' } }]);
    expect((await withKey(key, { method: 'POST', path: '/network', body: network('net-3', 'acme') })).status).toBe(201);
    expect((await withKey(key, { path: '/network/net-3' })).status).toBe(200);
    await refused(
      { method: 'POST', path: '/network', body: network('net-4', 'other'), headers: { 'x-api-key': key } },
      { status: 403, contains: ["the caller's grants do not reach this record"] },
    );
    expect((await administer('POST', '/network', network('net-4', 'other'))).status).toBe(201);
    await refused(
      { path: '/network/net-4', headers: { 'x-api-key': key } },
      { status: 404, contains: ['network not found'] },
    );
  });

  test('a key that is revoked, a client that is disabled and a grant that is taken end within a second', async () => {
    const { key, key_id } = await clientWithKey('short', [{ scope: 'network:read' }]);
    const second = (await administer('POST', '/access/clients/short/keys', {})).json as { key: string };
    const status = async (one: string): Promise<number> => (await withKey(one, { path: '/networks-of-nobody' })).status;
    const read = async (one: string): Promise<number> => (await withKey(one, { path: '/network/net-2' })).status;
    expect(await Promise.all([read(key), read(second.key), status(key)])).toEqual([200, 200, 404]);
    expect((await administer('DELETE', `/access/clients/short/keys/${key_id}`)).status).toBe(204);
    await pause(FRESH_MS);
    expect(await Promise.all([read(key), read(second.key)])).toEqual([401, 200]);
    expect((await administer('PATCH', '/access/clients/short', { grants: [] })).status).toBe(200);
    await pause(FRESH_MS);
    expect(await read(second.key)).toBe(403);
    expect((await administer('PATCH', '/access/clients/short', { enabled: false })).status).toBe(200);
    await pause(FRESH_MS);
    expect(await read(second.key)).toBe(401);
    expect((await administer('DELETE', '/access/clients/short')).status).toBe(204);
    expect((await administer('GET', '/access/clients/short')).status).toBe(404);
  });

  test('a key ends when it expires', async () => {
    await clientWithKey('brief', [{ scope: 'network:read' }]);
    const expires = new Date(Date.now() + 400).toISOString();
    const { json } = await administer('POST', '/access/clients/brief/keys', { expires });
    const { key } = json as { key: string };
    expect(json).toMatchObject({ expires });
    expect((await withKey(key, { path: '/network/net-2' })).status).toBe(200);
    await pause(450);
    await refused({ path: '/network/net-2', headers: { 'x-api-key': key } }, { status: 401 });
  });

  test('a key that would be dead at once is not issued', async () => {
    await clientWithKey('dead', []);
    for (const expires of [new Date(Date.now() - 1000).toISOString(), '2016-12-31T23:59:60Z']) {
      const { status, json } = await administer('POST', '/access/clients/dead/keys', { expires });
      expect([status, json]).toEqual([400, expect.objectContaining({ code: 'invalid-body' })]);
      expect((json as { detail: string }).detail).toContain('/expires');
    }
    const { json } = await administer('GET', '/access/clients/dead');
    expect((json as { api_keys: unknown[] }).api_keys).toHaveLength(1);
  });

  test('a client is answered without secrets, and with when its key was last used', async () => {
    const { key, key_id } = await clientWithKey('seen', [{ scope: 'network:read' }]);
    await withKey(key, { path: '/network/net-2' });
    const { json, text, headers } = await administer('GET', '/access/clients/seen');
    const { api_keys } = json as { api_keys: Record<string, string>[] };
    expect(api_keys).toEqual([
      { key_id, name: 'test', created: expect.any(String), last_used: expect.stringMatching(/:00\.000Z$/) },
    ]);
    expect(text).not.toContain(key.slice(12));
    expect(text).not.toContain('sha256');
    expect(headers.etag).toMatch(/^"[\w-]{16}"$/);
    const stored = JSON.stringify([...(await server.documents())]);
    expect(stored).not.toContain(key.slice(12));
  });

  test('public keys are known by their thumbprint; private ones and weak ones are refused', async () => {
    await clientWithKey('signer', []);
    const path = '/access/clients/signer/public-keys';
    for (const alg of ['ES256', 'EdDSA', 'RS256']) {
      const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
      const added = await administer('POST', path, { ...(await exportJWK(publicKey)), use: 'sig' });
      expect(added).toMatchObject({ status: 201, json: { alg } });
      expect((await administer('POST', path, await exportJWK(publicKey))).json).toEqual(added.json);
      expect(await administer('POST', path, await exportJWK(privateKey))).toMatchObject({ status: 400 });
    }
    const { publicKey } = await generateKeyPair('ES384');
    expect(await administer('POST', path, await exportJWK(publicKey))).toMatchObject({ status: 400 });
    const { json } = await administer('GET', '/access/clients/signer');
    const { public_keys } = json as { public_keys: { kid: string }[] };
    expect(public_keys).toHaveLength(3);
    expect((await administer('DELETE', `${path}/${public_keys[0]!.kid}`)).status).toBe(204);
    expect((await administer('DELETE', `${path}/${public_keys[0]!.kid}`)).json).toMatchObject({
      code: 'credential-not-found',
    });
  });

  test('what could not be enforced is not stored', async () => {
    const create = (grants: unknown[]): Promise<Received> =>
      administer('POST', '/access/clients', { client_id: 'wrong', name: 'x', grants });
    expect((await create([{ scope: 'network:fly' }])).text).toContain('unknown scope');
    expect((await create([{ scope: '*' }])).status).toBe(400);
    expect((await create([{ scope: 'network:read', where: { nothing: 1 } }])).text).toContain('/grants/0/where');
    expect((await create([{ scope: 'network:read', where: { network_name: { $regex: 'a' } } }])).status).toBe(400);
    expect((await create([{ scope: 'access:admin', where: { client_id: 'ops' } }])).status).toBe(400);
    expect((await administer('GET', '/access/clients/wrong')).status).toBe(404);
  });

  test('every change is in the audit, with who made it, and no secret', async () => {
    const { key } = await clientWithKey('author', [{ scope: 'network:write' }]);
    const headers = { 'x-request-id': 'audit-1' };
    await withKey(key, { method: 'POST', path: '/network', body: network('net-9'), headers });
    await withKey(key, { method: 'PUT', path: '/network/net-9', body: { network_name: 'Nine' } });
    await withKey(key, { method: 'DELETE', path: '/network/net-9' });
    const of = async (search: string): Promise<Received> => administer('GET', `/access/audit?${search}`);
    const { json, text } = await of('caller=client:author');
    const changes = json as Record<string, string>[];
    expect(changes.map(({ operation, outcome, registry }) => [operation, outcome, registry])).toEqual(
      ['deleteNetwork', 'updateNetwork', 'createNetwork'].map((operation) => [operation, 'applied', 'network']),
    );
    expect(changes.map(({ before }) => before)).toEqual([changes[1]!.after, changes[2]!.after, null]);
    expect(changes[0]!.after).toBeNull();
    expect((await of('request_id=audit-1')).json).toEqual([changes[2]]);
    expect((await of('key=net-9&operation=updateNetwork')).json).toEqual([changes[1]]);
    expect((await of(`key=net-9&until=${changes[2]!.time}`)).json).toEqual([]);
    expect((await of(`caller=client:author&since=${changes[2]!.time}`)).json).toEqual(changes);
    const first = await of('caller=client:author&limit=2');
    expect(first.json).toEqual(changes.slice(0, 2));
    const [, next] = /<([^>]+)>; rel="next"/.exec(String(first.headers.link))!;
    expect((await administer('GET', next!)).json).toEqual(changes.slice(2));
    expect((await administer('GET', next!.replace('author', 'reader'))).json).toMatchObject({ code: 'invalid-cursor' });
    expect(text).not.toContain(key.slice(12));
    expect((await of('operation=issueKey&key=author')).json).toMatchObject([
      { caller: 'administrator', outcome: 'applied' },
    ]);
  });
});
