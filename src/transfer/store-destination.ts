/** Records into a store: a stopped server's data folder, or MongoDB. */
import { administrator } from '../auth/caller.js';
import { Refusal } from '../errors.js';
import { type AuditLog, openAuditLog } from '../records/audit/audit-log.js';
import { HEADS } from '../records/audit/entry.js';
import { onlyShown } from '../records/references.js';
import { refuseTaken, requireFree } from '../records/uniqueness.js';
import type { Collection, Store, StoredRecord } from '../store/contract.js';
import { isDuplicate } from '../store/faults.js';
import { create } from '../store/index-making.js';
import { reasonOf, type TransferRegistry } from './acceptance.js';
import { compared, TAKEN, type Destination, type Outcome } from './destination.js';
import { ImportPosition } from './import-position.js';
import { inParallel } from './parallel.js';
import { ReferringImport } from './referring-import.js';

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
  private readonly referring: ReferringImport;
  private log: AuditLog | undefined;

  constructor(
    private readonly settings: { readonly store: Store; readonly isAudited: boolean },
    private readonly collection: Collection<StoredRecord>,
    private readonly registry: TransferRegistry,
  ) {
    const { store } = settings;
    this.location = `${store.engine}, ${store.location}`;
    this.referring = new ReferringImport(store, registry);
  }

  positionOf(source: string): ImportPosition {
    return new ImportPosition(this.settings.store, this.registry, source);
  }

  async place(documents: readonly StoredRecord[]): Promise<Outcome[]> {
    await this.referring.prepare(this.log);
    const there = await this.present(documents);
    const fresh: StoredRecord[] = [];
    const outcomes = documents.map((document): Outcome => {
      const present = there.get(document._id);
      if (present !== undefined) return compared(document, present, this.registry);
      there.set(document._id, document);
      fresh.push(document);
      return 'created';
    });
    if (this.registry.definition.references) await this.insertReferring(documents, outcomes);
    else if (fresh.length > 0 && !(await this.insertAll(fresh))) await this.insertEach(documents, outcomes);
    return outcomes;
  }

  async look(documents: readonly StoredRecord[]): Promise<Outcome[]> {
    const there = await this.present(documents);
    return inParallel(documents, async (document) => {
      const present = there.get(document._id);
      if (present !== undefined) return compared(document, present, this.registry);
      return outcomeOf(this.requireRoom(document));
    });
  }

  async held(): Promise<number> {
    const all = await this.collection.estimatedDocumentCount();
    return all - (await this.referring.countUnseen());
  }

  async enter(): Promise<(what: string) => Promise<void>> {
    const isEntered = this.settings.isAudited || (await this.settings.store.collection(HEADS).findOne({})) !== null;
    if (!isEntered) return () => Promise.resolve();
    const log = (this.log = await openAuditLog(this.settings.store));
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
    const filter = onlyShown({ _id: { $in: keys } }, this.registry.definition);
    const found = await this.collection.find(filter).toArray();
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
      if (outcomes[at] !== 'created') return;
      outcomes[at] = await outcomeOf(this.referring.insert(document)).catch((error: unknown) =>
        this.heldBy(document, error),
      );
    });
  }

  /** Refuses as a create would: where what the record names is not there, or it would break a unique rule. */
  private async requireRoom(document: StoredRecord): Promise<void> {
    const { collection, registry } = this;
    await this.referring.look(document);
    await requireFree({ collection, definition: registry.definition }, document);
  }

  /** What becomes of a record whose insert was refused by what is there. */
  private async heldBy(document: StoredRecord, cause: unknown): Promise<Outcome> {
    if (!isDuplicate(cause)) throw cause;
    const { collection, registry } = this;
    const { definition } = registry;
    const present = (await this.present([document])).get(document._id);
    if (present?._rev === document._rev) return 'created';
    if (present !== undefined) return compared(document, present, registry);
    return definition.unique ? outcomeOf(refuseTaken({ collection, definition }, document, cause)) : TAKEN;
  }

  /** One by one, those that a first attempt has written being told by their revision. */
  private async insertEach(documents: readonly StoredRecord[], outcomes: Outcome[]): Promise<void> {
    for (const [at, document] of documents.entries()) {
      if (outcomes[at] !== 'created') continue;
      try {
        await this.collection.insertOne(document);
      } catch (error) {
        outcomes[at] = await this.heldBy(document, error);
      }
    }
  }
}

/** What became of a record: created, or refused and why. */
async function outcomeOf(work: Promise<void>): Promise<Outcome> {
  try {
    await work;
    return 'created';
  } catch (error) {
    if (error instanceof Refusal) return { refused: reasonOf(error) };
    throw error;
  }
}
