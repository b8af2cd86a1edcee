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
 * Refuses a record with a member name that no filter could address or MongoDB would misread: empty, with `.` or NUL,
 * or starting with `$` (hardening T19). The body reader has refused the names of `Object.prototype` already.
 */
export function requireStorableNames(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) return value.forEach(requireStorableNames);
  for (const [name, member] of Object.entries(value)) {
    if (name === '' || name.startsWith('$') || name.includes('.') || name.includes('\0')) {
      fail('invalid-record', `the name ${shown(name)} is empty, starts with $, or holds a dot or NUL`);
    }
    requireStorableNames(member);
  }
}

/** Refuses a record whose JSON text is too long. */
export function requireStorableSize(text: string): void {
  if (Buffer.byteLength(text) > MAX_RECORD_BYTES)
    fail('record-too-large', `at most ${MAX_RECORD_BYTES} bytes are kept`);
}
