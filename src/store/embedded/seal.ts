/**
 * What tells a log that was shortened from one that ends with a write cut short by a crash: when a store is closed, the
 * lengths of its logs and manifest are written beside them.
 */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checksumOf } from './checksums.js';

/** LevelDB leaves files of other names alone. */
const NAME = 'CLOSED';

/** Lengths in bytes by file. */
export type Seal = ReadonlyMap<string, number>;

/** Writes the lengths of a store that LevelDB has closed. */
export async function sealStore(location: string): Promise<void> {
  const names = (await readdir(location)).filter((name) => /^(\d+\.log|MANIFEST-\d+)$/.test(name));
  const lengths = await Promise.all(names.map(async (name) => [name, (await stat(join(location, name))).size]));
  const text = JSON.stringify(Object.fromEntries(lengths));
  await writeFile(join(location, NAME), `${text}\n${checksumOf(Buffer.from(text))}\n`, { mode: 0o600 });
}

/**
 * The lengths at the last close; undefined where the store was opened since (every opening makes another manifest), was
 * not closed, or the file is no whole one.
 */
export async function readSeal(location: string, manifest: string): Promise<Seal | undefined> {
  const [text = '', checksum] = (await readFile(join(location, NAME), 'utf8').catch(() => '')).split('\n');
  if (checksum !== String(checksumOf(Buffer.from(text)))) return undefined;
  const seal = new Map(Object.entries(JSON.parse(text) as Record<string, number>));
  return seal.has(manifest) ? seal : undefined;
}
