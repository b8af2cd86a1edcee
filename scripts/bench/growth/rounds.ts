/** The rounds: the servers of one engine side by side, one for each size, taking turns under load, request by request. */
import type { Load, LoadResult } from '../load.js';
import { MEASURE_FROM, MOST_IN_A_TURN, WARM_UP_FROM } from '../measurement.js';
import type { Asked } from '../records.js';
import { ask, filled, verify } from '../verification.js';
import { farPage, hasFar, turnPage } from './paging.js';
import type { EngineName, Subject } from './subjects.js';
import { firstPage, pageOrders, questionNamed, warmUpSeconds, workloadNames, type WorkloadName } from './workloads.js';

/** One load on one server. */
export interface GrowthSample extends LoadResult {
  readonly engine: EngineName;
  readonly records: number;
  readonly workload: WorkloadName;
  readonly round: number;
  readonly rate: number;
  /** CPU time of the server in microseconds, for each request. */
  readonly cpu: number;
}

export interface Rounds {
  readonly engine: EngineName;
  readonly load: Load;
  readonly turns: number;
  readonly seconds: number;
  readonly tell: (what: string) => void;
  /** Told what is not measured, and why. */
  readonly leaveOut: (what: string) => void;
}

/** What a server is asked, all of it verified. */
export type Prepared = ReadonlyMap<WorkloadName, Asked>;

/** An answer that takes longer, in milliseconds, when nothing else is asked is not asked for by 32 clients at once. */
const MOST_FOR_ONE = 8;

/** Verifies a server's answers and finds its far pages. Throws when an answer is wrong. */
export async function prepare(subject: Subject, leaveOut: (what: string) => void): Promise<Prepared> {
  const { server, scale } = subject;
  await verify('Cadastre', server, scale);
  const asked = new Map<WorkloadName, Asked>([['create', questionNamed('create')]]);
  const add = async (workload: WorkloadName, one: Asked): Promise<boolean> => {
    const most = await slowness(subject, one);
    if (most <= MOST_FOR_ONE) asked.set(workload, one);
    else leaveOut(`${nameOf(subject)}, ${workload}: one answer alone takes ${most.toFixed(0)} ms`);
    return most <= MOST_FOR_ONE;
  };
  await add('get', questionNamed('get'));
  await add('filter', questionNamed('filter'));
  for (const order of pageOrders) {
    const first = firstPage(order);
    // What is not measured need not be right: a server may well give up on it.
    if (!(await add(order.first, first))) continue;
    await turnPage(server, first, { page: 1, order, scale });
    if (hasFar(order, scale)) await add(order.far, await farPage(server, { order, scale }));
  }
  return asked;
}

export const nameOf = ({ engine, scale }: Subject): string => `${engine} with ${scale.records} records`;

/** Times a request is sent alone before it counts as slow: other work on the machine delays some. */
const MOST_TRIES = 20;

/** Milliseconds of the quickest answer to a client that is alone, of as many as it takes to be quick enough. */
async function slowness({ server, scale }: Subject, asked: Asked): Promise<number> {
  let quickest = Infinity;
  for (let time = 0; time < MOST_TRIES && quickest > MOST_FOR_ONE; time++) {
    const one = filled(asked, time, scale);
    const started = performance.now();
    await ask(server, one);
    quickest = Math.min(quickest, performance.now() - started);
  }
  return quickest;
}

/** All requests in turn. Creating comes last. */
export async function takeRounds(rounds: Rounds, prepared: ReadonlyMap<Subject, Prepared>): Promise<GrowthSample[]> {
  const samples: GrowthSample[] = [];
  for (const workload of workloadNames) {
    const asked = [...prepared].flatMap(([subject, all]) => {
      const one = all.get(workload);
      return one === undefined ? [] : [{ subject, one }];
    });
    if (asked.length > 0) rounds.tell(`${asked[0]!.subject.engine}: ${workload}`);
    for (const { subject, one } of asked) await loadOnce(rounds, subject, { asked: one, from: WARM_UP_FROM, seconds: warmUpSeconds(workload) }); // prettier-ignore
    for (let round = 0; round < rounds.turns; round++)
      for (const { subject, one } of asked) {
        const from = MEASURE_FROM + round * MOST_IN_A_TURN;
        const measured = await loadOnce(rounds, subject, { asked: one, from, seconds: rounds.seconds });
        const { engine, scale } = subject;
        samples.push({ ...measured, engine, records: scale.records, workload, round });
      }
  }
  return samples;
}

async function loadOnce(
  { load }: Rounds,
  { server, scale }: Subject,
  { asked, from, seconds }: { asked: Asked; from: number; seconds: number },
): Promise<LoadResult & { rate: number; cpu: number }> {
  const before = server.cpu;
  const result = await load.run({ question: asked, scale, port: server.port, seconds, from });
  return { ...result, rate: result.requests / result.seconds, cpu: (server.cpu - before) / result.requests };
}
