/** Creates of records that name others: seen by nobody until what they name was found to be there. */
import { fail } from '../errors.js';
import type { StoredRecord } from '../store/contract.js';
import { isDuplicate, isUnavailable } from '../store/faults.js';
import type { Writes } from './audit/audited-writes.js';
import { isShown, isStale, type Kept, type Link, type Links, waitForOthers, WAITS } from './references.js';
import { unmarked } from './removal-marks.js';
import { newRevision } from './revision.js';
import { hasValues, holderOf } from './uniqueness.js';

/** How often a target is read whose mark another takes away at the same moment. */
const READS = 5;

/** A create in hand. */
export interface Creating extends Kept {
  readonly links: Links;
  readonly writes: Writes;
  /** Whether the caller sees the record at the other end: one that it does not see is as one that is not there. */
  readonly sees: (target: StoredRecord, link: Link) => boolean;
  /** Whether no write may be begun any more. */
  readonly isLate: () => boolean;
}

/** What looks whether targets are there. */
export interface Looking extends Pick<Creating, 'links' | 'sees'> {
  /** Writes nothing, and takes a marked target for what it still is: there. */
  readonly readsOnly?: boolean;
}

/**
 * Stores the record; resolves when it is durable and seen. Rejects with 11000 as an insert does, with the reference's
 * `unknown` or `unfit` where what it names is not there or cannot be named, and `busy` where a removal of that, or another
 * create that holds its key or a unique value, does not end, or where it took so long itself that it was swept.
 */
export async function insertReferring(creating: Creating, document: StoredRecord): Promise<void> {
  for (let attempt = 0; ; attempt++)
    try {
      if (await insertOnce(creating, document)) return;
      await waitForOthers(attempt);
    } catch (error) {
      if (!isDuplicate(error) || !(await clearWay(creating, document, attempt))) throw error;
    }
}

/** False where something that the record names is about to be removed: it is gone then, or stays. */
async function insertOnce(creating: Creating, document: StoredRecord): Promise<boolean> {
  const { collection, links, writes } = creating;
  // What is wrong in the ordinary way writes nothing.
  if (!(await requireTargets(creating, document))) return false;
  if (creating.isLate()) fail('busy');
  const { _id, ...record } = document;
  const pending = { _id, _rev: newRevision() };
  await collection.insertOne({ ...document, ...pending, _pending: new Date(links.now()).toISOString() });
  try {
    const isSure = await requireTargets(creating, document);
    if (creating.isLate()) fail('busy');
    if (isSure && (await writes.replaceOne(pending, record, { before: null })).matchedCount === 0) fail('busy');
    if (!isSure) await collection.deleteOne(pending);
    return isSure;
  } catch (error) {
    // Where the store is away, the next sweep does it.
    if (!isUnavailable(error)) await collection.deleteOne(pending).catch(() => undefined);
    throw error;
  }
}

/**
 * Refuses where something that the record names is not there, or cannot be named. False where somebody is about to remove
 * it; what nobody removes any more is there.
 */
export async function requireTargets(looking: Looking, document: StoredRecord): Promise<boolean> {
  for (const link of looking.links.to)
    if (!(await requireTarget(looking, link, document[link.reference.field] as string))) return false;
  return true;
}

async function requireTarget({ links, sees, readsOnly }: Looking, link: Link, _id: string): Promise<boolean> {
  const { reference, definition, collection } = link;
  for (let attempt = 0; attempt < READS; attempt++) {
    const target = await collection.findOne({ _id });
    if (target === null || !isShown(target, definition) || !sees(target, link)) return fail(reference.unknown);
    if (reference.unfit && hasValues(target, reference.unfit.where)) fail(reference.unfit.error);
    if (target._removing === undefined || readsOnly) return true;
    if (!isStale(target._removing.since, links)) return false;
    if (await unmarked(link, target)) return true;
  }
  return false;
}

/**
 * Removes what stands in the way of a record and is seen by nobody: what a process that ended has left, or an earlier
 * attempt of the same request; waits for what another create is about to show, after `attempt` such waits. True where the
 * write may be tried again, false where what is seen is in the way. Refuses with `busy` what was waited for in vain.
 */
export async function clearWay(
  { collection, definition, links }: Kept & { readonly links: Links },
  document: StoredRecord,
  attempt: number,
): Promise<boolean> {
  if (links.to.length === 0) return false;
  const { _id, _request } = document;
  const taken = await Promise.all((definition.unique ?? []).map((rule) => holderOf(rule, document, collection)));
  if (taken.some((holder) => holder !== null && isShown(holder, definition))) return false;
  const there = [await collection.findOne({ _id }), ...taken].filter((holder) => holder !== null);
  // Gone meanwhile, or an index of the operator's.
  if (there.length === 0) return attempt < WAITS;
  const holders = there.filter((holder) => !isShown(holder, definition));
  if (holders.length === 0) return false;
  const left = holders.filter(
    (holder) => isStale(holder._pending!, links) || (_request !== undefined && holder._request === _request),
  );
  for (const holder of left) await collection.deleteOne({ _id: holder._id, _rev: holder._rev });
  if (left.length < holders.length) await waitForOthers(attempt);
  return true;
}
