/** A record that was read or written: its JSON text, revision and time; its fields only when asked for. */
import { recordText, type StoredRecord } from '../store/contract.js';
import type { RecordDefinition } from './definition.js';
import { JsonText } from './json-text.js';

export class Row<T> {
  private kept: JsonText<T> | undefined;

  constructor(
    private readonly document: StoredRecord & { [recordText]?: string },
    private readonly definition: RecordDefinition,
  ) {}

  /** The document as it is stored. */
  get stored(): StoredRecord {
    return this.document;
  }

  get key(): string {
    return this.document._id;
  }

  /** The revision as it is told, without quotes: a mark of its removal changes the stored one alone. */
  get rev(): string {
    return (this.definition.referenced && this.document._removing?.rev) || this.document._rev;
  }

  /** The strong entity tag (RFC 9110 §8.8.3). */
  get etag(): string {
    return `"${this.rev}"`;
  }

  /** When it was last changed, RFC 3339. */
  get updated(): string {
    return this.document._updated;
  }

  /** What every revision of the record has: when and by which request it was created. */
  get lasting(): Pick<StoredRecord, '_created' | '_request'> {
    const { _created, _request } = this.document;
    return _request === undefined ? { _created } : { _created, _request };
  }

  /** The record as it is sent. */
  get json(): JsonText<T> {
    return (this.kept ??= new JsonText<T>(this.document[recordText] ?? JSON.stringify(this.fields)));
  }

  /** The record's own fields, in the document's order; the caller's to change at top level. */
  get fields(): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    for (const name of this.definition.fields) if (name in this.document) fields[name] = this.document[name];
    return fields;
  }
}
