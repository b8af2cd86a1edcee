/** The driver's collection, with writes whose outcome is known, reads by `_id` sent together, and time limits. */
import type {
  Collection as DriverCollection,
  DeleteResult,
  Filter,
  IndexDescription,
  InsertManyResult,
  InsertOneResult,
  UpdateResult,
} from 'mongodb';
import {
  type Collection,
  type Cursor,
  DUPLICATE_KEY,
  type ListOptions,
  type ReadOptions,
  StoreError,
  type StoredRecord,
  type WriteOptions,
} from '../contract.js';
import { isDuplicate, isUnsent } from '../faults.js';
import { type Report, silent } from '../report.js';
import { ensureIndexes } from './indexes.js';
import { type Answer, type OwnWrite, settled } from './own-write.js';
import { PointReads } from './point-reads.js';
import { readWithin, within } from './time-limit.js';

/** Milliseconds after which a read by `_id` is given up. */
const READ_MS = 5_000;

type Document = StoredRecord;
type Inserted = Pick<InsertOneResult<Document>, 'acknowledged'> & { readonly isFound?: true };
type Replaced = Pick<UpdateResult<Document>, 'matchedCount' | 'modifiedCount'>;
type Deleted = Pick<DeleteResult, 'deletedCount'>;

/** Does what may take long, on the collection of that name; `waits` says whether a server that is away is asked again. */
export type Building = <R>(
  work: (driver: DriverCollection<Document>, waits: () => boolean) => Promise<R>,
  name: string,
) => Promise<R>;

/** How a collection works. */
export interface CollectionOptions {
  /** Whether reads by `_id` of one turn are sent together; default true. */
  readonly coalesce?: boolean;
  /** Whether the driver itself sends writes a second time: its last error then tells nothing of the first; default true. */
  readonly driverRepeats?: boolean;
  /** For controls alone: writes that were sent again are not recognised as our own. */
  readonly unsafeForgetsOwnWrites?: boolean;
  /** How indexes are made; default: as anything else is asked. */
  readonly building?: Building;
  /** Told of waiting for a server and of indexes that are not as wanted; default: nobody. */
  readonly report?: Report;
}

export class MongoCollection implements Collection<Document> {
  private readonly pointReads = new PointReads<Document>((ids) => this.readMany(ids));

  constructor(
    private readonly driver: DriverCollection<Document>,
    private readonly options: CollectionOptions,
  ) {}

  async insertOne(record: Document, { witness }: WriteOptions = {}): Promise<Inserted> {
    if (witness) {
      // What is refused anyway needs no witness, nor does what an earlier request has written.
      const there = await this.findOne({ _id: record._id });
      if (there !== null && there._rev !== record._rev) throw taken(this.driver.collectionName);
      if (there !== null) return { acknowledged: true };
      await witness.before();
    }
    return this.settle<Inserted>({
      send: () => this.driver.insertOne(record).then(writtenWith, notWritten),
      repeatable: false,
      read: () => this.read(record._id),
      traceIn: (stored) => (stored === null ? 'before' : stored._rev === record._rev ? 'own' : 'foreign'),
      mayHaveBeenRepeated: true,
      done: { acknowledged: true, isFound: true },
    });
  }

  insertMany(records: readonly Document[]): Promise<Pick<InsertManyResult<Document>, 'insertedCount'>> {
    return this.driver.insertMany(records);
  }

  findOne(filter: Filter<Document>, options?: ReadOptions): Promise<Document | null> {
    const id = this.options.coalesce === false || options ? undefined : onlyId(filter);
    if (id === undefined) return readWithin(() => this.driver.findOne(filter, options), READ_MS);
    return this.pointReads.read(id);
  }

  find(filter: Filter<Document>, options?: ListOptions): Cursor<Document> {
    return this.driver.find(filter, options);
  }

