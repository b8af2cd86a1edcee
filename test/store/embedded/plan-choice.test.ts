import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Document } from 'mongodb';
import { matcher } from '../../../src/filter/matching.js';
import type { StoredRecord } from '../../../src/store/contract.js';
import { documentPrefix } from '../../../src/store/embedded/collection.js';
import type { Explanation } from '../../../src/store/embedded/cursor.js';
import type { EmbeddedStore } from '../../../src/store/embedded/engine.js';
import { everyPlan, type Plan } from '../../../src/store/embedded/planner.js';
import { QueryRun } from '../../../src/store/embedded/query.js';
import { View } from '../../../src/store/embedded/reading.js';
import { readOrder } from '../../../src/store/embedded/sorting.js';
import { record } from '../fixture.js';
import { withStore } from './places.js';

type Sort = Record<string, 1 | -1>;
interface Asked {
  filter: Document;
  sort: Sort | undefined;
  limit: number;
}

/** Runs every plan that could be chosen; the keys each finds, by the plan's words. */
async function everyAnswer(
  store: EmbeddedStore,
  name: string,
  { filter, sort, limit }: Asked,
): Promise<[string, string[]][]> {
  const { sources } = store;
  const prefix = documentPrefix(name);
  const order = sort === undefined ? ({ by: 'any' } as const) : readOrder(sort);
  const { ready: indexes, isMultikey } = (store.collection(name) as unknown as { indexes: never }).indexes as {
    ready: never[];
    isMultikey: () => boolean;
  };
  const estimating = { disk: sources.disk, view: undefined as never, total: 0 };
  const plans: Plan[] = everyPlan(
    { documentPrefix: prefix, indexes, isMultikey, estimating },
    { filter, order, hint: undefined, limit },
  );
  const answers: [string, string[]][] = [];
  for (const plan of plans) {
    const view = new View(sources);
    const matches = matcher(filter);
    const run = new QueryRun({
      sources,
      documentPrefix: prefix,
      view,
      plan,
      order,
      matches,
      limit,
      maxTimeMS: undefined,
    });
    const keys: string[] = [];
    for await (const chunk of run.documents()) keys.push(...chunk.map(({ _id }) => _id as string));
    answers.push([`${plan.stage} ${plan.indexes.map((one) => one.name).join('+')}`, keys]);
  }
  return answers;
}

/** Texts that a wildcard index cuts, before a character of two units and elsewhere. */
const LONG = 'x'.repeat(255);
const long = ['', 'y', 'yz', 'z', '😀', '\u{10ffff}'].map((end) => LONG + end);
const longer = ['z', '😀q', '\u{10ffff}q'].map((end) => LONG.slice(1) + end);
const scalar = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0, 1, 'a') }, fc.constantFrom(...long, ...longer));
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const fields = fc.record({ a: value, b: value, m: fc.record({ p: value, q: value }, { requiredKeys: [] }) });
const key = fc.constantFrom('a', 'c', 'f', 'k');
const path = fc.constantFrom('a', 'b', 'm.p', 'm.q');
const condition = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(path, scalar).map(([name, one]) => ({ [name]: one })) },
  fc
    .tuple(path, fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$ne'), scalar)
    .map(([name, by, one]) => ({ [name]: { [by]: one } })),
  fc.tuple(path, fc.array(scalar, { maxLength: 3 })).map(([name, $in]) => ({ [name]: { $in } })),
  fc.tuple(path, fc.boolean()).map(([name, $exists]) => ({ [name]: { $exists } })),
  fc.tuple(fc.constantFrom('$gt', '$lt'), key).map(([by, one]) => ({ _id: { [by]: one } })),
  fc
    .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('$gt', '$lt'), scalar, key)
    .map(([name, by, one, from]) => ({ $or: [{ [name]: one, _id: { [by]: from } }, { [name]: { [by]: one } }] })),
);
const asked = fc.record({
  filter: fc.array(condition, { minLength: 1, maxLength: 3 }).map(($and) => ({ $and })),
  sort: fc.constantFrom<Sort | undefined>(
    undefined,
    { _id: 1 },
    { _id: -1 },
    { a: 1, _id: 1 },
    { a: -1, _id: -1 },
    { b: 1, _id: 1 },
  ),
  limit: fc.constantFrom(0, 2, 5),
});
const indexes = fc.subarray(
  [
    { key: { a: 1 } },
    { key: { b: 1, _id: 1 } },
    { key: { a: 1, b: 1 } },
    { key: { 'm.$**': 1 } },
    { key: { b: 1 }, sparse: true, name: 'sparse' },
  ] as const,
  { minLength: 1 },
);

