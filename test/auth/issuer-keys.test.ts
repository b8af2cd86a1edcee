/** Keys by URL: fetched once, turned over, kept while the issuer is away, and never asked for too often. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest, test } from '@jest/globals';
import { credentialOf } from '../../src/auth/credential.js';
import { issuedTokens } from '../../src/auth/issued-tokens.js';
import { RemoteKeys } from '../../src/auth/issuer-keys.js';
import { outsideIssuer } from '../../src/auth/outside-issuer.js';
import { Verdicts } from '../../src/auth/verdicts.js';
import { Refusal } from '../../src/errors.js';
import { AUDIENCE, claimsOf, KeyServer, newKey, tokenOf, toJwk, type TestKey } from './tokens.js';

const ISSUER = 'https://issuer.test';
const MINUTE = 60_000;
const OLD = newKey('ES256', 'old');
const NEW = newKey('ES256', 'new');
const TWIN = newKey('ES256', 'old');

let server: KeyServer;
let now: number;
let faults: string[];
beforeEach(async () => {
  server = await KeyServer.start([OLD]);
  now = Date.now();
  faults = [];
});
afterEach(() => server.stop());

/** A verifier of tokens by the server's keys; each has kept nothing yet. */
function open(url = server.url) {
  const clock = (): number => now;
  const report = ({ message }: Error): void => void faults.push(message);
  const keys = new RemoteKeys({ url, report, now: clock, timeoutMs: 300 });
  const rules = {
    issuer: ISSUER,
    audience: [AUDIENCE],
    algorithms: ['ES256'],
    types: ['at+jwt'],
    maxTokenAge: 86_400,
    grants: [],
  };
  const verifier = issuedTokens([outsideIssuer(rules, { keys, now: clock })], new Verdicts(clock));
  /** The status that a request with the token would get. */
  const status = async (token: string): Promise<number> => {
    try {
      const caller = await verifier.callerOf(credentialOf(token));
      expect(caller?.id).toBe(`${ISSUER}#alice`);
      return 200;
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      return (error as Refusal).status;
    }
  };
  return { status, keys };
}

/** A token of its own, living an hour. */
let count = 0;
const token = (key: TestKey, header = {}): string => {
  const iat = Math.floor(now / 1000);
  return tokenOf(key, claimsOf(ISSUER, { jti: String(count++), iat, exp: iat + 3600 }), header);
};

describe('keys that turn over', () => {
  it('a new key is fetched when its first token comes; the old one ends when the issuer withdraws it', async () => {
    const { status } = open();
    expect(await status(token(OLD))).toBe(200);
    now += MINUTE;
    server.answer = KeyServer.keys([OLD, NEW]);
    expect([await status(token(NEW)), await status(token(OLD))]).toEqual([200, 200]);
    now += MINUTE;
    server.answer = KeyServer.keys([NEW]);
    expect(await status(token(OLD))).toBe(200);
    now += 11 * MINUTE;
    // The copy is old, however long nobody came: nobody is judged by it who can be judged by a newer one.
    const both = [token(OLD), token(OLD), token(NEW)].map(status);
    expect(await Promise.all(both)).toEqual([401, 401, 200]);
    expect(server.calls).toBe(3);
  });

  it('tokens that were verified are verified again when the keys changed, and only then', async () => {
    server.answer = KeyServer.keys([OLD, NEW]);
    const { status, keys } = open();
    const known = [token(OLD), token(NEW)];
    expect(await Promise.all(known.map(status))).toEqual([200, 200]);
    now += MINUTE;
    await keys.renewed();
    const asked = jest.spyOn(keys, 'current');
    expect(await Promise.all(known.map(status))).toEqual([200, 200]);
    expect([asked.mock.calls.length, server.calls]).toEqual([0, 2]);
    now += MINUTE;
    server.answer = KeyServer.keys([NEW]);
    await keys.renewed();
    expect(await Promise.all(known.map(status))).toEqual([401, 200]);
    expect([asked.mock.calls.length, server.calls]).toEqual([2, 3]);
  });

  it.each([
    ['without kid', NEW, { kid: undefined }],
    ['with a kid that was taken over', TWIN, {}],
  ])('a new key is fetched for tokens %s too, which are not refused for good', async (_what, key, header) => {
    const { status } = open();
    expect(await status(token(OLD, header))).toBe(200);
    server.answer = KeyServer.keys([key]);
    // The issuer was asked just now, and is not asked again.
    const early = token(key, header);
    expect([await status(early), server.calls]).toEqual([401, 1]);
    now += MINUTE;
    expect([await status(early), await status(token(key, header)), server.calls]).toEqual([200, 200, 2]);
    // A forged one asks again, a minute later; nothing is kept of it.
    const forged = token(newKey('ES256', key.kid), header);
    now += MINUTE - 1;
    expect([await status(forged), server.calls]).toEqual([401, 2]);
    now += 1;
    expect([await status(forged), await status(forged), server.calls]).toEqual([401, 401, 3]);
  });

  it('1,000 tokens of unknown keys cause one call, and another a minute later', async () => {
    const { status } = open();
    expect(await status(token(OLD))).toBe(200);
    now += MINUTE;
    const storm = (): Promise<number[]> =>
      Promise.all(Array.from({ length: 500 }, (_, i) => status(token(NEW, { kid: `unknown ${i}` }))));
    const seen = new Set([...(await storm()), ...(await storm())]);
    expect([[...seen], server.calls]).toEqual([[401], 2]);
    now += MINUTE - 1;
    await storm();
    expect(server.calls).toBe(2);
    now += 1;
    await storm();
    expect(server.calls).toBe(3);
  });

  it('keys of one kid are each tried, tokens without kid too', async () => {
    server.answer = KeyServer.keys([OLD, TWIN, NEW]);
    const { status } = open();
    const tokens = [OLD, TWIN, NEW].flatMap((key) => [token(key), token(key, { kid: undefined })]);
    const stranger = newKey('ES256', 'old');
    const strange = [token(stranger), token(stranger, { kid: undefined })];
    expect(await Promise.all([...tokens, ...strange].map(status))).toEqual([200, 200, 200, 200, 200, 200, 401, 401]);
  });

  it('at most four of them', async () => {
    const many = Array.from({ length: 5 }, () => newKey('ES256', 'same'));
    server.answer = KeyServer.keys(many);
    const { status } = open();
    expect(await Promise.all(many.map((key) => status(token(key))))).toEqual([200, 200, 200, 200, 401]);
  });

  it('a key that is private, of another use or of another algorithm is none', async () => {
    const secret = { ...OLD.privateKey.export({ format: 'jwk' }), kid: 'old' };
    for (const key of [secret, { ...toJwk(OLD), use: 'enc' }, { ...toJwk(OLD), alg: 'ES384' }, {}, 7]) {
      server.answer = (response) => void response.end(JSON.stringify({ keys: [key] }));
      expect([key, await open().status(token(OLD))]).toEqual([key, key === 7 ? 503 : 401]);
    }
  });
});