  async replaceOne(
    filter: Filter<Document>,
    replacement: Omit<Document, '_id'>,
    { witness }: WriteOptions = {},
  ): Promise<Replaced> {
    if (witness) await witness.before();
    return this.settle<Replaced>({
      send: async () => {
        const answer = await this.driver.replaceOne(filter, replacement);
        return { written: answer.matchedCount > 0, settle: () => answer };
      },
      repeatable: true,
      read: () => this.read(filter._id as string),
      traceIn: (stored) => (stored?._rev === replacement['_rev'] ? 'own' : othersIn(stored, filter)),
      mayHaveBeenRepeated: true,
      done: { matchedCount: 1, modifiedCount: 1 },
    });
  }

  async deleteOne(filter: Filter<Document>, { witness }: WriteOptions = {}): Promise<Deleted> {
    if (witness) await witness.before();
    return this.settle<Deleted>({
      send: async () => {
        const answer = await this.driver.deleteOne(filter);
        return { written: answer.deletedCount > 0, settle: () => answer };
      },
      repeatable: true,
      read: () => this.read(filter._id as string),
      // Gone is what was asked for; whether it was this removal, only the loss of its answer makes likely.
      traceIn: (stored) => (stored === null ? 'own' : othersIn(stored, filter)),
      mayHaveBeenRepeated: false,
      done: { deletedCount: 1 },
    });
  }

  countDocuments(filter: Filter<Document>, options?: ReadOptions): Promise<number> {
    return this.inTime(this.driver.countDocuments(filter, options), options);
  }

  estimatedDocumentCount(options?: ReadOptions): Promise<number> {
    return this.inTime(this.driver.estimatedDocumentCount(options), options);
  }

  createIndexes(indexes: IndexDescription[]): Promise<string[]> {
    const { report = silent, building = (work) => work(this.driver, () => false) } = this.options;
    return building((driver, waits) => ensureIndexes(driver, indexes, { report, waits }), this.driver.collectionName);
  }

  dropIndex(name: string): Promise<unknown> {
    return this.driver.dropIndex(name);
  }

  /** A server that is silent holds no time limit either. */
  private inTime<R>(work: Promise<R>, { maxTimeMS = READ_MS }: ReadOptions = {}): Promise<R> {
    return within(work, maxTimeMS);
  }

  private settle<R>(sent: Omit<OwnWrite<R>, 'mayHaveArrived'>): Promise<R> {
    const { driverRepeats = true } = this.options;
    const write = { ...sent, mayHaveArrived: (error: Error) => driverRepeats || !isUnsent(error) };
    if (!this.options.unsafeForgetsOwnWrites) return settled(write);
    const blind = { ...write, send: async () => ({ ...(await write.send()), written: true }) };
    return settled(blind);
  }

  private read(id: string): Promise<Document | null> {
    return this.driver.findOne({ _id: id });
  }

  /** Several documents may be longer than one reply holds, so that the cursor is read to its end. */
  private async readMany(ids: readonly string[]): Promise<readonly Document[]> {
    if (ids.length > 1) {
      const found = () => this.driver.find({ _id: { $in: [...ids] } }, { batchSize: ids.length + 1 }).toArray();
      return readWithin(found, READ_MS);
    }
    const found = await readWithin(() => this.read(ids[0]!), READ_MS);
    return found === null ? [] : [found];
  }
}

const taken = (name: string): StoreError =>
  new StoreError(DUPLICATE_KEY, `duplicate key in ${name}`, { keyPattern: { _id: 1 } });

/** The id, where the filter asks for nothing else. */
function onlyId(filter: Filter<Document>): string | undefined {
  const id: unknown = filter._id;
  return typeof id === 'string' && Object.keys(filter).length === 1 ? id : undefined;
}

/** Of a write that names a revision: while that one is still stored, the read came from before all later writes. */
const othersIn = (stored: Document | null, filter: Filter<Document>): 'before' | 'foreign' =>
  stored !== null && stored._rev === filter['_rev'] ? 'before' : 'foreign';

const writtenWith = <R>(answer: R): Answer<R> => ({ written: true, settle: () => answer });

function notWritten(error: unknown): Answer<never> {
  if (!isDuplicate(error)) throw error;
  return {
    written: false,
    settle: () => {
      throw error;
    },
  };
}