it(
  'whatever plan is chosen, the answer is that of a scan',
  () =>
    withStore(async (store) => {
      let round = 0;
      const stages = new Map<string, number>();
      const property = fc.asyncProperty(
        fc.array(fields, { maxLength: 14 }),
        indexes,
        fc.array(asked, { minLength: 10, maxLength: 20 }),
        async (all, wanted, questions) => {
          const name = `round-${(round += 1)}`;
          const collection = store.collection<StoredRecord>(name);
          await collection.createIndexes(wanted.map((one) => ({ ...one, key: { ...one.key } })));
          await collection.insertMany(all.map((one, at) => record(String.fromCharCode(97 + at), one)));
          for (const question of questions) {
            const answers = await everyAnswer(store, name, question);
            const [, scanned = []] = answers.at(-1) ?? [];
            const options = { ...(question.sort === undefined ? {} : { sort: question.sort }), limit: question.limit };
            const chosen = await collection.find(question.filter, options).toArray();
            if (question.sort !== undefined) expect(chosen.map(({ _id }) => _id)).toEqual(scanned);
            for (const [plan, keys] of answers) {
              stages.set(plan.split(' ')[0] ?? '', (stages.get(plan.split(' ')[0] ?? '') ?? 0) + 1);
              // In any order, with a limit, any of the results will do.
              if (question.sort === undefined && question.limit > 0)
                expect([plan, keys.length]).toEqual([plan, scanned.length]);
              else if (question.sort === undefined) expect([plan, keys.sort()]).toEqual([plan, [...scanned].sort()]);
              else expect([plan, question, keys]).toEqual([plan, question, scanned]);
            }
          }
        },
      );
      await fc.assert(property, { numRuns: 100 });
      // Intersections were among them.
      expect(stages.get('AND_SORTED')).toBeGreaterThan(20);
    }),
  60_000,
);

it('texts that a wildcard index cuts: every range finds what a scan finds', () =>
  withStore(async (store) => {
    const collection = store.collection<StoredRecord>('long');
    await collection.createIndexes([{ key: { 'm.$**': 1 } }]);
    const texts = [...long, ...longer, LONG.slice(2), `${LONG}y${LONG}`];
    await collection.insertMany(texts.map((p, at) => record(String.fromCharCode(97 + at), { m: { p } })));
    for (const text of texts)
      for (const by of ['$gt', '$gte', '$lt', '$lte', '$eq']) {
        const asked = { filter: { 'm.p': { [by]: text } }, sort: { _id: 1 as const }, limit: 0 };
        const answers = await everyAnswer(store, 'long', asked);
        expect(answers.map(([plan]) => plan)).toEqual(['IXSCAN m.$**_1', 'COLLSCAN ']);
        expect([asked, answers[0]![1]]).toEqual([asked, answers[1]![1]]);
      }
  }));

const RECORDS = 6000;
const numbered = (at: number): string => `k${String(at).padStart(5, '0')}`;

async function explain(store: EmbeddedStore, filter: object, options: object = {}): Promise<string> {
  const { queryPlanner, executionStats } = (await store
    .collection('many')
    .find(filter, options)
    .explain()) as Explanation;
  const { stage, indexName, inputStages = [] } = queryPlanner.winningPlan;
  const { totalKeysExamined, totalDocsExamined, nReturned } = executionStats;
  return `${stage} ${indexName ?? inputStages.map((one) => one.indexName).join('+')} ${totalKeysExamined}/${totalDocsExamined}/${nReturned}`;
}

