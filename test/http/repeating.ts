/** Servers on one store, one after the other or at once, for requests that are repeated. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { registries } from '../../generated/registries.js';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { openPort } from '../../src/http/server.js';
import { openLog } from '../../src/observe/log.js';
import type { Store, StoredRecord } from '../../src/store/contract.js';
import { openStore } from '../../src/store/open.js';
import { hookedStore, type StoreHooks } from '../support/hooked-store.js';
import { sendTo, type Received, type Sent, type ServerParts } from '../support/server.js';

type Send = (sent: Sent) => Promise<Received>;

/** A store of an engine, with the servers that were started on it, and a clock for all of them. */
export class SharedStore {
  private readonly folder = mkdtempSync(join(tmpdir(), 'cadastre-repeat-'));
  private readonly uri = `${process.env.MONGODB_TEST_URI}/cadastre_${randomBytes(6).toString('hex')}`;
  private readonly stops: (() => Promise<void>)[] = [];
  private now = Date.parse('2026-03-01T12:00:00Z');

  private constructor(
    private readonly engine: string,
    public store: Store,
  ) {}

  static async open(engine: string): Promise<SharedStore> {
    const shared = new SharedStore(engine, undefined as unknown as Store);
    shared.store = await shared.connect();
    return shared;
  }

  private connect(): Promise<Store> {
    return openStore(this.engine === 'mongodb' ? { mongodbUri: this.uri } : { dataDir: this.folder });
  }

  /** Starts a server on it; answers are held against the documents. */
  async serve(hooks: StoreHooks = {}, { findCaller }: Pick<ServerParts, 'findCaller'> = {}): Promise<Send> {
    const config = readConfig({ 'check-answers': 'true', 'log-level': 'silent' }, {});
    const store = hookedStore(this.store, hooks);
    const parts = { config, store, log: openLog('silent'), registries, now: () => this.now };
    const app = await createApp({ ...parts, ...(findCaller ? { findCaller } : {}) });
    const port = await openPort(app.main, '127.0.0.1', 0);
    this.stops.push(async () => {
      app.drain();
      await port.close();
    });
    return (sent) => sendTo(`http://127.0.0.1:${port.port}`, sent);
  }

  /** Lets time go by, for servers alone: nobody waits. */
  wait(ms: number): void {
    this.now += ms;
  }

  /** Ends all servers and opens the store anew, as another process would. */
  async restart(): Promise<void> {
    await this.endServers();
    await this.store.close();
    this.store = await this.connect();
  }

  documents(collection: string): Promise<StoredRecord[]> {
    return this.store.collection(collection).find({}).toArray();
  }

  async close(): Promise<void> {
    await this.endServers();
    await this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async endServers(): Promise<void> {
    await Promise.all(this.stops.splice(0).map((stop) => stop()));
  }
}

/** A create with a key; each has a body of its own unless told otherwise. */
export const creating = (key: string = randomUUID(), body?: object, headers: Record<string, string> = {}): Sent => ({
  method: 'POST',
  path: '/network',
  headers: { 'idempotency-key': `"${key}"`, ...headers },
  body: body ?? { network_id: `net-${key}`, network_name: key },
});

/** What two answers to one request must have in common: everything but its id and the date. */
export function lasting({ status, headers, text }: Received): unknown {
  const { date: _date, 'x-request-id': _id, ...rest } = headers;
  return { status, headers: rest, text };
}

export function expectSame(one: Received, other: Received): void {
  expect(lasting(other)).toEqual(lasting(one));
}

export function expectRefusal({ status, text }: Received, wanted: number, sentence: RegExp): void {
  expect({ status, text }).toEqual({ status: wanted, text });
  expect(text).toMatch(sentence);
}
