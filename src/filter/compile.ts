/**
 * A caller's filter → a safe filter for both engines. The caller's objects are read, never passed on; what both
 * engines would not answer alike is refused. DESIGN.md §5; limits in `limits.ts`.
 */
import type { Document, Filter } from 'mongodb';
import { anywhere, declared, type FilterFields, type Resolve, type Target } from './fields.js';
import {
  FIELD_OPERATORS,
  FILTER_LIMITS,
  LOGICAL_OPERATORS,
  type FieldOperator,
  type LogicalOperator,
} from './limits.js';
import { quoted } from './names.js';
import { count, deeper, inside, refuse, type Place } from './place.js';
import { PatternError, rewritePattern } from './regex.js';
import { isPlain, readOrdered, readText, readValue } from './values.js';

export type { FilterField, FilterFields } from './fields.js';
export { FIELD_OPERATORS, FILTER_LIMITS, FILTER_OPERATORS, LOGICAL_OPERATORS } from './limits.js';

/** More elements than BSON's 32-bit integer counts are in no list. */
const MAX_SIZE = 0x7fffffff;

/** An operator, what it is asked of, and where. */
interface Asked {
  name: FieldOperator;
  target: Target;
  place: Place;
}

/** Reads the operand of one operator and answers what is sent in its place. */
type Operand = (operand: unknown, asked: Asked) => unknown;

const isLogical = (name: string): name is LogicalOperator => (LOGICAL_OPERATORS as readonly string[]).includes(name);
const isOperator = (name: string): name is FieldOperator => (FIELD_OPERATORS as readonly string[]).includes(name);
const isDollar = (name: string): boolean => name.startsWith('$');

function unknownOperator(name: string, place: Place): never {
  if (name === '$options')
    return refuse('unknown operator $options, start the pattern with (?i) to ignore case,', place);
  if (isLogical(name)) return refuse(`${name} stands beside fields, not inside one,`, place);
  if (isOperator(name)) return refuse(`${name} stands inside a field`, place);
  return refuse(`unknown operator ${/^\$\w{1,30}$/.test(name) ? name : quoted(name)}`, place);
}

/** Parts that must all hold, as one filter; a name asked twice keeps both conditions. */
function conjunction(parts: readonly Document[]): Document {
  const names = parts.flatMap((part) => Object.keys(part));
  return new Set(names).size === names.length ? (Object.assign({}, ...parts) as Document) : { $and: parts };
}

function readFilter(input: unknown, resolve: Resolve, outer: Place): Document {
  if (!isPlain(input)) return refuse('a filter is an object', outer);
  const place = deeper(outer);
  return conjunction(
    Object.entries(input).map(([name, value]) => {
      if (isLogical(name)) return { [name]: readBranches(value, resolve, inside(place, name)) };
      if (isDollar(name)) return unknownOperator(name, place);
      const target = resolve(name, place);
      return { [target.path]: readCondition(value, target, inside(place, name)) };
    }),
  );
}

function readBranches(value: unknown, resolve: Resolve, place: Place): Document[] {
  if (!Array.isArray(value) || value.length === 0) return refuse('expected a list of one filter or more', place);
  if (value.length > FILTER_LIMITS.terms) refuse(`more than ${FILTER_LIMITS.terms} conditions`, place);
  return value.map((branch: unknown, at) => {
    const branchPlace = inside(place, at);
    const filter = readFilter(branch, resolve, branchPlace);
    if (Object.keys(filter).length === 0) count(branchPlace);
    return filter;
  });
}

/** What stands beside a field's name: operators, or a value to be equal to. */
function readCondition(value: unknown, target: Target, place: Place): unknown {
  if (isPlain(value) && Object.keys(value).some(isDollar)) return readOperators(value, target, place);
  count(place);
  const operand = readValue(value, target.type, place);
  return typeof operand === 'object' && operand !== null ? { $eq: operand } : operand;
}

function readOperators(value: Record<string, unknown>, target: Target, outer: Place): Document {
  const place = deeper(outer);
  return Object.fromEntries(
    Object.entries(value).map(([name, operand]) => {
      if (!isDollar(name)) return refuse(`operators and the field ${quoted(name)} in one object`, place);
      if (!isOperator(name)) return unknownOperator(name, place);
      if (name !== '$not') count(place);
      return [name, operands[name](operand, { name, target, place: inside(place, name) })];
    }),
  );
}

