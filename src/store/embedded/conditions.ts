/** What a filter says that an index could answer. */
import type { Document } from 'mongodb';
import { isWellFormed } from './index-keys.js';

export type Scalar = string | number | boolean;

/** One condition on one path; all conditions of a filter hold together. */
export type Condition =
  | { path: string; operator: '$eq' | '$gt' | '$gte' | '$lt' | '$lte'; operand: Scalar }
  | { path: string; operator: '$in'; operand: Scalar[] }
  | { path: string; operator: '$exists'; operand: true }
  | Continuation;

/** What comes after a document, in the order of a path's values and then of keys: the next page. */
export interface Continuation {
  path: string;
  operator: '$after' | '$before';
  operand: Scalar;
  /** The document's key. */
  key: string;
}

/** A filter seen from the indexes. */
export interface Conditions {
  usable: Condition[];
  /** Fields of ours (`_pending`) that documents must not have: known without parsing them. */
  absent: string[];
  /** That is all that the filter says. */
  complete: boolean;
}

/** Flattens a filter's top level and every `$and` in it. */
export function readConditions(filter: Document): Conditions {
  const found: Conditions = { usable: [], absent: [], complete: true };
  collect(filter, found);
  return found;
}

function collect(filter: Document, found: Conditions): void {
  for (const path of Object.keys(filter)) {
    const value: unknown = filter[path];
    if (path === '$and' && Array.isArray(value)) for (const part of value) collect(part as Document, found);
    else if (path.startsWith('$')) {
      const continuation = path === '$or' ? readContinuation(value) : undefined;
      if (continuation === undefined) found.complete = false;
      else found.usable.push(continuation);
    } else collectField(path, value, found);
  }
}

function collectField(path: string, value: unknown, found: Conditions): void {
  const operators = isOperators(value) ? value : { $eq: value };
  for (const operator of Object.keys(operators)) {
    if (operator === '$eq' && operators[operator] === null && OURS.test(path)) {
      found.absent.push(path);
      continue;
    }
    const condition = isPositional(path) ? undefined : readCondition(path, operator, operators[operator]);
    if (condition === undefined) found.complete = false;
    else found.usable.push(condition);
  }
}

/** The name of a field that is no record's, and no key. */
const OURS = /^_(?!id$)[a-z]+$/;

function readCondition(path: string, operator: string, operand: unknown): Condition | undefined {
  switch (operator) {
    case '$eq':
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return isIndexable(operand) ? { path, operator, operand } : undefined;
    case '$in':
      return Array.isArray(operand) && operand.every(isIndexable) ? { path, operator, operand } : undefined;
    case '$exists':
      return operand === true ? { path, operator, operand } : undefined;
    default:
      return undefined;
  }
}

/** `[{path: value, _id: {$gt: key}}, {path: {$gt: value}}]`, or the same with `$lt`. */
function readContinuation(branches: unknown): Continuation | undefined {
  if (!Array.isArray(branches) || branches.length !== 2) return undefined;
  const [tie, beyond] = branches as [Document, Document];
  const [path = '', ...others] = Object.keys(beyond);
  if (others.length > 0 || path.startsWith('$') || path === '_id' || isPositional(path)) return undefined;
  if (Object.keys(tie).join('\n') !== `${path}\n_id`) return undefined;
  const [past, before] = [readBound(beyond[path]), readBound(tie['_id'])];
  if (past === undefined || past.operator !== before?.operator || past.value !== tie[path]) return undefined;
  if (!isIndexable(past.value) || typeof before.value !== 'string' || !isIndexable(before.value)) return undefined;
  return { path, operator: past.operator === '$gt' ? '$after' : '$before', operand: past.value, key: before.value };
}

function readBound(value: unknown): { operator: '$gt' | '$lt'; value: unknown } | undefined {
  if (!isOperators(value)) return undefined;
  const [operator, ...others] = Object.keys(value);
  if (others.length > 0 || (operator !== '$gt' && operator !== '$lt')) return undefined;
  return { operator, value: value[operator] };
}

/** A segment of digits may be a position in an array, which no index knows. */
function isPositional(path: string): boolean {
  return /(^|\.)\d+(\.|$)/.test(path);
}

/** Null (which missing fields equal), objects and arrays are left to the matcher. */
function isIndexable(value: unknown): value is Scalar {
  if (typeof value === 'string') return isWellFormed(value);
  return typeof value === 'boolean' || (typeof value === 'number' && !Number.isNaN(value));
}

function isOperators(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value)[0]?.startsWith('$') === true;
}
