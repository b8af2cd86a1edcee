import { expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Document } from 'mongodb';
import { matcher } from '../../../src/filter/matching.js';
import { recordText, type StoredRecord } from '../../../src/store/contract.js';
import type { EmbeddedStore } from '../../../src/store/embedded/engine.js';
import type { Explanation } from '../../../src/store/embedded/cursor.js';
import { verifyStore } from '../../../src/store/embedded/verification.js';
import { FIXTURE, record, writeFixture } from '../fixture.js';
import { withStore } from './places.js';

const explain = async (store: EmbeddedStore, filter: object, options: object = {}): Promise<string> => {
  const { queryPlanner, executionStats } = (await store
    .collection(FIXTURE)
    .find(filter, options)
    .explain()) as Explanation;
  const { stage, indexName, inputStages = [] } = queryPlanner.winningPlan;
  const names = indexName ?? inputStages.map((one) => one.indexName).join('+');
  return `${stage} ${names} ${executionStats.totalKeysExamined}/${executionStats.totalDocsExamined}/${executionStats.nReturned}`;
};

it('chooses the index that serves', () =>
  withStore(async (store) => {
    await writeFixture(store);
    const plans: [object, object, string][] = [
      [{ _id: 'k03' }, {}, 'IDHACK  0/1/1'],
      [{ _id: { $in: ['k03', 'none'] } }, {}, 'IDHACK  0/2/1'],
      [{ _id: { $gt: 'k10' } }, {}, 'COLLSCAN  0/2/2'],
      [{}, { limit: 2 }, 'COLLSCAN  0/2/2'],
      [{ 'metadata.owner': 'o1' }, {}, 'IXSCAN metadata.$**_1 3/3/3'],
      [{ 'metadata.owner': 'o1' }, { limit: 2 }, 'IXSCAN metadata.$**_1 2/2/2'],
      [{ 'metadata.owner': 'o1', _id: { $gt: 'k03' } }, {}, 'IXSCAN metadata.$**_1 1/1/1'],
      [{ 'metadata.owner': { $in: ['o1', 'o2'] } }, {}, 'IXSCAN metadata.$**_1 4/4/4'],
      [{ 'metadata.owner': { $exists: true } }, {}, 'IXSCAN metadata.$**_1 8/6/6'],
      [{ 'metadata.owner': null }, {}, 'COLLSCAN  0/12/7'],
      [{ _gone: null }, { limit: 2 }, 'COLLSCAN  0/2/2'],
      [{ 'metadata.owner': 'o1', _gone: null }, { limit: 2 }, 'IXSCAN metadata.$**_1 3/2/2'],
      [{ 'metadata.owner': { $ne: 'o1' }, kind: 'b' }, {}, 'IXSCAN kind_1_size_1 2/2/0'],
      [{ 'metadata.deep.1.leaf': 2 }, {}, 'COLLSCAN  0/12/1'],
      [{ kind: 'a', size: { $gte: 5 } }, {}, 'IXSCAN kind_1_size_1 2/2/2'],
      [{ kind: 'a' }, { sort: { size: -1, _id: -1 }, limit: 1 }, 'IXSCAN kind_1_size_1 1/1/1'],
      [{ created: { $gte: '2026-01-07' } }, { sort: { created: 1, _id: 1 }, limit: 1 }, 'IXSCAN created_1 1/1/1'],
      [{ created: { $lte: '2026-01-02' } }, { sort: { created: -1, _id: -1 } }, 'IXSCAN created_1 3/3/3'],
      [{ serial: 4 }, {}, 'IXSCAN serial_1 1/1/1'],
      [{ kind: 'a' }, { hint: '_id_' }, 'COLLSCAN  0/12/3'],
    ];
    for (const [filter, options, plan] of plans) {
      expect({ filter, options, plan: await explain(store, filter, options) }).toEqual({ filter, options, plan });
    }
  }));

it('parses no document where the plan is exact', () =>
  withStore(async (store) => {
    await writeFixture(store);
    const collection = store.collection<StoredRecord>(FIXTURE);
    const parse = jest.spyOn(JSON, 'parse');
    try {
      const found = await collection.find({ 'metadata.owner': 'o1' }, { limit: 20 }).toArray();
      const texts = found.map((one) => (one as unknown as Record<symbol, string>)[recordText]);
      const one = await collection.findOne({ _id: 'k01' });
      expect(one?._rev).toBe('rev-k01');
      // Only the short line with the marks is parsed, and a record's text never.
      const parsed = parse.mock.calls.map(([text]) => text);
      expect(parsed.filter((text) => text.includes('owner'))).toEqual([]);
      expect(texts.every((text) => text?.includes('owner'))).toBe(true);
      expect(found[0]?.['kind']).toBe('a');
      expect(parse.mock.calls.length).toBe(parsed.length + 1);
    } finally {
      parse.mockRestore();
    }
  }));

