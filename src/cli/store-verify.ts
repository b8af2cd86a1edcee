/** `cadastre store verify`: the files first, which opening them would change; then documents against indexes. */
import type { Config } from '../config.js';
import { EmbeddedStore } from '../store/embedded/engine.js';
import { verifyStore } from '../store/embedded/verification.js';
import { jsonOf, tableOf, type Form } from './output.js';
import { openOfflineStore } from './store-access.js';

/** Prints what was found; the process ends with 1 when something is wrong. */
export async function runVerify(config: Config, output: Form): Promise<void> {
  const found = await verifyContents(config);
  if (found.problemCount > 0) process.exitCode = 1;
  if (output === 'json') return void process.stdout.write(jsonOf(found));
  const { problems, ...counts } = found;
  process.stdout.write(tableOf(Object.entries(counts)));
  if (problems.length === 0) return;
  const more = counts.problemCount - problems.length;
  process.stdout.write(
    `\n${problems.map((problem) => `  ${problem}\n`).join('')}${more > 0 ? `  and ${more} more\n` : ''}`,
  );
}

async function verifyContents(config: Config) {
  const store = await openOfflineStore(config, { mayBeNew: false, otherwise: ' first' });
  try {
    if (!(store instanceof EmbeddedStore))
      throw new Error('only the embedded store is verified by Cadastre: for MongoDB use its own `validate`');
    return await verifyStore(store);
  } finally {
    await store.close();
  }
}
