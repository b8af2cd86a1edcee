/** MongoDB mode: durable writes, reads of what a majority has, and time limits that take effect. */
import { MongoClient, type Db, type DbOptions, type MongoClientOptions, ReadConcern } from 'mongodb';
import { type Collection, type Store, StoreError, type StoredRecord } from './contract.js';
import { type Building, type CollectionOptions, MongoCollection } from './mongo/collection.js';
import { connect } from './mongo/connecting.js';
import { within } from './mongo/time-limit.js';
import { silent } from './report.js';

/** The database when the connection string names none. */
const DEFAULT_DATABASE = 'cadastre';

/** MongoDB's ShutdownInProgress. */
const SHUTTING_DOWN = 91;

/** Longest wait for operations under way when the store is closed, in milliseconds. */
const DRAIN = 2_000;

/** What the contract rests on. Said of the database: of the client, a connection string says otherwise. */
const promises: DbOptions = {
  writeConcern: { w: 'majority', journal: true },
  readConcern: new ReadConcern('majority'),
  // A secondary may not have what was acknowledged yet, whatever the connection string says.
  readPreference: 'primary',
};

const settings: MongoClientOptions = {
  appName: 'cadastre',
  retryWrites: true,
  retryReads: true,
  // The driver's `timeoutMS` was seen to have no effect; these have.
  socketTimeoutMS: 5_000,
  serverSelectionTimeoutMS: 2_000,
  connectTimeoutMS: 2_000,
  // After a lost connection the server is asked again this soon.
  minHeartbeatFrequencyMS: 100,
  waitQueueTimeoutMS: 500,
  maxPoolSize: 50,
  ignoreUndefined: true,
};

/** Settings of MongoDB mode. */
export interface MongoOptions extends CollectionOptions {
  /** The connection string; its database, or `cadastre` where it names none. */
  readonly uri: string;
  /** Milliseconds to wait for a server that does not answer yet; default 0, one attempt of at most 2 s. */
  readonly waitMs?: number;
}

/** Connects. Rejects in plain words when no server answers in time or the user is refused. */
export async function openMongo({ uri, waitMs = 0, ...options }: MongoOptions): Promise<Store> {
  const location = maskLocation(uri);
  const client = await connect({ uri, settings, location, waitMs, report: options.report ?? silent });
  return new MongoStore(client, { uri, waitMs, driverRepeats: await repeatsWrites(client), ...options });
}

/**
 * Whether the driver's retryable writes are in effect: on replica sets and sharded clusters, not on a single server. Yes
 * where the server does not say: then more stays open, and nothing wrong is told.
 */
async function repeatsWrites(client: MongoClient): Promise<boolean> {
  const hello = await client
    .db('admin')
    .command({ hello: 1 })
    .catch(() => undefined);
  return hello === undefined || hello['setName'] !== undefined || hello['msg'] === 'isdbgrid';
}

class MongoStore implements Store {
  readonly engine = 'mongodb';
  readonly location: string;
  private readonly database: Db;
  /** Connections of index builds, which answer late. */
  private readonly builders = new Set<MongoClient>();
  private isClosed = false;
  private readonly collections = new Map<string, Collection<StoredRecord>>();
  private underWay = 0;
  private idle: (() => void) | undefined;

  constructor(
    private readonly client: MongoClient,
    private readonly options: MongoOptions,
  ) {
    this.location = maskLocation(options.uri);
    this.database = databaseOf(client, options.uri);
    client.on('connectionCheckedOut', () => (this.underWay += 1));
    client.on('connectionCheckedIn', () => {
      this.underWay -= 1;
      if (this.underWay === 0) this.idle?.();
    });
  }

  collection<T extends StoredRecord>(name: string): Collection<T> {
    let collection = this.collections.get(name);
    if (collection === undefined) {
      collection = new MongoCollection(this.database.collection<StoredRecord>(name), {
        ...this.options,
        building: this.building,
      });
      this.collections.set(name, collection);
    }
    return collection as unknown as Collection<T>;
  }

  async ping(timeoutMs: number): Promise<void> {
    // The driver may go on trying for longer.
    await within(this.database.command({ ping: 1 }), timeoutMs);
  }

  /** On a connection without a limit: a build that is not waited for would go on at the server, and be asked for again. */
  private readonly building: Building = async (work, name) => {
    if (this.isClosed) throw new StoreError(SHUTTING_DOWN, 'the store is closed');
    const { uri, waitMs = 0 } = this.options;
    const deadline = Date.now() + waitMs;
    const client = new MongoClient(uri, { ...settings, socketTimeoutMS: 0 });
    this.builders.add(client);
    try {
      const collection = databaseOf(client, uri).collection<StoredRecord>(name);
      return await work(collection, () => !this.isClosed && Date.now() < deadline);
    } finally {
      this.builders.delete(client);
      await client.close();
    }
  };

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([...this.builders].map((client) => client.close()));
    if (this.underWay > 0) {
      const drained = new Promise<void>((resolve) => (this.idle = resolve));
      await within(drained, DRAIN).catch(() => undefined);
    }
    await this.client.close();
  }
}

/** A connection string without password and options, for people and logs. */
export function maskLocation(uri: string): string {
  const [, scheme = 'mongodb://', authority = '', path = ''] = /^([a-z+]+:\/\/)([^/?]*)(\/[^?]*)?/.exec(uri) ?? [];
  const at = authority.lastIndexOf('@');
  const user = at < 0 ? '' : `${authority.slice(0, at).replace(/:.*$/, ':***')}@`;
  return scheme + user + authority.slice(at + 1) + (path === '/' ? '' : path);
}

function databaseOf(client: MongoClient, uri: string): Db {
  const name = /^[a-z+]+:\/\/[^/?]*\/([^?]+)/.exec(uri)?.[1];
  return client.db(name === undefined ? DEFAULT_DATABASE : decodeURIComponent(name), promises);
}
