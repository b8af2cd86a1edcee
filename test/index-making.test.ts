/** A document gains an index, and the store has many records: the server answers at once, and rightly all the time. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { registries } from '../generated/registries.js';
import { createApp } from '../src/app.js';
import { readConfig } from '../src/config.js';
import { openPort } from '../src/http/server.js';
import { openLog } from '../src/observe/log.js';
import type { StoredRecord } from '../src/store/contract.js';
import { openEmbedded, type EmbeddedStore } from '../src/store/embedded/engine.js';
import { verifyStore } from '../src/store/embedded/verification.js';
import { makeIndexes } from '../src/store/index-making.js';
import { StoreError } from '../src/store/contract.js';
import { sendTo, type Received } from './support/server.js';

const RECORDS = 20_000;
const NAME = 'networks';
const OWNERS = 1000;

const key = (at: number): string => `net-${String(at).padStart(6, '0')}`;
const fieldsOf = (at: number) => ({
  network_id: key(at),
  network_name: `Mesh ${at % 100}`,
  metadata: { owner: `owner-${at % OWNERS}`, size: at },
  services_map: {},
  policies: {},
});

function stored(at: number): StoredRecord {
  const time = '2026-01-01T00:00:00.000Z';
  return {
    _id: key(at),
    _rev: `AAAAAAAAAAAA${String(at % 10000).padStart(4, '0')}`,
    _created: time,
    _updated: time,
    ...fieldsOf(at),
  };
}

let folder: string;
let told: { fields: Readonly<Record<string, unknown>>; sentence: string }[];
let store: EmbeddedStore;
const open = async (): Promise<EmbeddedStore> =>
  (store = await openEmbedded({ folder, report: (fields, sentence) => told.push({ fields, sentence }) }));

beforeEach(async () => {
  told = [];
  folder = await mkdtemp(join(tmpdir(), 'cadastre-growth-'));
  await open();
  await store.collection<StoredRecord>(NAME).insertMany(Array.from({ length: RECORDS }, (_, at) => stored(at)));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** Serves the store; `use` gets a function that sends requests. */
async function serving(
  use: (send: (path: string, body?: object, method?: string) => Promise<Received>) => Promise<void>,
) {
  const app = await createApp({ config: readConfig({}, {}), store, log: openLog('silent'), registries });
  const port = await openPort(app.main, '127.0.0.1', 0);
  try {
    await use((path, body, method = body === undefined ? 'GET' : 'POST') =>
      sendTo(`http://127.0.0.1:${port.port}`, { path, method, ...(body === undefined ? {} : { body }) }),
    );
  } finally {
    await port.close();
  }
}

const ready = (): string[] => store.indexesOf(NAME).map(({ name }) => name);
const wanted = ['metadata', 'network_name', 'policies', 'services_map'];
const isBuilt = (): boolean => wanted.every((name) => ready().includes(name));
const keysOf = ({ json }: Received): string[] =>
  (json as { data: { network_id: string }[] }).data.map(({ network_id }) => network_id);

test('requests are answered while an index is built, rightly and fast, and what they write is in it', async () => {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  await serving(async (send) => {
    expect(isBuilt()).toBe(false);
    expect((await send('/readyz')).status).toBe(200);
    delay.enable();
    let asked = 0;
    for (; !isBuilt(); asked += 1) {
      const at = (asked * 7919) % RECORDS;
      await send(`/network/${key(at)}`, { metadata: { owner: 'new' } }, 'PUT');
      if (asked % 3 === 0) await send(`/network/${key((at + 1) % RECORDS)}`, undefined, 'DELETE');
      await send('/network', { network_id: `new-${asked}`, network_name: 'New', metadata: { owner: 'new' } });
      expect((await send(`/network/${key(at)}`)).json).toMatchObject({ data: { metadata: { owner: 'new' } } });
      if (asked % 10 !== 0) continue;
      // All that was asked for so far, whether by a scan or by what there is of the index.
      const found = keysOf(await send('/networks?limit=1000', { 'metadata.owner': 'owner-3' }));
      expect(found.every((one) => Number(one.slice(4)) % OWNERS === 3)).toBe(true);
      expect(keysOf(await send('/networks?limit=1000', { 'metadata.owner': 'new' })).length).toBeGreaterThan(asked);
    }
    delay.disable();
    expect(asked).toBeGreaterThan(3);
  });
  // Slices hold the event loop for a few milliseconds; the limit leaves room for a busy machine.
  expect(delay.percentile(99) / 1e6).toBeLessThan(250);
  const plan = (await store.collection(NAME).find({ 'metadata.owner': 'new' }).explain()) as unknown as Plan;
  expect(plan.queryPlanner.winningPlan).toEqual({ stage: 'IXSCAN', indexName: 'metadata' });
  expect((await verifyStore(store)).problems).toEqual([]);
  expect(told.map(({ sentence }) => sentence)).toEqual(
    wanted.flatMap(() => ['an index is being built', 'an index was built']),
  );
  expect(told.at(-1)?.fields).toMatchObject({ collection: NAME, perSecond: expect.any(Number) });
}, 60_000);

