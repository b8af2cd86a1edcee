/**
 * What handlers call, bound to one type of records and one caller: create, read, change, remove, query. Keys, times,
 * revisions, preconditions, defaults, derived fields and pages are kept here, once for all registries.
 */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Caller } from '../auth/caller.js';
import { fail, Refusal, type ErrorCode } from '../errors.js';
import type { Log } from '../observe/log.js';
import type { Collection, StoredRecord } from '../store/contract.js';
import { isDuplicate, isOtherDuplicate } from '../store/faults.js';
import type { AuditLog } from './audit/audit-log.js';
import { AuditedWrites, type Named, plainWrites, type Writes } from './audit/audited-writes.js';
import { reachesOf, type Reaches } from './grants.js';
import type { Creation, Requests } from './idempotency.js';
import type { JsonSource } from './json-text.js';
import type { PageRequest } from './pages.js';
import { patched, type Fields, type Patch } from './patches.js';
import { clearWay, insertReferring } from './pending.js';
import { requireUnchanged, requireWritable, type Preconditions } from './preconditions.js';
import { queryRecords, type QueryLimits } from './query.js';
import { completed, documentOf, storedKey, type Marks, type RecordForm } from './record-form.js';
import { isShown, type Link, type Links, withStoredKeys } from './references.js';
import { removeUnbound } from './removal-marks.js';
import { newRevision } from './revision.js';
import { Row } from './row.js';
import type { Scan } from './scans.js';
import { refuseTaken } from './uniqueness.js';

/** How often a change without `If-Match` is computed again when the record changed meanwhile. */
const CHANGE_ATTEMPTS = 5;

/** What the records of one type need. */
export interface RecordsSource extends RecordForm {
  readonly collection: Collection<StoredRecord>;
  readonly limits: QueryLimits;
  /** What is kept of requests that may be repeated. */
  readonly requests: Requests;
  /** Absent where changes are not audited. */
  readonly audit?: AuditLog | undefined;
  readonly log: Pick<Log, 'warn'>;
  /** How they are tied to other types. */
  readonly links: Links;
}

/** Who works with the records, and in which operation. */
export interface Binding {
  readonly caller: Caller;
  /** The operation's; absent where its document lets everybody call it. */
  readonly scope: string | undefined;
  /** The operation by its name, and the request's id: for the audit log. */
  readonly operation: string;
  readonly requestId: string;
  /** What the record that the request creates is told by, where the request may be repeated. */
  readonly creation?: Creation | undefined;
}

/** One page, or the whole result in key order. */
export interface Found<T> {
  readonly json: JsonSource<T[]>;
  /** The cursor of the next page; absent on the last one and where no page was asked for. */
  readonly next: string | undefined;
  /** The key of the page's last record, where there is a next page. */
  readonly last: string | undefined;
  /** What was looked at, where no index serves the filter. */
  readonly scan: Scan | undefined;
}

/**
 * A record that the caller's grants do not let it see is as one that is not there; one that they do not let it write,
 * before or after, is `outside-grant` (403), judged before any precondition and before a key that is taken.
 */
export class Records<T> {
  private readonly reaches: Reaches;
  private readonly creation: Creation | undefined;
  private ownWrites: Writes | undefined;

  constructor(
    private readonly source: RecordsSource,
    private readonly binding: Binding,
  ) {
    this.reaches = reachesOf(binding, source);
    this.creation = binding.creation;
  }

  /** Made for those who write: most requests read. */
  private get writes(): Writes {
    return (this.ownWrites ??= writesOf(this.source, this.binding));
  }

  /**
   * Stores a new record: defaults filled in, its key made where the registry makes keys. Resolves when it is durable.
   * A repeated request gets the record as it was created, whatever became of it. Refuses with `invalid-record` (400),
   * `record-too-large` (413), `outside-grant` (403), `<noun>-duplicate` or a unique rule's code (409), a reference's
   * `unknown` or `unfit`.
   */
  async create(fields: Partial<T>): Promise<Row<T>> {
    const { definition, links } = this.source;
    const named = withStoredKeys(fields, links);
    const record = completed(this.source, { ...named, [definition.key.field]: this.newKey(fields) });
    const document = documentOf(definition, record, this.newMarks());
    this.requireGranted(document);
    if (!this.creation?.isWritten) await this.insert(document);
    return new Row<T>(document, definition);
  }

