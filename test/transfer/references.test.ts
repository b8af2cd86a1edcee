/** Records that name others go in after what they name; what nobody sees yet does not come out. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Store, StoredRecord } from '../../src/store/contract.js';
import { openStore } from '../../src/store/open.js';
import { describeEngines } from '../support/engines.js';
import { TestServer } from '../support/server.js';
import { documentsOf, exportStore, importIntoStore, registryNamed, writeExport } from './transfers.js';

const pods = registryNamed('tricircle.pods');
const bindings = registryNamed('tricircle.bindings');

describeEngines('pods and bindings', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'cadastre-transfer-'));
  const [podFile, bindingFile] = [join(folder, 'pods'), join(folder, 'bindings')];
  let server: TestServer;
  let store: Store;
  beforeAll(async () => {
    server = await TestServer.start(engine);
    const uri = `${process.env.MONGODB_TEST_URI}/cadastre_${randomBytes(6).toString('hex')}`;
    store = await openStore(engine === 'mongodb' ? { mongodbUri: uri } : { dataDir: join(folder, 'store') });
  });
  afterAll(async () => {
    await Promise.all([server.stop(), store.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  const post = async (path: string, body: object): Promise<unknown> =>
    (await server.send({ method: 'POST', path, body })).json;

  test('come out as they are seen, and go in in their order', async () => {
    const { pod } = (await post('/v1.0/pods', { pod: { pod_name: 'Pod', az_name: 'az' } })) as {
      pod: { pod_id: string };
    };
    await post('/v1.0/bindings', { pod_binding: { tenant_id: 'one', pod_id: pod.pod_id } });
    // What processes that ended might have left.
    const [all, kept] = [server.store.collection(bindings.definition.collection), server.store.collection('pods')];
    const { _id: _own, ...binding } = (await all.findOne({}))!;
    const _pending = new Date().toISOString();
    await all.insertOne({ ...binding, tenant_id: 'two', _id: 'x', id: 'x', _rev: 'B'.repeat(16), _pending });
    const { _id, ...record } = (await kept.findOne({ _id: pod.pod_id })) as StoredRecord;
    const _removing = { since: _pending, rev: record['_rev'] };
    await kept.replaceOne({ _id }, { ...record, _rev: 'M'.repeat(16), _removing });

    const podLines = await exportStore(podFile, pods, server.store);
    expect(podLines).toHaveLength(2);
    expect(JSON.parse(podLines[0]!)).toMatchObject({ pod_id: pod.pod_id, _rev: _removing.rev });
    expect(podLines.join()).not.toContain('_removing');
    const bindingLines = await exportStore(bindingFile, bindings, server.store);
    expect(bindingLines).toHaveLength(2);

    const reason = { 'no pod has this pod_id': 1 };
    for (const dryRun of [true, false]) {
      const counts = await importIntoStore(store, bindingFile, { registry: bindings, dryRun });
      expect(counts).toMatchObject({ created: 0, refused: 1, reasons: reason });
    }
    expect(await documentsOf(store, bindings)).toEqual([]);
    expect(await importIntoStore(store, podFile, { registry: pods })).toMatchObject({ created: 1, refused: 0 });
    expect(await importIntoStore(store, bindingFile, { registry: bindings, dryRun: true })).toMatchObject({
      created: 1,
    });
    expect(await importIntoStore(store, bindingFile, { registry: bindings })).toMatchObject({ created: 1, refused: 0 });
    expect(await importIntoStore(store, bindingFile, { registry: bindings })).toMatchObject({ identical: 1 });
    expect(await documentsOf(store, bindings)).toEqual([
      { _id: _own, ...(JSON.parse(JSON.stringify(binding)) as object) },
    ]);
    expect(await documentsOf(store, pods)).toEqual([{ _id, ...(JSON.parse(JSON.stringify(record)) as object) }]);
  });

  test('no binding to the top region comes in', async () => {
    const { pod } = (await post('/v1.0/pods', { pod: { pod_name: 'Region' } })) as { pod: { pod_id: string } };
    await exportStore(podFile, pods, server.store);
    await importIntoStore(store, podFile, { registry: pods });
    const id = '00000000-0000-4000-8000-000000000001';
    const line = { id, tenant_id: 'one', project_id: 'one', pod_id: pod.pod_id, created_at: '2016-06-03 07:37:06' };
    await writeExport(bindingFile, bindings, [line]);
    for (const dryRun of [true, false])
      expect(await importIntoStore(store, bindingFile, { registry: bindings, dryRun })).toMatchObject({
        created: 0,
        reasons: { 'Top region can not be bound': 1 },
      });
  });
});
