/** The path of a control socket: what is there stays unless it is a socket that a process left behind. */
import { spawn, spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ServerClient } from '../../src/control/client.js';
import { openSocket, type OpenSocket } from '../../src/control/socket.js';
import { openLog } from '../../src/observe/log.js';

const silent = openLog('silent');
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cadastre-socket-'));
  path = join(folder, 'control.sock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (name: string): Promise<OpenSocket | undefined> =>
  openSocket((request, response) => void request.resume().on('end', () => response.end(`"${name}"`)), path, silent);
const answering = async (): Promise<unknown> => (await new ServerClient({ socket: path }).send({ method: 'GET', path: '/' })).value; // prettier-ignore

/** Leaves a socket as a process does that is killed. */
function leave(): void {
  const dying = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
  spawnSync(process.execPath, ['-e', dying]);
  expect(lstatSync(path).isSocket()).toBe(true);
}

test('a file, a folder and a link stay, and there is a warning', async () => {
  const warned: unknown[] = [];
  const log = { warn: (fields: unknown) => void warned.push(fields) } as unknown as typeof silent;
  writeFileSync(path, 'the only copy');
  expect(await openSocket(() => undefined, path, log)).toBeUndefined();
  expect(readFileSync(path, 'utf8')).toBe('the only copy');
  expect(warned).toEqual([{ path, cause: 'EEXIST' }]);
  renameSync(path, join(folder, 'other'));
  symlinkSync(join(folder, 'other'), path);
  expect(await open('one')).toBeUndefined();
  expect(readFileSync(path, 'utf8')).toBe('the only copy');
  rmSync(path);
  mkdirSync(path);
  expect(await open('one')).toBeUndefined();
  expect(lstatSync(path).isDirectory()).toBe(true);
});

test('a socket that does not refuse stays: its process may only be busy', async () => {
  // It listens, accepts nobody, and its queue is full: the system says EAGAIN.
  const stuck = `require('net').createServer().listen({ path: ${JSON.stringify(path)}, backlog: 1 }, () => { process.stdout.write('up'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20000); })`;
  const child = spawn(process.execPath, ['-e', stuck], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const waiting = Array.from({ length: 4 }, () => connect(path).on('error', () => undefined));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await open('one')).toBeUndefined();
  expect(lstatSync(path).isSocket()).toBe(true);
  for (const socket of waiting) socket.destroy();
  child.kill('SIGKILL');
  await once(child, 'exit');
});

test('of several that find the same one left exactly one gets it', async () => {
  for (let round = 0; round < 5; round++) {
    leave();
    const opening = Array.from({ length: 6 }, async (_, i) => {
      for (let turn = 0; turn < i * round; turn++) await new Promise((resolve) => setImmediate(resolve));
      return open(String(i));
    });
    const opened = await Promise.all(opening);
    expect(opened.filter(Boolean)).toHaveLength(1);
    expect(await answering()).toBe(String(opened.findIndex(Boolean)));
    await opened.find(Boolean)!.close();
    expect(() => lstatSync(path)).toThrow(/ENOENT/);
  }
});

test('who ends removes its own socket, and no other that has its path by then', async () => {
  const first = await open('first');
  rmSync(path);
  const second = await open('second');
  await first!.close();
  expect(await answering()).toBe('second');
  await second!.close();
  expect(() => lstatSync(path)).toThrow(/ENOENT/);
});

test('one that another program listens on is left to it', async () => {
  const other = createServer().listen(path);
  await new Promise((resolve) => other.once('listening', resolve));
  expect(await open('one')).toBeUndefined();
  expect(other.listening && lstatSync(path).isSocket()).toBe(true);
  await new Promise((resolve) => other.close(resolve));
});
