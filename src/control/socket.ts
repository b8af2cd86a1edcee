/** `control.sock` in the data folder: HTTP for whoever may open the folder, and for nobody else. */
import { rm } from 'node:fs/promises';
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
 * replaced. Where it cannot be opened there is a warning and no socket: the registries are served all the same.
 */
export async function openSocket(listener: RequestListener, path: string, log: Log): Promise<OpenSocket | undefined> {
  if (isTooLong(path)) {
    log.warn({ path }, `no control socket: its path is longer than ${MOST_BYTES} bytes`);
    return undefined;
  }
  const server = createServer(listener);
  try {
    if (await isServed(path)) throw Object.assign(new Error('in use'), { code: 'EADDRINUSE' });
    await rm(path, { force: true });
    await listen(server, path);
  } catch (error) {
    log.warn({ path, cause: (error as NodeJS.ErrnoException).code }, 'no control socket: it cannot be opened');
    return undefined;
  }
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Whether a process answers there. */
function isServed(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
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
