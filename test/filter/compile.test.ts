/** The compiler's refusals to the letter, and what it makes of filters it takes. Cases T14, T16, T17, T18 of the threat table. */
import { describe, expect, test } from '@jest/globals';
import { Refusal } from '../../src/errors.js';
import {
  compileFilter,
  FIELD_OPERATORS,
  FILTER_LIMITS,
  FILTER_OPERATORS,
  LOGICAL_OPERATORS,
} from '../../src/filter/compile.js';
import { fields } from './arbitraries.js';

const listed = 'network_id, network_name, org_id, port, ratio, active, metadata, metadata.*';
const oneMember = 'an object as a value has at most one member, ask for each by its dotted path,';
const own = (json: string): unknown => JSON.parse(json);
const nested = (depth: number): unknown => JSON.parse(`${'{"$or":['.repeat(depth)}{}${']}'.repeat(depth)}`);
const many = <T>(count: number, one: T): T[] => new Array<T>(count).fill(one);

/** A filter, and the sentence after `invalid filter syntax: `. */
const refused: Record<string, [filter: unknown, detail: string][]> = {
  'T14 operators': [
    [{ $where: '1' }, 'unknown operator $where'],
    [{ $or: [{ $where: '1' }] }, 'unknown operator $where at /$or/0'],
    [{ $expr: { $eq: [1, 1] } }, 'unknown operator $expr'],
    [{ $jsonSchema: {} }, 'unknown operator $jsonSchema'],
    [{ $text: { $search: 'x' } }, 'unknown operator $text'],
    [{ $comment: 'x' }, 'unknown operator $comment'],
    [{ $function: {} }, 'unknown operator $function'],
    [{ '$a b': 1 }, 'unknown operator "$a b"'],
    [{ $gt: 1 }, '$gt stands inside a field'],
    [{ network_id: { $where: '1' } }, 'unknown operator $where at /network_id'],
    [{ network_id: { $accumulator: {} } }, 'unknown operator $accumulator at /network_id'],
    [{ 'metadata.at': { $near: [1, 2] } }, 'unknown operator $near at /metadata.at'],
    [{ 'metadata.a': { $type: 'string' } }, 'unknown operator $type at /metadata.a'],
    [{ 'metadata.a': { $mod: [2, 0] } }, 'unknown operator $mod at /metadata.a'],
    [{ network_id: { $or: [] } }, '$or stands beside fields, not inside one, at /network_id'],
    [{ network_id: { $not: { $or: [] } } }, '$or stands beside fields, not inside one, at /network_id/$not'],
    [{ 'metadata.a': { $gt: 1, b: 2 } }, 'operators and the field "b" in one object at /metadata.a'],
    [{ 'metadata.a': { $eq: { $gt: 1 } } }, 'no operator is taken inside a value, found "$gt" at /metadata.a/$eq'],
    [
      { 'metadata.a': { $in: [{ $regex: 'x' }] } },
      'no operator is taken inside a value, found "$regex" at /metadata.a/$in/0',
    ],
    [
      { 'metadata.a': { $all: [{ $elemMatch: { b: 1 } }] } },
      'no operator is taken inside a value, found "$elemMatch" at /metadata.a/$all/0',
    ],
    [{ 'metadata.a': { b: { $gt: 1 } } }, 'no operator is taken inside a value, found "$gt" at /metadata.a/b'],
    [{ 'metadata.a': { $elemMatch: { $gt: 1, b: 2 } } }, '$gt stands inside a field at /metadata.a/$elemMatch'],
    [{ 'metadata.a': { $elemMatch: { b: { $where: '1' } } } }, 'unknown operator $where at /metadata.a/$elemMatch/b'],
  ],
  'T15 patterns': [
    [
      { network_id: { $regex: '(a+)+$' } },
      '$regex does not take this pattern: a repeated group holds a quantifier, at /network_id/$regex',
    ],
    [
      { network_id: { $regex: 'x'.repeat(257) } },
      '$regex does not take this pattern: longer than 256 characters, at /network_id/$regex',
    ],
    [
      { network_id: { $regex: 'x', $options: 'i' } },
      'unknown operator $options, start the pattern with (?i) to ignore case, at /network_id',
    ],
    [
      { network_id: { $options: 'i' } },
      'unknown operator $options, start the pattern with (?i) to ignore case, at /network_id',
    ],
    [{ network_id: { $regex: 1 } }, '$regex takes a string at /network_id/$regex'],
    [{ port: { $regex: '1' } }, '$regex is asked of text only at /port/$regex'],
    [{ metadata: { $regex: '1' } }, '$regex is asked of text only at /metadata/$regex'],
  ],
  'T16 sizes': [
    [nested(8), 'more than 8 levels at /$or/0/$or/0/$or/0/$or/0/$or/0/$or/0/$or/0/$or/0'],
    [nested(10_000), 'more than 8 levels at /$or/0/$or/0/$or/0/$or/0/$or/0/$or/0/$or/0/$or/0'],
    [
      { 'metadata.a': JSON.parse('['.repeat(5000) + ']'.repeat(5000)) as unknown },
      'a list inside a list at /metadata.a/0',
    ],
    [
      { 'metadata.a': JSON.parse('[{"b":'.repeat(5000) + '1' + '}]'.repeat(5000)) as unknown },
      `more than 8 levels at /metadata.a${'/0/b'.repeat(3)}/0`,
    ],
    [{ $or: many(1000, { network_id: 'x' }) }, 'more than 64 conditions at /$or'],
    [{ $or: many(64, { network_id: { $gt: 'a', $lt: 'b' } }) }, 'more than 64 conditions at /$or/32/network_id'],
    [{ $and: [{ $or: many(40, {}) }, { $or: many(40, {}) }] }, 'more than 64 conditions at /$and/1/$or/24'],
    [{ network_id: { $in: many(1001, 'x') } }, '$in takes at most 1000 values at /network_id/$in'],
    [{ network_id: { $nin: many(1001, 'x') } }, '$nin takes at most 1000 values at /network_id/$nin'],
    [{ 'metadata.a': many(1001, 'x') }, 'more than 1000 values at /metadata.a'],
    [{ [`metadata${'.a'.repeat(16)}`]: 1 }, 'more than 16 path segments'],
    [{ [`metadata${'.a'.repeat(10_000)}`]: 1 }, 'more than 16 path segments'],
  ],
  'T17 types': [
    [null, 'a filter is an object'],
    [[], 'a filter is an object'],
    ['x', 'a filter is an object'],
    [undefined, 'a filter is an object'],
    [new Date(), 'a filter is an object'],
    [{ $and: {} }, 'expected a list of one filter or more at /$and'],
    [{ $or: [] }, 'expected a list of one filter or more at /$or'],
    [{ $nor: [1] }, 'a filter is an object at /$nor/0'],
    [{ network_id: { x: 1 } }, 'expected a string or null at /network_id'],
    [{ network_id: {} }, 'expected a string or null at /network_id'],
    [{ network_id: ['x'] }, 'expected a string or null at /network_id'],
    [{ network_id: 1 }, 'expected a string or null at /network_id'],
    [{ network_id: true }, 'expected a string or null at /network_id'],
    [{ network_id: { $in: 'x' } }, '$in takes a list at /network_id/$in'],
    [{ network_id: { $nin: { 0: 'x', length: 1 } } }, '$nin takes a list at /network_id/$nin'],
    [{ network_id: { $all: null } }, '$all takes a list at /network_id/$all'],
    [{ network_id: { $in: ['x', 1] } }, 'expected a string or null at /network_id/$in/1'],
    [{ network_id: { $gt: null } }, 'expected a string at /network_id/$gt'],
    [{ network_id: { $gt: 1 } }, 'expected a string at /network_id/$gt'],
    [{ org_id: ['x'] }, 'expected a string or null at /org_id'],
    [{ org_id: { $size: 1 } }, '$size is asked below an open field only at /org_id/$size'],
    [{ org_id: { $elemMatch: { $eq: 'x' } } }, '$elemMatch is asked below an open field only at /org_id/$elemMatch'],
    [{ port: 1.5 }, 'expected an integer or null at /port'],
    [{ port: '1' }, 'expected an integer or null at /port'],
    [{ port: { $gte: null } }, 'expected an integer at /port/$gte'],
    [{ ratio: 'x' }, 'expected a number or null at /ratio'],
    [{ ratio: Number.NaN }, 'expected a JSON value at /ratio'],
    [{ ratio: { $lt: Number.POSITIVE_INFINITY } }, 'expected a JSON value at /ratio/$lt'],
    [{ active: 1 }, 'expected true, false or null at /active'],
    [{ active: { $gt: false } }, '$gt is asked of text and numbers only at /active/$gt'],
    [{ metadata: 'x' }, 'expected an object or null at /metadata'],
    [{ metadata: ['x'] }, 'expected an object or null at /metadata'],
    [{ metadata: { $lt: {} } }, '$lt is asked of text and numbers only at /metadata/$lt'],
    [{ metadata: { $size: 1 } }, '$size is asked below an open field only at /metadata/$size'],
    [{ 'metadata.a': { b: 1, c: 2 } }, `${oneMember} at /metadata.a`],
    [{ 'metadata.a': { $eq: [{ b: { c: 1, d: 2 } }] } }, `${oneMember} at /metadata.a/$eq/0/b`],
    [{ 'metadata.a': { $gte: null } }, 'expected a string or a number at /metadata.a/$gte'],
    [{ 'metadata.a': { $gt: true } }, 'expected a string or a number at /metadata.a/$gt'],
    [{ 'metadata.a': { $lt: [1] } }, 'expected a string or a number at /metadata.a/$lt'],
    [{ 'metadata.a': ['x', [1]] }, 'a list inside a list at /metadata.a/1'],
    [{ 'metadata.a': { $in: [[[1]]] } }, 'a list inside a list at /metadata.a/$in/0/0'],
    [{ metadata: { a: [[]] } }, 'a list inside a list at /metadata/a/0'],
    [{ 'metadata.a': { $exists: 1 } }, '$exists takes true or false at /metadata.a/$exists'],
    [{ 'metadata.a': { $exists: null } }, '$exists takes true or false at /metadata.a/$exists'],
    [{ 'metadata.a': { $size: '1' } }, '$size takes a whole number from 0 to 2147483647 at /metadata.a/$size'],
    [{ 'metadata.a': { $size: -1 } }, '$size takes a whole number from 0 to 2147483647 at /metadata.a/$size'],
    [{ 'metadata.a': { $size: 2 ** 31 } }, '$size takes a whole number from 0 to 2147483647 at /metadata.a/$size'],
    [{ 'metadata.a': { $not: 'x' } }, '$not takes an object of operators at /metadata.a/$not'],
    [{ 'metadata.a': { $not: {} } }, '$not takes an object of operators at /metadata.a/$not'],
    [
      { 'metadata.a': { $elemMatch: {} } },
      '$elemMatch takes a filter or an object of operators at /metadata.a/$elemMatch',
    ],
    [
      { 'metadata.a': { $elemMatch: [] } },
      '$elemMatch takes a filter or an object of operators at /metadata.a/$elemMatch',
    ],
    [{ 'metadata.a': undefined }, 'expected a JSON value at /metadata.a'],
    [{ 'metadata.a': new Date() }, 'expected a JSON value at /metadata.a'],
    [{ 'metadata.a': () => 1 }, 'expected a JSON value at /metadata.a'],
  ],
  'T18 names': [
    [{ owner2: 1 }, `unknown field "owner2", filterable are ${listed}`],
    [{ $nor: [{ _id: 'x' }] }, `unknown field "_id", filterable are ${listed} at /$nor/0`],
    [{ '_.org_id': 'x' }, `unknown field "_.org_id", filterable are ${listed}`],
    [{ 'network_id.x': 1 }, `unknown field "network_id.x", filterable are ${listed}`],
    [{ 'org_id.0': 'x' }, `unknown field "org_id.0", filterable are ${listed}`],
    [{ '': 1 }, `unknown field "", filterable are ${listed}`],
    [{ toString: 1 }, `unknown field "toString", filterable are ${listed}`],
    [{ constructor: 1 }, `unknown field "constructor", filterable are ${listed}`],
    [{ 'constructor.prototype': 1 }, `unknown field "constructor.prototype", filterable are ${listed}`],
    [own('{"__proto__":{"$gt":""}}'), `unknown field "__proto__", filterable are ${listed}`],
    [own('{"network_id":{"__proto__":1}}'), 'expected a string or null at /network_id'],
    [
      own('{"network_id":{"$gt":"","__proto__":1}}'),
      'operators and the field "__proto__" in one object at /network_id',
    ],
    [own('{"metadata.a":{"__proto__":1}}'), 'no record can hold the name "__proto__" at /metadata.a'],
    [{ 'metadata.a': { 'b.c': 1 } }, 'no record can hold the name "b.c" at /metadata.a'],
    [{ 'metadata.a': { '': 1 } }, 'no record can hold the name "" at /metadata.a'],
    [{ 'metadata.__proto__.polluted': 1 }, 'no path holds the segment "__proto__"'],
    [{ 'metadata.constructor': 1 }, 'no path holds the segment "constructor"'],
    [{ 'metadata.a.prototype': 1 }, 'no path holds the segment "prototype"'],
    [{ 'metadata.hasOwnProperty': 1 }, 'no path holds the segment "hasOwnProperty"'],
    [{ 'metadata.$where': 1 }, 'no path holds the segment "$where"'],
    [{ 'metadata..a': 1 }, 'no path holds the segment ""'],
    [{ 'metadata.': 1 }, 'no path holds the segment ""'],
    [{ 'metadata.a\0b': 1 }, 'no path holds the segment "a\\u0000b"'],
    [
      { 'metadata.a': { $elemMatch: { 'b.__proto__': 1 } } },
      'no path holds the segment "__proto__" at /metadata.a/$elemMatch',
    ],
    [{ 'metadata.a\ud800': 1 }, 'a lone surrogate'],
    [{ network_id: 'a\udc00' }, 'a lone surrogate at /network_id'],
    [{ 'metadata.a': [{ b: '\ud800' }] }, 'a lone surrogate at /metadata.a/0/b'],
    [{ 'metadata.a': { '\ud800': 1 } }, 'a lone surrogate at /metadata.a'],
    [{ network_id: { $regex: '\ud800' } }, 'a lone surrogate at /network_id/$regex'],
    [{ ['x'.repeat(500)]: 1 }, `unknown field "${'x'.repeat(64)}…", filterable are ${listed}`],
    [{ 'a\n\u001b\ud800': 1 }, `unknown field "a\\n\\u001b\ufffd", filterable are ${listed}`],
    [{ 'metadata.a/b~c': { $in: 1 } }, '$in takes a list at /metadata.a~1b~0c/$in'],
  ],
};

