/** What is typed after `cadastre access …`, and which server it goes to. */
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readTime } from '../../src/cli/access/time-flag.js';
import { accessText } from '../../src/cli/access-text.js';
import { readCertificate, readPublicKey } from '../../src/cli/access/credentials.js';
import { clientPath } from '../../src/cli/access/asking.js';
import { readGrant } from '../../src/cli/access/grant-flag.js';
import { without } from '../../src/cli/access/grants.js';
import { readExpiry } from '../../src/cli/access/keys.js';
import { serverAt, serverOf } from '../../src/cli/server-place.js';
import { withSettings } from '../../src/cli/flags.js';
import { readConfig } from '../../src/config.js';
import { NoAnswer, ServerClient } from '../../src/control/client.js';
import { clientCertificate, serverCertificate } from '../../src/tls/self-signed.js';
import { FlagError } from '../../src/transfer/transfer-error.js';
import { TestServer } from '../support/server.js';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'cadastre-flags-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content, { mode: 0o600 });
  return path;
};

test('a start says who may do what', () => {
  const others = { 'issuers-file': '', 'keystone-url': '' };
  const said = (access: 'open' | 'required', clients: number | undefined, issuers = '', origins: string[] = []) =>
    accessText({ access, ...others, 'issuers-file': issuers, 'cors-origins': origins }, clients);
  expect(said('open', 0)).toBe('open to every program on this machine (loopback only)');
  expect(said('open', undefined)).toBe(said('open', 0));
  expect(said('open', 0, '', ['https://a.example', 'https://b.example'])).toBe(
    'open to every program on this machine and to pages of https://a.example, https://b.example in its browsers (loopback only)',
  );
  expect(said('open', 2)).toBe(
    'open to every program on this machine, although 2 clients are registered: set CADASTRE_ACCESS=required',
  );
  expect(said('required', 0)).toMatch(/^required; no client is registered yet: cadastre access client create/);
  expect(said('required', 1)).toBe('required; 1 client is registered');
  expect(said('required', undefined)).toBe('required');
  expect(said('required', 0, 'issuers.json')).toBe(
    'required; 0 clients are registered, and tokens of other issuers are taken',
  );
  const keystone = { access: 'required' as const, 'cors-origins': [], 'keystone-url': 'https://keystone.test' };
  expect(accessText({ ...keystone, 'issuers-file': '' }, 0)).toBe(
    'required; 0 clients are registered, and tokens of Keystone are taken',
  );
  expect(accessText({ ...keystone, 'issuers-file': 'issuers.json' }, 2)).toBe(
    'required; 2 clients are registered, and tokens of other issuers and of Keystone are taken',
  );
});

describe('grants and times', () => {
  test('a grant is a scope, perhaps with a filter', () => {
    expect(readGrant('network:write')).toEqual({ scope: 'network:write' });
    expect(readGrant(' network:read  {"a": 1} ')).toEqual({ scope: 'network:read', where: { a: 1 } });
    for (const wrong of ['', '{"scope": "x"}', 'network:read [1]', 'network:read null', 'network:read {a: 1}'])
      expect(() => readGrant(wrong)).toThrow(/Write it as|A filter is an object/);
  });

  test('a grant is taken away as it was given, whatever the order of its names; none by mistake', () => {
    const [all, some] = [{ scope: 's:read' }, { scope: 's:read', where: { a: 1, b: 2 } }];
    expect(without([all, some], { scope: 's:read', where: { b: 2, a: 1 } })).toEqual([all]);
    expect(without([all, some], all)).toEqual([some]);
    expect(() => without([some], all)).toThrow('there is no grant s:read, but there are:\n  s:read {"a":1,"b":2}');
    expect(() => without([], all)).toThrow(/^there is no grant s:read$/);
  });

  test('an expiry is a day, a time, or a length from now', () => {
    const now = Date.parse('2026-11-21T12:00:00Z');
    const read = (text: string): string => readExpiry(text, undefined, now);
    expect(read('30d')).toBe('2026-12-21T12:00:00.000Z');
    expect(read('12h')).toBe('2026-11-22T00:00:00.000Z');
    expect(read('2027-06-30')).toBe('2027-06-30T00:00:00.000Z');
    expect(read('2027-06-30T12:00:00+02:00')).toBe('2027-06-30T10:00:00.000Z');
    for (const wrong of ['', '30', 'd', '30 d', 'tomorrow', '2027', '2027-02-30x', '2027-13-01', '2027-06-30T12:00:00'])
      expect(() => read(wrong)).toThrow(/^Write 2027/);
    for (const over of ['0d', '2026-11-21', '2026-11-21T12:00:00Z']) expect(() => read(over)).toThrow(/over already/);
  });

  test('of what was, lengths lead back', () => {
    const now = Date.parse('2026-11-21T12:00:00Z');
    expect(readTime('7d', { direction: -1, now })).toBe('2026-11-14T12:00:00.000Z');
    expect(readTime('2026-11-20', { direction: -1, now })).toBe('2026-11-20T00:00:00.000Z');
  });

  test('an empty id is not the path of all clients', () => {
    expect(clientPath('a/b', '..')).toBe('/access/clients/a%2Fb/..');
    expect(() => clientPath('')).toThrow(FlagError);
    expect(() => clientPath('ops', 'keys', '')).toThrow(FlagError);
  });
});

