import { readFile, stat } from 'node:fs/promises';
import { expect, it, jest } from '@jest/globals';
import type { StoredRecord } from '../../../src/store/contract.js';
import { type EmbeddedStore, openEmbedded } from '../../../src/store/embedded/engine.js';
import { toRefusal } from '../../../src/store/faults.js';
import { verifyStore } from '../../../src/store/embedded/verification.js';
import { Refusal } from '../../../src/errors.js';
import { record, writeFixture } from '../fixture.js';
import { withStore } from './places.js';

const codeOf = (error: unknown): string => {
  const refusal = toRefusal(error);
  return refusal instanceof Refusal ? refusal.code : 'unknown';
};

/** Makes the next write to disk fail. */
function failOnce(store: EmbeddedStore, message: string): void {
  const { disk } = store.sources;
  jest.spyOn(disk, 'write').mockImplementationOnce(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    throw Object.assign(new Error(message), { code: 'LEVEL_IO_ERROR' });
  });
}

it('a folder is taken by one store; the next one is refused in plain words', () =>
  withStore(async (_, folder) => {
    await expect(openEmbedded({ folder })).rejects.toThrow(/in use by another Cadastre process.*MongoDB mode/s);
  }));

it('the data folder is for its owner alone', () =>
  withStore(async (store, folder) => {
    await store.close();
    const deep = `${folder}/not/there`;
    await (await openEmbedded({ folder: deep })).close();
    expect((await stat(deep)).mode & 0o777).toBe(0o700);
    expect(await readFile(`${deep}/store/CURRENT`, 'utf8')).toContain('MANIFEST');
  }));

it('a store of a newer format is refused', () =>
  withStore(async (store, folder) => {
    await store.sources.disk.write([{ type: 'put', key: 'm', value: '{"format":3}' }]);
    await store.close();
    await expect(openEmbedded({ folder })).rejects.toThrow(/format 3, this one reads 2/);
  }));

it('a failed batch rejects all its writers, shows nothing, and writes go on after reopening', () =>
  withStore(async (store) => {
    await writeFixture(store);
    const collection = store.collection<StoredRecord>('fixture');
    failOnce(store, 'IO error: No space left on device');
    const first = Array.from({ length: 8 }, (_, at) =>
      collection.insertOne(record(`lost-${at}`, { serial: 100 + at })),
    );
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    // Waiting behind the batch that fails: one rests on it, one does not.
    const later = [
      collection.insertOne(record('lost-0', {})),
      collection.insertOne(record('other', { serial: 200 })),
      collection.deleteOne({ _id: 'lost-1' }),
    ];
    const results = await Promise.allSettled([...first, ...later]);
    expect(results.map((one) => (one.status === 'rejected' ? codeOf(one.reason) : 'written'))).toEqual(
      Array(11).fill('store-full'),
    );
    expect(await collection.findOne({ _id: 'lost-0' })).toBeNull();
    expect(await collection.countDocuments({})).toBe(12);
    await collection.insertOne(record('lost-0', { serial: 100 }));
    expect(await collection.findOne({ serial: 100 })).toMatchObject({ _id: 'lost-0' });
    expect((await verifyStore(store)).problems).toEqual([]);
  }));

it('a read sees one point of the write order', () =>
  withStore(async (store) => {
    const collection = store.collection<StoredRecord>('many');
    await collection.createIndexes([{ key: { 'm.$**': 1 } }]);
    await collection.insertMany(
      Array.from({ length: 2000 }, (_, at) => record(`k${String(at).padStart(4, '0')}`, { m: { v: 1 } })),
    );
    const seen: unknown[] = [];
    for await (const { m } of collection.find({ 'm.v': 1 })) {
      seen.push((m as { v: number }).v);
      if (seen.length > 20) continue;
      const _id = `k${String(2000 - seen.length).padStart(4, '0')}`;
      const { _id: key, ...replacement } = record(_id, { m: { v: 2 } });
      await collection.replaceOne({ _id: key }, replacement);
      // The new text is in memory now, and not what the cursor may give.
      expect(await collection.findOne({ _id: key })).toMatchObject({ m: { v: 2 } });
      await collection.deleteOne({ _id: `k${String(1900 - seen.length).padStart(4, '0')}` });
    }
    expect(seen).toEqual(Array(2000).fill(1));
    expect(await collection.countDocuments({ 'm.v': 1 })).toBe(1960);
  }));

