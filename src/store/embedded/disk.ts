/** The only door to classic-level: one LevelDB in one folder, opened by one process. */
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel, type Iterator, type Snapshot } from 'classic-level';
import { hasRoomToOpen, sizesOf } from './disk-space.js';
import type { KeyRange } from './index-keys.js';
import { cutLog, findEnd, type LogEnd } from './log-cut.js';
import { sealStore } from './seal.js';

export type { Snapshot };
export type EntryIterator = Iterator<ClassicLevel, string, string>;
export type Operation = { type: 'put'; key: string; value: string } | { type: 'del'; key: string };

const MEBIBYTE = 1024 * 1024;

/** Keys removed at once by `clear`. */
const CHUNK = 1000;

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

/** Bytes of UTF-8 that one unit of text becomes at most. */
const UNIT_BYTES = 3;

/** Bytes that keys of most stores stay below. */
const KEY_ROOM = 4096;

/** Settings of LevelDB. */
export interface DiskOptions {
  /** Bytes of blocks kept in memory; default 128 MiB. */
  blockCacheBytes?: number;
  /**
   * Bytes gathered in memory (and in the log) before a table file is written; default 64 MiB, on small disks a sixteenth
   * of the disk: there must be room to write all of the log to a table.
   */
  writeBufferBytes?: number;
  /** For tests of the tests alone: a refused batch is left in the log. */
  unsafeKeepRefused?: boolean;
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
  private readonly location: string;
  /** The batch that failed, until the disk was reopened without it, and where the log ends before it. */
  private refused: Operation[] | undefined;
  private logEnd: LogEnd | undefined;
  /** The last batch that was written since the disk was opened. */
  private written: Operation[] | undefined;
  private writing: Promise<unknown> = Promise.resolve();
  /** Bytes of a key that classic-level's buffer has room for; reads beyond it make it larger first. */
  private keyRoom = 0;

  constructor(
    readonly folder: string,
    private readonly options: DiskOptions,
  ) {
    this.location = join(folder, 'store');
  }

  /** Opens the folder, making it (for its owner alone) when missing. Rejects in plain words when another has it. */
  async open(): Promise<void> {
    if ((await mkdir(this.folder, { recursive: true, mode: 0o700 })) !== undefined) await chmod(this.folder, 0o700);
    await mkdir(this.location, { recursive: true, mode: 0o700 });
    // Whatever was done to the folder since: keys are kept in it.
    await chmod(this.location, 0o700);
    const { blockCacheBytes = 128 * MEBIBYTE, writeBufferBytes } = this.options;
    const most = Math.min(64 * MEBIBYTE, Math.floor((await sizesOf(this.folder)).total / 16));
    // Tables are read through the system's file cache: what is not compressed is used there, without a copy of ours.
    const tables = { maxFileSize: 8 * MEBIBYTE, compression: false };
    const settings = { writeBufferSize: writeBufferBytes ?? most, ...tables };
    this.level = new ClassicLevel(this.location, { ...settings, cacheSize: blockCacheBytes });
    try {
      await this.level.open();
    } catch (cause) {
      if (isFull((cause as Error).cause))
        throw Object.assign(
          new Error(`no room left on the disk of ${this.folder} to open the store: free some`, { cause }),
          {
            code: 'ENOSPC',
          },
        );
      if (codeOf((cause as Error).cause) !== 'LEVEL_LOCKED') throw cause;
      throw new Error(
        `${this.folder} is in use by another Cadastre process: stop it or use another folder ` +
          '(MongoDB mode is for several processes)',
        { cause },
      );
    }
    this.refused = this.logEnd = this.written = undefined;
    this.keyRoom = 0;
  }

  /**
   * Closes and opens again, which LevelDB needs after a failed write. Rejects, and stays open for reads, while the
   * refused batch cannot be taken out of the log or the disk has no room for what opening writes.
   */
  async reopen(): Promise<void> {
    await this.cutRefused();
    if (this.isOpen) {
      if (!(await hasRoomToOpen(this.location))) throw Object.assign(new Error('the disk is full'), { code: 'ENOSPC' });
      await this.level.close();
      // What LevelDB could not write before it tries once more when it closes.
      await this.cutRefused();
    }
    await this.open();
  }

  get isOpen(): boolean {
    return this.level.status === 'open';
  }

  async close(): Promise<void> {
    await this.level.close();
    await this.cutRefused();
    // On a full disk it stays as after a crash.
    await sealStore(this.location).catch(() => undefined);
  }

