/** Stored values of documents in memory, bounded by bytes. */

/** What an entry costs beside its texts, about. */
const OVERHEAD = 100;

/** A kept value and the commit number it was read at. */
export interface CachedDocument {
  readonly stored: string;
  readonly stamp: number;
}

interface Entry extends CachedDocument {
  readonly size: number;
  /** Asked for since the hand came by. */
  used: boolean;
}

/** Bytes of a text in memory: one for each character where all are plain, else two. */
const bytesOf = (text: string): number => (Buffer.byteLength(text) === text.length ? text.length : 2 * text.length);

const sizeOf = (key: string, stored: string): number => key.length + bytesOf(stored) + OVERHEAD;

/** Keys that were turned away and are remembered; 4 bytes each. */
const REMEMBERED = 1 << 17;

/** 32 bits that stand for a key (FNV-1a). */
function markOf(key: string): number {
  let mark = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) mark = Math.imul(mark ^ key.charCodeAt(at), 0x01000193);
  return mark;
}

/**
 * When it is full, a text is let in when it is asked for again soon: where most records are asked for once, keeping each
 * and dropping another costs more than reading it from disk did.
 *
 * SIEVE (NSDI 2024): a hand goes from the oldest entry to the newest and round again, and removes those that were not
 * asked for since it came by. A hit is one look into one Map and moves nothing.
 */
export class RecordCache {
  private readonly entries = new Map<string, Entry>();
  private hand: MapIterator<[string, Entry]> | undefined;
  private bytes = 0;
  /** Each turned away key's mark, in the place that its lowest bits say, until another one takes it. */
  private readonly turnedAway = new Int32Array(REMEMBERED);

  /** @param most the most memory the texts may take; 0 keeps nothing */
  constructor(private readonly most: number) {}

  /** The document kept for a LevelDB key, if any. */
  get(key: string): CachedDocument | undefined {
    const entry = this.entries.get(key);
    if (entry !== undefined) entry.used = true;
    return entry;
  }

  /** Keeps a document that is not kept, unless it is too long or there is no room and it was not asked for before. */
  set(key: string, { stored, stamp }: CachedDocument): void {
    if (this.bytes + stored.length > this.most && !this.isAskedAgain(key)) return;
    const size = sizeOf(key, stored);
    if (size > this.most) return;
    this.delete(key);
    this.bytes += size;
    while (this.bytes > this.most) this.removeOne();
    this.entries.set(key, { stored, stamp, size, used: false });
  }

  /** Forgets a key, as its document was written. */
  delete(key: string): void {
    const entry = this.entries.get(key);
    if (entry !== undefined) this.remove(key, entry);
  }

  clear(): void {
    this.entries.clear();
    this.bytes = 0;
  }

  private isAskedAgain(key: string): boolean {
    const mark = markOf(key);
    const place = mark & (REMEMBERED - 1);
    if (this.turnedAway[place] === mark) return true;
    this.turnedAway[place] = mark;
    return false;
  }

  private remove(key: string, { size }: Entry): void {
    this.entries.delete(key);
    this.bytes -= size;
  }

  /** To be called when there is one. */
  private removeOne(): void {
    for (;;) {
      const { value } = (this.hand ??= this.entries.entries()).next();
      if (value === undefined) this.hand = undefined;
      else if (value[1].used) value[1].used = false;
      else return this.remove(...value);
    }
  }
}
