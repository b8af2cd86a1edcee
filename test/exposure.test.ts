/** What may start, and what must be set before (hardening T42); the names and addresses that follow from settings. */
import { describe, expect, test } from '@jest/globals';
import { readConfig, type SettingName } from '../src/config.js';
import { baseUrlOf, hasHsts, hostsOf, isBehindProxies, startFault } from '../src/exposure.js';

type Flags = Partial<Record<SettingName, string>>;
const configOf = (flags: Flags) => readConfig(flags, {});

const tls: Flags = { 'tls-cert': 'cert', 'tls-key': 'key' };
const proxies: Flags = { proxies: '10.0.0.7' };
const required: Flags = { access: 'required' };
const base: Flags = { 'base-url': 'https://cadastre.example.org' };

describe('these start', () => {
  test.each<[what: string, flags: Flags]>([
    ['as it comes', {}],
    ['on loopback by IPv4', { host: '127.0.0.1' }],
    ['on loopback by IPv6', { host: '::1' }],
    ['loopback with access control', required],
    ['loopback with TLS, open', tls],
    ['loopback with TLS and a base URL of loopback', { ...tls, 'base-url': 'https://localhost:8000' }],
    ['loopback behind a proxy of this machine', { proxies: '127.0.0.1', ...required, ...base }],
    ['a network with TLS', { host: '0.0.0.0', ...required, ...tls, ...base }],
    ['a network by IPv6', { host: '::', ...required, ...tls, ...base }],
    ['a network behind proxies', { host: '10.0.0.5', ...required, ...proxies, ...base }],
    ['with authorities of clients', { ...tls, 'tls-client-ca': 'ca', 'tls-client-crl': 'crl' }],
  ])('%s', (_what, flags) => expect(startFault(configOf(flags))).toBeUndefined());
});

describe('these do not, in one sentence that says what to set', () => {
  test.each<[what: string, flags: Flags, sentence: RegExp]>([
    ['a network with nothing', { host: '0.0.0.0' }, /^CADASTRE_HOST=0\.0\.0\.0 .*CADASTRE_ACCESS=required; and CADASTRE_TLS_CERT and CADASTRE_TLS_KEY .*CADASTRE_PROXIES.*; and CADASTRE_BASE_URL/],
    ['an address of a network', { host: '192.168.1.5' }, /^CADASTRE_HOST=192\.168\.1\.5 /],
    ['a name that is not localhost', { host: 'localhost.example.org' }, /^CADASTRE_HOST=/],
    ['every address by another writing', { host: '0' }, /^CADASTRE_HOST=0 /],
    ['a network that is open', { host: '::', ...tls, ...base }, /needs CADASTRE_ACCESS=required$/],
    ['a network without TLS', { host: '::', ...required, ...base, 'base-url': 'http://cadastre.example.org' }, /needs CADASTRE_TLS_CERT and CADASTRE_TLS_KEY .* or CADASTRE_PROXIES/],
    ['a network without a base URL', { host: '::', ...required, ...tls }, /needs CADASTRE_BASE_URL, such as https:/],
    ['a network behind proxies, open', { host: '::', ...proxies, ...base }, /needs CADASTRE_ACCESS=required$/],
    ['loopback behind a proxy, open', { ...proxies, ...base }, /^CADASTRE_PROXIES .* needs CADASTRE_ACCESS=required$/],
    ['loopback behind a proxy, without a base URL', { ...proxies, ...required }, /^CADASTRE_PROXIES .* needs CADASTRE_BASE_URL, such as https:/],
    ['loopback behind a proxy, with nothing', proxies, /needs CADASTRE_ACCESS=required; and CADASTRE_BASE_URL/],
    ['loopback with a base URL of a network, open', { ...tls, ...base }, /^CADASTRE_BASE_URL .* needs CADASTRE_ACCESS=required$/],
    ['loopback with names of a network, open', { hosts: 'cadastre.example.org' }, /^CADASTRE_HOSTS .* needs CADASTRE_ACCESS=required$/],
    ['a base URL without TLS before a network', { host: '::', ...required, ...proxies, 'base-url': 'http://cadastre.example.org' }, /must begin with https/],
    ['a base URL of plain HTTP where the port speaks TLS', { ...tls, 'base-url': 'http://localhost:8000' }, /must begin with https/],
    ['a base URL that nothing serves', { ...required, ...base }, /nothing here speaks TLS/],
    ['a certificate without its key', { 'tls-cert': 'cert' }, /^CADASTRE_TLS_CERT and CADASTRE_TLS_KEY go together/],
    ['a key without its certificate', { 'tls-key': 'key' }, /go together/],
    ['authorities of clients without TLS', { 'tls-client-ca': 'ca' }, /CADASTRE_TLS_CLIENT_CA is of no use without TLS/],
    ['revoked certificates of nobody', { ...tls, 'tls-client-crl': 'crl' }, /no use without CADASTRE_TLS_CLIENT_CA/],
  ])('%s', (_what, flags, sentence) => {
    expect(startFault(configOf(flags))).toMatch(sentence);
    expect(startFault(configOf(flags))).not.toContain('\n');
  });

  test.each(['ftp://example.org', 'example.org', 'https://example.org/path', 'https://user@example.org', 'https://example.org/?a=1', 'https://example.org/#a'])('a base URL %s', (url) => {
    expect(() => configOf({ 'base-url': url })).toThrow(/takes an address such as https:/);
  });
  test.each(['a b', 'example.org:8000', 'https://example.org'])('a host name %s', (name) => {
    expect(() => configOf({ hosts: name })).toThrow(/takes names or addresses with commas, without ports/);
  });
}); // prettier-ignore

test('the base URL is the setting, or made of the port on loopback', () => {
  expect(baseUrlOf(configOf({}))).toBe('http://localhost:8000');
  expect(baseUrlOf(configOf({ port: '8443', ...tls }))).toBe('https://localhost:8443');
  expect(baseUrlOf(configOf({ 'base-url': 'HTTPS://Cadastre.Example.org:443/' }))).toBe('https://cadastre.example.org');
});

test('names come from base URL, certificate, settings, and loopback', () => {
  const config = configOf({ ...base, hosts: 'Inner.example, 10.0.0.5, FD00:0::1, [fd00::2]', host: 'fd00::3' });
  expect([...hostsOf(config, ['*.example.net'])].sort()).toEqual(['*.example.net', '10.0.0.5', '127.0.0.1', '[::1]', '[fd00::1]', '[fd00::2]', '[fd00::3]', 'cadastre.example.org', 'inner.example', 'localhost']); // prettier-ignore
});

test('browsers are told to keep to TLS where it is not loopback that they reach', () => {
  expect([{}, tls, { ...tls, ...base }, { ...proxies, ...base }].map((flags) => hasHsts(configOf(flags)))).toEqual([false, false, true, false]); // prettier-ignore
});

test('without TLS on a network only proxies may connect', () => {
  expect([{}, proxies, { host: '::', ...tls }, { host: '::', ...proxies }].map((flags) => isBehindProxies(configOf(flags)))).toEqual([false, false, false, true]); // prettier-ignore
});
