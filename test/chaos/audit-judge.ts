/** What an audit log says, held against what clients were answered and what is stored. */
import { registries } from '../../generated/registries.js';
import { ENTRIES, type Entry } from '../../src/records/audit/entry.js';
import { judged, type JudgedChange } from '../../src/records/audit/judgement.js';
import { verifyAudit } from '../../src/records/audit/verification.js';
import { recordTypesOf } from '../../src/http/registry.js';
import type { Collection, Store, StoredRecord } from '../../src/store/contract.js';

/** A change as its client knows it. */
export interface SentChange {
  readonly key: string;
  /** 2xx: it was made; 0: no answer came. */
  readonly status: number;
  /** The revision that it was answered with; undefined where there was none. */
  readonly rev: string | undefined;
}

/** What the log came to. */
export interface Judged {
  readonly faults: string[];
  readonly entries: number;
  readonly chains: number;
  readonly unknown: number;
}

const recordsOf = (store: Store, registry: string): Collection<StoredRecord> | undefined => {
  const found = recordTypesOf(registries).find(({ definition }) => definition.name === registry);
  return found && store.collection<StoredRecord>(found.definition.collection);
};

/** Judges a whole log. @param sent changes by the id of their request */
export async function judgeAudit(store: Store, sent: ReadonlyMap<string, SentChange>): Promise<Judged> {
  const { faults: found, chains, entries } = await verifyAudit(store);
  const intents = await store
    .collection<Entry>(ENTRIES)
    .find({ kind: 'intent' }, { sort: { _id: 1 } })
    .toArray();
  const changes = await judged({ store, recordsOf: (registry) => recordsOf(store, registry) }, intents);
  const faults = [...found, ...faultsOfAnswers(changes, sent), ...(await faultsOfRecords(store, changes))];
  return { faults, entries, chains, unknown: changes.filter(({ outcome }) => outcome === 'unknown').length };
}

/** Every change that was answered 2xx has its entry, and every entry a request that may have made it. */
function faultsOfAnswers(changes: readonly JudgedChange[], sent: ReadonlyMap<string, SentChange>): string[] {
  const faults: string[] = [];
  const made = new Map<string, JudgedChange>();
  for (const change of changes) {
    const { request_id, entry_id, key } = change.intent;
    const asked = sent.get(request_id);
    if (asked?.key !== key) faults.push(`${entry_id} is of ${key}, which its request did not change`);
    if (change.outcome === 'unknown' && asked?.status !== 0) faults.push(`${entry_id} is unknown, it was answered`);
    if (change.outcome === 'refused' && change.reason === null) faults.push(`${entry_id} was refused without a reason`);
    if (change.outcome !== 'applied') continue;
    if (made.has(request_id)) faults.push(`${entry_id} is the second change of one request`);
    if (asked !== undefined && asked.status >= 300) faults.push(`${entry_id} was applied, its answer ${asked.status}`);
    made.set(request_id, change);
  }
  const revisions = new Set([...made.values()].map(({ intent }) => intent.after));
  for (const [id, { key, status, rev }] of sent) {
    if (status < 200 || status >= 300) continue;
    const after = made.get(id)?.intent.after;
    // A change to what the record was already is answered with the revision that it has.
    if (after === undefined && rev !== undefined && revisions.has(rev)) continue;
    if (after === undefined) faults.push(`${key} was answered ${status}, and has no entry`);
    else if ((after ?? undefined) !== rev) faults.push(`${key} was answered revision ${rev}, its entry says ${after}`);
  }
  return faults;
}

/** Of each key, the changes that were applied lead from one revision to the next, and the last one to what is stored. */
async function faultsOfRecords(store: Store, changes: readonly JudgedChange[]): Promise<string[]> {
  const faults: string[] = [];
  const byKey = new Map<string, JudgedChange[]>();
  for (const change of changes) {
    const key = `${change.intent.registry} ${change.intent.key}`;
    byKey.set(key, [...(byKey.get(key) ?? []), change]);
  }
  for (const { definition } of recordTypesOf(registries)) {
    const records = await store.collection<StoredRecord>(definition.collection).find({}).toArray();
    const revisions = new Map(records.map(({ _id, _rev }) => [`${definition.name} ${_id}`, _rev]));
    for (const key of revisions.keys()) if (!byKey.has(key)) faults.push(`${key} is stored, and has no entry`);
    for (const [key, all] of byKey)
      if (key.startsWith(`${definition.name} `)) faults.push(...faultsOfKey(key, all, revisions.get(key) ?? null));
  }
  return faults;
}

function faultsOfKey(key: string, all: readonly JudgedChange[], stored: string | null): string[] {
  const applied = all.filter(({ outcome }) => outcome === 'applied');
  // Of a removal without an outcome only the record tells, by not being there.
  const removals = all.filter(({ outcome, intent }) => outcome === 'unknown' && intent.after === null);
  let rev: string | null = null;
  for (;;) {
    const next = applied.findIndex(({ intent }) => intent.before === rev);
    if (next < 0) break;
    rev = applied.splice(next, 1)[0]!.intent.after;
  }
  const isRemoved = stored === null && removals.some(({ intent }) => intent.before === rev);
  if (rev !== stored && !isRemoved) return [`${key} is stored as ${stored}, its entries end with ${rev}`];
  return applied.map(({ intent }) => `${intent.entry_id} led nowhere`);
}
