/** Pages: where one begins, as an opaque cursor bound to its query, and as a condition that both engines can seek to. */
import { createHash } from 'node:crypto';
import type { Filter, Sort } from 'mongodb';
import type { StoredRecord } from '../store/contract.js';
import { fail } from '../errors.js';
import type { RecordDefinition } from './definition.js';

/** As the caller sent them; with none of the three the whole result is asked for. */
export interface PageRequest {
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
  /** A sortable field, with `-` in front for descending. */
  readonly sort?: string | undefined;
  /** Of the whole result: up to so many records it is sent whole, with its length; a longer one is a stream. 100 unless said. */
  readonly wholeUpTo?: number | undefined;
}

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

/** The last record of the page before: its value of the sort field and its key. */
interface Position {
  readonly value?: string | number | boolean;
  readonly key: string;
}

/** An order of results: by key, or by a field and then by key in the same direction. */
export class Order {
  private constructor(
    private readonly field: string | undefined,
    private readonly path: string,
    private readonly direction: 1 | -1,
  ) {}

  /** The order that `sort` names; the generated validator has admitted only sortable fields. */
  static of(definition: Pick<RecordDefinition, 'sortable'>, sort: string | undefined): Order {
    const direction = sort?.startsWith('-') ? -1 : 1;
    const field = sort?.replace(/^-/, '');
    const path = field === undefined ? '_id' : definition.sortable[field];
    if (path === undefined) fail('invalid-parameter', `sort takes ${Object.keys(definition.sortable).join(', ')}`);
    return new Order(field, path, direction);
  }

  /** The driver's sort. */
  get sort(): Sort {
    return this.path === '_id' ? { _id: this.direction } : { [this.path]: this.direction, _id: this.direction };
  }

  /**
   * The same filter, for what comes after the position, in a form that both engines seek to: the embedded one reads it as
   * one range of index entries, MongoDB merges two ranges of the index on the field and `_id`.
   */
  after(filter: Filter<StoredRecord>, { value, key }: Position): Filter<StoredRecord> {
    if (this.path !== '_id' && value === undefined) fail('invalid-cursor');
    const past = this.direction === 1 ? '$gt' : '$lt';
    const later = { _id: { [past]: key } };
    const beyond =
      this.path === '_id' ? later : { $or: [{ [this.path]: value, ...later }, { [this.path]: { [past]: value } }] };
    return Object.keys(filter).length === 0 ? beyond : { $and: [filter, beyond] };
  }

  /** The position of a record. */
  positionOf(row: { key: string; fields: Record<string, unknown> }): Position {
    return this.path === '_id' ? { key: row.key } : { value: row.fields[this.field!] as string, key: row.key };
  }
}

/** How many records a page holds. */
export const pageLimit = (limit: number | undefined): number => Math.min(limit ?? DEFAULT_LIMIT, MAX_LIMIT);

export const isPage = ({ limit, after, sort }: PageRequest): boolean =>
  limit !== undefined || after !== undefined || sort !== undefined;

/** What a cursor belongs to: filter, order and caller, as 96 bits. */
export const queryDigest = (...parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);

/** The cursor for what follows `position`: opaque to clients, and worth nothing with another query. */
export const writeCursor = (digest: string, { key, value }: Position): string =>
  // Not JSON, which writes a control character in six bytes: the longest value must fit a URL.
  Buffer.from(`${digest}${key}${value === undefined ? '' : `\n${typeof value}\n${value}`}`).toString('base64url');

/** The position that a cursor stands for; refuses one that is damaged or belongs to another query. */
export function readCursor(digest: string, cursor: string): Position {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, key, type, value] = /^([^\n]+)(?:\n(string|number|boolean)\n(.*))?$/s.exec(text.slice(digest.length)) ?? [];
  if (!text.startsWith(digest) || key === undefined) fail('invalid-cursor');
  if (type === undefined) return { key };
  if (type === 'number' && Number.isNaN(Number(value))) fail('invalid-cursor');
  return { key, value: type === 'string' ? value! : type === 'number' ? Number(value) : value === 'true' };
}
