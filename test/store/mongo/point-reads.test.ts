/** Reads of one turn as one command: who gets what. */
import { expect, it } from '@jest/globals';
import { MongoNetworkError, type Collection as DriverCollection } from 'mongodb';
import type { StoredRecord } from '../../../src/store/contract.js';
import { MongoCollection, type CollectionOptions } from '../../../src/store/mongo/collection.js';
import { record } from '../fixture.js';

/** A collection over 1,000 documents, and the commands that reached the driver. */
function stage(options: CollectionOptions = {}): { collection: MongoCollection; commands: string[][] } {
  const stored = new Map(
    Array.from({ length: 1000 }, (_, at) => [`k${at}`, record(`k${at}`, { at, m: { list: [1] } })]),
  );
  const commands: string[][] = [];
  let cuts = 3;
  const read = (ids: string[]): Promise<StoredRecord[]> => {
    commands.push(ids);
    if (ids.includes('cut') && cuts-- > 0) return Promise.reject(new MongoNetworkError('cut'));
    if (ids.includes('broken')) return Promise.reject(new Error('broken'));
    // In another order than asked for, as a server may answer.
    const found = [...ids].reverse().flatMap((id) => stored.get(id) ?? []);
    return Promise.resolve(structuredClone(found));
  };
  const driver = {
    findOne: ({ _id }: { _id: string }) => read([_id]).then(([first]) => first ?? null),
    find: ({ _id }: { _id: { $in: string[] } }) => ({ toArray: () => read(_id.$in) }),
  };
  return { collection: new MongoCollection(driver as unknown as DriverCollection<StoredRecord>, options), commands };
}

const readAll = (collection: MongoCollection, ids: string[]): Promise<(StoredRecord | null)[]> =>
  Promise.all(ids.map((_id) => collection.findOne({ _id })));

it('reads of one turn are one command; each gets its own document or null', async () => {
  const { collection, commands } = stage();
  const found = await readAll(collection, ['k1', 'none', 'k2', 'k3']);
  expect(found.map((document) => document?._id)).toEqual(['k1', undefined, 'k2', 'k3']);
  expect(commands).toEqual([['k1', 'none', 'k2', 'k3']]);
});

it('a read that is alone is a plain one', async () => {
  const { collection, commands } = stage();
  expect(await collection.findOne({ _id: 'k1' })).toMatchObject({ at: 1 });
  expect(await collection.findOne({ _id: 'none' })).toBeNull();
  expect(commands).toEqual([['k1'], ['none']]);
});

it('a command names at most 100 ids', async () => {
  const { collection, commands } = stage();
  const ids = Array.from({ length: 250 }, (_, at) => `k${at}`);
  expect((await readAll(collection, ids)).map((document) => document?._id)).toEqual(ids);
  expect(commands.map(({ length }) => length)).toEqual([100, 100, 50]);
});

it('two readers of one id share the command, not the document', async () => {
  const { collection, commands } = stage();
  const [one, other] = await readAll(collection, ['k1', 'k1']);
  expect(commands).toEqual([['k1']]);
  expect(other).toEqual(one);
  (one!['m'] as { list: number[] }).list.push(2);
  expect(other!['m']).toEqual({ list: [1] });
});

it('a fault reaches every reader of its command, and none of another', async () => {
  const { collection } = stage();
  const ids = Array.from({ length: 101 }, (_, at) => (at === 0 ? 'broken' : `k${at}`));
  const results = await Promise.allSettled(ids.map((_id) => collection.findOne({ _id })));
  expect(results.map(({ status }) => status)).toEqual([...Array<string>(100).fill('rejected'), 'fulfilled']);
  expect(await collection.findOne({ _id: 'k1' })).toMatchObject({ at: 1 });
});

it('a read that asks for more than the id, or with options, is never shared; none is with coalesce: false', async () => {
  const { collection, commands } = stage();
  await Promise.all([
    collection.findOne({ _id: 'k1', owner: 'me' }),
    collection.findOne({ _id: 'k2' }, { maxTimeMS: 5 }),
    collection.findOne({ _id: 'k3' }),
    collection.findOne({ _id: 'k4' }),
  ]);
  expect(commands).toEqual([['k1'], ['k2'], ['k3', 'k4']]);
  const plain = stage({ coalesce: false });
  await readAll(plain.collection, ['k1', 'k2']);
  expect(plain.commands).toEqual([['k1'], ['k2']]);
});

it('a cut connection is no answer: the read is sent again', async () => {
  const { collection, commands } = stage();
  expect((await readAll(collection, ['cut', 'k1'])).map((document) => document?._id)).toEqual([undefined, 'k1']);
  expect(commands).toHaveLength(4);
});
