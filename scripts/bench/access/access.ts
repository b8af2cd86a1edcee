/** What it costs to know callers and to audit: the same requests to an open server and to one that asks, in one run. */
import { startCadastre } from '../configurations.js';
import { atLeast, atMost, type Goal } from '../goals.js';
import type { Load, LoadResult } from '../load.js';
import { MEASURE_FROM, MOST_IN_A_TURN, WARM_UP_FROM } from '../measurement.js';
import { questions, scaleOf, type Question, type Scale } from '../records.js';
import { aligned, figure, goalCells, type Machine } from '../report.js';
import { median } from '../results.js';
import { copyOf, keptSeed } from '../seeding.js';
import type { ServerProcess } from '../server-process.js';
import { makeIssuer, makeKey } from './callers.js';

export interface AccessPlan {
  readonly records: number;
  readonly turns: number;
  readonly seconds: number;
}

type SubjectName = 'open' | 'API key' | 'cached JWT' | 'open, audited';

/** A way of asking a server. */
interface Subject {
  readonly name: SubjectName;
  readonly server: ServerProcess;
  readonly fields?: Readonly<Record<string, string>>;
}

interface Sample extends LoadResult {
  readonly name: SubjectName;
  readonly question: Question['name'];
  readonly rate: number;
  /** CPU time of the server in microseconds, for each request. */
  readonly cpu: number;
}

/** One row of the table. */
export interface AccessRow {
  readonly name: SubjectName;
  readonly question: Question['name'];
  /** Requests a second: the median of the rounds. */
  readonly rate: number;
  /** Part of the open server's rate: the median of the rounds. */
  readonly ratio: number;
  /** Microseconds of CPU time a request in the round where it was least, and the open server's as a part of it. */
  readonly cpu: number;
  readonly cpuRatio: number;
  readonly errors: number;
}

export interface AccessReport extends Machine, AccessPlan {
  readonly rows: readonly AccessRow[];
  readonly goals: readonly Goal[];
}

/** Which requests each is asked. */
const ASKED: Readonly<Record<Question['name'], readonly SubjectName[]>> = {
  get: ['open', 'API key', 'cached JWT'],
  filter: [],
  create: ['open', 'open, audited'],
};

const WARM_UP_SECONDS = 2;

interface Rounds extends AccessPlan {
  readonly load: Load;
  readonly scale: Scale;
  readonly tell: (what: string) => void;
}

/** Measures on the embedded engine, with audit off where it is not what is measured. */
export async function measureAccess(
  plan: AccessPlan,
  load: Load,
  tell: (what: string) => void,
): Promise<Omit<AccessReport, keyof Machine>> {
  const scale = scaleOf(plan.records);
  const seeded = await keptSeed(scale, tell);
  const subjects: Subject[] = [];
  try {
    for (const start of [startOpen, startKnown, startAudited]) subjects.push(...(await start(seeded)));
    const samples = await takeRounds({ ...plan, load, scale, tell }, subjects);
    const rows = rowsOf(samples);
    return { ...plan, rows, goals: judge(rows) };
  } finally {
    await Promise.all(subjects.map(({ server }) => server.stop()));
  }
}

const startOpen = async (seeded: string): Promise<Subject[]> => [
  { name: 'open', server: await startCadastre(await copyOf(seeded, 'access-open')) },
];

const startAudited = async (seeded: string): Promise<Subject[]> => [
  { name: 'open, audited', server: await startCadastre(await copyOf(seeded, 'access-audited'), '--audit', 'on') },
];

async function startKnown(seeded: string): Promise<Subject[]> {
  const folder = await copyOf(seeded, 'access-known');
  const { file, token } = await makeIssuer(folder);
  const settings = ['--access', 'required', '--audit', 'off', '--issuers-file', file];
  const server = await startCadastre(folder, ...settings);
  return [
    { name: 'API key', server, fields: { 'X-API-Key': await makeKey(folder) } },
    { name: 'cached JWT', server, fields: { Authorization: `Bearer ${token}` } },
  ];
}

async function takeRounds(rounds: Rounds, subjects: readonly Subject[]): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const question of questions) {
    const asked = subjects.filter(({ name }) => ASKED[question.name].includes(name));
    if (asked.length > 0) rounds.tell(question.name);
    for (const subject of asked) await loadOnce(rounds, subject, { question, from: WARM_UP_FROM, seconds: WARM_UP_SECONDS }); // prettier-ignore
    for (let round = 0; round < rounds.turns; round++)
      for (const subject of asked) {
        const from = MEASURE_FROM + round * MOST_IN_A_TURN;
        samples.push(await loadOnce(rounds, subject, { question, from, seconds: rounds.seconds }));
      }
  }
  return samples;
}

async function loadOnce(
  { load, scale }: Rounds,
  { name, server, fields }: Subject,
  { question, from, seconds }: { question: Question; from: number; seconds: number },
): Promise<Sample> {
  const before = server.cpu;
  const result = await load.run({ question, scale, port: server.port, seconds, from, fields });
  const cpu = (server.cpu - before) / result.requests;
  return { ...result, name, question: question.name, rate: result.requests / result.seconds, cpu };
}

function rowsOf(samples: readonly Sample[]): AccessRow[] {
  return questions.flatMap(({ name: question }) => {
    const of = (name: SubjectName): Sample[] =>
      samples.filter((sample) => sample.question === question && sample.name === name);
    const open = of('open');
    const leastCpu = (all: readonly Sample[]): number => Math.min(...all.map(({ cpu }) => cpu));
    return ASKED[question].map((name) => {
      const own = of(name);
      return {
        name,
        question,
        rate: median(own.map(({ rate }) => rate)),
        ratio: median(own.map(({ rate }, round) => rate / open[round]!.rate)),
        cpu: leastCpu(own),
        cpuRatio: leastCpu(open) / leastCpu(own),
        errors: own.reduce((sum, { errors }) => sum + errors, 0),
      };
    });
  });
}

function judge(rows: readonly AccessRow[]): Goal[] {
  const cpuRatio = (name: SubjectName): number =>
    rows.find((row) => row.name === name && row.question === 'get')?.cpuRatio ?? NaN;
  return [
    atLeast('get with an API key, part of open', 0.93, cpuRatio('API key')),
    atLeast('get with a cached JWT, part of open', 0.9, cpuRatio('cached JWT')),
    atMost('answers that were no success', 0, rows.reduce((sum, { errors }) => sum + errors, 0)), // prettier-ignore
  ];
}

const HEAD = ['request', 'server', 'req/s', 'part of open', 'µs CPU', 'part of open', 'errors'];

/** The report as text. */
export function accessText({ load, node, cores, records, turns, seconds, rows, goals }: AccessReport): string {
  const cells = (row: AccessRow): string[] => [
    row.question,
    row.name,
    figure(row.rate, 0),
    figure(row.ratio, 2),
    figure(row.cpu, 1),
    figure(row.cpuRatio, 2),
    String(row.errors),
  ];
  return [
    `Knowing callers, and audit. Load by ${load}, 32 connections; Node ${node}, ${cores} cores; ${records} records; ${turns} interleaved rounds of ${seconds} s.`,
    'µs CPU is user and system time of all threads for each request, in the round where it was least; goals are judged by it.',
    '',
    ...aligned([HEAD, ...rows.map(cells)], 2),
    '',
    ...aligned(goals.map(goalCells), 2),
    '',
  ].join('\n');
}
