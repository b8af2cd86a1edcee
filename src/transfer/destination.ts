/** Where imported records go, and what becomes of each. */
import { isDeepStrictEqual } from 'node:util';
import type { StoredRecord } from '../store/contract.js';
import { fieldsOf, type Fields, type TransferRegistry } from './acceptance.js';
import type { ImportPosition } from './import-position.js';

/** `identical`: a record with this key and these fields was there already; its revision and times stay. */
export type Outcome = 'created' | 'identical' | { readonly refused: string };

export interface Destination {
  /** For people; never with a password in it. */
  readonly location: string;
  /** Whether records keep the revision and times they bring; a server makes its own. */
  readonly keepsMarks: boolean;
  /** How far an import of this source got; undefined where nothing keeps that with the records. */
  positionOf?(source: string): ImportPosition;
  /** Stores the records, in order; resolves when those created are durable. Keys may repeat. */
  place(documents: readonly StoredRecord[]): Promise<Outcome[]>;
  /** What `place` would say of each, seen alone. Writes nothing. */
  look(documents: readonly StoredRecord[]): Promise<Outcome[]>;
  /** How many records are seen in the registry now; undefined where that is not told cheaply (a server). */
  held?(): Promise<number>;
  /**
   * Enters the import in the store's audit log, where it has one, before the first record is written; the function enters
   * that it ended, with a word on what it did. An import that is cut short stays without that.
   */
  enter?(): Promise<(what: string) => Promise<void>>;
  close(): Promise<void>;
}

/** What is said of a record whose key is taken by another one. */
export const TAKEN: Outcome = { refused: 'a record with this key and other fields is there already' };

/** What becomes of a record where there is one with its key. */
export function compared(document: StoredRecord, present: Fields, registry: TransferRegistry): Outcome {
  return isDeepStrictEqual(fieldsOf(document, registry), fieldsOf(present, registry)) ? 'identical' : TAKEN;
}
