/** What became of changes: as an entry says it, or as records and later entries prove it; never a guess. */
import type { Collection, ReadOptions, Store, StoredRecord } from '../../store/contract.js';
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

/** Longest time that each read of a judgement may take, in milliseconds. */
const READ_MS = 4000;

/** Judges intents, in their order, by a few reads for all of them. Rejects where one takes longer than `readMs`. */
export async function judged(
  parts: JudgementParts,
  intents: readonly Entry[],
  readMs = READ_MS,
): Promise<JudgedChange[]> {
  const entries = parts.store.collection<Entry>(ENTRIES);
  const limit = { maxTimeMS: readMs };
  const open = intents.filter(({ outcome }) => outcome === null);
  const said = open.length === 0 ? new Map<string | null, Entry>() : await outcomesOf(entries, open, limit);
  const silent = open.filter(({ entry_id, after }) => after !== null && !said.has(entry_id));
  const proven = silent.length === 0 ? new Set<string>() : await provenOf(parts, silent, limit);
  return intents.map((intent) => {
    const { outcome, reason } = intent.outcome === null ? (said.get(intent.entry_id) ?? intent) : intent;
    return { intent, outcome: outcome ?? (proven.has(intent.entry_id) ? 'applied' : 'unknown'), reason };
  });
}

/** What entries say of intents, by the intent's id. */
async function outcomesOf(
  entries: Collection<Entry>,
  intents: readonly Entry[],
  limit: ReadOptions,
): Promise<Map<string | null, Entry>> {
  const ids = intents.map(({ entry_id }) => entry_id);
  const found = await entries.find({ intent: { $in: ids }, kind: 'outcome' }, limit).toArray();
  return new Map(found.map((entry) => [entry.intent, entry]));
}

/** The ids of the intents whose revision was stored: the record carries it, or somebody read it there later. */
async function provenOf(parts: JudgementParts, intents: readonly Entry[], limit: ReadOptions): Promise<Set<string>> {
  const entries = parts.store.collection<Entry>(ENTRIES);
  const stored = await storedRevisions(parts, intents, limit);
  const rest = intents.filter(({ after }) => !stored.has(after));
  const [keys, revisions] = [namesIn(rest, 'key'), namesIn(rest, 'after')];
  const filter = { key: { $in: keys }, before: { $in: revisions } };
  const later = rest.length === 0 ? [] : await entries.find(filter, limit).toArray();
  for (const { before } of later) stored.add(before);
  const candidates = intents.filter(({ after }) => stored.has(after));
  return candidates.length === 0 ? new Set() : withoutRepeats(entries, candidates, limit);
}

/** The revisions that records have now; of one that is about to be removed also the one before its mark. */
async function storedRevisions(
  { recordsOf }: JudgementParts,
  intents: readonly Entry[],
  limit: ReadOptions,
): Promise<Set<string | null>> {
  const revisions = new Set<string | null>();
  for (const registry of namesIn(intents, 'registry')) {
    const keys = intents.filter((intent) => intent.registry === registry).map(({ key }) => key);
    const records = recordsOf(registry)?.find(
      { _id: { $in: keys } },
      { ...limit, projection: { _rev: 1, _removing: 1 } },
    );
    for (const { _rev, _removing } of (await records?.toArray()) ?? []) revisions.add(_removing?.rev ?? _rev);
  }
  return revisions;
}

/** A create that was repeated has the revision of the first: of those that have one, no more than one made it. */
async function withoutRepeats(
  entries: Collection<Entry>,
  candidates: readonly Entry[],
  limit: ReadOptions,
): Promise<Set<string>> {
  const filter = {
    key: { $in: namesIn(candidates, 'key') },
    before: null,
    after: { $in: namesIn(candidates, 'after') },
  };
  const creates = candidates.some(({ before }) => before === null) ? await entries.find(filter, limit).toArray() : [];
  const said = new Map(creates.filter(({ kind, outcome }) => kind === 'outcome' && outcome === 'refused').map((one) => [one.intent, one])); // prettier-ignore
  const makers = new Map<string | null, string | null>();
  for (const { kind, intent, after } of creates) if (kind === 'outcome' && !said.has(intent)) makers.set(after, intent);
  const inOrder = creates.filter(({ kind, entry_id }) => kind === 'intent' && !said.has(entry_id));
  for (const { entry_id, after } of inOrder.sort(byTime)) if (!makers.has(after)) makers.set(after, entry_id);
  const ids = candidates.map(({ entry_id, after }) => [entry_id, makers.get(after) ?? entry_id] as const);
  return new Set(ids.filter(([id, maker]) => id === maker).map(([id]) => id));
}

const byTime = (one: Entry, other: Entry): number => (`${one.time} ${one._id}` < `${other.time} ${other._id}` ? -1 : 1);

const namesIn = <N extends 'key' | 'after' | 'registry'>(entries: readonly Entry[], name: N): Entry[N][] => [
  ...new Set(entries.map((entry) => entry[name])),
];
