/** A log file of LevelDB (doc/log_format.md): blocks of 32 KiB with records, each with a checksum; the manifest is one too. */
import type { Damage } from './file-check.js';
import { isIntact } from './checksums.js';

const BLOCK = 32768;

/** Checksum, length, type. */
const HEADER = 7;

/** Types of records: whole ones, first and last parts. */
const [WHOLE, FIRST, LAST] = [1, 2, 4];

/** No type of record: LevelDB skips it, and what it is a part of. */
const NO_TYPE = 0x7f;

/** A record put together from its parts, and where in the file it stands. */
export interface LogRecord {
  readonly at: number;
  readonly end: number;
  readonly bytes: Buffer;
}

/**
 * The damaged records of a log. What is torn at its end is none, as its write was never acknowledged – unless the file
 * is known to have been whole (`sealed`).
 */
export function damageOfLog(bytes: Buffer, { sealed = false } = {}): Damage[] {
  const damages: Damage[] = [];
  for (let block = 0; block < bytes.length; block += BLOCK) {
    const end = Math.min(block + BLOCK, bytes.length);
    for (let at = block; at + HEADER <= end;) {
      const next = at + HEADER + bytes.readUInt16LE(at + 4);
      if (isRecord(bytes, at, end)) {
        at = next;
        continue;
      }
      if (!sealed && isTorn(bytes, at, block)) return damages;
      // Where another record follows the length was right; else all that is left of the block is in doubt.
      const until = next <= end && (next + HEADER > end || isRecord(bytes, next, end)) ? next : end;
      damages.push(damageOf(bytes, at, until));
      at = until;
    }
  }
  return damages;
}

/** The complete records of an intact log. */
export function recordsOf(bytes: Buffer): LogRecord[] {
  const records: LogRecord[] = [];
  let parts: Buffer[] = [];
  let first = 0;
  for (let block = 0; block < bytes.length; block += BLOCK) {
    const end = Math.min(block + BLOCK, bytes.length);
    for (let at = block; at + HEADER <= end && isRecord(bytes, at, end);) {
      const next = at + HEADER + bytes.readUInt16LE(at + 4);
      const type = bytes.readUInt8(at + 6);
      if (type === WHOLE || type === FIRST) {
        parts = [];
        first = at;
      }
      parts.push(bytes.subarray(at + HEADER, next));
      if (type === WHOLE || type === LAST) records.push({ at: first, end: next, bytes: Buffer.concat(parts) });
      at = next;
    }
  }
  return records;
}

/** Whether the file ends in the record at this place: nothing but zeros follow, or it is longer than the file and holds no other. */
function isTorn(bytes: Buffer, at: number, block: number): boolean {
  if (bytes.subarray(at).every((byte) => byte === 0)) return true;
  const next = at + HEADER + bytes.readUInt16LE(at + 4);
  if (next <= bytes.length || next > block + BLOCK) return false;
  for (let later = at + 1; later + HEADER <= bytes.length; later += 1)
    if (isType(bytes[later + 6]!) && isRecord(bytes, later, bytes.length)) return false;
  return isType(bytes[at + 6]!);
}

const isType = (byte: number): boolean => byte >= WHOLE && byte <= LAST;

function isRecord(bytes: Buffer, at: number, end: number): boolean {
  const next = at + HEADER + bytes.readUInt16LE(at + 4);
  return next <= end && isIntact(bytes, bytes.readUInt32LE(at), { from: at + HEADER - 1, to: next });
}

function damageOf(bytes: Buffer, at: number, until: number): Damage {
  const header = Buffer.from(bytes.subarray(at, at + HEADER));
  header.writeUInt16LE(until - at - HEADER, 4);
  header[6] = NO_TYPE;
  return {
    problem: `${until - at} bytes at ${at} are damaged: the last writes before the end, or some of them, are gone`,
    mark: { at, bytes: header },
  };
}
