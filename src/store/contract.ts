/**
 * The store contract: the slice of the MongoDB driver's `Collection` that Cadastre uses.
 *
 * The driver's own collections are assignable to this interface as they are; MongoDB mode hands out wrapped ones, whose
 * writes are settled (`mongo/own-write.ts`) and witnessed; the embedded engine implements it. `test/store/suite.ts` runs
 * on both. Every method may reject with a `StoreError`-like error, told apart by its `code`:
 *
 * - 11000: a unique index (or `_id`) already holds the value; `keyPattern` names the index fields. Nothing was written.
 * - 50: the operation ran longer than its `maxTimeMS`. Nothing was written.
 *
 * Anything else means that the store could not do its work; the caller must not assume that a write happened or not.
 */
import type {
  DeleteOptions,
  DeleteResult,
  Document,
  Filter,
  FindCursor,
  FindOptions,
  IndexDescription,
  InsertManyResult,
  InsertOneResult,
  OptionalUnlessRequiredId,
  UpdateResult,
  WithId,
  WithoutId,
} from 'mongodb';

/** A stored document: the record's own fields at top level, and these. */
export interface StoredRecord extends Document {
  /** The record's key, chosen before the write. */
  _id: string;
  /** 96 random bits in base64url (16 characters), new with every write that changes something. */
  _rev: string;
  /** RFC 3339, UTC, milliseconds. */
  _created: string;
  /** RFC 3339, UTC, milliseconds. */
  _updated: string;
  /** The request that created it, where that came with a key to be repeated by (`src/records/idempotency.ts`). */
  _request?: string;
  /** RFC 3339: since then it waits for a look at the records that it names, and nobody sees it (`src/records/pending.ts`). */
  _pending?: string;
  /** Somebody is about to remove it, since then; its revision as it is told is still `rev` (`src/records/removal-marks.ts`). */
  _removing?: { readonly since: string; readonly rev: string };
  /** Derived fields: recomputed with every write, filterable, never sent. */
  _?: Record<string, unknown>;
}

export type ReadOptions = Pick<FindOptions, 'maxTimeMS'>;
export type ListOptions = Pick<FindOptions, 'sort' | 'limit' | 'projection' | 'hint' | 'maxTimeMS' | 'batchSize'>;

/** A document that is written with another one, in place of `replaced` where there is one. */
export interface Placed {
  readonly collection: string;
  readonly document: StoredRecord;
  readonly replaced: Document | undefined;
}

/** What must be durable no later than a write: an entry of a log that speaks of it. Each write has one of its own. */
export interface Witness {
  /**
   * Engines that write several documents at once (the embedded one) call this in the write's turn, when nothing refuses
   * it any more: the documents are written with it, all or nothing. `read` shows what the turns before have written. What
   * it throws refuses the write. Not called for a write that changes nothing.
   */
  alongside(read: (collection: string, key: string) => Document | undefined): readonly Placed[];
  /** Other engines wait for this, and only then send the write, which may match nothing then. What it rejects with refuses it. */
  before(): Promise<void>;
}

/** `comment` is the driver's: its own collections know of no witness. */
export type WriteOptions = Pick<DeleteOptions, 'comment'> & { readonly witness?: Witness | undefined };

export type ReplaceOptions = WriteOptions & {
  /** The write is a step of a removal: like that, it and its witness go on below the disk's reserve. */
  readonly isOfRemoval?: boolean | undefined;
};

/** Results in the order asked for, read from one point of the write order where the engine can. */
export type Cursor<T> = Pick<FindCursor<T>, 'toArray' | 'close' | 'explain' | typeof Symbol.asyncIterator> & {
  /** How the query is answered, where the engine knows that, once there are results. */
  readonly [effortOf]?: () => Effort | undefined;
};

/** A cursor that knows how it is answered tells under this name. */
export const effortOf = Symbol('effort of');

/** How a query is answered. */
export interface Effort {
  /** No index that is complete serves the filter. */
  readonly unserved: boolean;
  /** Documents looked at so far. */
  readonly examined: number;
}

