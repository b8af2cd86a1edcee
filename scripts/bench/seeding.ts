/** Data folders with records in them: one is made for each number of records, and copied for each server. */
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { registry } from '../../generated/network/operations.js';
import { openEmbedded } from '../../src/store/embedded/engine.js';
import { recordText, type Scale } from './records.js';

/** On the disk of the repository: a folder in memory would make every commit free. */
const FOLDER = join('.cache', 'bench', 'data');
const BATCH = 5000;

/** When the loaded records were written, to the reader of their headers. */
const LOADED = '2026-01-01T00:00:00.000Z';

/** Loads the records through the engine and leaves the folder settled, so that no server pays for the loading. */
export async function seed(scale: Scale): Promise<string> {
  const folder = join(FOLDER, `seed-${scale.records}`);
  await rm(folder, { recursive: true, force: true });
  const store = await openEmbedded({ folder });
  try {
    const networks = store.collection(registry.collection);
    await networks.createIndexes(registry.indexes.map(({ name, key }) => ({ name, key: { ...key } })));
    for (let from = 0; from < scale.records; from += BATCH) {
      const length = Math.min(BATCH, scale.records - from);
      await networks.insertMany(Array.from({ length }, (_, at) => documentOf(from + at, scale)));
    }
    await store.sources.disk.level.compactRange('', '\u{10ffff}');
  } finally {
    await store.close();
  }
  return folder;
}

function documentOf(number: number, scale: Scale) {
  const record = JSON.parse(recordText(number, scale)) as { network_id: string };
  const _rev = `seeded${String(number).padStart(10, '0')}`;
  return { _id: record.network_id, ...record, _rev, _created: LOADED, _updated: LOADED };
}

/** A server's own copy of a prepared folder. */
export async function copyOf(seeded: string, owner: string): Promise<string> {
  const folder = join(FOLDER, owner);
  await rm(folder, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await cp(seeded, folder, { recursive: true });
  return folder;
}

/** Removes all folders. */
export const removeData = (): Promise<void> => rm(FOLDER, { recursive: true, force: true });
