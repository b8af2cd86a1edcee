/** Indexes at start: made where they are missing, by however many processes at once; never dropped by themselves. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Collection as DriverCollection, IndexDescription } from 'mongodb';
import type { StoredRecord } from '../contract.js';
import { isUnavailable } from '../faults.js';
import type { Report } from '../report.js';

/** IndexOptionsConflict and IndexKeySpecsConflict: there is another index of this name, or of these fields. */
const CONFLICTS = new Set<unknown>([85, 86]);

/** Another process is at it: NamespaceExists, ConflictingOperationInProgress, an index build that was begun or ended. */
const BUSY = new Set<unknown>([48, 117, 276, 12587]);
const ATTEMPTS = 10;
const PAUSE_MS = 200;

/** How indexes are made. */
export interface IndexWork {
  readonly report: Report;
  /** Whether a server that does not answer is asked again; default no. */
  readonly waits?: () => boolean;
}

/**
 * Makes the indexes that are missing and answers all names. One that is there with another definition is left as it is
 * and reported: dropping it is a decision for when the load allows it, and without it answers are the same, only
 * slower. Where it is unique, a promise rests on it: then rejects.
 */
export async function ensureIndexes(
  collection: DriverCollection<StoredRecord>,
  indexes: readonly IndexDescription[],
  { report, waits = () => false }: IndexWork,
): Promise<string[]> {
  const names: string[] = [];
  for (const index of indexes) {
    try {
      names.push(...(await patiently(() => collection.createIndexes([index]), waits)));
    } catch (error) {
      if (!CONFLICTS.has(codeOf(error))) throw error;
      const line = await conflictOf(collection, index);
      if (index.unique) throw new Error(line, { cause: error });
      report({ collection: collection.collectionName }, line);
    }
  }
  return names;
}

async function patiently<R>(work: () => Promise<R>, waits: () => boolean): Promise<R> {
  for (let attempt = 1; ;) {
    try {
      return await work();
    } catch (error) {
      const isAway = isUnavailable(error) && waits();
      if (!isAway && (!BUSY.has(codeOf(error)) || attempt++ === ATTEMPTS)) throw error;
      await pause(PAUSE_MS);
    }
  }
}

async function conflictOf(collection: DriverCollection<StoredRecord>, wanted: IndexDescription): Promise<string> {
  const present = await collection.indexes();
  const keys = JSON.stringify(wanted.key);
  const other =
    present.find(({ name }) => name === wanted.name) ?? present.find(({ key }) => JSON.stringify(key) === keys);
  const name = other?.name ?? wanted.name ?? keys;
  return (
    `the index ${name} of ${collection.collectionName} is there with another definition (${JSON.stringify(other?.key)}, ` +
    `wanted ${keys} as ${wanted.name}); it was left as it is, so queries may be slow: when the load allows it, run ` +
    `db.getCollection(${JSON.stringify(collection.collectionName)}).dropIndex(${JSON.stringify(name)}) and start again`
  );
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;