interface Plan {
  queryPlanner: { winningPlan: object };
}

test('a stop in the middle is prompt, and the next start goes on where it was', async () => {
  await serving(async () => {
    while (!(store.sources.disk.read(`m\0${NAME}\0network_name`) ?? '').includes('upTo')) await later(5);
  });
  const started = performance.now();
  await store.close();
  expect(performance.now() - started).toBeLessThan(2000);
  await open();
  expect(ready()).toEqual([]);
  // Kept up from the first write on, though nothing goes on with it yet.
  await store.collection(NAME).deleteOne({ _id: key(1) });
  await store.collection<StoredRecord>(NAME).insertOne({ ...stored(0), _id: 'first' });
  told = [];
  await serving(async () => {
    while (!isBuilt()) await later(20);
  });
  expect(told[0]).toMatchObject({ sentence: 'the building of an index goes on', fields: { index: 'network_name' } });
  expect(told[0]?.fields['documents']).toBeGreaterThan(0);
  expect((await verifyStore(store)).problems).toEqual([]);
}, 60_000);

test('a changed definition is rebuilt; until then the old one answers nothing', async () => {
  const collection = store.collection<StoredRecord>(NAME);
  await collection.createIndexes([{ name: 'metadata', key: { 'policies.$**': 1 } }]);
  await serving(async (send) => {
    expect(isBuilt()).toBe(false);
    for (let asked = 0; !isBuilt(); asked += 1)
      expect(keysOf(await send('/networks', { 'metadata.owner': 'owner-3' }))).toHaveLength(RECORDS / OWNERS);
  });
  expect(store.indexesOf(NAME).find(({ name }) => name === 'metadata')?.paths).toEqual(['metadata']);
  expect((await verifyStore(store)).problems).toEqual([]);
}, 60_000);

test('a unique index is there before anything is served', async () => {
  const collection = store.collection<StoredRecord>(NAME);
  await makeIndexes({
    collection,
    name: NAME,
    log: openLog('silent'),
    wanted: [{ name: 'rev', key: { 'metadata.size': 1 }, unique: true }],
  });
  expect(ready()).toEqual(['rev']);
  await expect(collection.insertOne({ ...stored(7), _id: 'again' })).rejects.toMatchObject({ code: 11000 });
}, 60_000);

test.each([
  ['says it is not available: it is asked again', new StoreError(96, 'not durable'), 'warn', 2],
  ['says anything else: the next start tries again', new Error('no'), 'error', 1],
])(
  'a build in the background whose store %s',
  async (_name, fault, level, calls) => {
    const collection = store.collection<StoredRecord>(NAME);
    const create = jest.spyOn(collection, 'createIndexes').mockRejectedValueOnce(fault);
    const log = { warn: jest.fn(), error: jest.fn() };
    const wantedIndex = { name: 'size', key: { 'metadata.size': 1 } } as const;
    await makeIndexes({ collection, name: NAME, log: log as never, wanted: [wantedIndex], retryAfter: 10 });
    await later(50);
    expect(create).toHaveBeenCalledTimes(calls);
    expect(log[level as 'warn' | 'error']).toHaveBeenCalledTimes(1);
    if (calls > 1) while (!ready().includes('size')) await later(20);
  },
  60_000,
);

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
