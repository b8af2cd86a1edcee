/** Checks a store against itself: every document against its index entries, and every entry against its document. */
import type { Document } from 'mongodb';
import { documentPrefix } from './collection.js';
import { countKey, readCount } from './document-counts.js';
import type { EmbeddedStore } from './engine.js';
import { entryPrefix, type IndexDefinition } from './index-definitions.js';
import { documentKeyOf, entryOf, type Indexer, indexerOf, partsOf } from './index-entries.js';
import { keysUnder } from './index-keys.js';
import { Pace, View } from './reading.js';
import { parseDocument } from './stored-record.js';

/** Entries read at a time. */
const CHUNK = 500;

/** Problems kept word for word; beyond that they are counted. */
const MOST_PROBLEMS = 100;

/** What was found. */
export interface Verification {
  collections: number;
  documents: number;
  entries: number;
  /** How many problems there are; 0: the store is whole. */
  problemCount: number;
  /** The first hundred, in words. */
  problems: string[];
}

/** Reads the whole store, as it is at one moment, in slices. Changes nothing. */
export async function verifyStore(store: EmbeddedStore): Promise<Verification> {
  const found: Verification = { collections: 0, documents: 0, entries: 0, problemCount: 0, problems: [] };
  const view = new View(store.sources);
  try {
    for (const name of await store.collectionNames()) {
      found.collections += 1;
      const indexers = store.indexesOf(name).map(indexerOf);
      const walk = new Walk(store, view, found);
      await walk.documents(name, indexers);
      for (const indexer of indexers) await walk.entries(name, indexer);
    }
  } finally {
    await view.close();
  }
  return found;
}

class Walk {
  private readonly pace = new Pace(undefined);

  constructor(
    private readonly store: EmbeddedStore,
    private readonly view: View,
    private readonly found: Verification,
  ) {}

  /** Each document has all its entries and markers. */
  async documents(collection: string, indexers: readonly Indexer[]): Promise<void> {
    const prefix = documentPrefix(collection);
    const before = this.found.documents;
    for await (const [levelKey] of this.pairs(keysUnder(prefix))) {
      const key = levelKey.slice(prefix.length);
      const document = this.readDocument(collection, key);
      this.found.documents += 1;
      if (document === undefined) continue;
      for (const indexer of indexers) this.compare(indexer, key, document);
    }
    const [counted, kept] = [this.found.documents - before, this.keptCount(collection)];
    if (counted !== kept) this.add(`${collection} holds ${counted} documents, its count says ${kept}`);
  }

  private keptCount(collection: string): number {
    return readCount(this.store.sources.disk.read(countKey(collection), this.view.snapshot));
  }

  /** Each entry has a document that has it. */
  async entries(collection: string, indexer: Indexer): Promise<void> {
    const { definition } = indexer;
    const parts = partsOf(definition);
    for await (const entry of this.pairs(keysUnder(entryPrefix(definition)))) {
      this.found.entries += 1;
      const key = documentKeyOf(entry, parts);
      const document = this.readDocument(collection, key);
      const value = definition.unique ? entry[0] : entry[0].slice(0, entry[0].length - key.length);
      if (document === undefined) this.report(definition, `holds ${key}, which is not there`);
      else if (!indexer.entries(document).values.has(value))
        this.report(definition, `holds ${key} under another value`);
    }
  }

  private compare(indexer: Indexer, key: string, document: Document): void {
    const { definition } = indexer;
    const { values, arrays } = indexer.entries(document);
    for (const value of values) {
      const [levelKey, content] = entryOf(definition.unique, value, key);
      const stored = this.store.sources.disk.read(levelKey, this.view.snapshot);
      if (stored !== content) this.report(definition, `lacks an entry for ${key}`);
    }
    for (const marker of arrays) {
      const stored = this.store.sources.disk.read(marker, this.view.snapshot);
      if (stored === undefined) this.report(definition, `lacks the mark of an array in ${key}`);
    }
  }

  private readDocument(collection: string, key: string): Document | undefined {
    try {
      const stored = this.view.read(documentPrefix(collection) + key, key);
      return stored === undefined ? undefined : parseDocument(stored);
    } catch (error) {
      this.add(`${collection}: ${key} cannot be read (${String(error)})`);
      return undefined;
    }
  }

  private async *pairs(range: { gte: string; lt: string }): AsyncGenerator<[string, string], void, undefined> {
    const iterator = this.store.sources.disk.entries(range, { snapshot: this.view.snapshot });
    try {
      for (let entries = await iterator.nextv(CHUNK); entries.length > 0; entries = await iterator.nextv(CHUNK)) {
        for (const entry of entries) {
          yield entry;
          if (this.pace.isDue) await this.pace.rest();
        }
      }
    } finally {
      await iterator.close();
    }
  }

  private report({ name }: IndexDefinition, problem: string): void {
    this.add(`index ${name} ${problem}`);
  }

  private add(problem: string): void {
    this.found.problemCount += 1;
    if (this.found.problems.length < MOST_PROBLEMS) this.found.problems.push(problem);
  }
}
