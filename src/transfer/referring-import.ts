/** What an import does beside writing where records name others: offline, it is alone in an embedded store. */
import { Refusal } from '../errors.js';
import type { AuditLog } from '../records/audit/audit-log.js';
import { plainWrites } from '../records/audit/audited-writes.js';
import { Leftovers } from '../records/leftovers.js';
import { insertReferring, requireTargets } from '../records/pending.js';
import { type Kept, type Links, linksOf } from '../records/references.js';
import type { Store, StoredRecord } from '../store/contract.js';
import type { TransferRegistry } from './acceptance.js';

/** So long is waited for what a process that ended may have left, in milliseconds: until it is nobody's, and a little. */
const WAIT_MS = 15_000;

/** An import reaches everything, and is never late. */
const everything = { sees: () => true, isLate: () => false };

export class ReferringImport {
  private readonly kept: Kept;
  private links: Links;
  private preparing: Promise<void> | undefined;

  constructor(
    private readonly store: Store,
    private readonly registry: TransferRegistry,
  ) {
    const { definition } = registry;
    this.kept = { definition, collection: store.collection<StoredRecord>(definition.collection) };
    this.links = this.linksWith(undefined);
  }

  /**
   * Before the first write, once. What there is in an embedded store of creates and removals was left by a server, or by
   * an import, that was killed: nobody waits for it. Marks that are taken away are entered in the log.
   */
  prepare(audit: AuditLog | undefined): Promise<void> {
    return (this.preparing ??= this.takeBack(audit));
  }

  /** Stores a record that names others, as `insertReferring` does; a leftover in its way is waited for. */
  async insert(document: StoredRecord): Promise<void> {
    const { kept, links } = this;
    const creating = { ...kept, links, writes: plainWrites(kept.collection), ...everything };
    for (const started = Date.now(); ;)
      try {
        return await insertReferring(creating, document);
      } catch (error) {
        if (!(error instanceof Refusal && error.code === 'busy') || Date.now() - started > WAIT_MS) throw error;
      }
  }

  /** Refuses a record that names what is not there. Writes nothing. */
  async look(document: StoredRecord): Promise<void> {
    await requireTargets({ links: this.links, ...everything, readsOnly: true }, document);
  }

  /** How many documents are no records yet. */
  async countUnseen(): Promise<number> {
    return this.registry.definition.references ? this.kept.collection.countDocuments({ _pending: { $gt: '' } }) : 0;
  }

  private async takeBack(audit: AuditLog | undefined): Promise<void> {
    this.links = this.linksWith(audit);
    if (this.store.engine === 'embedded') await new Leftovers([{ ...this.kept, audit }, ...this.links.to]).sweepAll();
  }

  private linksWith(audit: AuditLog | undefined): Links {
    const { definition, registry } = this.registry;
    return linksOf(definition, registry, { store: this.store, audit });
  }
}
