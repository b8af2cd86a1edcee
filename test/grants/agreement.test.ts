/**
 * Two clients with `where` grants ask everything of both registries: each answer equals that of a server which holds only
 * what that client may see, but for 409 on keys taken by others, revisions and times of writes, and 403 where a write leads
 * out of the grants.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { runSequences, startServers, type ThreeServers } from './run.js';
import { Tally } from './tally.js';

/** Set TEST_SEED to repeat a run that failed. */
const seed = Number(process.env['TEST_SEED'] ?? 20261121);
const LEAST_REQUESTS = 2000;

const STATUSES = [200, 201, 304, 400, 403, 404, 409, 412, 422];
const KINDS = [
  'a create outside of the grants',
  'a key is taken by a record that is seen',
  'a key is taken by a record that is not seen',
  'a create repeated with its answer',
  'a create repeated that was refused for the grants',
  'a key repeated with another request',
  'a query of which the grants keep some back',
  'a query of which the grants keep all back',
  'a stream',
  'next page',
  "another's cursor",
  ...['network', 'backbone'].flatMap((name) =>
    ['GET', 'HEAD', 'PUT', 'merge', 'patch', 'DELETE', 'create', 'query'].map((verb) => `${name} ${verb}`),
  ),
  ...['GET', 'HEAD', 'PUT', 'merge', 'patch', 'DELETE'].flatMap((verb) =>
    ['a record that may be written', 'a record that is seen only', 'a record that is not seen', 'no record'].map(
      (what) => `${verb} of ${what}`,
    ),
  ),
];

describeEngines('grants with where', (engine) => {
  let servers: ThreeServers;
  const tally = new Tally();
  beforeAll(async () => {
    servers = await startServers(engine);
  }, 30_000);
  afterAll(async () => {
    for (const server of servers) await server.stop();
  });

  test(
    `each answer is that of a server with the client's records only (seed ${seed})`,
    () => runSequences({ servers, tally, seed, sequences: 12, length: 220 }),
    240_000,
  );

  test('there were enough requests, and every kind of them and of answers', () => {
    process.stdout.write(
      `grants on ${engine}: seed ${seed}, ${tally.requests} requests compared, ${JSON.stringify({ statuses: tally.statuses, kinds: tally.kinds })}\n`,
    );
    expect(tally.requests).toBeGreaterThanOrEqual(LEAST_REQUESTS);
    expect(STATUSES.filter((status) => !(tally.statuses[status]! >= 5))).toEqual([]);
    expect(KINDS.filter((kind) => !(tally.kinds[kind]! >= 3))).toEqual([]);
  });
});
