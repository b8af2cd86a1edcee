/** The store that a command works on: the one that `serve` would use with the same settings, while no server has it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { settings, type Config } from '../config.js';
import type { Store } from '../store/contract.js';
import { endRepair } from '../store/embedded/start-check.js';
import { openStore, storeOptionsOf } from '../store/open.js';

/** A command with the flags that say which store. */
export function withStoreSettings(command: Command): Command {
  for (const name of ['data-dir', 'mongodb-uri'] as const)
    command.addOption(new Option(`--${name} <value>`, settings[name].meaning));
  return command;
}

/** Whether a folder holds an embedded store; opening one that does not would make it. A repair cut short is ended first. */
export async function holdsStore(folder: string): Promise<boolean> {
  const ended = await endRepair(folder);
  if (ended !== undefined) process.stderr.write(`cadastre: ${ended}\n`);
  return existsSync(join(folder, 'store'));
}

/** Rejects in plain words where a folder holds no embedded store. `otherwise`: what else may be named. */
export async function requireStore(folder: string, otherwise = ', or MongoDB with --mongodb-uri'): Promise<void> {
  if (!(await holdsStore(folder)))
    throw new Error(`${folder} holds no store: name the data folder with --data-dir${otherwise}`);
}

/** Opens the store. Rejects in plain words, saying how a running server is reached. */
export async function openOfflineStore(
  config: Config,
  { mayBeNew, otherwise }: { mayBeNew: boolean; otherwise: string },
): Promise<Store> {
  const folder = config['data-dir'];
  const isMongo = config['mongodb-uri'] !== '';
  if (!isMongo && !mayBeNew) await requireStore(folder);
  try {
    return await openStore(storeOptionsOf(config));
  } catch (error) {
    if (!saysLocked(error)) throw error;
    throw new Error(`${folder} is in use by a running server: stop it${otherwise}`, { cause: error });
  }
}

/** Whether a store could not be opened because another process has it. */
export function saysLocked(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause)
    if ((at as NodeJS.ErrnoException).code === 'LEVEL_LOCKED') return true;
  return false;
}