it('a read begun while a batch is on disk but not acknowledged takes texts and index entries from one state', () =>
  withStore(async (store) => {
    const collection = store.collection<StoredRecord>('own');
    await collection.createIndexes([{ key: { v: 1 } }]);
    await collection.insertOne(record('a', { v: 1 }));
    expect(await collection.findOne({ _id: 'a' })).toMatchObject({ v: 1 });
    const { disk } = store.sources;
    const write = disk.write.bind(disk);
    let release = (): void => undefined;
    const onDisk = new Promise<void>((resolve) => {
      jest.spyOn(disk, 'write').mockImplementationOnce(async (operations) => {
        await write(operations);
        resolve();
        await new Promise<void>((go) => (release = go));
      });
    });
    const { _id, ...replacement } = record('a', { v: 2 });
    const replaced = collection.replaceOne({ _id }, replacement);
    await onDisk;
    for (const v of [1, 2]) {
      for (const found of await collection.find({ v }).toArray()) expect(found['v']).toBe(v);
    }
    release();
    await replaced;
    expect(await collection.find({ v: 2 }).toArray()).toHaveLength(1);
  }));

it('a read never gives a text that a write has replaced', () =>
  withStore(async (store) => {
    const collection = store.collection<StoredRecord>('hot');
    await collection.createIndexes([{ key: { v: 1 } }]);
    await collection.insertOne(record('a', { v: 0 }));
    let acknowledged = 0;
    let done = false;
    const reader = async (): Promise<void> => {
      while (!done) {
        const least = acknowledged;
        const v = (await collection.findOne({ _id: 'a' }))?.['v'] as number;
        expect(v).toBeGreaterThanOrEqual(least);
        for (const one of await collection.find({ v: { $gte: 0 } }).toArray())
          expect(one['v']).toBeGreaterThanOrEqual(least);
        for (const one of await collection.find({ v }).toArray()) expect(one['v']).toBe(v);
      }
    };
    const readers = [reader(), reader(), reader()];
    for (let v = 1; v <= 200; v += 1) {
      const { _id, ...replacement } = record('a', { v });
      await collection.replaceOne({ _id }, replacement);
      acknowledged = v;
    }
    done = true;
    await Promise.all(readers);
  }));

it('a long scan gives way to other work', () =>
  withStore(async (store) => {
    const collection = store.collection<StoredRecord>('many');
    await collection.insertMany(Array.from({ length: 20_000 }, (_, at) => record(`k${at}`, { n: at })));
    let turns = 0;
    let scanning = true;
    const count = (): void => {
      turns += 1;
      if (scanning) setImmediate(count);
    };
    setImmediate(count);
    expect(await collection.find({ n: -1 }).toArray()).toEqual([]);
    scanning = false;
    expect(turns).toBeGreaterThan(20);
  }));

it('a changed definition under the same name is rebuilt, a half-made index answers nothing', () =>
  withStore(async (store, folder) => {
    const collection = store.collection<StoredRecord>('own');
    await collection.createIndexes([{ key: { a: 1 }, name: 'one' }]);
    await collection.insertMany([record('k1', { a: 1, b: 2 }), record('k2', { a: 2, b: 1 })]);
    await collection.createIndexes([{ key: { b: 1 }, name: 'one' }]);
    expect((await collection.find({ b: 2 }, { hint: 'one' }).toArray()).map(({ _id }) => _id)).toEqual(['k1']);
    const stored = store.sources.disk.read('m\0own\0one') ?? '';
    await store.sources.disk.write([
      { type: 'put', key: 'm\0own\0one', value: stored.replace('"ready"', '"building"') },
    ]);
    await store.close();
    const again = await openEmbedded({ folder });
    expect(again.indexesOf('own')).toEqual([]);
    expect((await verifyStore(again)).problems).toEqual([]);
    await again.close();
  }));

