/** The same requests in several ways, each in turn and round after round, so that whatever the machine does meets all alike. */
import { atMost, type Goal } from './goals.js';
import type { Load, LoadRequest, LoadResult } from './load.js';
import { MEASURE_FROM, MOST_IN_A_TURN, WARM_UP_FROM } from './measurement.js';
import type { Asked, Scale } from './records.js';
import { aligned, figure } from './report.js';
import { median } from './results.js';
import type { ServerProcess } from './server-process.js';

/** A way of asking a server. */
export interface Subject<N extends string> {
  readonly name: N;
  readonly server: ServerProcess;
  readonly fields?: Readonly<Record<string, string>>;
}

/** A request, and who are asked it: the others are compared with the first. */
export interface Comparison<N extends string, Q extends string> {
  readonly question: Asked & { readonly name: Q };
  readonly subjects: readonly Subject<N>[];
  /** Requests under way at any time; the load's own number unless said. */
  readonly connections?: number | undefined;
}

export interface Rounds {
  readonly turns: number;
  readonly seconds: number;
  readonly load: Load;
  readonly scale: Scale;
  readonly tell: (what: string) => void;
}

/** One row of a table. */
export interface Row<N extends string, Q extends string> {
  readonly name: N;
  readonly question: Q;
  /** Requests a second: the median of the rounds. */
  readonly rate: number;
  /** Part of the first one's rate: the median of the rounds. */
  readonly ratio: number;
  /** Microseconds of CPU time a request in the round where it was least, and the first one's as a part of it. */
  readonly cpu: number;
  readonly cpuRatio: number;
  readonly errors: number;
}

interface Sample extends LoadResult {
  readonly rate: number;
  /** CPU time of the server in microseconds, for each request. */
  readonly cpu: number;
}

const WARM_UP_SECONDS = 2;

/** Measures one comparison. */
export async function compare<N extends string, Q extends string>(
  rounds: Rounds,
  { question, subjects, connections }: Comparison<N, Q>,
): Promise<Row<N, Q>[]> {
  rounds.tell(question.name);
  const about = { question, ...(connections === undefined ? {} : { connections }) };
  const samples: Sample[][] = subjects.map(() => []);
  for (const subject of subjects)
    await loadOnce(rounds, subject, { ...about, from: WARM_UP_FROM, seconds: WARM_UP_SECONDS });
  for (let round = 0; round < rounds.turns; round++)
    for (const [at, subject] of subjects.entries()) {
      const from = MEASURE_FROM + round * MOST_IN_A_TURN;
      samples[at]!.push(await loadOnce(rounds, subject, { ...about, from, seconds: rounds.seconds }));
    }
  return subjects.map(({ name }, at) => ({ name, question: question.name, ...figuresOf(samples[at]!, samples[0]!) }));
}

async function loadOnce<N extends string>(
  { load, scale }: Rounds,
  { server, fields }: Subject<N>,
  about: Pick<LoadRequest, 'question' | 'from' | 'seconds' | 'connections'>,
): Promise<Sample> {
  const before = server.cpu;
  const result = await load.run({ ...about, scale, port: server.port, fields });
  const cpu = (server.cpu - before) / result.requests;
  return { ...result, rate: result.requests / result.seconds, cpu };
}

const leastCpu = (samples: readonly Sample[]): number => Math.min(...samples.map(({ cpu }) => cpu));

const figuresOf = (own: readonly Sample[], first: readonly Sample[]) => ({
  rate: median(own.map(({ rate }) => rate)),
  ratio: median(own.map(({ rate }, round) => rate / first[round]!.rate)),
  cpu: leastCpu(own),
  cpuRatio: leastCpu(first) / leastCpu(own),
  errors: own.reduce((sum, { errors }) => sum + errors, 0),
});

/** The first one's CPU time as a part of this one's; NaN, which meets no goal, where it was not measured. */
export const cpuRatioOf = <N extends string, Q extends string>(
  rows: readonly Row<N, Q>[],
  { name, question }: { readonly name: N; readonly question: Q },
): number => rows.find((row) => row.name === name && row.question === question)?.cpuRatio ?? NaN;

/** Answers that were no success make every other figure worthless. */
export const noErrors = (rows: readonly Row<string, string>[]): Goal =>
  atMost(
    'answers that were no success',
    0,
    rows.reduce((sum, { errors }) => sum + errors, 0),
  );

/** The rows as lines of a table; `who` is asked, or asks, and all are compared with `first`. */
export const rowLines = (rows: readonly Row<string, string>[], who: string, first: string): string[] =>
  aligned(
    [
      ['request', who, 'req/s', `part of ${first}`, 'µs CPU', `part of ${first}`, 'errors'],
      ...rows.map((row) => [
        row.question,
        row.name,
        figure(row.rate, 0),
        figure(row.ratio, 2),
        figure(row.cpu, 1),
        figure(row.cpuRatio, 2),
        String(row.errors),
      ]),
    ],
    2,
  );
