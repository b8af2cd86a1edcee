/** Creates of records that name others: seen by nobody until what they name was found to be there. */
import { fail } from '../errors.js';
import type { StoredRecord } from '../store/contract.js';
import { isUnavailable } from '../store/faults.js';
import type { Writes } from './audit/audited-writes.js';
import { isShown, isStale, type Kept, type Link, type Links } from './references.js';
import { unmarked } from './removal-marks.js';
import { newRevision } from './revision.js';
import { hasValues, holderOf } from './uniqueness.js';

/** A create in hand. */
export interface Creating extends Kept {
  readonly links: Links;
  readonly writes: Writes;
  /** Whether the caller sees the record at the other end: one that it does not see is as one that is not there. */
  readonly sees: (target: StoredRecord, link: Link) => boolean;
  /** Whether no write may be begun any more. */
  readonly isLate: () => boolean;
}

/**
 * Stores the record; resolves when it is durable and seen. Rejects with 11000 as an insert does, with the reference's
 * `unknown` or `unfit` where what it names is not there, about to be removed, or cannot be named, and `busy` where it took so long that it was swept.
 */
export async function insertReferring(creating: Creating, document: StoredRecord): Promise<void> {
  const { collection, links, writes } = creating;
  // What is wrong in the ordinary way writes nothing.
  await requireTargets(creating, document);
  const { _id, ...record } = document;
  const pending = { _id, _rev: newRevision() };
  await collection.insertOne({ ...document, ...pending, _pending: new Date(links.now()).toISOString() });
  try {
    await requireTargets(creating, document);
    if (creating.isLate()) fail('busy');
    const { matchedCount } = await writes.replaceOne(pending, record, null);
    if (matchedCount === 0) fail('busy');
  } catch (error) {
    // Where the store is away, the next sweep does it.
    if (!isUnavailable(error)) await collection.deleteOne(pending).catch(() => undefined);
    throw error;
  }
}

/** Refuses where something that the record names is not there, or cannot be named. What nobody removes any more is there. */
export async function requireTargets(
  { links, sees }: Pick<Creating, 'links' | 'sees'>,
  document: StoredRecord,
): Promise<void> {
  for (const link of links.to) {
    const { reference, definition, collection } = link;
    const target = await collection.findOne({ _id: document[reference.field] as string });
    if (target === null || !isShown(target, definition) || !sees(target, link)) return fail(reference.unknown);
    if (reference.unfit && hasValues(target, reference.unfit.where)) fail(reference.unfit.error);
    if (target._removing === undefined) continue;
    if (!isStale(target._removing.since, links) || !(await unmarked(link, target))) fail(reference.unknown);
  }
}

/**
 * Removes what stands in the way of a record and is seen by nobody: what a process that ended has left, or an earlier
 * attempt of the same request. True where something was removed, so that the write may be tried again.
 */
export async function clearWay(
  { collection, definition, links }: Kept & { readonly links: Links },
  document: StoredRecord,
): Promise<boolean> {
  if (links.to.length === 0) return false;
  let cleared = false;
  const { _id, _request } = document;
  const rules = (definition.unique ?? []).map((rule) => holderOf(rule, document, collection));
  for (const holder of await Promise.all([collection.findOne({ _id }), ...rules])) {
    if (!holder?._pending) continue;
    const isOwn = _request !== undefined && holder._request === _request;
    if (!isOwn && !isStale(holder._pending, links)) continue;
    const { deletedCount } = await collection.deleteOne({ _id: holder._id, _rev: holder._rev });
    cleared ||= deletedCount === 1;
  }
  return cleared;
}
