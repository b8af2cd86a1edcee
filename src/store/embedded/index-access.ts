/** How one index could answer a filter: which ranges of its entries hold the candidates. */
import type { Condition, Continuation, Scalar } from './conditions.js';
import { compareText } from '../../filter/order.js';
import { entryPrefix, type IndexDefinition } from './index-definitions.js';
import {
  AFTER,
  encodeShortened,
  encodeValue,
  END,
  escapeText,
  isShortened,
  keysUnder,
  type KeyRange,
  placesAround,
} from './index-keys.js';

/** An index's answer to some of a filter's conditions. */
export interface Access {
  index: IndexDefinition;
  ranges: KeyRange[];
  /** What the ranges are part of: all entries of the index, or of its path. About one for each document. */
  domain: KeyRange;
  /** The conditions that narrow the ranges. */
  used: Set<Condition>;
  /** Those of them that the ranges stand for exactly. */
  exact: Set<Condition>;
  /** Paths with one value in all entries and all their documents, and that value. */
  fixed: Map<string, Scalar>;
  /** Paths fixed to one value, in the index's order. */
  equalities: number;
  /** What the ranges after these are for. */
  last: '$in' | 'range' | '$exists' | undefined;
  /** Each document has at most one entry in the ranges. */
  single: boolean;
  /** All ranges hold entries in the order of the documents' keys: one value for every path. */
  byKey: boolean;
  /** The path whose values order the entries, when they do. */
  orderedBy: string | undefined;
}

/** Whether a document has an array under this path, so that it has several entries there. */
export type IsMultikey = (index: IndexDefinition, path: string) => boolean;

/** What one index can do with these conditions; one answer for each path of a wildcard index. */
export function accessesOf(
  index: IndexDefinition,
  conditions: readonly Condition[],
  isMultikey: IsMultikey,
): readonly Access[] {
  if (index.partial !== undefined) return [];
  if (!index.wildcard) return compoundAccess(index, conditions, isMultikey) ?? [];
  const root = index.paths[0] ?? '';
  const served = conditions.filter(({ path }) => (root === '' ? path !== '_id' : path.startsWith(`${root}.`)));
  const paths = new Set(served.map(({ path }) => path));
  return [...paths].map((path) => wildcardAccess(index, { path, conditions: served, many: isMultikey(index, path) }));
}

function wildcardAccess(index: IndexDefinition, field: Field): Access {
  const prefix = entryPrefix(index) + escapeText(field.path) + END;
  const access = emptyAccess(index, keysUnder(prefix));
  extend(access, prefix, field);
  access.byKey = access.equalities === 1;
  access.single = access.byKey || !field.many;
  return access;
}

function compoundAccess(
  index: IndexDefinition,
  conditions: readonly Condition[],
  isMultikey: IsMultikey,
): Access[] | undefined {
  const access = emptyAccess(index, keysUnder(entryPrefix(index)));
  let prefix: string | undefined = entryPrefix(index);
  for (const path of index.paths) {
    const endsEntry = !index.unique && path === index.paths.at(-1);
    prefix = extend(access, prefix, { path, conditions, many: isMultikey(index, path), endsEntry });
    if (prefix === undefined) break;
  }
  access.byKey = prefix !== undefined;
  const multikey = index.paths.slice(access.equalities).some((path) => isMultikey(index, path));
  access.single = prefix !== undefined || (access.last !== '$in' && !multikey);
  const next = index.paths[access.equalities];
  if (access.last === undefined && index.sparse && access.equalities === 0) return undefined;
  const ordered = next !== undefined && access.equalities === index.paths.length - 1 && !multikey && !index.sparse;
  access.orderedBy = ordered && access.last !== '$in' ? next : undefined;
  return [access];
}

function emptyAccess(index: IndexDefinition, domain: KeyRange): Access {
  return {
    index,
    domain,
    ranges: [domain],
    exact: new Set(),
    used: new Set(),
    fixed: new Map(),
    equalities: 0,
    last: undefined,
    single: true,
    byKey: false,
    orderedBy: undefined,
  };
}

interface Field {
  path: string;
  conditions: readonly Condition[];
  /** The path holds arrays in some document. */
  many: boolean;
  /** Behind the path's value an entry has the document's key. */
  endsEntry?: boolean;
}

