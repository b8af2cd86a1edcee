/** The embedded engine: a store in one folder, for one process. */
import type { Collection, Store, StoredRecord } from '../contract.js';
import { type Report, silent } from '../report.js';
import { documentPrefix, EmbeddedCollection } from './collection.js';
import { Disk, type DiskOptions } from './disk.js';
import { DocumentCounts } from './document-counts.js';
import { DiskSpace } from './disk-space.js';
import { closedError, GroupCommit } from './group-commit.js';
import { definitionKey, type IndexDefinition } from './index-definitions.js';
import { clearIndex, CollectionIndexes } from './indexes.js';
import { AFTER, END } from './index-keys.js';
import type { Sources } from './reading.js';
import { RecordCache } from './record-cache.js';
import { endRepair, requireNoRepair, requireWhole } from './start-check.js';
import { FORMAT_KEY, upgrade } from './upgrades.js';

const MEBIBYTE = 1024 * 1024;

/** Settings of the embedded engine. */
export interface EmbeddedOptions extends DiskOptions {
  /** The data folder; made, for its owner alone, when missing. */
  folder: string;
  /** Bytes of record texts kept in memory; default 64 MiB, 0 keeps none. */
  recordCacheBytes?: number;
  /** Told of upgrades and of indexes being built; default: nobody. */
  report?: Report;
  /**
   * Bytes that writes leave free on the disk; below that only removals are taken. Default 256 MiB or a twentieth of the
   * disk, whichever is less; 0: writes go on until the disk is full.
   */
  reserveBytes?: number;
  /** For tests of the tests alone: answers before the commit, and so loses writes when killed. */
  unsafeAcknowledgeEarly?: boolean;
  /** For tests of the tests alone: says how far an index is built before that is written. */
  unsafeProgressFirst?: boolean;
  /** For tests of the tests alone: damaged files are opened, and read from. */
  unsafeSkipCheck?: boolean;
}

/**
 * Opens the store in a folder, after a look at all of its files. Rejects in plain words when they are damaged, another
 * process has or repairs it, or a newer Cadastre wrote it.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedStore> {
  const { folder, report = silent } = options;
  const ended = await endRepair(folder);
  if (ended !== undefined) report({}, ended);
  if (options.unsafeSkipCheck !== true) await requireWhole(folder);
  const disk = new Disk(folder, options);
  await disk.open();
  try {
    // One that began since: it asks for the store's lock once it has its own, and so one of both sees the other.
    await requireNoRepair(folder);
    await upgrade(disk, report);
    const space = new DiskSpace(disk.folder, options.reserveBytes);
    await space.look();
    const definitions = await readStored(disk);
    space.watch();
    return new EmbeddedStore({ disk, space }, options, definitions);
  } catch (error) {
    await disk.close();
    throw error;
  }
}

type Definitions = Map<string, IndexDefinition[]>;

async function readStored(disk: Disk): Promise<Definitions> {
  const definitions: Definitions = new Map();
  const iterator = disk.entries({ gte: FORMAT_KEY + END, lt: FORMAT_KEY + AFTER });
  for await (const [key, value] of iterator) {
    const collection = key.split(END)[1] ?? '';
    const definition = JSON.parse(value) as IndexDefinition;
    if (definition.state === 'dropping') {
      // The process ended while it was removed.
      await clearIndex(disk, definition, (operations) => disk.write(operations));
      await disk.write([{ type: 'del', key: definitionKey(collection, definition.name) }]);
    } else {
      definitions.set(collection, [...(definitions.get(collection) ?? []), definition]);
    }
  }
  return definitions;
}

/** An open embedded store. */
export class EmbeddedStore implements Store {
  readonly engine = 'embedded';
  readonly location: string;
  /** What the collections read and write through; public for tests and `verifyStore`. */
  readonly sources: Sources;
  private readonly space: DiskSpace;
  private readonly collections = new Map<string, EmbeddedCollection<StoredRecord>>();
  private lastId: number;
  private closing: Promise<void> | undefined;

