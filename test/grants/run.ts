/** Random sequences of requests of two clients, on three servers of an engine. */
import fc from 'fast-check';
import { byField } from '../support/callers.js';
import { TestServer } from '../support/server.js';
import { clients, unlimited } from './clients.js';
import { asked, stock } from './requests.js';
import { Sequence } from './sequence.js';
import { Servers } from './servers.js';
import type { Tally } from './tally.js';

export type ThreeServers = readonly [main: TestServer, one: TestServer, other: TestServer];

/** The server under test, where clients have their grants, and one for each client, where it may do everything. */
export async function startServers(engine: string): Promise<ThreeServers> {
  const start = (callers: typeof clients): Promise<TestServer> =>
    TestServer.start(engine, {}, { findCaller: byField(Object.fromEntries(callers.entries())) });
  return [await start(clients), await start(unlimited), await start(unlimited)];
}

export interface Run {
  readonly servers: ThreeServers;
  readonly tally: Tally;
  readonly seed: number;
  readonly sequences: number;
  readonly length: number;
}

const pairs = clients.flatMap((_, one) =>
  clients.flatMap((__, other) => (one === other ? [] : [[one, other] as const])),
);
/** A few records, or more than are answered at once. */
const stocks = fc.oneof({ weight: 3, arbitrary: stock(10) }, { weight: 1, arbitrary: stock(240) });

/** Rejects with the first answer that is not as it must be. */
export function runSequences({ servers: [main, ...shadows], tally, seed, sequences, length }: Run): Promise<void> {
  const requests = fc.array(asked, { minLength: length, maxLength: length });
  return fc.assert(
    fc.asyncProperty(fc.constantFrom(...pairs), stocks, requests, (pair, before, all) =>
      new Sequence(new Servers(main, shadows, pair), tally).run(before, all),
    ),
    { numRuns: sequences, seed, endOnFailure: true },
  );
}
