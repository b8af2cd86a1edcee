/** Random requests of two clients on both registries, from small alphabets, so that they meet each other's records often. */
import fc from 'fast-check';

type Json = Record<string, unknown>;

/** Which revision a request asks for. */
export const CONDITIONS = ['if-match current', 'if-match stale', 'if-match any', 'if-none-match current', 'if-none-match any',
  'if-modified-since', 'if-unmodified-since'] as const; // prettier-ignore
export type Condition = 'none' | (typeof CONDITIONS)[number];

interface Common {
  /** Which of the two clients, and of the two registries: 0 network, 1 backbone. */
  readonly client: 0 | 1;
  readonly registry: 0 | 1;
  readonly problem: boolean;
}

export type Asked = Common &
  (
    | { readonly do: 'GET' | 'HEAD' | 'DELETE'; readonly key: number; readonly condition: Condition }
    | {
        readonly do: 'PUT' | 'merge' | 'patch';
        readonly key: number;
        readonly condition: Condition;
        readonly body: unknown;
        readonly prefers: boolean;
      }
    /** Without a key where the registry makes them; `once`: the `Idempotency-Key`. */
    | {
        readonly do: 'create';
        readonly key: number | undefined;
        readonly body: Json;
        readonly prefers: boolean;
        readonly once: number | undefined;
      }
    /** An earlier create with its `Idempotency-Key` again, by the same client. */
    | { readonly do: 'repeat'; readonly which: number; readonly otherBody: boolean }
    | { readonly do: 'query'; readonly filter: unknown; readonly search: string }
    /** The next page of this client's last query, or of the other client's. */
    | { readonly do: 'next'; readonly others: boolean }
  );

/** How many keys of each registry there are to choose from. */
export const KEYS = 14;

const owner = fc.constantFrom('one', 'two', 'three', null, ['one', 'two']);
const region = fc.constantFrom('west', 'east', null);
const metadata = fc.record(
  { owner, region, public: fc.boolean(), tier: fc.constantFrom(0, 1, 2, '2'), tags: fc.constantFrom([], ['a'], ['a', 1]) },
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<Json>; // prettier-ignore
const name = fc.constantFrom('a', 'b', 'secret', 'é');

/** Fields of a record, some left out, but never its name. */
const fieldsOf = [
  fc.record(
    { network_name: name, metadata, policies: fc.constantFrom({}, { shared: 'yes' }, { shared: 'no' }) },
    { requiredKeys: ['network_name'], noNullPrototype: true },
  ),
  fc.record(
    { name, metadata, org_ids: fc.constantFrom('', 'x', 'y', 'x, y', ' z'), cluster_id: fc.constantFrom('a', 'c', 'd') },
    { requiredKeys: ['name'], noNullPrototype: true },
  ),
] as const satisfies readonly fc.Arbitrary<Json>[]; // prettier-ignore

/** Records that are there before: any of the two registries. */
export const stock = (count: number): fc.Arbitrary<readonly [Json[], Json[]]> =>
  fc.tuple(
    fc.array(fieldsOf[0], { minLength: count, maxLength: count }),
    fc.array(fieldsOf[1], { minLength: count, maxLength: count }),
  );

const broken = fc.constantFrom<Json>({ unknown: 1 }, { metadata: { 'a.b': 1 } }, { metadata: 1 });
const changeOf = fieldsOf.map((fields) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.tuple(fields, fc.nat(7)).map(([all, mask]) => some(all, mask)) },
    { weight: 1, arbitrary: broken },
  ),
);
const some = (fields: Json, mask: number): Json =>
  Object.fromEntries(Object.entries(fields).filter((_, at) => mask & (1 << at)));

const mergeOf = changeOf.map((change) =>
  fc.oneof(
    { weight: 3, arbitrary: change },
    fc.constantFrom<Json>({ metadata: { owner: null } }, { metadata: null }, { metadata: { tier: 3 } }),
  ),
);
const value = fc.oneof(owner, fc.constantFrom('west', true, 1, 'yes', 'x', 'a', 'secret'));
const places = [
  '/metadata/owner',
  '/metadata/tier',
  '/metadata/region',
  '/metadata/none/deep',
  '/policies/shared',
  '/org_ids',
  '/cluster_id',
];
const patch = fc.array(
  fc.tuple(fc.constantFrom('add', 'replace', 'remove', 'test'), fc.constantFrom(...places), value)
    .map(([op, path, one]) => (op === 'remove' ? { op, path } : { op, path, value: one })),
  { minLength: 1, maxLength: 2 },
); // prettier-ignore

