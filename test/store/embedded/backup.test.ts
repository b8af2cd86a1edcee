/** Backups: one point of the write order, taken while sixteen writers go on. */
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import type { StoredRecord } from '../../../src/store/contract.js';
import { backupStore } from '../../../src/store/embedded/backup.js';
import { DiskSpace } from '../../../src/store/embedded/disk-space.js';
import { type EmbeddedStore, openEmbedded } from '../../../src/store/embedded/engine.js';
import { verifyStore } from '../../../src/store/embedded/verification.js';
import { COLLECTION, documentOf, indexes } from '../../chaos/documents.js';
import { lacksMounting, SmallDisk } from '../../chaos/small-disk.js';
import { withStore } from './places.js';

/** A write in the order of writes: the key, and its revision from then on; undefined: removed. */
type Step = readonly [key: string, rev: string | undefined];

/** Writers that go on until they are stopped. A call takes its turn at once, so the order of calls is that of writes. */
class Load {
  readonly steps: Step[] = [];
  acknowledged = 0;
  private running = true;
  private readonly writers: Promise<void>[];

  constructor(private readonly store: EmbeddedStore) {
    this.writers = Array.from({ length: 16 }, (_, writer) => this.write(writer));
  }

  async stop(): Promise<void> {
    this.running = false;
    await Promise.all(this.writers);
  }

  private async write(writer: number): Promise<void> {
    const collection = this.store.collection<StoredRecord>(COLLECTION);
    for (let count = 0; this.running; count += 1) {
      const key = `w${writer}-${Math.floor(count / 3)}`;
      const { _id, ...fields } = documentOf(key, count % 3);
      this.steps.push([key, count % 3 === 2 && writer % 2 === 0 ? undefined : fields._rev]);
      if (count % 3 === 0) await collection.insertOne({ _id, ...fields });
      else if (this.steps.at(-1)![1] === undefined) await collection.deleteOne({ _id });
      else await collection.replaceOne({ _id }, fields);
      this.acknowledged += 1;
    }
  }
}

/** After how many steps the contents were these; undefined: never. */
function prefixOf(steps: readonly Step[], contents: ReadonlyMap<string, string>): number | undefined {
  const state = new Map<string, string>();
  const wrong = new Set(contents.keys());
  for (let at = 0; ; at += 1) {
    if (wrong.size === 0) return at;
    const step = steps[at];
    if (step === undefined) return undefined;
    const [key, rev] = step;
    if (rev === undefined) state.delete(key);
    else state.set(key, rev);
    if (state.get(key) === contents.get(key)) wrong.delete(key);
    else wrong.add(key);
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function contentsOf(folder: string): Promise<Map<string, string>> {
  const store = await openEmbedded({ folder });
  try {
    expect((await verifyStore(store)).problems).toEqual([]);
    const documents = await store.collection<StoredRecord>(COLLECTION).find({}).toArray();
    return new Map(documents.map(({ _id, _rev }) => [_id, _rev]));
  } finally {
    await store.close();
  }
}

test(
  'under load, five times: whole, and what the store was after some write',
  () =>
    withStore(async (store, folder) => {
      await store.collection<StoredRecord>(COLLECTION).createIndexes(indexes);
      const load = new Load(store);
      const found: { before: number; after: number; contents: Map<string, string> }[] = [];
      for (let round = 0; round < 5; round += 1) {
        await pause(60);
        const before = load.acknowledged;
        const backup = backupStore(store.sources.disk, join(folder, `backup-${round}`));
        // The snapshot is taken before anything else runs that could write more than what is on its way.
        const done = await backup;
        expect(done.records).toBeGreaterThan(0);
        found.push({ before, after: load.steps.length, contents: await contentsOf(join(folder, `backup-${round}`)) });
      }
      await load.stop();
      for (const { before, after, contents } of found) {
        const prefix = prefixOf(load.steps, contents);
        expect(prefix).toBeGreaterThanOrEqual(before);
        expect(prefix).toBeLessThanOrEqual(after);
      }
      // Control: a copy in which one document is missing is no prefix – but for the one that was perhaps written last.
      const [{ contents } = { contents: new Map<string, string>() }] = found;
      const without = (key: string) => new Map([...contents].filter(([other]) => other !== key));
      const passing = [...contents.keys()].filter((key) => prefixOf(load.steps, without(key)) !== undefined);
      expect(passing.length).toBeLessThanOrEqual(1);
      expect(contents.size).toBeGreaterThan(2);
    }),
  30_000,
);

test('a target that holds something is refused, and stays as it is', () =>
  withStore(async (store, folder) => {
    const target = join(folder, 'taken');
    mkdirSync(target);
    writeFileSync(join(target, 'note'), 'mine');
    await expect(backupStore(store.sources.disk, target)).rejects.toThrow(
      /taken is not empty: name a folder that does not exist/,
    );
    mkdirSync(join(folder, 'next.partial'));
    await expect(backupStore(store.sources.disk, join(folder, 'next'))).rejects.toThrow(
      /left from a backup that did not end/,
    );
  }));

test('what a rename cannot take the place of is refused before anything is copied', () =>
  withStore(async (store, folder) => {
    const disk = (await lacksMounting()) === undefined ? await SmallDisk.mount(1) : undefined;
    try {
      symlinkSync(folder, join(folder, 'link'));
      writeFileSync(join(folder, 'file'), '');
      for (const name of ['link', 'file'])
        await expect(backupStore(store.sources.disk, join(folder, name))).rejects.toThrow(/is no folder/);
      if (disk) await expect(backupStore(store.sources.disk, disk.folder)).rejects.toThrow(/where a disk is mounted/);
      else process.stderr.write('skipped: a mount point as target, which this machine may not make\n');
    } finally {
      await disk?.unmount();
    }
  }));

test("the disk's reserve stays free: before the copy and while it is made; nothing is left, parent folders neither", () =>
  withStore(async (store, folder) => {
    const collection = store.collection<StoredRecord>(COLLECTION);
    await collection.insertMany(Array.from({ length: 3000 }, (_, at) => documentOf(`t${at}`, 0)));
    const target = join(folder, 'new', 'folders', 'copy');
    const copied = backupStore(store.sources.disk, target, { reserveBytes: 2 ** 60 });
    await expect(copied).rejects.toThrow(/folders has no room for the backup: less than the disk's reserve would stay/);
    expect(existsSync(join(folder, 'new'))).toBe(false);
    // The first look is before the copy, two batches are written by the fourth.
    let looks = 0;
    const low = jest.spyOn(DiskSpace.prototype, 'isLow', 'get').mockImplementation(() => (looks += 1) > 3);
    await expect(backupStore(store.sources.disk, target)).rejects.toThrow(/no room for the backup/);
    low.mockRestore();
    expect(looks).toBe(4);
    expect(readdirSync(folder)).toEqual(['store']);
    expect(await backupStore(store.sources.disk, target, { reserveBytes: 0 })).toMatchObject({ records: 3000 });
  }));
