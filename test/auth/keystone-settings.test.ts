/** What the settings may say of Keystone, and the sentence for each mistake (T42). */
import dns from 'node:dns';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest, test } from '@jest/globals';
import { credentialOf } from '../../src/auth/credential.js';
import type { Keystone } from '../../src/auth/keystone.js';
import { registries } from '../../generated/registries.js';
import { keystoneAt } from '../../src/auth/keystone-api.js';
import { openKeystone } from '../../src/auth/keystone-settings.js';
import { ConfigError, readConfig } from '../../src/config.js';
import type { Log } from '../../src/observe/log.js';
import { issue, serverPair } from '../support/certificates.js';
import { FakeKeystone, SERVICE_USER } from '../support/fake-keystone.js';

const URL_SET = { 'keystone-url': 'https://keystone.test:5000' };
const good = {
  access: 'required',
  ...URL_SET,
  'keystone-username': SERVICE_USER.username,
  'keystone-roles': 'admin=tricircle:admin',
};

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'cadastre-keystone-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const warned: object[] = [];
const log = { warn: (fields: object) => void warned.push(fields), info: () => undefined } as unknown as Log;

function open(flags: Record<string, string>, password = SERVICE_USER.password): Keystone | undefined {
  const config = readConfig(flags, password === '' ? {} : { CADASTRE_KEYSTONE_PASSWORD: password });
  return openKeystone({ config, registries, log });
}

test.each<[string, Record<string, string>, RegExp]>([
  ['an open server', { ...good, access: 'open' }, /^CADASTRE_KEYSTONE_URL is of no use while everybody .* CADASTRE_ACCESS=required$/],
  ['no user', { ...good, 'keystone-username': '' }, /^CADASTRE_KEYSTONE_URL needs CADASTRE_KEYSTONE_USERNAME too$/],
  ['an unknown scope', { ...good, 'keystone-roles': 'admin=tricircle:admin,x=pods:all' }, /names the scope pods:all, which no operation .* has; there are tricircle:admin$/],
  ['a scope of operations that take no token of Keystone', { ...good, 'keystone-roles': 'admin=network:read' }, /names the scope network:read, which no operation that takes tokens of Keystone has/],
  ['a role without a scope', { ...good, 'keystone-roles': 'admin' }, /takes <role>=<scope> with commas$/],
  ['no roles', { ...good, 'keystone-roles': '=tricircle:admin' }, /takes <role>=<scope> with commas$/],
  ['a comma too many', { ...good, 'keystone-roles': 'admin=tricircle:admin,' }, /takes <role>=<scope> with commas$/],
  ['http to another host', { ...good, 'keystone-url': 'http://keystone.test:5000' }, /^CADASTRE_KEYSTONE_URL .* http only on this machine$/],
  ['a password in the address', { ...good, 'keystone-url': 'https://u:p@keystone.test' }, /^CADASTRE_KEYSTONE_URL/],
  ['a query', { ...good, 'keystone-url': 'https://keystone.test/?x' }, /^CADASTRE_KEYSTONE_URL/],
  ['a quote', { ...good, 'keystone-url': 'https://keystone.test/"' }, /^CADASTRE_KEYSTONE_URL/],
  ['no address', { ...good, 'keystone-url': 'keystone.test' }, /^CADASTRE_KEYSTONE_URL/],
  ...['https:keystone.test', 'https://keystone.test/v3/auth/tokens', 'https://keystone.test/v2.0', 'https://keystone.test/v3/;x', 'https://keystone.test/identity', 'https://keystone.test/#x', 'ftp://keystone.test'].map(
    (url): [string, Record<string, string>, RegExp] => [`the address ${url}`, { ...good, 'keystone-url': url }, /^CADASTRE_KEYSTONE_URL .* a path that ends in \/v3/],
  ),
  ['a public address of another path', { ...good, 'keystone-public-url': 'https://keystone.test/v2' }, /^CADASTRE_KEYSTONE_PUBLIC_URL \(--keystone-public-url\) takes/],
  ['a CA file that is not there', { ...good, 'keystone-ca': '/nowhere' }, /^CADASTRE_KEYSTONE_CA .* names a file without a certificate/],
  ['a CA without https', { ...good, 'keystone-url': 'http://localhost:5000', 'keystone-ca': 'ca' }, /^CADASTRE_KEYSTONE_CA is of no use without https$/],
  ['a user of none', { 'keystone-username': 'x' }, /^CADASTRE_KEYSTONE_USERNAME is of no use without CADASTRE_KEYSTONE_URL$/],
  ['roles of none', { 'keystone-roles': 'foo' }, /^CADASTRE_KEYSTONE_ROLES is of no use without CADASTRE_KEYSTONE_URL$/],
  ['a project of none', { 'keystone-project': 'x' }, /^CADASTRE_KEYSTONE_PROJECT is of no use without CADASTRE_KEYSTONE_URL$/],
  ['a public address of none', { 'keystone-public-url': 'x' }, /^CADASTRE_KEYSTONE_PUBLIC_URL is of no use without/],
  ['regions of none', { 'keystone-regions': 'true' }, /^CADASTRE_KEYSTONE_REGIONS is of no use without/],
])('%s: refused in one sentence', (_what, flags, sentence) => {
  const password = 'keystone-url' in flags ? SERVICE_USER.password : '';
  expect(() => open(flags, password)).toThrow(sentence);
  expect(() => open(flags, password)).toThrow(ConfigError);
}); // prettier-ignore

