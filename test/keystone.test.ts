/**
 * A registry behind Keystone over HTTP: who is let in, in which words others are refused (T1, T8), and that its faults are
 * its own (T9): 503 in time, while the other registries answer. What is kept, and for how long, is in
 * `auth/keystone.test.ts`.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Log } from '../src/observe/log.js';
import { AUDIENCE, claimsOf, fileOf, newKey, tokenOf, toJwk } from './auth/tokens.js';
import { asking, makeKey, signAssertion } from './auth/registered.js';
import { describeEngines } from './support/engines.js';
import { FakeKeystone, SERVICE_USER, type Fault } from './support/fake-keystone.js';
import { changed, TestServer, type Received, type Sent } from './support/server.js';

const PODS = '/v1.0/pods';
const ISSUER = 'https://issuer.test';
const ISSUER_KEY = newKey('ES256', 'one');

let keystone: FakeKeystone;
/** Everything that was logged, as JSON. */
let logged: string[];
beforeEach(() => {
  keystone.calls.length = 0;
  keystone.asked.length = 0;
  keystone.fault = keystone.loginFault = undefined;
});

const note = (...said: unknown[]): void => void logged.push(JSON.stringify(said, errorsToo));
const errorsToo = (_name: string, value: unknown): unknown =>
  value instanceof Error ? [value.message, value.stack, value.cause] : value;
const log = {
  trace: note,
  debug: note,
  info: note,
  warn: note,
  error: note,
  fatal: note,
  child: () => log,
} as unknown as Log;

const issuers = fileOf([
  {
    issuer: ISSUER,
    audience: AUDIENCE,
    jwks: { keys: [toJwk(ISSUER_KEY)] },
    grants: [{ grant: { scope: 'tricircle:admin' } }],
  },
]);

/** A server behind the Keystone, a client of both registries, and its key. */
async function start(engine: string, flags: Record<string, string> = {}, now?: () => number) {
  const server = await TestServer.start(
    engine,
    {
      access: 'required',
      'keystone-url': keystone.url,
      'keystone-username': SERVICE_USER.username,
      'keystone-password': SERVICE_USER.password,
      'issuers-file': issuers.path,
      proxies: '127.0.0.1',
      ...flags,
    },
    { log, ...(now ? { now } : {}) },
  );
  const grants = [{ scope: 'tricircle:admin' }, { scope: 'network:read' }];
  await server.administer({ method: 'POST', path: '/access/clients', body: { client_id: 'one', name: 'One', grants } });
  const { json } = await server.administer({ method: 'POST', path: '/access/clients/one/keys', body: {} });
  return { server, key: (json as { key: string }).key };
}

/** Everybody comes from another address, as a named proxy says: failures of one address are limited. */
let count = 0;
const elsewhere = (): Record<string, string> => ({ 'x-forwarded-for': `10.0.${count >> 8}.${count++ & 255}` });

beforeAll(async () => {
  logged = [];
  keystone = await FakeKeystone.start();
});
afterAll(async () => {
  issuers.remove();
  await keystone.stop();
});

