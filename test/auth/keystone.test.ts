/** Tokens of a Keystone: whose they are, how long that is known, and what becomes of requests while it has a fault (T9). */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import { credentialOf } from '../../src/auth/credential.js';
import { Keystone, type KeystoneParts } from '../../src/auth/keystone.js';
import { keystoneAt } from '../../src/auth/keystone-api.js';
import { Refusal } from '../../src/errors.js';
import { bodyOf, FakeKeystone, SERVICE_USER, type Fault } from '../support/fake-keystone.js';

const MINUTE = 60_000;
const TIMEOUT = 300;
const ROLES = new Map([
  ['admin', [{ scope: 'tricircle:admin' }]],
  ['reader', [{ scope: 'network:read' }, { scope: 'tricircle:admin' }]],
]);

let server: FakeKeystone;
let now: number;
let faults: string[];
beforeEach(async () => {
  server = await FakeKeystone.start();
  now = Date.now();
  faults = [];
});
afterEach(() => server.stop());

function open(changes: Partial<KeystoneParts> = {}, url = server.url): Keystone {
  const user = { ...SERVICE_USER, userDomain: 'Default', projectDomain: 'Default' };
  // What ends after its test is none of the next one's.
  const own = faults;
  const report = ({ message }: Error): void => void own.push(message);
  const call = keystoneAt({ url });
  return new Keystone({ url, call, user, roles: ROLES, checksRegions: true, report, now: () => now, timeoutMs: TIMEOUT, ...changes }); // prettier-ignore
}

/** The caller's id, or the status of the refusal. */
async function outcome(keystone: Keystone, token: string): Promise<string | number> {
  try {
    return (await keystone.callerOf(credentialOf(token))).id;
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return (error as Refusal).status;
  }
}

