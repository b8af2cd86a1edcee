/** What is begun and not ended yet, by whom it may be: waited for, taken back when it is nobody's, never told as a record. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { auditFaults } from '../chaos/audit-judge.js';
import { describeEngines } from '../support/engines.js';
import { ended, Processes, type Process, registry, type Steps } from './references/processes.js';
import { Death } from './references/turns.js';

const STALE = 10_001;
const HOUR = 3_600_000;

const bind = ({ referrers }: Process, id = 'r', tenant_id = 'one'): Promise<string> =>
  ended(referrers.create({ id, tenant_id, pod_id: 't' }));
const remove = ({ targets }: Process): Promise<string> => ended(targets.remove('t'));

describeEngines('what is begun', (engine) => {
  let shared: Processes;
  let one: Process;
  beforeAll(async () => {
    shared = await Processes.open(engine);
  });
  afterAll(() => shared.close());
  const begin = async (): Promise<void> => {
    one = await shared.start();
    await one.targets.create({ pod_id: 't', pod_name: 'target' });
  };
  afterEach(async () => {
    await shared.flush();
    const { faults } = await auditFaults(shared.store, Object.values(registry.records));
    expect(faults).toEqual([]);
    for (const name of ['targets', 'referrers', '_audit', '_audit_heads']) {
      const collection = shared.store.collection(name);
      for (const { _id } of await collection.find({}).toArray()) await collection.deleteOne({ _id });
    }
  });

  /** A process that stops before it shows what it creates, until it is let go on. */
  async function stopping(): Promise<{ process: Process; reached: Promise<void>; goOn: () => void }> {
    let goOn: () => void = () => undefined;
    let reach: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => (reach = resolve));
    const before: Steps['before'] = (step) => {
      if (step !== 'referrers.replaceOne') return undefined;
      reach();
      return new Promise((resolve) => (goOn = resolve));
    };
    return { process: await shared.start({ before }), reached, goOn: () => goOn() };
  }

  test('a create that goes on is waited for: then its record is in the way, and seen', async () => {
    await begin();
    const { process, reached, goOn } = await stopping();
    const first = bind(process);
    await reached;
    const others = Promise.all([bind(one, 'other'), remove(one)]);
    setTimeout(goOn, 100);
    expect(await first).toBe('made');
    expect(await others).toEqual(['binding-duplicate', 'pod-bound']);
  });

  test('a create that takes its record back was in nobody’s way', async () => {
    await begin();
    const { process, reached, goOn } = await stopping();
    const first = bind(process);
    await reached;
    const removal = remove(one);
    // The mark is there, and with it the first one’s last look is too late to find it.
    const { _id, _rev } = (await shared.documents('referrers'))[0]!;
    setTimeout(() => void shared.store.collection('referrers').deleteOne({ _id, _rev }), 60);
    expect(await removal).toBe('made');
    goOn();
    expect(await first).toBe('busy');
    expect([...(await shared.documents('referrers')), ...(await shared.documents('targets'))]).toEqual([]);
  });

  test('what nobody sees is never told as a record, and for ten seconds only puts others off', async () => {
    await begin();
    expect(await bind(await shared.start(new Death(3, 'before')))).toBe('gone');
    expect(await bind(one, 'own', 'two')).toBe('made');
    const before = await shared.documents('targets');
    const change = () => ended(one.referrers.update('own', { tenant_id: 'one' }));
    expect(await Promise.all([bind(one, 'other'), bind(one, 'r', 'three'), change()])).toEqual([
      'busy',
      'busy',
      'busy',
    ]);
    await one.referrers.remove('own');
    expect(await remove(one)).toBe('busy');
    expect(await shared.documents('targets')).toEqual(before);
    shared.wait(STALE);
    expect(await bind(one, 'other')).toBe('made');
    await one.referrers.remove('other');
    expect(await remove(one)).toBe('made');
  });

  test('of many that meet a mark of nobody’s each finds the target', async () => {
    await begin();
    await remove(await shared.start(new Death(engine === 'mongodb' ? 5 : 4, 'before')));
    const [marked] = await shared.documents('targets');
    expect(marked!._removing).toBeDefined();
    shared.wait(STALE);
    const binds = await Promise.all(Array.from({ length: 16 }, (_, at) => bind(one, `r${at}`, `tenant${at}`)));
    expect(binds).toEqual(Array.from({ length: 16 }, () => 'made'));
    // What has a new revision was changed then.
    expect(Date.parse((await shared.documents('targets'))[0]!._updated)).toBeGreaterThan(Date.parse(marked!._updated));
  });

  test.each(['whoever meets it', 'a sweep'])('what began an hour from now is nobody’s: %s', async (who) => {
    await begin();
    shared.wait(HOUR);
    await bind(await shared.start(new Death(3, 'before')));
    await remove(await shared.start(new Death(engine === 'mongodb' ? 5 : 4, 'before')));
    shared.wait(-HOUR);
    expect((await shared.documents('referrers')).length + (await shared.documents('targets')).length).toBe(2);
    if (who === 'a sweep') expect(await one.leftovers.sweep()).toBeGreaterThan(0);
    else expect(await bind(one, 'r', 'two')).toBe('made');
    if (who === 'a sweep') expect(await bind(one, 'r', 'two')).toBe('made');
    await one.referrers.remove('r');
    expect(await remove(one)).toBe('made');
    expect([...(await shared.documents('referrers')), ...(await shared.documents('targets'))]).toEqual([]);
  });

  test('a record names its target in the form in which that is kept', async () => {
    await begin();
    await one.referrers.create({ id: 'r', tenant_id: 'one', pod_id: 'T' });
    expect((await one.referrers.read('r')).fields).toMatchObject({ pod_id: 't' });
    expect(await ended(one.referrers.update('r', { pod_id: 'T', tenant_id: 'two' }))).toBe('made');
    expect(await remove(one)).toBe('pod-bound');
  });

  test.each(['referrers.insertOne', 'targets.findOne', '_audit.insertMany'])(
    'a create that is late at %s shows nothing',
    async (late) => {
      if (late.startsWith('_') && engine !== 'mongodb') return;
      await begin();
      let isLate = false;
      const made: string[] = [];
      const steps = { before: (step: string) => void ((isLate ||= step === late), made.push(step)) };
      const creation = { request: 'q', uuid: 'u', rev: 'R'.repeat(16), time: '2026-03-01T12:00:00.000Z', isWritten: false, isLate: () => isLate }; // prettier-ignore
      expect(await bind(await shared.start(steps, { creation }))).toBe('busy');
      expect(await shared.documents('referrers')).toEqual([]);
      expect(made.includes('referrers.insertOne')).toBe(late !== 'targets.findOne');
    },
  );
});