describeEngines('a registry behind Keystone', (engine) => {
  let server: TestServer;
  let key: string;
  let skipped = 0;
  beforeAll(async () => void ({ server, key } = await start(engine, {}, () => Date.now() + skipped)), 20_000);
  afterAll(() => server.stop());

  const send = (headers: Record<string, string>, sent: Partial<Sent> = {}): Promise<Received> =>
    server.send({ path: PODS, ...sent, headers: { ...elsewhere(), ...headers } });
  const withToken = (token: string, sent: Partial<Sent> = {}): Promise<Received> =>
    send({ 'x-auth-token': token }, sent);

  it('lets in whose role grants it, and tells others why not', async () => {
    const body = { pod: { pod_name: 'RegionOne' } };
    const token = keystone.give({ roles: ['member', 'admin'] });
    expect(await withToken(token)).toMatchObject({ status: 200, json: { pods: [] } });
    expect((await withToken(token, { method: 'POST', body })).status).toBe(200);
    const before = await server.documents();
    const member = keystone.give({ roles: ['member'] });
    const refused = await withToken(member);
    expect([refused.status, refused.headers['www-authenticate']]).toEqual([403, undefined]);
    expect((await withToken(member, { method: 'POST', body: { pod: { pod_name: 'x', az_name: 'y' } } })).status).toBe(403);
    expect((await withToken('unknown')).status).toBe(401);
    expect(changed(before, await server.documents())).toBe(0);
  });

  it('refuses a token within a minute of its being revoked', async () => {
    const token = keystone.give();
    expect((await withToken(token)).status).toBe(200);
    keystone.revoke(token);
    skipped += 59_000;
    expect((await withToken(token)).status).toBe(200);
    skipped += 1000;
    expect((await withToken(token)).status).toBe(401);
  });

  test('who is not known gets the same words and the challenge of Keystone (T1)', async () => {
    const headers: Record<string, string>[] = [
      {},
      { 'x-auth-token': '' },
      { 'x-auth-token': 'unknown' },
      { 'x-auth-token': 'un known' },
      { 'x-auth-token': 'x'.repeat(8193) },
      { 'x-auth-token': `cad_${'x'.repeat(43)}` },
      { 'x-api-key': 'x' },
      { authorization: 'Basic x' },
      { authorization: 'Bearer x' },
      { authorization: `Bearer ${keystone.give()}` },
    ];
    const before = await server.documents();
    const answers: [number, string | undefined, string][] = [];
    for (const one of headers) {
      const { status, headers: fields, text } = await send(one);
      answers.push([status, fields['www-authenticate'], text]);
    }
    const words = (answers[0]![2] as string | undefined) ?? '';
    expect(new Set(answers.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify([401, `Keystone uri="${keystone.url}"`, words])]),
    );
    const twice = { 'x-auth-token': [keystone.give(), keystone.give()] } as unknown as Record<string, string>;
    expect(await send(twice)).toMatchObject({ status: 401, text: words });
    const inQuery = await send({}, { path: `${PODS}?X-Auth-Token=${keystone.give()}` });
    expect(inQuery.status).toBe(401);
    expect(keystone.asked).toEqual(['unknown']);
    expect(changed(before, await server.documents())).toBe(0);
  });

  test('what others say of the sender is not read (T8)', async () => {
    const said = {
      'x-identity-status': 'Confirmed',
      'x-service-identity-status': 'Confirmed',
      'x-roles': 'admin',
      'x-role': 'admin',
      'x-project-id': 'other',
      'x-tenant-id': 'other',
      'x-user-id': 'other',
      'x-is-admin-project': 'True',
    };
    const id = { 'x-request-id': 'one' };
    for (const token of [keystone.give(), keystone.give({ roles: ['member'] }), 'unknown']) {
      const plain = await send({ ...id, 'x-auth-token': token });
      const other = await send({ ...id, ...said, 'x-auth-token': token });
      expect([other.status, other.text]).toEqual([plain.status, plain.text]);
    }
    expect((await send(said)).status).toBe(401);
  });

  test('credentials that are ours to judge work in X-Auth-Token and are never sent to Keystone', async () => {
    const issued = tokenOf(ISSUER_KEY, claimsOf(ISSUER));
    const own = await ownToken(server);
    for (const good of [key, issued, own]) expect((await withToken(good)).status).toBe(200);
    const bad = [`${key.slice(0, -1)}_`, 'cad_x', `${issued.slice(0, -4)}AAAA`, tokenOf(ISSUER_KEY, claimsOf(ISSUER, { exp: 1, iat: 0 }))];
    for (const one of bad) expect((await withToken(one)).status).toBe(401);
    expect(keystone.calls).toEqual([]);
    // A JWT of nobody that is known may be Keystone's.
    const other = tokenOf(ISSUER_KEY, claimsOf('https://other.test'));
    expect((await withToken(other)).status).toBe(401);
    expect(keystone.asked).toEqual([other]);
  });

  test('other registries do not take its tokens, and ask Keystone nothing', async () => {
    const token = keystone.give({ roles: ['admin'] });
    for (const path of ['/network/x', '/access/me', '/metrics']) {
      const answer = await withToken(token, { path });
      expect([path, answer.status, answer.headers['www-authenticate']]).toEqual([path, 401, 'Bearer']);
    }
    expect(keystone.calls).toEqual([]);
  });

  test('no log line has a token or a password', async () => {
    keystone.fault = (response) => void response.writeHead(500).end();
    expect((await withToken(keystone.give())).status).toBe(503);
    keystone.fault = (response, _truth, { headers }) => void response.end(JSON.stringify(headers));
    expect((await withToken(keystone.give())).status).toBe(503);
    keystone.forgetServices();
    keystone.fault = undefined;
    keystone.loginFault = (response) => void response.writeHead(403).end();
    expect((await withToken(keystone.give())).status).toBe(503);
    const all = logged.join('\n');
    expect(all).toMatch(/it answered 500.*Keystone gives no clear answer/);
    expect(all).toMatch(/a token that Keystone does not know/);
    expect(all).toMatch(/it answered 403 to the user of CADASTRE_KEYSTONE_USERNAME/);
    expect(all).not.toMatch(/canary|gAAAA/);
    expect(all).not.toContain(key);
  });
}); // prettier-ignore