/** Narrows the access by the conditions on the next path; returns the longer prefix when these fix one value. */
function extend(access: Access, prefix: string, field: Field): string | undefined {
  const own = field.conditions.filter(({ path }) => path === field.path);
  const encode = access.index.wildcard ? encodeShortened : encodeValue;
  const isExact = (value: Scalar): boolean => !access.index.wildcard || !isShortened(value);
  for (const condition of own) {
    if (condition.operator !== '$eq') continue;
    const longer = prefix + encode(condition.operand) + END;
    if (isExact(condition.operand)) access.exact.add(condition);
    if (isExact(condition.operand) && !field.many) access.fixed.set(field.path, condition.operand);
    access.used.add(condition);
    access.equalities += 1;
    access.ranges = [keysUnder(longer)];
    return longer;
  }
  for (const condition of own) {
    if (condition.operator !== '$in') continue;
    const values = new Set(condition.operand.map(encode));
    access.ranges = [...values].map((value) => keysUnder(prefix + value + END));
    access.last = '$in';
    access.used.add(condition);
    if (condition.operand.every(isExact)) access.exact.add(condition);
    return undefined;
  }
  extendRange(access, prefix, { ...field, conditions: own });
  return undefined;
}

function extendRange(access: Access, prefix: string, field: Field): void {
  const bounds = field.conditions.filter(isBound);
  const [first] = bounds;
  if (first === undefined) return extendExistence(access, prefix, field);
  // Bounds of another type than the first one's can only be met by an array's other elements.
  const rank = encodeValue(first.operand).charAt(0);
  const range = { gte: prefix + rank, lt: prefix + String.fromCharCode(rank.charCodeAt(0) + 1) };
  for (const condition of field.many ? [first] : bounds) {
    if (typeof condition.operand !== typeof first.operand) continue;
    const bound = boundOf(access.index, prefix, condition.operand);
    access.used.add(condition);
    if ('key' in condition) {
      const exact = field.endsEntry === true;
      if (exact) access.exact.add(condition);
      continueAfter(range, condition, { bound, exact });
    } else {
      if (!bound.shortened) access.exact.add(condition);
      narrow(range, condition.operator, bound);
    }
  }
  access.ranges = isBefore(range.gte, range.lt) ? [range] : [];
  access.last = 'range';
}

function extendExistence(access: Access, prefix: string, { conditions }: Field): void {
  const { wildcard, sparse, paths } = access.index;
  const exists = conditions.find(({ operator }) => operator === '$exists');
  if (exists === undefined || !(wildcard || (sparse && paths.length === 1))) return;
  access.exact.add(exists);
  access.used.add(exists);
  access.ranges = [keysUnder(prefix)];
  access.last = '$exists';
}

type BoundCondition = Condition & { operand: Scalar };

function isBound(condition: Condition): condition is BoundCondition {
  return condition.operator !== '$exists' && condition.operator !== '$in';
}

/** Where a value's entries are. */
interface Bound {
  before: string;
  behind: string;
  /** Entries of other values are there too: both sides are kept. */
  shortened: boolean;
}

function boundOf({ wildcard }: IndexDefinition, prefix: string, value: Scalar): Bound {
  if (wildcard && typeof value === 'string' && isShortened(value)) {
    const { from, to } = placesAround(value);
    return { before: prefix + from, behind: prefix + to, shortened: true };
  }
  const place = prefix + encodeValue(value);
  return { before: place + END, behind: place + AFTER, shortened: false };
}

/** From a value's entries on, or, where the key stands behind the value, from one entry on. */
function continueAfter(range: KeyRange, from: Continuation, { bound, exact }: { bound: Bound; exact: boolean }): void {
  const after = from.operator === '$after';
  if (!exact) return narrow(range, after ? '$gte' : '$lte', bound);
  // The next key in byte order is the same with NUL behind it.
  const entry = bound.before + from.key + (after ? END : '');
  if (after && isBefore(range.gte, entry)) range.gte = entry;
  if (!after && isBefore(entry, range.lt)) range.lt = entry;
}

function narrow(range: KeyRange, operator: string, { before, behind, shortened }: Bound): void {
  if (operator === '$gt' || operator === '$gte') {
    const from = operator === '$gte' || shortened ? before : behind;
    if (isBefore(range.gte, from)) range.gte = from;
  } else {
    const to = operator === '$lt' && !shortened ? before : behind;
    if (isBefore(to, range.lt)) range.lt = to;
  }
}

/** In LevelDB's order. */
export function isBefore(one: string, other: string): boolean {
  return compareText(one, other) < 0;
}
