/** One collection of the embedded engine. */
import type {
  DeleteResult,
  Document,
  Filter,
  IndexDescription,
  InsertManyResult,
  InsertOneResult,
  OptionalUnlessRequiredId,
  UpdateResult,
  WithId,
  WithoutId,
} from 'mongodb';
import { matcher } from '../../filter/matching.js';
import type {
  Collection,
  Cursor,
  ListOptions,
  ReadOptions,
  ReplaceOptions,
  StoredRecord,
  Witness,
  WriteOptions,
} from '../contract.js';
import { type Batch, Refused, type WriteTurn } from './group-commit.js';
import { EmbeddedCursor } from './cursor.js';
import { END } from './index-keys.js';
import type { CollectionIndexes } from './indexes.js';
import { type Plan, planFor } from './planner.js';
import { type Query, QueryRun } from './query.js';
import { readNewest, type Sources, View } from './reading.js';
import { type Order, readOrder } from './sorting.js';
import { decodeDocument, encodeDocument, parseDocument, requireKey, toDocument } from './stored-record.js';
import { writeWitness } from './witness.js';
import { type DocumentPlace, duplicate, removeDocument, writeDocument } from './writing.js';

/** Longest time one slice of a bulk load holds the event loop, in milliseconds. */
const SLICE = 4;

/** Operations a bulk load gathers before it waits for the disk; handing them over holds the event loop too. */
const MOST_OPERATIONS = 5000;

/** The embedded engine's collection; each method's promise is the contract's. */
export class EmbeddedCollection<T extends StoredRecord> implements Collection<T> {
  private readonly prefix: string;

  constructor(
    private readonly sources: Sources,
    readonly name: string,
    readonly indexes: CollectionIndexes,
  ) {
    this.prefix = documentPrefix(name);
  }

  async insertOne(
    record: OptionalUnlessRequiredId<T>,
    { witness }: WriteOptions = {},
  ): Promise<Pick<InsertOneResult<T>, 'acknowledged'>> {
    const insert = this.insertion(record, witness);
    await this.sources.commit.write(insert);
    return { acknowledged: true };
  }

  async insertMany(
    records: readonly OptionalUnlessRequiredId<T>[],
  ): Promise<Pick<InsertManyResult<T>, 'insertedCount'>> {
    const { commit } = this.sources;
    let last: Batch | undefined;
    for (let at = 0; at < records.length;) {
      await commit.ready();
      const end = performance.now() + SLICE;
      for (; at < records.length && performance.now() < end; at += 1) {
        const staged = commit.stage(this.insertion(records[at] as Document));
        if (staged.batch !== undefined && staged.batch.number > (last?.number ?? 0)) last = staged.batch;
        if (!(staged.result instanceof Refused)) continue;
        // What came before it is written, and reported only when durable.
        await last?.done;
        throw staged.result.reason;
      }
      await new Promise<void>((resolve) => setImmediate(resolve));
      // One batch is written while the next one is made; later batches fail with earlier ones.
      if ((last?.operations.length ?? 0) > MOST_OPERATIONS) await commit.writing?.done;
    }
    await last?.done;
    return { insertedCount: records.length };
  }

  async findOne(filter: Filter<T>, options?: ReadOptions): Promise<WithId<T> | null> {
    const id = this.sources.disk.isOpen ? onlyKey(filter) : undefined;
    if (id !== undefined) {
      const stored = readNewest(this.sources, this.prefix + id, id);
      return stored === undefined ? null : (toDocument(stored) as WithId<T>);
    }
    await this.readable();
    const { run } = await this.start(filter, { ...options, limit: 1 }, { by: 'any' });
    for await (const [document] of run.documents()) if (document !== undefined) return document as WithId<T>;
    return null;
  }

  find(filter: Filter<T>, options: ListOptions = {}): Cursor<WithId<T>> {
    const order = readOrder(options.sort);
    return new EmbeddedCursor<T>(
      () => this.readable(),
      () => this.start(filter, options, order),
    );
  }

  async replaceOne(
    filter: Filter<T>,
    replacement: WithoutId<T>,
    { witness, isOfRemoval = false }: ReplaceOptions = {},
  ): Promise<Pick<UpdateResult<T>, 'matchedCount' | 'modifiedCount'>> {
    const key = requireNamedKey(filter);
    const given = (replacement as Document)['_id'] as unknown;
    if (given !== undefined && given !== key) throw new TypeError('_id cannot be changed');
    const value = encodeDocument(replacement);
    const matches = matcher(filter);
    return this.sources.commit.write((turn) => {
      const old = this.current(turn, key, matches);
      if (old === undefined) return { matchedCount: 0, modifiedCount: 0 };
      if (old.value === value) return { matchedCount: 1, modifiedCount: 0 };
      writeDocument(turn, { ...this.place(key), old: old.document, document: { ...replacement, _id: key }, value });
      if (witness) writeWitness(turn, this.sources, witness);
      turn.isUpkeep = isOfRemoval;
      return { matchedCount: 1, modifiedCount: 1 };
    });
  }

