/**
 * A record as one line of an export: its own fields, then `_rev`, `_created` and `_updated`. The key is among the fields,
 * and derived fields are computed anew, so neither `_id` nor `_` is written.
 */
import { readJson } from '../http/body.js';
import { Row } from '../records/row.js';
import type { StoredRecord } from '../store/contract.js';
import { type Acceptance, type Fields, reasonOf, type TransferRegistry, type Verdict } from './acceptance.js';

/** The line of a stored record, without its line feed. */
export function toLine(document: StoredRecord, { definition }: Pick<TransferRegistry, 'definition'>): string {
  const row = new Row<unknown>(document, definition);
  const { _created, _updated } = document;
  return `${row.json.text.slice(0, -1)},${JSON.stringify({ _rev: row.rev, _created, _updated }).slice(1)}`;
}

/** Judges the record in a line. */
export function readLine(line: Buffer, acceptance: Acceptance): Verdict {
  let value: unknown;
  try {
    value = parse(line);
  } catch (error) {
    return { key: undefined, reason: reasonOf(error) };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { key: undefined, reason: 'a record is a JSON object' };
  const { _rev, _created, _updated, ...fields } = value as Fields;
  return acceptance.accept(fields, { _rev, _created, _updated });
}

/**
 * A line as an export writes it can be read one way only, so it is not held to the limits of a request: a record may
 * have grown over them by patches. Anything else is read as a request's body is.
 */
function parse(line: Buffer): unknown {
  const text = line.toString();
  try {
    const value = JSON.parse(text) as unknown;
    if (JSON.stringify(value) === text && !text.includes('\\ud') && !text.includes('\ufffd') && hasPlainNames(value))
      return value;
  } catch {
    // `readJson` says what is wrong.
  }
  return readJson(line);
}

function hasPlainNames(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(hasPlainNames);
  return Object.entries(value).every(
    ([name, member]) => name !== 'prototype' && !Object.hasOwn(Object.prototype, name) && hasPlainNames(member),
  );
}
