/** What a token of a Keystone costs where it was asked of lately: pods for its owner, and for one with an API key. */
import { isDeepStrictEqual } from 'node:util';
import { FakeKeystone, SERVICE_USER } from '../../../test/support/fake-keystone.js';
import { makeKey } from '../access/callers.js';
import { startCadastreWith } from '../configurations.js';
import { atLeast, atMost, type Goal } from '../goals.js';
import { compare, cpuRatioOf, noErrors, rowLines, type Row, type Subject } from '../interleaved.js';
import type { Load } from '../load.js';
import { fill, scaleOf } from '../records.js';
import { aligned, goalCells, type Machine } from '../report.js';
import { podOf, podQuestions, seedPods, type PodQuestion } from './pods.js';

export interface KeystonePlan {
  readonly pods: number;
  readonly turns: number;
  readonly seconds: number;
}

type SubjectName = 'API key' | 'Keystone token';

export type KeystoneRow = Row<SubjectName, PodQuestion['name']>;

export interface KeystoneReport extends Machine, KeystonePlan {
  /** How often the Keystone was asked of the token in all. */
  readonly validations: number;
  readonly rows: readonly KeystoneRow[];
  readonly goals: readonly Goal[];
}

/** Measures one server of the embedded engine, which both ask. */
export async function measureKeystone(
  plan: KeystonePlan,
  load: Load,
  tell: (what: string) => void,
): Promise<Omit<KeystoneReport, keyof Machine>> {
  const keystone = await FakeKeystone.start();
  const subjects: Subject<SubjectName>[] = [];
  const started = performance.now();
  try {
    subjects.push(...(await start(keystone, plan.pods)));
    for (const subject of subjects) await verify(subject, plan.pods);
    const rows: KeystoneRow[] = [];
    const rounds = { ...plan, load, scale: scaleOf(plan.pods), tell };
    for (const question of podQuestions) rows.push(...(await compare(rounds, { question, subjects })));
    const { validations } = keystone.counts;
    const minutes = Math.ceil((performance.now() - started) / 60_000);
    return { ...plan, validations, rows, goals: [...judge(rows), seldom(validations, minutes)] };
  } finally {
    await Promise.all(subjects.map(({ server }) => server.stop()));
    await keystone.stop();
  }
}

async function start(keystone: FakeKeystone, pods: number): Promise<Subject<SubjectName>[]> {
  const folder = await seedPods(pods);
  const settings = ['--access', 'required', '--audit', 'off', '--keystone-url', keystone.url];
  const server = await startCadastreWith(
    { CADASTRE_KEYSTONE_PASSWORD: SERVICE_USER.password },
    folder,
    ...[...settings, '--keystone-username', SERVICE_USER.username, '--keystone-project', SERVICE_USER.project],
  );
  return [
    { name: 'API key', server, fields: { 'X-API-Key': await makeKey(folder, 'bench', ['tricircle:admin']) } },
    { name: 'Keystone token', server, fields: { 'X-Auth-Token': keystone.give() } },
  ];
}

/** Figures of wrong answers compare with nothing. */
async function verify({ name, server, fields = {} }: Subject<SubjectName>, pods: number): Promise<void> {
  const all = Array.from({ length: pods }, (_, number) => podOf(number, pods));
  for (const { name: question, path } of podQuestions) {
    const answer = await fetch(`http://localhost:${server.port}${fill(path, 7, scaleOf(pods))}`, { headers: fields });
    const right = question === 'get' ? { pod: all[7] } : { pods: all };
    if (!isDeepStrictEqual(await answer.json(), right)) throw new Error(`${question} with ${name} is wrong`);
  }
}

function judge(rows: readonly KeystoneRow[]): Goal[] {
  const cpuRatio = (question: PodQuestion['name']) => cpuRatioOf(rows, { name: 'Keystone token', question });
  return [
    atLeast('get with a cached Keystone token, part of API key', 0.85, cpuRatio('get')),
    atLeast('list with a cached Keystone token, part of API key', 0.85, cpuRatio('list')),
    noErrors(rows),
  ];
}

/** Tokens are known for a minute at most, so they are asked of once in each that was begun. */
const seldom = (validations: number, minutes: number): Goal =>
  atMost('times that Keystone was asked of the token', minutes, validations);

/** The report as text. */
export function keystoneText(report: KeystoneReport): string {
  const { load, node, cores, pods, turns, seconds, validations, rows, goals } = report;
  return [
    `Tokens of a Keystone. Load by ${load}, 32 connections; Node ${node}, ${cores} cores; ${pods} pods; ${turns} interleaved rounds of ${seconds} s.`,
    `The Keystone was asked of the token ${validations} times in all. µs CPU is of the round where it was least; goals are judged by it.`,
    '',
    ...rowLines(rows, 'credentials', 'API key'),
    '',
    ...aligned(goals.map(goalCells), 2),
    '',
  ].join('\n');
}
