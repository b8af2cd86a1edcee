/**
 * `make test-chaos`: every row as it is and with its fault, and a summary. `--full` runs the whole length, names of rows
 * (`server-kill`) those alone. The status is 1 when a promise was broken or a control found nothing, with `--all` also
 * when a row was skipped.
 */
import { audit } from './rows/audit.js';
import { backup } from './rows/backup.js';
import { damage } from './rows/damage.js';
import { diskFull } from './rows/disk-full.js';
import { indexKill } from './rows/index-kill.js';
import { ioError } from './rows/io-error.js';
import { lostUpdates } from './rows/lost-updates.js';
import { memory } from './rows/memory.js';
import { mongoFaults } from './rows/mongo-faults.js';
import { references } from './rows/references.js';
import { repeatKill } from './rows/repeat-kill.js';
import { serverKill } from './rows/server-kill.js';
import { sigterm } from './rows/sigterm.js';
import type { Finding, Row, Scale } from './row.js';

const rows: readonly Row[] = [
  serverKill,
  repeatKill,
  references,
  audit,
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

/** What a row with its control may take in CI; one that takes longer is named. */
const MOST_SECONDS = 90;

/** Whatever hangs, the run ends. */
const MOST_MINUTES = { full: 180, inCi: 40 };

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const unknown = [
  ...names.filter((name) => rows.every((row) => row.name !== name)),
  ...flags.filter((flag) => flag !== '--full' && flag !== '--all'),
];
if (unknown.length > 0) {
  process.stderr.write(`no such row or flag: ${unknown.join(' ')}; rows: ${rows.map(({ name }) => name).join(' ')}\n`);
  process.exit(2);
}

const scale: Scale = { full: flags.includes('--full') };
// Ending by `process.exit` also ends the servers and unmounts the disks.
const end = (what: string, status: number): never => {
  process.stderr.write(`chaos: ${what}\n`);
  process.exit(status);
};
const minutes = scale.full ? MOST_MINUTES.full : MOST_MINUTES.inCi;
setTimeout(() => end(`not done after ${minutes} minutes`, 1), minutes * 60000).unref();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(signal, 130));

const outcomes: Outcome[] = [];
for (const row of rows) {
  if (names.length > 0 && !names.includes(row.name)) continue;
  process.stderr.write(`${row.name} …\n`);
  const outcome = await outcomeOf(row);
  process.stderr.write(`  ${outcome.verdict}, ${outcome.seconds} s\n`);
  outcomes.push(outcome);
}
process.stdout.write(tableOf(outcomes));
process.exit(
  outcomes.every(({ verdict }) => verdict === 'green' || (verdict === 'skipped' && !flags.includes('--all'))) ? 0 : 1,
);

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

/** Columns for the eye: a line for each row, below it what was reached and what the control found. */
function tableOf(all: readonly Outcome[]): string {
  const nameWidth = Math.max(...all.map(({ row }) => row.name.length));
  const verdictWidth = Math.max(...all.map(({ verdict }) => verdict.length));
  const indent = ' '.repeat(nameWidth + 2);
  const lines = all.flatMap(({ row, verdict, figure, control, seconds }) => [
    `${row.name.padEnd(nameWidth)}  ${verdict.padEnd(verdictWidth)}  ${timeOf(seconds)}  ${row.promise}`,
    `${indent}${figure}`,
    ...(control === '' ? [] : [`${indent}control, which ${row.fault}: ${control}`]),
  ]);
  return `\n${lines.join('\n')}\n\n${summaryOf(all)}\n`;
}

function timeOf(seconds: number): string {
  return `${seconds.toFixed(1)} s`.padStart(8);
}

/** How many of each verdict, the time of all, and rows that take longer than CI gives them. */
function summaryOf(all: readonly Outcome[]): string {
  const verdicts = new Set(all.map(({ verdict }) => verdict));
  const counts = [...verdicts].map((one) => `${all.filter(({ verdict }) => verdict === one).length} ${one}`);
  const total = timeOf(all.reduce((sum, { seconds }) => sum + seconds, 0)).trim();
  const long = scale.full ? [] : all.filter(({ seconds }) => seconds > MOST_SECONDS).map(({ row }) => row.name);
  const tooLong = long.length === 0 ? '' : `; over ${MOST_SECONDS} s: ${long.join(', ')}`;
  return `${all.length} rows, ${counts.join(', ')}, in ${total}${tooLong}`;
}
