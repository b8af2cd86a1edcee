/** Stores with a known fault, around a real one. */
import type { Collection, Store, StoredRecord } from '../../src/store/contract.js';

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
  const replaceOne: typeof collection.replaceOne = (filter, replacement) =>
    collection.replaceOne({ _id: filter._id as string }, replacement);
  return new Proxy(collection, {
    get(target, name) {
      if (name === 'replaceOne') return replaceOne;
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}
