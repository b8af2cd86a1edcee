/** What the settings may say of Keystone, and the sentence for each mistake (T42). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { credentialOf } from '../../src/auth/credential.js';
import type { Keystone } from '../../src/auth/keystone.js';
import { openKeystone } from '../../src/auth/keystone-settings.js';
import { ConfigError, readConfig } from '../../src/config.js';
import type { Log } from '../../src/observe/log.js';
import { issue, serverPair } from '../support/certificates.js';
import { FakeKeystone, SERVICE_USER } from '../support/fake-keystone.js';
import { scopes } from './tokens.js';

const URL_SET = { 'keystone-url': 'https://keystone.test:5000' };
const good = {
  access: 'required',
  ...URL_SET,
  'keystone-username': SERVICE_USER.username,
  'keystone-roles': 'admin=network:write',
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
  return openKeystone({ config, scopes, log });
}

test.each<[string, Record<string, string>, RegExp]>([
  ['an open server', { ...good, access: 'open' }, /^CADASTRE_KEYSTONE_URL is of no use while everybody .* CADASTRE_ACCESS=required$/],
  ['no user', { ...good, 'keystone-username': '' }, /^CADASTRE_KEYSTONE_URL needs CADASTRE_KEYSTONE_USERNAME too$/],
  ['an unknown scope', { ...good, 'keystone-roles': 'admin=network:write,x=pods:all' }, /names the unknown scope pods:all; there are .*network:read/],
  ['a role without a scope', { ...good, 'keystone-roles': 'admin' }, /takes <role>=<scope> with commas$/],
  ['no roles', { ...good, 'keystone-roles': '=network:write' }, /takes <role>=<scope> with commas$/],
  ['a comma too many', { ...good, 'keystone-roles': 'admin=network:write,' }, /takes <role>=<scope> with commas$/],
  ['http to another host', { ...good, 'keystone-url': 'http://keystone.test:5000' }, /^CADASTRE_KEYSTONE_URL .* http only on this machine$/],
  ['a password in the address', { ...good, 'keystone-url': 'https://u:p@keystone.test' }, /^CADASTRE_KEYSTONE_URL/],
  ['a query', { ...good, 'keystone-url': 'https://keystone.test/?x' }, /^CADASTRE_KEYSTONE_URL/],
  ['a quote', { ...good, 'keystone-url': 'https://keystone.test/"' }, /^CADASTRE_KEYSTONE_URL/],
  ['no address', { ...good, 'keystone-url': 'keystone.test' }, /^CADASTRE_KEYSTONE_URL/],
  ['a CA file that is not there', { ...good, 'keystone-ca': '/nowhere' }, /^CADASTRE_KEYSTONE_CA .* names a file without a certificate/],
  ['a CA without https', { ...good, 'keystone-url': 'http://localhost:5000', 'keystone-ca': 'ca' }, /^CADASTRE_KEYSTONE_CA is of no use without https$/],
  ['a user of none', { 'keystone-username': 'x' }, /^CADASTRE_KEYSTONE_USERNAME is of no use without CADASTRE_KEYSTONE_URL$/],
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
  it.each(['https://keystone.test:5000', 'https://keystone.test/identity/v3', 'http://[::1]:5000', 'http://localhost:5000/'])(
    '%s is told as it is written, without a slash at its end',
    (url) => expect(open({ ...good, 'keystone-url': url })!.challenge).toBe(`Keystone uri="${url.replace(/\/$/, '')}"`),
  );
}); // prettier-ignore

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
    expect(await asked(at(pair.cert))).toEqual({ id: 'keystone:acme', grants: [{ scope: 'network:write' }] });
    expect(await asked(at(pair.cert, `${server.url}/v3/`))).toMatchObject({ id: 'keystone:acme' });
    expect(await asked(at(other.cert))).toBe('keystone-unavailable');
    expect(await asked(open({ ...good, 'keystone-url': server.url })!)).toBe('keystone-unavailable');
    expect(server.counts.logins).toBe(2);
    expect(JSON.stringify(warned)).toMatch(/certificate/);
    expect(JSON.stringify(warned)).not.toMatch(/canary/);
    await server.stop();
  });
});
