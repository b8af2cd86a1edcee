/** When API keys were last used, to the minute: kept in memory and written now and then, never with a request. */
import { newRevision } from '../records/revision.js';
import type { Collection, Store, StoredRecord } from '../store/contract.js';
import { isDuplicate } from '../store/faults.js';
import { readClient } from './kept-client.js';

const COLLECTION = '_key_uses';
const MINUTE_MS = 60_000;
/** How often entries of keys that are gone are looked for, and how many are read in a step. */
const SWEEP_EVERY_MS = 60 * MINUTE_MS;
const SWEEP_STEP = 100;

export class KeyUses {
  private readonly collection: Collection<StoredRecord>;
  /** By digest of the key, in milliseconds since 1970; those that are not written yet. */
  private readonly fresh = new Map<string, number>();
  private sweptAt = -Infinity;

  constructor(
    store: Store,
    private readonly now: () => number = Date.now,
  ) {
    this.collection = store.collection<StoredRecord>(COLLECTION);
  }

  /** Notes a use. */
  note(digest: string): void {
    this.fresh.set(digest, this.now());
  }

  /** When these keys were last used, RFC 3339; a key that never was is left out. */
  async read(digests: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const unknown = digests.filter((digest) => !this.fresh.has(digest));
    const kept = unknown.length === 0 ? [] : await this.collection.find({ _id: { $in: unknown } }).toArray();
    const used = new Map(kept.map(({ _id, _updated }) => [_id, _updated]));
    for (const digest of digests) {
      const fresh = this.fresh.get(digest);
      if (fresh !== undefined) used.set(digest, toMinute(fresh));
    }
    return used;
  }

  /** Writes what was noted. Rejects where the store does not answer; what was not written is tried again. */
  async flush(): Promise<void> {
    for (const [digest, at] of this.fresh) {
      await this.write(digest, toMinute(at));
      if (this.fresh.get(digest) === at) this.fresh.delete(digest);
    }
  }

  /**
   * Removes the entries of keys that no client has any more, once an hour; resolves with their number. Stops early when
   * `goesOn` says so.
   */
  async sweep(clients: Collection<StoredRecord>, goesOn: () => boolean = () => true): Promise<number> {
    if (this.now() - this.sweptAt < SWEEP_EVERY_MS) return 0;
    let removed = 0;
    let after = '';
    for (let found = SWEEP_STEP; found === SWEEP_STEP && goesOn();) {
      const step = { sort: { _id: 1 }, limit: SWEEP_STEP, projection: { _id: 1 } } as const;
      const digests = (await this.collection.find({ _id: { $gt: after } }, step).toArray()).map(({ _id }) => _id);
      const gone = await withoutClient(digests, clients);
      for (const _id of gone) removed += (await this.collection.deleteOne({ _id })).deletedCount;
      after = digests.at(-1) ?? after;
      found = digests.length;
    }
    this.sweptAt = this.now();
    return removed;
  }

  private async write(_id: string, _updated: string): Promise<void> {
    const document = { _rev: newRevision(), _created: _updated, _updated };
    const { matchedCount } = await this.collection.replaceOne({ _id }, document);
    if (matchedCount === 1) return;
    await this.collection.insertOne({ _id, ...document }).catch((error: unknown) => {
      // Another process was first, within the same minute or nearly so.
      if (!isDuplicate(error)) throw error;
    });
  }
}

const toMinute = (at: number): string => new Date(at - (at % MINUTE_MS)).toISOString();

/** Those of these keys that no client has. */
async function withoutClient(digests: readonly string[], clients: Collection<StoredRecord>): Promise<string[]> {
  const holders = await clients.find({ '_.key_digest': { $in: [...digests] } }).toArray();
  const held = new Set(holders.flatMap((client) => [...readClient(client).keyExpires.keys()]));
  return digests.filter((digest) => !held.has(digest));
}
