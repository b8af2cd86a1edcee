/** A registry with a field of every kind, and its records on every engine at hand. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { anonymous } from '../../../src/auth/caller.js';
import type { RecordDefinition } from '../../../src/records/definition.js';
import { openLog } from '../../../src/observe/log.js';
import { openRequests } from '../../../src/records/idempotency.js';
import type { Fields } from '../../../src/records/patches.js';
import { Records } from '../../../src/records/records.js';
import { noLinks } from '../../../src/records/references.js';
import { StreamPlaces } from '../../../src/records/stream-places.js';
import type { Collection, Store, StoredRecord } from '../../../src/store/contract.js';
import { openStore } from '../../../src/store/open.js';
import { fields } from '../../filter/arbitraries.js';
import { isStandIn } from '../../filter/stand-in.js';

export const definition: RecordDefinition = {
  // Its codes are those of a registry that there is.
  name: 'network',
  noun: 'network',
  collection: 'records',
  key: { field: 'network_id' },
  fields: ['network_id', 'network_name', 'org_ids', 'port', 'ratio', 'active', 'metadata'],
  required: ['network_id', 'network_name'],
  defaults: { org_ids: '', ratio: 0, metadata: {} },
  derived: { org_id: { from: 'org_ids', split: ',' } },
  filterable: fields,
  sortable: { network_id: '_id', network_name: 'network_name', ratio: 'ratio' },
  indexes: [],
};

/** Indexes that operations make and remove, by number. */
export const INDEXES = [
  { name: 'network_name', key: { network_name: 1, _id: 1 } },
  { name: 'ratio', key: { ratio: 1, _id: 1 } },
  { name: 'port', key: { port: 1, network_name: 1, _id: 1 } },
  { name: 'org_id', key: { '_.org_id': 1, _id: 1 } },
  { name: 'metadata', key: { 'metadata.$**': 1 } },
] as const;

const isText = (value: unknown): boolean => typeof value === 'string';
const rules: Readonly<Record<string, (value: unknown) => boolean>> = {
  network_id: isText,
  network_name: isText,
  org_ids: isText,
  port: (value) => value === undefined || value === null || Number.isInteger(value),
  ratio: (value) => typeof value === 'number',
  active: (value) => value === undefined || typeof value === 'boolean',
  metadata: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** The record's schema. */
export function faultOf(record: Fields): { detail: string; pointer: string } | undefined {
  const wrong = Object.entries(rules).find(([name, fits]) => !fits(record[name]));
  return wrong && { detail: `${wrong[0]} does not fit`, pointer: `/${wrong[0]}` };
}

/** A store that sequences of operations are run on. */
export interface Engine {
  readonly name: string;
  /** An imitation of MongoDB, which is known to answer some filters unlike it. */
  readonly isImitation: boolean;
  /** Whether operations on indexes are done here; one engine always scans. */
  readonly hasIndexes: boolean;
  /** An empty collection, with the records in it. */
  open(name: string): Promise<{ records: Records<Fields>; collection: Collection<StoredRecord> }>;
  close(): Promise<void>;
}

/** The embedded engine with and without indexes, and MongoDB where `MONGODB_TEST_URI` names a server. */
export async function openEngines(): Promise<Engine[]> {
  const uri = process.env['MONGODB_TEST_URI'];
  return [
    await embedded('embedded, scanning', false),
    await embedded('embedded, with indexes', true),
    ...(uri === undefined ? [] : [await mongodb(uri)]),
  ];
}

async function embedded(name: string, hasIndexes: boolean): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'cadastre-differential-'));
  const store = await openStore({ dataDir: folder });
  const close = async (): Promise<void> => {
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { name, hasIndexes, isImitation: false, open: (collection) => openRecords(store, collection), close };
}

async function mongodb(uri: string): Promise<Engine> {
  const database = `differential_${process.pid}_${Date.now()}`;
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 5000 });
  const isImitation = await isStandIn(client);
  const store = await openStore({ mongodbUri: `${uri}/${database}` });
  const close = async (): Promise<void> => {
    await store.close();
    // The stand-in cannot drop what has indexes; it keeps nothing either.
    await client
      .db(database)
      .dropDatabase()
      .catch((error: unknown) => {
        if (!isImitation) throw error;
      });
    await client.close();
  };
  const name = isImitation ? 'MongoDB stand-in' : 'MongoDB';
  return { name, hasIndexes: true, isImitation, open: (collection) => openRecords(store, collection), close };
}

async function openRecords(store: Store, name: string): ReturnType<Engine['open']> {
  const collection = store.collection<StoredRecord>(name);
  const limits = { firstByteMs: 5000, streamMs: 5000, streams: new StreamPlaces({ most: 8 }) };
  const source = {
    definition,
    collection,
    limits,
    faultOf,
    requests: await openRequests(store),
    log: openLog('silent'),
    links: noLinks,
  };
  return {
    collection,
    records: new Records<Fields>(source, { caller: anonymous, scope: 'network:write', operation: '', requestId: '' }),
  };
}
