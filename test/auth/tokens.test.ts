/**
 * What the token endpoint stands on: clients that sign assertions, assertions that are used once, tokens of our own. The
 * abuse cases are T6 and T7 of the hardening list.
 */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader, SignJWT, type CryptoKey } from 'jose';
import { ClientAssertions } from '../../src/auth/client-assertion.js';
import { readToken } from '../../src/auth/compact-token.js';
import { OwnTokens } from '../../src/auth/own-tokens.js';
import { openSigningKeys, type SigningKeys } from '../../src/auth/signing-keys.js';
import { grantToken, type TokenAnswer, type TokenRequest } from '../../src/auth/token-grant.js';
import type { TokenVerdict } from '../../src/auth/token-issuer.js';
import { openUsedAssertions, type UsedAssertions } from '../../src/auth/used-assertions.js';
import { fail, Refusal } from '../../src/errors.js';
import { Rate } from '../../src/http/rate.js';
import type { Store } from '../../src/store/contract.js';
import { describeEngines } from '../support/engines.js';
import { hookedStore } from '../support/hooked-store.js';
import { StorePlace } from './places.js';
import { asking, FakeClients, makeKey, respelled, signAssertion, type KeyPair } from './registered.js';

const ISSUER = 'https://registry.test';
const ENDPOINT = `${ISSUER}/oauth2/token`;
const OWN = { scope: 'network:write', where: { 'metadata.owner': 'ops' } };

let es256: KeyPair;
let other: KeyPair;
let time: number;
const now = (): number => time;
const clients = new FakeClients();

/** What one process has of it. */
interface Process {
  readonly keys: SigningKeys;
  readonly used: UsedAssertions;
  ask(request: TokenRequest): Promise<TokenAnswer>;
  verified(token: string): Promise<TokenVerdict>;
}

async function processOn(store: Store, perMinute = 1000): Promise<Process> {
  const keys = await openSigningKeys({ store, now });
  const used = await openUsedAssertions(store, now);
  const tokens = new OwnTokens({ keys, clients, issuer: ISSUER, now });
  const assertions = new ClientAssertions({ clients, used, audiences: [ISSUER, ENDPOINT], now });
  const rate = new Rate({ perMinute, now });
  return {
    keys,
    used,
    ask: (request) => grantToken({ assertions, tokens, rate }, request),
    verified: async (token) => tokens.verify(readToken(token) ?? fail('unauthenticated')),
  };
}

/** The code of a refusal; what is none is thrown on. */
const codeOf = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'given',
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );

beforeEach(async () => {
  [es256, other] = [await makeKey('ES256'), await makeKey('ES256')];
  time = Date.parse('2026-03-01T12:00:00.500Z');
  clients.add('one', [es256.jwk], [OWN, { scope: 'backbone:read' }]);
});

const signed = (claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}, key = es256) =>
  signAssertion({ key, client: 'one', audience: ISSUER, now: time, claims, header });

