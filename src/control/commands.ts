/** What a running server does when its administrator asks, over the control socket. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isAbsolute } from 'node:path';
import { fail, Refusal } from '../errors.js';
import { readJson } from '../http/body.js';
import { PROBLEM_TYPE, toProblem } from '../dialects/problem.js';
import { backupStore, type Backup, type BackupOptions } from '../store/embedded/backup.js';
import type { Disk } from '../store/embedded/disk.js';
import type { EmbeddedStore } from '../store/embedded/engine.js';

/** `POST` here `{"target": "/an/absolute/folder"}`; answers a `BackupReport` when the copy is there. */
export const BACKUP_PATH = '/store/backup';

const MOST_BYTES = 65536;

/** What was copied, and how long it took. */
export interface BackupReport extends Backup {
  seconds: number;
}

/** The commands of a server's control socket. */
export interface Commands {
  readonly listener: RequestListener;
  /** Ends what is under way, without a trace; resolves when it is. */
  stop(): Promise<void>;
}

type Command = (body: unknown, signal: AbortSignal) => Promise<unknown>;

/**
 * Commands on the store of this process. What is under way ends when its caller goes.
 * @param reserveBytes what stays free on a disk that is copied to, as `BackupOptions` says
 */
export function commandsOn({ sources: { disk } }: EmbeddedStore, reserveBytes?: number): Commands {
  const commands = new Map<string, Command>([
    [BACKUP_PATH, (body, signal) => timedBackup(disk, targetOf(body), { reserveBytes, signal })],
  ]);
  const underWay = new Map<AbortController, Promise<void>>();
  return {
    listener: (request, response) => {
      const stop = new AbortController();
      response.once('close', () => stop.abort());
      const done = answer(request, response, (path, body) => (commands.get(path) ?? unknown)(body, stop.signal));
      underWay.set(stop, done);
      void done.finally(() => underWay.delete(stop));
    },
    stop: async () => {
      for (const stop of underWay.keys()) stop.abort();
      await Promise.all(underWay.values());
    },
  };
}

const unknown: Command = () => fail('route-not-found');

/** A backup with the time it takes. Rejects in plain words. */
export async function timedBackup(disk: Disk, target: string, options: BackupOptions): Promise<BackupReport> {
  const started = performance.now();
  const done = await backupStore(disk, target, options);
  return { ...done, seconds: Math.round(performance.now() - started) / 1000 };
}

function targetOf(body: unknown): string {
  const { target } = Object(body) as { target?: unknown };
  if (typeof target !== 'string' || !isAbsolute(target) || target.includes('\0'))
    fail('invalid-body', 'target must be the absolute path of a folder');
  return target;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  run: (path: string, body: unknown) => Promise<unknown>,
): Promise<void> {
  const path = request.url ?? '/';
  try {
    if (request.method !== 'POST') fail('method-not-allowed', undefined, { headers: { Allow: 'POST' } });
    send(response, { status: 200, type: 'application/json', value: await run(path, await readBody(request)) });
  } catch (error) {
    // Whoever is here is administrator: a fault is told as it is.
    const refusal =
      error instanceof Refusal ? error : new Refusal('command-failed', (error as Error).message, { cause: error });
    send(response, { status: refusal.status, type: PROBLEM_TYPE, value: toProblem(refusal, path, '-') });
  }
}

function send(
  response: ServerResponse,
  { status, type, value }: { status: number; type: string; value: unknown },
): void {
  response.writeHead(status, { 'Content-Type': type, Connection: 'close' }).end(JSON.stringify(value));
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) fail('body-too-large', `at most ${MOST_BYTES} bytes are taken`);
    chunks.push(chunk);
  }
  return readJson(Buffer.concat(chunks));
}
