/** Records that name others, under whatever several processes do at once: in any order, dying anywhere, waiting long. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { auditFaults } from '../chaos/audit-judge.js';
import { describeEngines } from '../support/engines.js';
import { ended, Processes, type Process, registry, type Steps } from './references/processes.js';
import { Death, Turns } from './references/turns.js';

const RUNS = Number(process.env['REFERENCE_RUNS'] ?? 100);
const STALE = 10_001;

const calls = {
  'bind one': ({ referrers }: Process) => ended(referrers.create({ id: 'one', tenant_id: 'one', pod_id: 't' })),
  'bind one again': ({ referrers }: Process) => ended(referrers.create({ id: 'again', tenant_id: 'one', pod_id: 't' })),
  'bind two': ({ referrers }: Process) => ended(referrers.create({ id: 'two', tenant_id: 'two', pod_id: 't' })),
  'unbind two': ({ referrers }: Process) => ended(referrers.remove('two')),
  'remove': ({ targets }: Process) => ended(targets.remove('t')),
  'remove too': ({ targets }: Process) => ended(targets.remove('t')),
  'rename': ({ targets }: Process) => ended(targets.update('t', { pod_name: 'renamed' })),
  'sweep': ({ leftovers }: Process) => ended(leftovers.sweep()),
} as const; // prettier-ignore
type Name = keyof typeof calls;
const names = Object.keys(calls) as Name[];

/** What may be told of each call; deaths apart. */
const told: Readonly<Record<string, readonly string[]>> = {
  bind: ['made', 'pod-unknown', 'binding-duplicate', 'busy'],
  unbind: ['made', 'binding-not-found', 'busy'],
  remove: ['made', 'pod-not-found', 'pod-bound', 'busy'],
  rename: ['made', 'pod-not-found', 'busy'],
  sweep: ['made'],
};

const scenario = fc.record({
  chosen: fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 5 }),
  order: fc.array(fc.oneof({ weight: 12, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.constant('!wait') }), { maxLength: 40 }), // prettier-ignore
  deaths: fc.dictionary(fc.constantFrom(...names), fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('before', 'after')), { maxKeys: 2 }), // prettier-ignore
});

describeEngines('several processes', (engine) => {
  let shared: Processes;
  beforeAll(async () => {
    shared = await Processes.open(engine);
  });
  afterAll(() => shared.close());

  /** All of a process's steps in their turn, up to its death. */
  function stepsOf(name: Name, turns: Turns, death: Death | undefined): Steps {
    return {
      before: async (step, args) => {
        await turns.stepsOf(name).before!(step, args);
        death?.before();
      },
      after: () => death?.after(),
    };
  }

  async function forget(): Promise<void> {
    for (const name of ['targets', 'referrers', '_audit', '_audit_heads']) {
      const collection = shared.store.collection(name);
      for (const { _id } of await collection.find({}).toArray()) await collection.deleteOne({ _id });
    }
  }

  /** Held against what is there at the end. */
  async function judge(outcomes: Readonly<Partial<Record<Name, string>>>): Promise<void> {
    expect(await shared.dangling()).toEqual([]);
    const there = new Set((await shared.shown('referrers')).map(({ _id }) => _id));
    const isThere = (await shared.documents('targets')).length === 1;
    if (outcomes['bind one'] === 'made') expect(there).toContain('one');
    if (outcomes['bind one again'] === 'made') expect(there).toContain('again');
    if (outcomes['bind two'] === 'made' && outcomes['unbind two'] === undefined) expect(there).toContain('two');
    expect(there.has('one') && there.has('again')).toBe(false);
    const removals = [outcomes['remove'], outcomes['remove too']];
    // Where an answer was lost, MongoDB mode may tell two that they did it.
    if (removals.includes('made')) expect(isThere).toBe(false);
    if (!removals.some((one) => one === 'made' || one === 'gone')) expect(isThere).toBe(true);
  }

  test('leave no record without what it names, and nothing in anybody’s way', async () => {
    const counts: Record<string, number> = {};
    const property = fc.asyncProperty(scenario, async ({ chosen, order, deaths }) => {
      await forget();
      const first = await shared.start();
      await first.targets.create({ pod_id: 't', pod_name: 'target' });
      const turns = new Turns(
        chosen,
        order.map((turn) => (typeof turn === 'number' ? chosen[turn % chosen.length]! : turn)),
        () => shared.wait(STALE),
      );
      const running = await Promise.all(
        chosen.map(async (name) => {
          const death = deaths[name] && new Death(...(deaths[name]));
          return { name, process: await shared.start(stepsOf(name, turns, death)) };
        }),
      );
      const outcomes: Partial<Record<Name, string>> = {};
      await Promise.all(
        running.map(async ({ name, process }) => {
          const outcome = await turns.run(name, () => calls[name](process));
          outcomes[name] = outcome === 'audit-unavailable' ? 'gone' : outcome;
        }),
      );
      for (const [name, outcome] of Object.entries(outcomes)) {
        const kind = name.split(' ', 1)[0]!;
        expect([...told[kind]!, ...(name in deaths ? ['gone'] : [])]).toContain(outcome);
        counts[`${kind} ${outcome}`] = (counts[`${kind} ${outcome}`] ?? 0) + 1;
      }
      await judge(outcomes);
      shared.wait(STALE);
      for (const { _id } of await shared.shown('referrers')) await first.referrers.remove(_id);
      const last = await ended(first.targets.remove('t'));
      expect(['made', 'pod-not-found']).toContain(last);
      await first.leftovers.sweep();
      expect([...(await shared.documents('targets')), ...(await shared.documents('referrers'))]).toEqual([]);
      await shared.flush();
      expect((await auditFaults(shared.store, Object.values(registry.records))).faults).toEqual([]);
    });
    await fc.assert(property, { numRuns: RUNS });
    process.stdout.write(`${engine}: ${JSON.stringify(counts)}\n`);
    // All that may come of them came.
    for (const kind of ['bind', 'remove']) for (const outcome of told[kind]!.slice(0, 3))
      if (RUNS >= 100) expect(counts[`${kind} ${outcome}`]).toBeGreaterThan(0);
  }, 600_000); // prettier-ignore
});
