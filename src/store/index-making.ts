/** A collection's indexes at start: what must be there before serving is awaited, what takes long is made meanwhile. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Document } from 'mongodb';
import { type ErrorCode, Refusal } from '../errors.js';
import type { Log } from '../observe/log.js';
import { type Collection, StoreError, type StoredRecord } from './contract.js';
import { toRefusal } from './faults.js';

/** Up to so many documents an index is made faster than anybody could ask for it. */
const AT_ONCE = 1000;

/** Milliseconds between two tries while the store does not answer. MongoDB goes on with an index it was told to make. */
const RETRY_AFTER = 10_000;

/** What a closed store answers: the embedded engine by a code, the driver by names. */
const SHUTTING_DOWN = 91;
const CLOSED_NAME = /^Mongo(ClientClosed|NotConnected|TopologyClosed|Expired)\w*Error$/;

/** An index as a registry's document asks for it. */
export interface WantedIndex {
  readonly name: string;
  readonly key: Readonly<Record<string, 1>>;
  /** No two records have the same value; awaited before anything is served. */
  readonly unique?: true;
  /** Holds the documents that have its fields alone. */
  readonly sparse?: true;
  /** The documents that it holds; all unless said. */
  readonly partialFilterExpression?: Document;
}

/** What `makeIndexes` needs. */
export interface IndexMaking {
  readonly collection: Collection<StoredRecord>;
  readonly name: string;
  readonly wanted: readonly WantedIndex[];
  readonly log: Log;
  /** Milliseconds between two tries; default ten seconds. */
  readonly retryAfter?: number;
}

/**
 * Resolves when the collection can be served: with its unique indexes, and with all when it is small. The others of a
 * large one are made in the background, and where there is no room for them; until then filters that need them scan. A
 * failure there is logged; a store that does not answer or is full is asked again, anything else at the next start.
 * Rejects when an awaited index cannot be made.
 */
export async function makeIndexes(making: IndexMaking): Promise<void> {
  const { collection, wanted } = making;
  const [awaited, others] = [wanted.filter(({ unique }) => unique), wanted.filter(({ unique }) => !unique)];
  if (awaited.length > 0) await create(collection, awaited);
  if (others.length === 0) return;
  const isSmall = (await collection.estimatedDocumentCount()) <= AT_ONCE;
  if (!isSmall || !(await hasRoomFor(collection, others))) void inBackground(making, others);
}

/** Makes them; false where the store is full. */
async function hasRoomFor(collection: Collection<StoredRecord>, wanted: readonly WantedIndex[]): Promise<boolean> {
  try {
    await create(collection, wanted);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'store-full') throw error;
    return false;
  }
}

/** Faults that pass, and what is said of them. */
const AGAIN: ReadonlyMap<ErrorCode | undefined, string> = new Map([
  ['store-unavailable', 'the store did not answer while an index was made, it is asked again'],
  ['store-full', 'there is no room for an index: filters scan, it is tried again'],
]);

function codeOf(error: unknown): ErrorCode | undefined {
  const refusal = toRefusal(error);
  return refusal instanceof Refusal ? refusal.code : undefined;
}

async function inBackground(making: IndexMaking, wanted: readonly WantedIndex[]): Promise<void> {
  const { collection, name, log, retryAfter = RETRY_AFTER } = making;
  for (;;) {
    try {
      await create(collection, wanted);
      return;
    } catch (error) {
      if (isClosed(error)) return;
      const cause = error instanceof Error ? error.stack : String(error);
      const again = AGAIN.get(codeOf(error));
      if (again === undefined) {
        log.error({ collection: name, cause }, 'an index cannot be made: filters scan, the next start tries again');
        return;
      }
      log.warn({ collection: name, cause }, again);
    }
    await pause(retryAfter, undefined, { ref: false });
  }
}

/** Makes them at once, whatever the collection's size; rejects where one cannot be made. */
export const create = (collection: Collection<StoredRecord>, wanted: readonly WantedIndex[]): Promise<string[]> =>
  collection.createIndexes(wanted.map(({ name, key, ...options }) => ({ name, key: { ...key }, ...options })));

const isClosed = (error: unknown): boolean =>
  error instanceof StoreError ? error.code === SHUTTING_DOWN : error instanceof Error && CLOSED_NAME.test(error.name);
