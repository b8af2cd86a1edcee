/** The writes of one request on the records of one registry, each with its entry in the audit log. */
import { fail } from '../../errors.js';
import type { Collection, ReplaceOptions, StoredRecord, Witness } from '../../store/contract.js';
import { isDuplicate } from '../../store/faults.js';
import type { AuditLog, Intent } from './audit-log.js';
import type { Change, Outcome } from './entry.js';

/**
 * How records are written: each names the record's key and, where there is one, the revision that it replaces. `before`
 * is the revision as the log has it, where that is another than the stored one; null: the log has none.
 */
export interface Writes {
  insertOne(record: StoredRecord): Promise<unknown>;
  replaceOne(filter: Named, record: Unnamed, how?: Replacing): Promise<{ readonly matchedCount: number }>;
  deleteOne(filter: Named, before?: string): Promise<{ readonly deletedCount: number }>;
}

export interface Replacing extends Pick<ReplaceOptions, 'isOfRemoval'> {
  readonly before?: string | null;
}

/** A document at one revision. */
export type Named = Pick<StoredRecord, '_id' | '_rev'>;

type Unnamed = Omit<StoredRecord, '_id'>;

/** Writes that are entered nowhere. */
export const plainWrites = (collection: Collection<StoredRecord>): Writes => ({
  insertOne: (record) => collection.insertOne(record),
  replaceOne: (filter, record, { isOfRemoval } = {}) => collection.replaceOne({ ...filter }, record, { isOfRemoval }),
  deleteOne: (filter) => collection.deleteOne({ ...filter }),
});

/** Who asks for what. */
export type Asked = Pick<Change, 'caller' | 'operation' | 'registry' | 'request_id'>;

/** Why a change was refused. */
const TAKEN = 'taken';
const CHANGED = 'changed meanwhile';
const LATE = 'too late';

export interface AuditedParts {
  readonly collection: Collection<StoredRecord>;
  readonly log: AuditLog;
  /** Whether it is too late to create anything; asked when the intent, which may take its time, is durable. */
  readonly isLate?: (() => boolean) | undefined;
}

export class AuditedWrites implements Writes {
  constructor(
    private readonly parts: AuditedParts,
    private readonly asked: Asked,
  ) {}

  insertOne(record: StoredRecord): Promise<unknown> {
    const intent = this.intent({ key: record._id, before: null, after: record._rev });
    // Found there: an earlier request may have made it, so its revision has to tell.
    const write = this.parts.collection.insertOne(record, { witness: this.creating(intent) });
    return settled(intent, write, ({ isFound }) => (isFound ? undefined : 'applied'));
  }

  replaceOne(
    filter: Named,
    record: Unnamed,
    { before = filter._rev, isOfRemoval }: Replacing = {},
  ): Promise<{ readonly matchedCount: number }> {
    const intent = this.intent({ key: filter._id, before, after: record['_rev'] as string });
    const witness = before === null ? this.creating(intent) : intent;
    const write = this.parts.collection.replaceOne({ ...filter }, record, { witness, isOfRemoval });
    return settled(intent, write, ({ matchedCount }) => made(matchedCount));
  }

  deleteOne(filter: Named, before = filter._rev): Promise<{ readonly deletedCount: number }> {
    const witness = this.intent({ key: filter._id, before, after: null });
    const write = this.parts.collection.deleteOne({ ...filter }, { witness });
    return settled(witness, write, ({ deletedCount }) => made(deletedCount));
  }

  /** The witness of a write by which a record comes into being. */
  private creating(intent: Intent): Witness {
    return { alongside: intent.alongside, before: () => this.inTime(intent) };
  }

  private async inTime(intent: Intent): Promise<void> {
    await intent.before();
    if (!this.parts.isLate?.()) return;
    await intent.settle('refused', LATE);
    fail('busy');
  }

  private intent(change: Pick<Change, 'key' | 'before' | 'after'>): Intent {
    return this.parts.log.intent({ ...this.asked, ...change });
  }
}

const made = (count: number): Outcome => (count === 1 ? 'applied' : 'refused');

/** The write; what becomes of it is noted where the store says it. Otherwise it stays unknown. */
async function settled<R>(
  intent: Intent,
  write: Promise<R>,
  outcomeOf: (result: R) => Outcome | undefined,
): Promise<R> {
  try {
    const result = await write;
    const outcome = outcomeOf(result);
    if (outcome !== undefined) await intent.settle(outcome, outcome === 'refused' ? CHANGED : null);
    return result;
  } catch (error) {
    if (isDuplicate(error)) await intent.settle('refused', TAKEN);
    throw error;
  }
}
