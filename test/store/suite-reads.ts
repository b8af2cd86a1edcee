/** Scenarios about reading: filters, order, pages, indexes. */
import { expect } from '@jest/globals';
import type { IndexDescription } from 'mongodb';
import type { Collection, ListOptions, StoredRecord } from '../../src/store/contract.js';
import { filters, indexes, record, records } from './fixture.js';
import type { Scenario } from './suite.js';

/** The keys of the documents found, in the order they came. */
async function keysOf(collection: Collection<StoredRecord>, filter: object, options?: ListOptions): Promise<string[]> {
  return (await collection.find(filter, options).toArray()).map(({ _id }) => _id);
}

async function expectFilters(collection: Collection<StoredRecord>): Promise<void> {
  for (const [filter, keys] of filters) {
    expect({ filter, keys: await keysOf(collection, filter, { sort: { _id: 1 } }) }).toEqual({ filter, keys });
    expect({ filter, count: await collection.countDocuments(filter) }).toEqual({ filter, count: keys.length });
    const one = await collection.findOne(filter);
    expect(one === null ? keys.length : keys.includes(one._id)).toBe(one === null ? 0 : true);
  }
}

/** Values in MongoDB's order of types, then of values. */
const ordered: unknown[] = [
  null,
  -1e300,
  -7,
  -0.5,
  0,
  5e-324,
  1,
  2 ** 53,
  '',
  '\0',
  '\0a',
  '\x01',
  'A',
  'a',
  'a\0',
  'aa',
  'é',
  '你',
  '\uffff',
  '😀',
  {},
  false,
  true,
];

/** Sorted pages, each starting where the last one ended, as `records/` asks for them. */
async function pagesOf(
  collection: Collection<StoredRecord>,
  filter: object,
  { field, direction }: { field: string; direction: 1 | -1 },
): Promise<string[]> {
  const found: string[] = [];
  const [beyond, from] = direction === 1 ? ['$gt', '$gte'] : ['$lt', '$lte'];
  let rest: object = {};
  for (;;) {
    const sort = field === '_id' ? { _id: direction } : { [field]: direction, _id: direction };
    const page = await collection.find({ $and: [filter, rest] }, { sort, limit: 3 }).toArray();
    found.push(...page.map(({ _id }) => _id));
    const last = page.at(-1);
    if (last === undefined || page.length < 3) return found;
    const value: unknown = last[field];
    const after = [{ [field]: { [beyond]: value } }, { [field]: value, _id: { [beyond]: last._id } }];
    rest = field === '_id' ? { _id: { [beyond]: value } } : { [field]: { [from]: value }, $or: after };
  }
}

function sortedKeys(field: string, direction: 1 | -1, among: readonly StoredRecord[] = records): string[] {
  const value = (one: StoredRecord): string | number => one[field] as string | number;
  const compare = (one: StoredRecord, other: StoredRecord): number =>
    value(one) < value(other) ? -1 : value(one) > value(other) ? 1 : one._id < other._id ? -1 : 1;
  return [...among].sort((one, other) => direction * compare(one, other)).map(({ _id }) => _id);
}

async function filled(
  collection: Collection<StoredRecord>,
  values: readonly unknown[],
  index: IndexDescription[] = [],
): Promise<Collection<StoredRecord>> {
  if (index.length > 0) await collection.createIndexes(index);
  const width = String(values.length).length;
  await collection.insertMany(
    values.map((v, at) => record(String(at).padStart(width, '0'), v === undefined ? {} : { v })),
  );
  return collection;
}

