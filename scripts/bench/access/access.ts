/** What it costs to know callers and to audit: the same requests to an open server and to one that asks, in one run. */
import { startCadastre } from '../configurations.js';
import { atLeast, type Goal } from '../goals.js';
import { compare, cpuRatioOf, noErrors, rowLines, type Row, type Subject } from '../interleaved.js';
import type { Load } from '../load.js';
import { questions, scaleOf, type Question } from '../records.js';
import { aligned, goalCells, type Machine } from '../report.js';
import { copyOf, keptSeed } from '../seeding.js';
import { makeIssuer, makeKey } from './callers.js';

export interface AccessPlan {
  readonly records: number;
  readonly turns: number;
  readonly seconds: number;
}

type SubjectName = 'open' | 'API key' | 'cached JWT' | 'open, audited';

export type AccessRow = Row<SubjectName, Question['name']>;

export interface AccessReport extends Machine, AccessPlan {
  readonly rows: readonly AccessRow[];
  readonly goals: readonly Goal[];
}

/** Which requests each is asked; all are compared with the open server. */
const ASKED: Readonly<Record<Question['name'], readonly SubjectName[]>> = {
  get: ['open', 'API key', 'cached JWT'],
  filter: [],
  create: ['open', 'open, audited'],
};

/** Measures on the embedded engine, with audit off where it is not what is measured. */
export async function measureAccess(
  plan: AccessPlan,
  load: Load,
  tell: (what: string) => void,
): Promise<Omit<AccessReport, keyof Machine>> {
  const scale = scaleOf(plan.records);
  const seeded = await keptSeed(scale, tell);
  const subjects: Subject<SubjectName>[] = [];
  try {
    for (const start of [startOpen, startKnown, startAudited]) subjects.push(...(await start(seeded)));
    const rows: AccessRow[] = [];
    for (const question of questions) {
      const asked = subjects.filter(({ name }) => ASKED[question.name].includes(name));
      if (asked.length > 0)
        rows.push(...(await compare({ ...plan, load, scale, tell }, { question, subjects: asked })));
    }
    return { ...plan, rows, goals: judge(rows) };
  } finally {
    await Promise.all(subjects.map(({ server }) => server.stop()));
  }
}

const startOpen = async (seeded: string): Promise<Subject<SubjectName>[]> => [
  { name: 'open', server: await startCadastre(await copyOf(seeded, 'access-open')) },
];

const startAudited = async (seeded: string): Promise<Subject<SubjectName>[]> => [
  { name: 'open, audited', server: await startCadastre(await copyOf(seeded, 'access-audited'), '--audit', 'on') },
];

async function startKnown(seeded: string): Promise<Subject<SubjectName>[]> {
  const folder = await copyOf(seeded, 'access-known');
  const { file, token } = await makeIssuer(folder);
  const settings = ['--access', 'required', '--audit', 'off', '--issuers-file', file];
  const server = await startCadastre(folder, ...settings);
  return [
    { name: 'API key', server, fields: { 'X-API-Key': await makeKey(folder) } },
    { name: 'cached JWT', server, fields: { Authorization: `Bearer ${token}` } },
  ];
}

function judge(rows: readonly AccessRow[]): Goal[] {
  const cpuRatio = (name: SubjectName) => cpuRatioOf(rows, { name, question: 'get' });
  return [
    atLeast('get with an API key, part of open', 0.93, cpuRatio('API key')),
    atLeast('get with a cached JWT, part of open', 0.9, cpuRatio('cached JWT')),
    noErrors(rows),
  ];
}

/** The report as text. */
export function accessText({ load, node, cores, records, turns, seconds, rows, goals }: AccessReport): string {
  return [
    `Knowing callers, and audit. Load by ${load}, 32 connections; Node ${node}, ${cores} cores; ${records} records; ${turns} interleaved rounds of ${seconds} s.`,
    'µs CPU is user and system time of all threads for each request, in the round where it was least; goals are judged by it.',
    '',
    ...rowLines(rows, 'server', 'open'),
    '',
    ...aligned(goals.map(goalCells), 2),
    '',
  ].join('\n');
}
