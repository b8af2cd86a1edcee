import { expect, it, jest } from '@jest/globals';
import type { StoredRecord } from '../../../src/store/contract.js';
import { openEmbedded } from '../../../src/store/embedded/engine.js';
import { verifyStore } from '../../../src/store/embedded/verification.js';
import { record } from '../fixture.js';
import { withStore } from './places.js';

const numbered = (from: number, to: number): StoredRecord[] =>
  Array.from({ length: to - from }, (_, at) => record(`k${from + at}`, { n: from + at }));

it('the count is that of the documents after every kind of write, and after a restart', () =>
  withStore(async (store, folder) => {
    const collection = store.collection<StoredRecord>('own');
    await collection.insertMany(numbered(0, 50));
    const { _id, ...other } = record('k1', { n: -1 });
    await Promise.all([
      ...numbered(50, 60).map((one) => collection.insertOne(one)),
      ...['k3', 'k4', 'k4', 'none'].map((key) => collection.deleteOne({ _id: key })),
      collection.insertOne(record('k5', {})).catch(() => undefined),
      collection.replaceOne({ _id }, other),
      store.collection<StoredRecord>('another').insertOne(record('a', {})),
    ]);
    expect(await collection.countDocuments({})).toBe(58);
    expect(await collection.estimatedDocumentCount()).toBe(58);
    expect((await verifyStore(store)).problems).toEqual([]);
    await store.close();
    const again = await openEmbedded({ folder });
    expect(await again.collection('own').countDocuments({})).toBe(58);
    expect(await again.collection('none').countDocuments({})).toBe(0);
    expect((await verifyStore(again)).problems).toEqual([]);
    await again.close();
  }));

it.each([false, true])('a write that failed is counted when it is there (it is: %s), and only then', (reachesDisk) =>
  withStore(async (store) => {
    const collection = store.collection<StoredRecord>('own');
    await collection.insertMany(numbered(0, 5));
    const { disk } = store.sources;
    const write = disk.write.bind(disk);
    jest.spyOn(disk, 'write').mockImplementationOnce(async (operations) => {
      if (reachesDisk) await write(operations);
      throw Object.assign(new Error('IO error'), { code: 'LEVEL_IO_ERROR' });
    });
    await expect(collection.insertOne(record('lost', {}))).rejects.toThrow(/durable/);
    await collection.insertOne(record('kept', {}));
    expect(await collection.countDocuments({})).toBe(reachesDisk ? 7 : 6);
    expect((await verifyStore(store)).problems).toEqual([]);
  }),
);

it('no document is read for the count of all', () =>
  withStore(async (store) => {
    const collection = store.collection<StoredRecord>('own');
    await collection.insertMany(numbered(0, 5));
    const entries = jest.spyOn(store.sources.disk, 'entries');
    const keys = jest.spyOn(store.sources.disk, 'keys');
    expect(await collection.countDocuments({})).toBe(5);
    expect([entries.mock.calls, keys.mock.calls]).toEqual([[], []]);
  }));

it('verification names a count that is wrong', () =>
  withStore(async (store) => {
    await store.collection<StoredRecord>('own').insertMany(numbered(0, 5));
    await store.sources.disk.write([{ type: 'put', key: 'c\0own', value: '4' }]);
    expect((await verifyStore(store)).problems).toEqual(['own holds 5 documents, its count says 4']);
  }));
