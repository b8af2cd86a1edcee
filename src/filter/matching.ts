/**
 * Tests documents in memory, with MongoDB's answers. Written out rather than borrowed: mingo 7.2.6 answers 16 of the 124
 * rows of `test/filter/answers.ts` otherwise, nearly all in its path walk (lists on the way, positions, missing against
 * null), and with walk, order, equality and patterns replaced only its loop over operators was left.
 *
 * Rules: MongoDB's manual, "Query Predicates", and the server's path iteration (`matcher/path.cpp`). A filter is trusted:
 * it comes from `compileFilter` or is our own. Documents hold JSON values.
 */
import type { Document } from 'mongodb';
import { RE2JS } from 're2js';
import { compareText } from './order.js';

type Test = (value: unknown) => boolean;
type Operators = Readonly<Record<string, (operand: never) => Test>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is stored under a name; missing is `undefined`, which no document holds. */
const member = (object: Record<string, unknown>, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** Equality of two values: numbers by value, objects with the same members in the same order. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((value, at) => isSame(value, other[at]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  const others = Object.keys(other);
  return (
    names.length === others.length && names.every((name, at) => name === others[at] && isSame(one[name], other[name]))
  );
}

function equals(operand: unknown): Test {
  if (operand === null) return (value) => value === null || value === undefined;
  return typeof operand === 'object' ? (value) => isSame(value, operand) : (value) => value === operand;
}

/** Values of another type than the operand's never compare (type bracketing). */
function ordered(operand: string | number | boolean, holds: (order: number) => boolean): Test {
  if (typeof operand === 'string') return (value) => typeof value === 'string' && holds(compareText(value, operand));
  return (value) => typeof value === typeof operand && holds(Number(value) - Number(operand));
}

function isAmong(operands: readonly unknown[]): Test {
  const plain = new Set(operands.filter((operand) => typeof operand !== 'object'));
  const others = operands.filter((operand) => typeof operand === 'object').map(equals);
  return (value) => plain.has(value) || others.some((test) => test(value));
}

/** Operators that one element of a list on the path can satisfy. */
const onElements: Operators = {
  $eq: equals,
  $gt: (operand: string | number) => ordered(operand, (order) => order > 0),
  $gte: (operand: string | number) => ordered(operand, (order) => order >= 0),
  $lt: (operand: string | number) => ordered(operand, (order) => order < 0),
  $lte: (operand: string | number) => ordered(operand, (order) => order <= 0),
  $in: isAmong,
  $regex: (pattern: string) => {
    const expression = RE2JS.compile(pattern);
    return (value) => typeof value === 'string' && expression.test(value);
  },
};

/** Operators that look at a list as a whole. */
const onLists: Operators = {
  $size: (size: number) => (value) => Array.isArray(value) && value.length === size,
  $elemMatch: (filter: Document) => {
    const test = isOperators(filter) ? operators(filter, (one) => one) : elementMatcher(filter);
    return (value) => Array.isArray(value) && value.some(test);
  },
};

/** A nested list counts as a document whose members are its positions, as it does in the server. */
function elementMatcher(filter: Document): Test {
  const test = matcher(filter);
  return (value) => (Array.isArray(value) ? test({ ...value }) : isObject(value) && test(value));
}

const isOperators = (value: unknown): value is Record<string, unknown> => {
  if (!isObject(value)) return false;
  const [first] = Object.keys(value);
  return first !== undefined && first.startsWith('$') && !(first in logical);
};

/** Asks a test of the values at a path; `each` tells whether a list at its end is asked element by element too. */
type Reach = (test: Test, each: boolean) => Test;

/** The operators of one field, all of which must hold. */
function operators(condition: Record<string, unknown>, reach: Reach): Test {
  return every(Object.entries(condition).map(([name, operand]) => operator(name, operand, reach)));
}

function operator(name: string, operand: unknown, reach: Reach): Test {
  const one = (inner: string): Test => operator(inner, operand, reach);
  switch (name) {
    case '$ne':
      return not(one('$eq'));
    case '$nin':
      return not(one('$in'));
    case '$not':
      return not(operators(operand as Record<string, unknown>, reach));
    case '$exists': {
      const test = reach((value) => value !== undefined, false);
      return operand === true ? test : not(test);
    }
    case '$all': {
      const tests = (operand as unknown[]).map((value) => reach(equals(value), true));
      return tests.length === 0 ? () => false : every(tests);
    }
  }
  const each = Object.hasOwn(onElements, name);
  const make = each ? onElements[name] : Object.hasOwn(onLists, name) ? onLists[name] : undefined;
  if (make === undefined) throw new TypeError(`no operator ${name}`);
  return reach(make(operand as never), each);
}

/** Walks a dotted path as the server does: through lists, and to positions where a segment is one. */
function along(path: string): Reach {
  const segments = path.split('.');
  const positions = segments.map((segment) => (/^(0|[1-9][0-9]*)$/.test(segment) ? Number(segment) : -1));
  const end = segments.length;
  return (test, each) => {
    function inObject(object: Record<string, unknown>, start: number): boolean {
      let value: unknown = object;
      for (let at = start; at < end; at += 1) {
        if (Array.isArray(value)) return inList(value, at);
        if (!isObject(value)) return test(undefined);
        value = member(value, segments[at] as string);
      }
      return Array.isArray(value) ? inList(value, end) : test(value);
    }
    function inList(list: readonly unknown[], at: number): boolean {
      if (at === end) return (each && list.some(test)) || test(list);
      return list.some((element, index) => {
        if (isObject(element) && inObject(element, at)) return true;
        if (index !== positions[at]) return false;
        if (at + 1 === end) return test(element);
        return Array.isArray(element) ? inList(element, at + 1) : isObject(element) && inObject(element, at + 1);
      });
    }
    return (document) => inObject(document as Record<string, unknown>, 0);
  };
}

const not =
  (test: Test): Test =>
  (value) =>
    !test(value);
function every(tests: readonly Test[]): Test {
  const [first] = tests;
  return tests.length === 1 && first !== undefined ? first : (value) => tests.every((test) => test(value));
}

const logical: Readonly<Record<string, (tests: readonly Test[]) => Test>> = {
  $and: every,
  $or: (tests) => (value) => tests.some((test) => test(value)),
  $nor: (tests) => (value) => !tests.some((test) => test(value)),
};

function entry(name: string, condition: unknown): Test {
  const combine = Object.hasOwn(logical, name) ? logical[name] : undefined;
  if (combine !== undefined) return combine((condition as Document[]).map(matcher) as Test[]);
  if (name.startsWith('$')) throw new TypeError(`no operator ${name}`);
  return operators(isOperators(condition) ? condition : { $eq: condition }, along(name));
}

/**
 * A function that tells whether a document matches. Compile once, use for many documents.
 *
 * @param filter what `compileFilter` answers, or a filter of our own in the same language
 * @throws TypeError for an operator that is not in the language: a fault of ours, never of a caller
 */
export function matcher(filter: Document): (document: Document) => boolean {
  return every(Object.entries(filter).map(([name, condition]) => entry(name, condition)));
}
