/** The overload of a run for people: two tables and the goals. */
import { atLeast, atMost, type Goal } from '../goals.js';
import { aligned, figure, goalCells, type Machine } from '../report.js';
import { BARE, type Beside, type Overload, type OverloadFigures, type OverloadPlan } from './overload.js';

/** Everything, as `-o json` prints it. */
export interface OverloadReport extends Machine, OverloadPlan, OverloadFigures {
  readonly goals: readonly Goal[];
}

/** Part of the capacity that is answered well under load; part of a quiet client's requests; seconds to recover. */
const PART = 0.7;
const SUCCESS = 0.99;
const RECOVERY = 5;

export function judgeOverload({ overloads, beside }: OverloadFigures): Goal[] {
  const own = overloads.filter(({ name }) => name !== BARE);
  const sum = (of: (overload: Overload) => number): number => own.reduce((all, one) => all + of(one), 0);
  return [
    ...own.map(({ name, cpuPart }) => atLeast(`${name}: good answers, part of capacity`, PART, cpuPart)),
    atMost(
      'neither good nor 429 or 503',
      0,
      sum(({ others }) => others),
    ),
    atMost(
      '429 or 503 without Retry-After',
      0,
      sum(({ withoutRetryAfter }) => withoutRetryAfter),
    ),
    atMost(
      'socket errors',
      0,
      sum(({ socketErrors }) => socketErrors),
    ),
    atMost('recovery, seconds', RECOVERY, Math.max(...own.map(({ recovery }) => recovery))),
    ...beside.map(({ name, success }) => atLeast(`quiet beside ${name}: success`, SUCCESS, success)),
  ];
}

const LOADED = ['request', 'capacity/s', 'good/s', 'part', 'µs CPU', 'of many', 'part', 'refused', 'other', 'errors', 'late', 'p50 ms', 'p99 ms', 'recovery s']; // prettier-ignore
const BESIDE = ['greedy asks', 'good/s', 'requests of quiet', 'success', 'p50 ms', 'p99 ms'];

const loadedCells = (one: Overload): string[] => [
  one.name,
  figure(one.capacity, 0),
  figure(one.good, 0),
  figure(one.part, 2),
  figure(one.cpuOfFew, 1),
  figure(one.cpuOfMany, 1),
  figure(one.cpuPart, 2),
  String(one.refused),
  String(one.others),
  String(one.socketErrors),
  String(one.late),
  figure(one.p50, 1),
  figure(one.p99, 1),
  figure(one.recovery, 2),
];

const besideCells = (one: Beside): string[] => [
  one.name,
  figure(one.greedy, 0),
  String(one.requests),
  figure(one.success, 4),
  figure(one.p50, 1),
  figure(one.p99, 1),
];

/** The report as text. */
export function overloadText({
  node,
  cores,
  records,
  turns,
  seconds,
  overloads,
  beside,
  goals,
}: OverloadReport): string {
  return [
    `Overload: 1000 connections that send all they can, after 32 in turn; Node ${node}, ${cores} cores; ${records} records; ${turns} turns of ${seconds} s.`,
    'µs CPU is that of the server for each good answer, refusals in it, in the turn where it was least; goals are judged by it.',
    '',
    ...aligned([LOADED, ...overloads.map(loadedCells)], 1),
    '',
    'A quiet client (4 connections, a read every 20 ms) beside a greedy one (1000 connections), each with its API key:',
    '',
    ...aligned([BESIDE, ...beside.map(besideCells)], 1),
    '',
    ...aligned(goals.map(goalCells), 2),
    '',
  ].join('\n');
}