const operators = fc.oneof(
  value,
  value.map((one) => ({ $ne: one })),
  fc.array(fc.constantFrom('one', 'two', null, 1), { maxLength: 3 }).map((list) => ({ $in: list })),
  fc.array(fc.constantFrom('one', 'two', 1), { maxLength: 3 }).map((list) => ({ $nin: list })),
  fc.boolean().map((one) => ({ $exists: one })),
  fc.constantFrom<unknown>({ $gt: 0 }, { $lte: 'one' }, { $not: { $gte: 'two' } }, { $regex: '^o' }),
);
const open = fc.constantFrom('metadata.owner', 'metadata.region', 'metadata.tier', 'metadata.public', 'metadata.tags');
const leafOf = [
  fc.oneof(
    fc.constantFrom<Json>({}, { network_name: 'secret' }, { network_id: { $in: ['net-1', 'net-2', 'net-7'] } }),
    fc.tuple(open, operators).map(([path, one]) => ({ [path]: one })),
  ),
  fc.oneof(
    fc.constantFrom<Json>({}, { name: { $ne: 'secret' } }, { org_id: 'x' }, { org_id: { $nin: ['x'] } }),
    fc.tuple(open, operators).map(([path, one]) => ({ [path]: one })),
  ),
];
const filterOf = leafOf.map((leaf) =>
  fc.oneof(
    { weight: 4, arbitrary: leaf },
    fc.tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(leaf, { minLength: 1, maxLength: 3 }))
      .map(([logical, all]): Json => ({ [logical]: all })),
    { weight: 1, arbitrary: fc.constantFrom<Json>({ $where: '1' }, { none: 1 }) },
  ),
); // prettier-ignore
const searchOf = ['network_name', 'name'].map((field) =>
  fc.constantFrom('', '', '?limit=1', '?limit=3', '?limit=101', `?sort=${field}&limit=2`, `?sort=-${field}`, '?sort=none'),
); // prettier-ignore

const index = fc.nat(KEYS - 1);
const condition = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Condition>('none') },
  { weight: 1, arbitrary: fc.constantFrom<Condition>(...CONDITIONS) },
);
const prefers = fc.boolean();

/** What is asked of one registry. */
function askedOf(registry: 0 | 1): fc.Arbitrary<unknown> {
  const of = <T extends Record<string, fc.Arbitrary<unknown>>>(verb: string, more: T) =>
    fc.record({ do: fc.constant(verb), ...more }, { noNullPrototype: true });
  const change = { key: index, condition, prefers };
  const key = registry === 1 ? fc.option(index, { nil: undefined }) : index;
  return fc.oneof(
    { weight: 4, arbitrary: of('GET', { key: index, condition }) },
    { weight: 2, arbitrary: of('HEAD', { key: index, condition }) },
    { weight: 4, arbitrary: of('DELETE', { key: index, condition }) },
    { weight: 4, arbitrary: of('PUT', { ...change, body: changeOf[registry]! }) },
    { weight: 3, arbitrary: of('merge', { ...change, body: mergeOf[registry]! }) },
    { weight: 4, arbitrary: of('patch', { ...change, body: patch }) },
    { weight: 6, arbitrary: of('create', { key, body: fieldsOf[registry], prefers, once: fc.option(fc.nat(30), { nil: undefined }) }) },
    { weight: 1, arbitrary: of('create', { key, body: broken, prefers, once: fc.constant(undefined) }) },
    { weight: 3, arbitrary: of('repeat', { which: fc.nat(), otherBody: fc.nat(3).map((one) => one === 0) }) },
    { weight: 5, arbitrary: of('query', { filter: filterOf[registry]!, search: searchOf[registry]! }) },
    { weight: 6, arbitrary: of('next', { others: fc.nat(3).map((one) => one === 0) }) },
  ); // prettier-ignore
}

const who = fc.record({ client: fc.constantFrom(0, 1), problem: fc.nat(4).map((one) => one === 0) });

/** One request, as it is meant. */
export const asked = fc
  .tuple(who, fc.oneof(...([0, 1] as const).map((registry) => askedOf(registry).map((one) => ({ registry, ...(one as object) })))))
  .map(([one, other]) => ({ ...one, ...other })) as unknown as fc.Arbitrary<Asked>; // prettier-ignore
