/** Documents that every engine holds when the suite starts, with a value of every kind. */
import type { IndexDescription } from 'mongodb';
import type { Collection, Store, StoredRecord } from '../../src/store/contract.js';

/** The collection the fixture is in. */
export const FIXTURE = 'fixture';

export const indexes: IndexDescription[] = [
  { key: { 'metadata.$**': 1 } },
  { key: { created: 1 } },
  { key: { kind: 1, size: 1 } },
  { key: { serial: 1 }, unique: true },
];

/** A document with its four marks. */
export function record(key: string, fields: Record<string, unknown>): StoredRecord {
  const time = '2026-01-01T00:00:00.000Z';
  return { _id: key, _rev: `rev-${key}`, _created: time, _updated: time, ...fields };
}

const text = 'NUL \0, quote ", backslash \\ud800, line \n, é, 你好, 😀';

export const records: StoredRecord[] = [
  record('k01', {
    created: '2026-01-03',
    kind: 'a',
    size: 5,
    serial: 1,
    metadata: { owner: 'o1', region: 'eu', rank: 1 },
  }),
  record('k02', {
    created: '2026-01-01',
    kind: 'a',
    size: -3,
    serial: 2,
    metadata: { owner: 'o2', region: 'eu', rank: 2.5 },
  }),
  record('k03', {
    created: '2026-01-02',
    kind: 'b',
    size: 5,
    serial: 3,
    metadata: { owner: 'o1', region: 'us', rank: -7 },
  }),
  record('k04', {
    created: '2026-01-02',
    kind: 'b',
    size: 0,
    serial: 4,
    metadata: { owner: ['o1', 'o3'], rank: 'high' },
  }),
  record('k05', {
    created: '2026-01-05',
    kind: 'a',
    size: 1e300,
    serial: 5,
    metadata: { owner: null, deep: { leaf: true } },
  }),
  record('k06', {
    created: '2026-01-04',
    kind: 'c',
    size: 2 ** 53,
    serial: 6,
    metadata: { deep: { leaf: false } },
    extra: null,
  }),
  record('k07', {
    created: '2026-01-04',
    kind: 'c',
    size: 0.1,
    serial: 7,
    metadata: { deep: [{ leaf: 1 }, { leaf: 2 }, { other: 3 }] },
  }),
  record('k08', {
    created: '2026-01-06',
    kind: 'c',
    size: 7,
    serial: 8,
    metadata: { deep: [], rank: [1, 10] },
    extra: [],
  }),
  record('k09', {
    created: '2026-01-07',
    kind: '',
    size: 8,
    serial: 9,
    metadata: { note: text, empty: {} },
    extra: {},
  }),
  record('k10', { created: '2026-01-07', kind: 'd', size: 9, serial: 10, metadata: {}, extra: false }),
  record('k11 – ключ 😀', {
    created: '2026-01-08',
    kind: 'd',
    size: 10,
    serial: 11,
    metadata: { owner: 'ö' },
    extra: 0,
  }),
  record('k12', {
    created: '2026-01-08',
    kind: 'd',
    size: 11,
    serial: 12,
    _: { digest: 'd12' },
    metadata: { flag: true },
  }),
];

