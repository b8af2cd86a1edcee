/** How one index could answer a filter: which ranges of its entries hold the candidates. */
import type { Condition, Scalar } from './conditions.js';
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
} from './index-keys.js';

/** An index's answer to some of a filter's conditions. */
export interface Access {
  index: IndexDefinition;
  ranges: KeyRange[];
  /** The conditions the ranges stand for exactly. */
  exact: Set<Condition>;
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

/** The best that one index can do with these conditions. An index without any use of them is read whole. */
export function accessOf(
  index: IndexDefinition,
  conditions: readonly Condition[],
  isMultikey: IsMultikey,
): Access | undefined {
  if (index.partial !== undefined) return undefined;
  return index.wildcard ? wildcardAccess(index, conditions, isMultikey) : compoundAccess(index, conditions, isMultikey);
}

const PREFERENCE = ['$eq', '$in', '$gt', '$gte', '$lt', '$lte', '$exists'];

function wildcardAccess(
  index: IndexDefinition,
  conditions: readonly Condition[],
  isMultikey: IsMultikey,
): Access | undefined {
  const root = index.paths[0] ?? '';
  const serves = ({ path }: Condition): boolean => (root === '' ? path !== '_id' : path.startsWith(`${root}.`));
  const [best] = conditions
    .filter(serves)
    .sort((a, b) => PREFERENCE.indexOf(a.operator) - PREFERENCE.indexOf(b.operator));
  if (best === undefined) return undefined;
  const access = emptyAccess(index);
  const prefix = entryPrefix(index) + escapeText(best.path) + END;
  extend(access, prefix, { path: best.path, conditions, many: isMultikey(index, best.path) });
  access.byKey = access.equalities === 1;
  access.single = access.byKey;
  access.orderedBy = undefined;
  return access;
}

function compoundAccess(
  index: IndexDefinition,
  conditions: readonly Condition[],
  isMultikey: IsMultikey,
): Access | undefined {
  const access = emptyAccess(index);
  let prefix: string | undefined = entryPrefix(index);
  for (const path of index.paths) {
    prefix = extend(access, prefix, { path, conditions, many: isMultikey(index, path) });
    if (prefix === undefined) break;
  }
  access.byKey = prefix !== undefined;
  const multikey = index.paths.slice(access.equalities).some((path) => isMultikey(index, path));
  access.single = prefix !== undefined || (access.last !== '$in' && !multikey);
  const next = index.paths[access.equalities];
  if (access.last === undefined && index.sparse && access.equalities === 0) return undefined;
  const ordered = next !== undefined && access.equalities === index.paths.length - 1 && !multikey && !index.sparse;
  access.orderedBy = ordered && access.last !== '$in' ? next : undefined;
  return access;
}

function emptyAccess(index: IndexDefinition): Access {
  const ranges = [keysUnder(entryPrefix(index))];
  return {
    index,
    ranges,
    exact: new Set(),
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
    access.equalities += 1;
    access.ranges = [keysUnder(longer)];
    return longer;
  }
  for (const condition of own) {
    if (condition.operator !== '$in') continue;
    const values = new Set(condition.operand.map(encode));
    access.ranges = [...values].map((value) => keysUnder(prefix + value + END));
    access.last = '$in';
    if (condition.operand.every(isExact)) access.exact.add(condition);
    return undefined;
  }
  extendRange(access, prefix, { ...field, conditions: own });
  return undefined;
}

function extendRange(access: Access, prefix: string, { conditions, many }: Field): void {
  const encode = access.index.wildcard ? encodeShortened : encodeValue;
  const bounds = conditions.filter(({ operator }) => operator !== '$exists') as (Condition & { operand: Scalar })[];
  const [first] = bounds;
  if (first === undefined) {
    const exists = conditions.find(({ operator }) => operator === '$exists');
    if (exists === undefined || !(access.index.wildcard || (access.index.sparse && access.index.paths.length === 1)))
      return;
    access.exact.add(exists);
    access.ranges = [keysUnder(prefix)];
    access.last = '$exists';
    return;
  }
  // Bounds of another type than the first one's can only be met by an array's other elements.
  const rank = encode(first.operand).charAt(0);
  const range = { gte: prefix + rank, lt: prefix + String.fromCharCode(rank.charCodeAt(0) + 1) };
  for (const condition of many ? [first] : bounds) {
    if (typeof condition.operand !== typeof first.operand) continue;
    const shortened = access.index.wildcard && isShortened(condition.operand);
    if (!shortened) access.exact.add(condition);
    narrow(range, { operator: condition.operator, place: prefix + encode(condition.operand), shortened });
  }
  access.ranges = isBefore(range.gte, range.lt) ? [range] : [];
  access.last = 'range';
}

interface Bound {
  operator: string;
  /** The key of the value, without its end. */
  place: string;
  /** Other values may have the same place: both sides of it are kept. */
  shortened: boolean;
}

function narrow(range: KeyRange, { operator, place, shortened }: Bound): void {
  const before = place + END;
  const behind = place + AFTER;
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
