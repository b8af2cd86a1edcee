/**
 * Appends entries where the store has no batch that holds an entry and what it speaks of: in order, those that wait
 * together, one append at a time, so that the chain has no holes. After an append that failed nobody can say which of its
 * entries arrived, so a new chain begins, from the last entry that is known to be durable.
 */
import { Refusal } from '../../errors.js';
import type { Collection } from '../../store/contract.js';
import { isDuplicate, isFull } from '../../store/faults.js';
import {
  emptyHead,
  type Entry,
  entryAfter,
  firstEntry,
  type Head,
  headOf,
  type Last,
  newChain,
  type Said,
} from './entry.js';

/** Entries of one append. */
const MOST_AT_ONCE = 500;

/** Outcomes that wait while the store does not take them; of what is dropped the records tell. */
const MOST_WAITING = 10_000;

/** Outcomes wait so long for others, or for an intent, in milliseconds; after a failure longer. */
const OUTCOMES_AFTER_MS = 50;
const AGAIN_AFTER_MS = 1000;

/** Milliseconds after which a step is given up, and an intent, from when it was asked for: a change waits for it. */
const LIMIT_MS = 4000;

/** An entry that is to be written, and who waits for it; of an outcome that is nobody, or somebody who takes either. */
interface Waiting {
  readonly said: Said;
  readonly resolve?: (entry?: Entry) => void;
  /** Of intents alone. */
  readonly reject?: (error: unknown) => void;
  /** Nobody waits for the intent any more: the change was refused. */
  isGivenUp?: boolean;
}

export interface AppenderParts {
  readonly entries: Collection<Entry>;
  readonly heads: Collection<Head>;
  /** The ends that the first chain follows. */
  readonly ends: readonly Last[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** For tests: how long steps and intents may take, in milliseconds; 4,000 unless said. */
  readonly limitMs?: number;
}

export class Appender {
  /** Intents, and outcomes that somebody waits for; they go before those that nobody does. */
  private readonly asked: Waiting[] = [];
  private readonly told: Waiting[] = [];
  private readonly limitMs: number;
  private chain: string | undefined;
  /** A chain whose head may not have been written yet; it has no entries. */
  private fresh: string | undefined;
  /** Last entries of chains whose heads are to be written. */
  private readonly unheaded = new Map<string, Entry>();
  private heading: Promise<void> | undefined;
  /** The last entry that is known to be durable. */
  private last: Last | undefined;
  private running: Promise<void> | undefined;
  private later: NodeJS.Timeout | undefined;

  constructor(private readonly parts: AppenderParts) {
    this.limitMs = parts.limitMs ?? LIMIT_MS;
  }

