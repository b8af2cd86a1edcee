/** Judges a record that comes from outside: completed as a create would be, checked as a create is, and what that changed. */
import { randomBytes } from 'node:crypto';
import { Refusal } from '../errors.js';
import type { Registry } from '../http/registry.js';
import { faultOf } from '../http/validation.js';
import { requireStorableNames, requireStorableSize } from '../records/storable.js';
import type { StoredRecord } from '../store/contract.js';

export type Fields = Record<string, unknown>;

/** What says how a registry's records look. */
export type TransferRegistry = Pick<Registry, 'definition' | 'validators' | 'operations'>;

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
  constructor(private readonly registry: TransferRegistry) {}

  /** @param changes what was changed already, in words */
  accept(given: Fields, marks: Marks = {}, changes: readonly string[] = []): Verdict {
    const all = [...changes];
    try {
      const record = this.completed(given, all);
      return { document: this.documentOf(record, marks), changes: all };
    } catch (error) {
      const key = given[this.registry.definition.key.field];
      return { key: typeof key === 'string' ? key : undefined, reason: reasonOf(error) };
    }
  }

  private completed(given: Fields, changes: string[]): Fields {
    const { definition, validators } = this.registry;
    const unknown = Object.keys(given).find((name) => !definition.fields.includes(name));
    if (unknown !== undefined) throw new Unfit(`unknown field ${JSON.stringify(unknown.slice(0, 64))}`);
    const record: Fields = {};
    for (const name of definition.fields) {
      const isGiven = Object.hasOwn(given, name);
      const value = isGiven ? given[name] : structuredClone(definition.defaults[name]);
      if (value !== undefined) record[name] = value;
      if (!isGiven && value !== undefined) changes.push(`${name} was missing: default`);
    }
    this.lowerKey(record, changes);
    const fault = faultOf(validators.record!, record);
    if (fault) throw new Unfit(fault.detail);
    requireStorableNames(record);
    requireStorableSize(JSON.stringify(record));
    return record;
  }

  /** UUIDs are the same in either case and kept in lower case (RFC 9562 §4). */
  private lowerKey(record: Fields, changes: string[]): void {
    const { field, generate } = this.registry.definition.key;
    const key = record[field];
    if (generate !== 'uuid' || typeof key !== 'string' || key === key.toLowerCase()) return;
    record[field] = key.toLowerCase();
    changes.push(`${field} made lower case`);
  }

  private documentOf(record: Fields, marks: Marks): StoredRecord {
    const { definition } = this.registry;
    const derived: Record<string, string[]> = {};
    for (const [name, { from, split }] of Object.entries(definition.derived)) {
      const parts = (record[from] as string).split(split);
      derived[name] = [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
    }
    const now = new Date().toISOString();
    return {
      _id: record[definition.key.field] as string,
      ...record,
      _rev: mark(marks, '_rev', REVISION) ?? randomBytes(12).toString('base64url'),
      _created: mark(marks, '_created', TIME) ?? now,
      _updated: mark(marks, '_updated', TIME) ?? now,
      ...(Object.keys(derived).length > 0 ? { _: derived } : {}),
    };
  }
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
