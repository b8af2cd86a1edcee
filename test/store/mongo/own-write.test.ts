/** Writes whose answers are lost: what is stored tells, and nothing is told that may be wrong. */
import { expect, it } from '@jest/globals';
import {
  MongoNetworkError,
  MongoServerError,
  MongoServerSelectionError,
  type Collection as DriverCollection,
  type TopologyDescription,
} from 'mongodb';
import type { StoredRecord } from '../../../src/store/contract.js';
import { type CollectionOptions, MongoCollection } from '../../../src/store/mongo/collection.js';
import { settled } from '../../../src/store/mongo/own-write.js';
import { record } from '../fixture.js';

const cut = (): Error => new MongoNetworkError('cut');

/** What happens to a write on its way: `lost` before the server, `applied` with its answer lost, `then` others' writes. */
type Event = 'unsent' | 'lost' | 'applied' | 'arrives' | ((stored: Map<string, StoredRecord>) => void);

/** One collection as a server has it, and a way to it on which the events happen, one for each command. */
function stage(
  events: Event[],
  { cutReads = 0, ...options }: CollectionOptions & { cutReads?: number } = {},
): {
  collection: MongoCollection;
  stored: Map<string, StoredRecord>;
  sent: () => number;
} {
  const stored = new Map<string, StoredRecord>();
  let sent = 0;
  const pass = async <R>(command: () => R): Promise<R> => {
    sent += 1;
    await Promise.resolve();
    const event = events.shift() ?? 'arrives';
    if (event === 'unsent') throw new MongoServerSelectionError('no server', {} as TopologyDescription);
    if (event === 'lost') throw cut();
    const answer = command();
    if (event === 'arrives') return answer;
    if (event !== 'applied') event(stored);
    throw cut();
  };
  const matching = ({ _id, _rev }: Partial<StoredRecord>): string | undefined => {
    const found = stored.get(_id!);
    return found && (_rev === undefined || found._rev === _rev) ? _id : undefined;
  };
  const driver = {
    insertOne: (document: StoredRecord) =>
      pass(() => {
        if (stored.has(document._id)) throw new MongoServerError({ code: 11000, message: 'taken' });
        stored.set(document._id, document);
        return { acknowledged: true };
      }),
    replaceOne: (filter: Partial<StoredRecord>, rest: StoredRecord) =>
      pass(() => {
        const key = matching(filter);
        if (key !== undefined) stored.set(key, { ...rest, _id: key });
        return { matchedCount: key === undefined ? 0 : 1, modifiedCount: key === undefined ? 0 : 1 };
      }),
    deleteOne: (filter: Partial<StoredRecord>) =>
      pass(() => ({ deletedCount: stored.delete(matching(filter) ?? '') ? 1 : 0 })),
    findOne: ({ _id }: { _id: string }) =>
      cutReads-- > 0 ? Promise.reject(cut()) : Promise.resolve(stored.get(_id) ?? null),
  };
  return {
    collection: new MongoCollection(driver as unknown as DriverCollection<StoredRecord>, options),
    stored,
    sent: () => sent,
  };
}

const document = (rev: string): StoredRecord => ({ ...record('a', {}), _rev: rev });
const others = (stored: Map<string, StoredRecord>): void => void stored.set('a', document('theirs'));
const insert = (collection: MongoCollection): Promise<unknown> => collection.insertOne(document('ours'));
const replace = (collection: MongoCollection): Promise<unknown> =>
  collection.replaceOne({ _id: 'a', _rev: 'old' }, document('ours'));
const remove = (collection: MongoCollection): Promise<unknown> => collection.deleteOne({ _id: 'a', _rev: 'old' });

it('an insert whose answer was lost is made; one that never left is sent again', async () => {
  for (const [events, driverRepeats] of [
    [['applied'], true],
    [['unsent', 'unsent', 'applied'], false],
  ] as [Event[], boolean][]) {
    const { collection, stored } = stage(events, { driverRepeats });
    await expect(insert(collection)).resolves.toMatchObject({ acknowledged: true });
    expect(stored.get('a')).toMatchObject({ _rev: 'ours' });
  }
});

