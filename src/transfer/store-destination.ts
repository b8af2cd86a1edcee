/** Records into a store: a stopped server's data folder, or MongoDB. */
import { administrator } from '../auth/caller.js';
import { Refusal } from '../errors.js';
import { openAuditLog } from '../records/audit/audit-log.js';
import { plainWrites } from '../records/audit/audited-writes.js';
import { HEADS } from '../records/audit/entry.js';
import { insertReferring, requireTargets } from '../records/pending.js';
import { linksOf } from '../records/references.js';
import type { Collection, Store, StoredRecord } from '../store/contract.js';
import { isDuplicate } from '../store/faults.js';
import { create } from '../store/index-making.js';
import { reasonOf, type TransferRegistry } from './acceptance.js';
import { compared, TAKEN, type Destination, type Outcome } from './destination.js';
import { ImportPosition } from './import-position.js';
import { inParallel } from './parallel.js';

/**
 * Opens the registry's collection for an import; makes its indexes. Closing it closes the store. The import is entered in
 * the audit log where the settings ask for one (`isAudited`), and where the store has one.
 */
export async function openStoreDestination(
  store: Store,
  registry: TransferRegistry,
  { makeIndexes = true, isAudited = false }: { makeIndexes?: boolean; isAudited?: boolean } = {},
): Promise<Destination> {
  const { collection, indexes } = registry.definition;
  const records = store.collection<StoredRecord>(collection);
  if (makeIndexes) await create(records, indexes);
  return new StoreDestination({ store, isAudited }, records, registry);
}

class StoreDestination implements Destination {
  readonly location: string;
  readonly keepsMarks = true;
  private readonly creating: Omit<Parameters<typeof insertReferring>[0], 'audit'>;

  constructor(
    private readonly settings: { readonly store: Store; readonly isAudited: boolean },
    private readonly collection: Collection<StoredRecord>,
    private readonly registry: TransferRegistry,
  ) {
    const { store } = settings;
    const { definition } = registry;
    this.location = `${store.engine}, ${store.location}`;
    const links = linksOf(definition, registry.registry, { store });
    const everything = { sees: () => true, isLate: () => false };
    this.creating = { definition, collection, links, writes: plainWrites(collection), ...everything };
  }

  positionOf(source: string): ImportPosition {
    return new ImportPosition(this.settings.store, this.registry, source);
  }

  async place(documents: readonly StoredRecord[]): Promise<Outcome[]> {
    const there = await this.present(documents);
    const fresh: StoredRecord[] = [];
    const outcomes = documents.map((document): Outcome => {
      const present = there.get(document._id);
      if (present !== undefined) return compared(document, present, this.registry);
      there.set(document._id, document);
      fresh.push(document);
      return 'created';
    });
    if (this.creating.links.to.length > 0) await this.insertReferring(documents, outcomes);
    else if (fresh.length > 0 && !(await this.insertAll(fresh))) await this.insertEach(documents, outcomes);
    return outcomes;
  }

  async look(documents: readonly StoredRecord[]): Promise<Outcome[]> {
    const there = await this.present(documents);
    return inParallel(documents, async (document) => {
      const present = there.get(document._id);
      if (present !== undefined) return compared(document, present, this.registry);
      return outcomeOf(requireTargets(this.creating, document));
    });
  }

  held(): Promise<number> {
    return this.collection.estimatedDocumentCount();
  }

  async enter(): Promise<(what: string) => Promise<void>> {
    const isEntered = this.settings.isAudited || (await this.settings.store.collection(HEADS).findOne({})) !== null;
    if (!isEntered) return () => Promise.resolve();
    const log = await openAuditLog(this.settings.store);
    const registry = this.registry.definition.name;
    const who = { caller: administrator.id, operation: 'import', registry, request_id: '' };
    const intent = log.intent({ ...who, key: '', before: null, after: null });
    await intent.before();
    return async (what) => {
      await intent.settle('applied', what);
      await log.close();
    };
  }

  close(): Promise<void> {
    return this.settings.store.close();
  }

  private async present(documents: readonly StoredRecord[]): Promise<Map<string, StoredRecord>> {
    const keys = [...new Set(documents.map(({ _id }) => _id))];
    const found = await this.collection.find({ _id: { $in: keys } }).toArray();
    return new Map(found.map((document) => [document._id, document]));
  }

  /** False where another process has written one of the keys meanwhile: some may be written then. */
  private async insertAll(documents: readonly StoredRecord[]): Promise<boolean> {
    try {
      await this.collection.insertMany(documents);
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return false;
    }
  }

  /** Those that are created, where what they name is there. */
  private async insertReferring(documents: readonly StoredRecord[], outcomes: Outcome[]): Promise<void> {
    await inParallel(documents, async (document, at) => {
      if (outcomes[at] === 'created') outcomes[at] = await outcomeOf(insertReferring(this.creating, document));
    });
  }

  /** One by one, those that a first attempt has written being told by their revision. */
  private async insertEach(documents: readonly StoredRecord[], outcomes: Outcome[]): Promise<void> {
    for (const [at, document] of documents.entries()) {
      if (outcomes[at] !== 'created') continue;
      try {
        await this.collection.insertOne(document);
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        const present = await this.collection.findOne({ _id: document._id });
        if (present?._rev === document._rev) continue;
        outcomes[at] = present === null ? TAKEN : compared(document, present, this.registry);
      }
    }
  }
}

/** What became of a record that names others: refused where they are not there, or another has its key or place. */
async function outcomeOf(work: Promise<void>): Promise<Outcome> {
  try {
    await work;
    return 'created';
  } catch (error) {
    if (isDuplicate(error)) return TAKEN;
    if (error instanceof Refusal) return { refused: reasonOf(error) };
    throw error;
  }
}
