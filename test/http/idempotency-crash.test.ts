/** Requests with a key whose server dies at every step of theirs: repeated, they are done once and answered as ever. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { Crash, Gate } from '../support/hooked-store.js';
import type { Received, Sent } from '../support/server.js';
import { creating, expectSame, SharedStore } from './repeating.js';

/** Entry, record, outcome. */
const STEPS = 3;
const LEASE = 30_000;

type Send = (sent: Sent) => Promise<Received>;

const crashes = Array.from({ length: STEPS }, (_, at) => at + 1).flatMap((step) =>
  (['before', 'after'] as const).map((when) => ({ when, step })),
);

describeEngines('a server that dies', (engine) => {
  let shared: SharedStore;
  let send: Send;
  beforeAll(async () => {
    shared = await SharedStore.open(engine);
    send = await shared.serve();
  });
  afterAll(() => shared.close());

  const recordOf = async (key: string) => (await shared.documents('networks')).find(({ _id }) => _id === `net-${key}`);

  /** Sends a create to a server that dies on its way; true when the record was written. */
  async function createAndDie(key: string, crash: Crash): Promise<boolean> {
    const dying = await shared.serve(crash);
    const { status } = await dying(creating(key));
    expect(crash.happened).toBe(true);
    expect(status).toBe(503);
    return (await recordOf(key)) !== undefined;
  }

  test('a create has just the steps that are tried here', async () => {
    const crash = new Crash(STEPS + 1, 'before');
    expect((await (await shared.serve(crash))(creating())).status).toBe(201);
    expect(crash.happened).toBe(false);
  });

  test.each(crashes)('$when step $step, and the request is repeated', async ({ when, step }) => {
    const key = randomUUID();
    const written = await createAndDie(key, new Crash(step, when));
    expect(written).toBe(step > 2 || (step === 2 && when === 'after'));
    const before = await recordOf(key);
    const early = await send(creating(key));
    // Nobody can tell a dead server from a slow one before its lease ends; without an entry there is nothing to wait for.
    expect(early.status).toBe(step === 1 && when === 'before' ? 201 : step === 3 && when === 'after' ? 201 : 409);
    shared.wait(LEASE + 1);
    const again = await send(creating(key));
    expect(again.status).toBe(201);
    const record = (await recordOf(key))!;
    expect(again.headers.etag).toBe(`"${record._rev}"`);
    if (written) expect(record).toEqual(before);
    expectSame(again, await send(creating(key)));
    if (early.status === 201) expectSame(early, again);
  });

  test.each(crashes)('$when step $step, and the next one dies too', async ({ when, step }) => {
    for (const second of crashes) {
      const key = randomUUID();
      await createAndDie(key, new Crash(step, when));
      shared.wait(LEASE + 1);
      const crash = new Crash(second.step + 2, second.when);
      await (
        await shared.serve(crash)
      )(creating(key));
      shared.wait(LEASE + 1);
      const again = await send(creating(key));
      expect(again.status).toBe(201);
      expect(again.headers.etag).toBe(`"${(await recordOf(key))!._rev}"`);
    }
  });

  test.each(crashes)('$when step $step, and the record is changed or removed meanwhile', async ({ when, step }) => {
    const undisturbed = await send(creating());
    for (const end of ['changed', 'removed', 'changed and removed', 'removed and taken'] as const) {
      const key = randomUUID();
      const path = `/network/net-${key}`;
      if (!(await createAndDie(key, new Crash(step, when)))) continue;
      const { _rev } = (await recordOf(key))!;
      if (end.startsWith('changed'))
        expect((await send({ method: 'PUT', path, body: { metadata: { a: 1 } } })).status).toBe(200);
      if (end.includes('removed')) expect((await send({ method: 'DELETE', path })).status).toBe(200);
      if (end.endsWith('taken')) {
        const body = { network_id: `net-${key}`, network_name: 'Of somebody else' };
        expect((await send({ method: 'POST', path: '/network', body })).status).toBe(201);
      }
      const before = await recordOf(key);
      shared.wait(LEASE + 1);
      const again = await send(creating(key));
      expect(again).toMatchObject({ status: undisturbed.status, headers: { etag: `"${_rev}"` } });
      expect(again.json).toEqual({ success: true, data: { message: 'Network created', id: `net-${key}` } });
      expect(await recordOf(key)).toEqual(before);
      expectSame(again, await send(creating(key)));
    }
  });

  test('of two that go on with it at the same moment one alone does', async () => {
    const key = randomUUID();
    await createAndDie(key, new Crash(2, 'before'));
    shared.wait(LEASE + 1);
    let inserts = 0;
    const going = [0, 1].map(async () => {
      const gate = new Gate('_requests.replaceOne');
      const before = (operation: string): Promise<void> | undefined => {
        if (operation === 'networks.insertOne') inserts += 1;
        return gate.before(operation);
      };
      const answer = (await shared.serve({ before }))(creating(key));
      await gate.reached;
      return { gate, answer };
    });
    const both = await Promise.all(going);
    for (const { gate } of both) gate.open();
    const statuses = await Promise.all(both.map(async ({ answer }) => (await answer).status));
    expect(statuses).toContain(201);
    expect([201, 409]).toEqual(expect.arrayContaining(statuses));
    expect(inserts).toBe(1);
  });

  test('a removal while another goes on with the create: it stays removed', async () => {
    const key = randomUUID();
    const path = `/network/net-${key}`;
    await createAndDie(key, new Crash(2, 'after'));
    const { _rev } = (await recordOf(key))!;
    shared.wait(LEASE + 1);
    const gate = new Gate('networks.insertOne');
    const second = (await shared.serve(gate))(creating(key));
    await gate.reached;
    expect((await send({ method: 'DELETE', path })).status).toBe(200);
    gate.open();
    expect(await second).toMatchObject({ status: 201, headers: { etag: `"${_rev}"` } });
    expect(await recordOf(key)).toBeUndefined();
    expectSame(await second, await send(creating(key)));
  });

  test('on a full disk a record whose create has no answer yet can be removed', async () => {
    const key = randomUUID();
    await createAndDie(key, new Crash(2, 'after'));
    const full = await shared.serve({
      before: (operation) => {
        if (operation === '_requests.replaceOne') throw Object.assign(new Error('full'), { code: 14031 });
      },
    });
    expect((await full({ method: 'DELETE', path: `/network/net-${key}` })).status).toBe(200);
    expect(await recordOf(key)).toBeUndefined();
    // Nothing is known of the request any more.
    expect((await send(creating(key))).status).toBe(201);
    expect(await recordOf(key)).toBeDefined();
  });

  test('a record of yesterday that goes says nothing of today’s request with the same key', async () => {
    const key = randomUUID();
    await send(creating(key));
    shared.wait(24 * 60 * 60 * 1000);
    // Two steps more: the entry of yesterday is found, and replaced.
    await createAndDie(key, new Crash(4, 'before'));
    expect((await send({ method: 'DELETE', path: `/network/net-${key}` })).status).toBe(200);
    shared.wait(LEASE + 1);
    expect((await send(creating(key))).status).toBe(201);
    expect(await recordOf(key)).toBeDefined();
  });

  test('a fault that is no death gives the request back at once', async () => {
    const key = randomUUID();
    let broken = true;
    const failing = await shared.serve({
      before: (operation) => {
        if (broken && operation === 'networks.insertOne') throw Object.assign(new Error(), { code: 'LEVEL_X' });
      },
    });
    expect((await failing(creating(key))).status).toBe(503);
    broken = false;
    // What gives it back is not waited for, so that a store that is away does not hold the answer.
    let answer = await failing(creating(key));
    for (let tries = 0; answer.status === 409 && tries < 50; tries++) answer = await failing(creating(key));
    expect(answer.status).toBe(201);
  });
});
