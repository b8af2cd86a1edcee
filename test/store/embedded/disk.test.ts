/** What the engine needs of LevelDB, and classic-level does not do by itself. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Disk } from '../../../src/store/embedded/disk.js';

test('a closed snapshot is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cadastre-disk-'));
  const disk = new Disk(folder, {});
  try {
    await disk.open();
    const snapshot = disk.snapshot();
    await disk.keys({ gte: 'a', lt: 'b' }, { snapshot }).close();
    await snapshot.close();
    expect(() => disk.keys({ gte: 'a', lt: 'b' }, { snapshot })).toThrow(/not open/);
    expect(() => disk.entries({ gte: 'a', lt: 'b' }, { snapshot })).toThrow(/not open/);
  } finally {
    await disk.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test.each(['é', '你', '😀'])('a key is read whole, wherever "%s" stands in it', async (character) => {
  const folder = await mkdtemp(join(tmpdir(), 'cadastre-disk-'));
  const disk = new Disk(folder, {});
  try {
    await disk.open();
    const lengths = [...Array.from({ length: 30 }, (_, at) => 40 + at), 4090, 4093, 4094, 4095, 8190, 70_001];
    const keys = lengths.map((length) => `${'k'.repeat(length)}${character.repeat(20)}end`);
    await disk.write(keys.map((key) => ({ type: 'put', key, value: String(key.length) })));
    for (const key of keys) {
      await disk.reopen();
      // The one read first is short, as that of the store's format.
      disk.read('m');
      expect(disk.read(key)).toBe(String(key.length));
    }
    const snapshot = disk.snapshot();
    for (const key of keys.reverse()) expect(disk.read(key, snapshot)).toBe(String(key.length));
    await snapshot.close();
  } finally {
    await disk.close();
    await rm(folder, { recursive: true, force: true });
  }
});
