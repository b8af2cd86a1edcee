/** `cadastre store backup`: by the server that has the store, or by this process where none has it. */
import { resolve } from 'node:path';
import type { Config } from '../config.js';
import { askServer, NoServer } from '../control/client.js';
import { BACKUP_PATH, type BackupReport, timedBackup } from '../control/commands.js';
import { EmbeddedStore } from '../store/embedded/engine.js';
import { printReport, type Form } from './output.js';
import { openOfflineStore, saysLocked } from './store-access.js';

/** Prints what was copied. Rejects in plain words. */
export async function runBackup(config: Config, target: string, output: Form): Promise<void> {
  const done = await copyStore(config, resolve(target)).catch(async (error: unknown) => {
    if (!saysLocked(error)) throw error;
    return askServer<BackupReport>(config['data-dir'], BACKUP_PATH, { target: resolve(target) }).catch(
      (refused: unknown) => {
        // What has the store is no server of this version: the sentence about the lock says what to do.
        throw refused instanceof NoServer ? error : refused;
      },
    );
  });
  printReport({ target, ...done }, output);
}

async function copyStore(config: Config, target: string): Promise<BackupReport> {
  const store = await openOfflineStore(config, { mayBeNew: false, otherwise: ' first' });
  try {
    if (!(store instanceof EmbeddedStore))
      throw new Error("only the embedded store is backed up by Cadastre: use mongodump, or your cluster's own backups");
    return await timedBackup(store, target);
  } finally {
    await store.close();
  }
}
