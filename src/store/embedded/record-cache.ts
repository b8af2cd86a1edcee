/** Stored values of documents in memory, bounded by bytes. */

/** What an entry costs beside its texts, about. */
const OVERHEAD = 100;

/** A kept value and the commit number it was read at. */
export interface CachedDocument {
  readonly stored: string;
  readonly stamp: number;
}

interface Entry extends CachedDocument {
  /** Asked for since the hand came by. */
  used: boolean;
}

/** Bytes of a text in memory: one for each character where all are plain, else two. */
const bytesOf = (text: string): number => (Buffer.byteLength(text) === text.length ? text.length : 2 * text.length);

const sizeOf = (key: string, { stored }: CachedDocument): number => key.length + bytesOf(stored) + OVERHEAD;

/**
 * SIEVE (NSDI 2024): a hand goes from the oldest entry to the newest and round again, and removes those that were not
 * asked for since it came by. A hit is one look into one Map and moves nothing.
 */
export class RecordCache {
  private readonly entries = new Map<string, Entry>();
  private hand: MapIterator<[string, Entry]> | undefined;
  private bytes = 0;

  /** @param most the most memory the texts may take; 0 keeps nothing */
  constructor(private readonly most: number) {}

  /** The document kept for a LevelDB key, if any. */
  get(key: string): CachedDocument | undefined {
    const entry = this.entries.get(key);
    if (entry !== undefined) entry.used = true;
    return entry;
  }

  set(key: string, { stored, stamp }: CachedDocument): void {
    const entry = { stored, stamp, used: false };
    const size = sizeOf(key, entry);
    if (size > this.most) return;
    this.delete(key);
    this.bytes += size;
    while (this.bytes > this.most) this.removeOne();
    this.entries.set(key, entry);
  }

  /** Forgets a key, as its document was written. */
  delete(key: string): void {
    const entry = this.entries.get(key);
    if (entry === undefined) return;
    this.entries.delete(key);
    this.bytes -= sizeOf(key, entry);
  }

  clear(): void {
    this.entries.clear();
    this.bytes = 0;
  }

  /** To be called when there is one. */
  private removeOne(): void {
    for (;;) {
      const { value } = (this.hand ??= this.entries.entries()).next();
      if (value === undefined) this.hand = undefined;
      else if (value[1].used) value[1].used = false;
      else return this.delete(value[0]);
    }
  }
}
