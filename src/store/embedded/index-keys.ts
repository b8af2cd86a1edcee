/**
 * The order-preserving text form of values, so that LevelDB's byte order of UTF-8 keys is MongoDB's order of values:
 * null < numbers < text (by UTF-8) < objects < arrays < booleans. Every part of an index key ends with NUL, and NUL
 * inside text is escaped, so no value is a prefix of another one.
 */

/** Ends every part of a key. */
export const END = '\0';

/** The smallest character above `END`: `part + AFTER` lies behind every key that starts with `part + END`. */
export const AFTER = '\x01';

/** Ranks of types, as the first character of an encoded value. `empty` is an empty array, which MongoDB puts first. */
export const RANK = { empty: '0', null: '1', number: '2', text: '3', object: '4', array: '5', boolean: '6' } as const;

/** Texts of a wildcard index are cut to this many UTF-16 units; longer ones are told apart by reading the document. */
export const LONGEST_TEXT = 256;

const reserved = /[\0\x01]/;
const allReserved = /[\0\x01]/g;
const loneSurrogate = /[\ud800-\udfff]/u;

/** Text without NUL, in the same order as before: NUL becomes 01 01, and 01 becomes 01 02. */
export function escapeText(text: string): string {
  return reserved.test(text) ? text.replace(allReserved, (unit) => (unit === '\0' ? '\x01\x01' : '\x01\x02')) : text;
}

/** Whether text has a UTF-8 form, that is, no half of a surrogate pair alone. */
export function isWellFormed(text: string): boolean {
  return !loneSurrogate.test(text);
}

const view = new DataView(new ArrayBuffer(8));

/** 16 hexadecimal digits in the order of the numbers; -0 is 0. */
export function encodeNumber(value: number): string {
  view.setFloat64(0, value === 0 ? 0 : value);
  const high = view.getUint32(0);
  const low = view.getUint32(4);
  // Negative numbers: all bits turned, so that larger magnitudes come first; others: above them, by the sign bit.
  const negative = high >= 0x80000000;
  const upper = (negative ? ~high : high ^ 0x80000000) >>> 0;
  const lower = (negative ? ~low : low) >>> 0;
  return upper.toString(16).padStart(8, '0') + lower.toString(16).padStart(8, '0');
}

/** A value's place in the order of an index. Objects and arrays have one place each: a rank, no content. */
export function encodeValue(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return RANK.text + escapeText(value);
    case 'number':
      return Number.isNaN(value) ? RANK.null : RANK.number + encodeNumber(value);
    case 'boolean':
      return value ? '61' : '60';
    case 'object':
      return value === null ? RANK.null : Array.isArray(value) ? RANK.array : RANK.object;
    default:
      return RANK.null;
  }
}

/** As `encodeValue`, with text cut to `LONGEST_TEXT` (never inside a surrogate pair). */
export function encodeShortened(value: unknown): string {
  return encodeValue(typeof value === 'string' ? shortenText(value) : value);
}

/** Whether `encodeShortened` may give another value the same place. */
export function isShortened(value: unknown): boolean {
  // One less than the limit, as a cut before a surrogate pair gives that length.
  return typeof value === 'string' && value.length >= LONGEST_TEXT - 1;
}

function shortenText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const last = text.charCodeAt(LONGEST_TEXT - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? LONGEST_TEXT - 1 : LONGEST_TEXT);
}

/**
 * Where the entries begin and end of all texts that start as this shortened one does. A text cut before a pair is in
 * another place than its order: up to 255 units, without half a pair, every place tells the order.
 */
export function placesAround(text: string): { from: string; to: string } {
  const start = text.slice(0, LONGEST_TEXT - 1);
  const from = RANK.text + escapeText(isWellFormed(start) ? start : start.slice(0, -1));
  // Behind this start a place has one character of two units at most.
  return { from, to: `${from}\u{10ffff}${AFTER}` };
}

/** A range of LevelDB keys: from `gte` on, before `lt`. */
export interface KeyRange {
  gte: string;
  lt: string;
}

/** The keys that start with `prefix`, which must end with `END`. */
export function keysUnder(prefix: string): KeyRange {
  return { gte: prefix, lt: prefix.slice(0, -1) + AFTER };
}
