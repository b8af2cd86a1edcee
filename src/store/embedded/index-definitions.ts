/** What an index is: its definition as stored, its name as the driver makes it, and the keys it lives under. */
import type { Document, IndexDescription } from 'mongodb';
import { StoreError } from '../contract.js';
import { END } from './index-keys.js';

/** MongoDB's code for a definition it cannot make. */
const CANNOT_CREATE_INDEX = 67;

/** `building`: not complete, answers nothing; `dropping`: entries still to be removed. */
export type IndexState = 'building' | 'ready' | 'dropping';

/** An index of one collection, as stored. */
export interface IndexDefinition {
  /** Unique in the store and never used again, so that entries of a former index cannot be taken for this one's. */
  id: string;
  name: string;
  /** Dotted paths in order; a wildcard index has one, the root its paths start with (`''`: every field). */
  paths: string[];
  /** The key as it was given, for `keyPattern` and comparison. */
  key: Record<string, number>;
  wildcard: boolean;
  unique: boolean;
  /** Holds no entry for documents that have none of the paths. */
  sparse: boolean;
  /** Holds entries only for documents that match; never used to answer a filter. */
  partial?: Document;
  state: IndexState;
  /** How far it was filled while `building`: the key of the last document, and how many that were. */
  filled?: { upTo: string; documents: number };
}

/** The key a collection's index definition is stored under. */
export function definitionKey(collection: string, name: string): string {
  return `m${END}${collection}${END}${name}`;
}

/** What all entries of an index start with. */
export function entryPrefix(definition: IndexDefinition): string {
  return `x${END}${definition.id}${END}`;
}

/** What all array markers of an index start with. */
export function markerPrefix(definition: IndexDefinition): string {
  return `a${END}${definition.id}${END}`;
}

/** Reads a driver's index description. Throws code 67 for what the engine has no form for. */
export function readDescription(description: IndexDescription, id: string): IndexDefinition {
  const entries: [string, unknown][] =
    description.key instanceof Map ? [...description.key.entries()] : Object.entries(description.key);
  if (entries.length === 0) throw cannotCreate('an index names at least one field');
  const key: Record<string, number> = {};
  for (const [path, direction] of entries) {
    if (direction !== 1 && direction !== -1) throw cannotCreate(`the direction of ${path} must be 1 or -1`);
    key[path] = direction;
  }
  const unique = description.unique === true;
  const named = Object.keys(key);
  // Every entry of an index that is not unique ends with the document's key: asking for it changes nothing.
  const paths = !unique && named.length > 1 && named.at(-1) === '_id' ? named.slice(0, -1) : named;
  const wildcard = paths.some((path) => path === '$**' || path.endsWith('.$**'));
  if (wildcard && (paths.length > 1 || unique)) {
    throw cannotCreate('a wildcard index has one field and is not unique');
  }
  return {
    id,
    name: description.name ?? entries.map(([path, direction]) => `${path}_${String(direction)}`).join('_'),
    paths: wildcard ? paths.map((path) => path.slice(0, -'$**'.length).replace(/\.$/, '')) : paths,
    key,
    wildcard,
    unique,
    sparse: description.sparse === true,
    ...(description.partialFilterExpression === undefined ? {} : { partial: description.partialFilterExpression }),
    state: 'building',
  };
}

/** Whether two definitions of one name make the same entries. */
export function isSameIndex(one: IndexDefinition, other: IndexDefinition): boolean {
  return comparable(one) === comparable(other);
}

function comparable({ key, unique, sparse, partial }: IndexDefinition): string {
  return JSON.stringify([Object.entries(key), unique, sparse, partial ?? null]);
}

function cannotCreate(reason: string): StoreError {
  return new StoreError(CANNOT_CREATE_INDEX, reason);
}
