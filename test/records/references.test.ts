/**
 * Records that name others: whatever the order of steps, whoever dies at whichever of them, and however late a write
 * comes, no record is seen whose target is gone, and nothing that nobody sees holds a target for more than ten seconds.
 */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Creation } from '../../src/records/idempotency.js';
import { describeEngines } from '../support/engines.js';
import { auditFaults } from '../chaos/audit-judge.js';
import { ended, Processes, type Process, registry, type Steps } from './references/processes.js';
import { Death, everyOrder, Turns } from './references/turns.js';

const STALE = 10_001;
const T = { pod_id: 't', pod_name: 'target' };
const R = { id: 'r', tenant_id: 'one', pod_id: 't' };

const bind = ({ referrers }: Process, id = 'r', tenant_id = 'one'): Promise<string> =>
  ended(referrers.create({ id, tenant_id, pod_id: 't' }));
const remove = ({ targets }: Process): Promise<string> => ended(targets.remove('t'));
const rename = ({ targets }: Process, pod_name: string): Promise<string> => ended(targets.update('t', { pod_name }));

describeEngines('records that name others', (engine) => {
  let shared: Processes;
  let one: Process;
  let deaths = 0;
  beforeAll(async () => {
    shared = await Processes.open(engine);
    one = await shared.start();
  });
  afterAll(() => shared.close());
  afterEach(() => forget());

  /** Judges the log, and empties the store. */
  async function forget(): Promise<void> {
    await shared.flush();
    const { faults } = await auditFaults(shared.store, Object.values(registry.records));
    expect(faults).toEqual([]);
    for (const name of ['targets', 'referrers', '_audit', '_audit_heads']) {
      const collection = shared.store.collection(name);
      for (const { _id } of await collection.find({}).toArray()) await collection.deleteOne({ _id });
    }
    one = await shared.start();
  }

  /** Nothing of anybody's is in the way: what is there can be bound, unbound and removed. */
  async function requireFree(): Promise<void> {
    expect(await shared.dangling()).toEqual([]);
    for (const { _id } of await shared.shown('referrers')) expect(await ended(one.referrers.remove(_id))).toBe('made');
    if ((await shared.shown('targets')).length === 0) return expect(await bind(one)).toBe('pod-unknown');
    expect(await bind(one)).toBe('made');
    expect(await remove(one)).toBe('pod-bound');
    expect(await ended(one.referrers.remove('r'))).toBe('made');
    expect(await remove(one)).toBe('made');
    expect(await shared.documents('targets')).toEqual([]);
    expect(await shared.documents('referrers')).toEqual([]);
  }

  test('in the ordinary course', async () => {
    const writes: string[] = [];
    const watched = await shared.start({ before: (step) => void (/find/.test(step) || writes.push(step)) });
    expect(await bind(watched)).toBe('pod-unknown');
    await one.targets.create(T);
    expect(await bind(one)).toBe('made');
    expect(await bind(one, 'other')).toBe('binding-duplicate');
    expect(await bind(one, 'r', 'two')).toBe('binding-duplicate');
    const refused = one.targets.remove('t');
    await expect(refused).rejects.toMatchObject({ code: 'pod-bound', detail: 'r' });
    expect(await remove(watched)).toBe('pod-bound');
    expect(writes).toEqual([]);
    expect((await one.referrers.read('r')).fields).toEqual(R);
    expect(await ended(one.referrers.update('r', { pod_id: 'u' }))).toBe('invalid-record');
    expect(await ended(one.referrers.update('r', { tenant_id: 'two' }))).toBe('made');
    await requireFree();
  });

  test('a refusal names ten that the caller sees, and none that it does not', async () => {
    await one.targets.create(T);
    for (let at = 10; at < 22; at += 1) await bind(one, `r${at}`, at % 2 ? 'odd' : `even${at}`).catch(() => undefined);
    for (let at = 30; at < 41; at += 1) await bind(one, `s${at}`, `mine${at}`);
    const detail = (process: Process) =>
      process.targets.remove('t').catch((error: { detail?: string }) => error.detail);
    expect(await detail(one)).toBe('r10, r11, r12, r14, r16, r18, r20, s30, s31, s32 and others');
    const grants = [{ scope: 'test:write', where: { pod_name: 'target' } }];
    // Of the other type, whose records have no such field, the grant admits none.
    expect(await detail(await shared.start({}, { caller: { id: 'limited', grants } }))).toBeUndefined();
  });

  test('who does not see a target cannot name it', async () => {
    await one.targets.create(T);
    const grants = [{ scope: 'test:write', where: { tenant_id: 'one' } }];
    const limited = await shared.start({}, { caller: { id: 'limited', grants } });
    expect(await bind(limited)).toBe('pod-unknown');
    expect(await shared.documents('referrers')).toEqual([]);
    await requireFree();
  });

  test('what cannot be named is refused as such, and nothing is written', async () => {
    await one.targets.create({ ...T, pod_name: 'unfit' });
    const writes: string[] = [];
    const watched = await shared.start({ before: (step) => void (/find/.test(step) || writes.push(step)) });
    expect(await bind(watched)).toBe('top-region-bound');
    expect(writes).toEqual([]);
    const grants = [{ scope: 'test:write', where: { tenant_id: 'one' } }];
    expect(await bind(await shared.start({}, { caller: { id: 'limited', grants } }))).toBe('pod-unknown');
    await rename(one, 'fit');
    await requireFree();
  });

  test.each(['bind', 'remove', 'remove a bound one', 'change'] as const)('a death at every step: %s', async (call) => {
    deaths = 0;
    for (let step = 1, isOver = false; !isOver; step += 1)
      for (const when of ['before', 'after'] as const) {
        await forget();
        await one.targets.create(T);
        if (call === 'remove a bound one') await bind(one, 'b', 'bound');
        const death = new Death(step, when);
        const dying = await shared.start(death);
        const told = await { bind, remove, change: (process: Process) => rename(process, 'new'), 'remove a bound one': remove }[call](dying);
        isOver = !death.happened;
        if (isOver) break;
        deaths += 1;
        expect(['gone', 'audit-unavailable']).toContain(told);
        expect(await shared.dangling()).toEqual([]);
        if (step % 2) await rename(one, `renamed ${step}`);
        shared.wait(STALE);
        if (when === 'after') {
          await one.leftovers.sweep();
          const all = [...(await shared.documents('referrers')), ...(await shared.documents('targets'))];
          expect(all.filter(({ _pending, _removing }) => _pending ?? _removing)).toEqual([]);
        }
        await requireFree();
      }
    expect(deaths).toBeGreaterThan(call === 'change' ? 2 : 3);
  }); // prettier-ignore

  test('a death at every step of a create, then of what another makes of it', async () => {
    for (const first of [2, 3, 4, 5])
      for (let second = 1, isOver = false; !isOver; second += 1) {
        await forget();
        await one.targets.create(T);
        await bind(await shared.start(new Death(first, 'after')));
        shared.wait(STALE);
        const death = new Death(second, 'after');
        await remove(await shared.start(death));
        isOver = !death.happened;
        expect(await shared.dangling()).toEqual([]);
        shared.wait(STALE);
        await requireFree();
      }
  });

  test('bind against remove, in every order of their steps', async () => {
    const counts: Record<string, number> = {};
    const dry = async (call: (process: Process) => Promise<string>): Promise<number> => {
      let steps = 0;
      await forget();
      await one.targets.create(T);
      await call(await shared.start({ before: (step) => void (steps += step.startsWith('_') ? 0 : 1) }));
      return steps;
    };
    const orders = everyOrder({ bind: await dry(bind), remove: await dry(remove) });
    for (const order of orders) {
      await forget();
      await one.targets.create(T);
      const turns = new Turns(['bind', 'remove'], [...order]);
      const [binder, remover] = [
        await shared.start(turns.stepsOf('bind')),
        await shared.start(turns.stepsOf('remove')),
      ];
      const outcome = await Promise.all([
        turns.run('bind', () => bind(binder)),
        turns.run('remove', () => remove(remover)),
      ]);
      counts[outcome.join(' ')] = (counts[outcome.join(' ')] ?? 0) + 1;
      expect(await shared.dangling()).toEqual([]);
      expect((await shared.documents('referrers')).length).toBe(outcome[0] === 'made' ? 1 : 0);
      expect((await shared.documents('targets')).length).toBe(outcome[1] === 'made' ? 0 : 1);
      expect((await shared.documents('targets')).every(({ _removing }) => _removing === undefined)).toBe(true);
      await requireFree();
    }
    process.stdout.write(`${engine}: ${orders.length} orders, ${JSON.stringify(counts)}\n`);
    expect(Object.keys(counts).sort()).toEqual(['made pod-bound', 'pod-unknown made']);
  }, 120_000);

  test('a removal that comes late, and a mark that comes twice', async () => {
    await one.targets.create(T);
    let mark: readonly unknown[] = [];
    let late: () => void = () => undefined;
    let reached: () => void = () => undefined;
    const atRemoval = new Promise<void>((resolve) => (reached = resolve));
    const before: Steps['before'] = (step, args) => {
      if (step === 'targets.replaceOne') mark = args;
      if (step !== 'targets.deleteOne') return undefined;
      reached();
      return new Promise((resolve) => (late = resolve));
    };
    const removing = remove(await shared.start({ before }));
    await atRemoval;
    expect(await bind(one)).toBe('busy');
    shared.wait(STALE);
    expect(await bind(one)).toBe('made');
    const collection = shared.store.collection('targets');
    const [filter, document] = mark as Parameters<typeof collection.replaceOne>;
    expect(await collection.replaceOne(filter, document)).toMatchObject({ matchedCount: 0 });
    late();
    expect(await removing).toBe('pod-bound');
    await requireFree();
  }); // prettier-ignore

  test('a create that shows itself late finds that it was swept', async () => {
    await one.targets.create(T);
    let late: () => void = () => undefined;
    let reached: () => void = () => undefined;
    const atShowing = new Promise<void>((resolve) => (reached = resolve));
    const before: Steps['before'] = (step) => {
      if (step !== 'referrers.replaceOne') return undefined;
      reached();
      return new Promise((resolve) => (late = resolve));
    };
    const binding = bind(await shared.start({ before }));
    await atShowing;
    const [target] = await shared.documents('targets');
    expect(await remove(one)).toBe('busy');
    expect({ ...(await shared.documents('targets'))[0] }).toEqual({ ...target });
    // What was told to be there is as it was; what was begun a moment ago is nobody else's to sweep.
    await one.leftovers.sweep();
    expect(await bind(one, 'other')).toBe('busy');
    expect(await ended(one.referrers.read('r'))).toBe('binding-not-found');
    const { json } = await one.referrers.query({}, {});
    expect((json as { text: string }).text).toBe('[]');
    shared.wait(STALE);
    expect(await remove(one)).toBe('made');
    late();
    expect(await binding).toBe('busy');
    await requireFree();
  });

  test('what a process left is in nobody’s way after ten seconds: not in that of a change either', async () => {
    await one.targets.create(T);
    await bind(one);
    await bind(await shared.start(new Death(3, 'before')), 'left', 'two');
    expect(await shared.documents('referrers')).toHaveLength(2);
    const change = () => ended(one.referrers.update('r', { tenant_id: 'two' }));
    expect(await change()).toBe('busy');
    shared.wait(STALE);
    expect(await change()).toBe('made');
    await requireFree();
  });

  test('a create that is repeated after its process died goes on at once, and one that was taken back leaves nothing', async () => {
    await one.targets.create(T);
    const creation = { request: 'q', uuid: 'u', rev: 'R'.repeat(16), time: '2026-03-01T12:00:00.000Z', isWritten: false, isLate: () => false }; // prettier-ignore
    const dying = await shared.start(new Death(3, 'before'), { creation });
    expect(await bind(dying)).toBe('gone');
    const next: Creation = { ...creation };
    expect(await bind(await shared.start({}, { creation: next }))).toBe('made');
    expect((await one.referrers.read('r')).rev).toBe(creation.rev);
    await next.takeBack!();
    expect(await shared.documents('referrers')).toEqual([]);
    const other: Creation = { ...creation, rev: 'S'.repeat(16) };
    const taken = await shared.start({}, { creation: other });
    await taken.targets.create({ pod_id: 'other', pod_name: 'o' });
    await one.referrers.create({ id: 'x', tenant_id: 'x', pod_id: 'other' });
    await other.takeBack!();
    expect(await shared.dangling()).toEqual([]);
    await one.referrers.remove('x');
    await other.takeBack!();
    expect(await ended(one.targets.read('other'))).toBe('pod-not-found');
    await requireFree();
  });

  test('while it is marked a target is shown as it was, and a change takes the mark away', async () => {
    await one.targets.create(T);
    const { etag } = await one.targets.read('t');
    await remove(await shared.start(new Death(engine === 'mongodb' ? 5 : 4, 'before')));
    expect((await shared.documents('targets'))[0]!._removing).toBeDefined();
    expect((await one.targets.read('t')).etag).toBe(etag);
    expect(await remove(one)).toBe('busy');
    const changed = await one.targets.update('t', { pod_name: 'new' }, { ifMatch: etag });
    expect((await shared.documents('targets'))[0]).toMatchObject({ _rev: changed.rev, pod_name: 'new' });
    expect((await shared.documents('targets'))[0]!._removing).toBeUndefined();
    await requireFree();
  });
});
