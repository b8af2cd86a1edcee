/**
 * The documents' schema of a filter, which SDKs and readers go by, against the compiler, which decides: both accept the
 * same filters. What JSON Schema cannot say has a name here; a difference without one fails, and so does a name that no
 * filter of the run needed. `FUZZ_SEED=…` asks for another run.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'yaml';
import { registries } from '../../generated/registries.js';
import type { Registry } from '../../src/http/registry.js';
import type { OpenApi, Schema } from '../../scripts/generate/document.js';
import { expand } from '../../scripts/generate/expand.js';
import { documentFormats } from '../../scripts/generate/formats.js';
import { Refusal } from '../../src/errors.js';
import { compileFilter, FILTER_OPERATORS, type FilterField, type FilterFields } from '../../src/filter/compile.js';
import { fields as everyKind, pattern } from './arbitraries.js';

const SEED = Number(process.env.FUZZ_SEED ?? 20261121);
const FILTERS = 3000;

type Json = Record<string, unknown>;

// -- both sides -------------------------------------------------------------------------------------------------------

/** A registry's fields, and the schema of its filters. */
interface Subject {
  readonly name: string;
  readonly fields: FilterFields;
  readonly accepts: ValidateFunction;
}

/** The schema of filters of a whole document, compiled as the generated validators are. */
function compiled(document: OpenApi): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, ownProperties: true });
  ajv.addVocabulary([...Object.keys(document), 'example', 'x-filter', 'x-generate', 'x-derive', 'x-dotted-roots']);
  for (const [name, format] of Object.entries(documentFormats)) ajv.addFormat(name, format);
  ajv.addSchema({ ...document, $id: 'document' });
  const [name] = Object.entries(document.components.schemas).find(([, schema]) => schema['x-dotted-roots'])!;
  return ajv.compile({ $ref: `document#/components/schemas/${name}` });
}

/** A document of our own with a field of every kind there is: the registries have texts and objects only. */
function documentOfEveryKind(): OpenApi {
  const shared = parse(readFileSync('spec/shared.yaml', 'utf8')) as OpenApi;
  const stored = Object.entries(everyKind).filter(([, { list }]) => !list);
  const properties = stored.map(([name, { type, open }]): [string, Schema] => [
    name,
    { type, 'x-filter': open ? { paths: true } : {} },
  ]);
  const document = {
    openapi: '3.1.0',
    info: { title: 'Every kind', version: '1' },
    'x-registry': { records: { kinds: { key: 'network_id', record: 'Kinds', noun: 'kind', derived: { org_id: { from: 'network_name', split: ',' } } } } },
    paths: {},
    components: { schemas: { Kinds: { type: 'object', properties: Object.fromEntries(properties) }, KindsFilter: { type: 'object', 'x-derive': { from: 'Kinds', as: 'filter' } } } },
  } as OpenApi; // prettier-ignore
  expand(document, shared.components.schemas);
  return document;
}

const takesFilters = ({ operations }: Registry): boolean => operations.some(({ body }) => body?.filter === true);

const subjects: Subject[] = [
  ...registries.filter(takesFilters).map(({ definition, document }) => ({
    name: definition.name,
    fields: Object.values(definition.records)[0]!.filterable,
    accepts: compiled(JSON.parse(readFileSync(document, 'utf8')) as OpenApi),
  })),
  { name: 'every kind of field', fields: everyKind, accepts: compiled(documentOfEveryKind()) },
];

/** Why the compiler refuses a filter; undefined: it does not. */
function refusalOf(filter: unknown, fields: FilterFields): string | undefined {
  try {
    compileFilter(filter, fields);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'invalid-filter') return error.detail;
    throw error;
  }
}

// -- what the schema cannot say: it accepts, the compiler refuses ---------------------------------------------------

interface Difference {
  readonly name: string;
  readonly why: string;
  /** The compiler's sentence. */
  readonly refusal: RegExp;
  /** Looked at beside the sentence. */
  readonly applies?: (filter: unknown) => boolean;
}

const INHERITED = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];
const namesIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [...name.split('.'), ...namesIn(inner)])
    : [];
const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

