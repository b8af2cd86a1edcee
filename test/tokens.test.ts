/**
 * The token endpoint over HTTP, on a server that asks everybody who they are: what a token opens, how soon it is closed,
 * and how requests are refused that should get none (T6, T7). What makes an assertion good is in `auth/tokens.test.ts`.
 */
import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { describeEngines } from './support/engines.js';
import { changed, TestServer, type Received, type Sent } from './support/server.js';
import { asking, makeKey, respelled, signAssertion, type KeyPair } from './auth/registered.js';

const BASE = 'http://localhost:8000';
const PATH = '/oauth2/token';
const GRANTS = [{ scope: 'network:write', where: { 'metadata.owner': 'ops' } }, { scope: 'backbone:read' }];
const FRESH_MS = 1000;

const network = (id: string, owner = 'ops') => ({ network_id: id, network_name: id, metadata: { owner } });
const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

/** Everybody comes from another address, as a named proxy says: failures of one address are limited. */
const elsewhere = (): Record<string, string> => ({
  'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`,
});

const posting = (form: Record<string, string> | string, headers: Record<string, string> = {}): Sent => ({
  method: 'POST',
  path: PATH,
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...elsewhere(), ...headers },
  body: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
});

describeEngines('the token endpoint', (engine) => {
  let server: TestServer;
  let key: KeyPair;
  /** What the store says to a use of an assertion, where it says no. */
  let fault: Error | undefined;
  const before = (operation: string): void => {
    if (fault && operation === '_assertions.insertOne') throw fault;
  };
  beforeAll(async () => {
    server = await TestServer.start(engine, { access: 'required', proxies: '127.0.0.1' }, { hooks: { before } });
    key = await makeKey('ES256');
    await register('ops');
  }, 20_000);
  afterAll(() => server.stop());

  async function register(client_id: string): Promise<void> {
    const body = { client_id, name: client_id, grants: GRANTS };
    expect((await server.administer({ method: 'POST', path: '/access/clients', body })).status).toBe(201);
    const { kty, crv, x, y } = key.jwk;
    const path = `/access/clients/${client_id}/public-keys`;
    expect((await server.administer({ method: 'POST', path, body: { kty, crv, x, y } })).status).toBe(201);
  }

  const signed = (claims: Record<string, unknown> = {}, client = 'ops') =>
    signAssertion({ key, client, audience: BASE, now: Date.now(), claims });

  async function tokenFor(client: string, more: Record<string, string> = {}): Promise<string> {
    const { status, json } = await server.send(posting(asking(await signed({}, client), more)));
    expect(status).toBe(200);
    return (json as { access_token: string }).access_token;
  }

  const bearing = (token: string, sent: Sent): Promise<Received> =>
    server.send({ ...sent, headers: { authorization: `Bearer ${token}`, ...elsewhere(), ...sent.headers } });

  test('its metadata and keys are open to everybody, and may be kept', async () => {
    const metadata = await server.send({ path: '/.well-known/oauth-authorization-server' });
    expect(metadata.json).toEqual({
      issuer: BASE,
      token_endpoint: BASE + PATH,
      jwks_uri: `${BASE}/.well-known/jwks.json`,
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['ES256', 'RS256', 'EdDSA'],
      scopes_supported: expect.arrayContaining(['network:read', 'network:write', 'access:admin']) as unknown,
      service_documentation: `${BASE}/docs/`,
    });
    const keys = await server.send({ path: '/.well-known/jwks.json' });
    expect((keys.json as { keys: object[] }).keys).toHaveLength(1);
    expect(keys.text).not.toContain('"d"');
    for (const { status, headers } of [metadata, keys]) {
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('application/json');
      expect(headers['cache-control']).toBe('public, max-age=300');
    }
  });

  test('a token opens what its client may, and no more', async () => {
    const received = await server.send(posting(asking(await signed())));
    expect(received.headers['cache-control']).toBe('no-store');
    expect(received.headers['content-type']).toBe('application/json');
    const token = (received.json as { access_token: string }).access_token;
    const create = (body: object) => bearing(token, { method: 'POST', path: '/network', body });
    expect((await create(network('mine'))).status).toBe(201);
    expect((await create(network('not-mine', 'others'))).status).toBe(403);
    expect((await bearing(token, { path: '/network/mine' })).status).toBe(200);
    expect((await bearing(token, { path: '/access/clients' })).status).toBe(403);
    expect((await bearing(token, { path: '/access/me' })).json).toEqual({ caller: 'client:ops', grants: GRANTS });

    const narrow = await tokenFor('ops', { scope: 'network:read' });
    expect((await bearing(narrow, { path: '/network/mine' })).status).toBe(200);
    const refused = await bearing(narrow, { method: 'DELETE', path: '/network/mine' });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('network:write is needed');
    expect((await bearing(narrow, { method: 'POST', path: '/backbones', body: {} })).status).toBe(403);
  });

  test('a token ends within a second of its client: disabled, then removed', async () => {
    await register('brief');
    const token = await tokenFor('brief');
    const status = async () => (await bearing(token, { path: '/access/me' })).status;
    expect(await status()).toBe(200);
    const headers = { 'content-type': 'application/merge-patch+json' };
    const enable = (enabled: boolean) =>
      server.administer({ method: 'PATCH', path: '/access/clients/brief', headers, body: { enabled } });
    expect((await enable(false)).status).toBe(200);
    await pause(FRESH_MS);
    expect(await status()).toBe(401);
    const disabled = await server.send(posting(asking(await signed({}, 'brief'))));
    expect([disabled.status, (disabled.json as { error: string }).error]).toEqual([401, 'invalid_client']);
    await enable(true);
    await pause(FRESH_MS);
    expect(await status()).toBe(401);
    const next = await tokenFor('brief');
    expect((await bearing(next, { path: '/access/me' })).status).toBe(200);
    await server.administer({ method: 'DELETE', path: '/access/clients/brief' });
    await pause(FRESH_MS);
    expect((await bearing(next, { path: '/access/me' })).status).toBe(401);
    await register('brief');
    await pause(FRESH_MS);
    for (const old of [token, next]) expect((await bearing(old, { path: '/access/me' })).status).toBe(401);
    expect((await bearing(await tokenFor('brief'), { path: '/access/me' })).status).toBe(200);
  }, 20_000);

  test('a token ends within a second of a public key of its client, and with no other change of it', async () => {
    await register('turning');
    const token = await tokenFor('turning');
    const status = async () => (await bearing(token, { path: '/access/me' })).status;
    const path = '/access/clients/turning';
    const headers = { 'content-type': 'application/merge-patch+json' };
    await pause(FRESH_MS);
    await server.administer({ method: 'PATCH', path, headers, body: { enabled: true, name: 'Turning' } });
    await server.administer({ method: 'POST', path: `${path}/keys`, body: {} });
    await pause(FRESH_MS);
    expect(await status()).toBe(200);
    await server.administer({ method: 'DELETE', path: `${path}/public-keys/${key.jwk.kid}` });
    await pause(FRESH_MS);
    expect(await status()).toBe(401);
    expect((await server.administer({ path })).text).not.toContain('tokens_from');
    expect((await server.administer({ path: '/access/clients' })).text).not.toContain('tokens_from');
  }, 20_000);

  test('T6: a hundred parallel requests with one assertion get one token; respelled or later none', async () => {
    await register('parallel');
    const assertion = await signed({}, 'parallel');
    const send = (one: string) => server.send(posting(asking(one)));
    const before = await server.documents();
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(assertion)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    // A database that is asked a hundred things at once may be busy; nobody gets a second token for that.
    expect(answers.filter(({ status }) => status === 401 || status === 503)).toHaveLength(99);
    for (const one of respelled(assertion)) expect((await send(one)).status).toBe(401);
    expect(changed(before, await server.documents())).toBe(0);
  }, 20_000);

  test('an address that goes on failing is told to wait; a good client there is served', async () => {
    await register('neighbour');
    const from = { 'x-forwarded-for': '192.0.2.1' };
    const fail = () => server.send(posting(asking('a.b.c'), from));
    const statuses = (await Promise.all(Array.from({ length: 40 }, fail))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(30);
    const last = await fail();
    expect(last.status).toBe(429);
    expect((last.json as { error: string }).error).toBe('temporarily_unavailable');
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
    expect((await server.send(posting(asking(await signed({}, 'neighbour')), from))).status).toBe(200);
  });

  test('a client gets ten tokens a minute', async () => {
    await register('eager');
    const ask = async () => (await server.send(posting(asking(await signed({}, 'eager'))))).status;
    for (let i = 0; i < 10; i++) expect(await ask()).toBe(200);
    expect(await ask()).toBe(429);
    expect(await tokenFor('parallel')).toBeDefined();
  });

  test.each([
    [503, 'temporarily_unavailable', Object.assign(new Error('canary'), { name: 'MongoNetworkError' })],
    [507, 'server_error', Object.assign(new Error('canary'), { code: 'ENOSPC' })],
    [500, 'server_error', new Error('canary')],
  ])('where the use of an assertion cannot be kept there is no token: %d %s', async (status, error, what) => {
    await register(`unlucky-${status}`);
    const sent = posting(asking(await signed({}, `unlucky-${status}`)));
    fault = what;
    const refused = await server.send(sent).finally(() => (fault = undefined));
    expect([refused.status, (refused.json as { error: string }).error]).toEqual([status, error]);
    expect(refused.headers['retry-after'] ?? '').toMatch(status === 503 ? /^[1-9]$/ : /^$/);
    expect(refused.text).not.toContain(what.message);
    expect((await server.send(sent)).status).toBe(200);
  });

  describe('T7: refusals are OAuth’s own', () => {
    const good = asking('a.b.c');
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`p${i}`, 'x']));
    const rows: [what: string, sent: () => Promise<Sent> | Sent, status: number, error: string][] = [
      ['other endpoint', async () => posting(asking(await signed({ aud: 'https://other.test' }))), 401, 'invalid_client'],
      ['iss is not sub', async () => posting(asking(await signed({ iss: 'other' }))), 401, 'invalid_client'],
      ['unknown client', async () => posting(asking(await signed({}, 'nobody'))), 401, 'invalid_client'],
      ['a client with NUL', async () => posting(asking(await signed({}, 'o\0ps'))), 401, 'invalid_client'],
      ['other type', () => posting({ ...good, client_assertion_type: 'urn:x' }), 401, 'invalid_client'],
      ['Basic', () => posting({ grant_type: 'client_credentials' }, { authorization: 'Basic b3BzOng=' }), 401, 'invalid_client'],
      ['unknown grant', () => posting({ ...good, grant_type: 'password' }), 400, 'unsupported_grant_type'],
      ['unknown scope', async () => posting(asking(await signed(), { scope: 'access:admin' })), 400, 'invalid_scope'],
      ['no grant', () => posting({ client_assertion: 'a.b.c' }), 400, 'invalid_request'],
      ['a parameter twice', () => posting('grant_type=client_credentials&scope=a&scope=b'), 400, 'invalid_request'],
      ['an unknown one twice', () => posting('grant_type=client_credentials&x=a&x=b'), 400, 'invalid_request'],
      ['21 parameters', () => posting(many), 400, 'invalid_request'],
      ['a broken escape', () => posting('grant_type=%zz'), 400, 'invalid_request'],
      ['no UTF-8', () => posting('grant_type=%ff'), 400, 'invalid_request'],
      ['nothing', () => posting(''), 400, 'invalid_request'],
      ['JSON', () => posting('{}', { 'content-type': 'application/json' }), 415, 'invalid_request'],
      ['UTF-16', () => posting('grant_type=x', { 'content-type': 'application/x-www-form-urlencoded; charset=utf-16' }), 415, 'invalid_request'],
      ['64 KiB and more', () => posting(`grant_type=${'x'.repeat(65_536)}`), 413, 'invalid_request'],
      ['GET', () => ({ path: PATH }), 405, 'invalid_request'],
    ]; // prettier-ignore

    test.each(rows)('%s', async (_what, make, status, error) => {
      const sent = await make();
      const before = await server.documents();
      const received = await server.send(sent);
      expect([received.status, received.json]).toEqual([
        status,
        { error, error_description: expect.stringMatching(/^[\x20\x21\x23-\x5b\x5d-\x7e]+$/) as unknown },
      ]);
      expect(received.headers['content-type']).toBe('application/json');
      expect(received.headers['cache-control']).toBe('no-store');
      expect(received.headers['www-authenticate']).toBe(status === 401 ? 'Bearer' : undefined);
      expect(changed(before, await server.documents())).toBe(0);
    });

    test('problem details to those who ask for them', async () => {
      const { status, json } = await server.send(posting(good, { accept: 'application/problem+json' }));
      expect([status, (json as { code: string }).code]).toEqual([401, 'invalid-client']);
    });

    test('unknown parameters are not looked at', async () => {
      const form = asking(await signed(), { resource: 'x', __proto__x: 'y', constructor: 'z' });
      expect((await server.send(posting(form))).status).toBe(200);
    });
  });
});
