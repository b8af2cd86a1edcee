/** `cadastre store backup`: by the server that has the store, or by this process where none has it. */
import { resolve } from 'node:path';
import type { Config } from '../config.js';
import { NoAnswer, ServerClient } from '../control/client.js';
import { BACKUP_PATH, type BackupReport, timedBackup } from '../control/commands.js';
import { socketPath } from '../control/socket.js';
import { openStopped } from '../store/embedded/stopped-store.js';
import { storeOptionsOf } from '../store/open.js';
import { printReport, type Form } from './output.js';
import { requireStore, saysLocked } from './store-access.js';

/** Prints what was copied. Rejects in plain words. */
export async function runBackup(config: Config, target: string, output: Form): Promise<void> {
  const folder = config['data-dir'];
  const done = await copyStore(config, resolve(target)).catch((error: unknown) => {
    if (!saysLocked(error)) throw error;
    return copyByServer(folder, resolve(target));
  });
  printReport({ target, ...done }, output);
}

/** By the server that has the folder. Rejects in its own words where it could not do it. */
async function copyByServer(folder: string, target: string): Promise<BackupReport> {
  const server = new ServerClient({ socket: socketPath(folder) });
  const answer = await server.send({ method: 'POST', path: BACKUP_PATH, body: { target } }).catch((error: unknown) => {
    const isAbsent = error instanceof NoAnswer && error.silence === 'absent';
    throw isAbsent ? new Error(`${folder} is in use by a running server: stop it first`, { cause: error }) : error;
  });
  const { detail, title } = answer.value as { title: string; detail?: string };
  if (answer.status !== 200) throw new Error(detail ?? title);
  return answer.value as BackupReport;
}

/** A stopped store is copied in the form that it has: the way back from an upgrade is a backup made before. */
async function copyStore(config: Config, target: string): Promise<BackupReport> {
  if (config['mongodb-uri'] !== '')
    throw new Error("only the embedded store is backed up by Cadastre: use mongodump, or your cluster's own backups");
  const folder = config['data-dir'];
  await requireStore(folder);
  const disk = await openStopped(folder);
  try {
    return await timedBackup(disk, target, { reserveBytes: storeOptionsOf(config).reserveBytes });
  } finally {
    await disk.close();
  }
}