const DIFFERENCES: readonly Difference[] = [
  {
    name: 'depth',
    why: 'JSON Schema does not count levels',
    refusal: /^more than 8 levels at/,
    applies: (filter) => depthOf(filter) > 8,
  },
  { name: 'conditions', why: 'JSON Schema does not count across branches', refusal: /^more than 64 conditions at/ },
  {
    name: 'syntax of patterns',
    why: 'a grammar, and a bound on what matching costs; `maxLength` counts characters where the compiler counts UTF-16 units',
    refusal: /^\$regex does not take this pattern: /,
  },
  {
    name: 'names of Object.prototype',
    why: 'no stored object can have them; as a pattern they would make every generated client unreadable',
    refusal: /^no (path holds the segment|record can hold the name) "/,
    applies: (filter) => namesIn(filter).some((name) => INHERITED.includes(name)),
  },
  {
    name: 'lone surrogates',
    why: 'no pattern of JSON Schema sees half of a character',
    refusal: /^a lone surrogate/,
    applies: (filter) => /\\ud[89a-f]/.test(JSON.stringify(filter)),
  },
];

/** Of fields that no registry has yet. */
const FRACTIONS: Difference = {
  name: 'fractions asked of integers',
  why: 'integers and numbers share a schema, so that SDKs have one type less',
  refusal: /^expected an integer/,
};

// -- filters: good ones, and good ones with something changed -------------------------------------------------------

const text = fc.constantFrom('', 'a', 'us-west', 'a b', 'é', '\u{1f600}', '$gt', 'a.b', '\ud800');
const number = fc.constantFrom(0, 1, -1, 2.5, 1e21, 64);
const scalar = fc.oneof({ weight: 12, arbitrary: fc.oneof(text, number) }, fc.constantFrom(null, true, false));
const name = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom('a', 'b', '0', 'é', 'a b', '\n', '~/') },
  { weight: 1, arbitrary: fc.constantFrom(...INHERITED, '\ud800') },
);

/** A value of an open field, as the schema has it: objects of one member at most, no list inside a list. */
const { value, object } = fc.letrec<{ value: unknown; element: unknown; object: Json }>((tie) => ({
  value: fc.oneof({ maxDepth: 2 }, { weight: 5, arbitrary: scalar }, fc.array(tie('element'), { maxLength: 2 }), tie('object')),
  element: fc.oneof({ maxDepth: 2 }, { weight: 5, arbitrary: scalar }, tie('object')),
  object: fc.dictionary(name, tie('value'), { maxKeys: 1, noNullPrototype: true }),
})); // prettier-ignore

const goodOrBad = fc.oneof(
  { weight: 6, arbitrary: pattern },
  fc.constantFrom('(', '[', 'a**', '(a+)+', '(?=a)', '\u{1f600}'.repeat(200), 'x'.repeat(257)),
);

const operator = (one: string, operand: fc.Arbitrary<unknown>): fc.Arbitrary<Json> =>
  operand.map((given) => ({ [one]: given }));
const merged = (parts: readonly Json[]): Json => Object.assign({}, ...parts) as Json;

/** Operators asked of one field. `$not` and `$elemMatch` go one or two levels deep. */
function operators(type: FilterField['type'] | 'any', one: fc.Arbitrary<unknown>, levels: number): fc.Arbitrary<Json> {
  const list = fc.array(one, { maxLength: 2 });
  const ordered = type === 'any' ? fc.oneof(text, number) : one.filter((given) => given !== null);
  const single: fc.Arbitrary<Json>[] = [
    ...['$eq', '$ne'].map((named) => operator(named, one)),
    ...['$in', '$nin', '$all'].map((named) => operator(named, list)),
    operator('$exists', fc.boolean()),
    ...(type === 'boolean' || type === 'object' ? [] : ['$gt', '$gte', '$lt', '$lte'].map((named) => operator(named, ordered))),
    ...(type === 'string' || type === 'any' ? [operator('$regex', goodOrBad)] : []),
    ...(levels > 0 ? [operator('$not', operators(type, one, levels - 1))] : []),
    ...(type === 'any' ? [operator('$size', fc.constantFrom(0, 1, 2147483647))] : []),
    ...(type === 'any' && levels > 0 ? [operator('$elemMatch', fc.oneof(operators(type, one, levels - 1), elementFilter(levels - 1)))] : []),
  ];
  return fc.array(fc.oneof(...single), { minLength: 1, maxLength: 2 }).map(merged);
} // prettier-ignore

const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((segments) => segments.join('.'));
const long = fc.integer({ min: 14, max: 17 }).map((length) => new Array<string>(length).fill('a').join('.'));
const anyPath = fc.oneof({ weight: 20, arbitrary: path }, long);
const asked = (named: fc.Arbitrary<string>, condition: fc.Arbitrary<unknown>): fc.Arbitrary<Json> =>
  fc.tuple(named, condition).map(([one, given]) => ({ [one]: given }));
