/**
 * What handlers call, bound to one type of records and one caller: create, read, change, remove, query. Keys, times,
 * revisions, preconditions, defaults, derived fields and pages are kept here, once for all registries.
 */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Caller } from '../auth/caller.js';
import { fail, type ErrorCode } from '../errors.js';
import type { Log } from '../observe/log.js';
import type { Collection, StoredRecord } from '../store/contract.js';
import { isDuplicate, isOtherDuplicate } from '../store/faults.js';
import type { AuditLog } from './audit/audit-log.js';
import { AuditedWrites, type Writes } from './audit/audited-writes.js';
import { reachesOf, type Reaches } from './grants.js';
import type { Creation, Requests } from './idempotency.js';
import type { JsonSource } from './json-text.js';
import type { PageRequest } from './pages.js';
import { patched, type Fields, type Patch } from './patches.js';
import { requireUnchanged, requireWritable, type Preconditions } from './preconditions.js';
import { queryRecords, type QueryLimits } from './query.js';
import { completed, documentOf, storedKey, type Marks, type RecordForm } from './record-form.js';
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
  private readonly writes: Writes;

  constructor(
    private readonly source: RecordsSource,
    private readonly binding: Binding,
  ) {
    this.reaches = reachesOf(binding, source);
    this.creation = binding.creation;
    this.writes = writesOf(source, binding);
  }

  /**
   * Stores a new record: defaults filled in, its key made where the registry makes keys. Resolves when it is durable.
   * A repeated request gets the record as it was created, whatever became of it. Refuses with `invalid-record` (400),
   * `record-too-large` (413), `outside-grant` (403), `<noun>-duplicate` or a unique rule's code (409).
   */
  async create(fields: Partial<T>): Promise<Row<T>> {
    const { definition } = this.source;
    const record = completed(this.source, { ...(fields as Fields), [definition.key.field]: this.newKey(fields) });
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
   * `compute` leaves out get their defaults. Refuses with `<noun>-not-found`, `precondition-failed`, `outside-grant`,
   * `key-mismatch`, `invalid-record`, `record-too-large`, a unique rule's code.
   */
  async change(key: string, compute: (current: Fields) => Fields, conditions: Preconditions = {}): Promise<Row<T>> {
    const { definition } = this.source;
    for (let attempt = 0; attempt < CHANGE_ATTEMPTS; attempt++) {
      const current = await this.changeable(key, conditions);
      const before = current.fields;
      const record = completed(this.source, compute(before));
      this.requireSameKey(record, current.key);
      if (isDeepStrictEqual(record, current.fields)) return current;
      const marks = { ...current.lasting, _rev: newRevision(), _updated: new Date().toISOString() };
      const document = documentOf(definition, record, marks);
      this.requireGranted(document);
      const matchedCount = await this.replace(current.rev, document);
      if (matchedCount === 1) return new Row<T>(document, definition);
    }
    return fail('busy');
  }

  /** Removes the record for good. Refuses with `<noun>-not-found`, `outside-grant`, `precondition-failed`. */
  async remove(key: string, conditions: Preconditions = {}): Promise<void> {
    const { requests } = this.source;
    for (let attempt = 0; attempt < CHANGE_ATTEMPTS; attempt++) {
      const current = await this.changeable(key, conditions);
      await requests.settle(current.lasting);
      const { deletedCount } = await this.writes.deleteOne({ _id: current.key, _rev: current.rev });
      if (deletedCount === 1) return;
    }
    fail('busy');
  }

  /** The records that match a client's filter. Refuses with `invalid-filter`, `invalid-cursor`, `query-timeout`. */
  query(filter: unknown, page: PageRequest): Promise<Found<T>> {
    return queryRecords<T>(this.source, { filter, page, caller: this.binding.caller, visible: this.reaches.visible });
  }

  /** The stored document, where the caller sees it. Read by its key alone, so that reads can share a command. */
  private async seen(key: string): Promise<StoredRecord> {
    const document = await this.source.collection.findOne({ _id: storedKey(this.source.definition, key) });
    if (document === null || !this.reaches.visible.admits(document)) this.refuse('not-found');
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

  /** Writes the document in place of the revision; resolves with how many there were. */
  private async replace(rev: string, document: StoredRecord): Promise<number> {
    const { _id, ...replacement } = document;
    try {
      return (await this.writes.replaceOne({ _id, _rev: rev }, replacement)).matchedCount;
    } catch (error) {
      if (isDuplicate(error)) return refuseTaken(this.source, document, error);
      throw error;
    }
  }

  private async insert(document: StoredRecord): Promise<void> {
    const { collection } = this.source;
    const { _id, _rev } = document;
    if (this.creation?.isLate()) fail('busy');
    try {
      await this.writes.insertOne(document);
      if (this.creation) this.creation.takeBack = () => this.writes.deleteOne({ _id, _rev });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      if (isOtherDuplicate(error)) await refuseTaken(this.source, document, error);
      if (document._request === undefined) this.refuse('duplicate');
      const there = await collection.findOne({ _id });
      // Gone since: it may have been this request's, which is known when it is repeated.
      if (there === null) fail('busy', undefined, { cause: error });
      if (there._request !== document._request || there._created !== document._created) this.refuse('duplicate');
    }
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

  private requireSameKey(record: Fields, key: string): void {
    if (record[this.source.definition.key.field] !== key) fail('key-mismatch');
  }
}

function writesOf({ collection, definition, audit }: RecordsSource, binding: Binding): Writes {
  if (audit === undefined) return collection;
  const { caller, operation, requestId } = binding;
  const asked = { caller: caller.id, operation, registry: definition.name, request_id: requestId };
  return new AuditedWrites({ collection, log: audit, isLate: binding.creation?.isLate }, asked);
}
