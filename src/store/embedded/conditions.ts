/** What a filter says that an index could answer. */
import type { Document } from 'mongodb';
import { isWellFormed } from './index-keys.js';

export type Scalar = string | number | boolean;

/** One condition on one path; all conditions of a filter hold together. */
export type Condition =
  | { path: string; operator: '$eq' | '$gt' | '$gte' | '$lt' | '$lte'; operand: Scalar }
  | { path: string; operator: '$in'; operand: Scalar[] }
  | { path: string; operator: '$exists'; operand: true };

/** A filter seen from the indexes. */
export interface Conditions {
  usable: Condition[];
  /** The usable conditions are all that the filter says. */
  complete: boolean;
}

/** Flattens a filter's top level and every `$and` in it. */
export function readConditions(filter: Document): Conditions {
  const found: Conditions = { usable: [], complete: true };
  collect(filter, found);
  return found;
}

function collect(filter: Document, found: Conditions): void {
  for (const path of Object.keys(filter)) {
    const value: unknown = filter[path];
    if (path === '$and' && Array.isArray(value)) for (const part of value) collect(part as Document, found);
    else if (path.startsWith('$')) found.complete = false;
    else collectField(path, value, found);
  }
}

function collectField(path: string, value: unknown, found: Conditions): void {
  const operators = isOperators(value) ? value : { $eq: value };
  for (const operator of Object.keys(operators)) {
    const condition = isPositional(path) ? undefined : readCondition(path, operator, operators[operator]);
    if (condition === undefined) found.complete = false;
    else found.usable.push(condition);
  }
}

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
