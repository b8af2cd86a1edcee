/** What may be stored: names that a filter can address, and a size that every engine holds. */
import { fail } from '../errors.js';

/** Bytes of a record's JSON text. BSON allows 16 MiB; this leaves room for both engines (hardening §2). */
export const MAX_RECORD_BYTES = 1048576;

const MAX_SHOWN = 64;

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

/** Checks all names; returns an upper bound of the bytes of the value as JSON. */
function requireNames(value: unknown): number {
  if (typeof value === 'string') return value.length * UNIT_BYTES + OTHER_BYTES;
  if (typeof value !== 'object' || value === null) return OTHER_BYTES;
  let bytes = OTHER_BYTES;
  if (Array.isArray(value)) {
    for (const item of value) bytes += requireNames(item);
    return bytes;
  }
  for (const [name, member] of Object.entries(value)) {
    if (name === '' || name.startsWith('$') || name.includes('.') || name.includes('\0')) {
      fail('invalid-record', `the name ${shown(name)} is empty, starts with $, or holds a dot or NUL`);
    }
    bytes += name.length * UNIT_BYTES + requireNames(member);
  }
  return bytes;
}
