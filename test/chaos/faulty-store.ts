/** Stores with a known fault, around a real one. */
import type { Collection, Store, StoredRecord } from '../../src/store/contract.js';
import type { EmbeddedStore } from '../../src/store/embedded/engine.js';

/** The store, but a replacement does not look at the revision. */
export function ignoringRevisions(store: Store): Store {
  return {
    engine: store.engine,
    location: store.location,
    collection: <T extends StoredRecord>(name: string) => blind(store.collection(name)) as unknown as Collection<T>,
    ping: (timeoutMs) => store.ping(timeoutMs),
    close: () => store.close(),
  };
}

function blind(collection: Collection<StoredRecord>): Collection<StoredRecord> {
  const replaceOne: typeof collection.replaceOne = (filter, replacement, options) =>
    collection.replaceOne({ _id: filter._id as string }, replacement, options);
  return withMethod(collection, 'replaceOne', replaceOne);
}

/** The store, but a record that is read by its key has no mark of its removal. */
export function ignoringMarks(store: Store): Store {
  const collectionOf = (collection: Collection<StoredRecord>): Collection<StoredRecord> =>
    withMethod(collection, 'findOne', async (...asked: Parameters<typeof collection.findOne>) => {
      const { _removing, ...found } = (await collection.findOne(...asked)) ?? {};
      return '_id' in found ? found : null;
    });
  return {
    engine: store.engine,
    location: store.location,
    collection: <T extends StoredRecord>(name: string) =>
      collectionOf(store.collection<StoredRecord>(name)) as unknown as Collection<T>,
    ping: (timeoutMs) => store.ping(timeoutMs),
    close: () => store.close(),
  };
}

/** The collection with one method of ours. */
function withMethod(
  collection: Collection<StoredRecord>,
  name: keyof Collection<StoredRecord>,
  method: unknown,
): Collection<StoredRecord> {
  return new Proxy(collection, {
    get(target, asked) {
      if (asked === name) return method;
      const member: unknown = Reflect.get(target, asked);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

/** The store, but writes are made without their witnesses. */
export function forgettingWitnesses(store: Store): Store {
  const collectionOf = (collection: Collection<StoredRecord>): Collection<StoredRecord> => {
    const insertOne: typeof collection.insertOne = (record) => collection.insertOne(record);
    const replaceOne: typeof collection.replaceOne = (filter, record) => collection.replaceOne(filter, record);
    const deleteOne: typeof collection.deleteOne = (filter) => collection.deleteOne(filter);
    const replacing = withMethod(withMethod(collection, 'insertOne', insertOne), 'replaceOne', replaceOne);
    return withMethod(replacing, 'deleteOne', deleteOne);
  };
  return {
    engine: store.engine,
    location: store.location,
    collection: <T extends StoredRecord>(name: string) =>
      collectionOf(store.collection<StoredRecord>(name)) as unknown as Collection<T>,
    ping: (timeoutMs) => store.ping(timeoutMs),
    close: () => store.close(),
  };
}

/** The store, but what is kept of requests is never written. */
export function forgettingRequests(store: Store): Store {
  const insertOne = (): Promise<{ acknowledged: true }> => Promise.resolve({ acknowledged: true });
  return {
    engine: store.engine,
    location: store.location,
    collection: <T extends StoredRecord>(name: string) => {
      const collection = store.collection<StoredRecord>(name);
      const own = name === '_requests' ? withMethod(collection, 'insertOne', insertOne) : collection;
      return own as unknown as Collection<T>;
    },
    ping: (timeoutMs) => store.ping(timeoutMs),
    close: () => store.close(),
  };
}

/** The store, but a result is gathered whole before the first of it is handed on. */
export function gatheringResults(store: Store): Store {
  return {
    engine: store.engine,
    location: store.location,
    collection: <T extends StoredRecord>(name: string) => gathering(store.collection(name)) as unknown as Collection<T>,
    ping: (timeoutMs) => store.ping(timeoutMs),
    close: () => store.close(),
  };
}

function gathering(collection: Collection<StoredRecord>): Collection<StoredRecord> {
  const find: typeof collection.find = (filter, options) => {
    const cursor = collection.find(filter, options);
    const gathered = async function* (): AsyncGenerator<StoredRecord, void, void> {
      yield* await cursor.toArray();
    };
    return {
      toArray: () => cursor.toArray(),
      close: () => cursor.close(),
      explain: (...asked: Parameters<typeof cursor.explain>) => cursor.explain(...asked),
      [Symbol.asyncIterator]: gathered,
    } as unknown as ReturnType<typeof collection.find>;
  };
  return withMethod(collection, 'find', find);
}

/** Entries of one pass of a copy. */
const PASS = 100;

/** The store, but whoever reads entries from it meets every hundred of them as they are at that moment. */
export function copyingInPasses(store: EmbeddedStore): EmbeddedStore {
  const { disk } = store.sources;
  const entries = disk.entries.bind(disk);
  disk.entries = (range, options) => {
    if (options?.snapshot === undefined || options.reverse === true) return entries(range, options);
    let after: string | undefined;
    const nextv = async (): Promise<[string, string][]> => {
      const pass = entries(after === undefined ? range : { ...range, gte: `${after}\0` });
      const found = await pass.nextv(PASS);
      await pass.close();
      after = found.at(-1)?.[0];
      return found;
    };
    return { nextv, close: () => Promise.resolve() } as unknown as ReturnType<typeof entries>;
  };
  return store;
}
