/** Reads of documents: the newest durable state, or one point of the write order. */
import { StoreError } from '../contract.js';
import type { Report } from '../report.js';
import type { Disk, Snapshot } from './disk.js';
import type { DocumentCounts } from './document-counts.js';
import { closedError, type GroupCommit } from './group-commit.js';
import type { RecordCache } from './record-cache.js';
import { decodeDocument, type StoredDocument } from './stored-record.js';
import type { DocumentPlace } from './writing.js';

/** What reads need of the store. */
export interface Sources {
  readonly disk: Disk;
  readonly commit: GroupCommit;
  readonly cache: RecordCache;
  readonly counts: DocumentCounts;
  /** Where a document of any collection stands. */
  readonly placeOf: (collection: string, key: string) => DocumentPlace;
  /** For tests of the tests alone: says how far an index is built before that is written. */
  readonly unsafeProgressFirst: boolean;
  /** Told of indexes being built. */
  readonly report: Report;
  /** How many batches became durable since the start. */
  commits: number;
}

/** The newest durable document under a LevelDB key. */
export function readNewest(sources: Sources, levelKey: string, key: string): StoredDocument | undefined {
  const kept = sources.cache.get(levelKey);
  if (kept !== undefined) return decodeDocument(key, kept.stored);
  if (!sources.disk.isOpen) throw closedError();
  const stored = sources.disk.read(levelKey);
  if (stored === undefined) return undefined;
  // A write under way may or may not be in what was read: such a text is not kept.
  if (!sources.commit.isPending(levelKey)) sources.cache.set(levelKey, { stored, stamp: sources.commits });
  return decodeDocument(key, stored);
}

/** Everything as it was when the view was made. Close it. */
export class View {
  readonly snapshot: Snapshot;
  private readonly commits: number;
  /** Keys of the batch that was being written: the snapshot may or may not hold it, so memory is not asked. */
  private readonly unsure: ReadonlyMap<string, unknown> | undefined;

  constructor(private readonly sources: Sources) {
    if (!sources.disk.isOpen) throw closedError();
    this.snapshot = sources.disk.snapshot();
    this.commits = sources.commits;
    this.unsure = sources.commit.writing?.lookups;
  }

  /** The document under a LevelDB key at this point. */
  read(levelKey: string, key: string): StoredDocument | undefined {
    const kept = this.sources.cache.get(levelKey);
    if (kept !== undefined && kept.stamp <= this.commits && this.unsure?.has(levelKey) !== true)
      return decodeDocument(key, kept.stored);
    const stored = this.sources.disk.read(levelKey, this.snapshot);
    if (stored === undefined) return undefined;
    const unchanged =
      kept === undefined && this.commits === this.sources.commits && !this.sources.commit.isPending(levelKey);
    if (unchanged) this.sources.cache.set(levelKey, { stored, stamp: this.commits });
    return decodeDocument(key, stored);
  }

  close(): Promise<void> {
    return this.snapshot.close();
  }
}

/** Longest time the event loop is held by a read, in milliseconds. */
const SLICE = 5;

/** Lets other work run between slices of a long read, and ends it at its time limit. */
export class Pace {
  private sliceEnd: number;
  private readonly deadline: number;

  /** @param maxTimeMS the time limit; undefined or 0: none */
  constructor(private readonly maxTimeMS: number | undefined) {
    const now = performance.now();
    this.sliceEnd = now + SLICE;
    this.deadline = maxTimeMS === undefined || maxTimeMS === 0 ? Infinity : now + maxTimeMS;
  }

  /** Whether `rest` should be awaited now. */
  get isDue(): boolean {
    return performance.now() > this.sliceEnd;
  }

  /** Gives way to other work. Rejects with code 50 when the time is up. */
  async rest(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.check();
    this.sliceEnd = performance.now() + SLICE;
  }

  /** Throws code 50 when the time is up. */
  check(): void {
    if (performance.now() > this.deadline)
      throw new StoreError(50, `the operation ran longer than ${this.maxTimeMS} ms`);
  }

  /** To be called after waiting for the disk: the event loop was free meanwhile. */
  rested(): void {
    this.check();
    this.sliceEnd = performance.now() + SLICE;
  }
}
