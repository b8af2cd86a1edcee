/** What the store does for itself when reads or writes fail, or the disk is nearly full. */
import { expect, it, jest } from '@jest/globals';
import type { StoredRecord } from '../../../src/store/contract.js';
import type { Operation } from '../../../src/store/embedded/disk.js';
import { DiskSpace } from '../../../src/store/embedded/disk-space.js';
import { type EmbeddedStore, openEmbedded } from '../../../src/store/embedded/engine.js';
import { verifyStore } from '../../../src/store/embedded/verification.js';
import { record, writeFixture } from '../fixture.js';
import { withStore } from './places.js';

it('a read that fails while a batch is put together refuses it, and writes go on', () =>
  withStore(async (store) => {
    const collection = store.collection<StoredRecord>('own');
    jest.spyOn(store.sources.counts, 'operations').mockImplementationOnce(() => {
      throw Object.assign(new Error('IO error: a table'), { code: 'LEVEL_IO_ERROR' });
    });
    const writes = [collection.insertOne(record('a', {})), collection.insertOne(record('b', {}))];
    for (const { status } of await Promise.allSettled(writes)) expect(status).toBe('rejected');
    await collection.insertOne(record('a', {}));
    expect(await collection.countDocuments({})).toBe(1);
    await store.close();
  }));

const entriesOf = async (store: EmbeddedStore): Promise<number> =>
  (await store.sources.disk.keys({ gte: 'x\0', lt: 'x\x01' }).nextv(10_000)).length;

/** Writes that remove index entries fail, until the disk is opened again. */
function failRemovals(store: EmbeddedStore): void {
  const level = store.sources.disk.level as unknown as { _batch(all: Operation[], options: object): Promise<void> };
  const batch = level._batch.bind(level);
  jest.spyOn(level, '_batch').mockImplementation(async (all, options) => {
    if (all.every(({ type, key }) => type === 'del' && key.startsWith('x')))
      throw Object.assign(new Error('IO error: Input/output error'), { code: 'LEVEL_IO_ERROR' });
    return batch(all, options);
  });
}

it('a removal of an index that breaks off refuses nobody else, and leaves nothing behind', () =>
  withStore(async (store) => {
    await writeFixture(store);
    const collection = store.collection<StoredRecord>('fixture');
    const before = await entriesOf(store);
    await collection.createIndexes([{ key: { another: 1 }, name: 'other' }]);
    const own = (await entriesOf(store)) - before;
    failRemovals(store);
    await expect(collection.dropIndex('other')).rejects.toThrow(/could not be made durable/);
    await collection.insertOne(record('next', { serial: 900 }));
    await collection.deleteOne({ _id: 'next' });
    expect(await entriesOf(store)).toBe(before + own);
    await collection.createIndexes([{ key: { another: 1 }, name: 'other' }]);
    expect(await entriesOf(store)).toBe(before + own);
    expect((await verifyStore(store)).problems).toEqual([]);
  }));

it('below the reserve an index is removed, and one without entries made', () =>
  withStore(async (store, folder) => {
    await writeFixture(store);
    await store.close();
    const low = await openEmbedded({ folder, reserveBytes: Number.MAX_SAFE_INTEGER });
    try {
      await low.collection('empty').createIndexes([{ key: { a: 1 }, name: 'one' }]);
      await low.collection('fixture').dropIndex('serial_1');
      await expect(low.collection('fixture').insertOne(record('new', {}))).rejects.toMatchObject({ code: 14031 });
      expect(low.indexesOf('empty').map(({ name }) => name)).toEqual(['one']);
    } finally {
      await low.close();
    }
  }));

it('the disk is looked at though nobody asks', () =>
  withStore(async (_, folder) => {
    const reserve = { bytes: 1 };
    const space = new DiskSpace(folder, undefined);
    Object.defineProperty(space, 'reserve', { get: () => reserve.bytes });
    await space.look();
    space.watch();
    expect(space.isLow).toBe(false);
    reserve.bytes = Number.MAX_SAFE_INTEGER;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(space.isLow).toBe(true);
    space.unwatch();
  }));
