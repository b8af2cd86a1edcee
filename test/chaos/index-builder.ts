/**
 * A process that builds an index while it writes, to be killed. Arguments: the data folder, the round, and
 * `progress-first` for the control that says how far it got before that is written.
 */
import type { StoredRecord } from '../../src/store/contract.js';
import { openEmbedded } from '../../src/store/embedded/engine.js';
import { documentOf } from './documents.js';

const [folder = '', round = '0', control] = process.argv.slice(2);
const store = await openEmbedded({ folder, unsafeProgressFirst: control === 'progress-first' });
const collection = store.collection<StoredRecord>('grown');
const built = collection.createIndexes([{ key: { 'm.$**': 1 }, name: 'm' }]);
process.stdout.write('ready\n');
let done = false;
void built.then(() => (done = true));
for (let at = 0; !done; at += 1) {
  const key = `r${round}-${at}`;
  await collection.insertOne({ ...documentOf(key, 0), m: { round, at } });
  const { _id, ...changed } = { ...documentOf(key, 1), m: { round, at: -at } };
  await collection.replaceOne({ _id }, changed);
  await collection.deleteOne({ _id: `k${(Number(round) * 101 + at) % 5000}` });
}
await store.close();
