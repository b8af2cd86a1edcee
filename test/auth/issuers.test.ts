/** The file of issuers: what it may say, and the sentence for each mistake. */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it, test } from '@jest/globals';
import { credentialOf } from '../../src/auth/credential.js';
import { issuedTokens } from '../../src/auth/issued-tokens.js';
import { openIssuers } from '../../src/auth/issuers.js';
import { ConfigError } from '../../src/config.js';
import { openLog } from '../../src/observe/log.js';
import { TestServer } from '../support/server.js';
import { AUDIENCE, claimsOf, configOf, fileOf, KeyServer, newKey, scopes, tokenOf, toJwk } from './tokens.js';

const ISSUER = 'https://issuer.test';
const KEY = newKey('ES256', 'one');
const good = {
  issuer: ISSUER,
  audience: AUDIENCE,
  jwks: { keys: [toJwk(KEY)] },
  grants: [{ grant: { scope: 'network:write', where: { 'metadata.owner': '{sub}' } } }],
};
const grant = (grant: unknown, when?: unknown) => ({ grants: [{ grant, ...(when === undefined ? {} : { when }) }] });

async function open(value: unknown, warn: (fields: object) => void = () => undefined) {
  const file = fileOf(value);
  const log = { warn } as ReturnType<typeof openLog>;
  try {
    return await openIssuers({ config: configOf(file.path), baseUrl: AUDIENCE, scopes, log });
  } finally {
    file.remove();
  }
}

describe('a file', () => {
  it('of every member is taken', async () => {
    const all = { ...good, audience: ['a', 'b'], algorithms: ['ES256'], types: ['', 'JWT'], maxTokenAge: 3600 };
    expect((await open([good, { ...all, issuer: 'https://second.test' }])).map(({ issuer }) => issuer)).toEqual([
      ISSUER,
      'https://second.test',
    ]);
  });

  it('that is not named is none', async () => {
    expect(await openIssuers({ config: configOf(''), baseUrl: AUDIENCE, scopes, log: openLog('silent') })).toEqual([]);
  });

  it('that is not there is refused', async () => {
    const opening = openIssuers({ config: configOf('/nowhere'), baseUrl: AUDIENCE, scopes, log: openLog('silent') });
    await expect(opening).rejects.toThrow('CADASTRE_ISSUERS_FILE (--issuers-file) names a file that cannot be read');
  });

  it('with a URL that does not answer is taken, and the log says so', async () => {
    const server = await KeyServer.start();
    const { url } = server;
    await server.stop();
    const told = new Promise((resolve) => void open([{ ...good, jwks: url }], resolve));
    expect(await told).toMatchObject({ issuer: ISSUER, cause: expect.stringContaining('ECONNREFUSED') });
  });

  it('may set how long tokens live, and of which types they are', async () => {
    const [issuer] = await open([{ ...good, types: ['', 'Access+JWT'], maxTokenAge: 60 }]);
    const verifier = issuedTokens([issuer!]);
    const claims = claimsOf(ISSUER, { exp: Math.floor(Date.now() / 1000) + 60 });
    const known = { id: `${ISSUER}#alice` };
    await expect(verifier.callerOf(credentialOf(tokenOf(KEY, claims, { typ: undefined })))).resolves.toMatchObject(
      known,
    );
    await expect(verifier.callerOf(credentialOf(tokenOf(KEY, claims, { typ: 'access+jwt' })))).resolves.toMatchObject(
      known,
    );
    await expect(verifier.callerOf(credentialOf(tokenOf(KEY, claims, { typ: 'JWT' })))).rejects.toThrow();
    await expect(
      verifier.callerOf(credentialOf(tokenOf(KEY, claimsOf(ISSUER), { typ: 'access+jwt' }))),
    ).rejects.toThrow();
  });
});

const rsa1024 = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' });
const privateJwk = KEY.privateKey.export({ format: 'jwk' });

