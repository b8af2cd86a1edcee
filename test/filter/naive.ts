/**
 * The query language once more, written from MongoDB's manual and nothing of ours, to compare with: it reads a caller's
 * filter as it came, collects every value that a path reaches, and asks them one by one. Slow and plain on purpose.
 *
 * - "Query an Array": a condition on a field that holds a list is asked of its elements and of the list.
 * - "Query an Array of Embedded Documents": a dotted path goes through lists of documents; a number is a position too.
 * - "Query for Null or Missing Fields": null is equal to null and to missing.
 * - "Comparison/Sort Order": values of different types do not compare; text by its UTF-8 bytes.
 */
import type { FilterFields } from '../../src/filter/compile.js';

type Json = Record<string, unknown>;

/** A value that a path leads to. `whole`: reached by position, so that a list is not looked into. */
interface Reached {
  value: unknown;
  whole: boolean;
}

const isDocument = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const get = (document: Json, name: string): unknown => (Object.hasOwn(document, name) ? document[name] : undefined);

function reachedFrom(document: Json, path: string[]): Reached[] {
  const [name, ...rest] = path as [string, ...string[]];
  const value = get(document, name);
  if (rest.length === 0) return [{ value, whole: false }];
  if (isDocument(value)) return reachedFrom(value, rest);
  if (Array.isArray(value)) return reachedInList(value, rest);
  return [{ value: undefined, whole: false }];
}

function reachedInList(list: unknown[], path: string[]): Reached[] {
  const throughDocuments = list.flatMap((element) => (isDocument(element) ? reachedFrom(element, path) : []));
  const [name, ...rest] = path as [string, ...string[]];
  const index = list.findIndex((_, at) => String(at) === name);
  if (index < 0) return throughDocuments;
  const element = list[index];
  if (rest.length === 0) return [...throughDocuments, { value: element, whole: true }];
  if (isDocument(element)) return [...throughDocuments, ...reachedFrom(element, rest)];
  return Array.isArray(element) ? [...throughDocuments, ...reachedInList(element, rest)] : throughDocuments;
}

const asked = (reached: Reached[]): unknown[] =>
  reached.flatMap(({ value, whole }) => (Array.isArray(value) && !whole ? [...(value as unknown[]), value] : [value]));

function equal(one: unknown, other: unknown): boolean {
  if (one === undefined || one === null) return other === null;
  // Member order counts, which is what JSON text compares; -0 is written as 0.
  return JSON.stringify(one) === JSON.stringify(other);
}

function order(one: unknown, other: unknown): number {
  if (typeof one === 'string' && typeof other === 'string') return Buffer.compare(Buffer.from(one), Buffer.from(other));
  return typeof one === 'number' && typeof other === 'number' ? one - other : NaN;
}

function readPattern(pattern: string): RegExp {
  return pattern.startsWith('(?i)') ? new RegExp(pattern.slice(4), 'iu') : new RegExp(pattern, 'u');
}

type Ask = (values: Reached[], operand: unknown) => boolean;
const some =
  (test: (value: unknown, operand: unknown) => boolean): Ask =>
  (reached, operand) =>
    asked(reached).some((value) => test(value, operand));

const questions: Record<string, Ask> = {
  $eq: some(equal),
  $gt: some((value, operand) => order(value, operand) > 0),
  $gte: some((value, operand) => order(value, operand) >= 0),
  $lt: some((value, operand) => order(value, operand) < 0),
  $lte: some((value, operand) => order(value, operand) <= 0),
  $in: some((value, operand) => (operand as unknown[]).some((one) => equal(value, one))),
  $regex: some((value, operand) => typeof value === 'string' && readPattern(operand as string).test(value)),
  $ne: (reached, operand) => !ask(reached, '$eq', operand),
  $nin: (reached, operand) => !ask(reached, '$in', operand),
  $not: (reached, operand) => !askAll(reached, operand as Json),
  $exists: (reached, operand) => reached.some(({ value }) => value !== undefined) === operand,
  $size: (reached, operand) => reached.some(({ value }) => Array.isArray(value) && value.length === operand),
  $all: (reached, operand) =>
    (operand as unknown[]).length > 0 && (operand as unknown[]).every((one) => ask(reached, '$eq', one)),
  $elemMatch: (reached, operand) =>
    reached.some(
      ({ value }) => Array.isArray(value) && value.some((element) => elementHolds(element, operand as Json)),
    ),
};

const ask = (reached: Reached[], name: string, operand: unknown): boolean => {
  const question = questions[name];
  if (question === undefined) throw new Error(`naive: ${name}`);
  return question(reached, operand);
};
const askAll = (reached: Reached[], operators: Json): boolean =>
  Object.entries(operators).every(([name, operand]) => ask(reached, name, operand));

const logical = ['$and', '$or', '$nor'];
const areOperators = (value: unknown): value is Json =>
  isDocument(value) && Object.keys(value).some((name) => name.startsWith('$'));

function elementHolds(element: unknown, condition: Json): boolean {
  const [first] = Object.keys(condition);
  if (first !== undefined && first.startsWith('$') && !logical.includes(first))
    return askAll([{ value: element, whole: true }], condition);
  if (Array.isArray(element)) return holds(condition, Object.fromEntries(Object.entries(element)), (path) => path);
  return isDocument(element) && holds(condition, element, (path) => path);
}

function holds(filter: Json, document: Json, stored: (path: string) => string): boolean {
  return Object.entries(filter).every(([name, condition]) => {
    if (logical.includes(name)) {
      const results = (condition as Json[]).map((branch) => holds(branch, document, stored));
      return name === '$and' ? !results.includes(false) : results.includes(true) === (name === '$or');
    }
    const reached = reachedFrom(document, stored(name).split('.'));
    return areOperators(condition) ? askAll(reached, condition) : ask(reached, '$eq', condition);
  });
}

/** Whether the stored document matches a caller's filter over these fields. */
export function naivelyMatches(filter: Json, document: Json, fields: FilterFields): boolean {
  return holds(filter, document, (name) => {
    const [root, ...rest] = name.split('.') as [string, ...string[]];
    return [fields[root]?.path, ...rest].join('.');
  });
}
