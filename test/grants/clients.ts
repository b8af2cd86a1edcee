/** Clients with `where` grants of many forms, and what they reach by the naive reading of filters. */
import type { Caller, Grant } from '../../src/auth/caller.js';
import type { RecordDefinition } from '../../src/records/definition.js';
import type { StoredRecord } from '../../src/store/contract.js';
import { naivelyMatches } from '../filter/naive.js';
import { callerWith } from '../support/callers.js';

type Where = Record<string, unknown>;

const grant = (scope: string, where: Where): Grant => ({ scope, where });

/**
 * Equality, lists, null and missing, negation, ranges, derived fields, keys; reading apart from writing. None of them asks
 * what the stand-in for MongoDB answers unlike MongoDB, since grants are judged in memory too.
 */
const grants: readonly (readonly Grant[])[] = [
  [
    grant('network:write', { 'metadata.owner': 'one' }),
    grant('network:read', { 'metadata.public': true }),
    grant('backbone:write', { org_id: 'x' }),
  ],
  [
    grant('network:write', { 'metadata.owner': { $in: ['two', null] }, network_name: { $ne: 'secret' } }),
    grant('backbone:write', { $or: [{ cluster_id: { $gte: 'c' } }, { 'metadata.owner': 'two' }] }),
    grant('backbone:read', { org_id: 'y' }),
  ],
  [
    grant('network:write', { $nor: [{ 'metadata.owner': 'one' }, { 'metadata.tier': { $gt: 1 } }] }),
    grant('network:write', { 'policies.shared': 'yes' }),
    grant('network:read', { 'metadata.region': { $exists: true } }),
    grant('backbone:read', { name: { $not: { $eq: 'secret' } } }),
    grant('backbone:write', { 'metadata.owner': 'one', cluster_id: 'a' }),
  ],
  [
    grant('network:read', {}),
    grant('network:write', { network_id: { $lt: 'net-5' } }),
    grant('backbone:write', { 'metadata.tier': { $lte: 1 } }),
  ],
];

/** As the server under test knows them. */
export const clients: readonly Caller[] = grants.map((own, at) => callerWith(String(at), own));

/** The same callers where all that there is may be seen and written. */
export const unlimited: readonly Caller[] = clients.map(({ id }) => ({ id, grants: 'all' }));

/** Whether a client reaches a stored document: its grants of these rights, read from the manual. */
export function reaches(
  client: number,
  { name, filterable }: RecordDefinition,
  { document, rights }: { readonly document: StoredRecord; readonly rights: readonly ('read' | 'write')[] },
): boolean {
  const scopes = rights.map((right) => `${name}:${right}`);
  return grants[client]!.some(
    ({ scope, where }) => scopes.includes(scope) && naivelyMatches(where as Where, document, filterable),
  );
}
