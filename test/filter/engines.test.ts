/** Both engines answer filters as MongoDB's manual says; the server is the one at MONGODB_TEST_URI. */
import { afterAll, describe } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import type { Collection, Store, StoredRecord } from '../../src/store/contract.js';
import { openStore } from '../../src/store/open.js';
import { filterAgreement } from './engines.js';
import { isStandIn, standInDifferences } from './stand-in.js';

describe('embedded', () => {
  let folder: string;
  let store: Store;
  filterAgreement(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cadastre-filter-'));
    store = await openStore({ dataDir: folder });
    return store.collection<StoredRecord>('records');
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
});

const uri = process.env['MONGODB_TEST_URI'];
const database = `filter_${process.pid}`;
const client = uri === undefined ? undefined : await MongoClient.connect(uri, { serverSelectionTimeoutMS: 5000 });
const known = client !== undefined && (await isStandIn(client)) ? standInDifferences : [];

(client === undefined ? describe.skip : describe)('the server at MONGODB_TEST_URI', () => {
  filterAgreement(
    async () => client?.db(database).collection<StoredRecord>('records') as Collection<StoredRecord>,
    known,
  );
  afterAll(async () => {
    await client?.db(database).dropDatabase();
    await client?.close();
  });
});
