/**
 * A process with 16 writers on the embedded engine, to be killed. Before each write a line `began …` goes to the log
 * file, after its acknowledgement `done …`. Arguments: the data folder, the log file, the round, and `early` for the
 * control that acknowledges before the commit.
 */
import { openSync, writeSync } from 'node:fs';
import type { StoredRecord } from '../../src/store/contract.js';
import { openEmbedded } from '../../src/store/embedded/engine.js';
import { COLLECTION, documentOf, indexes, WRITERS } from './documents.js';

const [folder = '', logFile = '', round = '0', control] = process.argv.slice(2);
const log = openSync(logFile, 'a');
const store = await openEmbedded({ folder, unsafeAcknowledgeEarly: control === 'early' });
const collection = store.collection<StoredRecord>(COLLECTION);
await collection.createIndexes(indexes);

const say = (line: string): void => void writeSync(log, `${line}\n`);

async function write(writer: number): Promise<never> {
  for (let count = 0; ; count += 1) {
    const key = `r${round}-w${writer}-${count}`;
    const last = `r${round}-w${writer}-${count - 1}`;
    const step = count % 4;
    if (step < 2 || count === 0) {
      say(`began ${key} 0`);
      await collection.insertOne(documentOf(key, 0));
      say(`done ${key} 0`);
    } else if (step === 2) {
      const { _id, ...replacement } = documentOf(last, 1);
      say(`began ${_id} 1`);
      await collection.replaceOne({ _id }, replacement);
      say(`done ${_id} 1`);
    } else {
      const gone = `r${round}-w${writer}-${count - 3}`;
      say(`began ${gone} gone`);
      await collection.deleteOne({ _id: gone });
      say(`done ${gone} gone`);
    }
  }
}

process.stdout.write('ready\n');
await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
