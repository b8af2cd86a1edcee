/** Random filters on random records, through a store engine, against the naive reading of MongoDB's manual. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Filter } from 'mongodb';
import { compileFilter } from '../../src/filter/compile.js';
import type { Collection, StoredRecord } from '../../src/store/contract.js';
import { fields, filter, record } from './arbitraries.js';
import { naivelyMatches } from './naive.js';

type Json = Record<string, unknown>;

/** What an imitation is known to answer unlike MongoDB: these filters are not compared on these records. */
export interface KnownDifference {
  name: string;
  applies: (filter: Json, record: Json) => boolean;
}

const RECORDS = 250;
const FILTERS = 600;
/** Set TEST_SEED to repeat a run that failed. */
const seed = Number(process.env['TEST_SEED'] ?? 20261121);

const indexes = [
  { key: { network_name: 1 } },
  { key: { port: 1, network_name: 1 } },
  { key: { ratio: 1 } },
  { key: { '_.org_id': 1 } },
  { key: { 'metadata.$**': 1 } },
] as const;

/** Registers the tests; the collection is empty and thrown away by the caller. `known` is for imitations only. */
export function filterAgreement(
  openCollection: () => Promise<Collection<StoredRecord>>,
  known: readonly KnownDifference[] = [],
): void {
  describe(`${FILTERS} random filters on ${RECORDS} random records (seed ${seed})`, () => {
    let collection: Collection<StoredRecord>;
    const records = sampleRecords();
    const filters = fc.sample(filter, { numRuns: FILTERS, seed: seed + 1 });
    const pairs = filters.map((asked) => ({
      asked,
      compared: records.filter((one) => !known.some(({ applies }) => applies(asked, one))),
    }));

    beforeAll(async () => {
      collection = await openCollection();
      await collection.insertMany(records);
    }, 60_000);

    const agree = async (): Promise<void> => {
      const wrong: string[] = [];
      for (const { asked, compared } of pairs.filter((pair) => pair.compared.length > 0)) {
        const found = new Set(await keysOf(collection, asked));
        const disputed = compared.filter((one) => naivelyMatches(asked, one, fields) !== found.has(one._id));
        if (disputed.length > 0) wrong.push(`${JSON.stringify(asked)} on ${JSON.stringify(disputed[0])}`);
      }
      // A few are enough to see what is wrong.
      expect(wrong.slice(0, 5)).toEqual([]);
    };

    test('find the same records by scanning', agree, 60_000);

    test('enough of them are compared', () => {
      const compared = pairs.reduce((sum, pair) => sum + pair.compared.length, 0);
      expect(compared).toBeGreaterThan((FILTERS * RECORDS) / 5);
    });

    test('find the same records with indexes', async () => {
      await collection.createIndexes(indexes.map(({ key }) => ({ key: { ...key } })));
      await agree();
    }, 60_000);
  });
}

/** The keys that the engine finds, which is as many as it counts. */
async function keysOf(collection: Collection<StoredRecord>, asked: Json): Promise<string[]> {
  const compiled = compileFilter(asked, fields) as Filter<StoredRecord>;
  const found = (await collection.find(compiled).toArray()).map(({ _id }) => _id);
  expect(await collection.countDocuments(compiled)).toBe(found.length);
  return found;
}

/** Keys are unique in a collection: the alphabet's own first, then with a number. */
function sampleRecords(): StoredRecord[] {
  const taken = new Set<string>();
  return fc.sample(record, { numRuns: RECORDS, seed }).map((one, at) => {
    const _id = taken.has(one._id) ? `${one._id}${at}` : one._id;
    taken.add(_id);
    return {
      ...one,
      _id,
      _rev: 'AAAAAAAAAAAAAAAA',
      _created: '2026-01-01T00:00:00.000Z',
      _updated: '2026-01-01T00:00:00.000Z',
    };
  });
}
