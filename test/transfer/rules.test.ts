/** What imports say of unique rules, and what they make of creates and removals that were begun and not ended. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ErrorCode, Refusal } from '../../src/errors.js';
import { newRevision } from '../../src/records/revision.js';
import type { Store, StoredRecord } from '../../src/store/contract.js';
import { openStore } from '../../src/store/open.js';
import { openStoreDestination } from '../../src/transfer/store-destination.js';
import { describeEngines } from '../support/engines.js';
import { documentsOf, importInto, importIntoStore, registryNamed, writeExport } from './transfers.js';

const pods = registryNamed('tricircle.pods');
const bindings = registryNamed('tricircle.bindings');

describeEngines('an import of pods and bindings', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'cadastre-transfer-'));
  const file = join(folder, 'file');
  let store: Store;
  beforeAll(async () => {
    const uri = `${process.env.MONGODB_TEST_URI}/cadastre_${randomBytes(6).toString('hex')}`;
    store = await openStore(engine === 'mongodb' ? { mongodbUri: uri } : { dataDir: join(folder, 'store') });
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A pod of its own in the store, and the lines of a file of bindings. */
  const podAs = async (name: string, marks: object = {}): Promise<StoredRecord> => {
    const [_id, time] = [randomUUID(), new Date().toISOString()];
    const fields = { pod_id: _id, pod_name: name, region_name: name, az_name: 'az', pod_az_name: '', dc_name: '' };
    const stored = {
      _id,
      ...fields,
      _rev: newRevision(),
      _created: time,
      _updated: time,
      _: { 'top-region': `#${_id}` },
    };
    await store.collection<StoredRecord>('pods').insertOne({ ...stored, ...marks });
    return stored;
  };
  const bindingOf = (pod_id: string, tenant_id: string): Record<string, unknown> => ({
    ...{
      id: randomUUID(),
      tenant_id,
      project_id: tenant_id,
      pod_id,
      created_at: '2026-03-01 12:00:00',
      updated_at: null,
    },
    ...{ _rev: newRevision(), _created: '2026-03-01T12:00:00.000Z', _updated: '2026-03-01T12:00:00.000Z' },
  });
  const importLines = (lines: readonly object[], registry: typeof pods, dryRun = false) =>
    writeExport(file, registry, lines).then(() => importIntoStore(store, file, { registry, dryRun }));

  test('what an import or a server that was killed has left is no record, and in nobody’s way', async () => {
    const since = new Date().toISOString();
    const pod = await podAs('Marked', { _removing: { since: past(engine), rev: newRevision() } });
    const [one, two] = [bindingOf(pod._id, 'one'), bindingOf(pod._id, 'two')];
    const left = { _id: one['id'] as string, ...one, _rev: newRevision(), _pending: since } as StoredRecord;
    const other = { ...left, ...{ _id: 'other', id: 'other', tenant_id: 'two', _rev: newRevision() } };
    for (const document of [left, other]) await store.collection<StoredRecord>('bindings').insertOne(document);
    const before = await documentsOf(store, bindings);
    expect(await importLines([one, two], bindings, true)).toMatchObject({ created: 2, refused: 0 });
    expect(await documentsOf(store, bindings)).toEqual(before);
    expect(await documentsOf(store, pods)).toContainEqual(expect.objectContaining({ _id: pod._id, _removing: expect.anything() })); // prettier-ignore
    const held = (await (await openStoreDestination(store, bindings)).held!());
    expect(await importLines([one, two], bindings)).toMatchObject({ created: 2, identical: 0, refused: 0 });
    const there = (await documentsOf(store, bindings)).filter(({ pod_id }) => pod_id === pod._id);
    expect(there.map(({ id }) => id).sort()).toEqual([one['id'], two['id']].sort());
    expect(there.filter(({ _pending }) => _pending)).toEqual([]);
    expect(await (await openStoreDestination(store, bindings)).held!()).toBe(held + 2);
  }, 30_000); // prettier-ignore

  test('a mark that an import takes away is entered in the log, where there is one', async () => {
    const rev = newRevision();
    const pod = await podAs('Logged', { _removing: { since: past('mongodb'), rev } });
    const destination = await openStoreDestination(store, bindings, { isAudited: true });
    const end = await destination.enter!();
    await writeExport(file, bindings, [bindingOf(pod._id, 'logged')]);
    expect(await importInto(destination, file, { registry: bindings })).toMatchObject({ created: 1 });
    await end('one created');
    const entries = await store.collection('_audit').find({ key: pod._id }).toArray();
    expect(entries.filter(({ kind }) => kind === 'intent')).toMatchObject([{ caller: 'server', operation: 'unmark', before: rev }]); // prettier-ignore
  });

  test.each([true, false])('a unique rule that is broken is named, dry run: %s', async (dryRun) => {
    const pod = await podAs(`Rules ${dryRun}`);
    const record = (pod_name: string, az_name: string) => ({ pod_id: randomUUID(), pod_name, region_name: pod_name, az_name, pod_az_name: '', dc_name: '' }); // prettier-ignore
    const run = String(dryRun);
    const lines = [record(`Rules ${run}`, 'az'), record(`A ${run}`, 'az'), record(`A ${run}`, 'az'), record(`Top ${run}`, ''), record(`Other ${run}`, '')]; // prettier-ignore
    const report = await importLines(lines, pods, dryRun);
    expect(report).toMatchObject({
      created: 2,
      refused: 3,
      reasons: { [sentence('pod-duplicate')]: 2, [sentence('top-region-exists')]: 1 },
    });
    const [first, second, third] = [bindingOf(pod._id, 'a'), bindingOf(pod._id, 'a'), bindingOf(pod._id, 'b')];
    expect(await importLines([first, second, third], bindings, dryRun)).toMatchObject({
      created: 2,
      refused: 1,
      reasons: { [sentence('binding-duplicate')]: 1 },
    });
    if (dryRun) return;
    const another = bindingOf(pod._id, 'a');
    for (const looksOnly of [true, false])
      expect(await importLines([another], bindings, looksOnly)).toMatchObject({ reasons: { [sentence('binding-duplicate')]: 1 } }); // prettier-ignore
  });
});

/** When a leftover was begun that an import need not wait for; in an embedded store it need for none. */
const past = (engine: string): string => new Date(Date.now() - (engine === 'embedded' ? 0 : 20_000)).toISOString();

const sentence = (code: ErrorCode): string => new Refusal(code).sentence;