describe('keys and certificates', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = publicKey.export({ type: 'spki', format: 'pem' });
  const jwk = publicKey.export({ format: 'jwk' });

  test('a public key is the same as JWK and as PEM', async () => {
    const fromPem = await readPublicKey(Buffer.from(pem));
    expect(fromPem).toMatchObject({ ...jwk, alg: 'ES256' });
    expect(await readPublicKey(Buffer.from(JSON.stringify(jwk)))).toEqual(fromPem);
  });

  test.each([
    ['PEM', privateKey.export({ type: 'pkcs8', format: 'pem' })],
    ['PEM of the older form', privateKey.export({ type: 'sec1', format: 'pem' })],
    ['JWK', JSON.stringify(privateKey.export({ format: 'jwk' }))],
  ])('a private key as %s is not sent anywhere', async (_form, text) => {
    await expect(readPublicKey(Buffer.from(text))).rejects.toThrow(/holds a private key/);
  });

  test.each(['', 'nonsense', '{', '{"kty":"EC"}', '{"kty":"oct","x":"AA"}'])('%j is no public key', async (text) => {
    await expect(readPublicKey(Buffer.from(text))).rejects.toThrow(FlagError);
  });

  test('of a file with certificate and private key the certificate alone is taken', async () => {
    const pair = await clientCertificate('ops', 1);
    const both = readCertificate(Buffer.from(`${pair.key}${pair.certificate}`));
    expect(both).not.toContain('PRIVATE');
    expect(new X509Certificate(both).raw).toEqual(new X509Certificate(pair.certificate).raw);
    expect(readCertificate(new X509Certificate(both).raw)).toBe(both);
    expect(() => readCertificate(Buffer.from(pair.key))).toThrow(FlagError);
  });
});

