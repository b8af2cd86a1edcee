/**
 * `make bench`: Cadastre beside bare `node:http`, a server written by hand, and the stock wiring of openapi-backend, then
 * Cadastre alone as its records grow, then what it costs to know callers and to audit, then to ask a Keystone, then what
 * becomes of more than it can do. `--growth`, `--access`, `--keystone` and `--overload` do one of these alone; `--quick` measures less, in a minute or two;
 * `-o json` prints figures for programs. Never a test: only ratios within one run mean anything.
 */
import { operations } from '../../generated/network/operations.js';
import { accessText, measureAccess, type AccessReport } from './access/access.js';
import { buildPrograms } from './configurations.js';
import { judge } from './goals.js';
import { measureGrowth } from './growth/growth.js';
import { growthText, reportOf, type GrowthReport } from './growth/table.js';
import { keystoneText, measureKeystone, type KeystoneReport } from './keystone/keystone.js';
import { openLoad } from './load.js';
import { measureOverload } from './overload/overload.js';
import { judgeOverload, overloadText, type OverloadReport } from './overload/report.js';
import { measure, type Sample } from './measurement.js';
import { scaleOf } from './records.js';
import { machine, toText, type Report } from './report.js';
import { Results } from './results.js';
import { copyOf, removeData, seed } from './seeding.js';
import { measureStartups, type Startup } from './startup.js';

const FULL = {
  comparison: { scales: [10000, 100000], starts: 2, turns: 3, seconds: 1, startups: 5 },
  growth: { scales: [10000, 100000, 1000000], turns: 4, seconds: 2, startups: 5 },
  access: { records: 100000, turns: 8, seconds: 2 },
  keystone: { pods: 1000, turns: 8, seconds: 2 },
  overload: { records: 100000, turns: 3, seconds: 5 },
};
const QUICK = {
  comparison: { scales: [100000], starts: 1, turns: 3, seconds: 1, startups: 3 },
  growth: { scales: [10000, 100000], turns: 2, seconds: 1, startups: 3 },
  access: { records: 10000, turns: 3, seconds: 1 },
  keystone: { pods: 1000, turns: 3, seconds: 1 },
  overload: { records: 10000, turns: 1, seconds: 3 },
};

/** Whatever hangs, the run ends. */
const MOST_MS = 25 * 60000;

const flags = new Set(process.argv.slice(2));
const plan = flags.has('--quick') ? QUICK : FULL;
const asJson = flags.has('json');

const tell = (what: string): void => void process.stderr.write(`bench: ${what}\n`);

// Ending by `process.exit` also ends the servers.
const end = (what: string, status: number): never => {
  tell(what);
  process.exit(status);
};
setTimeout(() => end(`not done after ${MOST_MS / 60000} minutes`, 1), MOST_MS).unref();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(signal, 130));

const load = openLoad();

async function comparison(): Promise<Report> {
  const { scales, starts, turns, seconds, startups: times } = plan.comparison;
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
  return {
    ...machine(load.name),
    rounds: starts * turns,
    seconds,
    operations: operations.length,
    rows,
    startups,
    goals,
  };
}

async function growth(): Promise<GrowthReport> {
  return reportOf(await measureGrowth(plan.growth, load, tell), plan.growth, machine(load.name));
}

async function access(): Promise<AccessReport> {
  return { ...machine(load.name), ...(await measureAccess(plan.access, load, tell)) };
}

async function keystone(): Promise<KeystoneReport> {
  return { ...machine(load.name), ...(await measureKeystone(plan.keystone, load, tell)) };
}

async function overload(): Promise<OverloadReport> {
  const figures = await measureOverload(plan.overload, tell);
  return { ...machine('its own program'), ...plan.overload, ...figures, goals: judgeOverload(figures) };
}

/** What was asked for, as far as it is done. */
interface Figures {
  comparison?: Report;
  growth?: GrowthReport;
  access?: AccessReport;
  keystone?: KeystoneReport;
  overload?: OverloadReport;
}

/** Writes each part when it is done. */
async function run(): Promise<void> {
  const figures: Figures = {};
  const show = (text: string): void => void (asJson || process.stdout.write(`\n${text}`));
  const all = !['--growth', '--access', '--keystone', '--overload'].some((part) => flags.has(part));
  if (all) show(toText((figures.comparison = await comparison())));
  if (all || flags.has('--growth')) show(growthText((figures.growth = await growth())));
  if (all || flags.has('--access')) show(accessText((figures.access = await access())));
  if (all || flags.has('--keystone')) show(keystoneText((figures.keystone = await keystone())));
  if (all || flags.has('--overload')) show(overloadText((figures.overload = await overload())));
  if (asJson) process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
}

try {
  buildPrograms();
  await run();
} finally {
  await removeData();
}
process.exit(0);
