/** Records into a store: a stopped server's data folder, or MongoDB. */
import { administrator } from '../auth/caller.js';
import { openAuditLog } from '../records/audit/audit-log.js';
import { HEADS } from '../records/audit/entry.js';
import type { Collection, Store, StoredRecord } from '../store/contract.js';
import { isDuplicate } from '../store/faults.js';
import { create } from '../store/index-making.js';
import type { TransferRegistry } from './acceptance.js';
import { compared, TAKEN, type Destination, type Outcome } from './destination.js';
import { ImportPosition } from './import-position.js';

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

  constructor(
    private readonly settings: { readonly store: Store; readonly isAudited: boolean },
    private readonly collection: Collection<StoredRecord>,
    private readonly registry: TransferRegistry,
  ) {
    this.location = `${settings.store.engine}, ${settings.store.location}`;
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
    if (fresh.length > 0 && !(await this.insertAll(fresh))) await this.insertEach(documents, outcomes);
    return outcomes;
  }

  async look(documents: readonly StoredRecord[]): Promise<Outcome[]> {
    const there = await this.present(documents);
    return documents.map((document) => {
      const present = there.get(document._id);
      return present === undefined ? 'created' : compared(document, present, this.registry);
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