  /** The record with this key. Refuses with `<noun>-not-found` (404) and `precondition-failed` (412). */
  async read(key: string, conditions?: Preconditions): Promise<Row<T>> {
    const row = new Row<T>(await this.seen(key), this.source.definition);
    if (conditions) requireUnchanged(conditions, row);
    return row;
  }

  /** Replaces the given top-level fields, whole, and leaves the others. Refuses as `change`. */
  update(key: string, fields: Partial<T>, conditions?: Preconditions): Promise<Row<T>> {
    return this.change(key, (current) => ({ ...current, ...(fields as Fields) }), conditions);
  }

  /** Applies a patch of either kind (RFC 7396, RFC 6902). Refuses as `change`, a JSON Patch also with `conflict` (409). */
  patch(key: string, patch: Patch, conditions?: Preconditions): Promise<Row<T>> {
    return this.change(key, (current) => patched(current, patch), conditions);
  }

  /**
   * Reads, computes, checks, and replaces where the record is still the one read; without `If-Match` up to five times,
   * then `busy` (503). A change that changes nothing writes nothing and keeps the revision. Optional fields that
   * `compute` leaves out get their defaults; what names another record stays. Refuses with `<noun>-not-found`,
   * `precondition-failed`, `outside-grant`, `key-mismatch`, `invalid-record`, `record-too-large`, a unique rule's code.
   */
  async change(key: string, compute: (current: Fields) => Fields, conditions: Preconditions = {}): Promise<Row<T>> {
    const { definition, links } = this.source;
    for (let attempt = 0; attempt < CHANGE_ATTEMPTS; attempt++) {
      const current = await this.changeable(key, conditions);
      const before = current.fields;
      const record = completed(this.source, withStoredKeys(compute(before), links));
      this.requireSameKeys(record, current);
      if (isDeepStrictEqual(record, current.fields)) return current;
      const marks = { ...current.lasting, _rev: newRevision(), _updated: new Date().toISOString() };
      const document = documentOf(definition, record, marks);
      this.requireGranted(document);
      const matchedCount = await this.replace(current, document, attempt);
      if (matchedCount === 1) return new Row<T>(document, definition);
    }
    return fail('busy');
  }

  /**
   * Removes the record for good. Refuses with `<noun>-not-found`, `outside-grant`, `precondition-failed`, with the `bound`
   * of a reference whose records name it, and `busy`.
   */
  async remove(key: string, conditions: Preconditions = {}): Promise<void> {
    for (let attempt = 0; attempt < CHANGE_ATTEMPTS; attempt++)
      if (await this.removeUnbound(await this.changeable(key, conditions))) return;
    fail('busy');
  }

  /** False where it was changed meanwhile. */
  private removeUnbound(current: Row<T>): Promise<boolean> {
    const remove = async (stored: Named): Promise<boolean> => {
      await this.source.requests.settle(current.lasting);
      return this.deleteOne(stored, current.rev);
    };
    const visible = (link: Link) => this.reachesOf(link).visible.filter;
    return removeUnbound({ ...this.source, visible, remove }, current.stored);
  }

  /** The records that match a client's filter. Refuses with `invalid-filter`, `invalid-cursor`, `query-timeout`. */
  query(filter: unknown, page: PageRequest): Promise<Found<T>> {
    return queryRecords<T>(this.source, { filter, page, caller: this.binding.caller, visible: this.reaches.visible });
  }

  /** The stored document, where the caller sees it. Read by its key alone, so that reads can share a command. */
  private async seen(key: string): Promise<StoredRecord> {
    const document = await this.source.collection.findOne({ _id: storedKey(this.source.definition, key) });
    if (document === null || !isShown(document, this.source.definition)) return this.refuse('not-found');
    if (!this.reaches.visible.admits(document)) this.refuse('not-found');
    return document;
  }

  /** The record as it is, where the caller may change it now. */
  private async changeable(key: string, conditions: Preconditions): Promise<Row<T>> {
    const document = await this.seen(key);
    this.requireGranted(document);
    const row = new Row<T>(document, this.source.definition);
    requireWritable(conditions, row);
    return row;
  }