describe.each(Object.entries(refused))('refused: %s', (_, rows) => {
  test.each(rows.map(([filter, detail], at) => ({ filter, detail, title: `${at} ${detail.slice(0, 80)}` })))(
    '$title',
    ({ filter, detail }) => {
      const refusal = refusalOf(filter);
      expect(refusal.code).toBe('invalid-filter');
      expect(refusal.detail).toBe(detail);
      expect(refusal.message).toBe(`invalid filter syntax: ${detail}`);
      expect(detail.endsWith(refusal.pointer ?? '')).toBe(true);
    },
  );
});

const accepted: [name: string, filter: unknown, compiled: unknown][] = [
  ['the empty filter', {}, {}],
  ['the key', { network_id: 'x' }, { _id: 'x' }],
  ['null', { network_name: null }, { network_name: null }],
  ['a derived list', { org_id: { $all: ['x', 'y'] } }, { '_.org_id': { $all: ['x', 'y'] } }],
  ['an order on a derived list', { org_id: { $gte: 'x' } }, { '_.org_id': { $gte: 'x' } }],
  ['a path', { 'metadata.owner.mail': 'a@b' }, { 'metadata.owner.mail': 'a@b' }],
  ['a path of sixteen segments', { [`metadata${'.a'.repeat(15)}`]: 1 }, { [`metadata${'.a'.repeat(15)}`]: 1 }],
  ['a list as a value', { 'metadata.a': ['x', 1] }, { 'metadata.a': { $eq: ['x', 1] } }],
  ['lists with objects between', { 'metadata.a': [{ b: [1] }] }, { 'metadata.a': { $eq: [{ b: [1] }] } }],
  ['lists to be one of', { 'metadata.a': { $in: [['x'], []] } }, { 'metadata.a': { $in: [['x'], []] } }],
  ['an object as a value', { 'metadata.a': { b: { c: 1 } } }, { 'metadata.a': { $eq: { b: { c: 1 } } } }],
  ['the empty object as a value', { 'metadata.a': {} }, { 'metadata.a': { $eq: {} } }],
  ['an open field as a whole', { metadata: { a: 1 } }, { metadata: { $eq: { a: 1 } } }],
  ['-0', { ratio: -0, 'metadata.a': { $size: -0 } }, { ratio: 0, 'metadata.a': { $size: 0 } }],
  [
    'several conditions',
    { 'metadata.region': 'us-west', 'metadata.m': { $exists: true } },
    { 'metadata.region': 'us-west', 'metadata.m': { $exists: true } },
  ],
  ['logic', { $or: [{ port: 1 }, { $nor: [{ active: true }] }] }, { $or: [{ port: 1 }, { $nor: [{ active: true }] }] }],
  ['an empty branch', { $or: [{}] }, { $or: [{}] }],
  ['sixty-four conditions', { $or: many(64, { port: 1 }) }, { $or: many(64, { port: 1 }) }],
  ['a thousand values', { port: { $in: many(1000, 1) } }, { port: { $in: many(1000, 1) } }],
  ['seven levels of logic', nested(7), nested(7)],
  [
    '$elemMatch on values',
    { 'metadata.a': { $elemMatch: { $gt: 1, $lt: 3 } } },
    { 'metadata.a': { $elemMatch: { $gt: 1, $lt: 3 } } },
  ],
  [
    '$elemMatch on objects',
    { 'metadata.a': { $elemMatch: { 'b.c': 1, $or: [{ d: 1 }] } } },
    { 'metadata.a': { $elemMatch: { 'b.c': 1, $or: [{ d: 1 }] } } },
  ],
  ['a pattern', { network_name: { $not: { $regex: '^a.$' } } }, { network_name: { $not: { $regex: '^a[^\\n]\\z' } } }],
];

