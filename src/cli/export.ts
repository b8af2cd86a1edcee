/** `cadastre export`: a registry's records as NDJSON with a checksum line. */
import { open, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import type { Command } from 'commander';
import type { ServerClient } from '../control/client.js';
import type { RecordType } from '../http/registry.js';
import type { Checksum } from '../transfer/checksum.js';
import { exportLines, serverLines, storeLines, type Write } from '../transfer/file-export.js';
import { Progress } from '../transfer/progress.js';
import { configOf, exit } from './flags.js';
import { orExit, outputOption, printReport, type Form } from './output.js';
import { registryNamed, registryOption } from './registry-option.js';
import { serverAt, withUrl, type UrlOptions } from './server-place.js';
import { openOfflineStore, withStoreSettings } from './store-access.js';

interface ExportOptions extends UrlOptions {
  readonly registry: string;
  readonly file: string;
  readonly progress?: boolean;
  readonly output: Form;
}

export function addExportCommand(program: Command): void {
  const exporting = withUrl(
    program
      .command('export')
      .description("write a registry's records as NDJSON, one a line, with a checksum line at the end")
      .addOption(registryOption())
      .option('--file <file>', 'where to; - is standard output', '-')
      .option('--progress', 'show progress even where standard error is no terminal')
      .addOption(outputOption()),
    'read them from a running server: http://localhost:8000',
  );
  const command = withStoreSettings(exporting);
  command.action((options: ExportOptions) => orExit(runExport(command, options), exit));
}

async function runExport(command: Command, options: ExportOptions): Promise<void> {
  const registry = registryNamed(options.registry);
  const started = performance.now();
  const checksum = await toFile(options.file, (write) =>
    options.url === undefined
      ? fromStore(command, { registry, options, write })
      : fromServer(serverAt(configOf(command), { ...options, url: options.url }), { registry, options, write }),
  );
  const seconds = Math.round(performance.now() - started) / 1000;
  const report = {
    registry: options.registry,
    file: options.file,
    records: checksum.records,
    sha256: checksum.sha256,
    seconds,
  };
  // Standard output is for the records where they go there.
  printReport(report, options.output, options.file === '-' ? process.stderr : process.stdout);
}

interface ExportParts {
  readonly registry: RecordType;
  readonly options: ExportOptions;
  readonly write: Write;
}

async function fromStore(command: Command, { registry, options, write }: ExportParts): Promise<Checksum> {
  const otherwise = ', or read from it with --url http://localhost:8000';
  const store = await openOfflineStore(configOf(command), { mayBeNew: false, otherwise });
  try {
    const total = await store.collection(registry.definition.collection).estimatedDocumentCount();
    return await withProgress(options, (progress) =>
      exportLines(storeLines(store, registry), { registry, write, progress, total }),
    );
  } finally {
    await store.close();
  }
}

const fromServer = (server: ServerClient, { registry, options, write }: ExportParts): Promise<Checksum> =>
  withProgress(options, (progress) => exportLines(serverLines(server, registry), { registry, write, progress }));

async function withProgress<T>(options: ExportOptions, work: (progress: Progress) => Promise<T>): Promise<T> {
  const progress = new Progress({ verb: 'exported', always: options.progress });
  try {
    return await work(progress);
  } finally {
    progress.end();
  }
}

/** The file is there, under its name, only when it is whole. */
async function toFile<T>(path: string, work: (write: Write) => Promise<T>): Promise<T> {
  if (path === '-') return work(toStandardOutput());
  const partial = `${path}.partial`;
  const file = await open(partial, 'w', 0o600).catch((error: NodeJS.ErrnoException) =>
    exit(`${path} cannot be written (${error.code ?? error.message})`, 1),
  );
  try {
    const result = await work((text) => file.writeFile(text));
    await file.sync();
    await rename(partial, path);
    return result;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** Whoever reads may stop reading (`| head`): then there is nobody left to tell. */
function toStandardOutput(): Write {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  return async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  };
}
