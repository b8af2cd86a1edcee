/** `Idempotency-Key`: the first answer again, and nothing twice. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openRequests } from '../../src/records/idempotency.js';
import { describeEngines } from '../support/engines.js';
import { Gate } from '../support/hooked-store.js';
import type { Received, Sent } from '../support/server.js';
import { creating, expectRefusal, expectSame, lasting, SharedStore } from './repeating.js';

const HOUR = 3_600_000;
const REUSED = /sent with another request before/;

describeEngines('requests with a key', (engine) => {
  let shared: SharedStore;
  let send: (sent: Sent) => Promise<Received>;
  beforeAll(async () => {
    shared = await SharedStore.open(engine);
    send = await shared.serve();
  });
  afterAll(() => shared.close());

  const recordsOf = async (key: string) =>
    (await shared.documents('networks')).filter(({ network_name }) => network_name === key);

  test.each(['return=minimal', 'return=representation'])(
    'the first answer comes again, byte by byte (%s)',
    async (prefer) => {
      const key = randomUUID();
      const first = await send(creating(key, undefined, { prefer }));
      expect(first.status).toBe(201);
      expect(first.headers.location).toBe(`/network/net-${key}`);
      const [record] = await recordsOf(key);
      expect(first.headers.etag).toBe(`"${record!._rev}"`);
      expectSame(first, await send(creating(key, undefined, { prefer })));
      expect(await recordsOf(key)).toEqual([record]);
    },
  );

  test('ids that the registry makes are made once', async () => {
    const body = { name: 'ICE', org_ids: 'a,b' };
    const create = { ...creating(randomUUID(), body), path: '/backbone' };
    const first = await send(create);
    expect(first.status).toBe(201);
    expectSame(first, await send(create));
    expect(await shared.documents('backbones')).toHaveLength(1);
  });

  test('white space and the order of members are no other body, the key may stand bare', async () => {
    const key = randomUUID();
    const first = await send(creating(key, { network_id: `net-${key}`, network_name: key, metadata: { 1: 1, a: 2 } }));
    const again = `{ "metadata": {"a":2,"1":1.0},\n"network_name":"${key}", "network_id":"net-${key}" }`;
    const headers = { 'idempotency-key': key, 'content-type': 'application/json; charset=utf-8' };
    expect(first.status).toBe(201);
    expectSame(first, await send({ ...creating(key), headers, body: again }));
  });

  test.each<[string, (sent: Sent) => Partial<Sent>]>([
    ['body', ({ body }) => ({ body: { ...(body as object), metadata: { more: 1 } } })],
    ['list order', ({ body }) => ({ body: { ...(body as object), metadata: { list: [2, 1] } } })],
    ['preference', ({ headers }) => ({ headers: { ...headers, prefer: 'return=representation' } })],
  ])('another %s with the same key is 422', async (_what, change) => {
    const key = randomUUID();
    const sent = creating(key, { network_id: `net-${key}`, network_name: key, metadata: { list: [1, 2] } });
    const first = await send(sent);
    expect(first.status).toBe(201);
    const other = await send({ ...sent, ...change(sent) });
    expectRefusal(other, 422, REUSED);
    expectSame(first, await send(sent));
  });

  test('keys of other operations are other keys', async () => {
    const key = randomUUID();
    expect((await send(creating(key))).status).toBe(201);
    expect((await send({ ...creating(key, { name: 'ICE' }), path: '/backbone' })).status).toBe(201);
  });

  test('the answer stays the first one when the record is changed or removed', async () => {
    const key = randomUUID();
    const first = await send(creating(key));
    const path = `/network/net-${key}`;
    expect((await send({ method: 'PUT', path, body: { metadata: { a: 1 } } })).status).toBe(200);
    expectSame(first, await send(creating(key)));
    expect((await send({ path })).text).toContain('"metadata":{"a":1}');
    expect((await send({ method: 'DELETE', path })).status).toBe(200);
    expectSame(first, await send(creating(key)));
    expect((await send({ path })).status).toBe(404);
  });

  test('a taken id is the first answer too; a body that was wrong leaves the key free', async () => {
    const [taken, key] = [randomUUID(), randomUUID()];
    await send(creating(taken));
    const refused = await send(creating(key, { network_id: `net-${taken}`, network_name: 'Other' }));
    expect(refused.status).toBe(409);
    await send({ method: 'DELETE', path: `/network/net-${taken}` });
    expectSame(refused, await send(creating(key, { network_id: `net-${taken}`, network_name: 'Other' })));

    const wrong = randomUUID();
    const bodies = [{ network_id: 1 }, { network_id: `net-${wrong}`, network_name: wrong, metadata: { 'a.b': 1 } }];
    for (const body of bodies) expect((await send(creating(wrong, body))).status).toBe(400);
    expect((await send(creating(wrong))).status).toBe(201);
  });

  test('while the first is being answered: 409 and Retry-After; then the first answer', async () => {
    const key = randomUUID();
    const gate = new Gate('networks.insertOne');
    const first = (await shared.serve(gate))(creating(key));
    await gate.reached;
    const early = await send(creating(key));
    expectRefusal(early, 409, /is being answered/);
    expect(early.headers['retry-after']).toBe('1');
    expect((await send(creating(key, { network_id: 'x', network_name: 'y' }))).status).toBe(422);
    gate.open();
    expect((await first).status).toBe(201);
    expectSame(await first, await send(creating(key)));
  });

  test('one that takes longer than its lease: another goes on, and both say the same', async () => {
    for (const isTaken of [false, true]) {
      const key = randomUUID();
      const gate = new Gate('networks.insertOne');
      const first = (await shared.serve(gate))(creating(key));
      await gate.reached;
      shared.wait(31_000);
      const second = await send(creating(key));
      expect(second.status).toBe(201);
      if (isTaken) {
        // The first one finds another's record, but what was said is said.
        await send({ method: 'DELETE', path: `/network/net-${key}` });
        await send({ method: 'POST', path: '/network', body: { network_id: `net-${key}`, network_name: key } });
      }
      gate.open();
      expectSame(second, await first);
      expectSame(second, await send(creating(key)));
      expect(await recordsOf(key)).toHaveLength(1);
    }
  });

  test('one that lost much of its lease before its write begins none: 503, and what was done stays done', async () => {
    const key = randomUUID();
    const gate = new Gate('_requests.insertOne');
    const first = (await shared.serve({ after: gate.before }))(creating(key));
    await gate.reached;
    shared.wait(31_000);
    const second = await send(creating(key));
    expect(second.status).toBe(201);
    expect((await send({ method: 'DELETE', path: `/network/net-${key}` })).status).toBe(200);
    gate.open();
    expect((await first).status).toBe(503);
    expect(await recordsOf(key)).toEqual([]);
    expectSame(second, await send(creating(key)));
  });

  test('a write that comes after the removal of its record, or after its refusal, is taken back', async () => {
    for (const isTaken of [false, true]) {
      const key = randomUUID();
      const path = `/network/net-${key}`;
      const other = { network_id: `net-${key}`, network_name: 'Other' };
      if (isTaken) await send({ method: 'POST', path: '/network', body: other });
      const gate = new Gate('networks.insertOne');
      const first = (await shared.serve(gate))(creating(key));
      await gate.reached;
      shared.wait(31_000);
      const second = await send(creating(key));
      expect(second.status).toBe(isTaken ? 409 : 201);
      expect((await send({ method: 'DELETE', path })).status).toBe(200);
      gate.open();
      expectSame(second, await first);
      expect((await send({ path })).status).toBe(404);
      expectSame(second, await send(creating(key)));
    }
  });

  test('a taken id that is free again before it is looked at: 503, then as if it had been free', async () => {
    const key = randomUUID();
    const path = `/network/net-${key}`;
    await send({ method: 'POST', path: '/network', body: { network_id: `net-${key}`, network_name: 'Other' } });
    const gate = new Gate('networks.findOne');
    const first = (await shared.serve(gate))(creating(key));
    await gate.reached;
    expect((await send({ method: 'DELETE', path })).status).toBe(200);
    gate.open();
    expect((await first).status).toBe(503);
    let again = await send(creating(key));
    for (let tries = 0; again.status === 409 && tries < 50; tries++) again = await send(creating(key));
    expect(again.status).toBe(201);
    expect(await recordsOf(key)).toHaveLength(1);
  });

  test('50 at once, on two servers: one record, each answer the same or 409', async () => {
    let attempts = 0;
    const before = (operation: string): void => void (attempts += operation === 'networks.insertOne' ? 1 : 0);
    const servers = [await shared.serve({ before }), await shared.serve({ before })];
    for (let round = 0; round < 5; round++) {
      const key = randomUUID();
      const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => servers[at % 2]!(creating(key))));
      const first = answers.find(({ status }) => status === 201)!;
      for (const answer of answers) {
        if (answer.status === 201) expect([lasting(first)]).toContainEqual(lasting(answer));
        else expectRefusal(answer, 409, /is being answered/);
      }
      expect(await recordsOf(key)).toHaveLength(1);
      expectSame(first, await send(creating(key)));
    }
    // How many met the first one under way is a matter of timing; that one alone was carried out is not.
    expect(attempts).toBe(5);
  });

  test('after a restart the answer is still there; a day later the key is as new, and is swept', async () => {
    const key = randomUUID();
    const first = await send(creating(key));
    await shared.restart();
    send = await shared.serve();
    expectSame(first, await send(creating(key)));
    shared.wait(24 * HOUR - 1000);
    expectSame(first, await send(creating(key)));
    shared.wait(1000);
    const late = await send(creating(key));
    expectRefusal(late, 409, /duplicate network_id/);
    expectSame(late, await send(creating(key)));

    const entries = (await shared.documents('_requests')).length;
    expect(entries).toBeGreaterThan(5);
    let now = Date.parse('2026-03-02T12:30:00Z');
    const later = await openRequests(shared.store, () => now);
    // Clocks of processes differ: what expired less than an hour ago stays.
    expect(await later.sweep()).toBe(0);
    now += HOUR;
    expect(await later.sweep(() => false)).toBe(0);
    let steps = 3;
    expect(await later.sweep(() => steps-- > 0)).toBe(2);
    expect(await later.sweep()).toBe(entries - 3);
    expect(await shared.documents('_requests')).toHaveLength(1);
  });

  test.each([
    ['', 400],
    ['""', 400],
    ['"', 400],
    ['"a', 400],
    ['a"b"', 400],
    ['"a b"', 400],
    ['"a";v=1', 400],
    ['"a", "b"', 400],
    ['a,b', 400],
    ['"é"', 400],
    ['"\\a"', 400],
    ['x'.repeat(256), 400],
    [`"${'x'.repeat(256)}"`, 400],
    ['x'.repeat(255), 201],
    [`"${'\\"'.repeat(255)}"`, 201],
    ['"!~[]"', 201],
    ['urn:uuid:1/2=3', 201],
  ])('the key %s is answered with %i', async (key, status) => {
    const id = randomUUID();
    const sent = { ...creating(id), headers: { 'idempotency-key': key } };
    const answer = await send(sent);
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.text).toMatch(/idempotency-key/);
  });

  test('a value that another unique index holds is a duplicate, with a key and in a change', async () => {
    const other = await SharedStore.open(engine);
    const sendOther = await other.serve();
    const index = { name: 'one-name', key: { network_name: 1 } as const, unique: true };
    await other.store.collection('networks').createIndexes([index]);
    const create = (id: string, network_name: string) => creating(id, { network_id: id, network_name });
    expect((await sendOther(create('a', 'taken'))).status).toBe(201);
    const refused = await sendOther(create('b', 'taken'));
    const again = await sendOther(create('b', 'taken'));
    expect((await sendOther(create('c', 'free'))).status).toBe(201);
    const headers = { 'content-type': 'application/merge-patch+json' };
    const patch: Sent = { method: 'PATCH', path: '/network/c', headers, body: { network_name: 'taken' } };
    const changed = await sendOther(patch);
    await other.close();
    expect(changed.status).toBe(409);
    // The stand-in does not say which index refuses.
    if (engine === 'mongodb' && process.env['MONGODB_TEST_SERVER'] === 'stand-in') return;
    expect(refused.status).toBe(409);
    expectSame(refused, again);
  });

  test('operations that do not take a key ignore it', async () => {
    const before = (await shared.documents('_requests')).length;
    for (const key of ['"k"', 'two words']) {
      const headers = { 'idempotency-key': key };
      expect((await send({ method: 'POST', path: '/networks', headers, body: {} })).status).toBe(200);
      expect((await send({ method: 'POST', path: '/networks', headers, body: { network_id: 'x' } })).status).toBe(200);
      expect((await send({ path: '/network/none', headers })).status).toBe(404);
    }
    expect(await shared.documents('_requests')).toHaveLength(before);
  });
});
