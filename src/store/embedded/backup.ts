/** A copy of a store, made while it is written to: one point of the write order, in a folder of its own. */
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Disk, type Operation } from './disk.js';
import type { EmbeddedStore } from './engine.js';
import { Pace, View } from './reading.js';

/** Entries written at once, by number and by characters; each such batch is made durable. */
const BATCH = 1000;
const BATCH_LENGTH = 1024 * 1024;

/** Every key of a store: they start with a letter. */
const EVERYTHING = { gte: '\x01', lt: '\u{10ffff}' };

/** What was copied. */
export interface Backup {
  /** Documents, index entries and all else. */
  entries: number;
  documents: number;
}

/**
 * Copies the store as it is at one moment: every write acknowledged before the call, none after it in part. Writes go
 * on meanwhile; what they replace takes disk space until the copy is done. `target` must not exist, or be an empty
 * folder; it is there under its name only when it is whole, and where it fails, or `signal` ends it, nothing is left.
 */
export async function backupStore(store: EmbeddedStore, target: string, signal?: AbortSignal): Promise<Backup> {
  await requireFree(target);
  const partial = `${resolve(target)}.partial`;
  await makePartial(partial);
  const view = new View(store.sources);
  const copy = new Disk(partial, { writeBufferBytes: 8 * BATCH_LENGTH });
  try {
    await copy.open();
    const done = await copyEntries({ store, view, signal }, copy);
    await copy.close();
    await rename(partial, resolve(target));
    await syncFolder(dirname(resolve(target)));
    return done;
  } catch (error) {
    if (copy.isOpen) await copy.close();
    await rm(partial, { recursive: true, force: true });
    throw error;
  } finally {
    await view.close();
  }
}

/** Made by this call or not at all: what another backup is writing must not be touched. */
async function makePartial(partial: string): Promise<void> {
  await mkdir(dirname(partial), { recursive: true });
  await mkdir(partial, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new Error(`${partial} is left from a backup that did not end: remove it first`, { cause: error });
  });
}

/** What is copied, as it is in the view; `signal` ends it. */
interface Source {
  readonly store: EmbeddedStore;
  readonly view: View;
  readonly signal: AbortSignal | undefined;
}

async function copyEntries({ store, view, signal }: Source, copy: Disk): Promise<Backup> {
  const done: Backup = { entries: 0, documents: 0 };
  const pace = new Pace(undefined);
  const iterator = store.sources.disk.entries(EVERYTHING, { snapshot: view.snapshot });
  try {
    let batch: Operation[] = [];
    let length = 0;
    for (let entries = await iterator.nextv(BATCH); entries.length > 0; entries = await iterator.nextv(BATCH)) {
      for (const [key, value] of entries) {
        batch.push({ type: 'put', key, value });
        length += key.length + value.length;
        done.entries += 1;
        if (key.startsWith('d')) done.documents += 1;
        if (pace.isDue) await pace.rest();
      }
      if (signal?.aborted === true) throw new Error('the backup was stopped, nothing is left of it');
      if (batch.length < BATCH && length < BATCH_LENGTH) continue;
      await copy.write(batch);
      batch = [];
      length = 0;
    }
    if (batch.length > 0) await copy.write(batch);
  } finally {
    await iterator.close();
  }
  return done;
}

async function requireFree(target: string): Promise<void> {
  const names = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Error(`${target} cannot be the target of a backup (${error.code ?? error.message})`, { cause: error });
  });
  if (names.length > 0) throw new Error(`${target} is not empty: name a folder that does not exist`);
}

/** A renamed folder is durable with the folder it is in. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
