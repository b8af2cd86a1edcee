import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { StoredRecord } from '../../../src/store/contract.js';
import { Disk, type Operation } from '../../../src/store/embedded/disk.js';
import { backupStore } from '../../../src/store/embedded/backup.js';
import { openStopped } from '../../../src/store/embedded/stopped-store.js';
import { openEmbedded } from '../../../src/store/embedded/engine.js';
import { verifyStore } from '../../../src/store/embedded/verification.js';
import { FIXTURE, filters, record, records } from '../fixture.js';

const FORMER = join(import.meta.dirname, 'fixtures/format-1');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadastre-upgrade-'));
  await cp(FORMER, folder, { recursive: true });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the store and holds it against what was written into the fixture. */
async function expectUpgraded(): Promise<void> {
  const told: unknown[] = [];
  const store = await openEmbedded({ folder, report: (fields, sentence) => told.push([fields, sentence]) });
  try {
    expect(told).toEqual([[{ from: 1, to: 2, ms: expect.any(Number) }, 'the store was upgraded']]);
    const collection = store.collection<StoredRecord>(FIXTURE);
    expect(await collection.find({}).toArray()).toEqual(records);
    for (const [filter, keys] of filters)
      expect((await collection.find(filter).toArray()).map(({ _id }) => _id)).toEqual(keys);
    await expect(collection.insertOne(record('new', { serial: 1 }))).rejects.toMatchObject({ code: 11000 });
    expect(store.indexesOf(FIXTURE).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['metadata.$**_1', 'created_1', 'kind_1_size_1', 'serial_1']),
    );
    const other = store.collection<StoredRecord>('other');
    expect(await other.countDocuments({})).toBe(32);
    expect(await other.countDocuments({ name: 'n0' })).toBe(6);
    expect(await verifyStore(store)).toMatchObject({ documents: 44, collections: 2, problems: [] });
  } finally {
    await store.close();
  }
}

it('a store of format 1 is upgraded when it is opened, once', async () => {
  await expectUpgraded();
  const again = await openEmbedded({ folder, report: () => expect(true).toBe(false) });
  expect(await again.collection(FIXTURE).countDocuments({})).toBe(12);
  await again.close();
});

it('a backup of a stopped store upgrades neither it nor the copy', async () => {
  const copy = `${folder}-copy`;
  try {
    const disk = await openStopped(folder);
    await backupStore(disk, copy);
    await disk.close();
    for (const place of [folder, copy]) {
      const found = await openStopped(place);
      expect(found.read('m')).toBe('{"format":1}');
      await found.close();
    }
    await rm(folder, { recursive: true });
    await cp(copy, folder, { recursive: true });
    await expectUpgraded();
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
});

it('an upgrade that breaks off while it reads has changed nothing, and is made at the next start', async () => {
  jest.spyOn(Disk.prototype, 'keys').mockImplementationOnce(() => {
    throw new Error('the power went');
  });
  await expect(openEmbedded({ folder })).rejects.toThrow('the power went');
  await expectUpgraded();
});

it.each([1, 2])('an upgrade whose write number %d does not come through is made at the next start', async (failing) => {
  const { write } = Disk.prototype as { write: (this: Disk, operations: Operation[]) => Promise<void> };
  let writes = 0;
  jest.spyOn(Disk.prototype, 'write').mockImplementation(function (this: Disk, operations) {
    writes += 1;
    return writes === failing ? Promise.reject(new Error('the power went')) : write.call(this, operations);
  });
  const opened = await openEmbedded({ folder }).catch((error: Error) => error.message);
  if (failing === 1) {
    expect(opened).toBe('the power went');
    return expectUpgraded();
  }
  // All of it is one write: there is no second one to fail.
  if (typeof opened === 'string') throw new Error('an upgrade in pieces');
  expect((await verifyStore(opened)).problems).toEqual([]);
  await opened.close();
});
