/** The agreement of `agreement.test.ts` finds every way in which `where` may fail to be applied. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Reach, Reaches } from '../../src/records/grants.js';
import type { ThreeServers } from './run.js';
import { Tally } from './tally.js';

const everything: Reach = { filter: undefined, admits: () => true };

/** What a broken records layer takes for the reaches of a caller. */
type Fault = (right: Reaches) => Reaches;

const none: Fault = (right) => right;
const faults: readonly (readonly [string, Fault])[] = [
  ['where is not applied at all', () => ({ visible: everything, writable: everything })],
  ['where is not applied to reads', ({ writable }) => ({ visible: everything, writable })],
  ['where is not applied to writes', ({ visible }) => ({ visible, writable: everything })],
  ['where is not applied to queries', ({ visible, ...rest }) => ({ ...rest, visible: { ...visible, filter: undefined } })],
  ['where is not applied to keys', ({ visible, ...rest }) => ({ ...rest, visible: { ...visible, admits: () => true } })],
  ['who may read may write', ({ visible }) => ({ visible, writable: visible })],
  ['who may not write does not see', ({ writable }) => ({ visible: writable, writable })],
]; // prettier-ignore

let fault = none;
const actual = await import('../../src/records/grants.js');
jest.unstable_mockModule('../../src/records/grants.js', () => ({
  ...actual,
  reachesOf: (...asked: Parameters<typeof actual.reachesOf>) => fault(actual.reachesOf(...asked)),
}));
const { runSequences, startServers } = await import('./run.js');

let servers: ThreeServers;
beforeAll(async () => {
  servers = await startServers('embedded');
});
afterAll(async () => {
  for (const server of servers) await server.stop();
});

const run = (): Promise<void> =>
  runSequences({ servers, tally: new Tally(), seed: 20261121, sequences: 2, length: 150 });

test('nothing is found where nothing is broken', () => {
  fault = none;
  return run();
}, 60_000);

test.each(faults)(
  '%s: found',
  async (_name, broken) => {
    fault = broken;
    const failure = (await run().catch((error: unknown) => error)) as Error | undefined;
    // An answer that should have been another, or a record that should not have changed.
    expect((failure?.cause as Error | undefined)?.message).toMatch(/^(answered \S+|\d+ changed) /);
  },
  60_000,
);
