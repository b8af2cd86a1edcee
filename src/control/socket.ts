/** `control.sock` in the data folder: HTTP for whoever may open the folder, and for nobody else. */
import { randomUUID } from 'node:crypto';
import { lstat, rename, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { connect } from 'node:net';
import { join, relative, resolve } from 'node:path';
import type { Log } from '../observe/log.js';

/** The longest path of a Unix socket in bytes, less the NUL at its end (`sun_path`; the BSDs have four fewer). */
const MOST_BYTES = process.platform === 'linux' ? 107 : 103;

/** An open control socket. */
export interface OpenSocket {
  /** Ends its connections and removes it. */
  close(): Promise<void>;
}

/** Where a data folder's socket is, from here or from the root, whichever is shorter. */
export function socketPath(folder: string): string {
  const [short, long] = [relative(process.cwd(), folder), resolve(folder)].map((path) => join(path, 'control.sock'));
  return isTooLong(short!) ? long! : short!;
}

/** Whether the system would cut the path, and bind another file. */
export const isTooLong = (path: string): boolean => Buffer.byteLength(path) > MOST_BYTES;

/**
 * Opens the socket (mode 0600). One that is there and that nobody listens on is left by a process that died, and
 * replaced; anything else that is there stays. Where it cannot be opened there is a warning and no socket: the registries
 * are served all the same.
 */
export async function openSocket(listener: RequestListener, path: string, log: Log): Promise<OpenSocket | undefined> {
  if (isTooLong(path)) {
    log.warn({ path }, `no control socket: its path is longer than ${MOST_BYTES} bytes`);
    return undefined;
  }
  const server = createServer(listener);
  try {
    await makeWay(path);
    await listen(server, path);
  } catch (error) {
    log.warn({ path, cause: (error as NodeJS.ErrnoException).code }, 'no control socket: it cannot be opened');
    return undefined;
  }
  const own = await identityOf(path);
  return { close: async () => end(server, (await identityOf(path)) === own) };
}

/** Node removes what has the path when a server closes: one whose socket was replaced is left to the process's end. */
function end(server: Server, isOwn: boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isOwn) server.close(() => resolve());
    else resolve(void server.unref());
    server.closeAllConnections();
  });
}

/** Which file has a path; undefined where none has. Numbers of files that are gone are given again, times are not. */
const identityOf = (path: string): Promise<string | undefined> =>
  lstat(path, { bigint: true }).then(({ ino, mtimeNs }) => `${ino} ${mtimeNs}`, absent);

/**
 * Removes a socket that nobody listens on. It is moved aside first and put back where it is another one by then: two
 * processes may find the same one left. Rejects with `EEXIST` for what is no socket, with `EADDRINUSE` for one in use.
 */
async function makeWay(path: string): Promise<void> {
  const left = await identityOf(path);
  if (left === undefined) return;
  if (!(await lstat(path)).isSocket()) throw coded('EEXIST');
  const answer = await knock(path);
  if (answer !== 'ECONNREFUSED') throw coded(answer ?? 'EADDRINUSE');
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(absent);
  const moved = await identityOf(aside);
  if (moved === left) return rm(aside);
  // Undefined where another process was first to remove it, whose socket will be found in use.
  if (moved === undefined) return;
  await rename(aside, path);
  throw coded('EADDRINUSE');
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

const coded = (code: string): Error => Object.assign(new Error(code), { code });

/** Why nobody answers there, as the system says it; undefined where a process does. */
function knock(path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(undefined));
    socket.once('connect', () => socket.destroy());
    socket.once('error', ({ code = 'EIO' }: NodeJS.ErrnoException) => resolve(code));
  });
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // The file is made within the call to `listen`: at no moment may others open it.
    const mask = process.umask(0o177);
    try {
      server.listen(path, resolve);
    } finally {
      process.umask(mask);
    }
  });
}
