/**
 * Reads by `_id` of one turn of the event loop, sent as one command: the driver's work for a command, not the server's,
 * is most of what a read costs.
 *
 * Only reads that name the `_id` and nothing else come here. What they find depends on nobody's rights, and who may see
 * it is judged afterwards, read by read; a read with any further condition goes alone, so none is ever shared.
 */
import type { StoredRecord } from '../contract.js';

/** Ids in one command. */
const LARGEST_BATCH = 100;

/** Reads the documents of several ids, in any order, those that there are. */
export type ReadMany<T> = (ids: readonly string[]) => Promise<readonly T[]>;

interface Waiter<T> {
  readonly resolve: (found: T | null) => void;
  readonly reject: (error: unknown) => void;
}

type Batch<T> = Map<string, Waiter<T>[]>;

export class PointReads<T extends StoredRecord> {
  private batch: Batch<T> = new Map();

  constructor(private readonly readMany: ReadMany<T>) {}

  /** The document with this id, or null; read after this call. Each caller gets a document of its own. */
  read(id: string): Promise<T | null> {
    if (this.batch.size === 0) setImmediate(() => this.send());
    return new Promise((resolve, reject) => {
      const waiters = this.batch.get(id);
      if (waiters) waiters.push({ resolve, reject });
      else this.batch.set(id, [{ resolve, reject }]);
    });
  }

  private send(): void {
    const entries = [...this.batch];
    this.batch = new Map();
    for (let at = 0; at < entries.length; at += LARGEST_BATCH)
      void this.answer(new Map(entries.slice(at, at + LARGEST_BATCH)));
  }

  private async answer(batch: Batch<T>): Promise<void> {
    try {
      for (const found of await this.readMany([...batch.keys()])) {
        const [first, ...others] = batch.get(found._id)!;
        for (const { resolve } of others) resolve(structuredClone(found));
        first!.resolve(found);
        batch.delete(found._id);
      }
      for (const waiters of batch.values()) waiters.forEach(({ resolve }) => resolve(null));
    } catch (error) {
      for (const waiters of batch.values()) waiters.forEach(({ reject }) => reject(error));
    }
  }
}
