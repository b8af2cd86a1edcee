/** T40: what cannot be audited is not done, and is said to be so; reads go on, and the log is whole after it. */
import { afterEach, expect, jest, test } from '@jest/globals';
import { ENTRIES, HEADS } from '../../../src/records/audit/entry.js';
import { verifyAudit } from '../../../src/records/audit/verification.js';
import type { StoredRecord } from '../../../src/store/contract.js';
import { DiskSpace } from '../../../src/store/embedded/disk-space.js';
import type { EmbeddedStore } from '../../../src/store/embedded/engine.js';
import { describeEngines } from '../../support/engines.js';
import { type Sent, TestServer } from '../../support/server.js';
import { changesOf } from './log.js';

const network = (id: string) => ({ network_id: id, network_name: id });
const create = (id: string): Sent => ({ method: 'POST', path: '/network', body: network(id) });

/** One of each kind of change; `kept` is there. */
const changes: readonly Sent[] = [
  create('new'),
  { method: 'PUT', path: '/network/kept', body: { network_name: 'other' } },
  { method: 'PATCH', path: '/network/kept', headers: { 'content-type': 'application/merge-patch+json' }, body: { metadata: { v: 1 } } }, // prettier-ignore
  { method: 'DELETE', path: '/network/kept' },
]; // prettier-ignore

let server: TestServer;
let onAppend: () => Promise<void> | void;

async function start(engine: string): Promise<void> {
  onAppend = () => undefined;
  const before = (operation: string) => (operation === `${ENTRIES}.insertMany` ? onAppend() : undefined);
  server = await TestServer.start(engine, { audit: 'on' }, { hooks: { before } });
  expect((await server.send(create('kept'))).status).toBe(201);
}

afterEach(async () => {
  jest.restoreAllMocks();
  await server.stop();
});

/** Each change is refused so, nothing is written, and reads go on. */
async function refuses(sentences: RegExp, status: number, fault: () => Promise<void> | void): Promise<void> {
  const before = await server.documents();
  for (const change of changes) {
    await fault();
    const answer = await server.send(change);
    expect([answer.status, answer.text]).toEqual([status, expect.stringMatching(sentences)]);
    expect((await server.send({ path: '/network/kept' })).status).toBe(200);
    expect(await server.documents()).toEqual(before);
  }
}

/** Changes are made again, and the log tells of all that were. */
async function goesOn(): Promise<void> {
  for (const change of changes) expect((await server.send(change)).status).toBeLessThan(300);
  await server.app.close();
  const applied = (await changesOf(server.store)).filter(({ outcome }) => outcome === 'applied');
  expect(applied).toHaveLength(1 + changes.length);
  expect(await verifyAudit(server.store)).toMatchObject({ faults: [] });
}

test('embedded: a log that nobody can go on from', async () => {
  await start('embedded');
  const heads = server.store.collection<StoredRecord>(HEADS);
  const [{ _id, ...head } = {} as StoredRecord] = await heads.find({}).toArray();
  await heads.replaceOne({ _id }, { ...head, number: 'x' });
  await refuses(/could not be audited/, 503, () => undefined);
  await heads.replaceOne({ _id }, head);
  await goesOn();
});

test.each([
  ['a full disk', 'ENOSPC', 507, /no room left/],
  ['a disk that does not sync', 'EIO', 503, /does not answer/],
])('embedded: %s', async (_name, code, status, sentence) => {
  await start('embedded');
  const { disk } = (server.store as EmbeddedStore).sources;
  const fault = () =>
    void jest.spyOn(disk, 'write').mockRejectedValueOnce(Object.assign(new Error(code), { code }));
  await refuses(sentence, status, fault);
  await goesOn();
}); // prettier-ignore

test('embedded: below the reserve nothing is added, and deletes go on with their entries', async () => {
  await start('embedded');
  const low = jest.spyOn(DiskSpace.prototype, 'isLow', 'get').mockReturnValue(true);
  const statuses: number[] = [];
  for (const change of changes) statuses.push((await server.send(change)).status);
  expect(statuses).toEqual([507, 507, 507, 200]);
  low.mockRestore();
  expect((await changesOf(server.store)).map(({ intent }) => intent.operation)).toEqual([
    'createNetwork',
    'deleteNetwork',
  ]);
  expect(await verifyAudit(server.store)).toMatchObject({ faults: [] });
});

describeEngines('the log away', (engine) => {
  const away = Object.assign(new Error('connection lost'), { name: 'MongoNetworkError' });
  const full = Object.assign(new Error('out of disk space'), { code: 14031 });
  const fails = (error: Error) => () => {
    onAppend = () => {
      onAppend = () => undefined;
      throw error;
    };
  };
  if (engine === 'embedded') return test('has its own cases above', () => start(engine));

  test.each([
    ['does not answer', away, 503, /could not be audited/],
    ['is full', full, 507, /no room left/],
  ])('%s', async (_name, error, status, sentence) => {
    await start(engine);
    await refuses(sentence, status, fails(error));
    await goesOn();
    const refused = (await changesOf(server.store)).filter(({ outcome }) => outcome !== 'applied');
    expect(refused).toEqual([]);
    expect((await verifyAudit(server.store)).chains).toBe(1 + changes.length);
  });

  test('arrives, but its answer is lost: the change is not made, and the log says so', async () => {
    await start(engine);
    const entries = server.store.collection<StoredRecord>(ENTRIES);
    const insertMany = entries.insertMany.bind(entries);
    jest.spyOn(entries, 'insertMany').mockImplementationOnce(async (some) => {
      await insertMany(some);
      throw away;
    });
    expect((await server.send(changes[0]!)).status).toBe(503);
    await goesOn();
    const others = (await changesOf(server.store)).filter(({ outcome }) => outcome !== 'applied');
    expect(others.map(({ outcome, reason }) => [outcome, reason])).toEqual([['refused', 'audit-unavailable']]);
  });

  test('hangs', async () => {
    await start(engine);
    onAppend = () => new Promise(() => undefined);
    const started = performance.now();
    expect((await server.send(changes[0]!)).text).toMatch(/could not be audited/);
    expect(performance.now() - started).toBeLessThan(6000);
    onAppend = () => undefined;
    await goesOn();
  }, 15_000);
});