export const readScenarios: Scenario[] = [
  {
    name: 'a document comes back as it was written',
    async run({ fixture }) {
      for (const one of records) {
        const found = await fixture.findOne({ _id: one._id });
        expect(found).toEqual(one);
        expect({ ...found }).toEqual(one);
        expect(JSON.parse(JSON.stringify(found))).toEqual(one);
        expect('metadata' in (found ?? {})).toBe(true);
        expect(found?.['metadata']).toEqual(one['metadata']);
      }
    },
  },
  {
    name: 'findOne answers null for what is not there',
    async run({ fixture, collection }) {
      expect(await fixture.findOne({ _id: 'none' })).toBeNull();
      expect(await fixture.findOne({ kind: 'none' })).toBeNull();
      expect(await collection().findOne({})).toBeNull();
    },
  },
  {
    name: 'filters find the same with indexes',
    async run({ fixture }) {
      await expectFilters(fixture);
    },
  },
  {
    name: 'filters find the same without indexes',
    async run({ collection }) {
      const own = collection();
      await own.createIndexes(indexes);
      await own.insertMany(records);
      for (const name of ['metadata.$**_1', 'created_1', 'kind_1_size_1', 'serial_1']) await own.dropIndex(name);
      await expectFilters(own);
    },
  },
  {
    name: 'filters find the same with indexes made afterwards',
    async run({ collection }) {
      const own = collection();
      await own.insertMany(records);
      await own.createIndexes(indexes);
      await expectFilters(own);
    },
  },
  {
    name: 'a range on an array may be met by two of its elements',
    async run({ fixture }) {
      expect(await keysOf(fixture, { 'metadata.rank': { $gt: 4, $lt: 6 } })).toEqual(['k08']);
    },
  },
  {
    name: 'text is ordered by UTF-8, types by rank',
    async run({ collection }) {
      for (const index of [[], [{ key: { v: 1 } }]] as IndexDescription[][]) {
        const own = await filled(collection(), ordered, index);
        const keys = ordered.map((_, at) => String(at).padStart(2, '0'));
        expect(await keysOf(own, {}, { sort: { v: 1, _id: 1 } })).toEqual(keys);
        expect(await keysOf(own, {}, { sort: { v: -1, _id: -1 } })).toEqual(keys.toReversed());
      }
    },
  },
  {
    name: 'a missing field sorts as null and equals null, and does not exist',
    async run({ collection }) {
      const own = await filled(collection(), ['x', undefined, null, 0], [{ key: { v: 1 } }]);
      expect(await keysOf(own, {}, { sort: { v: 1, _id: 1 } })).toEqual(['1', '2', '3', '0']);
      expect(await keysOf(own, { v: null }, { sort: { _id: 1 } })).toEqual(['1', '2']);
      expect(await keysOf(own, { v: { $exists: true } }, { sort: { _id: 1 } })).toEqual(['0', '2', '3']);
      expect(await keysOf(own, { v: { $ne: null } }, { sort: { _id: 1 } })).toEqual(['0', '3']);
    },
  },
  {
    name: 'sort by key, by a field, by several fields, with and without limit',
    async run({ fixture }) {
      for (const field of ['_id', 'created', 'size', 'serial', 'kind']) {
        for (const direction of [1, -1] as const) {
          const sort = { [field]: direction, _id: direction };
          const keys = sortedKeys(field, direction);
          expect(await keysOf(fixture, {}, { sort })).toEqual(keys);
          expect(await keysOf(fixture, {}, { sort, limit: 4 })).toEqual(keys.slice(0, 4));
        }
      }
      const several = await keysOf(fixture, {}, { sort: { kind: -1, created: 1, _id: 1 } });
      expect(several.slice(0, 5)).toEqual(['k10', 'k11 – ключ 😀', 'k12', 'k06', 'k07']);
    },
  },
  {
    name: 'sort within what a filter finds',
    async run({ fixture }) {
      const among = records.filter(({ kind }) => kind === 'd' || kind === 'a');
      for (const direction of [1, -1] as const) {
        const sort = { created: direction, _id: direction };
        const keys = sortedKeys('created', direction, among);
        expect(await keysOf(fixture, { kind: { $in: ['a', 'd'] } }, { sort })).toEqual(keys);
        expect(await keysOf(fixture, { kind: { $in: ['a', 'd'] } }, { sort, limit: 2 })).toEqual(keys.slice(0, 2));
      }
      expect(await keysOf(fixture, { kind: 'd' }, { sort: { size: -1, _id: -1 }, limit: 2 })).toEqual([
        'k12',
        'k11 – ключ 😀',
      ]);
    },
  },
  {
    name: 'pages continue where the last one ended',
    async run({ fixture }) {
      for (const field of ['_id', 'created', 'serial']) {
        for (const direction of [1, -1] as const) {
          expect(await pagesOf(fixture, {}, { field, direction })).toEqual(sortedKeys(field, direction));
          const among = records.filter(({ size }) => Number(size) > 4);
          expect(await pagesOf(fixture, { size: { $gt: 4 } }, { field, direction })).toEqual(
            sortedKeys(field, direction, among),
          );
        }
      }
      const owned = ['k01', 'k03', 'k04'];
      expect(await pagesOf(fixture, { 'metadata.owner': 'o1' }, { field: '_id', direction: 1 })).toEqual(owned);
      expect(await pagesOf(fixture, { 'metadata.owner': 'o1' }, { field: '_id', direction: -1 })).toEqual(
        owned.toReversed(),
      );
    },
  },
  {
    name: 'iteration gives each document once and may be left early',
    async run({ fixture }) {
      const seen: string[] = [];
      for await (const { _id } of fixture.find({}, { sort: { _id: 1 }, batchSize: 2 })) seen.push(_id);
      expect(seen).toEqual(records.map(({ _id }) => _id).sort());
      for await (const { _id } of fixture.find({ 'metadata.owner': 'o1' })) {
        expect(_id).toBe('k01');
        break;
      }
    },
  },
  {
    name: 'a cursor that was closed has no more results',
    async run({ fixture }) {
      const cursor = fixture.find({});
      await cursor.close();
      await cursor.close();
      const left: string[] = [];
      for await (const { _id } of cursor) left.push(_id);
      expect(left).toEqual([]);
    },
  },
  {
    name: 'explain names the index',
    async run({ fixture }) {
      const explain = async (filter: object, options?: ListOptions): Promise<string> =>
        JSON.stringify(await fixture.find(filter, options).explain());
      expect(await explain({ 'metadata.owner': 'o1' })).toContain('"metadata.$**_1"');
      expect(await explain({ kind: 'a', size: 5 })).toContain('"kind_1_size_1"');
      expect(await explain({ serial: 4 })).toContain('"serial_1"');
      expect(await explain({}, { sort: { created: 1, _id: 1 }, hint: 'created_1' })).toContain('"created_1"');
      expect(await explain({ 'metadata.owner': 'o1' })).toContain('"nReturned":3');
      expect(await explain({ extra: false })).toContain('COLLSCAN');
    },
  },
  {
    name: 'a hint that names no index is refused',
    async run({ fixture }) {
      await expect(fixture.find({}, { hint: 'none_1' }).toArray()).rejects.toThrow(/hint|index/);
    },
  },
  {
    name: 'maxTimeMS ends a long read with code 50',
    async run({ collection }) {
      const own = await filled(
        collection(),
        Array.from({ length: 4000 }, (_, at) => `${at} ${'x'.repeat(200)}`),
      );
      await expect(own.find({ v: 'none' }, { maxTimeMS: 1 }).toArray()).rejects.toMatchObject({ code: 50 });
      await expect(own.countDocuments({ v: 'none' }, { maxTimeMS: 1 })).rejects.toMatchObject({ code: 50 });
    },
  },
];
