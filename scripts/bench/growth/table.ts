/** The growth of a run for people: one table, the streams, memory, starts, what was left out, the goals. */
import type { Goal } from '../goals.js';
import { aligned, figure, goalCells, type Machine } from '../report.js';
import { median } from '../results.js';
import { COALESCING_CLIENTS } from './coalescing.js';
import type { Growth, GrowthPlan } from './growth.js';
import { judgeGrowth, rowsOf, type GrowthRow } from './goals.js';

/** Everything, as `-o json` prints it. */
export interface GrowthReport extends Machine, Omit<GrowthPlan, 'startups'>, Omit<Growth, 'samples'> {
  readonly rows: readonly GrowthRow[];
  readonly goals: readonly Goal[];
}

/** Figures and goals of what was measured. */
export function reportOf(growth: Growth, plan: GrowthPlan, machine: Machine): GrowthReport {
  const { samples: _, ...rest } = growth;
  return { ...machine, ...plan, ...rest, rows: rowsOf(growth), goals: judgeGrowth(growth, plan.scales) };
}

const HEAD = ['engine', 'request', 'records', 'req/s', 'min–max', 'µs CPU', 'to least', 'p50 ms', 'p99 ms', 'errors'];

const cells = (row: GrowthRow): string[] => [
  row.engine,
  row.workload,
  String(row.records),
  figure(row.rate, 0),
  `${figure(row.least, 0)}–${figure(row.most, 0)}`,
  figure(row.cpu, 1),
  figure(row.grown, 2),
  figure(row.p50, 2),
  figure(row.p99, 2),
  String(row.errors),
];

function tableOf(rows: readonly GrowthRow[]): string[] {
  const lines = aligned([HEAD, ...rows.map(cells)], 2);
  // A blank line where the request changes.
  return lines.flatMap((line, at) => {
    const [row, before] = [rows[at - 1], rows[at - 2]];
    return row && before && row.workload !== before.workload ? ['', line] : [line];
  });
}

const MEGA = 1e6;
const MEBI = 1048576;

function streamLines({ streams }: GrowthReport): string[] {
  const head = ['engine', 'stream of', 'records/s', 'MB/s', 'µs CPU a record'];
  const subjects = streams.filter(({ engine, records }, at) => {
    return streams.findIndex((one) => one.engine === engine && one.records === records) === at;
  });
  const lines = subjects.map(({ engine, records, bytes }) => {
    const all = streams.filter((one) => one.engine === engine && one.records === records);
    const seconds = median(all.map((one) => one.seconds));
    const cpu = Math.min(...all.map((one) => one.cpu)) / records;
    return [engine, String(records), figure(records / seconds, 0), figure(bytes / seconds / MEGA, 0), figure(cpu, 2)];
  });
  return aligned([head, ...lines], 1);
}

const memoryLines = ({ memories }: GrowthReport): string[] =>
  aligned(
    [
      ['engine', 'records', 'RSS MiB', 'without files'],
      ...memories.map(({ engine, records, resident, own }) => [
        engine,
        String(records),
        figure(resident / MEBI, 0),
        figure(own / MEBI, 0),
      ]),
    ],
    1,
  );

function coalescingLines({ coalescing }: GrowthReport): string[] {
  if (coalescing.length === 0) return [];
  const of = (which: 'together' | 'oneByOne'): string => {
    const all = coalescing.map((round) => round[which]);
    const rate = median(all.map((one) => one.rate));
    return `${figure(rate, 0)}/s, ${figure(Math.min(...all.map(({ cpu }) => cpu)), 1)} µs CPU`;
  };
  return [
    `mongodb, get, ${COALESCING_CLIENTS} clients: those of one turn together ${of('together')}; one findOne for each ${of('oneByOne')}.`,
    '',
  ];
}

/** The whole report as text. */
export function growthText(report: GrowthReport): string {
  const { load, node, cores, turns, seconds, rows, startups, leftOut, goals } = report;
  const ready = median(startups.map((one) => one.ready));
  return [
    `As records grow. Load by ${load}, 32 connections; Node ${node}, ${cores} cores; ${turns} interleaved rounds of ${seconds} s.`,
    'µs CPU is user and system time of all threads of Cadastre for each request, in the round where it was least; to',
    'least: that to the same with the fewest records. What a MongoDB server itself takes is in the times only.',
    '',
    ...tableOf(rows),
    '',
    ...streamLines(report),
    '',
    'Memory after all of it (files: those of the store that the process has mapped):',
    ...memoryLines(report),
    '',
    `Start to ready, embedded, with all that was created: first /readyz ${figure(ready, 0)} ms, median of ${startups.length}.`,
    ...coalescingLines(report),
    ...leftOut.map((what) => `Left out: ${what}`),
    '',
    ...aligned(goals.map(goalCells), 2),
    '',
  ].join('\n');
}