export interface Collection<T extends StoredRecord> {
  /**
   * Writes a new document; resolves when it is durable. Rejects with 11000 when its key or a unique value is taken. A
   * revision is never used twice: MongoDB mode takes a document that is there with the same `_rev` for this write. Where
   * it may have arrived and is not there, it is not sent again, and rejects as unavailable. `isFound`: the document was
   * found there, which an earlier attempt of the caller may have written too.
   */
  insertOne(
    record: OptionalUnlessRequiredId<T>,
    options?: WriteOptions,
  ): Promise<Pick<InsertOneResult<T>, 'acknowledged'> & { readonly isFound?: true }>;

  /** Bulk loading: all in order, stopping at the first refused one. Resolves when all are durable. */
  insertMany(records: readonly OptionalUnlessRequiredId<T>[]): Promise<Pick<InsertManyResult<T>, 'insertedCount'>>;

  /** The document that matches, or null. Sees every write that was acknowledged before the call. */
  findOne(filter: Filter<T>, options?: ReadOptions): Promise<WithId<T> | null>;

  /** The documents that match, by `sort`; without `sort` the order is the engine's. */
  find(filter: Filter<T>, options?: ListOptions): Cursor<WithId<T>>;

  /**
   * Replaces the one document that matches, keeping its `_id`; atomic, resolves when durable. The filter names `_id`
   * (and usually `_rev`). `matchedCount` 0: no such document at that moment, nothing written.
   */
  replaceOne(
    filter: Filter<T>,
    replacement: WithoutId<T>,
    options?: ReplaceOptions,
  ): Promise<Pick<UpdateResult<T>, 'matchedCount' | 'modifiedCount'>>;

  /** Removes the one document that matches; atomic, resolves when durable. The filter names `_id`. Goes on below the disk's reserve, its witness with it. */
  deleteOne(filter: Filter<T>, options?: WriteOptions): Promise<Pick<DeleteResult, 'deletedCount'>>;

  /** How many documents match. */
  countDocuments(filter: Filter<T>, options?: ReadOptions): Promise<number>;

  /** How many documents there are, without reading them: exact in the embedded engine. */
  estimatedDocumentCount(options?: ReadOptions): Promise<number>;

  /** Makes the indexes that are missing, filling them from the documents there are; returns their names. Idempotent. */
  createIndexes(indexes: IndexDescription[]): Promise<string[]>;

  /** Removes an index by name; answers stay the same, only slower. */
  dropIndex(name: string): Promise<unknown>;
}

/** A place that holds collections. */
export interface Store {
  /** One word for logs: `embedded` or `mongodb`. */
  readonly engine: string;
  /** Where the data is, for people; never with a password in it. */
  readonly location: string;
  /** The collection of that name; the same object on every call. */
  collection<T extends StoredRecord>(name: string): Collection<T>;
  /** Resolves when the store answers within `timeoutMs`, rejects otherwise. */
  ping(timeoutMs: number): Promise<void>;
  /** Waits for writes under way, then closes; afterwards every call rejects. */
  close(): Promise<void>;
}

/**
 * A document read by an engine that keeps its JSON text answers it under this name: the record's own fields (without
 * any name that starts with `_`) as compact JSON. Absent where the engine has no text (the driver).
 */
export const recordText = Symbol('record text');

export const DUPLICATE_KEY = 11000;
export const MAX_TIME_EXPIRED = 50;

/** An error of the embedded engine; its `code` is the driver's for the same fault. */
export class StoreError extends Error {
  /** The fields of the unique index that holds the value already (code 11000). */
  readonly keyPattern: Record<string, number> | undefined;

  constructor(
    readonly code: number,
    message: string,
    { keyPattern, ...options }: ErrorOptions & { keyPattern?: Record<string, number> } = {},
  ) {
    super(message, options);
    this.name = 'StoreError';
    this.keyPattern = keyPattern;
  }
}
