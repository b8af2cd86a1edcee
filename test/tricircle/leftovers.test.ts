/** What is there at the start of a server whose store is its own alone was left by one that ended. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SharedStore } from '../http/repeating.js';
import { describeEngines } from '../support/engines.js';

describeEngines('a start after a kill', (engine) => {
  let shared: SharedStore;
  beforeAll(async () => {
    shared = await SharedStore.open(engine);
  });
  afterAll(() => shared.close());

  test('nobody waits for what was begun, where nobody else can be at it; keys are found in capitals too', async () => {
    const send = await shared.serve();
    const made = await send({ method: 'POST', path: '/v1.0/pods', body: { pod: { pod_name: 'Pod', az_name: 'az' } } });
    const { pod_id } = (made.json as { pod: { pod_id: string } }).pod;
    const bind = { method: 'POST', path: '/v1.0/bindings', body: { pod_binding: { tenant_id: 't', pod_id } } };
    const capitals = { ...bind, body: { pod_binding: { tenant_id: 't', pod_id: pod_id.toUpperCase() } } };
    expect((await send(capitals)).text).toContain(pod_id);
    const [bindings, pods] = [shared.store.collection('bindings'), shared.store.collection('pods')];
    // Where nobody else can be at it, whatever its time: a clock may have been wrong.
    const since = engine === 'embedded' ? '2026-03-01T13:00:00.000Z' : '2026-03-01T12:00:00.000Z';
    const { _id, ...binding } = (await bindings.findOne({}))!;
    await bindings.replaceOne({ _id }, { ...binding, _pending: since });
    const { _id: key, ...pod } = (await pods.findOne({}))!;
    await pods.replaceOne({ _id: key }, { ...pod, _rev: 'M', _removing: { since, rev: pod['_rev'] } });
    const restarted = await shared.serve();
    const isAlone = engine === 'embedded';
    expect(await shared.documents('bindings')).toHaveLength(isAlone ? 0 : 1);
    expect((await shared.documents('pods')).filter(({ _removing }) => _removing)).toHaveLength(isAlone ? 0 : 1);
    expect((await restarted({ path: '/v1.0/bindings' })).text).toBe('{"pod_bindings":[]}');
    if (!isAlone) {
      expect((await restarted({ method: 'DELETE', path: `/v1.0/pods/${pod_id}` })).status).toBe(503);
      shared.wait(10_001);
    }
    expect((await restarted(bind)).status).toBe(200);
    expect((await restarted({ method: 'DELETE', path: `/v1.0/pods/${pod_id}` })).text).toContain('bindings refer');
  });
});