const leaf = fc.oneof(fc.constantFrom(null, 0, 1, 2, 'a', 'b', '', true, false), fc.constant({}), fc.constant([]));
const value = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 3 }),
  fc.record({ x: leaf }),
  fc.array(fc.record({ x: leaf }), { maxLength: 2 }),
);
const fields = fc.record(
  {
    _mark: fc.oneof(leaf, fc.constant('text')),
    a: value,
    b: value,
    m: fc.dictionary(fc.constantFrom('p', 'q', 'r'), value),
  },
  { requiredKeys: [] },
);
const operand = fc.constantFrom(null, 0, 1, 2, 'a', 'b', '', true, false);
const condition = fc.oneof(
  operand,
  fc
    .tuple(fc.constantFrom('$eq', '$gt', '$gte', '$lt', '$lte', '$ne'), fc.constantFrom(0, 1, 'a', true))
    .map(([name, one]) => ({ [name]: one })),
  fc.constant({ $gt: 0, $lt: 2 }),
  fc.constant({ $gte: 'a', $lte: 'b' }),
  fc.array(operand, { maxLength: 3 }).map(($in) => ({ $in })),
  fc.boolean().map(($exists) => ({ $exists })),
);
const path = fc.constantFrom('a', 'b', 'a.x', 'm.p', 'm.q', 'm.p.x', 'm.r', '_id');
const filter = fc.oneof(
  fc.dictionary(path, condition, { maxKeys: 3 }),
  fc.dictionary(path, condition, { maxKeys: 1 }).map((one) => ({ ...one, _mark: null })),
  fc
    .tuple(fc.dictionary(path, condition, { maxKeys: 2 }), fc.dictionary(path, condition, { maxKeys: 2 }))
    .map(($and) => ({ $and })),
);

it(
  'finds with indexes what matching every document finds, in the same order',
  () =>
    withStore(async (store) => {
      let round = 0;
      const property = fc.asyncProperty(
        fc.array(fields, { maxLength: 12 }),
        fc.array(filter, { minLength: 4, maxLength: 8 }),
        async (all, asked) => {
          const name = `round-${(round += 1)}`;
          const indexed = store.collection<StoredRecord>(name);
          const plain = store.collection<StoredRecord>(`${name}-plain`);
          await indexed.createIndexes([
            { key: { a: 1 } },
            { key: { a: 1, b: 1 } },
            { key: { 'm.$**': 1 } },
            { key: { 'a.x': 1 }, sparse: true },
          ]);
          const documents = all.map((one, at) =>
            record(String.fromCharCode(97 + at), JSON.parse(JSON.stringify(one)) as Document),
          );
          await Promise.all([indexed.insertMany(documents), plain.insertMany(documents)]);
          for (const one of asked) {
            const keys = documents.filter(matcher(one)).map(({ _id }) => _id);
            expect((await indexed.find(one).toArray()).map(({ _id }) => _id)).toEqual(keys);
            expect(await indexed.countDocuments(one)).toBe(keys.length);
            const last = await indexed.find(one, { sort: { _id: -1 }, limit: 3 }).toArray();
            expect(last.map(({ _id }) => _id)).toEqual(keys.reverse().slice(0, 3));
            for (const sort of [{ a: 1, _id: 1 }, { a: -1, _id: -1 }, { b: 1, _id: 1 }, { _id: -1 }] as const) {
              const [found, wanted] = await Promise.all(
                [indexed, plain].map((each) => each.find(one, { sort, limit: 5 }).toArray()),
              );
              expect({ one, sort, found: found?.map(({ _id }) => _id) }).toEqual({
                one,
                sort,
                found: wanted?.map(({ _id }) => _id),
              });
            }
          }
        },
      );
      await fc.assert(property, { numRuns: 40 });
      expect((await verifyStore(store)).problems).toEqual([]);
    }),
  30_000,
);

it('a sort that no index serves keeps only what may be answered', () =>
  withStore(async (store) => {
    const collection = store.collection<StoredRecord>('many');
    await collection.insertMany(Array.from({ length: 3000 }, (_, at) => record(`k${at}`, { n: (at * 7919) % 3000 })));
    const found = await collection.find({ n: { $gte: 0 } }, { sort: { n: -1, _id: -1 }, limit: 4 }).toArray();
    expect(found.map(({ n }) => n as number)).toEqual([2999, 2998, 2997, 2996]);
  }));
