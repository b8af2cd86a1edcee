/** What an audit log says, held against what clients were answered and what is stored. */
import { registries } from '../../generated/registries.js';
import { ENTRIES, type Entry } from '../../src/records/audit/entry.js';
import { judged, type JudgedChange } from '../../src/records/audit/judgement.js';
import { verifyAudit } from '../../src/records/audit/verification.js';
import { recordTypesOf } from '../../src/http/registry.js';
import type { RecordDefinition } from '../../src/records/definition.js';
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

/** Judges a whole log. @param sent changes by the id of their request */
export async function judgeAudit(store: Store, sent: ReadonlyMap<string, SentChange>): Promise<Judged> {
  const types = recordTypesOf(registries).map(({ definition }) => definition);
  const { changes, faults, ...judged } = await auditFaults(store, types);
  return { ...judged, faults: [...faults, ...faultsOfAnswers(changes, sent)] };
}

/** Judges a whole log against what is stored of these types. */
export async function auditFaults(
  store: Store,
  types: readonly RecordDefinition[],
): Promise<Judged & { readonly changes: readonly JudgedChange[] }> {
  const { faults: found, chains, entries } = await verifyAudit(store);
  const intents = await store
    .collection<Entry>(ENTRIES)
    .find({ kind: 'intent' }, { sort: { _id: 1 } })
    .toArray();
  const recordsOf = (name: string): Collection<StoredRecord> | undefined => {
    const type = types.find((one) => one.name === name);
    return type && store.collection<StoredRecord>(type.collection);
  };
  const changes = await judged({ store, recordsOf }, intents);
  const faults = [...found, ...(await faultsOfRecords(store, changes, types))];
  const unknown = changes.filter(({ outcome }) => outcome === 'unknown').length;
  return { faults, entries, chains, unknown, changes };
}

/** Every change that was answered 2xx has its entry, and every entry a request that may have made it. */
function faultsOfAnswers(changes: readonly JudgedChange[], sent: ReadonlyMap<string, SentChange>): string[] {
  const faults: string[] = [];
  const made = new Map<string, JudgedChange>();
  for (const change of changes) {
    const { request_id, entry_id, key } = change.intent;
    const asked = sent.get(request_id);
    // What the server itself did nobody asked for.
    if (change.intent.caller === 'server') continue;
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
async function faultsOfRecords(
  store: Store,
  changes: readonly JudgedChange[],
  types: readonly RecordDefinition[],
): Promise<string[]> {
  const faults: string[] = [];
  const byKey = new Map<string, JudgedChange[]>();
  for (const change of changes) {
    const key = `${change.intent.registry} ${change.intent.key}`;
    byKey.set(key, [...(byKey.get(key) ?? []), change]);
  }
  for (const definition of types) {
    // What nobody sees yet has no entry, nor has the mark of a removal.
    const records = await store.collection<StoredRecord>(definition.collection).find({}).toArray();
    const shown = records.filter(({ _pending }) => _pending === undefined);
    const revisions = new Map(
      shown.map(({ _id, _rev, _removing }) => [`${definition.name} ${_id}`, _removing?.rev ?? _rev]),
    );
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
