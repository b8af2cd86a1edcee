/** `cadastre access …` as an administrator types it, against a server in a process of its own; and what it sends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { pagesOf } from '../../src/cli/access/asking.js';
import { changeGrants, including } from '../../src/cli/access/grants.js';
import { ServerClient } from '../../src/control/client.js';
import { sendTo, TestServer, type Sent } from '../support/server.js';
import { cadastre, inFolder, start, type Ended } from './command.js';

const TIMEOUT = 240_000;
/** Longest time until a change of a client holds. */
const FRESH_MS = 1000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

/** A server on `./data` in a folder of its own, for as long as the work takes. */
const serving = (
  flags: readonly string[],
  work: (server: { folder: string; url: string; greeting: string }) => Promise<void>,
): Promise<void> =>
  inFolder(async (folder) => {
    const child = start(['serve', '--port', '0', '--extra-ports', 'false', '--log-level', 'silent', ...flags], folder);
    try {
      let greeting = '';
      for await (const piece of child.stdout!) if ((greeting += String(piece)).includes('  access ')) break;
      await work({ folder, url: /http:\/\/localhost:\d+/.exec(greeting)![0], greeting });
    } finally {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'close');
    }
  });

const statusOf = async (url: string, key: string | undefined, sent: Sent): Promise<number> => {
  const headers = { ...sent.headers, ...(key === undefined ? {} : { 'x-api-key': key }) };
  return (await sendTo(url, { ...sent, headers })).status;
};

const network = (id: string, owner: string): Sent => ({
  method: 'POST',
  path: '/network',
  body: { network_id: id, network_name: id, metadata: { owner } },
});

test(
  'the first administrator: from 401 for everybody to a client that may do one thing, and back',
  () =>
    serving(['--access', 'required'], async ({ folder, url, greeting }) => {
      const access = (...args: string[]): Promise<Ended> => cadastre(['access', ...args], folder);
      expect(greeting).toMatch(/ {2}access {3}required; no client is registered yet: cadastre access client create/);
      for (const path of ['/network/n', '/backbone/b', '/access/clients', '/access/me', '/metrics'])
        expect([path, await statusOf(url, undefined, { path })]).toEqual([path, 401]);

      const grant = 'network:write {"metadata.owner": "ops@acme.io"}';
      const created = await access('client', 'create', 'ops', '--name', 'Ops\u001b[2J', '--grant', grant);
      expect(created).toEqual({
        status: 0,
        err: '',
        out: 'client   ops\nname     Ops\\u001b[2J\nenabled  yes\ngrant    network:write {"metadata.owner":"ops@acme.io"}\n',
      });
      const issued = await access('key', 'issue', 'ops', '--name', 'first', '--expires', '30d');
      expect(issued).toMatchObject({ status: 0, out: expect.stringMatching(/^cad_[\w-]{43}\n$/) });
      expect(issued.err).toBe('cadastre: this key is shown only now; keep it as you keep a password\n');
      const first = issued.out.trim();
      writeFileSync(join(folder, 'ops.key'), issued.out, { mode: 0o600 });

      expect(await statusOf(url, first, network('n', 'ops@acme.io'))).toBe(201);
      expect(await statusOf(url, first, network('m', 'others'))).toBe(403);
      expect(await statusOf(url, first, { path: '/backbone/b' })).toBe(403);
      expect(await statusOf(url, first, { path: '/metrics' })).toBe(403);

      const elsewhere = ['--url', url, '--key-file', 'ops.key'];
      const [me, refused, exported, anonymous] = await Promise.all([
        access('me', ...elsewhere, '-o', 'json'),
        access('client', 'list', ...elsewhere),
        cadastre(['export', '--registry', 'network', ...elsewhere], folder),
        cadastre(['export', '--registry', 'network', '--url', url], folder),
      ]);
      expect(JSON.parse(me.out)).toEqual({
        caller: 'client:ops',
        grants: [{ scope: 'network:write', where: { 'metadata.owner': 'ops@acme.io' } }],
      });
      expect(refused).toMatchObject({ status: 1, out: '' });
      expect(refused.err).toMatch(/^cadastre: the caller lacks the scope of this operation: access:admin is needed\n$/);
      expect(exported.status).toBe(0);
      expect(exported.out).toMatch(/^{"network_id":"n",.*}\n{.*checksum.*}\n$/i);
      expect(anonymous).toMatchObject({ status: 1, err: expect.stringMatching(/credentials are missing/) });

      const more = await access('grant', 'add', 'ops', 'backbone:read');
      expect(more).toMatchObject({ status: 0, err: '' });
      await pause(FRESH_MS);
      expect(await statusOf(url, first, { path: '/backbone/b' })).toBe(404);

      const second = JSON.parse((await access('key', 'issue', 'ops', '-o', 'json')).out) as { key: string };
      expect((await access('key', 'revoke', 'ops', '--', first.slice(4, 12))).status).toBe(0);
      await pause(FRESH_MS);
      expect(await statusOf(url, first, { path: '/network/n' })).toBe(401);
      expect(await statusOf(url, second.key, { path: '/network/n' })).toBe(200);

      expect(await access('client', 'disable', 'ops', '-o', 'name')).toMatchObject({ status: 0, out: 'ops\n' });
      await pause(FRESH_MS);
      expect(await statusOf(url, second.key, { path: '/network/n' })).toBe(401);
      expect((await access('client', 'list')).out).toBe('ops  disabled  Ops\\u001b[2J (2 grants, 1 API key)\n');
      const audited = await access('audit', '--caller', 'client:ops', '--since', '1h');
      expect(audited.out).toMatch(/^\S+Z  client:ops  createNetwork n  applied  \S+\n$/);
      expect(await access('client', 'remove', 'ops')).toEqual({ status: 0, err: '', out: 'ops removed\n' });
      expect(await access('client', 'show', 'ops')).toEqual({
        status: 1,
        err: 'cadastre: no client has this client_id\n',
        out: '',
      });
    }),
  TIMEOUT,
);

