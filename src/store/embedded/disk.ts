/** The only door to classic-level: one LevelDB in one folder, opened by one process. */
import { chmod, mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel, type Iterator, type Snapshot } from 'classic-level';
import type { KeyRange } from './index-keys.js';

export type { Snapshot };
export type EntryIterator = Iterator<ClassicLevel, string, string>;
export type Operation = { type: 'put'; key: string; value: string } | { type: 'del'; key: string };

const MEBIBYTE = 1024 * 1024;

/** Below this much free space LevelDB is not reopened after a failure: it could not even start its log. */
const LEAST_SPACE = 16 * MEBIBYTE;

/**
 * A batch through abstract-level's public method costs about 4 µs an operation in copies and checks of what the engine
 * never uses (sublevels, hooks, encodings), more than all else that a write does; this is the method behind it.
 */
interface BatchMethod {
  _batch(operations: Operation[], options: { sync: boolean }): Promise<void>;
}

/** Keys alone, from an iterator over entries without values: the library's own key iterator is one around another. */
export class KeysIterator {
  constructor(private readonly entries: EntryIterator) {}

  async next(): Promise<string | undefined> {
    return (await this.entries.next())?.[0];
  }

  async nextv(size: number): Promise<string[]> {
    return (await this.entries.nextv(size)).map(([key]) => key);
  }

  seek(key: string): void {
    this.entries.seek(key);
  }

  close(): Promise<void> {
    return this.entries.close();
  }
}

/** Encodings by name: where they are missing the library copies the options of each read to add them. */
const AS_TEXT = { keyEncoding: 'utf8', valueEncoding: 'utf8' } as const;

/** Settings of LevelDB. */
export interface DiskOptions {
  /** Bytes of blocks kept in memory; default 128 MiB. */
  blockCacheBytes?: number;
  /** Bytes gathered in memory (and in the log) before a table file is written; default 64 MiB. */
  writeBufferBytes?: number;
}

/** How a range is read: from which snapshot, backwards or not, at most how many. */
export interface ScanOptions {
  snapshot?: Snapshot | undefined;
  reverse?: boolean | undefined;
  /** At most so many entries; default all. */
  limit?: number | undefined;
}

/** A LevelDB folder. All keys and values are text. */
export class Disk {
  level!: ClassicLevel;
  private readonly settings: { cacheSize: number; writeBufferSize: number; maxFileSize: number };

  constructor(
    readonly folder: string,
    { blockCacheBytes = 128 * MEBIBYTE, writeBufferBytes = 64 * MEBIBYTE }: DiskOptions,
  ) {
    this.settings = { cacheSize: blockCacheBytes, writeBufferSize: writeBufferBytes, maxFileSize: 8 * MEBIBYTE };
  }

  /** Opens the folder, making it (for its owner alone) when missing. Rejects in plain words when another has it. */
  async open(): Promise<void> {
    if ((await mkdir(this.folder, { recursive: true, mode: 0o700 })) !== undefined) await chmod(this.folder, 0o700);
    const location = join(this.folder, 'store');
    await mkdir(location, { recursive: true, mode: 0o700 });
    this.level = new ClassicLevel(location, this.settings);
    try {
      await this.level.open();
    } catch (cause) {
      if (codeOf((cause as Error).cause) !== 'LEVEL_LOCKED') throw cause;
      throw new Error(
        `${this.folder} is in use by another Cadastre process: stop it or use another folder ` +
          '(MongoDB mode is for several processes)',
        { cause },
      );
    }
  }

  /** Closes and opens again, which LevelDB needs after a failed write. Rejects without closing when the disk is full. */
  async reopen(): Promise<void> {
    if (this.isOpen) {
      const { bavail, bsize } = await statfs(this.folder);
      if (bavail * bsize < LEAST_SPACE) throw Object.assign(new Error('the disk is full'), { code: 'ENOSPC' });
      await this.level.close();
    }
    await this.open();
  }

  get isOpen(): boolean {
    return this.level.status === 'open';
  }

  close(): Promise<void> {
    return this.level.close();
  }

  /** The value of a key, at once; from a snapshot if one is given. */
  read(key: string, snapshot?: Snapshot): string | undefined {
    return snapshot === undefined ? this.level.getSync(key) : this.level.getSync(key, { snapshot, ...AS_TEXT });
  }

  /** Reads a key off the event loop, to see whether the disk answers. */
  async probe(key: string): Promise<void> {
    await this.level.get(key);
  }

  /** Writes all or nothing; resolves when it is durable. */
  async write(operations: Operation[]): Promise<void> {
    if (!this.isOpen) throw Object.assign(new Error('the disk is not open'), { code: 'LEVEL_DATABASE_NOT_OPEN' });
    await (this.level as unknown as BatchMethod)._batch(operations, { sync: true });
  }

  /** Entries of a range with their values. The caller closes the iterator. */
  entries(range: KeyRange, { snapshot, reverse = false, limit = -1 }: ScanOptions = {}): EntryIterator {
    return this.level.iterator({ ...range, snapshot, reverse, limit, highWaterMarkBytes: MEBIBYTE / 8 });
  }

  /** Keys of a range. The caller closes the iterator. */
  keys(range: KeyRange, { snapshot, reverse = false, limit = -1 }: ScanOptions = {}): KeysIterator {
    return new KeysIterator(
      this.level.iterator({ ...range, values: false, snapshot, reverse, limit, highWaterMarkBytes: MEBIBYTE / 8 }),
    );
  }

  /** Removes all keys of a range; durable with the next synchronous write. */
  clear(range: KeyRange): Promise<void> {
    return this.level.clear(range);
  }

  /** A view of everything as it is now. The caller closes it. */
  snapshot(): Snapshot {
    return this.level.snapshot();
  }
}

/** Whether a process has the LevelDB in this folder open. Asks for its lock alone: opening would change files. */
export async function isLocked(location: string): Promise<boolean> {
  const level = new ClassicLevel(location, { errorIfExists: true, createIfMissing: false });
  try {
    await level.open();
  } catch (error) {
    return codeOf((error as Error).cause) === 'LEVEL_LOCKED';
  } finally {
    await level.close();
  }
  return false;
}

/** LevelDB's own repair: makes a manifest of the tables and logs that it can read. Nobody may have the folder open. */
export function repairLevel(location: string): Promise<void> {
  return ClassicLevel.repair(location);
}

/** The code of an error, if it has one. */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
