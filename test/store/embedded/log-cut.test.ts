/** A refused batch is taken out of the log, and nothing else is. */
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Disk, type DiskOptions, type Operation } from '../../../src/store/embedded/disk.js';
import { cutLog, findEnd } from '../../../src/store/embedded/log-cut.js';

const root = mkdtempSync(join(tmpdir(), 'cadastre-log-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Fourteen blocks of the log, so that parts begin and end everywhere. */
const LONG = 'ü'.repeat(220_000);

const put = (key: string, value = key): Operation[] => [
  { type: 'put', key, value },
  { type: 'del', key: `${key}-old` },
];
const batches = [put('a'), put('b', LONG), put('c', 'x'.repeat(200)), put('d', LONG), put('e')];

let disk: Disk;
let folder: string;

async function open(options: DiskOptions = {}): Promise<void> {
  folder = mkdtempSync(join(root, 'one-'));
  disk = new Disk(folder, options);
  await disk.open();
}

/** The newest log of a folder. */
const logOf = (at = folder): string => {
  const names = readdirSync(join(at, 'store')).filter((name) => name.endsWith('.log'));
  return join(at, 'store', names.sort().at(-1)!);
};

/** The keys that LevelDB finds in what is there now, as after a kill. */
async function keysAfterKill(): Promise<string[]> {
  const copy = mkdtempSync(join(root, 'killed-'));
  cpSync(folder, copy, { recursive: true });
  const other = new Disk(copy, {});
  await other.open();
  try {
    return await other.keys({ gte: '\x01', lt: '\x7f' }).nextv(100);
  } finally {
    await other.close();
  }
}

async function cut(refused: Operation[], before: Operation[] | undefined): Promise<void> {
  const end = await findEnd(join(folder, 'store'), { refused, before });
  if (end !== undefined) await cutLog(end);
}

describe('the log alone', () => {
  beforeEach(() => open());

  test.each([1, 2, 3, 4, 5])('the last of %d batches goes, those before it stay', async (count) => {
    for (const batch of batches.slice(0, count)) await disk.write(batch);
    await cut(batches[count - 1]!, batches[count - 2]);
    expect(await keysAfterKill()).toEqual(['a', 'b', 'c', 'd', 'e'].slice(0, count - 1));
    await disk.close();
  });

  test('a batch that is not in the log takes nothing with it', async () => {
    for (const batch of batches) await disk.write(batch);
    const length = readFileSync(logOf()).length;
    for (const refused of [put('f'), put('e', 'f'), [...put('e'), ...put('f')], put('e').slice(0, 1), put('d')])
      await cut(refused, batches.at(-1));
    expect(readFileSync(logOf()).length).toBe(length);
    await disk.close();
  });

  test('the same batch again: refused when it stands there twice, else it tells nothing new', async () => {
    await disk.write(put('a'));
    const once = readFileSync(logOf()).length;
    await cut(put('a'), put('a'));
    expect(readFileSync(logOf()).length).toBe(once);
    await disk.write(put('a'));
    await cut(put('a'), put('a'));
    expect(readFileSync(logOf()).length).toBe(once);
    await disk.close();
  });

  test('a torn batch goes, whether its parts are whole or not', async () => {
    await disk.write(put('a'));
    const whole = readFileSync(logOf());
    await disk.write(put('b', LONG));
    const torn = readFileSync(logOf());
    for (const length of [whole.length + 3, whole.length + 100, 32_768, 32_770, 100_000, torn.length - 1]) {
      writeFileSync(logOf(), torn.subarray(0, length));
      await cut(put('b', LONG), put('a'));
      expect(readFileSync(logOf()).equals(whole)).toBe(true);
    }
    await disk.close();
  });

  test('a log with damage before its end is left as it is', async () => {
    for (const batch of batches.slice(0, 3)) await disk.write(batch);
    const bytes = readFileSync(logOf());
    for (const at of [4, 5, 6, 20, 40_000, bytes.length - 300]) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 0x40;
      writeFileSync(logOf(), damaged);
      await expect(cut(batches[2]!, batches[1])).rejects.toThrow(/log is damaged/);
      expect(readFileSync(logOf()).equals(damaged)).toBe(true);
    }
    writeFileSync(logOf(), bytes);
    await disk.close();
  });
});

/** The next batch reaches the log and is refused all the same, as when its sync fails; `late` stands there only once LevelDB closes. */
function failNext(late?: Buffer): void {
  const level = disk.level as unknown as { _batch(operations: Operation[], options: object): Promise<void> };
  const batch = level._batch.bind(level);
  jest.spyOn(level, '_batch').mockImplementationOnce(async (operations, options) => {
    if (late === undefined) await batch(operations, options);
    throw Object.assign(new Error('IO error: Input/output error'), { code: 'LEVEL_IO_ERROR' });
  });
  if (late === undefined) return;
  const close = disk.level.close.bind(disk.level);
  jest.spyOn(disk.level, 'close').mockImplementationOnce(async () => {
    await close();
    appendFileSync(logOf(), late);
  });
}

async function refuse(batch: Operation[]): Promise<void> {
  failNext();
  await expect(disk.write(batch)).rejects.toThrow(/Input/);
}

test('a refused batch is gone before its writer is told, after reopening, and after the next start', async () => {
  await open();
  await disk.write(put('a'));
  await refuse(put('b'));
  expect(await keysAfterKill()).toEqual(['a']);
  await expect(disk.write(put('c'))).rejects.toThrow(/not reopened/);
  await disk.reopen();
  expect(disk.read('b')).toBeUndefined();
  for (const key of ['d', 'e']) {
    await refuse(put(key));
    await disk.reopen();
  }
  await disk.write(put('f'));
  await refuse(put('g'));
  await disk.close();
  expect(await keysAfterKill()).toEqual(['a', 'f']);
});

test('control: left in the log, a refused batch is there after reopening', async () => {
  await open({ unsafeKeepRefused: true });
  await refuse(put('b'));
  await disk.reopen();
  expect(disk.read('b')).toBe('b');
  await disk.close();
});

test('what LevelDB writes to the log when it closes is cut too', async () => {
  await open();
  await disk.write(put('a'));
  const before = readFileSync(logOf());
  await disk.write(put('b'));
  const late = readFileSync(logOf()).subarray(before.length);
  writeFileSync(logOf(), before);
  failNext(late);
  await expect(disk.write(put('c'))).rejects.toThrow(/Input/);
  await disk.reopen();
  expect(disk.read('b')).toBeUndefined();
  await disk.close();
});

test('while the log cannot be cut nothing is written, and what is acknowledged is read', async () => {
  await open();
  await disk.write(put('a'));
  const [log, aside] = [logOf(), join(folder, 'aside')];
  failNext();
  const failing = disk.write(put('b'));
  // In the place of the log stands what cannot be read; LevelDB has the log open and goes on with it.
  renameSync(log, aside);
  mkdirSync(log);
  await expect(failing).rejects.toThrow(/Input/);
  for (let round = 0; round < 2; round += 1) {
    await expect(disk.reopen()).rejects.toThrow(/EISDIR/);
    await expect(disk.write(put('c'))).rejects.toThrow(/not reopened/);
    expect(disk.read('a')).toBe('a');
  }
  rmdirSync(log);
  renameSync(aside, log);
  await disk.reopen();
  await disk.write(put('d'));
  expect(await keysAfterKill()).toEqual(['a', 'd']);
  await disk.close();
});
