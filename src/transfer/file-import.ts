/** Records of an NDJSON file into a destination. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Acceptance, type TransferRegistry } from './acceptance.js';
import { LineSum, readChecksum, type Checksum } from './checksum.js';
import { Importer, type ImportRun, type Item } from './import-run.js';
import { type Line, readLines } from './line-reader.js';
import type { Progress } from './progress.js';
import { readLine } from './record-line.js';
import { TransferError } from './transfer-error.js';

/** Records placed at once, by number and by bytes. */
const BATCH = 1000;
const BATCH_BYTES = 8 * 1024 * 1024;

export interface FileImport extends ImportRun {
  /** A file that can be read twice. */
  readonly path: string;
  readonly progress: Progress;
  /** Ends it after the batch under way. */
  readonly signal?: AbortSignal;
}

/** Imports the file as it is; `requireWhole` first, unless the caller takes a cut one too. */
export async function importFile({ path, progress, signal, ...run }: FileImport): Promise<void> {
  const { size } = await stat(path);
  const importer = new Importer(run);
  const acceptance = new Acceptance(run.registry);
  let batch: Line[] = [];
  let bytes = 0;
  let done = 0;
  const place = async (): Promise<void> => {
    await importer.take(batch.map((line) => toItem(line, acceptance)));
    done += bytes + batch.length;
    progress.update(run.counts.read, size === 0 ? undefined : done / size);
    batch = [];
    bytes = 0;
    if (signal?.aborted === true) throw new TransferError(stopped(run));
  };
  for await (const lines of readLines(createReadStream(path))) {
    for (const line of lines) {
      if (readChecksum(line.bytes) !== undefined) continue;
      batch.push(line);
      bytes += line.bytes.length;
      if (batch.length >= BATCH || bytes > BATCH_BYTES) await place();
    }
  }
  await place();
}

const stopped = ({ counts, dryRun }: ImportRun): string =>
  `stopped after ${counts.read.toLocaleString('en')}; ` +
  (dryRun ? 'a dry run writes nothing' : 'repeat the same command: what is there counts as such');

const toItem = ({ number, bytes }: Line, acceptance: Acceptance): Item => ({
  at: `line ${number}`,
  verdict: readLine(bytes, acceptance),
  original: () => bytes.toString(),
});

const OTHERWISE = 'nothing was imported (--no-checksum imports it as it is)';

/** Reads the whole file once. Rejects with a `TransferError` where it was cut or changed, or is another registry's. */
export async function requireWhole(path: string, { definition }: TransferRegistry): Promise<void> {
  const sum = new LineSum();
  let last: Checksum | undefined;
  for await (const lines of readLines(createReadStream(path))) {
    for (const { number, bytes } of lines) {
      if (last !== undefined) throw new TransferError(`line ${number} stands after the checksum line: ${OTHERWISE}`);
      last = readChecksum(bytes);
      if (last === undefined) sum.add(bytes);
    }
  }
  if (last === undefined)
    throw new TransferError(`the file has no checksum line, so its end may be missing: ${OTHERWISE}`);
  const { records, sha256 } = sum.end(definition.name);
  if (last.registry !== definition.name)
    throw new TransferError(
      `the file is an export of the registry ${last.registry}, not ${definition.name}: ${OTHERWISE}`,
    );
  if (last.records !== records)
    throw new TransferError(`the file has ${records} records, its checksum line says ${last.records}: ${OTHERWISE}`);
  if (last.sha256 !== sha256)
    throw new TransferError(`the file was changed since it was exported (its checksum is another): ${OTHERWISE}`);
}