describe('an issuer that is away', () => {
  it('its kept keys serve on; asked again once a minute', async () => {
    const { status } = open();
    expect(await status(token(OLD))).toBe(200);
    server.answer = (response) => void response.writeHead(500).end();
    for (let minute = 0; minute < 20; minute++) {
      now += MINUTE;
      expect([minute, await status(token(OLD))]).toEqual([minute, 200]);
      await sleep(5);
    }
    // The copy is old after ten minutes.
    expect(server.calls).toBeLessThanOrEqual(11);
    expect(new Set(faults)).toEqual(new Set(['it answered 500']));
    server.answer = KeyServer.keys([NEW]);
    now += MINUTE;
    expect(await status(token(NEW))).toBe(200);
  });

  it('without any keys yet: 503, and good as soon as it is back', async () => {
    server.answer = (response) => void response.writeHead(502).end();
    const { status } = open();
    const good = token(OLD);
    expect([await status(good), await status(good), server.calls]).toEqual([503, 503, 1]);
    server.answer = KeyServer.keys([OLD]);
    now += 1000;
    expect([await status(good), server.calls]).toEqual([200, 2]);
  });

  test.each<[string, (server: KeyServer) => KeyServer['answer'], RegExp]>([
    ['is slow', () => () => undefined, /aborted|timeout/],
    ['is slow with its body', () => (response) => void response.write('{"keys": ['), /aborted|timeout|terminated/],
    ['sends too much', () => (response) => void response.end(`{"keys": [], "x": "${'x'.repeat(262_144)}"}`), /262144/],
    ['sends without end', () => endless, /262144/],
    ['redirects', (trap) => (response) => void response.writeHead(302, { Location: trap.url }).end(), /./],
    ['sends no JSON', () => (response) => void response.end('<html>'), /JSON/],
    ['sends no keys', () => (response) => void response.end('[]'), /JSON Web Key Set/],
    ['sends null', () => (response) => void response.end('null'), /JSON Web Key Set/],
    ['breaks off', () => (response) => void response.socket?.destroy(), /./],
  ])('that %s: 503, said in the log', async (_what, answerOf, fault) => {
    const trap = await KeyServer.start([OLD]);
    server.answer = answerOf(trap);
    expect(await open().status(token(OLD))).toBe(503);
    expect(faults).toEqual([expect.stringMatching(fault)]);
    expect(trap.connections).toBe(0);
    await trap.stop();
  });

  it('that nobody listens for: 503', async () => {
    const gone = await KeyServer.start();
    const { url } = gone;
    await gone.stop();
    expect(await open(url).status(token(OLD))).toBe(503);
    expect(faults).toHaveLength(1);
  });
});

const endless: KeyServer['answer'] = (response) => {
  const more = (): void => void (response.destroyed || (response.write('x'.repeat(16_384)), setImmediate(more)));
  more();
};
