/**
 * One writer for the store: while a batch is being made durable, further writes gather in the next one. Writers see
 * each other's writes at once, readers only what is durable.
 */
import { StoreError } from '../contract.js';
import { type Disk, isFull, type Operation } from './disk.js';
import type { DiskSpace } from './disk-space.js';

/** The driver's codes for a full disk, an operation that failed, and a server that is going away. */
export const OUT_OF_DISK_SPACE = 14031;
export const OPERATION_FAILED = 96;
export const SHUTTING_DOWN = 91;

/** Writes that become durable together. */
export class Batch {
  readonly operations: Operation[] = [];
  /** What writers may look up: documents, unique values, markers. Undefined: removed. */
  readonly lookups = new Map<string, string | undefined>();
  /** By how many documents it changes collections. */
  readonly counted = new Map<string, number>();
  readonly done: Promise<void>;
  resolve!: () => void;
  reject!: (error: Error) => void;

  /** @param number later batches have larger ones, and fail when an earlier one does */
  constructor(readonly number: number) {
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    // Each waiting writer handles the failure; a batch nobody waits for must not end the process.
    this.done.catch(() => undefined);
  }
}

/**
 * What a writer does in its turn. It reads first, refuses by throwing, and only then writes: `get` shows what earlier
 * turns wrote, not what this one did.
 */
export class WriteTurn {
  readonly operations: Operation[] = [];
  readonly lookups: [string, string | undefined][] = [];
  /** Collections, and by how many documents this turn changes each. */
  readonly counted: [collection: string, change: number][] = [];
  /** What this turn writes is small and the store's own: it is taken below the disk's reserve too. */
  isUpkeep = false;
  /** The last batch not yet durable whose writes this turn has looked at. */
  restsOn: Batch | undefined;

  constructor(
    private readonly pending: (key: string) => PendingValue | undefined,
    private readonly disk: Disk,
  ) {}

  /** The value of a key after all writes before this one, durable or not. */
  get(key: string): string | undefined {
    const pending = this.pending(key);
    if (pending === undefined) return this.disk.read(key);
    if (this.restsOn === undefined || this.restsOn.number < pending.batch.number) this.restsOn = pending.batch;
    return pending.value;
  }

  /** Writes a key that later writers may look up with `get`. */
  put(key: string, value: string): void {
    this.operations.push({ type: 'put', key, value });
    this.lookups.push([key, value]);
  }

  /** Removes a key that later writers may look up with `get`. */
  delete(key: string): void {
    this.operations.push({ type: 'del', key });
    this.lookups.push([key, undefined]);
  }

  /** Writes a key that no writer looks up. */
  putUnseen(key: string, value: string): void {
    this.operations.push({ type: 'put', key, value });
  }

  /** Removes a key that no writer looks up. */
  deleteUnseen(key: string): void {
    this.operations.push({ type: 'del', key });
  }
}

interface PendingValue {
  value: string | undefined;
  batch: Batch;
}

/** What happened in a turn, before it is durable. */
export interface Staged<T> {
  result: T;
  /** Durable with this batch; undefined when nothing was written and nothing pending was looked at. */
  batch: Batch | undefined;
}

/** Settings of the writer. */
export interface GroupCommitOptions {
  disk: Disk;
  /** While it is low, writes that put something are refused. */
  space: DiskSpace;
  /** A batch is about to be written, every batch before it is durable: what it needs beyond its turns is added here. */
  onFlush(batch: Batch): void;
  /** Told of a batch that is durable, before its writers are. */
  onCommit(batch: Batch): void;
  /** Told that a write failed and what was kept in memory may not be what is on disk. */
  onFailure(): void;
  /** For tests of the tests alone: answers before the commit, and so loses writes when killed. */
  unsafeAcknowledgeEarly?: boolean;
}

/** The store's writer. */
export class GroupCommit {
  private readonly overlay = new Map<string, PendingValue>();
  private queued: Batch | undefined;
  private active: Batch | undefined;
  private failure: StoreError | undefined;
  private repair: Promise<void> | undefined;
  private closed = false;
  private batches = 0;

  constructor(private readonly options: GroupCommitOptions) {}

  /** The batch being written at this moment. */
  get writing(): Batch | undefined {
    return this.active;
  }

  /** Whether a key has a write that is not durable yet. */
  isPending(key: string): boolean {
    return this.overlay.has(key);
  }

  /** Takes a turn; resolves with its result when that, and all it rests on, is durable. */
  async write<T>(prepare: (turn: WriteTurn) => T): Promise<T> {
    // Staged in the caller's own turn where that can be: a write called before `close` is a write under way.
    if (this.closed || this.failure !== undefined) await this.ready();
    const { result, batch } = this.stage(prepare);
    if (batch !== undefined && this.options.unsafeAcknowledgeEarly !== true) await batch.done;
    if (result instanceof Refused) throw result.reason;
    return result;
  }