describeEngines('tokens of our own', (engine) => {
  let place: StorePlace;
  let here: Process;
  beforeEach(async () => {
    place = new StorePlace(engine);
    here = await processOn(await place.open());
  });
  afterEach(() => place.remove());

  const entries = async () => (await place.open()).collection('_assertions').countDocuments({});

  test('a client gets one for all that it has, fifteen minutes long', async () => {
    const { access_token, ...rest } = await here.ask(asking(await signed()));
    expect(rest).toEqual({ token_type: 'Bearer', expires_in: 900, scope: 'network:write backbone:read' });
    const { kid } = await here.keys.current();
    expect(decodeProtectedHeader(access_token)).toEqual({ alg: 'ES256', typ: 'at+jwt', kid });
    const { jti, ...claims } = decodeJwt(access_token);
    expect(jti).toMatch(/^[0-9a-f-]{36}$/);
    const iat = Math.floor(time / 1000);
    const about = { iss: ISSUER, aud: ISSUER, sub: 'one', client_id: 'one', scope: rest.scope };
    expect(claims).toEqual({ ...about, iat, exp: iat + 900 });
  });

  test.each(['ES256', 'EdDSA', 'Ed25519', 'RS256'])('an assertion may be signed with %s', async (alg) => {
    const key = await makeKey(alg);
    clients.add('one', [other.jwk, key.jwk], [OWN]);
    expect(await codeOf(here.ask(asking(await signed({}, {}, key))))).toBe('given');
    expect(await codeOf(here.ask(asking(await signed({}, { kid: undefined }, key))))).toBe('given');
  });

  test.each([
    { aud: ENDPOINT },
    { aud: [ISSUER] },
    { exp: Date.parse('2026-03-01T12:05:29Z') / 1000 },
    { exp: Date.parse('2026-03-01T11:59:31Z') / 1000 },
  ])('an assertion with %j is taken', async (claims) => {
    expect(await codeOf(here.ask(asking(await signed(claims), { client_id: 'one', scope: '' })))).toBe('given');
  });

  test('the parameter scope asks for less, and for no more', async () => {
    const ask = async (scope: string) => here.ask(asking(await signed(), { scope }));
    expect((await ask('network:read')).scope).toBe('network:read');
    expect((await ask('backbone:read network:write backbone:read')).scope).toBe('backbone:read network:write');
    for (const scope of ['backbone:write', 'network:read access:admin', 'x', ' '])
      expect(await codeOf(ask(scope))).toBe('invalid-scope');
    clients.add('one', [es256.jwk], []);
    expect(await codeOf(ask('network:read'))).toBe('unauthorized-client');
  });

  test('T6: of a hundred parallel uses one gets a token, then none, however it is spelled', async () => {
    const assertion = await signed();
    const store = await place.open();
    const elsewhere = await processOn(engine === 'mongodb' ? await place.open() : store);
    const uses = Array.from({ length: 100 }, (_, i) => codeOf([here, elsewhere][i % 2]!.ask(asking(assertion))));
    const answers = await Promise.all(uses);
    expect(answers.filter((code) => code === 'given')).toHaveLength(1);
    // A database that is asked a hundred things at once may be busy.
    expect(answers.filter((code) => code === 'invalid-client' || code === 'store-unavailable')).toHaveLength(99);
    for (const spelled of respelled(assertion))
      expect(await codeOf(elsewhere.ask(asking(spelled)))).toBe('invalid-client');
    const restarted = await processOn(await place.reopen());
    for (const spelled of [assertion, ...respelled(assertion)])
      expect(await codeOf(restarted.ask(asking(spelled)))).toBe('invalid-client');
    expect(await entries()).toBe(1);
  });

  test('a signature that is respelled first is the same assertion', async () => {
    for (let spelling = 0; spelling < respelled(await signed()).length; spelling++) {
      const assertion = await signed();
      const odd = respelled(assertion)[spelling]!;
      const answers = [await codeOf(here.ask(asking(odd))), await codeOf(here.ask(asking(assertion)))];
      expect(answers.filter((code) => code === 'given')).toHaveLength(1);
    }
  });

  test('a key that was removed a moment ago gets none, nor a client that was disabled', async () => {
    const before = await clients.byId('one');
    const askLate = async () => {
      jest.spyOn(clients, 'byId').mockResolvedValueOnce(before);
      return codeOf(here.ask(asking(await signed())));
    };
    expect(await askLate()).toBe('given');
    clients.add('one', [other.jwk], [OWN]);
    expect(await askLate()).toBe('invalid-client');
    clients.remove('one');
    expect(await askLate()).toBe('invalid-client');
  });

  test('one jti of two clients are two', async () => {
    clients.add('two', [other.jwk], [OWN]);
    const jti = randomUUID();
    const second = await signAssertion({ key: other, client: 'two', audience: ISSUER, now: time, claims: { jti } });
    expect(await codeOf(here.ask(asking(await signed({ jti }))))).toBe('given');
    expect(await codeOf(here.ask(asking(second)))).toBe('given');
    expect(await codeOf(here.ask(asking(await signed({ jti }))))).toBe('invalid-client');
  });

  test('what was used is known until no clock could take it, then swept', async () => {
    const exp = Math.floor(time / 1000) + 300;
    const jti = randomUUID();
    await here.ask(asking(await signed({ jti, exp })));
    time = (exp + 29) * 1000;
    expect(await here.used.sweep()).toBe(0);
    expect(await codeOf(here.ask(asking(await signed({ jti, exp, iat: undefined }))))).toBe('invalid-client');
    time += 10 * 60_000;
    expect(await here.used.sweep()).toBe(0);
    time += 2_000;
    expect(await here.used.sweep()).toBe(1);
    expect(await entries()).toBe(0);
  });

  test('a client gets so many tokens a minute; what it did not sign does not count, and what gets none is not kept', async () => {
    const limited = await processOn(await place.open(), 2);
    const used = await signed();
    for (const one of [used, await signed({}, {}, other), used, await signed()]) await codeOf(limited.ask(asking(one)));
    expect(await codeOf(limited.ask(asking(await signed())))).toBe('too-many-requests');
    expect(await entries()).toBe(2);
    time += 30_000;
    expect(await codeOf(limited.ask(asking(used)))).toBe('invalid-client');
    expect(await codeOf(limited.ask(asking(await signed())))).toBe('given');
    clients.add('one', [es256.jwk], []);
    time += 30_000;
    expect(await codeOf(limited.ask(asking(await signed())))).toBe('unauthorized-client');
    expect(await entries()).toBe(3);
  });

  test('where the store does not answer nothing is given, and that is no 401', async () => {
    const gone = Object.assign(new Error('gone'), { name: 'MongoNetworkError' });
    let fails = false;
    const broken = await processOn(
      hookedStore(await place.open(), {
        before: (operation) => {
          if (fails && operation === '_assertions.insertOne') throw gone;
        },
      }),
    );
    fails = true;
    await expect(broken.ask(asking(await signed()))).rejects.toBe(gone);
  });

  test('T7: another endpoint, another client, another key, another time', async () => {
    const seconds = Math.floor(time / 1000);
    const [es384, rsa] = [await makeKey('ES384'), await makeKey('RS256')];
    clients.add('pss', [{ ...rsa.jwk, alg: 'PS256' }], [OWN]);
    const wrong: [what: string, request: TokenRequest][] = [
      ['other endpoint', asking(await signed({ aud: 'https://other.test/oauth2/token' }))],
      ['two endpoints', asking(await signed({ aud: [ISSUER, 'https://other.test'] }))],
      ['twice the endpoint', asking(await signed({ aud: [ISSUER, ENDPOINT] }))],
      ['no endpoint', asking(await signed({ aud: undefined }))],
      ['an endpoint that begins alike', asking(await signed({ aud: `${ISSUER}/` }))],
      ['iss is not sub', asking(await signed({ iss: 'two' }))],
      ['no iss', asking(await signed({ iss: undefined }))],
      ['no sub', asking(await signed({ sub: undefined }))],
      ['sub is no text', asking(await signed({ sub: { $ne: '' } }))],
      ['client_id of another', asking(await signed(), { client_id: 'two' })],
      ['unknown client', asking(await signAssertion({ key: es256, client: 'two', audience: ISSUER, now: time }))],
      ['key of another', asking(await signed({}, {}, other))],
      ['kid of another', asking(await signed({}, { kid: other.jwk.kid }))],
      ['kid a path', asking(await signed({}, { kid: '../../keys/one' }))],
      ['ES384', asking(await signed({}, {}, es384))],
      ['ES384 under the name of the P-256 key', asking(await signed({}, { kid: es256.jwk.kid }, es384))],
      ['expired', asking(await signed({ exp: seconds - 31 }))],
      ['too long ahead', asking(await signed({ exp: seconds + 331 }))],
      ['an hour ahead', asking(await signed({ exp: seconds + 3600 }))],
      ['exp 1e308', asking(await signed({ exp: 1e308 }))],
      ['no exp', asking(await signed({ exp: undefined }))],
      ['exp a text', asking(await signed({ exp: String(seconds + 60) }))],
      ['not yet', asking(await signed({ nbf: seconds + 60 }))],
      ['made tomorrow', asking(await signed({ iat: seconds + 86_400 }))],
      ['no jti', asking(await signed({ jti: undefined }))],
      ['empty jti', asking(await signed({ jti: '' }))],
      ['long jti', asking(await signed({ jti: 'j'.repeat(257) }))],
      ['jti no text', asking(await signed({ jti: 7 }))],
      ['an access token', asking(await signed({}, { typ: 'at+jwt' }))],
      ['unknown crit', asking((await signed()).replace(/^[^.]+/, part({ alg: 'ES256', crit: ['x'], x: 1 })))],
      ['RS256 by a key for PS256', asking(await signed({ iss: 'pss', sub: 'pss' }, {}, rsa))],
      ['alg none', asking(`${part({ alg: 'none' })}.${(await signed()).split('.')[1]}.`)],
      ['alg in other letters', asking((await signed()).replace(/^[^.]+/, part({ alg: 'es256' })))],
      ['HS256 with the public key', asking(await hmac(es256, seconds))],
      ['8 KiB and more', asking(await signed({ more: 'x'.repeat(8192) }))],
      ['no JWT', asking('a.b.c')],
      ['nothing', asking('')],
      ['other type', asking(await signed(), { client_assertion_type: `${asking('').client_assertion_type}2` })],
      ['no type', asking(await signed(), { client_assertion_type: '' })],
      ['a secret', { grant_type: 'client_credentials', client_id: 'one' }],
    ];
    for (const [what, request] of wrong)
      expect([what, await codeOf(here.ask(request))]).toEqual([what, 'invalid-client']);
    expect(await entries()).toBe(0);

    const good = await signed();
    clients.remove('one');
    expect(await codeOf(here.ask(asking(good)))).toBe('invalid-client');
    expect(await entries()).toBe(0);
    for (const grant_type of ['password', 'authorization_code', 'CLIENT_CREDENTIALS', ''])
      expect(await codeOf(here.ask(asking(good, { grant_type })))).toBe('unsupported-grant-type');
  });

  test('whose signature is not good is told nothing of which part was wrong', async () => {
    const sentence = async (request: TokenRequest) => here.ask(request).catch((error: Error) => error.message);
    const unknown = await signAssertion({ key: es256, client: 'two', audience: ISSUER, now: time });
    const words = [unknown, await signed({}, {}, other), await signed({}, { kid: 'x' }), 'a.b.c'].map((one) =>
      sentence(asking(one)),
    );
    expect(new Set(await Promise.all(words)).size).toBe(1);
    expect(await sentence(asking(await signed({ exp: Math.floor(time / 1000) + 3600 })))).toMatch(
      /at most 300 seconds ahead/,
    );
  });

  test('a token is known again, speaks for its client as it is now, and for no more than its scopes', async () => {
    const token = (await here.ask(asking(await signed(), { scope: 'network:read' }))).access_token;
    const verdict = await here.verified(token);
    expect(verdict.until).toBe(Math.floor(time / 1000) * 1000 + 900_000);
    const caller = await verdict.callerNow();
    expect(caller).toEqual({ id: 'client:one', grants: [{ ...OWN, scope: 'network:read' }] });
    expect(await verdict.callerNow()).toBe(caller);
    clients.add('one', [es256.jwk], [{ scope: 'backbone:read' }]);
    expect(await verdict.callerNow()).toEqual({ id: 'client:one', grants: [] });
    clients.remove('one');
    expect(await verdict.callerNow()).toBeUndefined();
  });

  test('a token given before those of its client ended is nobody’s; one of the same second may be of after', async () => {
    const token = (await here.ask(asking(await signed()))).access_token;
    const verdict = await here.verified(token);
    clients.endTokens('one', time + 499);
    expect(await verdict.callerNow()).toMatchObject({ id: 'client:one' });
    clients.endTokens('one', time + 500);
    expect(await verdict.callerNow()).toBeUndefined();
    time += 500;
    const next = await here.verified((await here.ask(asking(await signed()))).access_token);
    expect(await next.callerNow()).toMatchObject({ id: 'client:one' });
  });

  test('what is no token of ours, or not good now, is not known', async () => {
    const token = (await here.ask(asking(await signed()))).access_token;
    const { kid, privateKey } = await here.keys.current();
    const forged = (claims: object, header: object = {}, key: CryptoKey | typeof privateKey = privateKey) =>
      new SignJWT({ ...decodeJwt(token), ...claims })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid, ...header })
        .sign(key);
    const wrong = [
      await forged({ iss: 'https://other.test' }),
      await forged({ aud: 'https://other.test' }),
      await forged({ exp: undefined }),
      await forged({ sub: undefined }),
      await forged({ client_id: undefined }),
      await forged({ exp: Math.floor(time / 1000) - 31 }),
      await forged({ iat: Math.floor(time / 1000) - 3600, exp: Math.floor(time / 1000) + 3600 }),
      await forged({}, { typ: 'JWT' }),
      await forged({}, { typ: undefined }),
      await forged({}, { kid: undefined }),
      await forged({}, {}, es256.privateKey),
      await forged({}, { kid: es256.jwk.kid }, es256.privateKey),
      await signed(),
      'a.b.c',
    ];
    for (const one of wrong) await expect(here.verified(one)).rejects.toThrow();
    expect(await here.verified(await forged({}))).toBeDefined();
    time += (900 + 31) * 1000;
    await expect(here.verified(token)).rejects.toThrow();
  });
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What a confused verifier takes for an HMAC under the public key's text. */
const hmac = ({ jwk }: KeyPair, seconds: number): Promise<string> =>
  new SignJWT({ iss: 'one', sub: 'one', aud: ISSUER, jti: randomUUID(), iat: seconds, exp: seconds + 60 })
    .setProtectedHeader({ alg: 'HS256', kid: jwk.kid! })
    .sign(Buffer.from(JSON.stringify(jwk)));
