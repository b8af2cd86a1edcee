/**
 * Takes a refused batch out of LevelDB's log. A batch whose write or sync failed may stand in the log all the same, and
 * LevelDB would bring it back when it opens.
 */
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Operation } from './disk.js';
import { damageOfLog, type LogRecord, recordsOf } from './log-file.js';

/** In a record before the operations: the sequence (8 bytes) and their number (4), of db/write_batch.cc. */
const SEQUENCE = 8;

/** Where a log ends that holds nothing but acknowledged batches. */
export interface LogEnd {
  readonly path: string;
  readonly end: number;
}

/** The batch that failed, and the one before it since the store was opened. */
export interface RefusedBatch {
  readonly refused: readonly Operation[];
  readonly before: readonly Operation[] | undefined;
}

/**
 * Finds the end in the newest log of a folder: where the refused batch begins, if it is the last one, else behind the
 * last complete one. Undefined where there is no log. Rejects when the log is damaged before that.
 */
export async function findEnd(location: string, batch: RefusedBatch): Promise<LogEnd | undefined> {
  const logs = (await readdir(location)).filter((name) => /^\d+\.log$/.test(name));
  const newest = logs.sort((one, other) => parseInt(one, 10) - parseInt(other, 10)).at(-1);
  if (newest === undefined) return undefined;
  const path = join(location, newest);
  const bytes = await readFile(path);
  if (damageOfLog(bytes).length > 0) throw new Error('the log is damaged, and left as it is');
  return { path, end: endOf(recordsOf(bytes), batch) };
}

function endOf(records: readonly LogRecord[], { refused, before }: RefusedBatch): number {
  const content = contentOf(refused);
  const [last, last2] = [records.at(-1), records.at(-2)];
  if (last === undefined) return 0;
  const isRefused = holds(last, content);
  // Twice the same batch: where one of them is there it may be the acknowledged one, and tells the same.
  const isTwice = before !== undefined && contentOf(before).equals(content);
  return isRefused && (!isTwice || holds(last2, content)) ? last.at : last.end;
}

const holds = (record: LogRecord | undefined, content: Buffer): boolean =>
  record?.bytes.subarray(SEQUENCE).equals(content) === true;

/** Ends the log there, durably. A log that is gone holds nothing any more. */
export async function cutLog({ path, end }: LogEnd): Promise<void> {
  const file = await open(path, 'r+').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (file === undefined) return;
  try {
    if ((await file.stat()).size > end) await file.truncate(end);
    // Even when there was nothing to cut: an earlier cut may have failed here.
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A batch as it stands in the log, from its number of operations on. */
export function contentOf(operations: readonly Operation[]): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32LE(operations.length);
  const parts = operations.map((operation) => {
    const key = sized(operation.key);
    return operation.type === 'put' ? [PUT, ...key, ...sized(operation.value)] : [DELETE, ...key];
  });
  return Buffer.concat([count, ...parts.flat()]);
}

const [DELETE, PUT] = [Buffer.from([0]), Buffer.from([1])];

/** A text and, before it, its length in 7-bit groups. */
function sized(text: string): [Buffer, Buffer] {
  const bytes = Buffer.from(text);
  const length: number[] = [];
  let left = bytes.length;
  for (; left >= 128; left = Math.floor(left / 128)) length.push((left % 128) + 128);
  return [Buffer.from([...length, left]), bytes];
}
