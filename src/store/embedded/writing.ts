/** A document and its index entries, written in one turn. */
import type { Document } from 'mongodb';
import { DUPLICATE_KEY, StoreError } from '../contract.js';
import type { WriteTurn } from './group-commit.js';
import type { IndexDefinition } from './index-definitions.js';
import { entryOf, type Indexer } from './index-entries.js';

/** Where a document stands. */
export interface DocumentPlace {
  collection: string;
  levelKey: string;
  key: string;
  /** All indexes that entries are made for, those being built too. */
  indexes: { readonly all: readonly Indexer[] };
}

/** Writes a document in the place of another one or of none. Throws 11000 before anything is written. */
export function writeDocument(
  turn: WriteTurn,
  {
    collection,
    levelKey,
    key,
    indexes,
    old,
    document,
    value,
  }: DocumentPlace & { old: Document | undefined; document: Document; value: string },
): void {
  const changes = indexes.all.map((indexer) => changesOf(indexer, old, document));
  for (const { definition, added } of changes) {
    if (!definition.unique) continue;
    for (const entry of added) requireFree({ turn, collection, definition, key }, entry);
  }
  turn.put(levelKey, value);
  if (old === undefined) turn.counted.push([collection, 1]);
  for (const change of changes) writeChange(turn, key, change);
}

/** Removes a document and its index entries. */
export function removeDocument(
  turn: WriteTurn,
  { collection, levelKey, key, indexes, old }: DocumentPlace & { old: Document },
): void {
  turn.delete(levelKey);
  turn.counted.push([collection, -1]);
  for (const indexer of indexes.all) writeChange(turn, key, changesOf(indexer, old, undefined));
}

/** Adds the entries of a document that is there to one index. Throws 11000 before anything is written. */
export function addToIndex(
  turn: WriteTurn,
  { collection, key }: DocumentPlace,
  { indexer, document }: { indexer: Indexer; document: Document },
): void {
  const change = changesOf(indexer, undefined, document);
  if (change.definition.unique) {
    for (const entry of change.added) requireFree({ turn, collection, definition: change.definition, key }, entry);
  }
  writeChange(turn, key, change);
}

/** The refusal of a value that another document has. */
export function duplicate(collection: string, index: string, keyPattern: Record<string, number>): StoreError {
  return new StoreError(DUPLICATE_KEY, `duplicate key in index ${index} of ${collection}`, { keyPattern });
}

interface Change {
  definition: IndexDefinition;
  added: string[];
  removed: string[];
  arrays: Iterable<string>;
}

function changesOf(indexer: Indexer, old: Document | undefined, document: Document | undefined): Change {
  const before = old === undefined ? undefined : indexer.entries(old).values;
  const after = document === undefined ? undefined : indexer.entries(document);
  const { definition } = indexer;
  const values = after?.values;
  return {
    definition,
    added:
      values === undefined
        ? []
        : before === undefined
          ? [...values]
          : [...values].filter((entry) => !before.has(entry)),
    removed:
      before === undefined
        ? []
        : values === undefined
          ? [...before]
          : [...before].filter((entry) => !values.has(entry)),
    arrays: after?.arrays ?? [],
  };
}

function requireFree(
  {
    turn,
    collection,
    definition,
    key,
  }: { turn: WriteTurn; collection: string; definition: IndexDefinition; key: string },
  entry: string,
): void {
  const holder = turn.get(entry);
  if (holder !== undefined && holder !== key) throw duplicate(collection, definition.name, definition.key);
}

function writeChange(turn: WriteTurn, key: string, { definition, added, removed, arrays }: Change): void {
  const { unique } = definition;
  for (const value of removed) {
    const [entry] = entryOf(unique, value, key);
    if (unique) turn.delete(entry);
    else turn.deleteUnseen(entry);
  }
  for (const value of added) {
    const [entry, content] = entryOf(unique, value, key);
    if (unique) turn.put(entry, content);
    else turn.putUnseen(entry, content);
  }
  // Markers stay when the array goes: plans are then more careful than they need be, never wrong.
  for (const marker of arrays) if (turn.get(marker) === undefined) turn.put(marker, '');
}
