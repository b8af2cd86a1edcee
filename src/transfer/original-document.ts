/** A document of an original service (Flask, pymongo) → a record's fields, every change said in words. */
import { createHash } from 'node:crypto';
import { BSON, type Document } from 'mongodb';
import { unsafePart } from '../http/json-scan.js';
import type { Acceptance, Fields, TransferRegistry, Verdict } from './acceptance.js';

/** Judges one document. Says the same every time, so that an import that is repeated finds its own records. */
export function readOriginal(
  document: Document,
  { definition, acceptance }: { definition: TransferRegistry['definition']; acceptance: Acceptance },
): Verdict {
  const { _id, ...rest }: Fields = document;
  const changes: string[] = [_id instanceof BSON.ObjectId ? '_id dropped (ObjectId)' : '_id dropped'];
  const { field, generate } = definition.key;
  try {
    const fields = toJson(rest, '', changes) as Fields;
    for (const name of Object.keys(definition.defaults)) if (fields[name] === null) dropNull(fields, name, changes);
    if (generate === 'uuid' && (fields[field] === undefined || fields[field] === null)) {
      fields[field] = uuidOf(_id);
      changes.push(`${field} was missing: made from _id`);
    }
    const unsafe = unsafePart(JSON.stringify(fields));
    if (unsafe !== undefined) throw new Unreadable(unsafe);
    return acceptance.accept(fields, timesOf(_id), changes);
  } catch (error) {
    if (!(error instanceof Unreadable) && !(error instanceof RangeError)) throw error;
    const key: unknown = rest[field];
    const reason = error instanceof Unreadable ? error.message : 'it is nested too deep';
    return { key: typeof key === 'string' ? key : undefined, reason };
  }
}

/** A document as Extended JSON, relaxed as far as numbers stay what they are. */
export const extendedText = (document: Document): string => BSON.EJSON.stringify(exact(document), { relaxed: true });

/** The driver leaves as `Long` what is more than a number in JSON keeps; relaxed, that would be rounded. */
function exact(value: unknown): unknown {
  if (value instanceof BSON.Long) return { $numberLong: value.toString() };
  if (Array.isArray(value)) return value.map(exact);
  if (typeof value !== 'object' || value === null || value instanceof Date || '_bsontype' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, exact(member)]));
}

class Unreadable extends Error {}

function dropNull(fields: Fields, name: string, changes: string[]): void {
  delete fields[name];
  changes.push(`${name} was null`);
}

/** BSON values as JSON has them. What JSON has no form for is refused, not guessed. */
function toJson(value: unknown, path: string, changes: string[]): unknown {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Unreadable(`${path} is ${value}, which JSON cannot hold`);
    return value;
  }
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element, at) => toJson(element, `${path}/${at}`, changes));
  if (value instanceof Date) return changed('a date became text', dateText(value, path), changes);
  if ('_bsontype' in value) return fromBson(value, path, changes);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, toJson(member, `${path}/${name}`, changes)]),
  );
}

function fromBson(value: { _bsontype: unknown }, path: string, changes: string[]): unknown {
  if (value instanceof BSON.ObjectId) return changed('an ObjectId became text', value.toHexString(), changes);
  if (value instanceof BSON.Binary && value.sub_type === BSON.Binary.SUBTYPE_UUID)
    return changed('a binary UUID became text', value.toUUID().toString(), changes);
  if (value instanceof BSON.Long)
    throw new Unreadable(`${path} is ${value.toString()}, more than a number in JSON keeps`);
  throw new Unreadable(`${path} is a ${String(value._bsontype)}, which JSON cannot hold`);
}

function dateText(value: Date, path: string): string {
  if (Number.isNaN(value.getTime())) throw new Unreadable(`${path} is a date out of range`);
  return value.toISOString();
}

function changed(change: string, value: string, changes: string[]): string {
  if (!changes.includes(change)) changes.push(change);
  return value;
}

/** A UUID (version 8, RFC 9562) that is the same whenever the document is read. */
function uuidOf(id: unknown): string {
  const hex = createHash('sha256')
    .update(`cadastre import ${extendedText({ id })}`)
    .digest('hex');
  const variant = '89ab'[parseInt(hex[16]!, 16) & 3]!;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An ObjectId tells when the document was made. When it was last changed nobody knows: at the import, at the latest. */
function timesOf(id: unknown): { _created?: string } {
  return id instanceof BSON.ObjectId ? { _created: id.getTimestamp().toISOString() } : {};
}
