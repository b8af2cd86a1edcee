/** Judges a record that comes from outside: completed as a create would be, checked as a create is, and what that changed. */
import { Refusal } from '../errors.js';
import type { RecordType } from '../http/registry.js';
import { faultOf } from '../http/validation.js';
import { completed, documentOf, type RecordForm } from '../records/record-form.js';
import { newRevision } from '../records/revision.js';
import type { StoredRecord } from '../store/contract.js';

export type Fields = Record<string, unknown>;

/** What says how a registry's records of one type look. */
export interface TransferRegistry extends RecordType {
  /** Refuses a record that fits its schema and is wrong all the same. */
  readonly requireRecord?: (record: Fields) => void;
}

/** Revision and times that a record brings; those that are missing are made. */
export interface Marks {
  readonly _rev?: unknown;
  readonly _created?: unknown;
  readonly _updated?: unknown;
}

/** A record that may be stored and what was changed to make it so, or why it may not. */
export type Verdict =
  | { readonly document: StoredRecord; readonly changes: readonly string[] }
  | { readonly key: string | undefined; readonly reason: string };

const REVISION = /^[\w-]{16}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Judges the records of one registry. */
export class Acceptance {
  private readonly form: RecordForm;

  constructor(private readonly registry: TransferRegistry) {
    const { definition, validator } = registry;
    this.form = { definition, faultOf: (record) => faultOf(validator, record) };
  }

  /** @param changes what was changed already, in words */
  accept(given: Fields, marks: Marks = {}, changes: readonly string[] = []): Verdict {
    const { definition } = this.form;
    try {
      const record = completed(this.form, given);
      this.registry.requireRecord?.(record);
      return {
        document: documentOf(definition, record, readMarks(marks)),
        changes: [...changes, ...this.changesOf(given, record)],
      };
    } catch (error) {
      const key = given[definition.key.field];
      return { key: typeof key === 'string' ? key : undefined, reason: reasonOf(error) };
    }
  }

  /** What completing the record changed, in words. */
  private changesOf(given: Fields, record: Fields): string[] {
    const { field } = this.form.definition.key;
    const missing = Object.keys(record).filter((name) => !Object.hasOwn(given, name));
    const lowered = given[field] === record[field] ? [] : [`${field} made lower case`];
    return [...missing.map((name) => `${name} was missing: default`), ...lowered];
  }
}

/** Revision and times as they are kept; those that were not brought are made. */
function readMarks(marks: Marks): Pick<StoredRecord, '_rev' | '_created' | '_updated'> {
  const now = new Date().toISOString();
  return {
    _rev: mark(marks, '_rev', REVISION) ?? newRevision(),
    _created: mark(marks, '_created', TIME) ?? now,
    _updated: mark(marks, '_updated', TIME) ?? now,
  };
}

class Unfit extends Error {}

function mark(marks: Marks, name: keyof Marks, form: RegExp): string | undefined {
  const value = marks[name];
  if (value === undefined) return undefined;
  const fits = typeof value === 'string' && form.test(value) && (form !== TIME || !Number.isNaN(Date.parse(value)));
  if (!fits) throw new Unfit(`${name} is not one that Cadastre writes; leave it out to get a new one`);
  return value;
}

/** Why a record was refused, as a sentence. Anything but a refusal is a fault of the program, and thrown on. */
export function reasonOf(error: unknown): string {
  if (error instanceof Unfit) return error.message;
  if (error instanceof Refusal) return error.detail ?? error.sentence;
  if (error instanceof RangeError) return 'it is nested too deep';
  throw error;
}

/** The own fields of a stored document, in the registry's order. */
export function fieldsOf(document: Fields, { definition }: Pick<TransferRegistry, 'definition'>): Fields {
  return Object.fromEntries(
    definition.fields.filter((name) => document[name] !== undefined).map((name) => [name, document[name]]),
  );
}