/** Filters and the keys they find in the fixture, by MongoDB's manual. */
export const filters: [filter: Record<string, unknown>, keys: string[]][] = [
  [{}, records.map(({ _id }) => _id)],
  [{ _id: 'k03' }, ['k03']],
  [{ _id: { $in: ['k05', 'k01', 'none', 'k05'] } }, ['k01', 'k05']],
  [{ _id: { $gt: 'k02', $lte: 'k05' } }, ['k03', 'k04', 'k05']],
  [{ _id: 'k03', _rev: 'rev-k03' }, ['k03']],
  [{ _id: 'k03', _rev: 'other' }, []],
  [{ 'metadata.owner': 'o1' }, ['k01', 'k03', 'k04']],
  [{ 'metadata.owner': 'o1', 'metadata.region': 'us' }, ['k03']],
  [{ 'metadata.owner': 'o1', _id: { $gt: 'k01' } }, ['k03', 'k04']],
  [{ 'metadata.owner': { $in: ['o2', 'o3'] } }, ['k02', 'k04']],
  [{ 'metadata.owner': { $ne: 'o1' } }, ['k02', 'k05', 'k06', 'k07', 'k08', 'k09', 'k10', 'k11 – ключ 😀', 'k12']],
  [{ 'metadata.owner': { $nin: ['o1', 'o2', null] } }, ['k11 – ключ 😀']],
  [{ 'metadata.owner': { $exists: true } }, ['k01', 'k02', 'k03', 'k04', 'k05', 'k11 – ключ 😀']],
  [{ 'metadata.owner': null, size: { $lt: 1 } }, ['k07']],
  [{ 'metadata.rank': { $gt: 1 } }, ['k02', 'k08']],
  [{ 'metadata.rank': { $gte: 1, $lt: 3 } }, ['k01', 'k02', 'k08']],
  [{ 'metadata.rank': { $gte: 'a' } }, ['k04']],
  [{ 'metadata.rank': { $lt: 0 } }, ['k03']],
  [{ 'metadata.deep.leaf': true }, ['k05']],
  [{ 'metadata.deep.leaf': 2 }, ['k07']],
  [{ 'metadata.deep.1.leaf': 2 }, ['k07']],
  [{ 'metadata.deep': { $elemMatch: { leaf: { $gt: 1 } } } }, ['k07']],
  [{ 'metadata.deep': { $size: 3 } }, ['k07']],
  [{ 'metadata.note': text }, ['k09']],
  [{ 'metadata.flag': { $exists: true } }, ['k12']],
  [{ '_.digest': 'd12' }, ['k12']],
  [{ kind: 'a' }, ['k01', 'k02', 'k05']],
  [{ kind: '' }, ['k09']],
  [{ kind: 'a', size: { $gte: 5 } }, ['k01', 'k05']],
  [{ kind: 'a', size: 5 }, ['k01']],
  [{ kind: { $gt: 'b' }, size: { $gt: 8 } }, ['k06', 'k10', 'k11 – ключ 😀', 'k12']],
  [{ size: 9007199254740992 }, ['k06']],
  [{ serial: 7 }, ['k07']],
  [{ serial: { $gte: 11 } }, ['k11 – ключ 😀', 'k12']],
  [{ created: { $gt: '2026-01-06', $lt: '2026-01-08' } }, ['k09', 'k10']],
  [{ $or: [{ kind: 'b' }, { serial: 1 }] }, ['k01', 'k03', 'k04']],
  [{ $nor: [{ kind: { $in: ['a', 'b', 'c'] } }, { serial: 9 }] }, ['k10', 'k11 – ключ 😀', 'k12']],
  [{ $and: [{ kind: 'c' }, { $and: [{ size: { $lt: 8 } }] }] }, ['k07', 'k08']],
  [{ kind: { $not: { $gt: 'a' } } }, ['k01', 'k02', 'k05', 'k09']],
  [{ kind: { $regex: '^[ab]$' }, size: 5 }, ['k01', 'k03']],
  [{ extra: { $exists: false } }, ['k01', 'k02', 'k03', 'k04', 'k05', 'k07', 'k12']],
  [{ extra: null, serial: { $gte: 6 } }, ['k06', 'k07', 'k12']],
  [{ extra: false }, ['k10']],
  [{ extra: 0 }, ['k11 – ключ 😀']],
];

/** Writes the fixture; resolves when it is acknowledged. */
export async function writeFixture(store: Store): Promise<void> {
  const collection: Collection<StoredRecord> = store.collection(FIXTURE);
  await collection.createIndexes(indexes);
  await collection.insertMany(records.slice(0, 6));
  for (const one of records.slice(6)) await collection.insertOne({ ...one, size: -1 });
  for (const { _id, ...one } of records.slice(6)) await collection.replaceOne({ _id }, one);
  await collection.insertOne(record('gone', { serial: 99 }));
  await collection.deleteOne({ _id: 'gone' });
}