  constructor(
    parts: { disk: Disk; space: DiskSpace },
    options: EmbeddedOptions,
    private readonly definitions: Definitions,
  ) {
    this.location = parts.disk.folder;
    this.space = parts.space;
    const ids = [...definitions.values()].flat().map(({ id }) => parseInt(id, 36));
    this.lastId = Math.max(Date.now(), ...ids);
    const placeOf: Sources['placeOf'] = (name, key) => this.collectionOf(name).place(key);
    this.sources = makeSources(parts, options, placeOf);
  }

  collection<T extends StoredRecord>(name: string): Collection<T> {
    return this.collectionOf(name) as unknown as Collection<T>;
  }

  private collectionOf(name: string): EmbeddedCollection<StoredRecord> {
    let collection = this.collections.get(name);
    if (collection === undefined) {
      if (name === '' || name.includes(END)) throw new TypeError('a collection has a name without NUL');
      const at = { collection: name, documents: documentPrefix(name), nextId: () => this.nextId() };
      const indexes = new CollectionIndexes(this.sources, at, this.definitions.get(name) ?? []);
      collection = new EmbeddedCollection(this.sources, name, indexes);
      this.collections.set(name, collection);
    }
    return collection;
  }

  /** The names of all collections that hold documents or indexes. */
  async collectionNames(): Promise<string[]> {
    const names = new Set([...this.definitions.keys(), ...this.collections.keys()]);
    const iterator = this.sources.disk.keys({ gte: `d${END}`, lt: `d${AFTER}` });
    try {
      for (let key = await iterator.next(); key !== undefined; key = await iterator.next()) {
        const name = key.split(END)[1] ?? '';
        names.add(name);
        iterator.seek(documentPrefix(name).slice(0, -1) + AFTER);
      }
    } finally {
      await iterator.close();
    }
    return [...names].sort();
  }

  /** The complete indexes of a collection. */
  indexesOf(name: string): readonly IndexDefinition[] {
    this.collection(name);
    return this.collections.get(name)?.indexes.ready ?? [];
  }

  async ping(timeoutMs: number): Promise<void> {
    if (!this.sources.disk.isOpen) throw closedError();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`the store did not answer within ${timeoutMs} ms`)), timeoutMs);
    });
    try {
      await Promise.race([this.sources.disk.probe(FORMAT_KEY), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  close(): Promise<void> {
    this.space.unwatch();
    this.closing ??= this.sources.commit.close().then(() => this.sources.disk.close());
    return this.closing;
  }

  /** Ids grow with time, so that an index removed before a restart does not give its id to another one. */
  private nextId(): string {
    this.lastId = Math.max(this.lastId + 1, Date.now());
    return this.lastId.toString(36);
  }
}

function makeSources(
  { disk, space }: { disk: Disk; space: DiskSpace },
  options: EmbeddedOptions,
  placeOf: Sources['placeOf'],
): Sources {
  const cache = new RecordCache(options.recordCacheBytes ?? 64 * MEBIBYTE);
  const counts = new DocumentCounts(disk);
  const commit = new GroupCommit({
    disk,
    space,
    onFlush(batch) {
      for (const operation of counts.operations(batch.counted)) batch.operations.push(operation);
    },
    onCommit({ lookups, counted }) {
      sources.commits += 1;
      counts.commit(counted);
      for (const key of lookups.keys()) cache.delete(key);
    },
    onFailure() {
      sources.commits += 1;
      counts.reset();
      cache.clear();
    },
    unsafeAcknowledgeEarly: options.unsafeAcknowledgeEarly === true,
  });
  const sources: Sources = {
    disk,
    commit,
    cache,
    counts,
    report: options.report ?? silent,
    placeOf,
    unsafeProgressFirst: options.unsafeProgressFirst === true,
    commits: 0,
  };
  return sources;
}
