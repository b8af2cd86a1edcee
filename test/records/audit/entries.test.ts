/** What changes leave in the audit log, on both engines. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newRevision } from '../../../src/records/revision.js';
import { openAuditLog } from '../../../src/records/audit/audit-log.js';
import { AuditedWrites } from '../../../src/records/audit/audited-writes.js';
import { ENTRIES, HEADS } from '../../../src/records/audit/entry.js';
import { verifyAudit } from '../../../src/records/audit/verification.js';
import type { StoredRecord } from '../../../src/store/contract.js';
import { record } from '../../store/fixture.js';
import { describeEngines } from '../../support/engines.js';
import { type Sent, TestServer } from '../../support/server.js';
import { changesOf, entriesOf } from './log.js';

const network = (id: string) => ({ network_id: id, network_name: id, metadata: { secret: 'not to be told' } });

describeEngines('the audit log', (engine) => {
  let server: TestServer;
  beforeAll(async () => void (server = await TestServer.start(engine, { audit: 'on' })));
  afterAll(() => server.stop());

  const send = async (request: Sent, wanted: number): Promise<string | undefined> => {
    const { status, headers } = await server.send({ ...request, headers: { 'x-request-id': 'asked', ...request.headers } });
    expect(status).toBe(wanted);
    return headers.etag?.replaceAll('"', '');
  }; // prettier-ignore
  const create = (id: string, wanted = 201, headers = {}) =>
    send({ method: 'POST', path: '/network', body: network(id), headers }, wanted);
  const changes = async (key: string) => {
    // Outcomes are written a little later, where they are entries of their own.
    if (engine === 'mongodb') await new Promise((resolve) => setTimeout(resolve, 250));
    return (await changesOf(server.store)).filter(({ intent }) => intent.key === key);
  };

  test('says who did what to which record, in revisions; each change was applied', async () => {
    const created = await create('one');
    const updated = await send({ method: 'PUT', path: '/network/one', body: { network_name: 'other' } }, 200);
    await send({ method: 'DELETE', path: '/network/one' }, 200);
    const told = (await changes('one')).map(({ intent: { operation, before, after }, outcome }) => [operation, before, after, outcome]); // prettier-ignore
    expect(told).toEqual([
      ['createNetwork', null, created, 'applied'],
      ['updateNetwork', created, updated, 'applied'],
      ['deleteNetwork', updated, null, 'applied'],
    ]);
    const [first] = await changes('one');
    expect(first?.intent).toMatchObject({
      caller: 'anonymous',
      registry: 'network',
      request_id: 'asked',
      kind: 'intent',
    });
    expect(JSON.stringify(await entriesOf(server.store))).not.toContain('not to be told');
  });

  test('what changes nothing, or is refused, is not applied', async () => {
    const rev = await create('two');
    await create('two', 409);
    await send({ method: 'PUT', path: '/network/two', body: { network_name: 'two' } }, 200);
    await send({ method: 'PUT', path: '/network/two', headers: { 'if-match': '"old"' }, body: {} }, 412);
    await send({ method: 'DELETE', path: '/network/none' }, 404);
    const [first, ...others] = await changes('two');
    expect([first?.intent.after, first?.outcome]).toEqual([rev, 'applied']);
    expect(others).toEqual([]);
  });

  test('of two parallel creates of one record one is applied; the other is refused, where it left an entry', async () => {
    const one = { method: 'POST', path: '/network', body: network('race') };
    const answers = await Promise.all([server.send(one), server.send(one)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const told = (await changes('race')).map(({ outcome, reason }) => [outcome, reason]).sort();
    expect(told[0]).toEqual(['applied', null]);
    // In MongoDB mode where both were on their way at once.
    if (engine === 'embedded' || told.length === 1) expect(told).toHaveLength(1);
    else expect(told.slice(1)).toEqual([['refused', 'taken']]);
  });

  test('a create that is repeated with its key is one change', async () => {
    await create('three', 201, { 'idempotency-key': '"k"' });
    await create('three', 201, { 'idempotency-key': '"k"' });
    expect((await changes('three')).map(({ outcome }) => outcome)).toEqual(['applied']);
  });

  test('of parallel changes of one record each that was made has its entry', async () => {
    await create('four');
    const change = (at: number) =>
      server.send({ method: 'PATCH', path: '/network/four', headers: { 'content-type': 'application/merge-patch+json' }, body: { metadata: { at } } }); // prettier-ignore
    const statuses = (await Promise.all(Array.from({ length: 20 }, (_, at) => change(at)))).map(({ status }) => status);
    const made = statuses.filter((status) => status === 200).length;
    const [created, ...applied] = (await changes('four')).filter(({ outcome }) => outcome === 'applied');
    expect(applied).toHaveLength(made);
    let rev = created?.intent.after;
    for (const next of applied.map(() => applied.find(({ intent }) => intent.before === rev))) {
      expect(next).toBeDefined();
      rev = next?.intent.after;
    }
  });

  test('is whole, also after another process began; each chain has a head and follows another', async () => {
    const { store } = server;
    const { entries } = await verifyAudit(store);
    const log = await openAuditLog(store);
    const asked = { caller: 'administrator', operation: 'any', registry: 'network', request_id: '' };
    const { _id, _rev } = record('five', {});
    const witness = log.intent({ ...asked, key: _id, before: null, after: _rev });
    await store.collection<StoredRecord>('others').insertOne(record('five', {}), { witness });
    expect(await verifyAudit(store)).toMatchObject({ chains: 2, entries: entries + 1, faults: [] });
    const [first] = await entriesOf(store);
    expect((await entriesOf(store)).at(-1)).toMatchObject({
      number: 1,
      follows: expect.stringContaining(first!.chain),
    });
    expect(await store.collection(HEADS).countDocuments({})).toBe(2);
    await log.close();
  });

  test('an intent without an outcome is applied where a revision proves it, else unknown', async () => {
    const { store } = server;
    const log = await openAuditLog(store);
    const asked = { caller: 'c', operation: 'any', registry: 'network', request_id: '' };
    const networks = store.collection<StoredRecord>('networks');
    const [there, changed, lost] = [newRevision(), newRevision(), newRevision()];
    const intend = (key: string, before: string | null, after: string | null) =>
      log.intent({ ...asked, key, before, after }).before();
    await intend('six', null, there);
    await networks.insertOne({ ...record('six', {}), _rev: there });
    await intend('seven', null, changed);
    await intend('seven', changed, lost);
    await intend('eight', there, null);
    const outcomes = await Promise.all(['six', 'seven', 'eight'].map(async (key) => (await changes(key)).map(({ outcome }) => outcome))); // prettier-ignore
    expect(outcomes).toEqual([['applied'], ['applied', 'unknown'], ['unknown']]);
    await networks.deleteOne({ _id: 'six' });
    expect(await verifyAudit(store)).toMatchObject({ faults: [] });
  });

  test('a create that was made by an earlier request, and is repeated, is one change', async () => {
    const { store } = server;
    const log = await openAuditLog(store);
    const asked = { caller: 'c', operation: 'any', registry: 'network', request_id: '' };
    const writes = new AuditedWrites({ collection: store.collection<StoredRecord>('networks'), log }, asked);
    const created = record('repeated', {});
    await writes.insertOne(created);
    await writes.insertOne(created).catch((error: { code: number }) => expect(error.code).toBe(11000));
    await log.close();
    expect((await changes('repeated')).map(({ outcome }) => outcome)).toEqual(['applied']);
  });
});

test('without the setting nothing is kept', async () => {
  const server = await TestServer.start('embedded');
  await server.send({ method: 'POST', path: '/network', body: network('one') });
  expect(await server.store.collection(ENTRIES).countDocuments({})).toBe(0);
  await server.stop();
});
