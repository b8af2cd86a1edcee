/** When API keys were last used, to the minute: kept in memory and written now and then, never with a request. */
import { newRevision } from '../records/revision.js';
import type { Collection, Store, StoredRecord } from '../store/contract.js';
import { isDuplicate } from '../store/faults.js';

const COLLECTION = '_key_uses';
const MINUTE_MS = 60_000;

export class KeyUses {
  private readonly collection: Collection<StoredRecord>;
  /** By digest of the key, in milliseconds since 1970; those that are not written yet. */
  private readonly fresh = new Map<string, number>();

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
    const used = new Map<string, string>();
    for (const digest of digests) {
      const fresh = this.fresh.get(digest);
      const kept = fresh === undefined ? await this.collection.findOne({ _id: digest }) : undefined;
      const time = fresh === undefined ? kept?._updated : new Date(fresh - (fresh % MINUTE_MS)).toISOString();
      if (time !== undefined) used.set(digest, time);
    }
    return used;
  }

  /** Writes what was noted. Rejects where the store does not answer; what was not written is tried again. */
  async flush(): Promise<void> {
    for (const [digest, at] of this.fresh) {
      await this.write(digest, new Date(at - (at % MINUTE_MS)).toISOString());
      if (this.fresh.get(digest) === at) this.fresh.delete(digest);
    }
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
