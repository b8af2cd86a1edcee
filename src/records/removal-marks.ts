/**
 * Removals of records that others may name. The mark is a revision of its own, which nobody is told: until the removal is
 * made, the record has the revision that the mark remembers. That one comes back where the remover itself takes the mark
 * away, having sent no removal; where another does, the record gets a new one, since a removal may be under way.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Filter } from 'mongodb';
import { fail, Refusal } from '../errors.js';
import type { StoredRecord } from '../store/contract.js';
import { isUnavailable } from '../store/faults.js';
import { AuditedWrites, type Named, plainWrites } from './audit/audited-writes.js';
import { isShown, isStale, type Kept, type Link, type Links, onlyShown, waitForOthers } from './references.js';
import { newRevision } from './revision.js';

/** Records that a refusal names. */
const MOST_NAMED = 10;

/** Records that one look reads. */
const STEP = 100;

/** Milliseconds that another's removal is waited for before the record is read again. */
const WAIT_MS = 50;

/** What the log calls the server itself, and what it does here. */
const SERVER = { caller: 'server', operation: 'unmark', request_id: '' };

/** A removal in hand. */
export interface Removing extends Kept {
  readonly links: Links;
  /** What the caller sees of the other type; undefined: all. */
  readonly visible: (link: Link) => Filter<StoredRecord> | undefined;
  /** Removes the document at that revision; false where there is none. */
  readonly remove: (stored: Named) => Promise<boolean>;
}

/**
 * Removes the record where nothing names it; false where it was changed meanwhile, and is to be read again. Refuses with
 * the reference's `bound`, and with `busy` where a create that names it neither shows its record nor takes it back.
 */
export async function removeUnbound(removing: Removing, stored: StoredRecord): Promise<boolean> {
  const { collection, links, remove } = removing;
  const { _id, _removing, ...record } = stored;
  if (links.from.length === 0) return remove({ _id, _rev: stored._rev });
  for (const link of links.from) await requireNone(removing, link, onlyShown(naming(link, _id), link.definition));
  if (_removing !== undefined) {
    if (isStale(_removing.since, links)) await unmarked(removing, stored);
    else await pause(WAIT_MS);
    return false;
  }
  const marked = { _id, _rev: newRevision() };
  const mark = { since: new Date(links.now()).toISOString(), rev: stored._rev };
  const { matchedCount } = await collection.replaceOne(
    { _id, _rev: stored._rev },
    { ...record, _rev: marked._rev, _removing: mark },
    { isOfRemoval: true },
  );
  return matchedCount === 1 && removeMarked(removing, marked, record);
}

/** Removes the marked document, or takes the mark back where nothing was sent that could still remove it. */
async function removeMarked(removing: Removing, marked: Named, record: Omit<StoredRecord, '_id'>): Promise<boolean> {
  let isSent = false;
  try {
    for (const link of removing.links.from) await requireNone(removing, link, naming(link, marked._id));
    isSent = true;
    return await removing.remove(marked);
  } catch (error) {
    const mayBeRemoved = isSent && !(error instanceof Refusal);
    if (!mayBeRemoved && !isUnavailable(error))
      await removing.collection.replaceOne({ ...marked }, record, { isOfRemoval: true }).catch(() => undefined);
    throw error;
  }
}

const naming = ({ reference }: Link, key: string): Filter<StoredRecord> => ({ [reference.field]: key });

/** Refuses where the filter finds a record that is seen. One that is not is removed where it is stale, else waited for. */
async function requireNone(removing: Removing, link: Link, filter: Filter<StoredRecord>): Promise<void> {
  const { collection, definition, reference } = link;
  for (let waits = 0; ;) {
    const records = await collection.find(filter, { limit: STEP }).toArray();
    if (records.length === 0) return;
    if (records.some((record) => isShown(record, definition)))
      fail(reference.bound, await detailOf(removing, link, filter));
    const stale = records.filter(({ _pending }) => isStale(_pending!, removing.links));
    for (const { _id, _rev } of stale) await collection.deleteOne({ _id, _rev });
    if (stale.length === records.length) continue;
    // Nothing that the caller could remove: whoever makes it is at it, or died.
    await waitForOthers(waits++);
  }
}

/** Some of what is found, by key, as far as the caller may see it; undefined where it sees none. */
async function detailOf(removing: Removing, link: Link, filter: Filter<StoredRecord>): Promise<string | undefined> {
  const visible = removing.visible(link);
  const seen = onlyShown(visible === undefined ? filter : { $and: [visible, filter] }, link.definition);
  const options = { sort: { _id: 1 }, limit: MOST_NAMED + 1, projection: { _id: 1 } } as const;
  const keys = (await link.collection.find(seen, options).toArray()).map(({ _id }) => _id);
  if (keys.length === 0) return undefined;
  return `${keys.slice(0, MOST_NAMED).join(', ')}${keys.length > MOST_NAMED ? ' and others' : ''}`;
}

/** Takes away a mark that nobody uses any more; false where the document was changed meanwhile. Entered as the server's doing. */
export async function unmarked({ definition, collection, audit }: Kept, stored: StoredRecord): Promise<boolean> {
  const { _id, _removing, ...record } = stored as Required<StoredRecord>;
  const asked = { ...SERVER, registry: definition.name };
  const writes = audit ? new AuditedWrites({ collection, log: audit }, asked) : plainWrites(collection);
  // With a new revision it is told as changed: so it was changed now.
  const unmarking = { ...record, _rev: newRevision(), _updated: new Date().toISOString() };
  const { matchedCount } = await writes.replaceOne({ _id, _rev: stored._rev }, unmarking, {
    before: _removing.rev,
    isOfRemoval: true,
  });
  return matchedCount === 1;
}