/** Till what is awaited holds, or for two seconds. */
async function eventually(holds: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + 2000; ; await sleep(20)) {
    try {
      return await holds();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

describe('a token', () => {
  it('is its project’s, or its user’s where it has none; its roles are grants', async () => {
    const keystone = open();
    const caller = async (token: string) => keystone.callerOf(credentialOf(token));
    const admin = [{ scope: 'tricircle:admin' }];
    expect(await caller(server.give())).toEqual({ id: 'keystone:acme', actor: 'keystone:acme:u1', grants: admin });
    expect(await caller(server.give({ project: null }))).toEqual({ id: 'keystone:user:u1', grants: admin });
    expect(await caller(server.give({ roles: ['member', 'Admin'] }))).toMatchObject({ grants: admin });
    expect(await caller(server.give({ roles: ['member'] }))).toMatchObject({ id: 'keystone:acme', grants: [] });
    expect(await caller(server.give({ roles: ['admin', 'reader'] }))).toMatchObject({
      grants: [{ scope: 'tricircle:admin' }, { scope: 'network:read' }],
    });
  });

  it('is asked for once in a minute; one that was revoked is refused after it', async () => {
    const keystone = open();
    const token = server.give();
    expect(await outcome(keystone, token)).toBe('keystone:acme');
    server.revoke(token);
    now += MINUTE - 1;
    expect([await outcome(keystone, token), server.counts.validations]).toEqual(['keystone:acme', 1]);
    now += 1;
    expect([await outcome(keystone, token), server.counts.validations]).toEqual([401, 2]);
  });

  it('is never good past its expiry, and not asked for while it is fresh', async () => {
    const keystone = open();
    const token = server.give({ expires: now + 20_000 });
    expect(await outcome(keystone, token)).toBe('keystone:acme');
    now += 19_999;
    expect(await outcome(keystone, token)).toBe('keystone:acme');
    now += 1;
    expect([await outcome(keystone, token), server.counts.validations]).toEqual([401, 2]);
  });

  it('that Keystone does not know is refused for five seconds without another look', async () => {
    const keystone = open();
    expect([await outcome(keystone, 'unknown'), await outcome(keystone, 'unknown')]).toEqual([401, 401]);
    now += 4999;
    expect([await outcome(keystone, 'unknown'), server.counts.validations]).toEqual([401, 1]);
    now += 1;
    expect([await outcome(keystone, 'unknown'), server.counts.validations]).toEqual([401, 2]);
  });

  it('is asked for once by a hundred requests at once', async () => {
    const keystone = open();
    const token = server.give();
    const all = await Promise.all(Array.from({ length: 100 }, () => outcome(keystone, token)));
    expect([new Set(all), server.counts]).toEqual([new Set(['keystone:acme']), { validations: 1, logins: 1 }]);
    expect(keystone.sizes.asking).toBe(0);
  });

  it('of many: as many are asked for, two at once, as one that serves one at a time can answer; others are told at once', async () => {
    const keystone = open({ timeoutMs: 5000 });
    await outcome(keystone, server.give());
    server.serialMs = 120;
    const told: number[] = [];
    const begun = performance.now();
    const all = await Promise.all(
      Array.from({ length: 34 }, async () => {
        const one = await outcome(keystone, server.give());
        if (one === 503) told.push(performance.now() - begun);
        return one;
      }),
    );
    expect(all.filter((one) => one === 'keystone:acme')).toHaveLength(18);
    expect(told).toHaveLength(16);
    expect(Math.max(...told)).toBeLessThan(1000);
    expect(server.mostAtOnce).toBe(2);
    expect(faults).toEqual([]);
  });

  it('that was good lately is asked for before those that nobody knows, also where no more of them may wait', async () => {
    const keystone = open({ timeoutMs: 5000 });
    const known = [server.give(), server.give()];
    for (const token of known) expect(await outcome(keystone, token)).toBe('keystone:acme');
    now += MINUTE;
    server.asked.length = 0;
    server.serialMs = 50;
    const strangers = Array.from({ length: 18 }, (_, i) => outcome(keystone, `stranger-${i}`));
    expect(await Promise.all(known.map((token) => outcome(keystone, token)))).toEqual(Array(2).fill('keystone:acme'));
    const outcomes = await Promise.all(strangers);
    expect(outcomes).toEqual([...Array<number>(16).fill(401), 503, 503]);
    expect(server.asked).toEqual([
      'stranger-0',
      'stranger-1',
      ...known,
      ...Array.from({ length: 14 }, (_, i) => `stranger-${i + 2}`),
    ]);
  });

  it('whose turn does not come in half of the time is told so then', async () => {
    const keystone = open();
    await outcome(keystone, server.give());
    server.fault = () => undefined;
    const begun = performance.now();
    const asked = [outcome(keystone, 'one'), outcome(keystone, 'two')];
    expect(await outcome(keystone, 'three')).toBe(503);
    expect(performance.now() - begun).toBeLessThan(0.9 * TIMEOUT);
    expect(await Promise.all(asked)).toEqual([503, 503]);
  });

  it('is fresh from when it was asked for, not from the answer', async () => {
    const keystone = open();
    const token = server.give();
    server.fault = (_response, truth) => {
      now += 10_000;
      truth();
    };
    expect(await outcome(keystone, token)).toBe('keystone:acme');
    server.fault = undefined;
    now += 50_000 - 1;
    expect([await outcome(keystone, token), server.counts.validations]).toEqual(['keystone:acme', 1]);
    now += 1;
    expect([await outcome(keystone, token), server.counts.validations]).toEqual(['keystone:acme', 2]);
  });

  it('whose project is null is its user’s', async () => {
    const keystone = open();
    const { token } = bodyOf({ project: null });
    server.fault = (response, _truth, { headers }) =>
      json(response, { token: { ...token, project: null } }, { 'X-Subject-Token': headers['x-subject-token'] });
    expect(await outcome(keystone, 'any')).toBe('keystone:user:u1');
  });

  it('of 30 good and bad ones is known while there is room, and no more of them are', async () => {
    const keystone = open({ limits: { good: 10, bad: 5 }, timeoutMs: 5000 });
    for (let i = 0; i < 30; i++) {
      await outcome(keystone, server.give());
      await outcome(keystone, `bad-${i}`);
    }
    expect(keystone.sizes).toEqual({ good: 10, bad: 5, asking: 0 });
  });
});

describe('our own token', () => {
  it('is got once, and renewed before it ends', async () => {
    const keystone = open();
    await outcome(keystone, server.give());
    now += 0.9 * server.serviceLife - 1;
    await outcome(keystone, server.give({ expires: now + MINUTE }));
    expect(server.counts.logins).toBe(1);
    now += 1;
    expect(await outcome(keystone, server.give({ expires: now + MINUTE }))).toBe('keystone:acme');
    expect(server.counts.logins).toBe(2);
  });

  it('that Keystone no longer knows is got anew, once', async () => {
    const keystone = open();
    await outcome(keystone, server.give());
    server.forgetServices();
    expect(await outcome(keystone, server.give())).toBe('keystone:acme');
    expect(server.counts).toEqual({ validations: 3, logins: 2 });
    server.fault = (response) => void response.writeHead(401).end('{}');
    expect(await outcome(keystone, server.give())).toBe(503);
    expect([server.counts, faults]).toEqual([{ validations: 5, logins: 3 }, ['it answered 401']]);
  });

  it('is got by the user, in its domain and project', async () => {
    let body = '';
    const call = keystoneAt({ url: server.url });
    const keystone = open({
      call: (request, signal) => {
        if (request.body) body = JSON.stringify(request.body);
        return call(request, signal);
      },
    });
    expect(await outcome(keystone, server.give())).toBe('keystone:acme');
    const user = { name: 'cadastre', domain: { name: 'Default' }, password: SERVICE_USER.password };
    const scope = { project: { name: 'service', domain: { name: 'Default' } } };
    expect(JSON.parse(body)).toEqual({ auth: { identity: { methods: ['password'], password: { user } }, scope } });
  });

  it('that is not given is 503, whatever the token', async () => {
    const user = { ...SERVICE_USER, password: 'wrong', userDomain: 'Default', projectDomain: 'Default' };
    expect(await outcome(open({ user }), server.give())).toBe(503);
    expect(faults).toEqual(['it answered 401 to the user of CADASTRE_KEYSTONE_USERNAME']);
  });

  it('that is new stays, whoever is told later that the one before is gone', async () => {
    const keystone = open({ timeoutMs: 5000 });
    await outcome(keystone, server.give());
    server.forgetServices();
    const late = server.give();
    let isLate = true;
    server.fault = (_response, truth, request) => {
      if (request.headers['x-subject-token'] !== late || !isLate) return truth();
      isLate = false;
      setTimeout(truth, 200);
    };
    const both = await Promise.all([outcome(keystone, late), outcome(keystone, server.give())]);
    expect([both, server.counts.logins]).toEqual([['keystone:acme', 'keystone:acme'], 2]);
    await outcome(keystone, server.give());
    expect(server.counts.logins).toBe(2);
  });

  it('that comes when a question is over is not asked with', async () => {
    const call = keystoneAt({ url: server.url });
    const ended: string[] = [];
    const time = 1000;
    const keystone = open({
      timeoutMs: time,
      call: (request, signal) => {
        if (signal.aborted) ended.push(request.path);
        return call(request, signal);
      },
    });
    await outcome(keystone, server.give());
    server.forgetServices();
    const slow = server.give();
    server.fault = (_response, truth, request) =>
      void setTimeout(truth, request.headers['x-subject-token'] === slow ? 0.7 * time : 0);
    const order: unknown[] = [];
    server.loginFault = (_response, truth) =>
      void setTimeout(() => {
        order.push('login');
        truth();
      }, 0.7 * time);
    const asked = async (token: string): Promise<unknown> => order.push(await outcome(keystone, token));
    const first = asked(slow);
    await sleep(0.5 * time);
    await Promise.all([first, asked(server.give())]);
    expect(order).toEqual([503, 'login', 'keystone:acme']);
    expect([ended, server.counts]).toEqual([[], { validations: 4, logins: 2 }]);
  });

  it('may lack its role: the log says whose, and where', async () => {
    server.fault = (response) => json(response, { error: { code: 403 } }, {}, 403);
    expect(await outcome(open(), server.give())).toBe(503);
    expect(faults).toEqual([
      'it answered 403: the user cadastre (CADASTRE_KEYSTONE_USERNAME) may not ask this, give it the role service or admin in the project service (CADASTRE_KEYSTONE_PROJECT)',
    ]);
  });
});

function json(response: Parameters<Fault>[0], body: unknown, headers = {}, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** An answer that Node's client tells of by neither of the events `response` and `error`. */
const switching: Fault = (response) =>
  void response.socket!.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n');

const trickle: Fault = (response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 20);
  response.once('close', () => clearInterval(timer));
};

const endless: Fault = (response) => {
  const more = (): void => void (response.destroyed || (response.write('x'.repeat(16_384)), setImmediate(more)));
  more();
};

const FAULTS: [string, Fault, RegExp][] = [
  ['is slow', () => undefined, /^no answer within 300 ms$/],
  ['sends a byte now and then', trickle, /^no answer within 300 ms$/],
  ['answers 500', (response) => json(response, {}, {}, 500), /^it answered 500$/],
  ['answers 503', (response) => json(response, {}, {}, 503), /^it answered 503$/],
  ['answers 201', (response) => json(response, bodyOf({}), {}, 201), /^it answered 201$/],
  ['answers 204', (response) => void response.writeHead(204).end(), /^it answered 204$/],
  ['answers 101', switching, /^it answered 101$/],
  ['answers 403', (response) => json(response, { error: { code: 403 } }, {}, 403), /^it answered 403: the user cadastre /],
  ['is gone behind its proxy', (response) => void response.writeHead(404).end('<html>'), /^it answered 404$/],
  ['redirects', (response) => void response.writeHead(302, { Location: '/v3/auth/tokens' }).end(), /^it answered 302$/],
  ['answers for another token', (response) => json(response, bodyOf({}), { 'X-Subject-Token': 'other' }), /for another token/],
  ['does not say for which token', (response) => json(response, bodyOf({})), /for another token/],
  ['sends no JSON', (response, _truth, { headers }) => void response.writeHead(200, { 'X-Subject-Token': headers['x-subject-token'] }).end('{"token": '), /no expires_at/],
  ['breaks off', (response) => void response.socket!.destroy(), /socket hang up|ECONNRESET/],
  ['breaks off in its answer', (response) => void response.writeHead(200, { 'Content-Length': 1000 }).write('{"token": {', () => response.socket!.destroy()), /aborted|ECONNRESET/],
  ['sends without end', endless, /more than 262144 bytes/],
  ...(['null', '[]', '{}', '{"token": null}', '{"token": {"expires_at": "soon"}}', '{"token": {"expires_at": 9999999999}}', '{"token": {"expires_at": "2999-01-01T00:00:00Z"}}',
    '{"token": {"expires_at": "2999", "user": {"id": "u1"}, "project": {"id": "acme"}}}', '{"token": {"expires_at": "2999-01-01T00:00:00", "user": {"id": "u1"}, "project": {"id": "acme"}}}', '{"token": {"expires_at": "2999-01-01T00:00:00Z", "user": {"id": "u1"}, "project": {"id": "a\u202Ecme"}}}',
    '{"token": {"expires_at": "2999-01-01T00:00:00Z", "user": {"id": "u1"}, "project": {"id": "user:u1"}}}', '{"token": {"expires_at": "2999-01-01T00:00:00Z", "project": {"id": ""}, "user": {"id": "u1"}}}',
    '{"token": {"expires_at": "2999-01-01T00:00:00Z", "user": {"id": "u1"}, "project": {"id": "acme"}, "roles": {"name": "admin"}}}'] as const
  ).map((body): [string, Fault, RegExp] => [`says ${body}`, (response, _truth, { headers }) => void response.writeHead(200, { 'X-Subject-Token': headers['x-subject-token'] }).end(body), /^it gave no /]),
]; // prettier-ignore

describe('a Keystone that', () => {
  test.each(FAULTS)('%s: 503, nothing is kept, good again when it is well', async (_what, fault, told) => {
    const keystone = open();
    const token = server.give();
    server.fault = fault;
    expect(await outcome(keystone, token)).toBe(503);
    expect(faults).toEqual([expect.stringMatching(told)]);
    expect(keystone.sizes).toEqual({ good: 0, bad: 0, asking: 0 });
    server.fault = undefined;
    expect(await outcome(keystone, token)).toBe('keystone:acme');
  });

  test.each<[string, Fault]>([
    ['is slow', () => undefined],
    ['sends a byte now and then', trickle],
    ['answers 101', switching],
    ['answers 500', (response) => json(response, {}, {}, 500)],
    ['answers 200', (response) => json(response, bodyOf({}), { 'X-Subject-Token': 'own' }, 200)],
    ['redirects', (response) => void response.writeHead(307, { Location: '/v3/auth/tokens' }).end()],
    ['sends no token', (response) => json(response, bodyOf({}), {}, 201)],
    ['sends no times', (response) => json(response, { token: {} }, { 'X-Subject-Token': 'own' }, 201)],
    ['sends without end', endless],
    ['breaks off', (response) => void response.socket!.destroy()],
  ])('%s when our own token is got: 503', async (_what, fault) => {
    server.loginFault = fault;
    const keystone = open();
    expect(await outcome(keystone, server.give())).toBe(503);
    expect(server.counts).toEqual({ validations: 0, logins: 1 });
    server.loginFault = undefined;
    await eventually(async () => expect(await outcome(keystone, server.give())).toBe('keystone:acme'));
  });

  test('knows the token but is away a minute later: 503, not what was known', async () => {
    const keystone = open();
    const token = server.give();
    expect(await outcome(keystone, token)).toBe('keystone:acme');
    await server.stop();
    now += MINUTE - 1;
    expect(await outcome(keystone, token)).toBe('keystone:acme');
    now += 1;
    expect(await outcome(keystone, token)).toBe(503);
    server = await FakeKeystone.start();
  });

  test('is slow to say that it does not know our own token, and to give another: 503 in time', async () => {
    const keystone = open();
    await outcome(keystone, server.give());
    server.forgetServices();
    server.fault = (_response, truth) => void setTimeout(truth, 0.8 * TIMEOUT);
    server.loginFault = () => undefined;
    const begun = performance.now();
    expect(await outcome(keystone, server.give())).toBe(503);
    expect(performance.now() - begun).toBeLessThan(1.5 * TIMEOUT);
  });

  test('is slow: those who waited for a turn meanwhile are 503 in time too, and no further faults of its', async () => {
    const keystone = open();
    await outcome(keystone, server.give());
    server.fault = () => undefined;
    const begun = performance.now();
    const all = await Promise.all(Array.from({ length: 10 }, () => outcome(keystone, server.give())));
    expect(new Set(all)).toEqual(new Set([503]));
    expect(performance.now() - begun).toBeLessThan(1.5 * TIMEOUT);
    server.fault = undefined;
    expect(await outcome(keystone, server.give())).toBe('keystone:acme');
    expect([server.counts.validations, faults]).toEqual([4, Array(2).fill(`no answer within ${TIMEOUT} ms`)]);
  });

  test.each(['GET', 'POST'])(
    'is asked by a %s that never settles: 503 in time, and no place is lost',
    async (method) => {
      const call = keystoneAt({ url: server.url });
      let isStuck = true;
      const keystone = open({
        call: (request, signal) =>
          isStuck && (request.body ? 'POST' : 'GET') === method ? new Promise(() => undefined) : call(request, signal),
      });
      // As many as there are places; one more would be the last fault before the breaker.
      expect(await Promise.all([outcome(keystone, 'one'), outcome(keystone, 'two')])).toEqual([503, 503]);
      isStuck = false;
      expect(await outcome(keystone, server.give())).toBe('keystone:acme');
      expect(keystone.sizes.asking).toBe(0);
    },
  );

  test('answers 101 and leaves the connection open: it is ended', async () => {
    const ended = new Promise((resolve) => {
      server.fault = ({ socket }) => {
        socket!
          .once('close', resolve)
          .write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n');
      };
    });
    expect(await outcome(open(), server.give())).toBe(503);
    expect(await Promise.race([ended.then(() => 'ended'), sleep(2000, 'open')])).toBe('ended');
  });

  test('gives no clear answer for a while: that it does again is told once', async () => {
    let recovered = 0;
    const keystone = open({ recovered: () => recovered++ });
    await outcome(keystone, server.give());
    expect(recovered).toBe(0);
    for (let i = 0; i < 2; i++) {
      server.fault = (response) => void response.writeHead(500).end();
      await outcome(keystone, server.give());
      await outcome(keystone, server.give());
      server.fault = undefined;
      expect([await outcome(keystone, server.give()), await outcome(keystone, 'unknown')]).toEqual([
        'keystone:acme',
        401,
      ]);
      expect(recovered).toBe(i + 1);
    }
  });

  test('takes no token of that length: 503 for it, and for nobody else', async () => {
    server.fault = (response, truth, request) =>
      String(request.headers['x-subject-token']).length > 1000 ? json(response, {}, {}, 431) : truth();
    const keystone = open();
    for (let i = 0; i < 5; i++) expect(await outcome(keystone, 'x'.repeat(1001) + i)).toBe(503);
    expect([await outcome(keystone, server.give()), faults]).toEqual(['keystone:acme', []]);
  });
});

describe('the breaker', () => {
  const failing: Fault = (response) => void response.writeHead(500).end();

  it('opens after three faults in a row, lets one request try five seconds later, closes when that is answered', async () => {
    const keystone = open();
    server.fault = failing;
    for (let i = 0; i < 3; i++) expect(await outcome(keystone, server.give())).toBe(503);
    expect(server.counts.validations).toBe(3);
    const refusal = await Promise.resolve(keystone.callerOf(credentialOf('any'))).catch((error: Refusal) => error);
    expect(refusal).toMatchObject({ code: 'keystone-unavailable', headers: { 'Retry-After': '5' } });
    now += 4999;
    expect([await outcome(keystone, server.give()), server.counts.validations]).toEqual([503, 3]);
    now += 1;
    const tries = Array.from({ length: 5 }, () => outcome(keystone, server.give()));
    expect([await Promise.all(tries), server.counts.validations]).toEqual([[503, 503, 503, 503, 503], 4]);
    server.fault = undefined;
    now += 5000;
    expect(await outcome(keystone, server.give())).toBe('keystone:acme');
    const all = await Promise.all(Array.from({ length: 5 }, () => outcome(keystone, server.give())));
    expect(new Set(all)).toEqual(new Set(['keystone:acme']));
  });

  it('does not open for faults with answers between them', async () => {
    const keystone = open();
    for (let i = 0; i < 6; i++) {
      server.fault = i % 3 === 2 ? undefined : failing;
      await outcome(keystone, server.give());
    }
    expect(server.counts.validations).toBe(6);
    server.fault = undefined;
    expect(await outcome(keystone, 'unknown')).toBe(401);
  });

  it.each([400, 413, 414, 431])('closes when Keystone answers %s to the token of a stranger', async (status) => {
    const keystone = open();
    server.fault = failing;
    for (let i = 0; i < 3; i++) expect(await outcome(keystone, server.give())).toBe(503);
    server.fault = (response, truth, request) =>
      request.headers['x-subject-token'] === 'odd' ? json(response, {}, {}, status) : truth();
    now += 5000;
    expect(await outcome(keystone, 'odd')).toBe(503);
    expect(await outcome(keystone, server.give())).toBe('keystone:acme');
  });

  it.each([403, 404, 302])('does not open for answers of %s: Keystone is there', async (status) => {
    const keystone = open();
    server.fault = (response) => void response.writeHead(status).end();
    for (let i = 0; i < 4; i++) expect(await outcome(keystone, server.give())).toBe(503);
    server.fault = undefined;
    expect(await outcome(keystone, server.give())).toBe('keystone:acme');
  });

  it.each([403, 500])('does not open for regions: where they are %s, tokens are asked for', async (status) => {
    const keystone = open();
    const token = server.give();
    expect(await outcome(keystone, token)).toBe('keystone:acme');
    now += MINUTE;
    server.fault = (response, truth, { url }) =>
      url === '/v3/regions' ? void response.writeHead(status).end() : truth();
    for (let i = 0; i < 4; i++)
      await expect(keystone.regions!.has('RegionOne')).rejects.toMatchObject({ code: 'keystone-unavailable' });
    expect([await outcome(keystone, token), await outcome(keystone, server.give())]).toEqual(
      Array(2).fill('keystone:acme'),
    );
  });
});

describe('regions', () => {
  it('are known for a minute, and looked up before a name is refused', async () => {
    const { regions } = open();
    expect([await regions!.has('RegionOne'), await regions!.has('RegionOne')]).toEqual([true, true]);
    expect(server.calls.filter((call) => call === 'GET /v3/regions')).toHaveLength(1);
    expect(await regions!.has('RegionTwo')).toBe(false);
    server.regions = ['RegionTwo'];
    expect([await regions!.has('RegionTwo'), await regions!.has('RegionOne')]).toEqual([true, false]);
    now += MINUTE;
    server.regions = [];
    expect(await regions!.has('RegionTwo')).toBe(false);
  });

  it.each<[string, Fault]>([
    ['500', (response) => void response.writeHead(500).end('{"regions": []}')],
    ['404', (response) => json(response, { error: { code: 404 } }, {}, 404)],
    ['no list', (response) => json(response, { regions: {} })],
    ['nothing', () => undefined],
  ])('%s: 503, no name is refused', async (_what, fault) => {
    server.fault = fault;
    await expect(open().regions!.has('RegionOne')).rejects.toMatchObject({ code: 'keystone-unavailable' });
  });

  it('are asked for once by all who wait', async () => {
    const { regions } = open();
    const all = await Promise.all(['RegionOne', 'RegionTwo', 'RegionOne'].map((name) => regions!.has(name)));
    expect(all).toEqual([true, false, true]);
    expect(server.calls.filter((call) => call === 'GET /v3/regions')).toHaveLength(1);
  });

  it('of which Keystone told a part: those are there, of another it is not known', async () => {
    const { regions } = open();
    server.fault = (response) =>
      json(response, { regions: [{ id: 'RegionOne' }], links: { next: `${server.url}/v3/regions?marker=RegionOne` } });
    expect(await regions!.has('RegionOne')).toBe(true);
    await expect(regions!.has('RegionTwo')).rejects.toMatchObject({ code: 'keystone-unavailable' });
    server.fault = (response) => json(response, { regions: [{ id: 'RegionOne' }], links: { next: null } });
    expect(await regions!.has('RegionTwo')).toBe(false);
  });

  it('are looked at only where the operator asks for it', () => {
    expect(open({ checksRegions: false }).regions).toBeUndefined();
  });
});
