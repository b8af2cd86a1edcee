/**
 * The order of texts: by UTF-8 bytes, which is the order of code points, as MongoDB compares without a collation.
 * JavaScript compares UTF-16 units, which puts U+FFFD after U+1F600.
 */

/** Negative when `one` comes first, positive when `other` does, 0 when they are the same text. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const left = one.charCodeAt(at);
    const right = other.charCodeAt(at);
    if (left === right) continue;
    // A surrogate is half of a code point above all that a single unit can hold.
    const above = Number(isSurrogate(left)) - Number(isSurrogate(right));
    return above === 0 ? left - right : above;
  }
  return one.length - other.length;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
