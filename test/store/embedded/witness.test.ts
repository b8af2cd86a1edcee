import type { Document } from 'mongodb';
import { expect, it, jest } from '@jest/globals';
import type { Placed, StoredRecord, Witness } from '../../../src/store/contract.js';
import { DiskSpace } from '../../../src/store/embedded/disk-space.js';
import { verifyStore } from '../../../src/store/embedded/verification.js';
import { record } from '../fixture.js';
import { withStore } from './places.js';

/** Numbers its entries by a document that is read and replaced in the same turn. */
const numbering: Witness = {
  alongside(read): readonly Placed[] {
    const replaced: Document | undefined = read('heads', 'head');
    const number = ((replaced?.['number'] as number | undefined) ?? 0) + 1;
    return [
      { collection: 'log', document: record(`entry-${String(number).padStart(3, '0')}`, { number }), replaced: undefined },
      { collection: 'heads', document: record('head', { number }), replaced },
    ];
  },
  before: () => Promise.reject(new Error('the embedded engine has no need of this')),
}; // prettier-ignore
const witness = numbering;

it('witnesses see what the turns before have written; there is none of a write that is not made', () =>
  withStore(async (store) => {
    const own = store.collection<StoredRecord>('own');
    const log = store.collection<StoredRecord>('log');
    await log.createIndexes([{ key: { number: 1 } }]);
    await Promise.all(Array.from({ length: 64 }, (_, at) => own.insertOne(record(`k${at}`, {}), { witness })));
    await expect(own.insertOne(record('k1', {}), { witness })).rejects.toMatchObject({ code: 11000 });
    const { _id, ...same } = record('k1', {});
    await own.replaceOne({ _id }, same, { witness });
    await own.replaceOne({ _id, _rev: 'another' }, { ...same, _rev: 'new' }, { witness });
    await own.deleteOne({ _id, _rev: 'another' }, { witness });
    const numbers = (await log.find({}, { sort: { number: 1 } }).toArray()).map((entry) => entry['number'] as number);
    expect(numbers).toEqual(Array.from({ length: 64 }, (_, at) => at + 1));
    expect(await store.collection('heads').findOne({ _id: 'head' })).toMatchObject({ number: 64 });
    expect((await verifyStore(store)).problems).toEqual([]);
  }));

it('a batch that fails leaves neither write nor witness', () =>
  withStore(async (store) => {
    const own = store.collection<StoredRecord>('own');
    await own.insertOne(record('a', {}), { witness });
    jest.spyOn(store.sources.disk, 'write').mockRejectedValueOnce(new Error('the disk is failing'));
    await expect(own.insertOne(record('b', {}), { witness })).rejects.toMatchObject({ code: 96 });
    await own.deleteOne({ _id: 'a' }, { witness });
    const log = await store
      .collection('log')
      .find({}, { sort: { _id: 1 } })
      .toArray();
    expect(log.map(({ _id }) => _id)).toEqual(['entry-001', 'entry-002']);
    expect(await own.find({}).toArray()).toEqual([]);
    expect((await verifyStore(store)).problems).toEqual([]);
  }));

it('below the reserve removals go on, and their witnesses', () =>
  withStore(async (store) => {
    const own = store.collection<StoredRecord>('own');
    await own.insertOne(record('a', {}), { witness });
    const low = jest.spyOn(DiskSpace.prototype, 'isLow', 'get').mockReturnValue(true);
    await expect(own.insertOne(record('b', {}), { witness })).rejects.toMatchObject({ code: 14031 });
    await own.deleteOne({ _id: 'a' }, { witness });
    low.mockRestore();
    expect(await own.countDocuments({})).toBe(0);
    expect(await store.collection('log').countDocuments({})).toBe(2);
  }));