it('verification finds what is missing and what is too much', () =>
  withStore(async (store) => {
    await writeFixture(store);
    const [serial] = store.indexesOf('fixture').filter(({ name }) => name === 'serial_1');
    const prefix = `x\0${serial?.id}\0`;
    const keys = await store.sources.disk.keys({ gte: prefix, lt: `x\0${serial?.id}\x01` }).nextv(1000);
    expect((await verifyStore(store)).problemCount).toBe(0);
    await store.sources.disk.write([
      { type: 'del', key: keys[0] ?? '' },
      { type: 'put', key: `${prefix}3nobody\0`, value: 'nobody' },
    ]);
    expect((await verifyStore(store)).problems).toEqual([
      'index serial_1 lacks an entry for k01',
      'index serial_1 holds nobody, which is not there',
    ]);
  }));

it('keys must be text, not empty, and well-formed', () =>
  withStore(async (store) => {
    const collection = store.collection<StoredRecord>('own');
    for (const key of ['', '\ud800', 7, null, undefined]) {
      await expect(collection.insertOne({ ...record('a', {}), _id: key as string })).rejects.toThrow(TypeError);
    }
    await expect(collection.insertOne(record('a', { v: '\udc00' }))).rejects.toThrow(/well-formed/);
    await collection.insertOne(record('a', { v: '\\ud800' }));
    expect(await collection.findOne({ _id: 'a' })).toMatchObject({ v: '\\ud800' });
  }));

it('after close every call rejects', () =>
  withStore(async (store) => {
    const collection = store.collection<StoredRecord>('own');
    const under = collection.insertOne(record('a', {}));
    await store.close();
    await expect(under).resolves.toBeDefined();
    const { _id, ...rest } = record('a', {});
    const calls = [
      () => collection.insertOne(record('b', {})),
      () => collection.insertMany([record('b', {})]),
      () => collection.findOne({ _id }),
      () => collection.findOne({ v: 1 }),
      () => collection.find({}).toArray(),
      () => collection.replaceOne({ _id }, rest),
      () => collection.deleteOne({ _id }),
      () => collection.countDocuments({}),
      () => collection.createIndexes([{ key: { v: 1 } }]),
      () => collection.dropIndex('v_1'),
      () => store.ping(100),
    ];
    for (const call of calls)
      await expect(call().catch((error: unknown) => Promise.reject(new Error(codeOf(error))))).rejects.toThrow(
        'store-unavailable',
      );
  }));

it('below the reserve of the disk what adds is refused, reads and removals go on', () =>
  withStore(async (store, folder) => {
    await writeFixture(store);
    await store.close();
    const low = await openEmbedded({ folder, reserveBytes: Number.MAX_SAFE_INTEGER });
    try {
      const collection = low.collection<StoredRecord>('fixture');
      const { _id, ...replacement } = record('k01', { serial: 900 });
      const adding = [
        collection.insertOne(record('new', { serial: 901 })),
        collection.insertMany([record('new', { serial: 901 })]),
        collection.replaceOne({ _id }, replacement),
        collection.createIndexes([{ key: { another: 1 } }]),
      ];
      const results = await Promise.allSettled(adding);
      expect(results.map((one) => (one.status === 'rejected' ? codeOf(one.reason) : 'written'))).toEqual(
        Array(4).fill('store-full'),
      );
      expect(await collection.findOne({ _id: 'new' })).toBeNull();
      expect(await collection.deleteOne({ _id })).toEqual({ deletedCount: 1 });
      expect(await collection.countDocuments({})).toBe(11);
      expect((await verifyStore(low)).problems).toEqual([]);
    } finally {
      await low.close();
    }
  }));
