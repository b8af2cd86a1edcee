/**
 * OpenStack's own command-line client (python-openstackclient with tricircleclient 1.0.0) finds the Tricircle registry in
 * Keystone's catalogue and manages pods. What it printed is in the log, as people who use it see it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { KeystoneApi, keystoneAtHand, keystoneSettings, type KeystoneUser } from '../support/keystone.js';
import { freePort, RealServer } from './real-server.js';

const command = process.env.OPENSTACK_TEST_CLIENT;
const keystone = keystoneAtHand();
const TIMEOUT = 120_000;
/** Where the catalogue says that the registry is. */
const PORT = 19999;

/** Resolves when the port is free, which another program may have for a while; rejects after a minute. */
async function untilFree(): Promise<void> {
  for (let tries = 60; ; tries -= 1) {
    try {
      return void (await freePort(PORT));
    } catch (error) {
      if (tries === 0) throw error;
      await sleep(1000);
    }
  }
}

/** What was typed and printed in this file, for the log. */
const typed: string[] = [];

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** As it would be typed, without the token. */
const shown = (args: readonly string[]): string =>
  args.map((arg, i) => (args[i - 1] === '--os-token' ? '…' : /^\S+$/.test(arg) ? arg : `'${arg}'`)).join(' ');

/** Runs the client with the settings given, and none of the caller's. */
async function run(args: readonly string[], settings: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(command!, args, { env: { PATH: process.env.PATH, HOME: tmpdir(), ...settings } });
  child.stdin.end();
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  typed.push(
    `${settings.OS_USERNAME ?? 'somebody'}$ openstack ${shown(args)}\n${out}${err}[status ${child.exitCode}]\n`,
  );
  return { status: child.exitCode, out, err };
}

/** The environment of a user at the client, as Keystone's own scripts write it. */
const environmentOf = (url: string, { name, password, project }: KeystoneUser) => ({
  OS_AUTH_TYPE: 'v3password',
  OS_AUTH_URL: `${url}/v3`,
  OS_IDENTITY_API_VERSION: '3',
  OS_USERNAME: name,
  OS_PASSWORD: password,
  OS_PROJECT_NAME: project,
  OS_USER_DOMAIN_NAME: 'Default',
  OS_PROJECT_DOMAIN_NAME: 'Default',
  OS_REGION_NAME: 'RegionOne',
});

const pod = (...args: string[]): string[] => ['multiregion', 'networking', 'pod', ...args];

/** Refused in a sentence that names the request, as against what the client says when it cannot read an answer. */
function expectRefused({ status, out, err }: Ended, sentence: RegExp): void {
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(sentence);
  expect(err).toMatch(/\(HTTP \d{3}\) \(Request-ID: req-[0-9a-f-]{36}\)\n$/);
  expect(err).not.toContain('Traceback');
}

const idOf = (printed: Ended): string => (JSON.parse(printed.out) as { pod_id: string }).pod_id;

/** With a token that is at hand, for a service that no catalogue has to name. */
const withToken = (base: string, token: string, ...args: string[]): string[] => {
  const service = ['--os-auth-type', 'admin_token', '--os-endpoint', `${base}/v1.0`, '--os-token', token];
  return [...service, ...pod(...args)];
};

let folder: string;
let server: RealServer | undefined;

async function serve(flags: readonly string[] = [], settings = {}): Promise<RealServer> {
  folder = mkdtempSync(join(tmpdir(), 'cadastre-openstack-'));
  return (server = await RealServer.start({ folder, port: await freePort(), flags, settings }));
}

async function end(): Promise<void> {
  await server?.kill();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
}

afterAll(() => void (typed.length > 0 && process.stdout.write(`\n${typed.join('\n')}\n`)));

