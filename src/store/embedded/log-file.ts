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

/** The damaged records of a log. The last one may be cut: its write was never acknowledged. */
export function damageOfLog(bytes: Buffer): Damage[] {
  const damages: Damage[] = [];
  for (let block = 0; block < bytes.length; block += BLOCK) {
    const end = Math.min(block + BLOCK, bytes.length);
    for (let at = block; at + HEADER <= end;) {
      const next = at + HEADER + bytes.readUInt16LE(at + 4);
      if (isEmpty(bytes, at) || isCut(bytes, next, end)) break;
      if (isRecord(bytes, at, end)) {
        at = next;
        continue;
      }
      // Where another record follows the length was right; else all that is left of the block is in doubt.
      const until = next <= end && (next + HEADER > end || isRecord(bytes, next, end)) ? next : end;
      damages.push(damageOf(bytes, at, until));
      at = until;
    }
  }
  return damages;
}

/** The records of an intact log, put together from their parts. */
export function recordsOf(bytes: Buffer): Buffer[] {
  const records: Buffer[] = [];
  let parts: Buffer[] = [];
  for (let block = 0; block < bytes.length; block += BLOCK) {
    const end = Math.min(block + BLOCK, bytes.length);
    for (let at = block; at + HEADER <= end && !isEmpty(bytes, at) && isRecord(bytes, at, end);) {
      const next = at + HEADER + bytes.readUInt16LE(at + 4);
      const type = bytes.readUInt8(at + 6);
      parts = type === WHOLE || type === FIRST ? [] : parts;
      parts.push(bytes.subarray(at + HEADER, next));
      if (type === WHOLE || type === LAST) records.push(Buffer.concat(parts));
      at = next;
    }
  }
  return records;
}

const isEmpty = (bytes: Buffer, at: number): boolean =>
  bytes.readUInt32LE(at) === 0 && bytes.readUInt16LE(at + 4) === 0;

const isCut = (bytes: Buffer, next: number, end: number): boolean => next > end && end === bytes.length;

function isRecord(bytes: Buffer, at: number, end: number): boolean {
  const next = at + HEADER + bytes.readUInt16LE(at + 4);
  return next <= end && isIntact(bytes.subarray(at + HEADER - 1, next), bytes.readUInt32LE(at));
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
