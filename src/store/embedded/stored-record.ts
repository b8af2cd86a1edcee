/**
 * A document as stored: one line of JSON with the fields whose names start with `_` (without `_id`, which is the key),
 * then the record's own fields as compact JSON text, which is what answers are made of.
 */
import type { Document } from 'mongodb';
import { addFields, lazyDocument } from './lazy-document.js';
import { isWellFormed } from './index-keys.js';

/** A stored document on its way from disk to caller, nothing of it parsed that is not needed. */
export interface StoredDocument {
  readonly key: string;
  /** The record's own fields as JSON. */
  readonly text: string;
  /** The fields that start with `_` and hold text (`_rev`, `_created`, `_updated`). */
  readonly marks: Readonly<Record<string, string>>;
  /** JSON of all fields that start with `_`, when some hold no text (`_`); else undefined. */
  readonly head: string | undefined;
  /** The marks are `_rev`, `_created` and `_updated`, and there is no `head`. */
  readonly isUsual: boolean;
}

/** Writes a document's stored form. Throws a TypeError for text that has no UTF-8 form. */
export function encodeDocument(document: Document): string {
  let head = '';
  let text = '';
  for (const name of Object.keys(document)) {
    if (name === '_id') continue;
    const value = JSON.stringify(document[name]) as string | undefined;
    if (value === undefined) continue;
    const member = `${JSON.stringify(name)}:${value}`;
    if (name.startsWith('_')) head += head === '' ? member : `,${member}`;
    else text += text === '' ? member : `,${member}`;
  }
  const stored = `{${head}}\n{${text}}`;
  // Lone surrogates are the only thing JSON.stringify writes as \ud…; look closer only where that occurs.
  if (stored.includes('\\ud') && /(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(stored)) {
    throw new TypeError('text in a document must be well-formed Unicode');
  }
  return stored;
}

/** The line as `encodeDocument` writes it for a record without derived fields: read without a parser, a third of the cost. */
const USUAL = /^\{"_rev":"([\w-]*)","_created":"([^"\\]*)","_updated":"([^"\\]*)"\}$/;

/** Takes a stored value apart; parses only the line with the `_` fields. */
export function decodeDocument(key: string, stored: string): StoredDocument {
  const line = stored.indexOf('\n');
  const head = stored.slice(0, line);
  const usual = USUAL.exec(head);
  if (usual !== null) {
    const marks = { _rev: usual[1]!, _created: usual[2]!, _updated: usual[3]! };
    return { key, text: stored.slice(line + 1), marks, head: undefined, isUsual: true };
  }
  const fields = JSON.parse(head) as Record<string, unknown>;
  const marks: Record<string, string> = {};
  let plain = true;
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (typeof value === 'string' && name !== '__proto__') marks[name] = value;
    else plain = false;
  }
  return { key, text: stored.slice(line + 1), marks, head: plain ? undefined : head, isUsual: false };
}

/** The whole document as a plain object, parsed. */
export function parseDocument({ key, text, marks, head }: StoredDocument): Document {
  const document: Document = { _id: key, ...marks };
  if (head !== undefined) addFields(document, head);
  return addFields(document, text);
}

/** The document as callers get it: the text kept, fields parsed when touched. */
export function toDocument(stored: StoredDocument, parsed?: Document): Document {
  return lazyDocument(stored, parsed);
}

/** Checks a document's key. Throws a TypeError unless it is text, not empty, and has a UTF-8 form. */
export function requireKey(key: unknown): asserts key is string {
  if (typeof key !== 'string' || key === '') throw new TypeError('_id must be text, and not empty');
  if (!isWellFormed(key)) throw new TypeError('_id must be well-formed Unicode');
}
