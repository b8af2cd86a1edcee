/**
 * Random sequences of creates, changes, removals, queries, pages and indexes, through the records layer on every engine:
 * embedded with and without indexes, the server at MONGODB_TEST_URI, and a naive model. All must say the same.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { differenceNames, witnesses } from './differential/differences.js';
import { crowd, operation, type Operation } from './differential/operations.js';
import { openEngines, type Engine } from './differential/registry.js';
import { Sequence, Tally } from './differential/sequence.js';

/** Set TEST_SEED to repeat a run that failed, TEST_SHRINK too to have it made shorter. */
const seed = Number(process.env['TEST_SEED'] ?? 20261121);
const SEQUENCES = 60;
const LENGTH = { minLength: 30, maxLength: 60 };
const LEAST_OPERATIONS = 2000;

let engines: Engine[];
const tally = new Tally();
let sequences = 0;

beforeAll(async () => {
  engines = await openEngines();
}, 30_000);
afterAll(async () => {
  for (const engine of engines) await engine.close();
});

const run = async (operations: readonly Operation[]): Promise<void> => {
  const sequence = await Sequence.open(engines, `sequence-${(sequences += 1)}`, tally);
  await sequence.run(operations);
};

test('what the stand-in is known to answer unlike MongoDB is answered like that, and else as by all', () =>
  run(witnesses));

test(
  `random sequences (seed ${seed})`,
  () =>
    fc.assert(
      fc.asyncProperty(crowd, fc.array(operation, LENGTH), (many, operations) =>
        run([...many.map((fields): Operation => ({ do: 'create', fields })), ...operations]),
      ),
      // Making a sequence that failed shorter takes minutes.
      { numRuns: SEQUENCES, seed, endOnFailure: process.env['TEST_SHRINK'] === undefined },
    ),
  180_000,
);

test('there were enough of every kind, and every difference that has a name occurred', () => {
  const operations = Object.values(tally.operations).reduce((sum, count) => sum + count, 0);
  const names = engines.map(({ name }) => name).join('; ');
  const shown = { operations: tally.operations, refusals: tally.refusals, differences: tally.differences };
  process.stdout.write(
    `records on ${names}: seed ${seed}, ${operations} operations, ${tally.compared} answers compared, ${JSON.stringify(shown)}\n`,
  );
  expect(operations).toBeGreaterThanOrEqual(LEAST_OPERATIONS);
  for (const kind of ['create', 'update', 'merge', 'patch', 'remove', 'read', 'query', 'page', 'more', 'index', 'drop'])
    expect(tally.operations[kind]).toBeGreaterThan(10);
  const codes = ['network-duplicate', 'network-not-found', 'precondition-failed', 'invalid-record', 'conflict'];
  for (const code of [...codes, 'invalid-filter', 'invalid-cursor', 'invalid-parameter'])
    expect(tally.refusals).toHaveProperty(code);
  const occurred = differenceNames.filter((name) => tally.differences[name]! > 0);
  expect(occurred).toEqual(engines.some(({ isImitation }) => isImitation) ? differenceNames : []);
});
