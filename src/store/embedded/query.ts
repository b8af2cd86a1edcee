/** Runs a plan on a view: candidates, tests, order, limit, in slices that leave the event loop to others. */
import type { Document } from 'mongodb';
import { compareText } from '../../filter/order.js';
import type { EntryIterator, KeysIterator } from './disk.js';
import { documentKeyOf, partsOf } from './index-entries.js';
import { commonKeys } from './key-join.js';
import type { Plan } from './planner.js';
import { Pace, type Sources, type View } from './reading.js';
import { sortInSlices } from './sliced-sort.js';
import { type Order, type Place, Placing } from './sorting.js';
import { decodeDocument, parseDocument, type StoredDocument, toDocument } from './stored-record.js';

/** Entries read from disk at a time. */
const CHUNK = 500;

/** What is asked, with its plan. */
export interface Query {
  sources: Sources;
  documentPrefix: string;
  /** The point of the write order that is read; closed by the run. */
  view: View;
  plan: Plan;
  order: Order;
  /** The filter's test; not called when the plan is exact. */
  matches: (document: Document) => boolean;
  /** At most so many documents; 0: all. */
  limit: number;
  maxTimeMS: number | undefined;
}

/** What a query has looked at. */
export interface Statistics {
  totalKeysExamined: number;
  totalDocsExamined: number;
  nReturned: number;
}

/** A document that passed the filter; parsed when the test had to. */
interface Match {
  stored: StoredDocument;
  parsed: Document | undefined;
}

/** One run of a query over one point of the write order. */
export class QueryRun {
  readonly statistics: Statistics = { totalKeysExamined: 0, totalDocsExamined: 0, nReturned: 0 };
  private readonly view: View;
  private readonly pace: Pace;
  private iterator: EntryIterator | KeysIterator | undefined;

  constructor(private readonly query: Query) {
    this.pace = new Pace(query.maxTimeMS);
    this.view = query.view;
  }

  /** The results, some at a time. Frees the view at its end, however that comes. */
  async *documents(): AsyncGenerator<Document[], void, undefined> {
    const { limit } = this.query;
    let left = limit === 0 ? Infinity : limit;
    try {
      for await (const matches of this.query.plan.streams ? this.matches() : this.ordered()) {
        const chunk = matches.length > left ? matches.slice(0, left) : matches;
        left -= chunk.length;
        this.statistics.nReturned += chunk.length;
        if (chunk.length > 0) yield chunk.map(({ stored, parsed }) => toDocument(stored, parsed));
        if (left === 0) return;
      }
    } finally {
      await this.release();
    }
  }

  /** How many documents match; reads no document when the plan is exact. */
  async count(): Promise<number> {
    const { plan } = this.query;
    let count = 0;
    try {
      if (plan.exact && plan.stage !== 'IDHACK') {
        for await (const keys of this.candidateKeys()) count += keys.length;
      } else {
        for await (const matches of this.matches()) count += matches.length;
      }
    } finally {
      await this.release();
    }
    return count;
  }

  /** Gathers all candidates first: by key when the documents need not be looked at for the order. */
  private async *ordered(): AsyncGenerator<Match[], void, undefined> {
    const { order } = this.query;
    if (order.by === 'any' || order.by === 'key') {
      const keys = await sortInSlices(await this.gatherKeys(), compareText, this.pace);
      if (order.by === 'key' && order.reverse) keys.reverse();
      yield* this.tested(keys);
    } else {
      const places = await this.gatherPlaces(new Placing(order.fields));
      yield* this.fetched(
        places.map(({ key }) => key),
        true,
      );
    }
  }

  private async gatherKeys(): Promise<string[]> {
    const keys: string[] = [];
    for await (const chunk of this.candidateKeys()) for (const key of chunk) keys.push(key);
    return keys;
  }

  /** The places of all matches, sorted; with a limit, of no more than may be answered. */
  private async gatherPlaces(placing: Placing): Promise<Place[]> {
    const { limit } = this.query;
    const keep = limit === 0 ? Infinity : limit;
    const compare = (one: Place, other: Place): number => placing.compare(one, other);
    let places: Place[] = [];
    const trim = async (): Promise<void> => {
      places = await sortInSlices(places, compare, this.pace);
      if (places.length > keep) places.length = keep;
    };
    for await (const matches of this.matches()) {
      for (const { stored, parsed } of matches) {
        places.push(placing.place(stored, parsed ?? parseDocument(stored)));
        if (this.pace.isDue) await this.pace.rest();
      }
      if (places.length > 2 * keep + CHUNK) await trim();
    }
    await trim();
    return places;
  }

  private matches(): AsyncGenerator<Match[], void, undefined> {
    const { plan } = this.query;
    if (plan.stage === 'COLLSCAN') return this.scanned();
    if (plan.stage === 'IDHACK') return this.tested(plan.keys);
    return this.testedChunks();
  }

  private async *testedChunks(): AsyncGenerator<Match[], void, undefined> {
    for await (const keys of this.candidateKeys()) yield* this.tested(keys);
  }

  private tested(keys: string[]): AsyncGenerator<Match[], void, undefined> {
    return this.fetched(keys, this.query.plan.exact);
  }

