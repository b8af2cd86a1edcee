/** The indexes of one collection: making, filling, removing them. */
import type { IndexDescription } from 'mongodb';
import { StoreError } from '../contract.js';
import { isDuplicate } from '../faults.js';
import type { Disk, Operation } from './disk.js';
import { IndexBuild } from './index-build.js';
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

/** The driver's code for dropping an index that is not there. */
const INDEX_NOT_FOUND = 27;

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
   * @param stored indexes that are complete, or being built when the process ended
   */
  constructor(
    private readonly sources: Sources,
    private readonly at: { collection: string; documents: string; nextId: () => string },
    stored: readonly IndexDefinition[],
  ) {
    this.ready = stored.filter(({ state }) => state === 'ready');
    this.all = stored.map(indexerOf);
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
    const present = this.all.find(({ definition }) => definition.name === wanted.name);
    if (present === undefined) {
      await this.build(await this.begin(wanted));
    } else if (!isSameIndex(present.definition, wanted)) {
      await this.remove(present.definition);
      await this.build(await this.begin(wanted));
    } else if (!this.ready.some(({ id }) => id === present.definition.id)) {
      await this.build(present);
    }
    return wanted.name;
  }

  /** From here on writers keep the index up. */
  private async begin(wanted: IndexDefinition): Promise<Indexer> {
    // Stored without being there: its removal broke off.
    const former = this.sources.disk.read(definitionKey(this.at.collection, wanted.name));
    if (former !== undefined) await this.clear(JSON.parse(former) as IndexDefinition);
    const definition = { ...wanted, id: this.at.nextId() };
    const indexer = indexerOf(definition);
    try {
      await this.store(definition, () => this.all.push(indexer));
    } catch (error) {
      this.all = this.all.filter((one) => one !== indexer);
      throw error;
    }
    return indexer;
  }

  /** Adds what was there before. An index that could not be filled stays as far as it got, to be gone on with. */
  private async build(indexer: Indexer): Promise<void> {
    const { collection, documents } = this.at;
    const { filled, ...definition } = indexer.definition;
    const { report } = this.sources;
    try {
      await new IndexBuild(this.sources, { collection, documents, indexer, indexes: this, report }).run();
    } catch (error) {
      if (isDuplicate(error)) await this.remove(definition).catch(() => undefined);
      throw error;
    }
    const ready: IndexDefinition = { ...definition, state: 'ready' };
    await this.store(ready);
    this.ready = [...this.ready, ready];
  }

  /** Plans stop using it, then it is marked, then writers stop keeping it up: it is never taken for whole when it is not. */
  private async remove(definition: IndexDefinition): Promise<void> {
    const { ready } = this;
    const dropping: IndexDefinition = { ...definition, state: 'dropping' };
    this.ready = ready.filter(({ id }) => id !== definition.id);
    try {
      await this.store(dropping);
    } catch (error) {
      this.ready = ready;
      throw error;
    }
    this.all = this.all.filter((indexer) => indexer.definition.id !== definition.id);
    // Durable with or after the last writes that kept it up.
    await this.store(dropping);
    await this.clear(definition);
  }

  private async clear(definition: IndexDefinition): Promise<void> {
    await clearIndex(this.sources.disk, definition, (operations) => this.write(operations));
    await this.write([{ type: 'del', key: definitionKey(this.at.collection, definition.name) }]);
  }

  private async store(definition: IndexDefinition, then: () => void = () => undefined): Promise<void> {
    const key = definitionKey(this.at.collection, definition.name);
    await this.write([{ type: 'put', key, value: JSON.stringify(definition) }], then);
  }

  private write(operations: Operation[], then: () => void = () => undefined): Promise<void> {
    return this.sources.commit.write((turn) => {
      turn.isUpkeep = true;
      turn.operations.push(...operations);
      then();
    });
  }
}

/** Removes every entry and marker of an index, through `write`. */
export async function clearIndex(
  disk: Disk,
  definition: IndexDefinition,
  write: (operations: Operation[]) => Promise<void>,
): Promise<void> {
  await disk.clear(keysUnder(entryPrefix(definition)), write);
  await disk.clear(keysUnder(markerPrefix(definition)), write);
}
