/** The rounds: all servers side by side on copies of the same data, taking turns under load, question by question. */
import { configurations, type ConfigurationName } from './configurations.js';
import type { Load, LoadResult } from './load.js';
import { FIRST_CREATED, questions, type Question, type Scale } from './records.js';
import { copyOf } from './seeding.js';
import type { ServerProcess } from './server-process.js';
import { verify } from './verification.js';

/** One load on one server. */
export interface Sample extends LoadResult {
  readonly configuration: ConfigurationName;
  readonly question: Question['name'];
  readonly records: number;
  readonly round: number;
  readonly rate: number;
  /** CPU time of the server in microseconds, for each request. */
  readonly cpu: number;
}

export interface Series {
  readonly load: Load;
  readonly scale: Scale;
  /** The prepared folder. */
  readonly seeded: string;
  readonly rounds: number;
  readonly seconds: number;
  /** Told what is done now, for those who wait. */
  readonly tell: (what: string) => void;
}

const WARM_UP_SECONDS = 1;

/** What warming up creates, what measuring creates, and what verifying creates never meet. */
const WARM_UP_FROM = FIRST_CREATED + 1000000;
const MEASURE_FROM = FIRST_CREATED + 3000000;

export async function measure(series: Series): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let round = 0; round < series.rounds; round++) {
    series.tell(`${series.scale.records} records, round ${round + 1} of ${series.rounds}`);
    const servers = new Map<ConfigurationName, ServerProcess>();
    try {
      for (const configuration of configurations) {
        const server = await configuration.start(await copyOf(series.seeded, configuration.name), series.scale);
        servers.set(configuration.name, server);
        if (round === 0) await verify(configuration, server, series.scale);
      }
      for (const question of questions)
        for (const [name, server] of servers)
          samples.push({ ...(await sample(series, question, server)), configuration: name, round });
    } finally {
      await Promise.all([...servers.values()].map((server) => server.stop()));
    }
  }
  return samples;
}

async function sample(
  { load, scale, seconds }: Series,
  question: Question,
  server: ServerProcess,
): Promise<Omit<Sample, 'configuration' | 'round'>> {
  const request = { port: server.port, question, scale };
  await load.run({ ...request, seconds: WARM_UP_SECONDS, from: WARM_UP_FROM });
  const before = server.cpu;
  const result = await load.run({ ...request, seconds, from: MEASURE_FROM });
  const cpu = (server.cpu - before) / result.requests;
  return { ...result, question: question.name, records: scale.records, rate: result.requests / result.seconds, cpu };
}