const value: Operand = (operand, { target, place }) => readValue(operand, target.type, place);

const ordered: Operand = (operand, { name, target: { type }, place }) => {
  if (type === 'boolean' || type === 'object') return refuse(`${name} is asked of text and numbers only`, place);
  return readOrdered(operand, type, place);
};

const values: Operand = (operand, { name, target, place }) => {
  if (!Array.isArray(operand)) return refuse(`${name} takes a list`, place);
  if (operand.length > FILTER_LIMITS.values) refuse(`${name} takes at most ${FILTER_LIMITS.values} values`, place);
  return operand.map((one, at) => readValue(one, target.type, inside(place, at)));
};

/** Refuses what makes sense below an open field only: declared fields hold no lists of their own. */
function requireOpen({ name, target: { type }, place }: Asked): void {
  if (type !== 'any') refuse(`${name} is asked below an open field only`, place);
}

const exists: Operand = (operand, { name, place }) =>
  typeof operand === 'boolean' ? operand : refuse(`${name} takes true or false`, place);

const negated: Operand = (operand, { name, target, place }) => {
  if (!isPlain(operand) || !Object.keys(operand).some(isDollar))
    return refuse(`${name} takes an object of operators`, place);
  return readOperators(operand, target, place);
};

const element: Operand = (operand, asked) => {
  requireOpen(asked);
  const { name, target, place } = asked;
  const names = isPlain(operand) ? Object.keys(operand) : [];
  if (!isPlain(operand) || names.length === 0) return refuse(`${name} takes a filter or an object of operators`, place);
  const asksFields = names.some((inner) => !isDollar(inner) || isLogical(inner));
  return asksFields ? readFilter(operand, anywhere, place) : readOperators(operand, target, place);
};

const size: Operand = (operand, asked) => {
  requireOpen(asked);
  const fits = typeof operand === 'number' && Number.isInteger(operand) && operand >= 0 && operand <= MAX_SIZE;
  return fits ? Math.abs(operand) : refuse(`${asked.name} takes a whole number from 0 to ${MAX_SIZE}`, asked.place);
};

const pattern: Operand = (operand, { name, target: { type }, place }) => {
  if (type !== 'any' && type !== 'string') return refuse(`${name} is asked of text only`, place);
  if (typeof operand !== 'string') return refuse(`${name} takes a string`, place);
  try {
    return rewritePattern(readText(operand, place));
  } catch (error) {
    if (error instanceof PatternError) return refuse(`${name} does not take this pattern: ${error.message},`, place);
    throw error;
  }
};

const operands: Readonly<Record<FieldOperator, Operand>> = {
  $eq: value,
  $ne: value,
  $gt: ordered,
  $gte: ordered,
  $lt: ordered,
  $lte: ordered,
  $in: values,
  $nin: values,
  $all: values,
  $exists: exists,
  $not: negated,
  $elemMatch: element,
  $size: size,
  $regex: pattern,
};

/**
 * A caller's filter as a filter that both engines answer alike.
 *
 * Language: equality, dotted paths below open fields, and `FILTER_OPERATORS`, as MongoDB's manual describes them.
 * Narrower than MongoDB: `$gt $gte $lt $lte` take text and numbers; an object as a value has at most one member at
 * each level, and a list holds no list directly; `$regex` takes the patterns of `regex.ts`; `$all` takes values;
 * `$elemMatch` and `$size` are asked below open fields; `$exists` takes true or false. A declared field takes null and
 * values of its type.
 *
 * @param input what `JSON.parse` made of the body; only its own members are looked at, and nothing of it is kept
 * @param fields what the registry declares filterable; each name leads to a path in the stored document
 * @returns fresh objects; `{}`, which all documents match, for `{}`
 * @throws Refusal `invalid-filter`, its detail naming what is wrong and where (JSON Pointer)
 */
export function compileFilter(input: unknown, fields: FilterFields): Filter<Document> {
  return readFilter(input, declared(fields), { pointer: '', depth: 0, tally: { terms: 0 } });
}
