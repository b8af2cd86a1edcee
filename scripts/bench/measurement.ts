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
  /** How often the servers are started anew, each time on fresh copies. */
  readonly starts: number;
  /** How often all take their turn at each question after each start. */
  readonly turns: number;
  readonly seconds: number;
  /** Told what is done now, for those who wait. */
  readonly tell: (what: string) => void;
}

/** Reads go on until most records were asked for, as in a server that has been up for a while. */
const WARM_UP_SECONDS = { get: 4, filter: 1, create: 1 };

/** What is created by warming up, by each turn, and by verifying never meets. */
export const WARM_UP_FROM = FIRST_CREATED + 1000000;
export const MEASURE_FROM = FIRST_CREATED + 3000000;
export const MOST_IN_A_TURN = 500000;

type Servers = ReadonlyMap<ConfigurationName, ServerProcess>;

export async function measure(series: Series): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let start = 0; start < series.starts; start++) {
    series.tell(`${series.scale.records} records, start ${start + 1} of ${series.starts}`);
    const servers = new Map<ConfigurationName, ServerProcess>();
    try {
      for (const configuration of configurations) {
        const server = await configuration.start(await copyOf(series.seeded, configuration.name), series.scale);
        servers.set(configuration.name, server);
        if (start === 0) await verify(configuration.name, server, series.scale);
      }
      for (const question of questions) samples.push(...(await takeTurns(series, servers, { question, start })));
    } finally {
      await Promise.all([...servers.values()].map((server) => server.stop()));
    }
  }
  return samples;
}

async function takeTurns(
  { load, scale, seconds, turns }: Series,
  servers: Servers,
  { question, start }: { question: Question; start: number },
): Promise<Sample[]> {
  const samples: Sample[] = [];
  const about = { question, scale };
  for (const { port } of servers.values())
    await load.run({ ...about, port, seconds: WARM_UP_SECONDS[question.name], from: WARM_UP_FROM });
  for (let turn = 0; turn < turns; turn++)
    for (const [configuration, server] of servers) {
      const before = server.cpu;
      const from = MEASURE_FROM + turn * MOST_IN_A_TURN;
      const result = await load.run({ ...about, port: server.port, seconds, from });
      const cpu = (server.cpu - before) / result.requests;
      const [rate, round] = [result.requests / result.seconds, start * turns + turn];
      samples.push({ ...result, configuration, question: question.name, records: scale.records, round, rate, cpu });
    }
  return samples;
}
