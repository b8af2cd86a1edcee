/** What the server has to reach, as ratios within one run. */
import type { Results } from './results.js';
import { median } from './results.js';
import type { Startup } from './startup.js';

export interface Goal {
  readonly what: string;
  readonly wanted: string;
  readonly measured: number;
  readonly met: boolean;
}

/** A goal that is met from `least` on; not by NaN, which stands for what was not measured. */
export const atLeast = (what: string, least: number, measured: number): Goal => ({
  what,
  wanted: `≥ ${least}`,
  measured,
  met: measured >= least,
});

/** A goal that is met up to `most`; not by NaN. */
export const atMost = (what: string, most: number, measured: number): Goal => ({
  what,
  wanted: `≤ ${most}`,
  measured,
  met: measured <= most,
});

/** The goals at one number of records. */
function goalsAt(records: number, results: Results): Goal[] {
  const at = (what: string): string => `${what}, ${records} records`;
  const ofGet = { records, question: 'get', configuration: 'Cadastre' } as const;
  const rate = (one: { rate: number }, other: { rate: number }): number => one.rate / other.rate;
  const row = (question: 'create' | 'filter'): number => results.compared({ ...ofGet, question }, 'hand-written', rate);
  return [
    atLeast(at('get, part of bare'), 0.65, results.compared(ofGet, 'bare', rate)),
    atMost(
      at('get, µs CPU above bare'),
      6,
      results.leastCpu(ofGet) - results.leastCpu({ ...ofGet, configuration: 'bare' }),
    ),
    atLeast(at('get, times stock'), 5, results.compared(ofGet, 'stock', rate)),
    atLeast(at('filter, part of hand-written'), 0.8, row('filter')),
    atLeast(at('create, part of hand-written'), 0.9, row('create')),
  ];
}

export function judge(results: Results, startups: readonly Startup[], records: number): Goal[] {
  const scales = [...new Set(results.rows.map((row) => row.records))];
  const errors = results.rows.reduce((sum, row) => sum + row.errors, 0);
  return [
    ...scales.flatMap((scale) => goalsAt(scale, results)),
    atMost(`start to the first record, ms, ${records} records`, 1000, median(startups.map(({ record }) => record))),
    atMost('answers that were no success', 0, errors),
  ];
}
