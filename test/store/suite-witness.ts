/** Scenarios about what is written with a write, or before it. */
import { expect } from '@jest/globals';
import type { Collection, Placed, StoredRecord, Witness } from '../../src/store/contract.js';
import { record } from './fixture.js';
import type { Scenario, Stage } from './suite.js';

let logs = 0;

/** A collection for witnesses, and its name, which they place documents under. */
function logOf({ store }: Stage): { name: string; log: Collection<StoredRecord> } {
  const name = `log-${(logs += 1)}-${Date.now()}`;
  return { name, log: store.collection(name) };
}

/** A witness that is a document of its own, whichever way the engine asks for it. */
class Note implements Witness {
  constructor(
    private readonly place: { name: string; log: Collection<StoredRecord> },
    private readonly key: string,
  ) {}

  alongside(): readonly Placed[] {
    return [{ collection: this.place.name, document: record(this.key, {}), replaced: undefined }];
  }

  async before(): Promise<void> {
    await this.place.log.insertOne(record(this.key, {}));
  }
}

const refusal = new Error('the log is closed');
const refusing: Witness = {
  alongside: () => {
    throw refusal;
  },
  before: () => Promise.reject(refusal),
};

const changed = (key: string): Omit<StoredRecord, '_id'> & { _rev: string; _created: string; _updated: string } => {
  const { _id, ...rest } = record(key, { v: 2 });
  void _id;
  return { ...rest, _rev: 'other' };
};

export const witnessScenarios: Scenario[] = [
  {
    name: 'every write has its witness',
    async run(stage) {
      const own = stage.collection();
      const place = logOf(stage);
      await place.log.createIndexes([{ key: { _rev: 1 } }]);
      await own.insertOne(record('a', { v: 1 }), { witness: new Note(place, '1') });
      await own.replaceOne({ _id: 'a', _rev: 'rev-a' }, changed('a'), { witness: new Note(place, '2') });
      expect(await own.findOne({ _id: 'a' })).toMatchObject({ v: 2 });
      await own.deleteOne({ _id: 'a', _rev: 'other' }, { witness: new Note(place, '3') });
      expect(await own.findOne({ _id: 'a' })).toBeNull();
      expect((await place.log.find({}, { sort: { _id: 1 } }).toArray()).map(({ _id }) => _id)).toEqual(['1', '2', '3']);
      expect(await place.log.findOne({ _rev: 'rev-2' })).toEqual(record('2', {}));
      expect(await place.log.countDocuments({})).toBe(3);
    },
  },
  {
    name: 'what its witness refuses is not written',
    async run({ collection }) {
      const own = collection();
      await own.insertOne(record('a', { v: 1 }));
      const options = { witness: refusing };
      await expect(own.insertOne(record('b', {}), options)).rejects.toBe(refusal);
      await expect(own.replaceOne({ _id: 'a' }, changed('a'), options)).rejects.toBe(refusal);
      await expect(own.deleteOne({ _id: 'a' }, options)).rejects.toBe(refusal);
      expect(await own.find({}).toArray()).toEqual([record('a', { v: 1 })]);
    },
  },
];
