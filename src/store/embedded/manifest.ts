/** LevelDB's manifest (doc/impl.md): which tables and logs the store is made of. Others are left from work that was cut short. */
import { readVarint } from './checksums.js';
import { recordsOf } from './log-file.js';

export interface LiveFiles {
  readonly tables: ReadonlySet<number>;
  /** Logs from this number on are live. */
  readonly firstLog: number;
}

/** Tags of an edit that hold one number; those with texts and levels are read by name. */
const NUMBERS = new Set([2, 3, 4, 9]);
const [COMPARATOR, LOG, POINTER, REMOVED, ADDED] = [1, 2, 5, 6, 7];

/** The files that an intact manifest names. Throws a RangeError where it is none. */
export function readManifest(bytes: Buffer): LiveFiles {
  const tables = new Set<number>();
  let firstLog = 0;
  for (const { bytes: edit } of recordsOf(bytes)) {
    let at = 0;
    const number = (): number => {
      const [value, end] = readVarint(edit, at);
      at = end;
      return value;
    };
    const skipText = (): void => {
      const length = number();
      at += length;
    };
    while (at < edit.length) {
      const tag = number();
      if (tag === COMPARATOR) skipText();
      else if (NUMBERS.has(tag)) firstLog = tag === LOG ? number() : (number(), firstLog);
      else if (tag === POINTER) {
        number();
        skipText();
      } else if (tag === REMOVED) {
        number();
        tables.delete(number());
      } else if (tag === ADDED) {
        number();
        tables.add(number());
        number();
        skipText();
        skipText();
      } else throw new RangeError('an edit of another kind');
    }
  }
  return { tables, firstLog };
}