  async deleteOne(filter: Filter<T>, { witness }: WriteOptions = {}): Promise<Pick<DeleteResult, 'deletedCount'>> {
    const key = requireNamedKey(filter);
    const matches = matcher(filter);
    return this.sources.commit.write((turn) => {
      const old = this.current(turn, key, matches);
      if (old === undefined) return { deletedCount: 0 };
      removeDocument(turn, { ...this.place(key), old: old.document });
      if (witness) writeWitness(turn, this.sources, witness);
      // A removal makes room, though its witness takes some.
      turn.isUpkeep = true;
      return { deletedCount: 1 };
    });
  }

  async countDocuments(filter: Filter<T>, options?: ReadOptions): Promise<number> {
    await this.readable();
    if (Object.keys(filter).length === 0) return this.sources.counts.of(this.name);
    return (await this.start(filter, options ?? {}, { by: 'any' })).run.count();
  }

  async estimatedDocumentCount(): Promise<number> {
    return this.countDocuments({});
  }

  async createIndexes(indexes: IndexDescription[]): Promise<string[]> {
    await this.sources.commit.ready();
    return this.indexes.create(indexes);
  }

  async dropIndex(name: string): Promise<unknown> {
    await this.sources.commit.ready();
    return this.indexes.drop(name);
  }

  /** Resolves when reads are answered: at once, unless the disk is closed for being reopened. */
  private async readable(): Promise<void> {
    if (!this.sources.disk.isOpen) await this.sources.commit.readable();
  }

  private async start(filter: Document, options: ListOptions, order: Order): Promise<{ plan: Plan; run: QueryRun }> {
    const { sources, prefix: documentPrefix } = this;
    const { ready: indexes, isMultikey } = this.indexes;
    // The view first: it has all the entries of the indexes that are ready now.
    const view = new View(sources);
    try {
      const limit = Math.abs(options.limit ?? 0);
      const estimating = { disk: sources.disk, view, total: sources.counts.of(this.name) };
      const question = { filter, order, hint: options.hint, limit };
      const plan = await planFor({ documentPrefix, indexes, isMultikey, estimating }, question);
      let test: Query['matches'] | undefined;
      const matches = (document: Document): boolean => (test ??= matcher(filter))(document);
      const { maxTimeMS } = options;
      return { plan, run: new QueryRun({ sources, documentPrefix, view, plan, order, matches, limit, maxTimeMS }) };
    } catch (error) {
      await view.close();
      throw error;
    }
  }

  private insertion(record: Document, witness?: Witness): (turn: WriteTurn) => void {
    const key: unknown = record['_id'];
    requireKey(key);
    const value = encodeDocument(record);
    return (turn) => {
      if (turn.get(this.prefix + key) !== undefined) throw duplicate(this.name, '_id_', { _id: 1 });
      writeDocument(turn, { ...this.place(key), old: undefined, document: record, value });
      if (witness) writeWitness(turn, this.sources, witness);
    };
  }

  /** Where a document of this collection stands. */
  place(key: string): DocumentPlace {
    return { collection: this.name, levelKey: this.prefix + key, key, indexes: this.indexes };
  }

  /** The document a writer finds, if it matches. */
  private current(
    turn: WriteTurn,
    key: string,
    matches: (document: Document) => boolean,
  ): { value: string; document: Document } | undefined {
    const value = turn.get(this.prefix + key);
    if (value === undefined) return undefined;
    const document = parseDocument(decodeDocument(key, value));
    return matches(document) ? { value, document } : undefined;
  }
}

/** What the LevelDB keys of a collection's documents start with. */
export function documentPrefix(collection: string): string {
  return `d${END}${collection}${END}`;
}

/** The key, when that is all that a filter says. */
function onlyKey(filter: Document): string | undefined {
  let key: unknown;
  for (const name in filter) {
    if (name !== '_id') return undefined;
    key = filter[name];
  }
  return typeof key === 'string' ? key : undefined;
}

function requireNamedKey(filter: Document): string {
  const named: unknown = filter['_id'];
  const key = typeof named === 'object' && named !== null && '$eq' in named ? named.$eq : named;
  requireKey(key);
  return key;
}
