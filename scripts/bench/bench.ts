/**
 * `make bench`: Cadastre beside bare `node:http`, a server written by hand, and the stock wiring of openapi-backend,
 * in one run. `--quick` measures less, in about a minute; `-o json` prints figures for programs. Never a test: only
 * ratios within one run mean anything.
 */
import { operations } from '../../generated/network/operations.js';
import { buildPrograms } from './configurations.js';
import { judge } from './goals.js';
import { openLoad } from './load.js';
import { measure, type Sample } from './measurement.js';
import { scaleOf } from './records.js';
import { machine, toText, type Report } from './report.js';
import { Results } from './results.js';
import { copyOf, removeData, seed } from './seeding.js';
import { measureStartups, type Startup } from './startup.js';

const FULL = { scales: [10000, 100000], starts: 2, turns: 3, seconds: 1, startups: 5 };
const QUICK = { scales: [100000], starts: 1, turns: 3, seconds: 1, startups: 3 };

/** Whatever hangs, the run ends. */
const MOST_MS = 10 * 60000;

const flags = new Set(process.argv.slice(2));
const { scales, starts, turns, seconds, startups: times } = flags.has('--quick') ? QUICK : FULL;
const asJson = flags.has('json');

const tell = (what: string): void => void process.stderr.write(`bench: ${what}\n`);

// Ending by `process.exit` also ends the servers.
const end = (what: string, status: number): never => {
  tell(what);
  process.exit(status);
};
setTimeout(() => end(`not done after ${MOST_MS / 60000} minutes`, 1), MOST_MS).unref();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(signal, 130));

async function run(): Promise<Report> {
  buildPrograms();
  const load = openLoad();
  const samples: Sample[] = [];
  let startups: Startup[] = [];
  for (const records of scales) {
    const scale = scaleOf(records);
    tell(`loading ${records} records`);
    const seeded = await seed(scale);
    samples.push(...(await measure({ load, scale, seeded, starts, turns, seconds, tell })));
    // Only those of the last and largest number count.
    if (records === scales.at(-1)) startups = await measureStartups(await copyOf(seeded, 'start'), scale, times);
  }
  const results = new Results(samples);
  const goals = judge(results, startups, scales.at(-1)!);
  const { rows } = results;
  const settings = { load: load.name, rounds: starts * turns, seconds, operations: operations.length };
  return { ...settings, ...machine(), rows, startups, goals };
}

try {
  const report = await run();
  process.stdout.write(asJson ? `${JSON.stringify(report, null, 1)}\n` : `\n${toText(report)}`);
} finally {
  await removeData();
}
process.exit(0);
