/** Scenarios about writing: durability is the states' part, atomicity and refusals are these. */
import { expect } from '@jest/globals';
import type { Collection, StoredRecord } from '../../src/store/contract.js';
import { record } from './fixture.js';
import type { Scenario } from './suite.js';

async function settle(work: Promise<unknown>[]): Promise<{ won: number; codes: unknown[] }> {
  const results = await Promise.allSettled(work);
  const codes = results
    .filter((one) => one.status === 'rejected')
    .map(({ reason }) => (reason as { code?: unknown }).code);
  return { won: results.length - codes.length, codes };
}

const keys = async (collection: Collection<StoredRecord>, filter: object = {}): Promise<string[]> =>
  (await collection.find(filter, { sort: { _id: 1 } }).toArray()).map(({ _id }) => _id);

export const writeScenarios: Scenario[] = [
  {
    name: 'insertOne writes and is seen at once',
    async run({ collection }) {
      const own = collection();
      expect(await own.insertOne(record('a', { v: 1 }))).toMatchObject({ acknowledged: true });
      expect(await own.findOne({ _id: 'a' })).toEqual(record('a', { v: 1 }));
      expect(await own.countDocuments({})).toBe(1);
    },
  },
  {
    name: 'a key that is taken is refused with 11000',
    async run({ collection }) {
      const own = collection();
      await own.insertOne(record('a', { v: 1 }));
      await expect(own.insertOne(record('a', { v: 2, _rev: 'other' }))).rejects.toMatchObject({ code: 11000 });
      expect(await own.findOne({ _id: 'a' })).toMatchObject({ v: 1 });
    },
  },
  {
    name: 'a duplicate names the fields of its index',
    async run({ collection }) {
      const own = collection();
      await own.createIndexes([{ key: { a: 1, b: 1 }, unique: true }]);
      await own.insertOne(record('a', { a: 1, b: 1 }));
      await expect(own.insertOne(record('a', {}))).rejects.toMatchObject({ code: 11000, keyPattern: { _id: 1 } });
      const again = own.insertOne(record('b', { a: 1, b: 1 }));
      await expect(again).rejects.toMatchObject({ code: 11000, keyPattern: { a: 1, b: 1 } });
    },
  },
  {
    name: 'of 64 parallel inserts of one key exactly one wins',
    async run({ collection }) {
      const own = collection();
      const insert = (_: unknown, v: number) => own.insertOne(record('a', { v, _rev: `rev-${v}` }));
      const { won, codes } = await settle(Array.from({ length: 64 }, insert));
      expect(won).toBe(1);
      expect(new Set(codes)).toEqual(new Set([11000]));
      expect(await own.countDocuments({})).toBe(1);
    },
  },
  {
    name: 'a unique value is taken once, also in parallel',
    async run({ collection }) {
      const own = collection();
      await own.createIndexes([{ key: { v: 1 }, unique: true }]);
      const { won, codes } = await settle(
        Array.from({ length: 32 }, (_, at) => own.insertOne(record(`k${at}`, { v: 'one' }))),
      );
      expect(won).toBe(1);
      expect(new Set(codes)).toEqual(new Set([11000]));
      const [winner] = await keys(own);
      await expect(own.insertOne(record('z', { v: 'one' }))).rejects.toMatchObject({
        code: 11000,
      });
      await own.insertOne(record('z', { v: 'two' }));
      await expect(own.replaceOne({ _id: 'z' }, { ...without('z'), v: 'one' })).rejects.toMatchObject({ code: 11000 });
      expect(await own.findOne({ _id: 'z' })).toMatchObject({ v: 'two' });
      await own.deleteOne({ _id: winner ?? '' });
      await own.replaceOne({ _id: 'z' }, { ...without('z'), v: 'one' });
      await own.insertOne(record('y', { v: 'two' }));
      expect(await keys(own, { v: { $in: ['one', 'two'] } })).toEqual(['y', 'z']);
    },
  },
  {
    name: 'a unique compound index takes each pair once',
    async run({ collection }) {
      const own = collection();
      await own.createIndexes([{ key: { a: 1, b: 1 }, unique: true }]);
      await own.insertOne(record('1', { a: 1, b: 1 }));
      await own.insertOne(record('2', { a: 1, b: 2 }));
      await own.insertOne(record('3', { a: 1 }));
      await expect(own.insertOne(record('4', { a: 1, b: 2 }))).rejects.toMatchObject({
        code: 11000,
      });
      await expect(own.insertOne(record('5', { a: 1, b: null }))).rejects.toMatchObject({ code: 11000 });
      expect(await keys(own)).toEqual(['1', '2', '3']);
    },
  },
  {
    name: 'a unique partial index looks at matching documents only',
    async run({ collection }) {
      const own = collection();
      await own.createIndexes([{ key: { v: 1 }, unique: true, partialFilterExpression: { open: true } }]);
      await own.insertOne(record('1', { v: 1, open: true }));
      await own.insertOne(record('2', { v: 1, open: false }));
      await expect(own.insertOne(record('3', { v: 1, open: true }))).rejects.toMatchObject({ code: 11000 });
      expect(await keys(own, { v: 1 })).toEqual(['1', '2']);
    },
  },
  {
    name: 'replaceOne replaces what matches and nothing else',
    async run({ collection }) {
      const own = collection();
      await own.createIndexes([{ key: { v: 1 } }, { key: { 'm.$**': 1 } }]);
      await own.insertOne(record('a', { v: 1, old: true, m: { x: 1, y: [1, 2] } }));
      const next = { ...without('a'), _rev: 'rev-2', v: 2, m: { x: 1, y: [2, 3] } };
      expect(await own.replaceOne({ _id: 'a', _rev: 'other' }, next)).toMatchObject({
        matchedCount: 0,
        modifiedCount: 0,
      });
      expect(await own.replaceOne({ _id: 'none' }, next)).toMatchObject({ matchedCount: 0 });
      expect(await own.replaceOne({ _id: 'a', _rev: 'rev-a' }, next)).toMatchObject({
        matchedCount: 1,
        modifiedCount: 1,
      });
      expect(await own.findOne({ _id: 'a' })).toEqual({ ...next, _id: 'a' });
      expect(await keys(own, { v: 1 })).toEqual([]);
      expect(await keys(own, { v: 2 })).toEqual(['a']);
      expect(await keys(own, { 'm.y': 1 })).toEqual([]);
      expect(await keys(own, { 'm.y': 3 })).toEqual(['a']);
    },
  },
  {
    name: 'of parallel replacements of one revision exactly one wins',
    async run({ collection }) {
      const own = collection();
      await own.insertOne(record('a', { v: 0 }));
      const replace = (v: number): Promise<{ matchedCount: number }> =>
        own.replaceOne({ _id: 'a', _rev: 'rev-a' }, { ...without('a'), _rev: `rev-${v}`, v });
      const results = await Promise.all(Array.from({ length: 16 }, (_, at) => replace(at + 1)));
      expect(results.filter(({ matchedCount }) => matchedCount === 1)).toHaveLength(1);
      expect(await own.findOne({ _id: 'a' })).toMatchObject({
        v: results.findIndex(({ matchedCount }) => matchedCount === 1) + 1,
      });
    },
  },
  {
    name: 'deleteOne removes what matches and nothing else',
    async run({ collection }) {
      const own = collection();
      await own.insertMany([record('a', { v: 1 }), record('b', { v: 1 })]);
      expect(await own.deleteOne({ _id: 'a', v: 2 })).toMatchObject({ deletedCount: 0 });
      expect(await own.deleteOne({ _id: 'a', v: 1 })).toMatchObject({ deletedCount: 1 });
      expect(await own.deleteOne({ _id: 'a' })).toMatchObject({ deletedCount: 0 });
      expect(await keys(own)).toEqual(['b']);
      await own.insertOne(record('a', { v: 3 }));
      expect(await keys(own, { v: 3 })).toEqual(['a']);
    },
  },
  {
    name: 'insertMany writes all in order and stops at the first that is refused',
    async run({ collection }) {
      const own = collection();
      expect(await own.insertMany(Array.from({ length: 3000 }, (_, at) => record(`k${at}`, { at })))).toMatchObject({
        insertedCount: 3000,
      });
      expect(await own.countDocuments({})).toBe(3000);
      const more = [record('x1', {}), record('x2', {}), record('k7', {}), record('x3', {})];
      await expect(own.insertMany(more)).rejects.toMatchObject({ code: 11000 });
      expect(await keys(own, { _id: { $gte: 'x' } })).toEqual(['x1', 'x2']);
    },
  },
  {
    name: 'a document of 1 MB comes back whole',
    async run({ collection }) {
      const own = collection();
      await own.createIndexes([{ key: { 'm.$**': 1 } }]);
      const long = 'é😀x'.repeat(130_000);
      await own.insertOne(record('big', { m: { long, other: `${long.slice(0, 400)}.` } }));
      await own.insertOne(record('big2', { m: { long: `${long}.` } }));
      expect((await own.findOne({ _id: 'big' }))?.['m']).toEqual({ long, other: `${long.slice(0, 400)}.` });
      expect(await keys(own, { 'm.long': long })).toEqual(['big']);
      expect(await keys(own, { 'm.long': { $gt: long } })).toEqual(['big2']);
    },
  },
  {
    name: 'createIndexes is idempotent and answers the names',
    async run({ collection }) {
      const own = collection();
      const wanted = [
        { key: { a: 1, b: -1 } as const },
        { key: { 'metadata.$**': 1 } as const },
        { key: { c: 1 } as const, name: 'by-c' },
      ];
      const names = ['a_1_b_-1', 'metadata.$**_1', 'by-c'];
      expect(await own.createIndexes(wanted)).toEqual(names);
      expect(await own.createIndexes(wanted)).toEqual(names);
    },
  },
  {
    name: 'a unique index over documents that share a value is refused',
    async run({ collection }) {
      const own = collection();
      await own.insertMany([record('a', { v: 1 }), record('b', { v: 1 })]);
      await expect(own.createIndexes([{ key: { v: 1 }, unique: true }])).rejects.toMatchObject({ code: 11000 });
      await own.insertOne(record('c', { v: 1 }));
      expect(await keys(own, { v: 1 })).toEqual(['a', 'b', 'c']);
    },
  },
  {
    name: 'dropIndex of an unknown name is refused',
    async run({ collection }) {
      const own = collection();
      await own.insertOne(record('a', {}));
      await expect(own.dropIndex('none_1')).rejects.toMatchObject({ code: 27 });
    },
  },
  {
    name: 'collections are apart and keep their identity',
    async run({ store, collection }) {
      const [one, other] = [collection(), collection()];
      await one.insertOne(record('a', { v: 1 }));
      await other.insertOne(record('a', { v: 2 }));
      expect(await one.findOne({ _id: 'a' })).toMatchObject({ v: 1 });
      expect(store.collection('same')).toBe(store.collection('same'));
    },
  },
  {
    name: 'ping answers',
    async run({ store }) {
      await expect(store.ping(2000)).resolves.toBeUndefined();
    },
  },
];

/** A replacement: the marks of a record without its key. */
function without(key: string): Omit<StoredRecord, '_id'> & { _rev: string; _created: string; _updated: string } {
  const { _id, ...rest } = record(key, {});
  void _id;
  return rest;
}
