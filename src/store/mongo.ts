/** MongoDB mode: the driver's own collections, with durable writes and time limits that take effect. */
import { MongoClient, type MongoClientOptions } from 'mongodb';
import type { Collection, Store, StoredRecord } from './contract.js';

/** The database when the connection string names none. */
const DEFAULT_DATABASE = 'cadastre';

/** Longest wait for operations under way when the store is closed, in milliseconds. */
const DRAIN = 5_000;

const settings: MongoClientOptions = {
  appName: 'cadastre',
  writeConcern: { w: 'majority', journal: true },
  readConcern: { level: 'majority' },
  retryWrites: true,
  retryReads: true,
  // The driver's `timeoutMS` was seen to have no effect; these have.
  socketTimeoutMS: 5_000,
  serverSelectionTimeoutMS: 2_000,
  connectTimeoutMS: 2_000,
  waitQueueTimeoutMS: 500,
  maxPoolSize: 50,
  ignoreUndefined: true,
};

/** Settings of MongoDB mode. */
export interface MongoOptions {
  /** The connection string; its database, or `cadastre` where it names none. */
  uri: string;
}

/** Connects. Rejects in plain words when no server answers within 2 s. */
export async function openMongo({ uri }: MongoOptions): Promise<Store> {
  const client = new MongoClient(uri, settings);
  try {
    await client.connect();
  } catch (cause) {
    await client.close();
    throw new Error(`no MongoDB server answers at ${maskLocation(uri)}: is it running, and is the address right?`, {
      cause,
    });
  }
  return new MongoStore(client, uri);
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
      collection = this.client.db(this.database).collection<StoredRecord>(name);
      this.collections.set(name, collection);
    }
    return collection as unknown as Collection<T>;
  }

  async ping(timeoutMs: number): Promise<void> {
    // The driver may go on trying for longer: its answer is then nobody's.
    const answer = this.client.db(this.database).command({ ping: 1 });
    await within(answer, timeoutMs, () => new Error(`MongoDB did not answer within ${timeoutMs} ms`));
  }

  async close(): Promise<void> {
    if (this.underWay > 0) {
      const drained = new Promise<void>((resolve) => (this.idle = resolve));
      await within(drained, DRAIN, () => new Error('operations under way did not end')).catch(() => undefined);
    }
    await this.client.close();
  }
}

async function within(work: Promise<unknown>, timeoutMs: number, late: () => Error): Promise<void> {
  work.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), timeoutMs);
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
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
