/** How many documents each collection holds, exactly: kept in the store and changed in the batch that changes them. */
import type { Disk, Operation } from './disk.js';
import { END } from './index-keys.js';

/** The key that a collection's count is stored under; its value is a decimal number. */
export function countKey(collection: string): string {
  return `c${END}${collection}`;
}

/** The number in a stored count; none stands for zero. */
export function readCount(stored: string | undefined): number {
  return stored === undefined ? 0 : Number(stored);
}

/** Reads the store's counts when they are first asked for, and keeps them in step with what is durable. */
export class DocumentCounts {
  private readonly durable = new Map<string, number>();

  constructor(private readonly disk: Disk) {}

  /** The documents of a collection, by all that is durable. */
  of(collection: string): number {
    let count = this.durable.get(collection);
    if (count === undefined) {
      count = readCount(this.disk.read(countKey(collection)));
      this.durable.set(collection, count);
    }
    return count;
  }

  /** What a batch must write that changes collections by so many documents. The batch before it is durable. */
  operations(changes: ReadonlyMap<string, number>): Operation[] {
    return [...changes].map(([collection, change]) => ({
      type: 'put',
      key: countKey(collection),
      value: String(this.of(collection) + change),
    }));
  }

  /** The batch with these changes is durable. */
  commit(changes: ReadonlyMap<string, number>): void {
    for (const [collection, change] of changes) this.durable.set(collection, this.of(collection) + change);
  }

  /** What is on disk may be something else: a write failed, or went past the writer. */
  reset(): void {
    this.durable.clear();
  }
}
