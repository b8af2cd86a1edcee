/** How far an import got, kept in the store that it fills: lost with the records, and restored with them. */
import { newRevision } from '../records/revision.js';
import type { Collection, Store, StoredRecord } from '../store/contract.js';
import { isDuplicate } from '../store/faults.js';
import type { TransferRegistry } from './acceptance.js';
import type { RefusedMark } from './refused-file.js';
import type { Counts } from './tally.js';

/** No registry's collection starts with `_`. */
export const POSITIONS = '_imports';

/** Where an import is. */
export interface Position {
  /** The `_id` of the last document that is done, as Extended JSON. */
  readonly last: string;
  readonly counts: Counts;
  /** The file of refused records; undefined where none was asked for. */
  readonly refused?: RefusedMark | undefined;
}

/** What is stored; as text, for sentences that are counted hold dots. */
type Stored = StoredRecord & { text: string };

/** The position of the import of one source into one registry. */
export class ImportPosition {
  private readonly positions: Collection<Stored>;
  private readonly records: Collection<StoredRecord>;
  private readonly id: string;

  constructor(store: Store, { definition }: TransferRegistry, source: string) {
    this.positions = store.collection<Stored>(POSITIONS);
    this.records = store.collection<StoredRecord>(definition.collection);
    this.id = `${definition.name} ${source}`;
  }

  /** What an import that did not end left; `isGone`: the registry has fewer records than it had then. */
  async read(): Promise<(Position & { isGone: boolean }) | undefined> {
    const stored = await this.positions.findOne({ _id: this.id });
    if (stored === null) return undefined;
    const { held, ...position } = JSON.parse(stored.text) as Position & { held: number };
    return { ...position, isGone: (await this.records.estimatedDocumentCount()) < held };
  }

  /** Resolves when it is durable; the records up to it must be. */
  async write(position: Position): Promise<void> {
    const now = new Date().toISOString();
    const text = JSON.stringify({ ...position, held: await this.records.estimatedDocumentCount() });
    const stored = { _rev: newRevision(), _created: now, _updated: now, text };
    const { matchedCount } = await this.positions.replaceOne({ _id: this.id }, stored);
    if (matchedCount > 0) return;
    await this.positions.insertOne({ _id: this.id, ...stored }).catch((error: unknown) => {
      // The same import runs twice: the other one's position is as true.
      if (!isDuplicate(error)) throw error;
    });
  }

  /** The import is done. */
  async remove(): Promise<void> {
    await this.positions.deleteOne({ _id: this.id });
  }
}
