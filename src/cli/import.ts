/** `cadastre import`: records of an export, of any NDJSON, or of an original service's collection. */
import { createWriteStream } from 'node:fs';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import type { Destination } from '../transfer/destination.js';
import type { TransferRegistry } from '../transfer/acceptance.js';
import { importFile, requireWhole } from '../transfer/file-import.js';
import { Progress } from '../transfer/progress.js';
import { RefusedFile } from '../transfer/refused-file.js';
import { type Counts, noCounts } from '../transfer/tally.js';
import { configOf, exit } from './flags.js';
import { openDestination } from './import-destination.js';
import { printImport } from './import-report.js';
import { orExit, outputOption, type Form } from './output.js';
import { importRegistryNamed, registryOption } from './registry-option.js';
import { withUrl, type UrlOptions } from './server-place.js';
import { withStoreSettings } from './store-access.js';

export interface ImportOptions extends UrlOptions {
  readonly registry: string;
  readonly file?: string;
  readonly fromMongodb?: string;
  readonly dryRun?: boolean;
  readonly refused?: string;
  /** `--no-checksum` makes it false. */
  readonly checksum: boolean;
  readonly progress?: boolean;
  readonly output: Form;
}

export function addImportCommand(program: Command): void {
  const importing = withUrl(
    program
      .command('import')
      .description('take records into a registry; every one is checked, none that is there is changed')
      .addOption(registryOption())
      .option('--file <file>', 'NDJSON, as `export` writes it; - is standard input')
      .option('--from-mongodb <uri>', "an original service's collection: mongodb://host/database.collection")
      .option('--dry-run', 'say what would be done, write nothing')
      .option('--refused <file>', 'write the refused records there, each with its reason')
      .option('--no-checksum', 'take a file without a checksum line, or with a wrong one')
      .option('--progress', 'show progress even where standard error is no terminal')
      .addOption(outputOption()),
    'give them to a running server: http://localhost:8000',
  );
  const command = withStoreSettings(importing);
  command.action((options: ImportOptions) => {
    if ((options.file === undefined) === (options.fromMongodb === undefined))
      exit('import takes either --file or --from-mongodb', 2);
    return orExit(runImport(command, options), exit);
  });
}

async function runImport(command: Command, options: ImportOptions): Promise<void> {
  const registry = importRegistryNamed(options.registry);
  const importInto = async (work: (parts: ImportParts) => Promise<Counts>): Promise<void> => {
    const destination = await openDestination(configOf(command), { registry, options });
    const progress = new Progress({ verb: options.dryRun ? 'looked at' : 'imported', always: options.progress });
    const started = performance.now();
    const [counts, held] = await entered(destination, options, () =>
      untilStopped((signal) => work({ registry, destination, progress, options, signal })),
    )
      .then(async (done) => [done, await destination.held?.()] as const)
      .finally(async () => {
        progress.end();
        await destination.close();
      });
    const seconds = Math.round(performance.now() - started) / 1000;
    printImport({ options, counts, destination, held, seconds });
    if (counts.refused > 0) process.exitCode = 1;
  };
  if (options.fromMongodb !== undefined) return fromMongodb(options.fromMongodb, importInto);
  await withReadableTwice(options.file!, async (path) => {
    // Before the destination is opened, which may make it.
    if (options.checksum) await requireWhole(path, registry);
    await importInto((parts) => fromFile(path, parts));
  });
}

/** The work, with an entry in the audit log where there is one: an import that is not entered is not begun. */
async function entered(
  destination: Destination,
  { dryRun }: ImportOptions,
  work: () => Promise<Counts>,
): Promise<Counts> {
  const ended = dryRun ? undefined : await destination.enter?.();
  const counts = await work();
  await ended?.(`${counts.created} created, ${counts.identical} there already, ${counts.refused} refused`);
  return counts;
}

interface ImportParts {
  readonly registry: TransferRegistry;
  readonly destination: Destination;
  readonly progress: Progress;
  readonly options: ImportOptions;
  readonly signal: AbortSignal;
}

/** The first Ctrl-C ends the work in good order, a second one at once. */
async function untilStopped(work: (signal: AbortSignal) => Promise<Counts>): Promise<Counts> {
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  process.once('SIGINT', abort);
  try {
    return await work(stop.signal);
  } catch (error) {
    // As a shell says it of one that SIGINT ended.
    if (stop.signal.aborted) process.exitCode = 130;
    throw error;
  } finally {
    process.off('SIGINT', abort);
  }
}

type ImportInto = (work: (parts: ImportParts) => Promise<Counts>) => Promise<void>;

async function fromFile(path: string, { options, ...parts }: ImportParts): Promise<Counts> {
  const counts = noCounts();
  const refusedFile = options.refused === undefined ? undefined : await RefusedFile.open(options.refused);
  try {
    await importFile({ path, counts, refusedFile, dryRun: options.dryRun === true, ...parts });
  } finally {
    await refusedFile?.close();
  }
  return counts;
}

/** What comes on standard input is kept in a file for as long as it is needed: its end is checked before its start is used. */
async function withReadableTwice(file: string, work: (path: string) => Promise<void>): Promise<void> {
  if (file !== '-') {
    await access(file).catch(() => exit(`${file} cannot be read: is its name right?`, 1));
    return work(file);
  }
  const folder = await mkdtemp(join(tmpdir(), 'cadastre-import-'));
  try {
    const path = join(folder, 'input.ndjson');
    await pipeline(process.stdin, createWriteStream(path, { mode: 0o600 }));
    await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The driver is loaded only for this. */
async function fromMongodb(from: string, importInto: ImportInto): Promise<void> {
  const { importOriginals, readPlace } = await import('../transfer/original-import.js');
  // Before the destination is opened, which may make it.
  readPlace(from);
  await importInto(({ options: { refused, dryRun }, ...parts }) =>
    importOriginals({ from, dryRun: dryRun === true, refused, ...parts }),
  );
}