function clientTests(url: string, admin: KeystoneUser, member: KeystoneUser): void {
  const [asAdmin, asMember] = [environmentOf(url, admin), environmentOf(url, member)];

  beforeAll(async () => {
    await untilFree();
    const { said } = await serve(['--extra-ports', 'true'], keystoneSettings(url, admin));
    expect(said).toContain(`http://localhost:${PORT} `);
  }, TIMEOUT);
  afterAll(end, TIMEOUT);

  test(
    'an administrator creates, lists, shows and deletes pods',
    async () => {
      const top = await run(pod('create', '--region-name', 'RegionOne', '-f', 'json'), asAdmin);
      expect(top).toMatchObject({ status: 0, err: '' });
      expect(JSON.parse(top.out)).toEqual({
        pod_id: idOf(top), pod_name: 'RegionOne', region_name: 'RegionOne', az_name: '', pod_az_name: '', dc_name: '',
      }); // prettier-ignore
      const zone = ['--availability-zone', 'az1', '--pod-availability-zone', 'nova', '--data-center', 'data center 1'];
      const made = await run(pod('create', '--region-name', 'Pod1', ...zone, '-f', 'json'), asAdmin);
      expect(JSON.parse(made.out)).toEqual({
        pod_id: idOf(made), pod_name: 'Pod1', region_name: 'Pod1', az_name: 'az1', pod_az_name: 'nova', dc_name: 'data center 1',
      }); // prettier-ignore

      const listed = await run(pod('list', '-f', 'json', '--sort-column', 'Region Name'), asAdmin);
      const rows = [made, top].map((one, i) => ({ ID: idOf(one), 'Region Name': ['Pod1', 'RegionOne'][i] }));
      expect(JSON.parse(listed.out)).toEqual(rows);
      const shown = await run(pod('show', idOf(made)), asAdmin);
      expect(shown.status).toBe(0);
      expect(shown.out).toMatch(/\| region_name \| Pod1 +\|/);

      expectRefused(
        await run(pod('create', '--region-name', 'Pod1', '--availability-zone', 'az2'), asAdmin),
        /HTTP 409/,
      );
      expectRefused(await run(pod('create', '--region-name', ' '), asAdmin), /HTTP 422/);

      const deleted = await run(pod('delete', idOf(top), idOf(made)), asAdmin);
      expect(deleted).toEqual({ status: 0, out: '', err: '' });
      expectRefused(await run(pod('show', idOf(made)), asAdmin), /"itemNotFound".*HTTP 404/);
      expect((await run(pod('list', '-f', 'json'), asAdmin)).out.trim()).toBe('[]');
    },
    TIMEOUT,
  );

  test(
    'a member is refused in a sentence, whatever they ask, and nothing changes',
    async () => {
      const { out } = await run(pod('create', '--region-name', 'RegionOne', '-f', 'json'), asAdmin);
      const id = idOf({ status: 0, out, err: '' });
      const asked = [['list'], ['show', id], ['create', '--region-name', 'Pod2'], ['delete', id]];
      for (const args of asked) expectRefused(await run(pod(...args), asMember), /"forbidden".*HTTP 403/);
      const left = await run(pod('list', '-f', 'json'), asAdmin);
      expect(JSON.parse(left.out)).toEqual([{ ID: id, 'Region Name': 'RegionOne' }]);
      expect((await run(pod('delete', id), asAdmin)).status).toBe(0);
    },
    TIMEOUT,
  );

  test(
    'a token that is at hand is sent as it is: the administrator may, nobody else',
    async () => {
      const base = `http://127.0.0.1:${PORT}`;
      const token = await new KeystoneApi(url).tokenFor(admin);
      const listed = await run(withToken(base, token, 'list', '-f', 'json'), {});
      expect(listed).toMatchObject({ status: 0, err: '' });
      expect(JSON.parse(listed.out)).toEqual([]);
      expectRefused(await run(withToken(base, 'nobody', 'list'), {}), /"unauthorized".*HTTP 401/);
    },
    TIMEOUT,
  );
}

/** What needs no Keystone. */
function keyTests(): void {
  beforeAll(async () => void (await serve()), TIMEOUT);
  afterAll(end, TIMEOUT);

  test(
    'an API key of ours is a token, with the rights of its client',
    async () => {
      const base = server!.base;
      const key = await server!.registerKey('ops', [{ scope: 'tricircle:admin' }]);
      const other = await server!.registerKey('others', [{ scope: 'network:write' }]);
      const made = await run(withToken(base, key, 'create', '--region-name', 'RegionOne', '-f', 'json'), {});
      expect(made).toMatchObject({ status: 0, err: '' });
      expectRefused(await run(withToken(base, other, 'delete', idOf(made)), {}), /"forbidden".*HTTP 403/);
      expect((await run(withToken(base, key, 'show', idOf(made)), {})).status).toBe(0);
      expect(await run(withToken(base, key, 'delete', idOf(made)), {})).toEqual({ status: 0, out: '', err: '' });
    },
    TIMEOUT,
  );
}

describe("OpenStack's command-line client", () => {
  if (command === undefined) test.skip('skipped: OPENSTACK_TEST_CLIENT names no openstack command', () => undefined);
  else describe('without Keystone', keyTests);
  if (command !== undefined && keystone !== undefined) {
    describe('with Keystone', () => clientTests(keystone.url, keystone.admin, keystone.member));
  } else test.skip('skipped: KEYSTONE_TEST_URL names no Keystone', () => undefined);
});