  /** The value of a key, at once; from a snapshot if one is given. */
  read(key: string, snapshot?: Snapshot): string | undefined {
    if (key.length * UNIT_BYTES > this.keyRoom) this.makeRoom(key.length * UNIT_BYTES);
    return snapshot === undefined ? this.level.getSync(key) : this.level.getSync(key, { snapshot, ...AS_TEXT });
  }

  /**
   * classic-level 3.0.0 writes a key that is read at once to a buffer, which it makes larger when that is full to the
   * last byte: where a character of several bytes does not fit, it looks for the part of the key before that. A key of
   * one-byte characters always fills it.
   */
  private makeRoom(bytes: number): void {
    const room = Math.max(KEY_ROOM, 2 * bytes);
    this.level.getSync('x'.repeat(room));
    this.keyRoom = room;
  }

  /** Reads a key off the event loop, to see whether the disk answers. */
  async probe(key: string): Promise<void> {
    await this.level.get(key);
  }

  /**
   * Writes all or nothing, one batch after the other; resolves when it is durable. After a failure nothing is written
   * until the disk is reopened.
   */
  write(operations: Operation[]): Promise<void> {
    const done = this.writing.then(() => this.writeOne(operations));
    this.writing = done.catch(() => undefined);
    return done;
  }

  private async writeOne(operations: Operation[]): Promise<void> {
    if (!this.isOpen) throw Object.assign(new Error('the disk is not open'), { code: 'LEVEL_DATABASE_NOT_OPEN' });
    if (this.refused !== undefined) throw new Error('a write failed and the disk was not reopened since');
    try {
      await (this.level as unknown as BatchMethod)._batch(operations, { sync: true });
    } catch (cause) {
      this.refused = operations;
      // Before anyone is told of the failure: whenever the process ends from here on, the batch is not in the log.
      await this.cutRefused().catch(() => undefined);
      throw cause;
    }
    this.written = operations;
  }

  private async cutRefused(): Promise<void> {
    if (this.refused === undefined || this.options.unsafeKeepRefused === true) return;
    this.logEnd ??= await findEnd(this.location, { refused: this.refused, before: this.written });
    if (this.logEnd !== undefined) await cutLog(this.logEnd);
  }

  /** Entries of a range with their values. The caller closes the iterator. */
  entries(range: KeyRange, options: ScanOptions = {}): EntryIterator {
    return this.iterator(range, options, true);
  }

  /** Keys of a range. The caller closes the iterator. */
  keys(range: KeyRange, options: ScanOptions = {}): KeysIterator {
    return new KeysIterator(this.iterator(range, options, false));
  }

  private iterator(range: KeyRange, options: ScanOptions, values: boolean): EntryIterator {
    const { snapshot, reverse = false, limit = -1 } = options;
    // A closed one is refused here: making an iterator of it would read memory that is free.
    snapshot?.ref();
    try {
      return this.level.iterator({ ...range, values, snapshot, reverse, limit, highWaterMarkBytes: MEBIBYTE / 8 });
    } finally {
      snapshot?.unref();
    }
  }

  /** About how many bytes a range takes in tables; what is in memory yet is not counted. */
  approximateSize({ gte, lt }: KeyRange): Promise<number> {
    return this.level.approximateSize(gte, lt);
  }

  /** Removes all keys of a range through `write`, a thousand at a time. */
  async clear(range: KeyRange, write: (operations: Operation[]) => Promise<void>): Promise<void> {
    const keys = this.keys(range);
    try {
      for (let some = await keys.nextv(CHUNK); some.length > 0; some = await keys.nextv(CHUNK))
        await write(some.map((key) => ({ type: 'del', key })));
    } finally {
      await keys.close();
    }
  }

  /** A view of everything as it is now. The caller closes it. */
  snapshot(): Snapshot {
    return this.level.snapshot();
  }
}

/**
 * Whether a process has the LevelDB in this folder open. Asks for its lock alone: LevelDB renames its LOG, no file of data
 * is touched.
 */
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

/** Takes the lock of a LevelDB in a folder, making it where it is missing. Rejects with `LEVEL_LOCKED` in the cause where another has it. */
export async function holdLock(location: string): Promise<{ release(): Promise<void> }> {
  await mkdir(location, { recursive: true, mode: 0o700 });
  const level = new ClassicLevel(location);
  await level.open();
  return { release: () => level.close() };
}

/** LevelDB's own repair: makes a manifest of the tables and logs that it can read. Nobody may have the folder open. */
export function repairLevel(location: string): Promise<void> {
  return ClassicLevel.repair(location);
}

/** Whether an error of LevelDB or of the system tells of a full disk. */
export const isFull = (error: unknown): boolean => codeOf(error) === 'ENOSPC' || /no space left/i.test(String(error));

/** The code of an error, if it has one. */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
