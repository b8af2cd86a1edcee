/** Damaged files: verification names them, a repair keeps the rest, and no record comes back other than it was. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { StoredRecord } from '../../../src/store/contract.js';
import { Disk, holdLock } from '../../../src/store/embedded/disk.js';
import { openEmbedded } from '../../../src/store/embedded/engine.js';
import { checkFiles } from '../../../src/store/embedded/file-check.js';
import { recordsOf } from '../../../src/store/embedded/log-file.js';
import { type RepairStep, repairStore } from '../../../src/store/embedded/repair.js';
import { verifyStore } from '../../../src/store/embedded/verification.js';
import { COLLECTION, documentOf, indexes } from '../../chaos/documents.js';

// A repair reads and writes all of a store: seconds where others have the processors.
jest.setTimeout(60_000);

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
    const step = half === 0 ? 20 : 1;
    for (let at = from; at < to; at += step)
      await collection.insertMany(Array.from({ length: step }, (_, more) => documentOf(keyOf(at + more), 0)));
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

/** The first record of the last block says that it is longer than the block. */
function lengthen(bytes: Buffer): Buffer {
  const block = bytes.length - (bytes.length % 32768);
  bytes.writeUInt16LE(0x7ff0, block + 4);
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
  expect(files.length).toBeGreaterThan(2);
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

test.each(damages)('%s: a server refuses to start on it, and nothing is changed', async (_what, ends, change) => {
  const { folder, file } = await damagedCopy(ends, change);
  const before = readFileSync(join(folder, 'store', file));
  await expect(openEmbedded({ folder })).rejects.toThrow(/is damaged.*store verify.*store repair/);
  expect(readFileSync(join(folder, 'store', file)).equals(before)).toBe(true);
});

test('control: without the check a damaged store is opened', async () => {
  const { folder } = await damagedCopy(/\.ldb$/, flip(0.37));
  await (await openEmbedded({ folder, unsafeSkipCheck: true })).close();
});

test.each([
  ['a log cut in a record', /\.log$/, (bytes: Buffer) => bytes.subarray(0, bytes.length - 10), []],
  ['a log cut to nothing', /\.log$/, (bytes: Buffer) => bytes.subarray(0, 0), []],
  ['zeros behind a log', /\.log$/, (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(500)]), []],
  ['a length in a log changed', /\.log$/, lengthen, [/damaged/]],
  // What it named last took the place of files that are gone since.
  ['a manifest cut', /^MANIFEST/, (bytes: Buffer) => bytes.subarray(0, bytes.length - 10), [/missing|damaged/]],
  [
    'a manifest cut behind its tables',
    /^MANIFEST/,
    (bytes: Buffer) => bytes.subarray(0, recordsOf(bytes)[0]!.end),
    [/damaged/],
  ],
] as const)('%s: damage after a close; what a crash may leave is none after one', async (_what, ends, change, left) => {
  const { folder, file } = await damagedCopy(ends, change);
  await expect(openEmbedded({ folder })).rejects.toThrow(new RegExp(`is damaged \\(${file}`));
  rmSync(join(folder, 'store', 'CLOSED'));
  const { damages: found } = await checkFiles(join(folder, 'store'));
  expect(found.slice(0, 1).map(({ problem }) => problem)).toEqual(left.map((one) => expect.stringMatching(one)));
});

