/** Abuse of outside issuers' tokens, over HTTP: T1–T5 of the hardening list, a row each. */
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { bearer } from '../../src/auth/bearer.js';
import { issuedTokens } from '../../src/auth/issued-tokens.js';
import { openIssuers } from '../../src/auth/issuers.js';
import { bySchemes } from '../../src/auth/scheme.js';
import { openLog } from '../../src/observe/log.js';
import { changed, TestServer, type Received } from '../support/server.js';
import {
  AUDIENCE,
  claimsOf,
  configOf,
  fileOf,
  KeyServer,
  newKey,
  nowSeconds,
  scopes,
  segment,
  signed,
  toJwk,
  tokenOf,
} from './tokens.js';

const ISSUER = 'https://issuer.test';
const OTHER = 'https://other.test';
const EC = newKey('ES256', 'ec');
const RSA = newKey('RS256', 'rsa');
const ED = newKey('EdDSA', 'ed');
const OTHERS = newKey('ES256', 'others');
const STRANGER = newKey('ES256', 'ec');

const grants = [{ when: { scope: 'cadastre.write' }, grant: { scope: 'network:write' } }];

let server: TestServer;
/** Where the headers of forged tokens point; nobody may ever ask it. */
let trap: KeyServer;
let keys: KeyServer;
beforeAll(async () => {
  trap = await KeyServer.start([STRANGER]);
  // Three keys, of which two are of pinned algorithms.
  keys = await KeyServer.start([EC, RSA, ED]);
  const file = fileOf([
    { issuer: ISSUER, audience: [AUDIENCE, 'cadastre'], algorithms: ['ES256', 'EdDSA'], jwks: keys.url, grants },
    { issuer: OTHER, audience: AUDIENCE, jwks: { keys: [toJwk(OTHERS)] }, grants },
  ]);
  const opened = await openIssuers({ config: configOf(file.path), baseUrl: AUDIENCE, scopes, log: openLog('silent') });
  file.remove();
  server = await TestServer.start('embedded', {}, { findCaller: bySchemes([bearer([issuedTokens(opened)])]) });
});
afterAll(() => Promise.all([server.stop(), trap.stop(), keys.stop()]));

let made = 0;
const create = (headers: Record<string, string>, query = ''): Promise<Received> =>
  server.send({
    method: 'POST',
    path: `/network${query}`,
    headers,
    body: { network_id: `made-${made++}`, network_name: 'of a token' },
  });
const withToken = (token: string): Promise<Received> => create({ authorization: `Bearer ${token}` });

const good = (changes = {}, header = {}): string => tokenOf(EC, claimsOf(ISSUER, changes), header);
const [goodHeader, goodClaims, goodSignature] = good().split('.') as [string, string, string];
const respell = (part: string, from: string, to: string): string =>
  segment(Buffer.from(part, 'base64url').toString().replace(from, to));

describe('what is good', () => {
  test.each<[string, () => string | Promise<string>]>([
    ['ES256', () => good()],
    ['EdDSA', () => tokenOf(ED, claimsOf(ISSUER))],
    ['of another issuer, with static keys', () => tokenOf(OTHERS, claimsOf(OTHER))],
    [
      'made by jose',
      () => new SignJWT(claimsOf(ISSUER)).setProtectedHeader({ alg: 'ES256', typ: 'JWT' }).sign(EC.privateKey),
    ],
    ['typ written as a media type', () => good({}, { typ: 'application/AT+JWT' })],
    ['one of several audiences', () => good({ aud: ['x', 'cadastre'] })],
    ['expired within the tolerance', () => good({ iat: nowSeconds() - 100, exp: nowSeconds() - 25 })],
    ['early within the tolerance', () => good({ iat: nowSeconds() + 25, nbf: nowSeconds() + 25 })],
    ['of a whole day', () => good({ exp: nowSeconds() + 86_400 })],
    [
      'Keycloak’s: a nonce, and a claim that says what it is',
      () => good({ nonce: 'n', typ: 'Bearer' }, { typ: 'JWT' }),
    ],
    ['without kid, of one key that fits', () => good({}, { kid: undefined })],
  ])('POST /network with a token, %s: 201', async (_name, token) => {
    expect(await withToken(await token())).toMatchObject({ status: 201 });
  });

  it('the scheme’s name in any case', async () => {
    expect((await create({ authorization: `bEARER  ${good()}` })).status).toBe(201);
  });

  it('POST /network without the scope: 403', async () => {
    expect(await withToken(good({ scope: 'else' }))).toMatchObject({
      status: 403,
      headers: { 'www-authenticate': expect.stringContaining('scope="network:write"') },
    });
  });
});