/** A token of the server's own, for a client with a public key. */
async function ownToken(server: TestServer): Promise<string> {
  const pair = await makeKey('ES256');
  const { kty, crv, x, y } = pair.jwk;
  await server.administer({ method: 'POST', path: '/access/clients/one/public-keys', body: { kty, crv, x, y } });
  const assertion = await signAssertion({ key: pair, client: 'one', audience: 'http://localhost:8000', now: Date.now() });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams(asking(assertion)).toString();
  const { json } = await server.send({ method: 'POST', path: '/oauth2/token', headers, body });
  return (json as { access_token: string }).access_token;
} // prettier-ignore

const silent: Fault = () => undefined;
const trickle: Fault = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 100);
  response.once('close', () => clearInterval(timer));
};

describe('while Keystone has a fault (T9)', () => {
  let server: TestServer;
  let key: string;
  beforeEach(async () => void ({ server, key } = await start('embedded')), 20_000);
  afterEach(() => server.stop());

  /** Requests with tokens of Keystone, and how long each took; others are sent meanwhile. */
  async function meanwhile(token: string): Promise<{ answer: Received; ms: number; others: number; slowest: number }> {
    const begun = performance.now();
    let done = false;
    const asked = server
      .send({ path: PODS, headers: { 'x-auth-token': token } })
      .finally(() => (done = true));
    let others = 0;
    let slowest = 0;
    do {
      const at = performance.now();
      const other = await server.send({ path: '/network/x', headers: { 'x-api-key': key } });
      const same = await server.send({ path: PODS, headers: { 'x-api-key': key } });
      expect([other.status, same.status]).toEqual([404, 200]);
      slowest = Math.max(slowest, performance.now() - at);
      others++;
      await sleep(20);
    } while (!done);
    return { answer: await asked, ms: performance.now() - begun, others, slowest };
  }

  test.each<[string, Fault | 'away']>([
    ['is away', 'away'],
    ['does not answer', silent],
    ['sends a byte now and then', trickle],
    ['answers 500', (response) => void response.writeHead(500).end()],
    ['answers for another token', (response) => void response.writeHead(200, { 'X-Subject-Token': 'x' }).end('{}')],
    ['answers without end', (response) => {
      const more = (): void => void (response.destroyed || (response.write('x'.repeat(16_384)), setImmediate(more)));
      more();
    }],
  ])('and %s: 503 with Retry-After in six seconds, and nobody else notices', async (_what, fault) => {
    const token = keystone.give();
    const login = keystone.give();
    expect((await server.send({ path: PODS, headers: { 'x-auth-token': login } })).status).toBe(200);
    if (fault === 'away') await keystone.stop();
    else keystone.fault = fault;
    const { answer, ms, others, slowest } = await meanwhile(token);
    expect([answer.status, answer.headers['www-authenticate']]).toEqual([503, undefined]);
    expect(answer.headers['retry-after']).toMatch(/^[1-9]\d?$/);
    expect(ms).toBeLessThan(6000);
    expect(others).toBeGreaterThan(0);
    expect(slowest).toBeLessThan(1000);
    if (fault === 'away') keystone = await FakeKeystone.start();
  }, 20_000);
}); // prettier-ignore