  private requireGranted(document: StoredRecord): void {
    if (!this.reaches.writable.admits(document)) fail('outside-grant');
  }

  private refuse(what: 'not-found' | 'duplicate'): never {
    fail(`${this.source.definition.noun}-${what}` as ErrorCode);
  }

  /** Writes the document in place of what was read; resolves with how many there were. */
  private async replace(read: Row<T>, document: StoredRecord, attempt: number): Promise<number> {
    const { _id, ...replacement } = document;
    try {
      const { matchedCount } = await this.writes.replaceOne({ _id, _rev: read.stored._rev }, replacement, {
        before: read.rev,
      });
      return matchedCount;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return (await clearWay(this.source, document, attempt)) ? 0 : this.refuseTaken(document, error);
    }
  }

  private async insert(document: StoredRecord): Promise<void> {
    if (this.creation?.isLate()) fail('busy');
    try {
      await this.write(document);
      if (this.creation) this.creation.takeBack = () => this.takeBack(document);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      await this.requireOwn(document, error);
    }
  }

  private async write(document: StoredRecord): Promise<void> {
    const { source, writes, creation } = this;
    if (source.links.to.length === 0) return void (await writes.insertOne(document));
    const sees = (target: StoredRecord, link: Link): boolean => this.reachesOf(link).visible.admits(target);
    await insertReferring({ ...source, writes, sees, isLate: () => creation?.isLate() ?? false }, document);
  }

  /** False where there is none at that revision; `before`: the one that the log has. */
  private async deleteOne(stored: Named, before: string): Promise<boolean> {
    return (await this.writes.deleteOne(stored, before)).deletedCount === 1;
  }

  /** Removes a record that was just created, if it is still as it was and nothing names it yet. */
  private async takeBack(document: StoredRecord): Promise<unknown> {
    const remove = (stored: Named): Promise<boolean> => this.deleteOne(stored, document._rev);
    return removeUnbound({ ...this.source, visible: () => undefined, remove }, document).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  }

  /** Refuses an insert whose key or unique value is taken, but where this request's own record has it. */
  private async requireOwn(document: StoredRecord, cause: unknown): Promise<void> {
    if (isOtherDuplicate(cause)) await this.refuseTaken(document, cause);
    if (document._request === undefined) this.refuse('duplicate');
    const there = await this.source.collection.findOne({ _id: document._id });
    // Gone since: it may have been this request's, which is known when it is repeated.
    if (there === null) fail('busy', undefined, { cause });
    if (there._request !== document._request || there._created !== document._created) this.refuse('duplicate');
  }

  private newMarks(): Marks {
    const { creation } = this;
    const _created = creation?.time ?? new Date().toISOString();
    const marks = { _rev: creation?.rev ?? newRevision(), _created, _updated: _created };
    return creation === undefined ? marks : { ...marks, _request: creation.request };
  }

  private newKey(fields: Fields): unknown {
    const { key } = this.source.definition;
    const sent = fields[key.field];
    return sent === undefined && key.generate === 'uuid' ? (this.creation?.uuid ?? randomUUID()) : sent;
  }

  /** A type without rules can have a unique index of its operator's. */
  private async refuseTaken(document: StoredRecord, cause: unknown): Promise<never> {
    return this.source.definition.unique ? refuseTaken(this.source, document, cause) : this.refuse('duplicate');
  }

  private requireSameKeys(record: Fields, current: Row<T>): void {
    const { definition, links } = this.source;
    if (record[definition.key.field] !== current.key) fail('key-mismatch');
    const changed = links.to.find(({ reference: { field } }) => record[field] !== current.fields[field]);
    if (changed) fail('invalid-record', `${changed.reference.field} stays what the record was created with`);
  }

  /** What the caller reaches of another type. */
  private reachesOf({ definition }: Link): Reaches {
    return reachesOf(this.binding, { definition, log: this.source.log });
  }
}

function writesOf({ collection, definition, audit }: RecordsSource, binding: Binding): Writes {
  if (audit === undefined) return plainWrites(collection);
  const { caller, operation, requestId } = binding;
  const asked = { caller: caller.actor ?? caller.id, operation, registry: definition.name, request_id: requestId };
  return new AuditedWrites({ collection, log: audit, isLate: binding.creation?.isLate }, asked);
}