test.each(accepted)('accepted: %s', (_, filter, compiled) => {
  expect(compileFilter(filter, fields)).toStrictEqual(compiled);
});

test('two names of one path keep both conditions', () => {
  const twice = { id: { path: '_id', type: 'string' }, key: { path: '_id', type: 'string' } } as const;
  expect(compileFilter({ id: 'x', key: { $ne: 'y' } }, twice)).toStrictEqual({
    $and: [{ _id: 'x' }, { _id: { $ne: 'y' } }],
  });
});

test('a field without a prototype, or named like a member of one, is no trap', () => {
  expect(compileFilter(Object.assign(Object.create(null), { port: 1 }) as unknown, fields)).toStrictEqual({ port: 1 });
  expect(refusalOf({ valueOf: 1 }).detail).toMatch(/^unknown field "valueOf"/);
});

test('the list of operators is the language', () => {
  expect(FILTER_OPERATORS).toHaveLength(FIELD_OPERATORS.length + LOGICAL_OPERATORS.length);
  expect(FILTER_LIMITS).toMatchObject({ depth: 8, terms: 64, values: 1000, segments: 16, pattern: 256 });
});

function refusalOf(filter: unknown): Refusal {
  try {
    compileFilter(filter, fields);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`taken: ${JSON.stringify(filter).slice(0, 200)}`);
}
