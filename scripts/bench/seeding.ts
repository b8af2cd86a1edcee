/** Data folders with records in them: one is made for each number of records, and copied for each server. */
import { createHash } from 'node:crypto';
import { constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { registry } from '../../generated/network/operations.js';
import { openEmbedded } from '../../src/store/embedded/engine.js';
import { recordText, type Scale } from './records.js';

/** On the disk of the repository: a folder in memory would make every commit free. */
const FOLDER = join('.cache', 'bench', 'data');
/** What takes long to load is kept from run to run. */
const KEPT = join('.cache', 'bench', 'seeds');
const BATCH = 5000;

/** When the loaded records were written, to the reader of their headers. */
const LOADED = '2026-01-01T00:00:00.000Z';

/** Loads the records through the engine and leaves the folder settled, so that no server pays for the loading. */
export async function seed(scale: Scale, folder = join(FOLDER, `seed-${scale.records}`)): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  const store = await openEmbedded({ folder });
  try {
    const networks = store.collection(registry.records.networks.collection);
    await networks.createIndexes(registry.records.networks.indexes.map(({ name, key }) => ({ name, key: { ...key } })));
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

/** As `seed`, once for all runs while the records and the sources of the engine stay what they are. */
export async function keptSeed(scale: Scale, tell: (what: string) => void): Promise<string> {
  const folder = join(KEPT, `${scale.records}-${digestOfSources()}`);
  if (existsSync(folder)) return folder;
  tell(`loading ${scale.records} records, kept for later runs`);
  await mkdir(KEPT, { recursive: true });
  const former = (await readdir(KEPT)).filter((name) => name.startsWith(`${scale.records}-`));
  for (const name of former) await rm(join(KEPT, name), { recursive: true });
  // Whole or not there: a run may be ended while it loads.
  await rename(await seed(scale, `${folder}.unfinished`), folder);
  return folder;
}

/** Stands for everything that the loaded folder follows from. */
function digestOfSources(): string {
  const engine = join('src', 'store', 'embedded');
  const files = readdirSync(engine).map((name) => join(engine, name));
  const hash = createHash('sha256').update(JSON.stringify(registry.records.networks.indexes));
  for (const file of [...files.sort(), join('scripts', 'bench', 'records.ts')]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** A record as a store keeps it. */
export function documentOf(number: number, scale: Scale) {
  const record = JSON.parse(recordText(number, scale)) as { network_id: string };
  const _rev = `seeded${String(number).padStart(10, '0')}`;
  return { _id: record.network_id, ...record, _rev, _created: LOADED, _updated: LOADED };
}

/** The folder of a server. */
export const folderOf = (owner: string): string => join(FOLDER, owner);

/** A server's own copy of a prepared folder. */
export async function copyOf(seeded: string, owner: string): Promise<string> {
  const folder = folderOf(owner);
  await rm(folder, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await cp(seeded, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return folder;
}

/** Removes all folders. */
export const removeData = (): Promise<void> => rm(FOLDER, { recursive: true, force: true });
