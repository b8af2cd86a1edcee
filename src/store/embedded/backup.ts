/** A copy of a store, made while it is written to: one point of the write order, in a folder of its own. */
import { lstat, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { documentPrefix } from './collection.js';
import { Disk, type Operation, type Snapshot } from './disk.js';
import { DiskSpace } from './disk-space.js';
import { closedError } from './group-commit.js';
import { END } from './index-keys.js';
import { Pace } from './reading.js';

/** Entries written at once, by number and by characters; each such batch is made durable. */
const BATCH = 1000;
const BATCH_LENGTH = 1024 * 1024;

/** Every key of a store: they start with a letter. */
const EVERYTHING = { gte: '\x01', lt: '\u{10ffff}' };

const DOCUMENTS = documentPrefix('').slice(0, -END.length);
const OWN = `${DOCUMENTS}_`;

/** What was copied. */
export interface Backup {
  /** Documents, index entries and all else. */
  entries: number;
  /** Documents, less those of Cadastre's own collections, whose names start with `_`. */
  records: number;
}

/** How a store is copied. */
export interface BackupOptions {
  /** Bytes that stay free on the target's disk; default 256 MiB or a twentieth of it, whichever is less; 0: none. */
  readonly reserveBytes?: number | undefined;
  /** Ends it. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Copies the store on an open disk as it is at one moment: every write acknowledged before the call, none after it in
 * part. Writes go on meanwhile; what they replace takes disk space until the copy is done. `target` must not exist, or be
 * an empty folder on its parent's disk; it is there under its name only when it is whole, and where it fails, nothing is
 * left. Rejects in plain words.
 */
export async function backupStore(disk: Disk, target: string, options: BackupOptions = {}): Promise<Backup> {
  if (!disk.isOpen) throw closedError();
  const folder = resolve(target);
  await requireFree(folder);
  const made = await mkdir(dirname(folder), { recursive: true });
  let copied = `${folder}.partial`;
  await makePartial(copied);
  try {
    const done = await copyTo(copied, disk, options);
    await rename(copied, folder);
    copied = folder;
    await syncFolder(dirname(folder));
    return done;
  } catch (error) {
    await rm(copied, { recursive: true, force: true });
    if (made !== undefined) await removeEmpty(dirname(folder), made);
    throw error;
  }
}

/** Made by this call or not at all: what another backup is writing must not be touched. */
async function makePartial(partial: string): Promise<void> {
  await mkdir(partial, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new Error(`${partial} is left from a backup that did not end: remove it first`, { cause: error });
  });
}

/** Removes a folder and those around it up to `last`, as far as nothing is in them. */
async function removeEmpty(folder: string, last: string): Promise<void> {
  for (let at = folder; at.length >= last.length; at = dirname(at)) await rmdir(at).catch(() => undefined);
}

async function copyTo(folder: string, disk: Disk, { reserveBytes, signal }: BackupOptions): Promise<Backup> {
  const space = new DiskSpace(folder, reserveBytes);
  const check = async (): Promise<void> => {
    if (signal?.aborted === true) throw new Error('the backup was stopped, nothing is left of it');
    await requireRoom(space, folder);
  };
  await check();
  const copy = new Disk(folder, { writeBufferBytes: 8 * BATCH_LENGTH });
  await copy.open();
  const snapshot = disk.snapshot();
  try {
    const done = await copyEntries({ disk, snapshot, check }, copy);
    await copy.close();
    return done;
  } catch (error) {
    // What it failed of is told, not what closing a copy fails of that is removed anyway.
    await copy.close().catch(() => undefined);
    throw error;
  } finally {
    await snapshot.close();
  }
}

/** A copy may be on the disk of the store that it is of, which goes on writing. */
async function requireRoom(space: DiskSpace, folder: string): Promise<void> {
  await space.look();
  if (!space.isLow) return;
  throw new Error(
    `${dirname(folder)} has no room for the backup: less than the disk's reserve would stay free; ` +
      'nothing is left of it, use another disk',
  );
}

/** What is copied, as it is in the snapshot. */
interface Source {
  readonly disk: Disk;
  readonly snapshot: Snapshot;
  /** Called before each batch; rejects when the copy is to end. */
  readonly check: () => Promise<void>;
}

async function copyEntries({ disk, snapshot, check }: Source, copy: Disk): Promise<Backup> {
  const done: Backup = { entries: 0, records: 0 };
  const pace = new Pace(undefined);
  const iterator = disk.entries(EVERYTHING, { snapshot });
  try {
    let batch: Operation[] = [];
    let length = 0;
    for (let entries = await iterator.nextv(BATCH); entries.length > 0; entries = await iterator.nextv(BATCH)) {
      for (const [key, value] of entries) {
        batch.push({ type: 'put', key, value });
        length += key.length + value.length;
        done.entries += 1;
        if (key.startsWith(DOCUMENTS) && !key.startsWith(OWN)) done.records += 1;
        if (pace.isDue) await pace.rest();
      }
      if (batch.length < BATCH && length < BATCH_LENGTH) continue;
      await check();
      await copy.write(batch);
      batch = [];
      length = 0;
    }
    await check();
    if (batch.length > 0) await copy.write(batch);
  } finally {
    await iterator.close();
  }
  return done;
}

/** A copy takes the target's name by a rename, which a link, a file or the root of another disk does not stand aside for. */
async function requireFree(target: string): Promise<void> {
  const found = await lstat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Error(`${target} cannot be the target of a backup (${error.code ?? error.message})`, { cause: error });
  });
  if (found === undefined) return;
  if (!found.isDirectory()) throw new Error(`${target} is no folder: name one that does not exist`);
  if ((await readdir(target)).length > 0) throw new Error(`${target} is not empty: name a folder that does not exist`);
  if ((await stat(dirname(target))).dev !== found.dev)
    throw new Error(`${target} is where a disk is mounted: name a folder in it that does not exist`);
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
