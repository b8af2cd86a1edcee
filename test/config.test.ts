import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { Command } from 'commander';
import { withSettings } from '../src/cli/flags.js';
import { ConfigError, describeConfig, readConfig } from '../src/config.js';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'cadastre-config-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (content: string, mode = 0o600): string => {
  const path = join(folder, 'settings.json');
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
};

describe('which value wins', () => {
  it('flags over the environment over the file over the default', () => {
    const CADASTRE_CONFIG_FILE = file('{"port": 1, "streams": 1, "stream-ms": 1}');
    const environment = { CADASTRE_CONFIG_FILE, CADASTRE_PORT: '2', CADASTRE_STREAMS: '2' };
    const { port, streams, 'stream-ms': streamMs, host } = readConfig({ port: '3' }, environment);
    expect({ port, streams, streamMs, host }).toEqual({ port: 3, streams: 2, streamMs: 1, host: 'localhost' });
  });

  it('the setting’s own variable over its alias', () => {
    expect(readConfig({}, { PORT: '1', CADASTRE_PORT: '2' }).port).toBe(2);
    expect(readConfig({}, { PORT: '1' }).port).toBe(1);
  });

  it('a secret may come from a file, and is never shown', () => {
    const CADASTRE_MONGODB_URI_FILE = file('mongodb://user:canary@db/records\n');
    const config = readConfig({}, { CADASTRE_MONGODB_URI_FILE });
    expect(config['mongodb-uri']).toBe('mongodb://user:canary@db/records');
    expect(JSON.stringify(describeConfig(config))).not.toContain('canary');
  });

  it('not from a file that is empty', () => {
    const CADASTRE_KEYSTONE_PASSWORD_FILE = file(' \n');
    expect(() => readConfig({}, { CADASTRE_KEYSTONE_PASSWORD_FILE })).toThrow(
      /^CADASTRE_KEYSTONE_PASSWORD_FILE names a file that is empty$/,
    );
  });

  it('not from a file that everybody may open, nor from a flag', () => {
    for (const mode of [0o604, 0o602, 0o444]) {
      const path = file('"a secret of the operator"', mode);
      const sentence = /^CADASTRE_\w+_FILE names a file that everybody on this machine may open; chmod 600 it$/;
      for (const name of ['SIGNING_SECRET_FILE', 'MONGODB_URI_FILE', 'KEYSTONE_PASSWORD_FILE'])
        expect(() => readConfig({}, { [`CADASTRE_${name}`]: path })).toThrow(sentence);
      for (const name of ['signing-secret', 'keystone-password']) {
        const CADASTRE_CONFIG_FILE = file(`{"${name}": "a secret of the operator"}`, mode);
        expect(() => readConfig({}, { CADASTRE_CONFIG_FILE })).toThrow(/^CADASTRE_CONFIG_FILE names a file that every/);
      }
      expect(readConfig({}, { CADASTRE_CONFIG_FILE: file('{"port": 1}', mode) }).port).toBe(1);
    }
    const path = file('a secret of the operator', 0o440);
    expect(readConfig({}, { CADASTRE_SIGNING_SECRET_FILE: path })['signing-secret']).toBe('a secret of the operator');
    const flags = withSettings(new Command(), 'all').options.map(({ long }) => long);
    expect(flags).toContain('--mongodb-uri');
    expect(flags).toContain('--keystone-url');
    expect(flags.filter((flag) => /signing-secret|keystone-password/.test(flag!))).toEqual([]);
  });
});

test.each<[what: string, environment: Record<string, string>, sentence: RegExp]>([
  ['an unknown name', { CADASTRE_PROT: '1' }, /CADASTRE_PROT is no setting/],
  ['a file for what is no secret', { CADASTRE_PORT_FILE: 'x' }, /CADASTRE_PORT_FILE is no setting/],
  ['a port too high', { CADASTRE_PORT: '65536' }, /CADASTRE_PORT \(--port\) takes a port from 0 to 65535/],
  ['an empty port', { CADASTRE_PORT: '' }, /takes a port/],
  ['no rate', { CADASTRE_RATE: '0' }, /CADASTRE_RATE \(--rate\) takes a whole number from 1, or off/],
  ['any origin', { CADASTRE_CORS_ORIGINS: '*' }, /CADASTRE_CORS_ORIGINS \(--cors-origins\) takes origins with commas/],
  ['no number', { CADASTRE_STREAMS: 'many' }, /CADASTRE_STREAMS \(--streams\) takes a whole number from 1/],
  ['zero', { CADASTRE_STREAMS: '0' }, /takes a whole number from 1/],
  ['a switch that is neither', { CADASTRE_EXTRA_PORTS: 'yes' }, /takes true or false/],
  ['a proxy by name', { CADASTRE_PROXIES: '10.0.0.1, proxy.example' }, /\(--proxies\) takes addresses or networks/],
  ['a word not in the list', { CADASTRE_LOG_LEVEL: 'loud' }, /takes fatal, error/],
  ['an empty folder', { CADASTRE_DATA_DIR: '' }, /CADASTRE_DATA_DIR \(--data-dir\) takes a text that is not empty/],
  ['a file that is not there', { CADASTRE_CONFIG_FILE: '/nowhere' }, /CADASTRE_CONFIG_FILE names a file that/],
])('%s is refused with a sentence', (_what, environment, sentence) => {
  expect(() => readConfig({}, environment)).toThrow(sentence);
  expect(() => readConfig({}, environment)).toThrow(ConfigError);
});

test.each([
  ['no JSON', '{port: 1}', /must be JSON/],
  ['a list', '[]', /must hold one JSON object/],
  ['an unknown name', '{"prot": 1}', /prot in CADASTRE_CONFIG_FILE is no setting/],
])('a file with %s is refused with a sentence', (_what, content, sentence) => {
  expect(() => readConfig({}, { CADASTRE_CONFIG_FILE: file(content) })).toThrow(sentence);
});

it('an empty connection string is none', () => {
  expect(readConfig({}, { CADASTRE_MONGODB_URI: '' })['mongodb-uri']).toBe('');
});

it('a reserve of disk space is a number of MiB, none, or left to the server', () => {
  const reserve = (text: string) => readConfig({ 'disk-reserve': text }, {})['disk-reserve'];
  expect([reserve('auto'), reserve('0'), reserve('1024')]).toEqual(['auto', 0, 1024]);
  for (const wrong of ['-1', '5%', 'none', '']) expect(() => reserve(wrong)).toThrow(/whole number of MiB/);
});