  /** Resolves when writes are taken: at once, or after the disk was reopened. Rejects when they cannot be. */
  async ready(): Promise<void> {
    if (this.closed) throw closedError();
    if (this.failure === undefined) return;
    this.repair ??= this.reopen().finally(() => (this.repair = undefined));
    await this.repair;
    if (this.closed) throw closedError();
  }

  /** Resolves when the disk is open for reads; a disk that is full is no reason for those to fail. */
  async readable(): Promise<void> {
    await this.ready().catch((error: StoreError) => {
      if (error.code !== OUT_OF_DISK_SPACE) throw error;
      throw new StoreError(OPERATION_FAILED, 'the store is being opened again', { cause: error.message });
    });
  }

  /**
   * Takes a turn at once, after `ready`. A refusal (what `prepare` throws) is handed back as `Refused`, to be thrown
   * when `batch` is durable, as it may rest on a write that is not.
   */
  stage<T>(prepare: (turn: WriteTurn) => T): Staged<T | Refused> {
    if (this.closed) throw closedError();
    if (this.failure !== undefined) throw this.failure;
    const turn = new WriteTurn((key) => this.overlay.get(key), this.options.disk);
    let result: T | Refused;
    try {
      result = prepare(turn);
    } catch (reason) {
      return { result: new Refused(reason), batch: turn.restsOn };
    }
    if (turn.operations.length === 0) return { result, batch: turn.restsOn };
    if (!turn.isUpkeep && turn.operations.some(({ type }) => type === 'put') && this.options.space.isLow)
      return { result: new Refused(belowReserve()), batch: turn.restsOn };
    return { result, batch: this.enqueue(turn) };
  }

  /** Resolves when everything written so far is durable, or failed. */
  async drain(): Promise<void> {
    while (this.active !== undefined || this.queued !== undefined)
      await (this.queued ?? this.active)?.done.catch(() => undefined);
  }

  /** Takes no more writes, waits for those under way. */
  async close(): Promise<void> {
    this.closed = true;
    await this.drain();
    await this.repair?.catch(() => undefined);
  }

  private enqueue(turn: WriteTurn): Batch {
    let batch = this.queued;
    if (batch === undefined) {
      batch = new Batch((this.batches += 1));
      this.queued = batch;
      // The end of this turn of the event loop: all who write in it share one batch.
      if (this.active === undefined) setImmediate(() => this.flush());
    }
    for (const operation of turn.operations) batch.operations.push(operation);
    for (const [key, value] of turn.lookups) {
      batch.lookups.set(key, value);
      this.overlay.set(key, { value, batch });
    }
    for (const [collection, change] of turn.counted)
      batch.counted.set(collection, (batch.counted.get(collection) ?? 0) + change);
    return batch;
  }

  private flush(): void {
    const batch = this.queued;
    if (batch === undefined || this.active !== undefined) return;
    this.queued = undefined;
    this.active = batch;
    try {
      // It may have to read, which may fail.
      this.options.onFlush(batch);
    } catch (cause) {
      return this.failed(batch, cause);
    }
    this.options.disk.write(batch.operations).then(
      () => this.committed(batch),
      (cause: unknown) => this.failed(batch, cause),
    );
  }

  private committed(batch: Batch): void {
    this.active = undefined;
    for (const key of batch.lookups.keys()) if (this.overlay.get(key)?.batch === batch) this.overlay.delete(key);
    this.options.onCommit(batch);
    batch.resolve();
    this.flush();
  }

  private failed(batch: Batch, cause: unknown): void {
    this.failure = failureOf(cause);
    const { queued } = this;
    this.active = undefined;
    this.queued = undefined;
    this.overlay.clear();
    this.options.onFailure();
    batch.reject(this.failure);
    queued?.reject(this.failure);
  }

  private async reopen(): Promise<void> {
    try {
      await this.options.disk.reopen();
    } catch (cause) {
      throw failureOf(cause);
    }
    this.options.onFailure();
    this.failure = undefined;
  }
}

/** A refusal waiting for what it rests on. */
export class Refused {
  constructor(readonly reason: unknown) {}
}

/** The error of every call after `close`. */
export function closedError(): StoreError {
  return new StoreError(SHUTTING_DOWN, 'the store is closed');
}

const belowReserve = (): StoreError =>
  new StoreError(OUT_OF_DISK_SPACE, 'the disk has less free space than is kept in reserve (CADASTRE_DISK_RESERVE)');

/** Words and a code for a failed write; the cause is kept. */
function failureOf(cause: unknown): StoreError {
  return isFull(cause)
    ? new StoreError(OUT_OF_DISK_SPACE, 'no space left for the write', { cause })
    : new StoreError(OPERATION_FAILED, 'the write could not be made durable', { cause });
}
