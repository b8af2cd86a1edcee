/** LevelDB's manifest (doc/impl.md): which tables and logs the store is made of. Others are left from work that was cut short. */
import { readVarint } from './checksums.js';
import { recordsOf } from './log-file.js';
import { shown } from './table-file.js';

/** The first and last key of a table, as people read them. */
export interface TableRange {
  readonly from: string;
  readonly to: string;
}

export interface LiveFiles {
  /** By number. */
  readonly tables: ReadonlyMap<number, TableRange>;
  /** Logs from this number on are live; 0 in a store that has had none. */
  readonly firstLog: number;
}

/** Tags of an edit that hold one number; those with texts and levels are read by name. */
const NUMBERS = new Set([2, 3, 4, 9]);
const [COMPARATOR, LOG, POINTER, REMOVED, ADDED] = [1, 2, 5, 6, 7];

/** The files that an intact manifest names; undefined where it ends too early. Throws a RangeError where it is none. */
export function readManifest(bytes: Buffer): LiveFiles | undefined {
  const tables = new Map<number, TableRange>();
  let firstLog: number | undefined;
  for (const { bytes: edit } of recordsOf(bytes)) {
    let at = 0;
    const number = (): number => {
      const [value, end] = readVarint(edit, at);
      at = end;
      return value;
    };
    const text = (): Buffer => {
      const length = number();
      at += length;
      return edit.subarray(at - length, at);
    };
    while (at < edit.length) {
      const tag = number();
      if (tag === COMPARATOR) text();
      else if (NUMBERS.has(tag)) firstLog = tag === LOG ? number() : (number(), firstLog);
      else if (tag === POINTER) {
        number();
        text();
      } else if (tag === REMOVED) {
        number();
        tables.delete(number());
      } else if (tag === ADDED) {
        number();
        const table = number();
        number();
        tables.set(table, { from: shown(text()), to: shown(text()) });
      } else throw new RangeError('an edit of another kind');
    }
  }
  // It begins with the tables and says the log next: its end is missing.
  return firstLog === undefined ? undefined : { tables, firstLog };
}
