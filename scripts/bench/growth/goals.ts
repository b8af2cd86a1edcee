/** What has to hold as records grow, and the rows that say whether it does. */
import { atLeast, atMost, type Goal } from '../goals.js';
import { median } from '../results.js';
import { COALESCING_CLIENTS } from './coalescing.js';
import type { Growth } from './growth.js';
import type { GrowthSample } from './rounds.js';
import type { EngineName } from './subjects.js';
import { FAR, workloadNames, type WorkloadName } from './workloads.js';

/** What was measured of one request on one server. */
export interface GrowthRow {
  readonly engine: EngineName;
  readonly records: number;
  readonly workload: WorkloadName;
  /** Requests a second: the median, the least and the most of the rounds. */
  readonly rate: number;
  readonly least: number;
  readonly most: number;
  /** Microseconds of CPU time a request, in the round where it was least. */
  readonly cpu: number;
  /** That is so many times as much as with the fewest records. */
  readonly grown: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
}

/** One row for each request on each server, by engine and request. */
export function rowsOf({ samples }: Growth): GrowthRow[] {
  const engines = [...new Set(samples.map(({ engine }) => engine))];
  return engines.flatMap((engine) =>
    workloadNames.flatMap((workload) => {
      const all = samples.filter((sample) => sample.engine === engine && sample.workload === workload);
      const scales = [...new Set(all.map(({ records }) => records))];
      const rows = scales.map((records) => rowOf(all.filter((sample) => sample.records === records)));
      return rows.map((row) => ({ ...row, grown: row.cpu / rows[0]!.cpu }));
    }),
  );
}

function rowOf(samples: readonly GrowthSample[]): Omit<GrowthRow, 'grown'> {
  const { engine, records, workload } = samples[0]!;
  const of = (field: 'rate' | 'p50' | 'p99'): number => median(samples.map((sample) => sample[field]));
  const rates = samples.map(({ rate }) => rate);
  return {
    engine,
    records,
    workload,
    rate: of('rate'),
    least: Math.min(...rates),
    most: Math.max(...rates),
    cpu: Math.min(...samples.map(({ cpu }) => cpu)),
    p50: of('p50'),
    p99: of('p99'),
    errors: samples.reduce((sum, { errors }) => sum + errors, 0),
  };
}

/** How much a request may grow from the fewest records to the most. */
const MOST_GROWN = [
  ['get', 1.3],
  ['filter', 1.5],
  ['create', 3],
] as const;

/** A far page may cost so many times a first one. */
const MOST_FAR = 1.5;

const START_MS = 1000;

/** Reads sent together are at least so many times as fast. */
const LEAST_TOGETHER = 3;

/** All goals. Ours are ratios of CPU time; those of MongoDB mode, where others do the work, of time. */
export function judgeGrowth(growth: Growth, scales: readonly number[]): Goal[] {
  const rows = rowsOf(growth);
  const [few, many] = [scales[0]!, scales.at(-1)!];
  const cpu = (workload: WorkloadName, records: number): number =>
    rows.find((row) => row.engine === 'embedded' && row.workload === workload && row.records === records)?.cpu ?? NaN;
  const farther = (suffix: string): Goal =>
    atMost(
      `embedded, page ${FAR}${suffix} to page 1, µs CPU, ${many} records`,
      MOST_FAR,
      cpu(`page ${FAR}${suffix}` as WorkloadName, many) / cpu(`page 1${suffix}` as WorkloadName, many),
    );
  const ready = median(growth.startups.map((startup) => startup.ready));
  return [
    ...MOST_GROWN.map(([workload, most]) =>
      atMost(
        `embedded, ${workload}, µs CPU, ${many} records to ${few}`,
        most,
        cpu(workload, many) / cpu(workload, few),
      ),
    ),
    farther(''),
    farther(', same name'),
    atMost(`embedded, start to ready, ms, ${many} records`, START_MS, ready),
    ...mongoGoals(growth.samples),
    ...coalescingGoals(growth),
    atMost('answers that were no success', 0, errorsOf(growth)), // prettier-ignore
  ];
}

/** Between the sizes that the server could hold and answered from fast enough to be measured. */
function mongoGoals(samples: readonly GrowthSample[]): Goal[] {
  const ofMongo = samples.filter(({ engine }) => engine === 'mongodb');
  return MOST_GROWN.flatMap(([workload, most]) => {
    const all = ofMongo.filter((sample) => sample.workload === workload);
    const scales = all.map(({ records }) => records);
    const [few, many] = [Math.min(...scales), Math.max(...scales)];
    if (!(few < many)) return [];
    const rates = (records: number): number[] => all.filter((sample) => sample.records === records).map(({ rate }) => rate); // prettier-ignore
    const slower = median(rates(few).map((rate, round) => rate / rates(many)[round]!));
    return [atMost(`mongodb, ${workload}, time, ${many} records to ${few}`, most, slower)];
  });
}

function coalescingGoals({ coalescing }: Growth): Goal[] {
  if (coalescing.length === 0) return [];
  const faster = median(coalescing.map(({ together, oneByOne }) => together.rate / oneByOne.rate));
  return [atLeast(`mongodb, get, times one findOne a request, ${COALESCING_CLIENTS} clients`, LEAST_TOGETHER, faster)];
}

/** Answers other than 2xx, and requests without one. */
function errorsOf({ samples, coalescing }: Growth): number {
  const reads = coalescing.flatMap(({ together, oneByOne }) => [together, oneByOne]);
  return [...samples, ...reads].reduce((sum, { errors }) => sum + errors, 0);
}
