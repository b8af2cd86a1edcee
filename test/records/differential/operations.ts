/** Random operations on records, from small alphabets, so that they meet each other often. */
import fc from 'fast-check';
import type { PatchOperation } from '../../../src/records/patches.js';
import { filter, pattern, record } from '../../filter/arbitraries.js';

type Json = Record<string, unknown>;

/** Which revision a change asks for. */
export type Condition = 'none' | 'current' | 'stale';

export type Operation =
  | { readonly do: 'create'; readonly fields: Json }
  | { readonly do: 'update' | 'merge'; readonly key: string; readonly fields: Json; readonly condition: Condition }
  | { readonly do: 'patch'; readonly key: string; readonly patch: PatchOperation[]; readonly condition: Condition }
  | { readonly do: 'remove'; readonly key: string; readonly condition: Condition }
  | { readonly do: 'read'; readonly key: string }
  | { readonly do: 'query'; readonly filter: Json }
  | { readonly do: 'page'; readonly filter: Json; readonly sort: string | undefined; readonly limit: number }
  /** The next page of the query of the last `page`, or of another one with its cursor, which is refused. */
  | { readonly do: 'more'; readonly other: boolean; readonly limit: number }
  | { readonly do: 'index'; readonly index: number }
  | { readonly do: 'drop'; readonly index: number };

/** -0 is 0 wherever a body was read. */
const asRead = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A record as a body brings it. */
const body = fc
  .tuple(record, fc.constantFrom('', 'x', 'x, y', 'y,z,,y', ' z '))
  .map(([{ _id, _: _derived, ...fields }, org_ids]): Json => {
    const { network_name, ...rest } = fields;
    // No key of a registry has control characters (spec/README.md, `record-key`).
    return asRead({ network_id: _id.replace('\n', ' '), network_name: network_name ?? 'b', org_ids, ...rest });
  });
/** What breaks a record now and then. */
const broken = fc.constantFrom<Json>(
  { ratio: 'x' },
  { unknown: 1 },
  { network_name: null },
  { metadata: { 'a.b': 1 } },
);
const key = body.map(({ network_id }) => network_id as string);
const part = fc
  .tuple(body, fc.nat(0x7f))
  .map(([fields, mask]) =>
    Object.fromEntries(Object.entries(fields).filter(([name], at) => name !== 'network_id' && mask & (1 << at))),
  );
const change = fc.oneof({ weight: 9, arbitrary: part }, broken);
const merge = fc.tuple(change, fc.constantFrom<Json>({}, {}, { port: null }, { metadata: null }, { metadata: { a: null, b: [] } }))
  .map(([one, other]) => ({ ...one, ...other })); // prettier-ignore
const step = fc.constantFrom<PatchOperation>(
  { op: 'add', path: '/metadata/a', value: [1, { b: 'x' }] },
  { op: 'add', path: '/metadata/a/-', value: 2 },
  { op: 'remove', path: '/metadata/b' },
  { op: 'copy', from: '/metadata/a', path: '/metadata/b' },
  { op: 'replace', path: '/network_name', value: '\u{1f600}' },
  { op: 'test', path: '/ratio', value: 1 },
  { op: 'remove', path: '/port' },
);
const condition = fc.constantFrom<Condition>('none', 'none', 'none', 'current', 'stale');
const asked = fc.oneof(
  { weight: 12, arbitrary: filter.map(asRead) },
  { weight: 2, arbitrary: fc.constant<Json>({}) },
  { weight: 1, arbitrary: pattern.map((text): Json => ({ network_name: { $regex: text } })) },
  { weight: 1, arbitrary: fc.constantFrom<Json>({ $where: '1' }, { none: 1 }, { port: { $gt: 'x' } }, { $or: [] }) },
);
const sort = fc.constantFrom(
  undefined,
  'network_id',
  '-network_id',
  'network_name',
  '-network_name',
  'ratio',
  '-ratio',
  'none',
);
const limit = fc.constantFrom(1, 2, 3, 7);
const index = fc.nat(4);

const as = <D extends Operation['do']>(name: D) => ({ do: fc.constant(name) });

export const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ ...as('create'), fields: fc.oneof({ weight: 9, arbitrary: body }, fc.tuple(body, broken).map(([one, bad]): Json => ({ ...one, ...bad }))) }) },
  { weight: 5, arbitrary: fc.record({ ...as('update'), key, fields: change, condition }) },
  { weight: 4, arbitrary: fc.record({ ...as('merge'), key, fields: merge, condition }) },
  { weight: 4, arbitrary: fc.record({ ...as('patch'), key, patch: fc.array(step, { maxLength: 3 }), condition }) },
  { weight: 4, arbitrary: fc.record({ ...as('remove'), key, condition }) },
  { weight: 3, arbitrary: fc.record({ ...as('read'), key }) },
  { weight: 14, arbitrary: fc.record({ ...as('query'), filter: asked }) },
  { weight: 7, arbitrary: fc.record({ ...as('page'), filter: asked, sort, limit }) },
  { weight: 9, arbitrary: fc.record({ ...as('more'), other: fc.nat(9).map((one) => one === 0), limit }) },
  { weight: 3, arbitrary: fc.record({ ...as('index'), index }) },
  { weight: 1, arbitrary: fc.record({ ...as('drop'), index }) },
); // prettier-ignore

/** Many records at once, so that some results are longer than what is sent whole. */
export const crowd = fc
  .tuple(fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 105), fc.array(body, { minLength: 5, maxLength: 10 }))
  .map(([size, bodies]) =>
    Array.from({ length: size }, (_, at): Json => ({ ...bodies[at % bodies.length]!, network_id: `many${at}` })),
  );