describeEngines('an address that sends tokens that nobody knows', (engine) => {
  let server: TestServer;
  beforeEach(async () => void ({ server } = await start(engine)), 20_000);
  afterEach(async () => {
    keystone.serialMs = 0;
    await server.stop();
  });
  const from = (address: string, token: string): Promise<Received> =>
    server.send({ path: PODS, headers: { 'x-forwarded-for': address, 'x-auth-token': token } });

  test('has four of them at once at Keystone, however many it sends; others find room', async () => {
    await from('10.9.0.3', keystone.give());
    keystone.serialMs = 120;
    const strangers = Promise.all(Array.from({ length: 12 }, (_, i) => from('10.9.0.1', `stranger-${i}`)));
    const honest = await Promise.all(Array.from({ length: 3 }, () => from('10.9.0.2', keystone.give())));
    expect(honest.map(({ status }) => status)).toEqual([200, 200, 200]);
    const answers = await strangers;
    const count = (status: number): number => answers.filter((answer) => answer.status === status).length;
    expect([count(401), count(429)]).toEqual([4, 8]);
    expect(keystone.asked.filter((token) => token.startsWith('stranger'))).toHaveLength(4);
    const [refused] = answers.filter(({ status }) => status === 429);
    expect(refused!.headers['retry-after']).toMatch(/^[1-9]/);
    keystone.serialMs = 0;
    expect((await from('10.9.0.1', keystone.give())).status).toBe(200);
  });

  test('is told to wait after 30 failures, and Keystone is not asked; a token that is known is served', async () => {
    const known = keystone.give();
    expect((await from('10.9.1.1', known)).status).toBe(200);
    for (let i = 0; i < 30; i++) expect((await from('10.9.1.1', `bad-${i}`)).status).toBe(401);
    keystone.asked.length = 0;
    const refused = await from('10.9.1.1', keystone.give());
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, expect.stringMatching(/^[12]$/)]);
    expect(keystone.asked).toEqual([]);
    expect((await from('10.9.1.1', known)).status).toBe(200);
    expect((await from('10.9.1.2', keystone.give())).status).toBe(200);
  });
});

describeEngines('who of a project it was', (engine) => {
  test('is entered in the audit log and said by the request log; the rate is the project’s', async () => {
    const { server } = await start(engine, { 'log-requests': 'all', rate: '2' });
    const send = (sent: Partial<Sent>): Promise<Received> =>
      server.send({ path: PODS, ...sent, headers: { 'x-auth-token': keystone.give(), ...elsewhere() } });
    expect((await send({ method: 'POST', body: { pod: { pod_name: 'RegionOne' } } })).status).toBe(200);
    const { json } = await server.administer({ path: '/access/audit?caller=keystone:acme:u1' });
    expect(json).toMatchObject([{ caller: 'keystone:acme:u1', operation: 'createPod' }]);
    expect(logged.join('\n')).toMatch(/"operation":"createPod","ms":[\d.]+,"caller":"keystone:acme:u1","status":200/);
    expect([(await send({})).status, (await send({})).status]).toEqual([200, 429]);
    await server.stop();
  }, 20_000);
});

test('roles grant what operations that take tokens of Keystone ask for; a start with another scope is refused', async () => {
  for (const scope of ['network:read', 'access:admin', 'metrics:read', 'anybody'])
    await expect(start('embedded', { 'keystone-roles': `admin=${scope}` })).rejects.toThrow(
      `names the scope ${scope}, which no operation that takes tokens of Keystone has; there are tricircle:admin`,
    );
});

test('an open server takes any X-Auth-Token, and asks for none', async () => {
  const open = await TestServer.start('embedded');
  for (const headers of [{}, { 'x-auth-token': 'any' }, { 'x-auth-token': '' }])
    expect((await open.send({ path: PODS, headers })).status).toBe(200);
  await open.stop();
});
