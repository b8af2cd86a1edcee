/** `cadastre store backup` while a server has the store, over the control socket; and the socket itself. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { commandsOn } from '../../src/control/commands.js';
import { openSocket, socketPath, type OpenSocket } from '../../src/control/socket.js';
import { openLog } from '../../src/observe/log.js';
import type { StoredRecord } from '../../src/store/contract.js';
import { backupStore } from '../../src/store/embedded/backup.js';
import { openEmbedded, type EmbeddedStore } from '../../src/store/embedded/engine.js';
import { documentOf } from '../chaos/documents.js';
import { cadastre, inFolder } from './command.js';

interface Served {
  readonly folder: string;
  readonly store: EmbeddedStore;
  readonly socket: OpenSocket | undefined;
}

/** A store with its control socket, as `serve` opens them, and forty documents. */
const serving = (work: (served: Served) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const store = await openEmbedded({ folder: join(folder, 'data') });
    await store
      .collection<StoredRecord>('things')
      .insertMany(Array.from({ length: 40 }, (_, at) => documentOf(`t${at}`, 0)));
    await store.collection<StoredRecord>('_own').insertOne(documentOf('no record', 0));
    const commands = commandsOn(store);
    const socket = await openSocket(commands.listener, socketPath(store.location), openLog('silent'));
    try {
      await work({ folder, store, socket });
    } finally {
      await Promise.all([commands.stop(), socket?.close()]);
      await store.close();
    }
  });

async function ask(folder: string, method: string, path: string, body = ''): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ socketPath: socketPath(join(folder, 'data')), method, path }, (response) => {
      text(response).then((answer) => resolve({ status: response.statusCode!, body: answer }), reject);
    });
    request.on('error', reject).end(body);
  });
}

test(
  'a running server copies its store, and says in its own words why it does not',
  () =>
    serving(async ({ folder }) => {
      const copied = await cadastre(['store', 'backup', 'copy', '-o', 'json'], folder);
      expect(copied).toMatchObject({ status: 0, err: '' });
      expect(JSON.parse(copied.out)).toMatchObject({ target: 'copy', records: 40, seconds: expect.any(Number) });
      const whole = await cadastre(['store', 'verify', '--data-dir', 'copy', '-o', 'json'], folder);
      expect(JSON.parse(whole.out)).toMatchObject({ documents: 41, problemCount: 0 });
      const again = await cadastre(['store', 'backup', 'copy'], folder);
      expect(again).toMatchObject({ status: 1, out: '' });
      expect(again.err).toMatch(/^cadastre: \S+copy is not empty: name a folder that does not exist\n$/);
    }),
  30_000,
);

test('what is no command is refused', () =>
  serving(async ({ folder }) => {
    const refused = async (...sent: [string, string, string?]) => (await ask(folder, ...sent)).status;
    expect(await refused('GET', '/store/backup')).toBe(405);
    expect(await refused('POST', '/networks', '{}')).toBe(404);
    expect(await refused('POST', '/store/backup', '{')).toBe(400);
    expect(await refused('POST', '/store/backup', '{"target": "not/absolute"}')).toBe(400);
    expect(await refused('POST', '/store/backup', 'null')).toBe(400);
    expect(await refused('POST', '/store/backup', ' '.repeat(70000))).toBe(413);
  }));

test('the socket is for the owner alone, replaces one that was left behind, and is removed at the end', () =>
  serving(async ({ folder, store, socket }) => {
    const path = socketPath(join(folder, 'data'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    await socket!.close();
    expect(existsSync(path)).toBe(false);
    // A process that is killed leaves its socket.
    const dying = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
    spawnSync(process.execPath, ['-e', dying]);
    expect(statSync(path).isSocket()).toBe(true);
    const second = await openSocket(commandsOn(store).listener, socketPath(store.location), openLog('silent'));
    expect((await ask(folder, 'GET', '/')).status).toBe(405);
    // One that is in use stays whose it is.
    expect(await openSocket(() => undefined, path, openLog('silent'))).toBeUndefined();
    expect((await ask(folder, 'GET', '/')).status).toBe(405);
    await second!.close();
  }));

test('a path that is too long for a socket is a warning', async () => {
  const lines: object[] = [];
  const log = { warn: (fields: object) => void lines.push(fields) } as unknown as ReturnType<typeof openLog>;
  const path = socketPath(`/${'x'.repeat(120)}`);
  expect(await openSocket(() => undefined, path, log)).toBeUndefined();
  expect(lines).toEqual([{ path }]);
});

test('a backup that is stopped, or that fails, leaves nothing', () =>
  serving(async ({ folder, store }) => {
    await expect(
      backupStore(store.sources.disk, join(folder, 'copy'), { signal: AbortSignal.abort() }),
    ).rejects.toThrow(/was stopped/);
    writeFileSync(join(folder, 'file'), '');
    await expect(backupStore(store.sources.disk, join(folder, 'file', 'copy'))).rejects.toThrow();
    expect(readdirSync(folder).sort()).toEqual(['data', 'file']);
    // What somebody else is writing stays.
    mkdirSync(join(folder, 'copy.partial'));
    await expect(backupStore(store.sources.disk, join(folder, 'copy'))).rejects.toThrow(/did not end/);
    expect(existsSync(join(folder, 'copy.partial'))).toBe(true);
  }));