const onAny = (levels: number): fc.Arbitrary<unknown> => fc.oneof(value, operators('any', value, levels));

function elementFilter(levels: number): fc.Arbitrary<Json> {
  const branch = levels > 0 ? elementFilter(levels - 1) : asked(anyPath, scalar);
  const branches = fc.array(fc.oneof({ weight: 9, arbitrary: branch }, fc.constant({})), { minLength: 1, maxLength: 2 });
  return fc.oneof(
    { weight: 3, arbitrary: asked(anyPath, onAny(Math.max(0, levels))) },
    fc.tuple(fc.constantFrom('$and', '$or', '$nor'), branches).map(([one, all]) => ({ [one]: all })),
  );
} // prettier-ignore

/** A value of a declared field's type. */
const valueOf: Readonly<Record<FilterField['type'], fc.Arbitrary<unknown>>> = {
  string: text,
  number,
  integer: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(0, 1, -7) }, fc.constant(1.5)),
  boolean: fc.boolean(),
  object,
};

/** Filters of a registry in its grammar. */
function grammar(fields: FilterFields): fc.Arbitrary<Json> {
  const leaves = Object.entries(fields).flatMap(([field, { type, open }]) => {
    const one = fc.option(valueOf[type], { freq: 6 });
    const declared = asked(fc.constant(field), fc.oneof(one, operators(type, one, 1)));
    const below = anyPath.map((rest) => `${field}.${rest}`);
    return open ? [declared, { weight: 4, arbitrary: asked(below, onAny(2)) }] : [declared];
  });
  const { filter } = fc.letrec<{ filter: Json }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      { weight: 4, arbitrary: fc.oneof(...leaves) },
      fc.array(fc.oneof(...leaves), { maxLength: 2 }).map(merged),
      fc
        .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(tie('filter'), { minLength: 1, maxLength: 2 }))
        .map(([one, all]) => ({ [one]: all })),
    ),
  }));
  return filter;
}

/** Something done to one place of a filter. */
interface Change {
  readonly at: number;
  readonly how: 'ask' | 'replace' | 'rename' | 'add' | 'list' | 'object' | 'remove' | 'nest' | 'crowd';
  readonly name: string;
  readonly value: unknown;
  readonly times: number;
  readonly operators: Json;
}

/** Every operator with operands that some field takes. */
const ASKED: Json[] = [
  ...['$eq', '$ne', '$gt', '$gte', '$lt', '$lte'].flatMap((one) => ['a', 1, true, null, {}].map((given) => ({ [one]: given }))),
  ...['$in', '$nin', '$all'].flatMap((one) => [[], ['a'], [1], [true, null], [{}], [['a']]].map((given) => ({ [one]: given }))),
  { $exists: true }, { $exists: null }, { $size: 1 }, { $size: -1 }, { $size: 0.5 }, { $regex: 'a' }, { $regex: 1 }, { $elemMatch: { $eq: 'a' } }, { $elemMatch: { a: 1 } },
  { $elemMatch: {} }, { $elemMatch: { $or: [{}] } }, { $elemMatch: { $gt: 1, a: 1 } }, { $not: { $eq: 'a' } }, { $not: { $size: 1 } }, { $not: {} }, { $not: 'a' }, { $and: [{}] },
]; // prettier-ignore

const change = (fields: FilterFields): fc.Arbitrary<Change> =>
  fc.record({
    at: fc.nat({ max: 40 }),
    how: fc.constantFrom('ask', 'ask', 'replace', 'rename', 'add', 'list', 'object', 'remove', 'nest', 'crowd'),
    name: fc.oneof(
      fc.constantFrom(...FILTER_OPERATORS, '$where', '$options', '$'),
      fc.constantFrom(...Object.keys(fields), ...Object.keys(fields).map((field) => `${field}.a`)),
      fc.constantFrom('', 'a', '_id', '_.org_id', 'metadata.', 'metadata..a', 'metadata.$a', 'a\0b', '__proto__', 'constructor', 'metadata.a.toString', 'a.b'),
    ),
    value: fc.constantFrom<unknown[]>(null, true, 0, 1.5, -1, 2 ** 31, 'x', '', [], {}, [[]], [['x']], [{}], [{ a: ['x'] }], { a: 1, b: 2 }, { a: [[1]] }, { $gt: 1 }, { $gt: 'a', b: 1 }, [1, 'a', null]),
    times: fc.integer({ min: 1, max: 9 }),
    operators: fc.constantFrom(...ASKED),
  }); // prettier-ignore