test.each([-1, 0, 3])('CURRENT cut to %d bytes is damaged', async (length) => {
  const folder = join(root, `copy-${(copies += 1)}`);
  cpSync(original, folder, { recursive: true });
  const path = join(folder, 'store', 'CURRENT');
  writeFileSync(path, readFileSync(path).subarray(0, length));
  await expect(openEmbedded({ folder })).rejects.toThrow(/is damaged \(CURRENT: it names no manifest/);
});

test.each(['log', 'table', 'CURRENT'])('a lost file is missed: %s', async (kind) => {
  const folder = join(root, `copy-${(copies += 1)}`);
  cpSync(original, folder, { recursive: true });
  rmSync(join(folder, 'store', 'CLOSED'));
  const { files } = await checkFiles(join(folder, 'store'));
  const file = { log: files.find((name) => name.endsWith('.log')), table: files[0], CURRENT: 'CURRENT' }[kind]!;
  rmSync(join(folder, 'store', file));
  await expect(openEmbedded({ folder })).rejects.toThrow(new RegExp(`is damaged \\(${file}: it`));
});

test('a file that cannot be read is named, refused, and left out of a repair', async () => {
  const { folder, file } = await damagedCopy(/\.ldb$/, (bytes) => bytes);
  const path = join(folder, 'store', file);
  rmSync(path);
  mkdirSync(path);
  await expect(openEmbedded({ folder })).rejects.toThrow(new RegExp(`is damaged \\(${file}: it cannot be read`));
  const done = await repairStore(folder);
  expect(done.notes).toEqual([
    expect.stringContaining(`${file}: it cannot be read (EISDIR): all that is in it is lost`),
  ]);
  expect(done.documents).toBeGreaterThanOrEqual(60);
});

test('a manifest that cannot be read is damage like any other', async () => {
  const { folder, file } = await damagedCopy(/^MANIFEST/, (bytes) => bytes);
  rmSync(join(folder, 'store', file));
  mkdirSync(join(folder, 'store', file));
  await expect(openEmbedded({ folder })).rejects.toThrow(new RegExp(`is damaged \\(${file}: it cannot be read`));
  const done = await repairStore(folder);
  expect(done.notes).toEqual([expect.stringContaining(`${file}: it cannot be read (EISDIR)`)]);
  expect(done.documents).toBe(COUNT);
});

test('a folder where nothing is left but the mark of a close was a store', async () => {
  const folder = join(root, `copy-${(copies += 1)}`);
  mkdirSync(join(folder, 'store'), { recursive: true });
  cpSync(join(original, 'store', 'CLOSED'), join(folder, 'store', 'CLOSED'));
  await expect(openEmbedded({ folder })).rejects.toThrow(/is damaged \(CURRENT: it names no manifest/);
});

const steps: [step: RepairStep, finds: 'the damaged store' | 'the repaired store'][] = [
  ['began', 'the damaged store'],
  ['copied', 'the damaged store'],
  ['rebuilt', 'the damaged store'],
  ['named', 'the damaged store'],
  ['set aside', 'the repaired store'],
  ['in place', 'the repaired store'],
];

test.each(steps)('a repair that ends after "%s" leaves %s', async (last, finds) => {
  const { folder } = await damagedCopy(/\.ldb$/, flip(0.37));
  const onStep = (step: RepairStep): void => {
    if (step === last) throw new Error('cut short');
  };
  await expect(repairStore(folder, { onStep })).rejects.toThrow('cut short');
  const said: string[] = [];
  const open = () => openEmbedded({ folder, report: (_, sentence) => void said.push(sentence) });
  if (finds === 'the damaged store') {
    await expect(open()).rejects.toThrow(/is damaged.*store repair/);
    await repairStore(folder);
  }
  const store = await open();
  expect(await store.collection<StoredRecord>(COLLECTION).countDocuments({})).toBeGreaterThanOrEqual(60);
  expect((await verifyStore(store)).problems).toEqual([]);
  await store.close();
  expect(said).toEqual(last === 'set aside' ? [expect.stringMatching(/the repaired store is in its place/)] : []);
  // Nothing is left that could be taken for a store later.
  expect(readdirSync(folder).filter((name) => name.startsWith('store.repaired'))).toEqual([]);
});

test('where only a damaged store is left, no empty one is made', async () => {
  const folder = join(root, `copy-${(copies += 1)}`);
  cpSync(original, folder, { recursive: true });
  renameSync(join(folder, 'store'), join(folder, 'store.damaged-1'));
  await expect(openEmbedded({ folder })).rejects.toThrow(/holds no store any more, but store\.damaged-1: rename it/);
  expect(readdirSync(folder)).toEqual(['store.damaged-1']);
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

const IS_REPAIRED = /a repair works in .*: wait for its end/;

test('while a repair works no server can be started and no other repair, at no step', async () => {
  const { folder } = await damagedCopy(/\.ldb$/, (bytes) => bytes);
  const seen: RepairStep[] = [];
  const done = await repairStore(folder, {
    onStep: async (step) => {
      await expect(openEmbedded({ folder })).rejects.toThrow(IS_REPAIRED);
      await expect(repairStore(folder)).rejects.toThrow(/another repair works in/);
      seen.push(step);
    },
  });
  expect(seen).toEqual(steps.map(([step]) => step));
  const store = await openEmbedded({ folder });
  expect(await store.collection<StoredRecord>(COLLECTION).countDocuments({})).toBe(done.documents);
  await store.close();
  expect(readdirSync(folder).filter((name) => !name.startsWith('store'))).toEqual([]);
});

test('a server that was being started when the repair began gives the store up', async () => {
  const { folder } = await damagedCopy(/\.ldb$/, (bytes) => bytes);
  const open = Object.getOwnPropertyDescriptor(Disk.prototype, 'open')!.value as (this: Disk) => Promise<void>;
  let lock: Awaited<ReturnType<typeof holdLock>> | undefined;
  jest.spyOn(Disk.prototype, 'open').mockImplementationOnce(async function (this: Disk) {
    lock = await holdLock(join(folder, 'repair-lock'));
    await open.call(this);
  });
  await expect(openEmbedded({ folder })).rejects.toThrow(IS_REPAIRED);
  await lock!.release();
  await (await openEmbedded({ folder })).close();
});

test('a store that somebody opened all the same is not set aside', async () => {
  const { folder } = await damagedCopy(/\.ldb$/, (bytes) => bytes);
  const other = new Disk(folder, {});
  const onStep = (step: RepairStep) => (step === 'named' ? other.open() : undefined);
  await expect(repairStore(folder, { onStep })).rejects.toThrow(/in use by a running server: stop it first/);
  expect(other.isOpen && existsSync(join(folder, 'store', 'CURRENT'))).toBe(true);
  await other.close();
});

test('a store that a newer Cadastre wrote is not repaired to one of this', async () => {
  const { folder } = await damagedCopy(/\.ldb$/, (bytes) => bytes);
  const disk = new Disk(folder, {});
  await disk.open();
  await disk.write([{ type: 'put', key: 'm', value: '{"format":3}' }]);
  await disk.close();
  await expect(repairStore(folder)).rejects.toThrow(`${folder} was written by another version of Cadastre (format 3`);
  await expect(openEmbedded({ folder })).rejects.toThrow(/format 3, this one reads 2/);
});
