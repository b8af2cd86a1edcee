/** Audit logs as tests make and read them. */
import { registries } from '../../../generated/registries.js';
import { type AuditLog, openAuditLog } from '../../../src/records/audit/audit-log.js';
import { AuditedWrites } from '../../../src/records/audit/audited-writes.js';
import { ENTRIES, type Entry } from '../../../src/records/audit/entry.js';
import { judged, type JudgedChange } from '../../../src/records/audit/judgement.js';
import { recordTypesOf } from '../../../src/http/registry.js';
import type { Store, StoredRecord } from '../../../src/store/contract.js';
import { record } from '../../store/fixture.js';

/** All entries in the order of the log. */
export const entriesOf = (store: Store): Promise<Entry[]> =>
  store
    .collection<Entry>(ENTRIES)
    .find({}, { sort: { _id: 1 } })
    .toArray();

/** All changes, each with what became of it. */
export async function changesOf(store: Store): Promise<JudgedChange[]> {
  const intents = (await entriesOf(store)).filter(({ kind }) => kind === 'intent');
  const recordsOf = (registry: string) => {
    const found = recordTypesOf(registries).find(({ definition }) => definition.name === registry);
    return found && store.collection<StoredRecord>(found.definition.collection);
  };
  return judged({ store, recordsOf }, intents);
}

/** What one process leaves: so many records created, and every second one changed, every third removed. */
export async function writeAsProcess(store: Store, name: string, records: number): Promise<void> {
  await writeIn(await openAuditLog(store), { store, name, records });
}

/** The same in a log that is open; it is closed after it. */
export async function writeIn(
  log: AuditLog,
  { store, name, records }: { store: Store; name: string; records: number },
): Promise<void> {
  const asked = { caller: 'client:a', operation: 'any', registry: 'none', request_id: 'r-1' };
  const writes = new AuditedWrites({ collection: store.collection<StoredRecord>('written'), log }, asked);
  for (let at = 0; at < records; at += 1) {
    const { _id, ...fields } = record(`${name}-${at}`, { v: 1 });
    await writes.insertOne({ _id, ...fields });
    if (at % 2 === 0) await writes.replaceOne({ _id, _rev: fields['_rev'] }, { ...fields, _rev: 'next' });
    if (at % 3 === 0) await writes.deleteOne({ _id, _rev: at % 2 === 0 ? 'next' : fields['_rev'] });
  }
  await log.close();
}
