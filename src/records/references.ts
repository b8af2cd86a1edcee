/**
 * Records that name records of another type, which are not removed before them. No step needs a transaction:
 *
 *   create (`pending.ts`)          insert, seen by nobody; then look at what it names; then show it
 *   remove (`removal-marks.ts`)    mark what is to be removed; then look for whatever names it, seen or not; then remove it
 *
 * Whichever looks second finds the other: a create that finds a mark takes its record back and waits, a removal that finds
 * a create waits with its mark on; so each learns what became of the other, or says after a while that it is `busy`.
 *
 * Showing, removing, and taking back either write replace a revision of their own, so that whoever is slow, or comes after
 * a crash, finds it gone. What a process that ended has left is stale after ten seconds, and may be taken back by anybody:
 * that this is safe rests on revisions, only that things go on rests on clocks.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Filter } from 'mongodb';
import { fail } from '../errors.js';
import type { Collection, Store, StoredRecord } from '../store/contract.js';
import type { AuditLog } from './audit/audit-log.js';
import type { RecordDefinition, Reference, RegistryDefinition } from './definition.js';
import { storedKey } from './record-form.js';

/** What is older belongs to nobody any more, in milliseconds: longer than a write is waited for (`src/store/mongo/own-write.ts`). */
const STALE_MS = 10_000;

/** How often what another has begun is waited for, each time twice as long, and the first time, in milliseconds. */
export const WAITS = 5;
const WAIT_MS = 20;

/** Records of one type, and where they are kept. */
export interface Kept {
  readonly definition: RecordDefinition;
  readonly collection: Collection<StoredRecord>;
  /** Absent where changes are not audited. */
  readonly audit?: AuditLog | undefined;
}

/** A reference, and the type of record at its other end. */
export interface Link extends Kept {
  readonly reference: Reference;
}

/** How the records of one type are tied to others. */
export interface Links {
  /** What they name. */
  readonly to: readonly Link[];
  /** What names them. */
  readonly from: readonly Link[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export const noLinks: Links = { to: [], from: [], now: Date.now };

/** What links are made from. */
export interface LinkParts {
  readonly store: Store;
  readonly audit?: AuditLog | undefined;
  /** A clock of tests, in milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

/** How the type of the registry is tied to its others. */
export function linksOf(
  { collection: name, references = [] }: RecordDefinition,
  { records }: RegistryDefinition,
  { store, audit, now = Date.now }: LinkParts,
): Links {
  const link = (definition: RecordDefinition, reference: Reference): Link => ({
    reference,
    definition,
    collection: store.collection<StoredRecord>(definition.collection),
    audit,
  });
  const naming = (type: RecordDefinition): Link[] =>
    (type.references ?? []).filter(({ to }) => to === name).map((reference) => link(type, reference));
  return {
    to: references.map((reference) => link(records[reference.to]!, reference)),
    from: Object.values(records).flatMap(naming),
    now,
  };
}

/** No index serves it: nearly every record is found by it. */
const SHOWN = { _pending: null } as unknown as Filter<StoredRecord>;

/** Narrows a filter to what may be seen. */
export function onlyShown(filter: Filter<StoredRecord>, { references }: RecordDefinition): Filter<StoredRecord> {
  if (references === undefined) return filter;
  return Object.keys(filter).length === 0 ? SHOWN : { $and: [filter, SHOWN] };
}

/** Whether the document may be seen. */
export const isShown = (document: StoredRecord, { references }: RecordDefinition): boolean =>
  references === undefined || document._pending === undefined;

/** Whether something that began then (RFC 3339) belongs to nobody any more. */
export function isStale(since: string, { now }: Pick<Links, 'now'>): boolean {
  const { past, future } = staleTimes(now());
  return since <= past || since >= future;
}

/** What began no later than `past` is stale (RFC 3339), and from `future` on: then a clock was wrong, and may have been for years. */
export const staleTimes = (now: number): { readonly past: string; readonly future: string } => ({
  past: new Date(now - STALE_MS).toISOString(),
  future: new Date(now + STALE_MS).toISOString(),
});

/** Until others may be done, after `waits` such waits; refuses with `busy` where these were too many. */
export async function waitForOthers(waits: number): Promise<void> {
  if (waits >= WAITS) fail('busy');
  await pause(WAIT_MS * 2 ** waits);
}

/** The fields, what they name being in the form in which it is kept. */
export function withStoredKeys(fields: Record<string, unknown>, { to }: Links): Record<string, unknown> {
  if (to.length === 0) return fields;
  const named = { ...fields };
  for (const { reference, definition } of to) {
    const key = named[reference.field];
    if (typeof key === 'string') named[reference.field] = storedKey(definition, key);
  }
  return named;
}
