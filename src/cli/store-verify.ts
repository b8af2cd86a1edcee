/** `cadastre store verify` and `repair`: the files first, which opening them would change; then documents against indexes. */
import { join } from 'node:path';
import type { Config } from '../config.js';
import { isLocked } from '../store/embedded/disk.js';
import { EmbeddedStore } from '../store/embedded/engine.js';
import { checkFiles } from '../store/embedded/file-check.js';
import { repairStore } from '../store/embedded/repair.js';
import { type Verification, verifyStore } from '../store/embedded/verification.js';
import { jsonOf, tableOf, type Form } from './output.js';
import { openOfflineStore, requireStore } from './store-access.js';

const REPAIR = '`cadastre store repair` keeps what is whole and says what it drops';

/** Prints what was found; the process ends with 1 when something is wrong. */
export async function runVerify(config: Config, output: Form): Promise<void> {
  await requireEmbedded(config);
  const { files, damages } = await checkFiles(join(config['data-dir'], 'store'));
  const nothing = { collections: 0, documents: 0, entries: 0, problemCount: 0, problems: [] };
  // Opening a store with damaged files would lose more of it.
  const found = damages.length > 0 ? nothing : await verifyContents(config);
  const problems = [...damages.map(({ file, problem }) => `${file}: ${problem}`), ...found.problems];
  const problemCount = damages.length + found.problemCount;
  if (problemCount > 0) process.exitCode = 1;
  print({ files: files.length, ...found, problemCount }, { problems, output, last: problemCount > 0 ? REPAIR : '' });
}

/** Prints what was kept and dropped; the process ends with 1 when something is known to be lost. */
export async function runRepair(config: Config, output: Form): Promise<void> {
  await requireEmbedded(config);
  const { dropped, notes, droppedCount, ...done } = await repairStore(config['data-dir']);
  if (droppedCount > 0 || notes.length > 0) process.exitCode = 1;
  const problems = [...notes, ...dropped.map((name) => `lost: ${name}`)];
  const last = `the store as it was is kept in ${done.damaged}; remove it when it is needed no more`;
  print({ ...done, droppedCount }, { problems, output, last });
}

function print(
  counts: Record<string, unknown>,
  { problems, output, last }: { problems: readonly string[]; output: Form; last: string },
): void {
  if (output === 'json') return void process.stdout.write(jsonOf({ ...counts, problems }));
  const rows = Object.entries(counts).filter(([, value]) => typeof value === 'number');
  process.stdout.write(tableOf(rows as [string, number][]));
  const lines = [...problems.map((problem) => `  ${problem}`), ...(last === '' ? [] : [last])];
  if (lines.length > 0) process.stdout.write(`\n${lines.join('\n')}\n`);
}

async function requireEmbedded(config: Config): Promise<void> {
  const folder = config['data-dir'];
  if (config['mongodb-uri'] !== '')
    throw new Error('this is for the embedded store: for MongoDB use its own `validate` and backups');
  await requireStore(folder, '');
  if (await isLocked(join(folder, 'store'))) throw new Error(`${folder} is in use by a running server: stop it first`);
}

async function verifyContents(config: Config): Promise<Verification> {
  const store = await openOfflineStore(config, { mayBeNew: false, otherwise: ' first' });
  try {
    if (!(store instanceof EmbeddedStore)) throw new Error('this is for the embedded store');
    return await verifyStore(store);
  } finally {
    await store.close();
  }
}