type Row = [id: string, what: string, token: () => string];

const hmac = (key: string | Buffer, alg = 'HS256'): string => {
  const input = `${segment({ alg, typ: 'at+jwt', kid: 'ec' })}.${segment(claimsOf(ISSUER))}`;
  return `${input}.${createHmac('sha256', key).update(input).digest('base64url')}`;
};
const rawSign = (header: unknown, curve: string): string => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: curve });
  return signed(header, claimsOf(ISSUER), { ...EC, privateKey });
};
const esHeader = { alg: 'ES256', typ: 'at+jwt', kid: 'ec' };
const x5c = (): string[] => [STRANGER.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')];
const forged = (header: Record<string, unknown>): string => tokenOf(STRANGER, claimsOf(ISSUER), header);

const T2: Row[] = [
  ...['none', 'None', 'nOnE', ''].flatMap((alg): Row[] => [
    ['T2', `alg "${alg}", no signature`, () => `${segment({ alg, typ: 'at+jwt' })}.${goodClaims}.`],
    ['T2', `alg "${alg}", any signature`, () => `${segment({ alg, typ: 'at+jwt' })}.${goodClaims}.${goodSignature}`],
  ]),
  ['T2', 'no alg', () => tokenOf(EC, claimsOf(ISSUER), { alg: undefined })],
  ['T2', 'alg is a list', () => tokenOf(EC, claimsOf(ISSUER), { alg: ['ES256'] })],
  ['T2', 'HS256 by the public key, PEM', () => hmac(EC.publicKey.export({ format: 'pem', type: 'spki' }))],
  ['T2', 'HS256 by the public key, DER', () => hmac(EC.publicKey.export({ format: 'der', type: 'spki' }))],
  ['T2', 'HS256 by the public key, JWK', () => hmac(JSON.stringify(toJwk(EC)))],
  ['T2', 'HS256 by the public key, PEM of RSA', () => hmac(RSA.publicKey.export({ format: 'pem', type: 'spki' }))],
  ['T2', 'HS512 in name', () => hmac(JSON.stringify(toJwk(EC)), 'HS512')],
  ['T2', 'RS256 by a published key, not pinned', () => tokenOf(RSA, claimsOf(ISSUER))],
  ['T2', 'RS256 by a published key under the kid of another', () => tokenOf(RSA, claimsOf(ISSUER), { kid: 'ec' })],
  ['T2', 'an RSA signature called ES256', () => tokenOf(RSA, claimsOf(ISSUER), { alg: 'ES256' })],
  ['T2', 'EdDSA by name, ES256 by signature', () => tokenOf(EC, claimsOf(ISSUER), { alg: 'EdDSA' })],
];

const T3: Row[] = [
  ...[
    '../../../../etc/passwd',
    'file:///etc/passwd',
    "' OR 1=1 --",
    'x'.repeat(5000),
    'x'.repeat(257),
    { $gt: '' },
    ['ec'],
    0,
    null,
    '__proto__',
    '',
  ].map((kid): Row => ['T3', `kid ${JSON.stringify(kid).slice(0, 30)}`, () => forged({ kid })]),
  ['T3', 'kid is a URL of keys', () => forged({ kid: trap.url })],
  ['T3', 'kid of 10 KB', () => forged({ kid: 'x'.repeat(10_000) })],
  ['T3', 'kid and key of another issuer', () => tokenOf(OTHERS, claimsOf(ISSUER))],
  ['T3', 'the kid of a known key, another key', () => forged({ kid: 'ec' })],
  ['T3', 'jwk', () => forged({ jwk: toJwk(STRANGER) })],
  ['T3', 'jwk beside a good signature', () => good({}, { jwk: toJwk(EC) })],
  ['T3', 'jku', () => forged({ jku: trap.url })],
  ['T3', 'jku beside a good signature', () => good({}, { jku: trap.url })],
  ['T3', 'x5u', () => forged({ x5u: trap.url })],
  ['T3', 'x5c', () => forged({ x5c: x5c() })],
  ['T3', 'all of them', () => forged({ jwk: toJwk(STRANGER), jku: trap.url, x5u: trap.url, x5c: x5c() })],
  ['T3', 'iss is a URL that would serve keys', () => tokenOf(STRANGER, claimsOf(trap.url))],
];

const T4: Row[] = [
  ['T4', 'expired', () => good({ iat: nowSeconds() - 100, exp: nowSeconds() - 31 })],
  ['T4', 'not yet valid', () => good({ nbf: nowSeconds() + 40 })],
  ['T4', 'made in the future', () => good({ iat: nowSeconds() + 40 })],
  ['T4', 'no exp', () => good({ exp: undefined })],
  ['T4', 'exp as text', () => good({ exp: String(nowSeconds() + 300) })],
  ['T4', 'exp null', () => good({ exp: null })],
  [
    'T4',
    'exp 1e308',
    () => signed(esHeader, JSON.stringify(claimsOf(ISSUER, { exp: 0 })).replace('"exp":0', '"exp":1e308'), EC),
  ],
  [
    'T4',
    'exp 1e999',
    () => signed(esHeader, JSON.stringify(claimsOf(ISSUER, { exp: 0 })).replace('"exp":0', '"exp":1e999'), EC),
  ],
  ['T4', 'exp in ten years', () => good({ exp: nowSeconds() + 10 * 366 * 86_400 })],
  ['T4', 'exp a second beyond the longest life', () => good({ exp: nowSeconds() + 86_402 })],
  ['T4', 'no iat', () => good({ iat: undefined })],
  ['T4', 'iat as text', () => good({ iat: String(nowSeconds()) })],
  ['T4', 'no sub', () => good({ sub: undefined })],
  ['T4', 'sub empty', () => good({ sub: '' })],
  ['T4', 'sub a number', () => good({ sub: 7 })],
  ['T4', 'sub with a line feed', () => good({ sub: 'alice\nadministrator' })],
  ['T4', 'sub of 256 characters', () => good({ sub: 'a'.repeat(256) })],
  ['T4', 'wrong aud', () => good({ aud: 'https://elsewhere.test' })],
  ['T4', 'aud that starts alike', () => good({ aud: `${AUDIENCE}.evil.test` })],
  ['T4', 'no aud', () => good({ aud: undefined })],
  ['T4', 'aud an object', () => good({ aud: { [AUDIENCE]: 1 } })],
  ['T4', 'wrong iss', () => good({ iss: 'https://unknown.test' })],
  ['T4', 'another trusted iss', () => good({ iss: OTHER })],
  ['T4', 'iss with a slash more', () => good({ iss: `${ISSUER}/` })],
  ['T4', 'iss a list', () => good({ iss: [ISSUER] })],
  ['T4', 'no iss', () => good({ iss: undefined })],
  ...['id+jwt', 'logout+jwt', 'JOSE', 7, ''].map((typ): Row => ['T4', `typ ${String(typ)}`, () => good({}, { typ })]),
  ['T4', 'no typ', () => good({}, { typ: undefined })],
  ['T4', 'an ID token: nonce', () => good({ nonce: 'n' }, { typ: 'JWT' })],
  ['T4', 'an ID token: at_hash', () => good({ at_hash: 'h' }, { typ: 'JWT' })],
  ['T4', 'an ID token that says so (Amazon)', () => good({ token_use: 'id' }, { typ: 'JWT' })],
  ['T4', 'an ID token that says so (Keycloak)', () => good({ typ: 'ID' }, { typ: 'JWT' })],
  ['T4', 'a refresh token that says so', () => good({ typ: 'Refresh' }, { typ: 'JWT' })],
  ['T4', 'a logout token', () => good({ events: {} }, { typ: 'JWT' })],
  ['T4', 'a token bound to a key', () => good({ cnf: { jkt: 'x' } })],
];

const T5: Row[] = [
  ['T5', 'another curve: P-384', () => rawSign(esHeader, 'P-384')],
  ['T5', 'another curve: secp256k1', () => rawSign(esHeader, 'secp256k1')],
  ['T5', 'alg of another curve', () => rawSign({ ...esHeader, alg: 'ES256K' }, 'secp256k1')],
  ['T5', 'a signature of zeros', () => `${goodHeader}.${goodClaims}.${Buffer.alloc(64).toString('base64url')}`],
  ['T5', 'a signature of the curve’s order', () => `${goodHeader}.${goodClaims}.${ORDER.toString('base64url')}`],
  [
    'T5',
    'a DER signature',
    () =>
      `${goodHeader}.${goodClaims}.${sign('sha256', Buffer.from(`${goodHeader}.${goodClaims}`), EC.privateKey).toString('base64url')}`,
  ],
  ['T5', 'half a signature', () => `${goodHeader}.${goodClaims}.${goodSignature.slice(0, 43)}`],
  ['T5', 'no signature', () => `${goodHeader}.${goodClaims}.`],
  ['T5', 'two parts', () => `${goodHeader}.${goodClaims}`],
  ['T5', 'four parts', () => `${good()}.${goodSignature}`],
  ['T5', 'five parts', () => `${good()}.a.b`],
  [
    'T5',
    'other claims under the signature',
    () => `${goodHeader}.${respell(goodClaims, 'alice', 'admin')}.${goodSignature}`,
  ],
  ['T5', 'unknown crit', () => good({}, { crit: ['x'], x: 1 })],
  ['T5', 'crit empty', () => good({}, { crit: [] })],
  ['T5', 'crit of exp', () => good({}, { crit: ['exp'], exp: 1 })],
  ['T5', 'b64 false', () => good({}, { crit: ['b64'], b64: false })],
  ['T5', 'b64 false without crit', () => good({}, { b64: false })],
  [
    'T5',
    'duplicate header members',
    () => signed('{"alg":"none","alg":"ES256","typ":"at+jwt","kid":"ec"}', claimsOf(ISSUER), EC),
  ],
  [
    'T5',
    'duplicate header members, escaped',
    () => signed('{"alg":"none","\\u0061lg":"ES256","typ":"at+jwt"}', claimsOf(ISSUER), EC),
  ],
  [
    'T5',
    'duplicate claims',
    () => signed(esHeader, JSON.stringify(claimsOf(ISSUER)).replace('{', '{"sub":"admin",'), EC),
  ],
  ['T5', 'claims that are a list', () => signed(esHeader, [claimsOf(ISSUER)], EC)],
  ['T5', 'claims that are no JSON', () => signed(esHeader, 'alice', EC)],
  [
    'T5',
    'claims nested too deep',
    () =>
      signed(
        esHeader,
        JSON.stringify(claimsOf(ISSUER)).replace('{', `{"x":${'['.repeat(1500)}${']'.repeat(1500)},`),
        EC,
      ),
  ],
  [
    'T5',
    'half a surrogate pair',
    () => signed(esHeader, JSON.stringify(claimsOf(ISSUER)).replace('alice', '\\ud800'), EC),
  ],
  ['T5', 'over 8 KiB', () => good({ filler: 'x'.repeat(7000) })],
  ['T5', 'padded', () => `${good()}==`],
];

const ORDER = Buffer.from('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551'.repeat(2), 'hex');

describe('what is refused', () => {
  let unknown: Received;
  beforeAll(async () => void (unknown = await create({})));

  /** The same body for all, and nothing done. */
  async function expectRefused(send: () => Promise<Received>, challenge: string): Promise<void> {
    const before = await server.documents();
    const received = await send();
    expect(received).toMatchObject({ status: 401, text: unknown.text, headers: { 'www-authenticate': challenge } });
    expect(changed(before, await server.documents())).toBe(0);
    expect(trap.connections).toBe(0);
  }

  test.each([...T2, ...T3, ...T4, ...T5])('%s POST /network with %s: 401', async (_id, _what, token) => {
    const text = token();
    await expectRefused(() => withToken(text), 'Bearer error="invalid_token"');
    // And again, as what is kept of the first refusal decides.
    await expectRefused(() => withToken(text), 'Bearer error="invalid_token"');
  });

  test.each<[string, () => Record<string, string>, string?]>([
    ['no token', () => ({})],
    ['no credential', () => ({ authorization: 'Bearer' })],
    ['a space', () => ({ authorization: 'Bearer ' })],
    ['two credentials', () => ({ authorization: `bearer x ${good()}` })],
    ['a comma', () => ({ authorization: `Bearer ${good()},x` })],
    ['the token alone', () => ({ authorization: good() })],
    ['another scheme', () => ({ authorization: `Basic ${Buffer.from('a:b').toString('base64')}` })],
    ['another scheme with a good token', () => ({ authorization: `DPoP ${good()}` })],
    ['the token in the query', () => ({}), `?access_token=${good()}`],
    ['the token in a cookie', () => ({ cookie: `access_token=${good()}` })],
    ['the token in another field', () => ({ 'proxy-authorization': `Bearer ${good()}`, 'x-auth-token': good() })],
  ])('T1 POST /network with %s: 401', async (_what, headers, query = '') => {
    await expectRefused(() => create(headers(), query), 'Bearer');
  });

  it('T1 two Authorization fields: 401', async () => {
    const twice = [`Bearer ${good()}`, `Bearer ${good()}`] as unknown as string;
    await expectRefused(() => create({ authorization: twice }), 'Bearer');
  });

  it('T1 a text that is no token at all: 401', async () => {
    await expectRefused(() => withToken('x'), 'Bearer error="invalid_token"');
  });

  it('T5 a token of 64 KiB: 431', async () => {
    expect((await withToken('x'.repeat(65_536))).status).toBe(431);
  });
});
