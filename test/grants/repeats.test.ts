/** Creates with an `Idempotency-Key` that are repeated after the client's grants changed. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Caller } from '../../src/auth/caller.js';
import { creating, expectRefusal, expectSame, SharedStore } from '../http/repeating.js';
import { callerWith } from '../support/callers.js';
import { describeEngines } from '../support/engines.js';
import { Crash } from '../support/hooked-store.js';
import type { Received, Sent } from '../support/server.js';

const LEASE = 30_000;
const OUTSIDE = /the caller's grants do not reach this record/;

const owning = (...owners: string[]): Caller =>
  callerWith('one', [{ scope: 'network:write', where: { 'metadata.owner': { $in: owners } } }]);
const wide = owning('one', 'two');
const narrow = owning('two');

describeEngines('creates repeated after grants changed', (engine) => {
  let shared: SharedStore;
  let caller = wide;
  const findCaller = (): Caller => caller;
  let send: (sent: Sent) => Promise<Received>;
  beforeAll(async () => {
    shared = await SharedStore.open(engine);
    send = await shared.serve({}, { findCaller });
  });
  afterAll(() => shared.close());

  const createdBy = (key: string, owner = 'one'): Sent =>
    creating(key, { network_id: `net-${key}`, network_name: key, metadata: { owner } });
  const recordOf = async (key: string) => (await shared.documents('networks')).find(({ _id }) => _id === `net-${key}`);

  test('what was answered is answered again, and tells nothing of the present', async () => {
    caller = wide;
    const key = randomUUID();
    const first = await send(createdBy(key));
    expect(first.status).toBe(201);
    await send({ method: 'PUT', path: `/network/net-${key}`, body: { network_name: 'later', metadata: { owner: 'two' } } });
    caller = owning('none');
    expectSame(first, await send(createdBy(key)));
    expect((await send({ path: `/network/net-${key}` })).status).toBe(404);
  }); // prettier-ignore

  test('what was refused for the grants is tried again, also with another body', async () => {
    const [key, other] = [randomUUID(), randomUUID()];
    caller = narrow;
    expectRefusal(await send(createdBy(key)), 403, OUTSIDE);
    expectRefusal(await send(createdBy(other)), 403, OUTSIDE);
    expect(await recordOf(key)).toBeUndefined();
    expect((await send(createdBy(other, 'two'))).status).toBe(201);
    caller = wide;
    expect((await send(createdBy(key))).status).toBe(201);
  });

  // Of entry, record and outcome, the server dies at the record: before it is written, or after.
  test.each(['before', 'after'] as const)('%s the record, and the grants shrink, and grow again', async (when) => {
    caller = wide;
    const key = randomUUID();
    const crash = new Crash(2, when);
    const dying = await shared.serve(crash, { findCaller });
    expect((await dying(createdBy(key))).status).toBe(503);
    expect(crash.happened).toBe(true);
    const written = await recordOf(key);
    expect(written !== undefined).toBe(when === 'after');
    shared.wait(LEASE + 1);
    caller = narrow;
    for (let again = 0; again < 2; again += 1) expectRefusal(await send(createdBy(key)), 403, OUTSIDE);
    expect(await recordOf(key)).toEqual(written);
    caller = wide;
    const answer = await send(createdBy(key));
    expect(answer.status).toBe(201);
    const record = (await recordOf(key))!;
    expect(answer.headers.etag).toBe(`"${record._rev}"`);
    if (written) expect(record).toEqual(written);
  });
});
