/** `cadastre audit …`: the log of who changed what. */
import { InvalidArgumentError, type Command } from 'commander';
import type { Config } from '../config.js';
import { readNote } from '../records/audit/entry.js';
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
      .option(
        '--noted <id=hash>',
        'an end that was noted earlier must be there as it was; may be given again',
        noted,
        [],
      )
      .addOption(outputOption()),
  );
  verify.action((options: Options) => orExit(runVerify(configOf(verify), options), exit));
}

interface Options {
  readonly noted: readonly string[];
  readonly output: Form;
}

function noted(text: string, others: readonly string[]): readonly string[] {
  if (readNote(text) === undefined) throw new InvalidArgumentError('It must be ID=HASH, as verify prints it.');
  return [...others, text];
}

/** Prints what was found; the process ends with 1 when something is wrong. */
async function runVerify(config: Config, { noted, output }: Options): Promise<void> {
  const store = await openOfflineStore(config, { mayBeNew: false, otherwise: ' first' });
  try {
    const { faults, ends, ...counts } = await verifyAudit(store, noted);
    if (counts.faultCount > 0) process.exitCode = 1;
    if (output === 'json') return void process.stdout.write(jsonOf({ ...counts, ends, faults }));
    const { chains, entries, faultCount } = counts;
    const rows = [['chains', chains], ['entries', entries], ['faults', faultCount]] as const; // prettier-ignore
    process.stdout.write(tableOf([...rows, ...ends.map((end) => ['note', end] as const)]));
    if (faults.length > 0) process.stdout.write(`\n${faults.map((fault) => `  ${fault}\n`).join('')}`);
  } finally {
    await store.close();
  }
}
