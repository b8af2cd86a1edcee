/** The document keys that several ranges of index entries have in common, each range in the order of keys. */
import type { Disk, KeysIterator, Snapshot } from './disk.js';
import { isBefore } from './index-access.js';
import type { KeyRange } from './index-keys.js';
import type { Pace } from './reading.js';

/** Entries read at a time: few where ranges are jumped through, many where they are read on. */
const LEAST = 16;
const MOST = 500;

/** Entries whose keys all start with `prefix`; the rest is the document's key. */
export interface KeyedRange {
  prefix: string;
  range: KeyRange;
}

/** What a join reads. */
export interface Join {
  disk: Disk;
  snapshot: Snapshot;
  ranges: readonly KeyedRange[];
  reverse: boolean;
  pace: Pace;
  /** Common keys to be found before they are given on: no more than may be asked for; 0: many. */
  atOnce: number;
  /** Told of entries that were looked at. */
  onExamined(entries: number): void;
}

/**
 * Yields the common keys in their order, some at a time. The ranges go ahead in turn: one that is behind seeks the key
 * that another one has reached, so that what lies between is not read.
 */
export async function* commonKeys(join: Join): AsyncGenerator<string[], void, undefined> {
  const enough = join.atOnce > 0 ? Math.min(join.atOnce, MOST) : MOST;
  const lists = join.ranges.map((range) => new KeyList(join, range));
  try {
    let found: string[] = [];
    let key: string | undefined = await lists[0]?.advance();
    while (key !== undefined) {
      const next: string | undefined = await furthest(lists, key, join);
      if (next === undefined) break;
      if (next === key) {
        found.push(key);
        key = lists[0]?.step() ?? (await lists[0]?.advance());
      } else key = next;
      if (found.length < enough && !join.pace.isDue) continue;
      if (found.length > 0) yield found;
      found = [];
      if (join.pace.isDue) await join.pace.rest();
    }
    if (found.length > 0) yield found;
  } finally {
    for (const list of lists) {
      join.onExamined(list.examined);
      await list.close();
    }
  }
}

/** The key itself when all lists have it; else a later one that some list has in its place. Undefined at an end. */
async function furthest(lists: readonly KeyList[], key: string, { pace }: Join): Promise<string | undefined> {
  for (const list of lists) {
    let reached = list.reach(key);
    if (reached === undefined) {
      reached = await list.seek(key);
      pace.rested();
    }
    if (reached !== key) return reached;
  }
  return key;
}

/** One range, read in its order, forwards or backwards. */
class KeyList {
  /** Entries read and gone past. */
  examined = 0;
  private readonly iterator: KeysIterator;
  private readonly prefix: string;
  private readonly reverse: boolean;
  private keys: string[] = [];
  private at = 0;
  private size = LEAST;
  /** How often a key among those read last was asked for. */
  private stops = 0;

  constructor({ disk, snapshot, reverse }: Join, { prefix, range }: KeyedRange) {
    this.iterator = disk.keys(range, { snapshot, reverse });
    this.prefix = prefix;
    this.reverse = reverse;
  }

  /** Goes to the first key that is not before `key`, if it has been read already. */
  reach(key: string): string | undefined {
    while (this.at < this.keys.length) {
      const here = this.keys[this.at];
      if (here === undefined || !this.isBehind(here, key)) {
        this.stops += 1;
        return here;
      }
      this.at += 1;
      this.examined += 1;
    }
    return undefined;
  }

  /** The next key, if it has been read already. */
  step(): string | undefined {
    this.at += 1;
    this.examined += 1;
    return this.keys[this.at];
  }

  /** Reads on; undefined at the end. */
  async advance(): Promise<string | undefined> {
    this.size = Math.min(MOST, this.size * 2);
    this.keys = (await this.iterator.nextv(this.size)).map((entry) => entry.slice(this.prefix.length));
    this.at = 0;
    this.stops = 0;
    return this.keys[0];
  }

  /** Reads from the first key on that is not before `key`; undefined at the end. */
  async seek(key: string): Promise<string | undefined> {
    // What was read last was hardly of use: less is read after this jump.
    if (this.stops < 2) this.size = LEAST;
    this.iterator.seek(this.prefix + key);
    return this.advance();
  }

  close(): Promise<void> {
    return this.iterator.close();
  }

  private isBehind(one: string, other: string): boolean {
    return this.reverse ? isBefore(other, one) : isBefore(one, other);
  }
}
