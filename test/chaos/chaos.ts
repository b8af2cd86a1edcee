/**
 * `make test-chaos`: every row as it is and with its fault, as a table. `--full` runs the whole length, names of rows
 * (`server-kill`) those alone. The status is 1 when a promise was broken or a control found nothing.
 */
import { backup } from './rows/backup.js';
import { damage } from './rows/damage.js';
import { diskFull } from './rows/disk-full.js';
import { indexKill } from './rows/index-kill.js';
import { ioError } from './rows/io-error.js';
import { lostUpdates } from './rows/lost-updates.js';
import { memory } from './rows/memory.js';
import { mongoFaults } from './rows/mongo-faults.js';
import { repeatKill } from './rows/repeat-kill.js';
import { serverKill } from './rows/server-kill.js';
import { sigterm } from './rows/sigterm.js';
import type { Finding, Row, Scale } from './row.js';

const rows: readonly Row[] = [
  serverKill,
  repeatKill,
  lostUpdates,
  mongoFaults,
  ioError,
  diskFull,
  damage,
  indexKill,
  backup,
  sigterm,
  memory,
];

interface Outcome {
  readonly row: Row;
  readonly verdict: 'green' | 'RED' | 'CONTROL NOT RED' | 'skipped';
  readonly figure: string;
  readonly control: string;
  readonly seconds: number;
}

/** Faults that are printed of each run. */
const SHOWN = 10;

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const unknown = [
  ...names.filter((name) => rows.every((row) => row.name !== name)),
  ...flags.filter((flag) => flag !== '--full'),
];
if (unknown.length > 0) {
  process.stderr.write(`no such row or flag: ${unknown.join(' ')}; rows: ${rows.map(({ name }) => name).join(' ')}\n`);
  process.exit(2);
}

const scale: Scale = { full: flags.includes('--full') };
const outcomes: Outcome[] = [];
for (const row of rows) {
  if (names.length > 0 && !names.includes(row.name)) continue;
  process.stderr.write(`${row.name}: ${row.promise}\n`);
  const outcome = await outcomeOf(row);
  process.stderr.write(`  ${outcome.verdict}: ${outcome.figure} (${outcome.seconds} s)\n`);
  outcomes.push(outcome);
}
process.stdout.write(tableOf(outcomes));
process.exit(outcomes.every(({ verdict }) => verdict === 'green' || verdict === 'skipped') ? 0 : 1);

async function outcomeOf(row: Row): Promise<Outcome> {
  const started = performance.now();
  const lacks = await row.lacks?.();
  if (lacks !== undefined)
    return { row, verdict: 'skipped', figure: `this machine lacks ${lacks}`, control: '', seconds: 0 };
  const found = await findingOf(() => row.run(scale));
  found.faults.slice(0, SHOWN).forEach((fault) => process.stderr.write(`  broken: ${fault}\n`));
  const control = await row.control(scale).catch((error: Error) => {
    process.stderr.write(`  the control ended with an error, which proves nothing: ${error.stack}\n`);
    return { figure: 'ended with an error', faults: [] };
  });
  return {
    row,
    verdict: found.faults.length > 0 ? 'RED' : control.faults.length === 0 ? 'CONTROL NOT RED' : 'green',
    figure: found.figure,
    control: control.faults.length === 0 ? 'found nothing' : `red: ${control.figure}`,
    seconds: Math.round((performance.now() - started) / 100) / 10,
  };
}

async function findingOf(run: () => Promise<Finding>): Promise<Finding> {
  return run().catch((error: Error) => ({
    figure: 'ended with an error',
    faults: [error.stack ?? error.message],
  }));
}

function tableOf(all: readonly Outcome[]): string {
  const cells = all.map(({ row, verdict, figure, control, seconds }) => [
    row.name,
    verdict,
    figure,
    control === '' ? '' : `${row.fault}: ${control}`,
    `${seconds} s`,
  ]);
  const lines = [
    ['row', 'verdict', 'figure reached', 'control', 'time'],
    ['---', '---', '---', '---', '---'],
    ...cells,
  ];
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('');
}