test('no password: refused in one sentence; none of it without Keystone: there is none', () => {
  expect(() => open(good, '')).toThrow(/^CADASTRE_KEYSTONE_URL needs CADASTRE_KEYSTONE_PASSWORD too$/);
  expect(open({}, '')).toBeUndefined();
});

describe('an address', () => {
  afterEach(() => void jest.restoreAllMocks());

  it.each([
    ['https://keystone.test:5000', 'https://keystone.test:5000'],
    ['HTTPS://Keystone.test:443/Identity/v3/', 'https://keystone.test/Identity/v3'],
    ['http://[::1]:5000', 'http://[::1]:5000'],
    ['http://localhost:5000/', 'http://localhost:5000'],
  ])('%s is told as %s', (url, told) =>
    expect(open({ ...good, 'keystone-url': url })!.challenge).toBe(`Keystone uri="${told}"`),
  );

  it('that callers are told may be another', () => {
    const flags = {
      ...good,
      'keystone-url': 'http://localhost:5000',
      'keystone-public-url': 'https://keystone.test/v3/',
    };
    expect(open(flags)!.challenge).toBe('Keystone uri="https://keystone.test/v3"');
  });

  it('whose host has two, neither of which answers, is told by the code: Node’s error has no message then', async () => {
    const both = ['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 }));
    const lookup = jest.spyOn(dns, 'lookup');
    lookup.mockImplementation((...all: unknown[]) => (all.at(-1) as (...found: unknown[]) => void)(null, both));
    const call = keystoneAt({ url: 'http://keystone.test:1' });
    await expect(call({ path: '/v3' }, AbortSignal.timeout(5000))).rejects.toThrow(/^ECONNREFUSED$/);
  });
});

describe('over TLS', () => {
  it('a file of authorities must have a certificate, and may have more', async () => {
    const { cert } = await issue();
    const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
    for (const text of ['', 'no certificate', broken])
      expect(() => open({ ...good, 'keystone-ca': file('broken.pem', text) })).toThrow(
        /^CADASTRE_KEYSTONE_CA .* names a file without a certificate in PEM$/,
      );
    expect(open({ ...good, 'keystone-ca': file('two.pem', `${cert}\n${(await issue()).cert}\n`) })).toBeDefined();
  });

  it('its certificate must be of the authority of the file', async () => {
    const pair = await serverPair();
    const other = await issue();
    const server = await FakeKeystone.start({ key: pair.key, cert: pair.cert });
    const at = (ca: string, url = server.url): Keystone =>
      open({ ...good, 'keystone-url': url, 'keystone-ca': file('ca.pem', ca) })!;
    const asked = async (keystone: Keystone): Promise<unknown> =>
      Promise.resolve(keystone.callerOf(credentialOf(server.give()))).catch(({ code }: { code: string }) => code);
    expect(await asked(at(pair.cert))).toEqual({
      id: 'keystone:acme',
      actor: 'keystone:acme:u1',
      grants: [{ scope: 'tricircle:admin' }],
    });
    expect(await asked(at(pair.cert, `${server.url}/v3/`))).toMatchObject({ id: 'keystone:acme' });
    expect(await asked(at(pair.cert, server.url.replace('https', 'HTTPS')))).toMatchObject({ id: 'keystone:acme' });
    expect(await asked(at(other.cert))).toBe('keystone-unavailable');
    expect(await asked(open({ ...good, 'keystone-url': server.url })!)).toBe('keystone-unavailable');
    expect(server.counts.logins).toBe(3);
    expect(JSON.stringify(warned)).toMatch(/certificate/);
    expect(JSON.stringify(warned)).not.toMatch(/canary/);
    await server.stop();
  });
});