/** Every object and list of a value, with the value itself where it is one. */
const holdersIn = (one: unknown): (Json | unknown[])[] =>
  typeof one === 'object' && one !== null ? [one as Json, ...Object.values(one).flatMap(holdersIn)] : [];

function set(holder: Json, key: string, one: unknown): void {
  Object.defineProperty(holder, key, { value: one, enumerable: true, configurable: true, writable: true });
}

/** As `JSON.parse` makes it, which the compiler asks for. */
const cloned = (one: Json): Json => JSON.parse(JSON.stringify(one)) as Json;

/** The filter with the change made; the given one stays as it is. */
function changed(filter: Json, { at, how, name: named, value: given, times, operators: asks }: Change): Json {
  const copy = cloned(filter);
  if (how === 'nest') return Array.from({ length: times }).reduce<Json>((inner) => ({ $and: [inner] }), copy);
  if (how === 'crowd') return { $and: Array.from({ length: times * 10 }, () => cloned(copy)) };
  const places = holdersIn(copy).flatMap((holder) => Object.keys(holder).map((key) => [holder as Json, key] as const));
  const place = places[at % Math.max(1, places.length)];
  if (!place) return how === 'add' ? { [named]: given } : copy;
  const [holder, key] = place;
  const current = holder[key];
  if (how === 'replace') set(holder, key, given);
  else if (how === 'ask') set(holder, key, asks);
  else if (how === 'list') set(holder, key, [current]);
  else if (how === 'object') set(holder, key, { [named]: current });
  else if (how === 'add') set(Array.isArray(holder) ? copy : holder, named, given);
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else {
    delete holder[key];
    if (how === 'rename') set(holder, named, current);
  }
  return copy;
}

const filters = (fields: FilterFields): fc.Arbitrary<Json> =>
  fc
    .tuple(grammar(fields), fc.oneof(fc.constant([]), fc.array(change(fields), { minLength: 1, maxLength: 2 })))
    .map(([filter, changes]) => changes.reduce(changed, filter));

// -- the comparison -------------------------------------------------------------------------------------------------

const counts = new Map([...DIFFERENCES, FRACTIONS].map((difference) => [difference.name, 0]));
const lines: string[] = [];
afterAll(() => {
  const named = [...counts].map(([difference, count]) => `${difference} ${count}`).join('; ');
  process.stdout.write(`filter schema: seed ${SEED}; ${lines.join('; ')}; differences: ${named}\n`);
});

describe.each(subjects)('$name', ({ name: subject, fields, accepts }) => {
  const known = subject === 'every kind of field' ? [...DIFFERENCES, FRACTIONS] : DIFFERENCES;

  /** Throws for a difference without a name. */
  function compare(filter: Json): 'accepted' | 'refused' | 'different' {
    const refusal = refusalOf(filter, fields);
    const accepted = accepts(filter);
    if (accepted === (refusal === undefined)) return accepted ? 'accepted' : 'refused';
    const found = known.find(
      (one) => accepted && one.refusal.test(refusal ?? '') && (one.applies === undefined || one.applies(filter)),
    );
    if (!found) {
      const sides = `the compiler: ${refusal ?? 'accepted'}; the schema: ${accepted ? 'accepted' : JSON.stringify(accepts.errors?.at(-1))}`;
      throw new Error(`a difference without a name: ${JSON.stringify(filter)} – ${sides}`);
    }
    counts.set(found.name, counts.get(found.name)! + 1);
    return 'different';
  }

  test('schema and compiler accept the same filters, save for the differences named', () => {
    const outcomes = { accepted: 0, refused: 0, different: 0 };
    const property = fc.property(filters(fields), (filter) => {
      outcomes[compare(filter)]++;
    });
    fc.assert(property, { numRuns: FILTERS, seed: SEED });
    lines.push(`${subject} ${JSON.stringify(outcomes)}`);
    // Neither all good nor all bad, or it would say little.
    expect(outcomes.accepted).toBeGreaterThan(0.3 * FILTERS);
    expect(outcomes.refused).toBeGreaterThan(0.15 * FILTERS);
  }, 30000);

  test('what is no object is no filter', () => {
    for (const one of [null, true, 1, 'x', [], [{}]])
      expect([one, accepts(one), refusalOf(one, fields)]).toEqual([one, false, 'a filter is an object']);
  });
});

test('every difference named was met', () => {
  expect([...counts].filter(([, count]) => count === 0)).toEqual([]);
});