describe('which server', () => {
  const config = (flags: Record<string, string> = {}) => readConfig(flags, {});

  test('the control socket of the data folder, the one that is named, or an address', () => {
    const place = (flags: Record<string, string>, url?: string) =>
      serverOf(config(flags), url === undefined ? {} : { url }).place;
    expect(place({ 'data-dir': join(folder, 'd') })).toEqual({ socket: expect.stringMatching(/d\/control\.sock$/) });
    expect(place({ 'control-socket': '/run/c.sock', 'data-dir': 'd' })).toEqual({ socket: '/run/c.sock' });
    expect(place({ 'control-socket': '/run/c.sock' }, 'http://[::1]:80')).toEqual({ url: 'http://[::1]:80' });
    expect(() => place({ 'mongodb-uri': 'mongodb://localhost/x' })).toThrow(/--control-socket says/);
    for (const flags of [{ cacert: 'x' }, { keyFile: 'x' }])
      expect(() => serverOf(config(), flags)).toThrow(/are of use with --url alone/);
  });

  test('a key goes to this machine, or over https', () => {
    const [key, token] = [file('k', `cad_${'A'.repeat(43)}\n`), file('t', 'a.b.c')];
    const place = (url: string, path: string) => serverAt(config({ 'key-file': path }), { url }).place;
    expect(place('http://localhost:8000', key)).toMatchObject({ key: `cad_${'A'.repeat(43)}` });
    expect(place('https://registry.example', token)).toMatchObject({ key: 'a.b.c' });
    expect(() => place('http://registry.example', key)).toThrow(/^a key is not sent to http:\/\/registry\.example/);
    expect(() => place('http://localhost.evil.example', key)).toThrow(/^a key is not sent/);
    for (const wrong of [file('e', ''), file('two', 'a\nb'), file('crlf', 'a\r\nX: y'), file('utf8', 'é')])
      expect(() => place('http://localhost', wrong)).toThrow(/does not hold a key/);
    expect(() => place('http://localhost', join(folder, 'nowhere'))).toThrow(/cannot be read/);
    chmodSync(key, 0o644);
    expect(() => place('http://localhost', key)).toThrow(
      /^CADASTRE_KEY_FILE \(--key-file\) names a file that everybody/,
    );
  });

  test('a server has no flag for what commands send, but may have its variable', () => {
    const flagsOf = (which: 'all' | 'server') => withSettings(new Command(), which).options.map(({ long }) => long);
    expect(flagsOf('all').filter((flag) => !flagsOf('server').includes(flag))).toEqual(['--key-file']);
    expect(readConfig({}, { CADASTRE_KEY_FILE: 'ops.key' })['key-file']).toBe('ops.key');
    expect(() => readConfig({}, { CADASTRE_KEY: 'cad_x' })).toThrow(/CADASTRE_KEY is no setting/);
  });

  test.each(['nonsense', 'ftp://localhost', 'localhost:8000', 'http://user:word@localhost'])(
    '%s is no address',
    (url) => {
      expect(() => serverAt(config(), { url })).toThrow(FlagError);
    },
  );

  test('a certificate is trusted when it is named, and only for its host', async () => {
    const pair = await serverCertificate(['localhost', '127.0.0.1'], 1);
    const stranger = await serverCertificate(['registry.example'], 1);
    const question = { method: 'GET', path: '/livez' };
    const answer = async (tls: typeof pair, ca?: string): Promise<unknown> => {
      const server = await TestServer.start('embedded', {}, { tls: { cert: tls.certificate, key: tls.key } });
      const url = server.base.replace('http:', 'https:');
      try {
        return (await new ServerClient({ url, ca }).send(question)).status;
      } catch (error) {
        return error instanceof NoAnswer ? error.silence : error;
      } finally {
        await server.stop();
      }
    };
    expect(await answer(pair, pair.certificate)).toBe(200);
    expect(await answer(pair)).toBe('untrusted');
    expect(await answer(pair, stranger.certificate)).toBe('untrusted');
    expect(await answer(stranger, stranger.certificate)).toBe('untrusted');
  });

  test('silence is told in words', async () => {
    const said = async (place: ConstructorParameters<typeof ServerClient>[0]): Promise<string> =>
      new ServerClient(place).send({ method: 'GET', path: '/' }).then(String, (error: Error) => error.message);
    expect(await said({ socket: join(folder, 'none.sock') })).toMatch(/none\.sock: start it with `cadastre serve`/);
    expect(await said({ socket: `/${'x'.repeat(200)}` })).toMatch(/^no server answers at/);
    expect(new NoAnswer('forbidden', { socket: 'd/control.sock' }).message).toBe(
      'the server at d/control.sock takes commands from its own user alone: run this as that one',
    );
    expect(await said({ url: 'http://127.0.0.1:1' })).toMatch(/is it running, and is the address right\?$/);
  });

  test('TLS that is not what was asked for is told as what it is', async () => {
    const { certificate, key } = await serverCertificate(['registry.example'], 1);
    const [secure, plain] = [
      await TestServer.start('embedded', {}, { tls: { cert: certificate, key } }),
      await TestServer.start('embedded'),
    ];
    const said = async (url: string, ca?: string): Promise<string> =>
      new ServerClient({ url, ca }).send({ method: 'GET', path: '/' }).then(String, (error: Error) => error.message);
    expect(await said(secure.base.replace('http:', 'https:'), certificate)).toMatch(/is made out to other names/);
    expect(await said(secure.base)).toMatch(/ended before it was done: does it speak https alone\?$/);
    expect(await said(plain.base.replace('http:', 'https:'))).toMatch(/could not agree on TLS: does it speak https\?$/);
    await secure.stop();
    await plain.stop();
  });
});
