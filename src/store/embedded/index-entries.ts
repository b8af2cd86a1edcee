/** From a document and an index definition to the index's entries, multikey as MongoDB's. */
import type { Document } from 'mongodb';
import { matcher } from '../../filter/matching.js';
import type { IndexDefinition } from './index-definitions.js';
import { entryPrefix, markerPrefix } from './index-definitions.js';
import { encodeShortened, encodeValue, END, escapeText, RANK } from './index-keys.js';

/** What one document puts into one index. */
export interface IndexEntries {
  /** Keys of entries, without the document's key at the end. */
  values: Set<string>;
  /** Keys of markers: paths under which this document holds an array, so that a range may not use both its bounds. */
  arrays: Set<string>;
}

/** An index with all that does not change from document to document. */
export interface Indexer {
  readonly definition: IndexDefinition;
  /** What this document puts into the index. */
  entries(document: Document): IndexEntries;
}

/** Prepares an index for making entries. */
export function indexerOf(definition: IndexDefinition): Indexer {
  const prefix = entryPrefix(definition);
  const markers = markerPrefix(definition);
  const matches = definition.partial === undefined ? undefined : matcher(definition.partial);
  const segments = definition.paths.map((path) => path.split('.'));
  return {
    definition,
    entries(document) {
      const found: IndexEntries = { values: new Set(), arrays: new Set() };
      if (matches !== undefined && !matches(document)) return found;
      if (definition.wildcard) {
        new WildcardWalk(prefix, markers, found).start(document, definition.paths[0] ?? '');
      } else {
        addCompound({ definition, prefix, markers, segments }, document, found);
      }
      return found;
    },
  };
}

/** The key of an index entry in LevelDB, and the value with it: a unique index has the document's key as its value. */
export function entryOf(unique: boolean, value: string, documentKey: string): [key: string, value: string] {
  return unique ? [value, documentKey] : [value + documentKey, ''];
}

/** The document's key of an index entry. `parts`: how many NUL-ended parts an entry of this index has. */
export function documentKeyOf(entry: readonly [string, string], parts: number): string {
  const [key, value] = entry;
  if (value !== '') return value;
  let at = -1;
  for (let part = 0; part < parts; part += 1) at = key.indexOf(END, at + 1);
  return key.slice(at + 1);
}

/** How many NUL-ended parts an entry of this index has before the document's key. */
export function partsOf(definition: IndexDefinition): number {
  return 2 + (definition.wildcard ? 2 : definition.paths.length);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An entry for every node under the root: leaves by value, objects and arrays by rank (for `$exists`). */
class WildcardWalk {
  constructor(
    private readonly prefix: string,
    private readonly markers: string,
    private readonly found: IndexEntries,
  ) {}

  start(document: Document, root: string): void {
    let node: unknown = document;
    for (const segment of root === '' ? [] : root.split('.')) node = isObject(node) ? node[segment] : undefined;
    if (isObject(node)) this.fields(node, root === '' ? '' : escapeText(root) + '.', false);
    else if (Array.isArray(node))
      for (const element of node) if (isObject(element)) this.fields(element, escapeText(root) + '.', true);
  }

  private fields(object: Record<string, unknown>, above: string, inArray: boolean): void {
    for (const name of Object.keys(object)) {
      // A name with a dot cannot be addressed by a path; `_id` has the documents themselves as its index.
      if (name.includes('.') || (above === '' && name === '_id')) continue;
      this.node(object[name], above + escapeText(name), inArray);
    }
  }

  private node(value: unknown, path: string, inArray: boolean): void {
    if (value === undefined) return;
    const many = inArray || Array.isArray(value);
    if (many) this.found.arrays.add(this.markers + path);
    this.add(path, value);
    if (Array.isArray(value)) {
      for (const element of value) {
        this.add(path, element);
        if (isObject(element)) this.fields(element, path + '.', true);
      }
    } else if (isObject(value)) {
      this.fields(value, path + '.', inArray);
    }
  }

  private add(path: string, value: unknown): void {
    this.found.values.add(this.prefix + path + END + encodeShortened(value) + END);
  }
}

interface CompoundIndex {
  definition: IndexDefinition;
  prefix: string;
  markers: string;
  segments: string[][];
}

function addCompound(index: CompoundIndex, document: Document, found: IndexEntries): void {
  let keys = [index.prefix];
  let present = false;
  index.segments.forEach((segments, position) => {
    const values = valuesAt(document, segments);
    if (values.present) present = true;
    if (values.inArray) found.arrays.add(index.markers + escapeText(index.definition.paths[position] ?? ''));
    const places = [...values.places];
    keys = keys.flatMap((key) => places.map((place) => key + place + END));
  });
  if (present || !index.definition.sparse) for (const key of keys) found.values.add(key);
}

/** The places in an index's order that a document has at a path. */
export interface ValuesAtPath {
  /** Encoded values: one, or one for each element of an array; a missing field counts as null. */
  places: Set<string>;
  /** An array was met on the way or at the end. */
  inArray: boolean;
  /** The path leads somewhere. */
  present: boolean;
}

/** The values at a path as MongoDB's indexes and sorts see them. */
export function valuesAt(document: Document, segments: readonly string[]): ValuesAtPath {
  const found: ValuesAtPath = { places: new Set(), inArray: false, present: false };
  collect(document, segments, found);
  if (found.places.size === 0) found.places.add(RANK.null);
  return found;
}

function collect(node: unknown, segments: readonly string[], found: ValuesAtPath): void {
  let value = node;
  for (let at = 0; at < segments.length; at += 1) {
    if (Array.isArray(value)) {
      found.inArray = true;
      const rest = segments.slice(at);
      for (const element of value) if (isObject(element)) collect(element, rest, found);
      return;
    }
    value = isObject(value) && Object.hasOwn(value, segments[at] ?? '') ? value[segments[at] ?? ''] : undefined;
  }
  collectLeaf(value, found);
}

function collectLeaf(value: unknown, found: ValuesAtPath): void {
  if (value !== undefined) found.present = true;
  if (!Array.isArray(value)) {
    found.places.add(encodeValue(value));
    return;
  }
  found.inArray = true;
  if (value.length === 0) found.places.add(RANK.empty);
  for (const element of value) found.places.add(encodeValue(element));
}