  /** Documents of keys, tested unless `exact`, in chunks. */
  private async *fetched(keys: string[], exact: boolean): AsyncGenerator<Match[], void, undefined> {
    const { documentPrefix, limit } = this.query;
    let matches: Match[] = [];
    for (const key of keys) {
      const stored = this.view.read(documentPrefix + key, key);
      this.statistics.totalDocsExamined += 1;
      if (stored !== undefined) this.test(stored, exact, matches);
      const isDue = this.pace.isDue;
      if (isDue || matches.length >= CHUNK || (limit > 0 && matches.length === limit)) {
        yield matches;
        matches = [];
        if (isDue) await this.pace.rest();
      }
    }
    if (matches.length > 0) yield matches;
  }

  private async *scanned(): AsyncGenerator<Match[], void, undefined> {
    const { plan, documentPrefix, sources } = this.query;
    const limit = plan.exact && plan.streams && this.query.limit > 0 ? this.query.limit : undefined;
    // Nearly every candidate is a result.
    const size = plan.absent && plan.streams && this.query.limit > 0 ? Math.min(CHUNK, this.query.limit) : CHUNK;
    for (const range of plan.ranges) {
      const iterator = sources.disk.entries(range, { snapshot: this.view.snapshot, reverse: plan.reverse, limit });
      this.iterator = iterator;
      for (let entries = await iterator.nextv(size); entries.length > 0; entries = await iterator.nextv(size)) {
        this.pace.rested();
        const matches: Match[] = [];
        for (const [levelKey, value] of entries) {
          this.statistics.totalDocsExamined += 1;
          this.test(decodeDocument(levelKey.slice(documentPrefix.length), value), plan.exact, matches);
          if (this.pace.isDue) await this.pace.rest();
        }
        yield matches;
      }
      await this.closeIterator();
    }
  }

  private test(stored: StoredDocument, exact: boolean, matches: Match[]): void {
    const { absent } = this.query.plan;
    if (exact || absent?.every((name) => !mayHave(stored, name))) {
      matches.push({ stored, parsed: undefined });
      return;
    }
    const parsed = parseDocument(stored);
    if (this.query.matches(parsed)) matches.push({ stored, parsed });
  }

  /** Keys of documents from the plan's ranges, each once. */
  private async *candidateKeys(): AsyncGenerator<string[], void, undefined> {
    const { plan } = this.query;
    const seen = plan.single ? undefined : new Set<string>();
    for await (const keys of this.rangeKeys()) {
      if (plan.stage !== 'AND_SORTED') this.statistics.totalKeysExamined += keys.length;
      if (seen === undefined) {
        yield keys;
        continue;
      }
      const fresh = keys.filter((key) => !seen.has(key) && seen.add(key));
      if (fresh.length > 0) yield fresh;
    }
  }

  private async *rangeKeys(): AsyncGenerator<string[], void, undefined> {
    const { plan, documentPrefix } = this.query;
    if (plan.stage === 'AND_SORTED') return yield* this.joinedKeys();
    const [index] = plan.indexes;
    const parts = index === undefined ? 0 : partsOf(index);
    // Where every candidate is a result, no more than the limit is read.
    const limit = plan.exact && plan.streams && this.query.limit > 0 ? this.query.limit : undefined;
    for (const range of plan.ranges) {
      if (index?.unique === true) yield* this.uniqueKeys(range, parts);
      else {
        const start = index === undefined ? documentPrefix.length : undefined;
        for await (const keys of this.entryKeys(range, limit)) {
          yield keys.map((key) => (start === undefined ? documentKeyOf([key, ''], parts) : key.slice(start)));
        }
      }
    }
  }

  private joinedKeys(): AsyncGenerator<string[], void, undefined> {
    const { plan, sources } = this.query;
    return commonKeys({
      disk: sources.disk,
      snapshot: this.view.snapshot,
      ranges: plan.joined,
      reverse: plan.reverse,
      pace: this.pace,
      atOnce: plan.streams ? this.query.limit : 0,
      onExamined: (entries) => (this.statistics.totalKeysExamined += entries),
    });
  }

  private async *entryKeys(range: Plan['ranges'][number], limit?: number): AsyncGenerator<string[], void, undefined> {
    const { plan, sources } = this.query;
    const iterator = sources.disk.keys(range, { snapshot: this.view.snapshot, reverse: plan.reverse, limit });
    this.iterator = iterator;
    const size = limit ?? CHUNK;
    for (let keys = await iterator.nextv(size); keys.length > 0; keys = await iterator.nextv(size)) {
      this.pace.rested();
      yield keys;
      if (keys.length === limit) break;
    }
    await this.closeIterator();
  }

  /** A unique index keeps the document's key as the entry's value. */
  private async *uniqueKeys(range: Plan['ranges'][number], parts: number): AsyncGenerator<string[], void, undefined> {
    const { plan, sources } = this.query;
    const iterator = sources.disk.entries(range, { snapshot: this.view.snapshot, reverse: plan.reverse });
    this.iterator = iterator;
    for (let entries = await iterator.nextv(CHUNK); entries.length > 0; entries = await iterator.nextv(CHUNK)) {
      this.pace.rested();
      yield entries.map((entry) => documentKeyOf(entry, parts));
    }
    await this.closeIterator();
  }

  private async closeIterator(): Promise<void> {
    const { iterator } = this;
    this.iterator = undefined;
    await iterator?.close();
  }

  /** Frees the view and what reads from it. */
  async release(): Promise<void> {
    await this.closeIterator();
    await this.view.close();
  }
}

/** Whether a document may have that field of ours. */
const mayHave = ({ marks, head }: StoredDocument, name: string): boolean =>
  Object.hasOwn(marks, name) || head?.includes(`${JSON.stringify(name)}:`) === true;