  /**
   * Appends an intent; resolves with its entry when that is durable. Refuses with `store-full`, or `audit-unavailable`,
   * also where that takes four seconds: the change is not to be made then, and its outcome is noted.
   */
  append(said: Said): Promise<Entry> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        said,
        resolve: (entry) => {
          clearTimeout(timer);
          resolve(entry!);
        },
        reject: (cause) => {
          clearTimeout(timer);
          reject(refusalOf(cause));
        },
      };
      const timer = setTimeout(() => {
        waiting.isGivenUp = true;
        const at = this.asked.indexOf(waiting);
        if (at >= 0) this.asked.splice(at, 1);
        reject(refusalOf(lateError(this.limitMs)));
      }, this.limitMs);
      this.asked.push(waiting);
      this.start();
    });
  }

  /** Appends an outcome at once; resolves when it is durable, and also when that failed: it waits for the next time then. */
  tell(said: Said): Promise<void> {
    return new Promise((resolve) => {
      this.asked.push({ said, resolve: () => resolve() });
      this.start();
    });
  }

  /** Appends an outcome soon. */
  note(said: Said): void {
    this.keep(said);
    this.startIn(OUTCOMES_AFTER_MS);
  }

  /** Resolves when nothing waits any more, or what waits could not be written. */
  async flush(): Promise<void> {
    this.start();
    await this.running;
    await this.heading;
    clearTimeout(this.later);
  }

  private keep(said: Said): void {
    this.told.push({ said });
    if (this.told.length > MOST_WAITING) this.told.shift();
  }

  private startIn(ms: number): void {
    this.later ??= setTimeout(() => this.start(), ms).unref();
  }

  private start(): void {
    clearTimeout(this.later);
    this.later = undefined;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      // It came when the loop was just over.
      if (this.asked.length > 0) this.start();
    });
  }

  private async run(): Promise<void> {
    // The end of this turn of the event loop: all who ask in it share an append.
    await new Promise<void>((resolve) => setImmediate(resolve));
    for (let some = this.take(); some.length > 0; some = this.take())
      if (!(await this.write(some))) return this.startIn(AGAIN_AFTER_MS);
  }

  private take(): Waiting[] {
    const asked = this.asked.splice(0, MOST_AT_ONCE);
    return [...asked, ...this.told.splice(0, MOST_AT_ONCE - asked.length)];
  }

  /** False where they were not written; outcomes then wait again. */
  private async write(some: readonly Waiting[]): Promise<boolean> {
    const entries: Entry[] = [];
    try {
      const chain = (this.chain ??= await this.begin());
      for (const { said } of some) entries.push(this.next(entries.at(-1) ?? this.last, chain, said));
      await within(this.parts.entries.insertMany(entries), this.limitMs);
      this.last = entries.at(-1)!;
      some.forEach((one, at) => this.written(one, entries[at]!));
      this.keepHead(entries.at(-1)!);
      return true;
    } catch (error) {
      this.chain = undefined;
      some.forEach((one, at) => this.failed(one, entries[at], error));
      return false;
    }
  }

  private written({ resolve, isGivenUp }: Waiting, entry: Entry): void {
    if (isGivenUp) this.keep(outcomeOf(entry, 'refused', 'audit-unavailable'));
    else resolve?.(entry);
  }

  private next(last: Last | undefined, chain: string, said: Said): Entry {
    const then = { said, now: this.parts.now() };
    if (last?.chain === chain) return entryAfter(last, then);
    return firstEntry(chain, last === undefined ? this.parts.ends : [last], then);
  }

  private failed({ said, resolve, reject }: Waiting, entry: Entry | undefined, cause: unknown): void {
    if (reject === undefined) {
      this.keep(said);
      return resolve?.();
    }
    // It may have arrived all the same.
    if (entry !== undefined) this.keep(outcomeOf(entry, 'refused', 'audit-unavailable'));
    reject(cause);
  }

  /** A head before the first entry: a chain without one was tampered with. One that may be there is used again. */
  private async begin(): Promise<string> {
    const chain = (this.fresh ??= newChain(this.parts.now()));
    const head = this.parts.heads.insertOne(emptyHead(chain)).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
    await within(head, this.limitMs);
    this.fresh = undefined;
    return chain;
  }

  /**
   * After its entries, which nobody waits for: only the newest of a chain, one at a time. Where it cannot be written, the
   * next one can: the entries tell more than their head.
   */
  private keepHead(entry: Entry): void {
    this.unheaded.set(entry.chain, entry);
    this.heading ??= this.keepHeads().finally(() => (this.heading = undefined));
  }

  private async keepHeads(): Promise<void> {
    for (const [chain, entry] of this.unheaded) {
      this.unheaded.delete(chain);
      const { _id, ...head } = headOf(entry);
      await within(this.parts.heads.replaceOne({ _id }, head), this.limitMs).catch(() => undefined);
    }
  }
}

/** What became of an intent. */
export function outcomeOf(
  { entry_id, caller, operation, registry, key, request_id, before, after }: Entry,
  outcome: 'applied' | 'refused',
  reason: string | null,
): Said {
  const change = { caller, operation, registry, key, request_id, before, after };
  return { ...change, kind: 'outcome', outcome, reason, intent: entry_id };
}

const lateError = (ms: number): Error => new Error(`the audit log was not written within ${ms} ms`);

/** What a change is told whose intent was not written. */
const refusalOf = (cause: unknown): Refusal =>
  new Refusal(isFull(cause) ? 'store-full' : 'audit-unavailable', undefined, { cause });

async function within<R>(work: Promise<R>, ms: number): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(lateError(ms)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