it('the more selective condition answers, whatever its place and operator; large ones are intersected', () =>
  withStore(async (store) => {
    const collection = store.collection<StoredRecord>('many');
    await collection.createIndexes([
      { key: { kind: 1, _id: 1 }, name: 'kind' },
      { key: { owner: 1, _id: 1 }, name: 'owner' },
      { key: { 'm.$**': 1 }, name: 'm' },
      { key: { label: 1, _id: 1 }, name: 'label' },
    ]);
    await collection.insertMany(
      Array.from({ length: RECORDS }, (_, at) =>
        record(numbered(at), {
          kind: at % 2 === 0 ? 'even' : 'odd',
          owner: `o${at % 1500}`,
          label: `l${String(at % 50).padStart(2, '0')}`,
          // The first half has one region, the second half the other; sizes go up.
          m: { region: at < RECORDS / 2 ? 'eu' : 'us', size: at, third: at % 3 },
        }),
      ),
    );
    const plans: [object, object, string][] = [
      // Four of an owner against half of all: by place, equality and range alike.
      [{ kind: 'even', owner: 'o8' }, {}, 'IXSCAN owner 4/4/4'],
      [{ owner: 'o8', kind: 'even' }, {}, 'IXSCAN owner 4/4/4'],
      [{ kind: 'even', 'm.size': { $lt: 10 } }, {}, 'IXSCAN m 10/10/5'],
      [{ 'm.region': 'eu', 'm.size': { $gte: 2990, $lt: 3010 } }, {}, 'IXSCAN m 20/20/10'],
      [{ kind: { $in: ['even', 'odd'] }, owner: { $in: ['o1', 'o2'] } }, {}, 'IXSCAN owner 8/8/8'],
      [{ 'm.third': { $exists: true }, owner: 'o8' }, {}, 'IXSCAN owner 4/4/4'],
      // Nothing in common but where the halves meet, and the jump over the rest is seen in the keys.
      [{ 'm.region': 'us', 'm.third': 1, kind: 'even' }, { sort: { _id: 1 } }, 'AND_SORTED'],
      // A page by label: the few of an owner are sorted rather than all labels read; of a kind, labels are read.
      [{ owner: 'o8' }, { sort: { label: 1, _id: 1 }, limit: 2 }, 'IXSCAN owner 4/6/2'],
      [{ kind: 'even' }, { sort: { label: 1, _id: 1 }, limit: 2 }, 'IXSCAN label'],
      // Nearly all match: a page by key reads keys in order rather than gathering all.
      [{ 'm.size': { $gte: 5 } }, { sort: { _id: 1 }, limit: 3 }, 'COLLSCAN  0/'],
    ];
    for (const [filter, options, plan] of plans)
      expect([filter, (await explain(store, filter, options)).slice(0, plan.length)]).toEqual([filter, plan]);
    // 500 results of three ranges with 8,000 entries in all: no document beside the results is read, and what lies before the
    // second half in two of the ranges is jumped over.
    const joined = await explain(store, { 'm.region': 'us', 'm.third': 1, kind: 'even' }, { sort: { _id: 1 } });
    expect(joined).toMatch(/^AND_SORTED \S+ \d+\/500\/500$/);
    expect(Number(/(\d+)\//.exec(joined)?.[1])).toBeLessThan(5600);
    expect(await store.collection('many').countDocuments({ 'm.region': 'us', 'm.third': 1, kind: 'even' })).toBe(500);
    // A page ends the intersection: a few dozen keys, not all 3,000.
    expect(await explain(store, { 'm.region': 'us', kind: 'odd' }, { sort: { _id: -1 }, limit: 3 })).toMatch(
      /^AND_SORTED \S+ \d{1,2}\/3\/3$/,
    );
  }));
