/** What may be stored: names that a filter can address, and a size that every engine holds. */
import { fail } from '../errors.js';

/** Bytes of a record's JSON text. BSON allows 16 MiB; this leaves room for both engines (hardening §2). */
export const MAX_RECORD_BYTES = 1048576;

const MAX_SHOWN = 64;

/** The member by which MongoDB's driver knows its own types: data must not pass for one. */
const BSON_TYPE = '_bsontype';

/** Limits on every JSON value, as sent and as stored (hardening §2). */
export const JSON_LIMITS = { depth: 32, members: 1000, items: 10000, nameBytes: 256 } as const;

/** A name as it may stand in an answer: escaped, cut to 64 characters. */
export const shown = (name: string): string => {
  const text = JSON.stringify(name);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…"` : text;
};

/**
 * Refuses a record that may not be stored: with a member name that no filter could address or MongoDB would misread –
 * empty, with `.` or NUL, or starting with `$` (hardening T19; the body reader has refused the names of
 * `Object.prototype` already) –, or whose JSON text is too long.
 */
export function requireStorable(record: Readonly<Record<string, unknown>>): void {
  // Measuring is dear, so it is done when a sum that only ever overstates says it might matter.
  if (requireNames(record) <= MAX_RECORD_BYTES) return;
  if (Buffer.byteLength(JSON.stringify(record)) > MAX_RECORD_BYTES) {
    fail('record-too-large', `at most ${MAX_RECORD_BYTES} bytes are kept`);
  }
}

/** The most bytes that JSON makes of a UTF-16 unit (`\\u0000`), and of anything that is no text, with its comma. */
const UNIT_BYTES = 6;
const OTHER_BYTES = 32;

const requireWidth = (entries: number, most: number): void => {
  if (entries > most) fail('invalid-record', `an object or list in it has more than ${most} entries`);
};

/** Checks names, depth and widths; returns an upper bound of the bytes of the value as JSON. */
function requireNames(value: unknown, depth = 0): number {
  if (typeof value === 'string') return value.length * UNIT_BYTES + OTHER_BYTES;
  if (typeof value !== 'object' || value === null) return OTHER_BYTES;
  if (depth === JSON_LIMITS.depth) fail('invalid-record', `it is nested deeper than ${JSON_LIMITS.depth} levels`);
  let bytes = OTHER_BYTES;
  if (Array.isArray(value)) {
    requireWidth(value.length, JSON_LIMITS.items);
    for (const item of value) bytes += requireNames(item, depth + 1);
    return bytes;
  }
  requireWidth(Object.keys(value).length, JSON_LIMITS.members);
  for (const [name, member] of Object.entries(value)) {
    if (name === '' || name.startsWith('$') || name.includes('.') || name.includes('\0') || name === BSON_TYPE) {
      fail('invalid-record', `the name ${shown(name)} is empty, ${BSON_TYPE}, starts with $, or holds a dot or NUL`);
    }
    if (Buffer.byteLength(name) > JSON_LIMITS.nameBytes) {
      fail('invalid-record', `the name ${shown(name)} has over ${JSON_LIMITS.nameBytes} bytes`);
    }
    bytes += name.length * UNIT_BYTES + requireNames(member, depth + 1);
  }
  return bytes;
}
