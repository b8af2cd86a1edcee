/** Exports and imports as the commands do them, without a process. */
import { writeFile, readFile } from 'node:fs/promises';
import { registries } from '../../generated/registries.js';
import { recordTypesOf, type RecordType } from '../../src/http/registry.js';
import type { Store, StoredRecord } from '../../src/store/contract.js';
import { checksumLine, LineSum } from '../../src/transfer/checksum.js';
import type { Destination } from '../../src/transfer/destination.js';
import { exportLines, type LineSource, storeLines } from '../../src/transfer/file-export.js';
import { importFile, requireWhole } from '../../src/transfer/file-import.js';
import { Progress } from '../../src/transfer/progress.js';
import { openStoreDestination } from '../../src/transfer/store-destination.js';
import { type Counts, noCounts } from '../../src/transfer/tally.js';

export const registryNamed = (name: string): RecordType =>
  recordTypesOf(registries).find(({ definition }) => definition.name === name)!;
export const network = registryNamed('network');
export const backbone = registryNamed('backbone');

export const silent = (): Progress => new Progress({ verb: 'moved', output: { write: () => true } });

/** Writes an export; answers its lines, the checksum line last. */
export async function exportTo(path: string, registry: RecordType, lines: LineSource): Promise<string[]> {
  const pieces: string[] = [];
  await exportLines(lines, { registry, progress: silent(), write: async (text) => void pieces.push(text) });
  await writeFile(path, pieces.join(''));
  return (await readFile(path, 'utf8')).trimEnd().split('\n');
}

/** Writes records as an export of them would be. */
export async function writeExport(path: string, { definition }: RecordType, records: readonly object[]): Promise<void> {
  const lines = records.map((record) => JSON.stringify(record));
  const sum = new LineSum();
  for (const line of lines) sum.add(line);
  await writeFile(path, [...lines, checksumLine(sum.end(definition.name)), ''].join('\n'));
}

export const exportStore = (path: string, registry: RecordType, store: Store): Promise<string[]> =>
  exportTo(path, registry, storeLines(store, registry));

/** Imports a file whose checksum line must be right. */
export async function importInto(
  destination: Destination,
  path: string,
  { registry, dryRun = false }: { registry: RecordType; dryRun?: boolean },
): Promise<Counts> {
  const counts = noCounts();
  await requireWhole(path, registry);
  await importFile({ path, registry, destination, counts, dryRun, refusedFile: undefined, progress: silent() });
  return counts;
}

export const importIntoStore = async (
  store: Store,
  path: string,
  options: { registry: RecordType; dryRun?: boolean },
): Promise<Counts> => importInto(await openStoreDestination(store, options.registry), path, options);

/** Every document of a registry, by key, as plain objects. */
export async function documentsOf(store: Store, { definition }: RecordType): Promise<Record<string, unknown>[]> {
  const all = await store
    .collection<StoredRecord>(definition.collection)
    .find({}, { sort: { _id: 1 } })
    .toArray();
  return all.map((document) => JSON.parse(JSON.stringify(document)) as Record<string, unknown>);
}
