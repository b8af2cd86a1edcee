/** Damaged files: verification names them, a repair keeps the rest, and no record comes back other than it was. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { StoredRecord } from '../../../src/store/contract.js';
import { openEmbedded } from '../../../src/store/embedded/engine.js';
import { checkFiles } from '../../../src/store/embedded/file-check.js';
import { repairStore } from '../../../src/store/embedded/repair.js';
import { verifyStore } from '../../../src/store/embedded/verification.js';
import { COLLECTION, documentOf, indexes } from '../../chaos/documents.js';

const root = mkdtempSync(join(tmpdir(), 'cadastre-repair-'));
const original = join(root, 'original');
const COUNT = 600;
const keyOf = (at: number): string => `k${String(at).padStart(5, '0')}`;
let copies = 0;

/** Tables of several sizes, and a log that was not turned into one yet. */
beforeAll(async () => {
  for (const half of [0, 1]) {
    const store = await openEmbedded({ folder: original, writeBufferBytes: 128 * 1024 });
    const collection = store.collection<StoredRecord>(COLLECTION);
    await collection.createIndexes(indexes);
    const from = half === 0 ? 0 : COUNT - 60;
    const to = half === 0 ? COUNT - 60 : COUNT;
    for (let at = from; at < to; at += 20)
      await collection.insertMany(Array.from({ length: 20 }, (_, more) => documentOf(keyOf(at + more), 0)));
    await store.close();
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A copy with one file changed; answers its folder and the file. */
async function damagedCopy(ends: RegExp, change: (bytes: Buffer) => Buffer): Promise<{ folder: string; file: string }> {
  const folder = join(root, `copy-${(copies += 1)}`);
  cpSync(original, folder, { recursive: true });
  const files = (await checkFiles(join(folder, 'store'))).files.filter((name) => ends.test(name));
  const bySize = files.map((name) => [name, readFileSync(join(folder, 'store', name))] as const);
  const [file, bytes] = bySize.sort(([, one], [, other]) => other.length - one.length)[0]!;
  writeFileSync(join(folder, 'store', file), change(bytes));
  return { folder, file };
}

const flip =
  (share: number) =>
  (bytes: Buffer): Buffer => {
    bytes[Math.floor(bytes.length * share)]! ^= 0x10;
    return bytes;
  };

/** Still JSON, only another revision: nothing but a checksum tells. */
function flipDigit(bytes: Buffer): Buffer {
  const at = bytes.indexOf('/0"', bytes.length >> 2);
  expect(at).toBeGreaterThan(0);
  bytes[at + 1]! ^= 1;
  return bytes;
}

const damages: [what: string, ends: RegExp, change: (bytes: Buffer) => Buffer][] = [
  ...[0.1, 0.37, 0.6, 0.85].map((share): (typeof damages)[number] => [
    `a bit at ${share} of a table`,
    /\.ldb$/,
    flip(share),
  ]),
  ["a digit of a record's text in a table", /\.ldb$/, flipDigit],
  ["a digit of a record's text in the log", /\.log$/, flipDigit],
  ['a table cut', /\.ldb$/, (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['zeros in a table', /\.ldb$/, (bytes) => bytes.fill(0, 8192, 20_000)],
  ['a bit at 0.4 of the log', /\.log$/, flip(0.4)],
  ['a bit of the manifest', /^MANIFEST/, flip(0.3)],
];

test('whole files have no damage', async () => {
  const { files, damages: found } = await checkFiles(join(original, 'store'));
  expect(found).toEqual([]);
  expect(files.length).toBeGreaterThan(3);
});

test.each(damages)('%s: named, and repaired to records as they were', async (_what, ends, change) => {
  const { folder, file } = await damagedCopy(ends, change);
  const { damages: found } = await checkFiles(join(folder, 'store'));
  expect(found.map((damage) => damage.file)).toContain(file);
  const done = await repairStore(folder);
  expect(done.notes.some((note) => note.startsWith(file))).toBe(true);
  const store = await openEmbedded({ folder });
  try {
    expect((await verifyStore(store)).problems).toEqual([]);
    const kept = await store.collection<StoredRecord>(COLLECTION).find({}).toArray();
    for (const document of kept) expect(isDeepStrictEqual({ ...document }, documentOf(document._id, 0))).toBe(true);
    expect(kept.length).toBe(done.documents);
    // At the least what was in the other one of log and tables.
    expect(kept.length).toBeGreaterThanOrEqual(60);
    // What is not there any more and was named by an index that is whole is said.
    const there = new Set(kept.map(({ _id }) => _id));
    for (const name of done.dropped) expect(there.has(name.split(' ')[1]!)).toBe(false);
  } finally {
    await store.close();
  }
});

test('control: repaired without damage, every record is there and nothing is dropped', async () => {
  const folder = join(root, `copy-${(copies += 1)}`);
  cpSync(original, folder, { recursive: true });
  expect(await repairStore(folder)).toMatchObject({ documents: COUNT, indexes: 3, droppedCount: 0, notes: [] });
});

test('a store that is open is left alone', async () => {
  const folder = join(root, `copy-${(copies += 1)}`);
  const store = await openEmbedded({ folder });
  try {
    await expect(repairStore(folder)).rejects.toThrow(/in use by a running server: stop it first/);
  } finally {
    await store.close();
  }
});
