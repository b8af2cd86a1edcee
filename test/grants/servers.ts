/**
 * The server under test, and for each of two clients one that holds only what that client may see, where it may do
 * everything. Both know the client by the same id, and the same records have the same revisions, so that their answers
 * are equal to the byte, cursors too.
 */
import type { StoredRecord } from '../../src/store/contract.js';
import type { TestServer } from '../support/server.js';
import { reaches } from './clients.js';
import { shapes, type Shape } from './keys.js';

/** A stored document as plain JSON. */
export const plain = (document: StoredRecord): StoredRecord => JSON.parse(JSON.stringify(document)) as StoredRecord;

export const sees = (client: number, { definition }: Shape, document: StoredRecord): boolean =>
  reaches(client, definition, { document, rights: ['read', 'write'] });
export const mayWrite = (client: number, { definition }: Shape, document: StoredRecord): boolean =>
  reaches(client, definition, { document, rights: ['write'] });

const collectionOf = (server: TestServer, { definition }: Shape) =>
  server.store.collection<StoredRecord>(definition.collection);

const without = ({ _id: _, ...rest }: StoredRecord): Omit<StoredRecord, '_id'> => rest;

/** What the server under test holds under a key. */
interface Held {
  readonly shape: Shape;
  readonly key: string;
  readonly document: StoredRecord | undefined;
}

export class Servers {
  constructor(
    readonly main: TestServer,
    readonly shadows: readonly [TestServer, TestServer],
    /** The clients of this sequence, by number. */
    readonly clients: readonly [number, number],
  ) {}

  /** Empties all and fills the server under test; what a client sees of it is with its own server too. */
  async fill(stocks: readonly (readonly StoredRecord[])[]): Promise<void> {
    for (const server of [this.main, ...this.shadows]) await server.clear();
    for (const [at, shape] of shapes.entries()) {
      const stock = stocks[at]!;
      if (stock.length > 0) await collectionOf(this.main, shape).insertMany(stock);
      for (const [side, shadow] of this.shadows.entries()) {
        const seen = stock.filter((document) => sees(this.clients[side]!, shape, document));
        if (seen.length > 0) await collectionOf(shadow, shape).insertMany(seen);
      }
    }
  }

  /** What the server under test holds under a key. */
  async stored(shape: Shape, key: string): Promise<StoredRecord | undefined> {
    return this.find(this.main, shape, key);
  }

  /** What a client's own server holds under a key. */
  async shadowed(side: number, shape: Shape, key: string): Promise<StoredRecord | undefined> {
    return this.find(this.shadows[side]!, shape, key);
  }

  /** Brings both clients' servers in line with the server under test. */
  async align(shape: Shape, key: string): Promise<void> {
    const document = await this.stored(shape, key);
    await Promise.all([0, 1].map((side) => this.alignOne(side, { shape, key, document })));
  }

  private async alignOne(side: number, { shape, key, document }: Held): Promise<void> {
    const shadow = this.shadows[side]!;
    const seen = document && sees(this.clients[side]!, shape, document) ? document : undefined;
    const there = await this.find(shadow, shape, key);
    if (JSON.stringify(seen) === JSON.stringify(there)) return;
    const collection = collectionOf(shadow, shape);
    if (!seen) await collection.deleteOne({ _id: key });
    else if (there) await collection.replaceOne({ _id: key, _rev: there._rev }, without(seen));
    else await collection.insertOne(seen);
  }

  private async find(server: TestServer, shape: Shape, key: string): Promise<StoredRecord | undefined> {
    const found = await collectionOf(server, shape).findOne({ _id: key });
    return found === null ? undefined : plain(found);
  }
}
