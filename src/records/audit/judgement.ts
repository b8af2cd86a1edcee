/** What became of changes: as an entry says it, or as records and later entries prove it; never a guess. */
import type { Collection, Store, StoredRecord } from '../../store/contract.js';
import { ENTRIES, type Entry, type Outcome } from './entry.js';

/** `unknown`: the process ended, or the store did not answer, and no revision tells. */
export type Judgement = Outcome | 'unknown';

/** A change with what became of it. */
export interface JudgedChange {
  readonly intent: Entry;
  readonly outcome: Judgement;
  readonly reason: string | null;
}

export interface JudgementParts {
  readonly store: Store;
  /** The records of a registry; undefined where it is not known (any more). */
  readonly recordsOf: (registry: string) => Collection<StoredRecord> | undefined;
}

/** Judges intents, in their order. */
export async function judged(parts: JudgementParts, intents: readonly Entry[]): Promise<JudgedChange[]> {
  const entries = parts.store.collection<Entry>(ENTRIES);
  const open = intents.filter(({ outcome }) => outcome === null).map(({ entry_id }) => entry_id);
  const found = open.length === 0 ? [] : await entries.find({ intent: { $in: open }, kind: 'outcome' }).toArray();
  const said = new Map(found.map((entry) => [entry.intent, entry]));
  const changes: JudgedChange[] = [];
  for (const intent of intents) {
    const { outcome, reason } = intent.outcome === null ? (said.get(intent.entry_id) ?? intent) : intent;
    const isProven = outcome === null && (await isInRecords(parts, entries, intent));
    changes.push({ intent, outcome: outcome ?? (isProven ? 'applied' : 'unknown'), reason });
  }
  return changes;
}

/** Whether the revision was stored: the record carries it, or somebody read it there later. */
async function isInRecords(
  { recordsOf }: JudgementParts,
  entries: Collection<Entry>,
  { registry, key, after }: Entry,
): Promise<boolean> {
  if (after === null) return false;
  const record = await recordsOf(registry)?.findOne({ _id: key });
  if (record?._rev === after) return true;
  return (await entries.findOne({ key, registry, before: after })) !== null;
}
