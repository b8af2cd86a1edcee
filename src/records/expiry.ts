/** Entries that expire: those of internal collections are removed a few at a time, on both engines alike. */
import type { Filter } from 'mongodb';
import type { Collection, StoredRecord } from '../store/contract.js';

/** An entry that is good till `expires`, RFC 3339; its collection has an index on `expires` and `_id`. */
export interface Expiring extends StoredRecord {
  expires: string;
}

export interface Sweep {
  /** The time of expiry up to which entries go; asked anew for each step. */
  readonly before: () => string;
  /** Entries that one step reads. */
  readonly step: number;
  /** Whether to go on; asked before each step and removal. */
  readonly goesOn: () => boolean;
}

/**
 * Removes what has expired, one by one; an entry that was changed since it was read stays. Resolves with their number.
 * Stops early when `goesOn` says so.
 */
export async function removeExpired<T extends Expiring>(
  entries: Collection<T>,
  { before, step, goesOn }: Sweep,
): Promise<number> {
  let removed = 0;
  for (let found = step; found === step && goesOn();) {
    const filter = { expires: { $lte: before() } } as Filter<T>;
    const options = { sort: { expires: 1, _id: 1 }, limit: step, projection: { _rev: 1 } } as const;
    const expired: readonly Pick<StoredRecord, '_id' | '_rev'>[] = await entries.find(filter, options).toArray();
    for (const { _id, _rev } of expired) {
      if (!goesOn()) return removed;
      removed += (await entries.deleteOne({ _id, _rev } as Filter<T>)).deletedCount;
    }
    found = expired.length;
  }
  return removed;
}
