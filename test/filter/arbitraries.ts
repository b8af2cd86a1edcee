/** Random records and filters from small alphabets, so that conditions meet values often. */
import fc from 'fast-check';
import type { FilterFields } from '../../src/filter/compile.js';

/** A registry of each kind of field there is. */
export const fields: FilterFields = {
  network_id: { path: '_id', type: 'string' },
  network_name: { path: 'network_name', type: 'string' },
  org_id: { path: '_.org_id', type: 'string', list: true },
  port: { path: 'port', type: 'integer' },
  ratio: { path: 'ratio', type: 'number' },
  active: { path: 'active', type: 'boolean' },
  metadata: { path: 'metadata', type: 'object', open: true },
};

type Json = Record<string, unknown>;

const keys = ['k0', 'k1', 'k2', 'K1', 'k1\n', 'é', '\uffff', '\u{1f600}'];
const names = ['a', 'b', '0', '1'];
const text = fc.constantFrom('', 'a', 'b', 'ab', 'A', 'a\n', 'a b', '\uffff', '\u{1f600}');
const number = fc.constantFrom(0, -0, 1, 2, 10, -1.5, 2 ** 40);
const scalar = fc.oneof(text, number, fc.constantFrom(null, true, false));
const orgs = ['x', 'y', 'z'];

const { json } = fc.letrec<{ json: unknown; list: unknown[]; object: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 3, arbitrary: scalar },
    { weight: 2, arbitrary: tie('list') },
    { weight: 2, arbitrary: tie('object') },
  ),
  list: fc.array(tie('json'), { maxLength: 3 }),
  object: fc.dictionary(fc.constantFrom(...names), tie('json'), { maxKeys: 3, noNullPrototype: true }),
}));

/** A stored document: some fields missing, free-form `metadata`. */
export const record = fc.record(
  {
    _id: fc.constantFrom(...keys),
    network_name: fc.oneof(text, fc.constant(null)),
    port: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(null)),
    ratio: number,
    active: fc.boolean(),
    metadata: fc.dictionary(fc.constantFrom(...names), json, { maxKeys: 3, noNullPrototype: true }),
    _: fc.record({ org_id: fc.uniqueArray(fc.constantFrom(...orgs), { maxLength: 3 }) }),
  },
  { requiredKeys: ['_id', 'metadata', '_'], noNullPrototype: true },
) as fc.Arbitrary<Json & { _id: string }>;

/** A JSON value whose objects have one member at most, and whose lists hold no lists, as filters take them. */
const { value } = fc.letrec<{ value: unknown; element: unknown; object: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    { weight: 6, arbitrary: scalar },
    fc.array(tie('element'), { maxLength: 2 }),
    tie('object'),
  ),
  element: fc.oneof({ maxDepth: 2, depthSize: 'small' }, { weight: 6, arbitrary: scalar }, tie('object')),
  object: fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 1, noNullPrototype: true }),
}));

export const pattern = fc
  .tuple(
    fc.constantFrom('', '(?i)', '^', '(?i)^'),
    fc.array(
      fc.constantFrom(
        'a',
        'b',
        'B',
        '.',
        '[ab]',
        '[^a]',
        '\\w',
        '\\s',
        '\\S',
        '(?:a|b)',
        '(ab)',
        'a*',
        'b+',
        '.?',
        '[a-b]{1,2}',
        '\\x61',
        '[\\w ]',
      ),
      { maxLength: 4 },
    ),
    fc.constantFrom('', '$', '|b', '|^$'),
  )
  .map(([start, middle, end]) => start + middle.join('') + end);

const operator = (name: string, operand: fc.Arbitrary<unknown>): fc.Arbitrary<Json> =>
  operand.map((one) => ({ [name]: one }));
const among = (names_: string[], operand: fc.Arbitrary<unknown>): fc.Arbitrary<Json>[] =>
  names_.map((name) => operator(name, operand));
const merged = (parts: readonly Json[]): Json => Object.assign({}, ...parts) as Json;

/** Conditions on a declared field of one type; `order` is absent where the type has none. */
function conditionsOn(
  one: fc.Arbitrary<unknown>,
  order: fc.Arbitrary<unknown> | undefined,
  more: fc.Arbitrary<Json>[] = [],
): fc.Arbitrary<unknown> {
  const single = fc.oneof(
    ...among(['$eq', '$ne'], one),
    ...among(['$in', '$nin', '$all'], fc.array(one, { maxLength: 3 })),
    operator('$exists', fc.boolean()),
    ...(order === undefined ? [] : among(['$gt', '$gte', '$lt', '$lte'], order)),
    ...more,
  );
  const several = fc.array(single, { minLength: 1, maxLength: 2 }).map(merged);
  return fc.oneof({ weight: 2, arbitrary: one }, { weight: 3, arbitrary: several }, operator('$not', several));
}

const path = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }).map((segments) => segments.join('.'));

const { open } = fc.letrec<{ open: unknown; inner: Json }>((tie) => ({
  open: conditionsOn(value, fc.oneof(text, number), [
    operator('$size', fc.integer({ min: 0, max: 3 })),
    operator('$regex', pattern),
    operator('$elemMatch', fc.oneof({ maxDepth: 2 }, conditionsOn(value, number).filter(isOperators), tie('inner'))),
  ]),
  inner: fc.oneof(
    { maxDepth: 2 },
    fc.tuple(path, fc.oneof({ maxDepth: 2 }, scalar, tie('open'))).map(([name, condition]) => ({ [name]: condition })),
    fc
      .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(tie('inner'), { minLength: 1, maxLength: 2 }))
      .map(([name, all]) => ({ [name]: all })),
  ),
}));

function isOperators(condition: unknown): boolean {
  return (
    typeof condition === 'object' && condition !== null && Object.keys(condition).some((name) => name.startsWith('$'))
  );
}

const on = (name: string, condition: fc.Arbitrary<unknown>): fc.Arbitrary<Json> =>
  condition.map((one) => ({ [name]: one }));
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 5 });
const key = fc.constantFrom(...keys);
const port = fc.integer({ min: 0, max: 3 });
const leaf = fc.oneof(
  on('network_id', conditionsOn(orNull(key), key, [operator('$regex', pattern)])),
  on('network_name', conditionsOn(orNull(text), text, [operator('$regex', pattern)])),
  on('org_id', conditionsOn(orNull(fc.constantFrom(...orgs)), fc.constantFrom(...orgs))),
  on('port', conditionsOn(orNull(port), port)),
  on('ratio', conditionsOn(orNull(number), number)),
  on('active', conditionsOn(orNull(fc.boolean()), undefined)),
  on(
    'metadata',
    conditionsOn(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 1, noNullPrototype: true }), undefined),
  ),
  { weight: 8, arbitrary: fc.tuple(path, open).map(([below, condition]) => ({ [`metadata.${below}`]: condition })) },
);

const nesting = (one: unknown): number =>
  typeof one === 'object' && one !== null ? 1 + Math.max(0, ...Object.values(one).map(nesting)) : 0;

const { within } = fc.letrec<{ within: Json; filter: Json }>((tie) => ({
  within: tie('filter').filter((one) => nesting(one) <= 8),
  filter: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    { weight: 4, arbitrary: leaf },
    fc.array(leaf, { maxLength: 2 }).map(merged),
    fc
      .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(tie('filter'), { minLength: 1, maxLength: 3 }))
      .map(([name, all]) => ({ [name]: all })),
  ),
}));

/** A filter in the language, within its limits. */
export const filter = within;
