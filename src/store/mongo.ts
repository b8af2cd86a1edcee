/** MongoDB mode: durable writes, reads of what a majority has, and time limits that take effect. */
import type { MongoClient, MongoClientOptions } from 'mongodb';
import type { Collection, Store, StoredRecord } from './contract.js';
import { type CollectionOptions, MongoCollection } from './mongo/collection.js';
import { connect } from './mongo/connecting.js';
import { within } from './mongo/time-limit.js';
import { silent } from './report.js';

/** The database when the connection string names none. */
const DEFAULT_DATABASE = 'cadastre';

/** Longest wait for operations under way when the store is closed, in milliseconds. */
const DRAIN = 5_000;

const settings: MongoClientOptions = {
  appName: 'cadastre',
  writeConcern: { w: 'majority', journal: true },
  readConcern: { level: 'majority' },
  // A secondary may not have what was acknowledged yet, whatever the connection string says.
  readPreference: 'primary',
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
  return new MongoStore(client, uri, { driverRepeats: await repeatsWrites(client), ...options });
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
  private readonly database: string;
  private readonly collections = new Map<string, Collection<StoredRecord>>();
  private underWay = 0;
  private idle: (() => void) | undefined;

  constructor(
    private readonly client: MongoClient,
    uri: string,
    private readonly options: CollectionOptions,
  ) {
    this.location = maskLocation(uri);
    this.database = databaseOf(uri) ?? DEFAULT_DATABASE;
    client.on('connectionCheckedOut', () => (this.underWay += 1));
    client.on('connectionCheckedIn', () => {
      this.underWay -= 1;
      if (this.underWay === 0) this.idle?.();
    });
  }

  collection<T extends StoredRecord>(name: string): Collection<T> {
    let collection = this.collections.get(name);
    if (collection === undefined) {
      collection = new MongoCollection(this.client.db(this.database).collection<StoredRecord>(name), this.options);
      this.collections.set(name, collection);
    }
    return collection as unknown as Collection<T>;
  }

  async ping(timeoutMs: number): Promise<void> {
    // The driver may go on trying for longer.
    await within(this.client.db(this.database).command({ ping: 1 }), timeoutMs);
  }

  async close(): Promise<void> {
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

function databaseOf(uri: string): string | undefined {
  const name = /^[a-z+]+:\/\/[^/?]*\/([^?]+)/.exec(uri)?.[1];
  return name === undefined ? undefined : decodeURIComponent(name);
}
