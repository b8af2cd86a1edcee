/**
 * OpenStack's own command-line client (python-openstackclient with tricircleclient 1.0.0) manages pods of the Tricircle
 * registry. What it printed is in the log, as people who use it see it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort, RealServer } from './real-server.js';

const command = process.env.OPENSTACK_TEST_CLIENT;
const TIMEOUT = 90_000;

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
  else describe('with a token that is at hand', keyTests);
});
