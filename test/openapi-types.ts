/**
 * Compiles only while the generated type of a filter lets good filters through and stops wrong ones: SDK users and our
 * own handlers get the error from the compiler, not from a 400. Each `@ts-expect-error` is a compile error itself when
 * its line compiles.
 */
import type { components as backbone } from '../generated/backbone/types.js';
import type { components as network } from '../generated/network/types.js';

type NetworkFilter = network['schemas']['NetworkFilter'];
type BackboneFilter = backbone['schemas']['BackboneFilter'];

/** What the documents show, and every operator where it may stand. */
export const good: NetworkFilter[] = [
  {},
  { network_id: 'net-001' },
  { network_name: null, 'metadata.region': 'us-west', 'services_map.metrics': { $exists: true } },
  { network_name: { $in: ['a', null], $not: { $regex: '^West' } } },
  { metadata: { owner: 'ops@acme.io' } },
  { metadata: { $ne: null } },
  { 'metadata.tags': ['gpu', 1, true, null, { a: ['x'] }] },
  { 'metadata.tags': { $size: 2, $all: ['gpu'], $elemMatch: { $gt: 1, $lt: 3 } } },
  { 'metadata.nodes': { $elemMatch: { zone: 'a' } } },
  { $or: [{ network_id: { $gt: 'a' } }, { $nor: [{ 'policies.quota': 'x' }] }] },
];

export const goodBackbone: BackboneFilter = { org_id: 'org123', 'metadata.region': { $nin: ['us-west'] } };

// -- fields
// @ts-expect-error a field that the registry does not have
export const unknownField: NetworkFilter = { no_such_field: 'ops' };
// @ts-expect-error a field of the other registry
export const otherField: NetworkFilter = { cluster_id: 'a' };
// @ts-expect-error an internal name
export const internalField: NetworkFilter = { _rev: 'a' };
// @ts-expect-error an unknown field in a branch
export const nestedField: NetworkFilter = { $and: [{ no_such_field: 'ops' }] };

// -- dotted paths
// @ts-expect-error a root that is not there
export const unknownRoot: NetworkFilter = { 'meta.owner': 'ops' };
// @ts-expect-error a root that is a text
export const closedRoot: NetworkFilter = { 'network_name.first': 'a' };
// @ts-expect-error a root of the other registry only
export const otherRoot: BackboneFilter = { 'services_map.metrics': 'a' };

// -- operators
// @ts-expect-error an operator that is none
export const unknownOperator: NetworkFilter = { network_id: { $where: '1' } };
// @ts-expect-error the same at the top
export const unknownOutside: NetworkFilter = { network_id: 'a', $where: '1' };
// @ts-expect-error an operator of fields at the top
export const fieldOperatorOutside: NetworkFilter = { $gt: 1 };
// @ts-expect-error $or inside a field
export const logicInside: NetworkFilter = { network_id: { $or: [{ $eq: 'a' }] } };
// @ts-expect-error $size asked of a text
export const sizeOfText: NetworkFilter = { network_name: { $size: 1 } };

// -- operands
// @ts-expect-error a number asked of a text
export const wrongType: NetworkFilter = { network_id: 7 };
// @ts-expect-error order by null
export const orderByNull: NetworkFilter = { network_id: { $gt: null } };
// @ts-expect-error $in without a list
export const inWithoutList: NetworkFilter = { network_id: { $in: 'a' } };
// @ts-expect-error a list inside a list
export const listInList: NetworkFilter = { 'metadata.a': [['x']] };
// @ts-expect-error $or without a list
export const orWithoutList: NetworkFilter = { $or: { network_id: 'a' } };