test.each<[string, unknown, RegExp]>([
  ['no JSON', '[{]', /names a file that is no JSON$/],
  ['a member twice', '[{"issuer": "https://a.test", "issuer": "https://b.test"}]', /"issuer" stands twice/],
  ['no list', good, /the file takes a list/],
  ['an empty list', [], /the file takes a list/],
  ['a text in the list', ['x'], /\/0 takes an object with issuer/],
  ['an unknown member', [{ ...good, audiences: 'x' }], /\/0\/audiences is unknown, there are issuer, audience/],
  ['no audience', [{ ...good, audience: undefined }], /\/0\/audience is missing/],
  ['an empty audience', [{ ...good, audience: '' }], /\/0\/audience takes a text/],
  ['an empty list of audiences', [{ ...good, audience: [] }], /\/0\/audience takes a list of one/],
  ['a number as audience', [{ ...good, audience: [1] }], /\/0\/audience\/0 takes a text/],
  ['an issuer that is no URL', [{ ...good, issuer: 'client:a' }], /\/0\/issuer takes the URL/],
  ['an issuer with a fragment', [{ ...good, issuer: 'https://a.test#b' }], /\/0\/issuer takes the URL/],
  ['one issuer twice', [good, good], /\/1 is a second one of https:\/\/issuer.test/],
  ['the server itself', [{ ...good, issuer: AUDIENCE }], /\/0 is a second one of https:\/\/cadastre.test/],
  ['HS256', [{ ...good, algorithms: ['HS256'] }], /\/0\/algorithms\/0 takes one of ES256,/],
  ['none', [{ ...good, algorithms: ['none'] }], /\/0\/algorithms\/0 takes one of ES256,/],
  ['no algorithms', [{ ...good, algorithms: [] }], /\/0\/algorithms takes a list of one/],
  ['a type that is none', [{ ...good, types: [7] }], /\/0\/types\/0 takes a typ/],
  ['keys by http from afar', [{ ...good, jwks: 'http://issuer.test/keys' }], /\/0\/jwks takes an https URL/],
  ['keys from a file', [{ ...good, jwks: 'file:///etc/passwd' }], /\/0\/jwks takes an https URL/],
  ['a password in the URL', [{ ...good, jwks: 'https://a:b@issuer.test/' }], /\/0\/jwks takes an https URL/],
  ['no keys', [{ ...good, jwks: { keys: [] } }], /\/0\/jwks\/keys takes a list of one/],
  ['a private key', [{ ...good, jwks: { keys: [privateJwk] } }], /\/0\/jwks\/keys\/0 takes a public JWK of ES256/],
  ['a secret', [{ ...good, jwks: { keys: [{ kty: 'oct', k: 'c2VjcmV0' }] } }], /keys\/0 takes a public JWK/],
  ['a short RSA key', [{ ...good, jwks: { keys: [rsa1024] } }], /keys\/0 takes a public JWK .* 2048 bits/],
  ['a key of no pinned algorithm', [{ ...good, algorithms: ['EdDSA'] }], /keys\/0 takes a public JWK of EdDSA/],
  ['no life', [{ ...good, maxTokenAge: 0 }], /\/0\/maxTokenAge takes a whole number from 1/],
  ['a life in words', [{ ...good, maxTokenAge: '1h' }], /\/0\/maxTokenAge takes a whole number/],
  ['no grants', [{ ...good, grants: [] }], /\/0\/grants takes a list of one/],
  [
    'an unknown scope',
    [{ ...good, ...grant({ scope: 'network:admin' }) }],
    /unknown scope .* at \/0\/grants\/0\/grant\/scope/,
  ],
  [
    'a where of an unknown field',
    [{ ...good, ...grant({ scope: 'network:read', where: { x: 1 } }) }],
    /\/0\/grants\/0\/grant\/where is no filter of network: .*unknown field "x"/,
  ],
  [
    'a where with a pattern',
    [{ ...good, ...grant({ scope: 'network:read', where: { network_id: { $regex: 'a' } } }) }],
    /takes no \$regex/,
  ],
  ['a claim as a name', [{ ...good, ...grant({ scope: 'network:read', where: { '{sub}': 1 } }) }], /unknown field/],
  [
    'a claim as an operator',
    [{ ...good, ...grant({ scope: 'network:read', where: { network_id: { '{op}': 1 } } }) }],
    /no filter/,
  ],
  [
    'a claim within a text',
    [{ ...good, ...grant({ scope: 'network:read', where: { network_id: 'n-{sub}' } }) }],
    /\/where\/network_id takes \{claim\} as the whole text/,
  ],
  [
    'an open brace',
    [{ ...good, ...grant({ scope: 'network:read', where: { network_id: '{sub' } }) }],
    /takes \{claim\}/,
  ],
  [
    'a condition on an object',
    [{ ...good, ...grant({ scope: 'network:read' }, { role: { $ne: 1 } }) }],
    /\/when\/role takes a text/,
  ],
  [
    'no values in a condition',
    [{ ...good, ...grant({ scope: 'network:read' }, { role: [] }) }],
    /\/when\/role takes a list of one/,
  ],
])('a file with %s is refused with a sentence', async (_what, value, sentence) => {
  await expect(open(value)).rejects.toThrow(sentence);
  await expect(open(value)).rejects.toThrow(ConfigError);
});

it('on an open server is refused: nobody would be asked', async () => {
  const opening = openIssuers({
    config: { ...configOf('x'), access: 'open' },
    baseUrl: AUDIENCE,
    scopes,
    log: openLog('silent'),
  });
  await expect(opening).rejects.toThrow('set CADASTRE_ACCESS=required');
});

it('POST /network, GET /network/{id}: each sees and writes what its sub admits', async () => {
  const file = fileOf([good]);
  const server = await TestServer.start('embedded', configOf(file.path));
  file.remove();
  const as = (sub: unknown) => ({ authorization: `Bearer ${tokenOf(KEY, claimsOf(ISSUER, { sub }))}` });
  const create = (owner: string, sub: string) =>
    server.send({
      method: 'POST',
      path: '/network',
      headers: as(sub),
      body: { network_id: `of-${owner}`, network_name: 'n', metadata: { owner } },
    });
  expect([(await create('alice', 'alice')).status, (await create('bob', 'alice')).status]).toEqual([201, 403]);
  const read = async (sub: string) => (await server.send({ path: '/network/of-alice', headers: as(sub) })).status;
  expect([await read('alice'), await read('bob')]).toEqual([200, 404]);
  expect((await server.send({ path: '/backbone/x', headers: as('alice') })).status).toBe(403);
  await server.stop();
});
