/** MongoDB mode: the reads by id of one turn of the event loop as one command, beside one `findOne` for each. */
import { startReadByRead } from '../configurations.js';
import { MEASURE_FROM } from '../measurement.js';
import type { ServerProcess } from '../server-process.js';
import { answerTo } from '../records.js';
import { ask, filled } from '../verification.js';
import type { Rounds } from './rounds.js';
import type { Subject } from './subjects.js';
import { questionNamed, warmUpSeconds } from './workloads.js';

export const COALESCING_CLIENTS = 64;

/** One load on one of the two. */
export interface Reads {
  /** Requests a second. */
  readonly rate: number;
  /** Microseconds of CPU time of Cadastre a request. */
  readonly cpu: number;
  readonly errors: number;
}

/** One round. */
export interface Coalescing {
  readonly together: Reads;
  readonly oneByOne: Reads;
}

/** Both servers on the same database, taking turns. */
export async function measureCoalescing(rounds: Rounds, subject: Subject, uri: string): Promise<Coalescing[]> {
  const get = questionNamed('get');
  const other = await startReadByRead(uri);
  try {
    const { status, body } = await ask(other, filled(get, 0, subject.scale));
    if (status !== 200 || body !== answerTo(get, 0, subject.scale))
      throw new Error(`get one by one is answered wrongly: ${status} ${body}`);
    const once = async (server: ServerProcess, seconds: number): Promise<Reads> => {
      const before = server.cpu;
      const about = { question: get, scale: subject.scale, port: server.port, from: MEASURE_FROM };
      const result = await rounds.load.run({ ...about, seconds, connections: COALESCING_CLIENTS });
      const { requests, errors } = result;
      return { rate: requests / result.seconds, cpu: (server.cpu - before) / requests, errors };
    };
    for (const server of [subject.server, other]) await once(server, warmUpSeconds('get'));
    const samples: Coalescing[] = [];
    for (let round = 0; round < rounds.turns; round++)
      samples.push({
        together: await once(subject.server, rounds.seconds),
        oneByOne: await once(other, rounds.seconds),
      });
    return samples;
  } finally {
    await other.stop();
  }
}
