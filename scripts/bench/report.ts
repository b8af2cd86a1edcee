/** The run for people: one table, the starts, the goals. */
import { cpus } from 'node:os';
import { configurations } from './configurations.js';
import type { Goal } from './goals.js';
import { median, references, type Row } from './results.js';
import type { Startup } from './startup.js';

/** The machine, for the report. */
export interface Machine {
  readonly load: string;
  readonly node: string;
  readonly cores: number;
}

/** Everything that a run found, as `-o json` prints it. */
export interface Report extends Machine {
  readonly rounds: number;
  readonly seconds: number;
  /** In the document that `stock` serves; its routing takes longer with each. */
  readonly operations: number;
  readonly rows: readonly Row[];
  readonly startups: readonly Startup[];
  readonly goals: readonly Goal[];
}

const HEAD = ['records', 'request', 'server', 'req/s', 'min–max', 'ratio', 'to', 'µs CPU', 'least', 'added', 'p50 ms', 'p99 ms', 'errors']; // prettier-ignore

/** A number for the table; a dash where there is none. */
export const figure = (value: number, decimals: number): string =>
  Number.isFinite(value) ? value.toFixed(decimals) : '–';

const cells = (row: Row): string[] => [
  String(row.records),
  row.question,
  row.configuration,
  figure(row.rate, 0),
  `${figure(row.least, 0)}–${figure(row.most, 0)}`,
  figure(row.ratio, 2),
  references[row.question],
  figure(row.cpu, 1),
  figure(row.leastCpu, 1),
  figure(row.added, 1),
  figure(row.p50, 2),
  figure(row.p99, 2),
  String(row.errors),
];

/** Columns of text: the first three to the left, figures to the right. */
export function aligned(lines: readonly (readonly string[])[], left: number): string[] {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines.map((line) =>
    line.map((cell, at) => (at < left ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
  );
}

function tableOf(rows: readonly Row[]): string[] {
  const lines = aligned([HEAD, ...rows.map(cells)], 3);
  // A blank line where the question changes.
  return lines.flatMap((line, at) => {
    const [row, before] = [rows[at - 1], rows[at - 2]];
    return row && before && row.question !== before.question ? ['', line] : [line];
  });
}

/** Columns of a goal. */
export const goalCells = ({ what, wanted, measured, met }: Goal): string[] => [
  met ? 'met' : 'NOT MET',
  what,
  wanted,
  figure(measured, 2),
];

export function toText(report: Report): string {
  const { load, node, cores, rounds, seconds, operations, rows, startups, goals } = report;
  const [live, record] = (['live', 'record'] as const).map((what) => median(startups.map((one) => one[what])));
  return [
    `Load by ${load}, 32 connections; Node ${node}, ${cores} cores; median of ${rounds} interleaved rounds of ${seconds} s.`,
    'Ratios are taken within a round. µs CPU is user and system time of all threads for each request; least, and added',
    'to the reference, are of the round where it was smallest, as other work on the machine only ever adds to it.',
    ...configurations.map(({ name, what }) => `  ${name.padEnd(12)}  ${what}`),
    `  The document that stock serves has ${operations} operations; its routing takes longer with each of them.`,
    '',
    ...tableOf(rows),
    '',
    `Start to ready, median of ${startups.length}: first /livez ${figure(live!, 0)} ms, first record ${figure(record!, 0)} ms.`,
    '',
    ...aligned(goals.map(goalCells), 2),
    '',
  ].join('\n');
}

/** This machine, under load by that program. */
export const machine = (load: string): Machine => ({ load, node: process.versions.node, cores: cpus().length });
