/** Compiles only while the driver's collection is assignable to the contract as it is. */
import type { Collection as DriverCollection } from 'mongodb';
import type { Collection, StoredRecord } from '../../src/store/contract.js';

export const asContract = (collection: DriverCollection<StoredRecord>): Collection<StoredRecord> => collection;
