/** A server on a disk that is nearly full starts, reads, and says 507 to what adds. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { registries } from '../generated/registries.js';
import { createApp } from '../src/app.js';
import { readConfig } from '../src/config.js';
import { openPort } from '../src/http/server.js';
import { openLog } from '../src/observe/log.js';
import type { StoredRecord } from '../src/store/contract.js';
import { DiskSpace } from '../src/store/embedded/disk-space.js';
import { openEmbedded, type EmbeddedStore } from '../src/store/embedded/engine.js';
import { makeIndexes } from '../src/store/index-making.js';
import { sendTo } from './support/server.js';

const network = (id: string) => ({ network_id: id, network_name: id, metadata: {}, services_map: {}, policies: {} });
const stored = (id: string): StoredRecord => {
  const time = '2026-01-01T00:00:00.000Z';
  return { _id: id, _rev: 'AAAAAAAAAAAAAAAA', _created: time, _updated: time, ...network(id) };
};

let folder: string;
let store: EmbeddedStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadastre-reserve-'));
  store = await openEmbedded({ folder });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const belowReserve = () => jest.spyOn(DiskSpace.prototype, 'isLow', 'get').mockReturnValue(true);

test.each([0, 3])('a start below the reserve, with %d records and no indexes yet', async (count) => {
  for (let at = 0; at < count; at += 1) await store.collection<StoredRecord>('networks').insertOne(stored(`net-${at}`));
  belowReserve();
  const app = await createApp({ config: readConfig({}, {}), store, log: openLog('silent'), registries });
  const port = await openPort(app.main, '127.0.0.1', 0);
  try {
    const send = (path: string, body?: object) =>
      sendTo(`http://127.0.0.1:${port.port}`, { path, method: 'POST', ...(body === undefined ? {} : { body }) });
    const list = await send('/networks', { network_name: { $in: ['net-1', 'net-2'] } });
    expect([list.status, (list.json as { data: object[] }).data.length]).toEqual([200, Math.max(0, count - 1)]);
    expect((await send('/network', network('new'))).status).toBe(507);
  } finally {
    app.drain();
    await port.close();
  }
});

test('below the reserve a record that others may name is removed too, and one whose removal was cut short', async () => {
  const app = await createApp({ config: readConfig({ audit: 'on' }, {}), store, log: openLog('silent'), registries });
  const port = await openPort(app.main, '127.0.0.1', 0);
  try {
    const send = (method: string, path: string, body?: object) =>
      sendTo(`http://127.0.0.1:${port.port}`, { path, method, ...(body === undefined ? {} : { body }) });
    const ids: string[] = [];
    for (const pod_name of ['one', 'two', 'bound']) {
      const { json } = await send('POST', '/v1.0/pods', { pod: { pod_name, az_name: 'az' } });
      ids.push((json as { pod: { pod_id: string } }).pod.pod_id);
    }
    const { _id, ...pod } = (await store.collection<StoredRecord>('pods').findOne({ _id: ids[1]! }))!;
    const mark = { _rev: 'M', _removing: { since: '2026-01-01T00:00:00.000Z', rev: pod._rev } };
    await store.collection<StoredRecord>('pods').replaceOne({ _id }, { ...pod, ...mark });
    await send('POST', '/v1.0/bindings', { pod_binding: { tenant_id: 't', pod_id: ids[2] } });
    belowReserve();
    expect((await send('POST', '/v1.0/pods', { pod: { pod_name: 'new', az_name: 'az' } })).status).toBe(507);
    const removals = [];
    for (const id of ids) removals.push((await send('DELETE', `/v1.0/pods/${id}`)).status);
    expect(removals).toEqual([200, 200, 409]);
    const left = await store.collection<StoredRecord>('pods').find({}).toArray();
    expect(left.map((one) => [one._id, one._removing])).toEqual([[ids[2], undefined]]);
  } finally {
    app.drain();
    await port.close();
    await app.close();
  }
});

test('an index that there was no room for is made when there is', async () => {
  const collection = store.collection<StoredRecord>('networks');
  await collection.insertOne(stored('one'));
  const low = belowReserve();
  const log = { warn: jest.fn(), error: jest.fn() };
  const wanted = [{ name: 'network_name', key: { network_name: 1 } }] as const;
  await makeIndexes({ collection, name: 'networks', log: log as never, wanted, retryAfter: 10 });
  await until(() => log.warn.mock.calls.length >= 3);
  expect(store.indexesOf('networks')).toEqual([]);
  low.mockReturnValue(false);
  await until(() => store.indexesOf('networks').length > 0);
  expect(log.warn.mock.calls[0]).toEqual([expect.anything(), expect.stringMatching(/no room for an index/)]);
  expect(log.error).not.toHaveBeenCalled();
});

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !isSo(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isSo()).toBe(true);
}
