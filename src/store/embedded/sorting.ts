/** The order that is asked for. */
import type { Document, FindOptions } from 'mongodb';
import { compareText } from '../../filter/order.js';
import { valuesAt } from './index-entries.js';
import type { StoredDocument } from './stored-record.js';

/** An order: by key, by one field and then key (both the same way), any, or by several fields. */
export type Order =
  | { by: 'any' }
  | { by: 'key'; reverse: boolean }
  | { by: 'field'; path: string; reverse: boolean; fields: SortField[] }
  | { by: 'fields'; fields: SortField[] };

/** One part of a sort. */
export interface SortField {
  path: string;
  descending: boolean;
}

/** Reads a driver's sort (object, Map, pairs, name). Without one: by key. Throws a TypeError for other forms. */
export function readOrder(sort: FindOptions['sort']): Order {
  const fields = readFields(sort);
  const [first, second] = fields;
  if (first === undefined) return { by: 'key', reverse: false };
  if (first.path === '_id') return { by: 'key', reverse: first.descending };
  const byKeyThen = second === undefined || (second.path === '_id' && second.descending === first.descending);
  // Ties go by key, the same way.
  const all = second === undefined ? [first, { path: '_id', descending: first.descending }] : fields;
  if (byKeyThen && fields.length <= 2) return { by: 'field', path: first.path, reverse: first.descending, fields: all };
  return { by: 'fields', fields: [...fields, { path: '_id', descending: false }] };
}

function readFields(sort: FindOptions['sort']): SortField[] {
  if (sort === undefined) return [];
  if (typeof sort === 'string') return [readField([sort, 1])];
  if (sort instanceof Map) return [...sort.entries()].map(readField);
  if (!Array.isArray(sort)) return Object.entries(sort).map(readField);
  if (sort.length === 2 && typeof sort[0] === 'string' && !Array.isArray(sort[1]) && isDirection(sort[1])) {
    return [readField(sort as [string, unknown])];
  }
  return sort.map((part) => readField(Array.isArray(part) ? [String(part[0]), part[1]] : [String(part), 1]));
}

function isDirection(value: unknown): boolean {
  return value === 1 || value === -1 || /^(asc|desc)(ending)?$/.test(String(value));
}

function readField([path, direction]: [string, unknown]): SortField {
  if (!isDirection(direction)) throw new TypeError(`the direction of ${path} must be 1 or -1`);
  return { path, descending: direction === -1 || String(direction).startsWith('desc') };
}

/** A document's place in an order, without the document. */
export interface Place {
  key: string;
  /** One encoded value for each field. */
  values: string[];
}

/** Makes the places of documents, for sorting them in memory. Arrays count with their least or greatest element. */
export class Placing {
  private readonly segments: string[][];

  constructor(private readonly fields: readonly SortField[]) {
    this.segments = fields.map(({ path }) => path.split('.'));
  }

  place({ key }: StoredDocument, document: Document): Place {
    const values = this.segments.map((segments, at) => {
      const places = [...valuesAt(document, segments).places].sort(compareText);
      return (this.fields[at]?.descending === true ? places.at(-1) : places[0]) ?? '';
    });
    return { key, values };
  }

  compare(one: Place, other: Place): number {
    for (let at = 0; at < this.fields.length; at += 1) {
      const order = compareText(one.values[at] ?? '', other.values[at] ?? '');
      if (order !== 0) return this.fields[at]?.descending === true ? -order : order;
    }
    return 0;
  }
}
