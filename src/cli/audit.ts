/** `cadastre audit …`: the log of who changed what. */
import type { Command } from 'commander';
import type { Config } from '../config.js';
import { verifyAudit } from '../records/audit/verification.js';
import { configOf, exit } from './flags.js';
import { jsonOf, orExit, outputOption, tableOf, type Form } from './output.js';
import { openOfflineStore, withStoreSettings } from './store-access.js';

export function addAuditCommand(program: Command): void {
  const audit = program.command('audit').description('the log of who changed what');
  const verify = withStoreSettings(
    audit
      .command('verify')
      .description('find entries that were changed, removed or moved; the status is 1 when there are some')
      .addOption(outputOption()),
  );
  verify.action((options: { readonly output: Form }) => orExit(runVerify(configOf(verify), options.output), exit));
}

/** Prints what was found; the process ends with 1 when something is wrong. */
async function runVerify(config: Config, output: Form): Promise<void> {
  const store = await openOfflineStore(config, { mayBeNew: false, otherwise: ' first' });
  try {
    const { faults, last, ...counts } = await verifyAudit(store);
    if (counts.faultCount > 0) process.exitCode = 1;
    if (output === 'json') return void process.stdout.write(jsonOf({ ...counts, last: last ?? null, faults }));
    const { chains, entries, faultCount } = counts;
    const rows = [['chains', chains], ['entries', entries], ['faults', faultCount]] as const; // prettier-ignore
    const end = last ? ([['last entry', last.entry_id], ['its hash', last.hash]] as const) : []; // prettier-ignore
    process.stdout.write(tableOf([...rows, ...end]));
    if (faults.length > 0) process.stdout.write(`\n${faults.map((fault) => `  ${fault}\n`).join('')}`);
  } finally {
    await store.close();
  }
}