test(
  'who may not open the socket is no administrator',
  () =>
    serving([], async ({ folder }) => {
      const socket = join(folder, 'data', 'control.sock');
      // The folder itself is closed to others as well; with it open, the socket must be enough.
      for (const path of [folder, join(folder, 'data')]) chmodSync(path, 0o755);
      const isRoot = process.getuid!() === 0;
      if (!isRoot) chmodSync(socket, 0);
      const child = spawn(process.execPath, ['-e', ASK, socket], isRoot ? { uid: 65534, gid: 65534 } : {});
      const [out] = await Promise.all([text(child.stdout), once(child, 'close')]);
      expect(out).toBe('EACCES');
    }),
  TIMEOUT,
);

/** Prints how a connection to the socket ends. */
const ASK = `
  const socket = require('node:net').connect(process.argv[1], () => process.stdout.write('open') && socket.destroy());
  socket.on('error', ({ code }) => process.stdout.write(code));`;

test('two administrators at once: neither grants away what the other gave', async () => {
  const server = await TestServer.start('embedded', { access: 'required' });
  try {
    const socket = new ServerClient({ url: server.controlBase });
    const body = { client_id: 'ops', name: 'ops' };
    expect(await socket.send({ method: 'POST', path: '/access/clients', body })).toMatchObject({ status: 201 });
    const given = ['a', 'b', 'c', 'd', 'e', 'f'].map((owner) => ({
      scope: 'network:read',
      where: { 'metadata.owner': owner },
    }));
    await Promise.all(given.map((one) => changeGrants(socket, 'ops', (grants) => including(grants, one))));
    const { value } = await socket.send({ method: 'GET', path: '/access/clients/ops' });
    const { grants } = value as { grants: unknown[] };
    expect(grants).toHaveLength(given.length);
    expect(grants).toEqual(expect.arrayContaining(given));
  } finally {
    await server.stop();
  }
});

test('a list comes whole, a page at a time', async () => {
  const server = await TestServer.start('embedded', { access: 'required' });
  try {
    const socket = new ServerClient({ url: server.controlBase });
    const ids = ['a', 'b', 'c', 'd', 'e'];
    for (const client_id of ids)
      await socket.send({ method: 'POST', path: '/access/clients', body: { client_id, name: client_id } });
    const pages: string[][] = [];
    for await (const page of pagesOf<{ client_id: string }>(socket, '/access/clients?limit=2'))
      pages.push(page.map(({ client_id }) => client_id));
    expect(pages).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    await expect(pagesOf(socket, '/access/clients?limit=none').next()).rejects.toThrow(/^a parameter is not valid/);
  } finally {
    await server.stop();
  }
});