it('an insert that may have arrived is not sent again: it would bring back what another has removed', async () => {
  const removed = (stored: Map<string, StoredRecord>): void => void stored.delete('a');
  for (const event of [removed, 'lost', 'unsent'] as Event[]) {
    const { collection, stored, sent } = stage([event]);
    await expect(insert(collection)).rejects.toThrow(/cut|no server/);
    expect(stored.size).toBe(0);
    expect(sent()).toBe(1);
  }
});

it('a refusal stays one when the read after it is cut: it is read again', async () => {
  const taken = stage([], { driverRepeats: false, cutReads: 2 });
  others(taken.stored);
  await expect(insert(taken.collection)).rejects.toMatchObject({ code: 11000 });
  const changed = stage([], { cutReads: 2 });
  others(changed.stored);
  await expect(replace(changed.collection)).resolves.toMatchObject({ matchedCount: 0 });
});

it('an insert that the driver sent twice without saying so is our own', async () => {
  const { collection, stored } = stage([]);
  stored.set('a', document('ours'));
  await expect(insert(collection)).resolves.toMatchObject({ acknowledged: true });
});

it('a taken key is a duplicate, with one command', async () => {
  const { collection, stored, sent } = stage([]);
  others(stored);
  await expect(insert(collection)).rejects.toMatchObject({ code: 11000 });
  expect(sent()).toBe(1);
});

it('a key that another has after a lost answer is no duplicate for certain: the outcome stays open', async () => {
  const { collection } = stage([others]);
  await expect(insert(collection)).rejects.toThrow('cut');
});

it('a write that was never sent leaves nothing open, unless the driver may have sent it before', async () => {
  const single = stage(['unsent'], { driverRepeats: false });
  others(single.stored);
  await expect(insert(single.collection)).rejects.toMatchObject({ code: 11000 });
  const replicated = stage(['unsent']);
  others(replicated.stored);
  await expect(insert(replicated.collection)).rejects.toThrow('no server');
});

it('a replacement that was lost, or whose answer was, is made once', async () => {
  for (const events of [['lost'], ['applied'], ['lost', 'applied', 'lost']] as Event[][]) {
    const { collection, stored } = stage(events);
    stored.set('a', document('old'));
    await expect(replace(collection)).resolves.toMatchObject({ matchedCount: 1 });
    expect(stored.get('a')).toMatchObject({ _rev: 'ours' });
  }
});

it('a replacement that another came before matches nothing', async () => {
  const { collection, stored } = stage([]);
  others(stored);
  await expect(replace(collection)).resolves.toMatchObject({ matchedCount: 0 });
});

it('a replacement that another changed after its answer was lost is neither told as made nor as refused', async () => {
  for (const after of [others, (stored: Map<string, StoredRecord>) => void stored.delete('a')]) {
    const { collection, stored } = stage([after]);
    stored.set('a', document('old'));
    await expect(replace(collection)).rejects.toThrow('cut');
  }
});

it('a removal that was lost, or whose answer was, is made', async () => {
  for (const events of [['lost'], ['applied'], ['lost', 'applied', 'lost']] as Event[][]) {
    const { collection, stored } = stage(events);
    stored.set('a', document('old'));
    await expect(remove(collection)).resolves.toMatchObject({ deletedCount: 1 });
    expect(stored.size).toBe(0);
  }
});

it('a removal of what is gone or changed removes nothing; after a lost answer its outcome is open', async () => {
  const gone = stage([]);
  await expect(remove(gone.collection)).resolves.toMatchObject({ deletedCount: 0 });
  const changed = stage([others]);
  changed.stored.set('a', document('old'));
  await expect(remove(changed.collection)).rejects.toThrow('cut');
});

it('a write is given up in time, when nothing answers and when every answer is an error', async () => {
  const silent = { read: () => new Promise<null>(() => undefined), traceIn: () => 'before' as const };
  const limits = { mayHaveBeenRepeated: true, mayHaveArrived: () => true, repeatable: true, done: undefined };
  const started = Date.now();
  await expect(
    settled({ send: () => new Promise<never>(() => undefined), ...silent, ...limits }, 100),
  ).rejects.toMatchObject({
    code: 89,
  });
  await expect(settled({ send: () => Promise.reject(cut()), ...silent, ...limits }, 100)).rejects.toThrow('cut');
  expect(Date.now() - started).toBeLessThan(1000);
});
