/** A record's form: complete in its fields, valid, and as it is stored. Creates, changes and imports all go through here. */
import { fail } from '../errors.js';
import type { StoredRecord } from '../store/contract.js';
import type { Derivation, RecordDefinition, UniqueRule } from './definition.js';
import type { Fields } from './patches.js';
import { requireStorable, shown } from './storable.js';

/** What judges the records of one registry. */
export interface RecordForm {
  readonly definition: RecordDefinition;
  /** Says what breaks the record's schema, or undefined. */
  readonly faultOf: (record: Fields) => { readonly detail: string; readonly pointer: string } | undefined;
}

/** What is stored beside a record's fields. */
export type Marks = Pick<StoredRecord, '_rev' | '_created' | '_updated' | '_request'>;

/** A key as it is stored: UUIDs are the same in either case and kept in lower case (RFC 9562 §4). */
export const storedKey = ({ key }: RecordDefinition, text: string): string =>
  key.generate === 'uuid' ? text.toLowerCase() : text;

/**
 * Every field in the document's order, defaults filled in. Refuses with `invalid-record` or `record-too-large` where the
 * result would not be a record.
 */
export function completed({ definition, faultOf }: RecordForm, fields: Fields): Fields {
  const unknown = Object.keys(fields).find((name) => !definition.fields.includes(name));
  if (unknown !== undefined) fail('invalid-record', `unknown field ${shown(unknown)}`);
  const record: Fields = {};
  for (const name of definition.fields) {
    const value = Object.hasOwn(fields, name) ? fields[name] : structuredClone(definition.defaults[name]);
    if (value !== undefined) record[name] = value;
  }
  const { field } = definition.key;
  if (typeof record[field] === 'string') record[field] = storedKey(definition, record[field]);
  const fault = faultOf(record);
  if (fault) fail('invalid-record', fault.detail, { pointer: fault.pointer });
  requireStorable(record);
  return record;
}

/** The document that is stored for a complete record, derived fields computed anew. */
export function documentOf(
  { key, derived, unique = [] }: RecordDefinition,
  record: Fields,
  marks: Marks,
): StoredRecord {
  const parts: Record<string, string[] | string> = {};
  for (const [name, derivation] of Object.entries(derived)) parts[name] = derivedFrom(record, derivation);
  for (const rule of unique) if (rule.where) parts[rule.name] = uniqueText(rule, record, record[key.field] as string);
  const hidden = Object.keys(parts).length > 0 ? { _: parts } : {};
  return { _id: record[key.field] as string, ...record, ...marks, ...hidden };
}

/**
 * What the index of a rule with `where` holds of a record: the same text for all that agree in its fields, and one that no
 * other has for those that it does not speak of. An index of some records only would do too, but not every server that
 * speaks for MongoDB keeps those well.
 */
function uniqueText({ fields, where = {} }: UniqueRule, record: Fields, key: string): string {
  const isMeant = Object.entries(where).every(([field, value]) => record[field] === value);
  return isMeant ? `=${JSON.stringify(fields.map((field) => record[field]))}` : `#${key}`;
}

function derivedFrom(record: Fields, derivation: Derivation): string[] {
  const value = record[derivation.from];
  if ('each' in derivation) return (value as Record<string, string>[]).map((one) => one[derivation.each]!);
  const parts = (value as string).split(derivation.split).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
