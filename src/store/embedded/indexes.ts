/** The indexes of one collection: making, filling, removing them. */
import type { IndexDescription } from 'mongodb';
import { StoreError } from '../contract.js';
import type { Operation } from './disk.js';
import type { WriteTurn } from './group-commit.js';
import {
  definitionKey,
  entryPrefix,
  type IndexDefinition,
  isSameIndex,
  markerPrefix,
  readDescription,
} from './index-definitions.js';
import { type Indexer, indexerOf } from './index-entries.js';
import { escapeText, keysUnder } from './index-keys.js';
import type { Sources } from './reading.js';
import { decodeDocument, parseDocument } from './stored-record.js';
import { addToIndex } from './writing.js';

/** The driver's code for dropping an index that is not there. */
const INDEX_NOT_FOUND = 27;

/** Documents put into a new index in one batch. */
const CHUNK = 100;

/** The indexes of one collection. */
export class CollectionIndexes {
  /** Every index that writers keep up, those being built too. */
  all: Indexer[];
  /** Indexes that are complete, which plans may use. */
  ready: IndexDefinition[];
  private changing: Promise<unknown> = Promise.resolve();

  /**
   * @param documents what the LevelDB keys of the collection's documents start with
   * @param nextId gives an index id never used before
   */
  constructor(
    private readonly sources: Sources,
    private readonly at: { collection: string; documents: string; nextId: () => string },
    stored: readonly IndexDefinition[],
  ) {
    this.ready = stored.filter(({ state }) => state === 'ready');
    this.all = this.ready.map(indexerOf);
  }

  /** Whether some document has had an array under this path of an index. */
  readonly isMultikey = (index: IndexDefinition, path: string): boolean => {
    const marker = markerPrefix(index) + escapeText(path);
    return this.sources.commit.isPending(marker) || this.sources.disk.read(marker) !== undefined;
  };

  /** Makes the indexes that are missing or defined otherwise; one call at a time. */
  create(descriptions: readonly IndexDescription[]): Promise<string[]> {
    return this.inTurn(async () => {
      const names: string[] = [];
      for (const description of descriptions) names.push(await this.createOne(description));
      return names;
    });
  }

  /** Removes an index. Rejects with code 27 when there is none of that name. */
  drop(name: string): Promise<void> {
    return this.inTurn(async () => {
      const definition = this.ready.find((one) => one.name === name);
      if (definition === undefined) throw new StoreError(INDEX_NOT_FOUND, `no index of that name: ${name}`);
      await this.remove(definition);
    });
  }

  private inTurn<R>(change: () => Promise<R>): Promise<R> {
    const done = this.changing.then(change);
    this.changing = done.catch(() => undefined);
    return done;
  }

  private async createOne(description: IndexDescription): Promise<string> {
    const wanted = readDescription(description, '');
    const present = this.ready.find(({ name }) => name === wanted.name);
    if (present !== undefined && isSameIndex(present, wanted)) return wanted.name;
    if (present !== undefined) await this.remove(present);
    const definition = { ...wanted, id: this.at.nextId() };
    const indexer = indexerOf(definition);
    // From here on writers keep it up; `fill` adds what was there before.
    await this.store(definition, () => this.all.push(indexer));
    try {
      await this.fill(indexer);
    } catch (error) {
      await this.remove(definition).catch(() => undefined);
      throw error;
    }
    definition.state = 'ready';
    await this.store(definition);
    this.ready = [...this.ready, definition];
    return definition.name;
  }

  /** Each document is read again in the turn that adds it, so that no write in between is undone or missed. */
  private async fill(indexer: Indexer): Promise<void> {
    const { disk, commit } = this.sources;
    const { collection, documents } = this.at;
    await commit.drain();
    const iterator = disk.keys(keysUnder(documents));
    try {
      for (let keys = await iterator.nextv(CHUNK); keys.length > 0; keys = await iterator.nextv(CHUNK)) {
        const add = (levelKey: string) => (turn: WriteTurn) => {
          const stored = turn.get(levelKey);
          if (stored === undefined) return;
          const key = levelKey.slice(documents.length);
          const document = parseDocument(decodeDocument(key, stored));
          addToIndex(turn, { collection, levelKey, key, indexes: this }, { indexer, document });
        };
        await Promise.all(keys.map((levelKey) => commit.write(add(levelKey))));
      }
    } finally {
      await iterator.close();
    }
  }

  private async remove(definition: IndexDefinition): Promise<void> {
    this.ready = this.ready.filter(({ id }) => id !== definition.id);
    this.all = this.all.filter((indexer) => indexer.definition.id !== definition.id);
    await this.store({ ...definition, state: 'dropping' });
    // The last writers that kept it up are before this in the order of writes.
    await clearIndex(this.sources, definition);
    await this.write([{ type: 'del', key: definitionKey(this.at.collection, definition.name) }]);
  }

  private async store(definition: IndexDefinition, then: () => void = () => undefined): Promise<void> {
    const key = definitionKey(this.at.collection, definition.name);
    await this.write([{ type: 'put', key, value: JSON.stringify(definition) }], then);
  }

  private write(operations: Operation[], then: () => void = () => undefined): Promise<void> {
    return this.sources.commit.write((turn) => {
      turn.operations.push(...operations);
      then();
    });
  }
}

/** Removes every entry and marker of an index. */
export async function clearIndex({ disk }: Pick<Sources, 'disk'>, definition: IndexDefinition): Promise<void> {
  await disk.clear(keysUnder(entryPrefix(definition)));
  await disk.clear(keysUnder(markerPrefix(definition)));
}
