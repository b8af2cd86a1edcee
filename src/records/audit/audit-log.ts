/** The audit log of one process: who changed what, durable before each change or with it. */
import type { Document } from 'mongodb';
import { fail } from '../../errors.js';
import type { Placed, Store, Witness } from '../../store/contract.js';
import type { Log } from '../../observe/log.js';
import { makeIndexes } from '../../store/index-making.js';
import { Appender, outcomeOf } from './appender.js';
import { endsOf } from './ends.js';
import {
  type Change,
  ENTRIES,
  type Entry,
  entryAfter,
  firstEntry,
  type Head,
  headOf,
  HEADS,
  type Last,
  newChain,
  type Outcome,
  type Said,
} from './entry.js';

/** By record and the revision that was replaced, by time; and what became of intents, where that is an entry of its own. */
const INDEXES = [
  { name: 'record', key: { key: 1, before: 1 } },
  { name: 'time', key: { time: 1, _id: 1 } },
  { name: 'intent', key: { intent: 1 }, partialFilterExpression: { kind: 'outcome' } },
] as const;

/** A stop waits so long for the last outcomes, in milliseconds. */
const CLOSE_MS = 2000;

/** Opens the audit log of a store. Rejects where the store cannot be read. */
export async function openAuditLog(store: Store, now: () => number = Date.now): Promise<AuditLog> {
  return new AuditLog(store, await endsOf(store), now);
}

/** Makes the indexes that the log is read by, as a registry's are made: writes do not need them. */
export const makeAuditIndexes = (store: Store, log: Log): Promise<void> =>
  makeIndexes({ collection: store.collection(ENTRIES), name: ENTRIES, wanted: INDEXES, log });

export class AuditLog {
  /** The chain of entries that are written with their changes; those that are appended have chains of their own. */
  private readonly chain: string;
  private readonly appender: Appender;

  constructor(
    store: Store,
    /** The ends that the first entry follows. */
    private readonly ends: readonly Last[],
    private readonly now: () => number,
  ) {
    this.chain = newChain(now());
    const [entries, heads] = [store.collection<Entry>(ENTRIES), store.collection<Head>(HEADS)];
    this.appender = new Appender({ entries, heads, ends, now });
  }

  /** The witness of one write. */
  intent(change: Change): Intent {
    const said: Said = { ...change, kind: 'intent', outcome: null, reason: null, intent: null };
    return new Intent(said, this.appender, (read) => this.withChange(read, said));
  }

  /** Writes the outcomes that wait, as far as the store takes them within two seconds; before it is closed. */
  close(): Promise<void> {
    const late = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_MS).unref());
    return Promise.race([this.appender.flush(), late]);
  }

  /** In the batch of the change: an entry that is there says that the change was applied. */
  private withChange(read: (collection: string, key: string) => Document | undefined, said: Said): readonly Placed[] {
    const head = read(HEADS, this.chain);
    const then = { said: { ...said, outcome: 'applied' }, now: this.now() } as const;
    const { chain } = this;
    const entry =
      head === undefined ? firstEntry(chain, this.ends, then) : entryAfter({ chain, ...requireHead(head) }, then);
    return [
      { collection: ENTRIES, document: entry, replaced: undefined },
      { collection: HEADS, document: headOf(entry), replaced: head },
    ];
  }
}

/** Refuses with `audit-unavailable` a head that nobody could go on from. */
function requireHead({ number, hash }: Document): Pick<Last, 'number' | 'hash'> {
  if (!Number.isSafeInteger(number) || typeof hash !== 'string')
    fail('audit-unavailable', undefined, { cause: new Error('the head of the audit log was damaged') });
  return { number: number as number, hash };
}

/** What somebody is about to do, as a write's witness. */
export class Intent implements Witness {
  /** Set where the entry was written before the change. */
  private entry: Entry | undefined;

  constructor(
    private readonly said: Said,
    private readonly appender: Appender,
    readonly alongside: Witness['alongside'],
  ) {}

  async before(): Promise<void> {
    this.entry = await this.appender.append(this.said);
  }

  /**
   * What became of it; nothing is written where the entry says it already. Resolves at once, but for a removal that was
   * made: no revision would tell of it, so its outcome is durable before it is answered, if that can be.
   */
  async settle(outcome: Outcome, reason: string | null = null): Promise<void> {
    if (!this.entry) return;
    const said = outcomeOf(this.entry, outcome, reason);
    if (outcome === 'applied' && said.after === null) await this.appender.tell(said);
    else this.appender.note(said);
  }
}
