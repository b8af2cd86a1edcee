/**
 * Appends entries where the store has no batch that holds an entry and what it speaks of: in order, those that wait
 * together, one append at a time, so that the chain has no holes. After an append that failed nobody can say which of its
 * entries arrived, so a new chain begins, from the last entry that is known to be durable.
 */
import { fail } from '../../errors.js';
import type { Collection } from '../../store/contract.js';
import { isFull } from '../../store/faults.js';
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

/** Milliseconds after which an append is given up: a change waits for it, and for its own write after it. */
const APPEND_MS = 4000;

/** An entry that is to be written, and who waits for it; of an outcome that is nobody, or somebody who takes either. */
interface Waiting {
  readonly said: Said;
  readonly resolve?: (entry?: Entry) => void;
  /** Of intents alone. */
  readonly reject?: (error: unknown) => void;
}

export interface AppenderParts {
  readonly entries: Collection<Entry>;
  readonly heads: Collection<Head>;
  /** The ends that the first chain follows. */
  readonly ends: readonly Last[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export class Appender {
  private readonly waiting: Waiting[] = [];
  private chain: string | undefined;
  /** The last entry that is known to be durable. */
  private last: Last | undefined;
  private running: Promise<void> | undefined;
  private later: NodeJS.Timeout | undefined;

  constructor(private readonly parts: AppenderParts) {}

  /**
   * Appends an intent; resolves with its entry when that is durable. Refuses with `store-full`, or `audit-unavailable`:
   * the change is not to be made then, and its outcome is noted.
   */
  append(said: Said): Promise<Entry> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ said, resolve: (entry) => resolve(entry!), reject });
      this.start();
    });
  }

  /** Appends an outcome at once; resolves when it is durable, and also when that failed: it waits for the next time then. */
  tell(said: Said): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push({ said, resolve: () => resolve() });
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
    clearTimeout(this.later);
  }

  private keep(said: Said): void {
    this.waiting.push({ said });
    if (this.waiting.length <= MOST_WAITING) return;
    this.waiting.splice(
      this.waiting.findIndex(({ resolve }) => resolve === undefined),
      1,
    );
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
      if (this.waiting.some(({ resolve }) => resolve)) this.start();
    });
  }

  private async run(): Promise<void> {
    // The end of this turn of the event loop: all who ask in it share an append.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const some = this.waiting.splice(0, MOST_AT_ONCE);
      if (!(await this.write(some))) return this.startIn(AGAIN_AFTER_MS);
    }
  }

  /** False where they were not written; outcomes then wait again. */
  private async write(some: readonly Waiting[]): Promise<boolean> {
    const entries: Entry[] = [];
    try {
      const chain = (this.chain ??= await this.begin());
      for (const { said } of some) entries.push(this.next(entries.at(-1) ?? this.last, chain, said));
      await within(this.parts.entries.insertMany(entries), APPEND_MS);
      this.last = entries.at(-1)!;
      some.forEach(({ resolve }, at) => resolve?.(entries[at]));
      await this.keepHead(entries.at(-1)!);
      return true;
    } catch (error) {
      this.chain = undefined;
      some.forEach((one, at) => this.failed(one, entries[at], error));
      return false;
    }
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
    try {
      fail(isFull(cause) ? 'store-full' : 'audit-unavailable', undefined, { cause });
    } catch (refusal) {
      reject(refusal);
    }
  }

  /** A head before the first entry: a chain without one was tampered with. */
  private async begin(): Promise<string> {
    const chain = newChain(this.parts.now());
    await within(this.parts.heads.insertOne(emptyHead(chain)), APPEND_MS);
    return chain;
  }

  /** Right after its entries; where it cannot be written, the next one can: the entries tell more than their head. */
  private async keepHead(entry: Entry): Promise<void> {
    const { _id, ...head } = headOf(entry);
    await within(this.parts.heads.replaceOne({ _id }, head), APPEND_MS).catch(() => undefined);
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

async function within<R>(work: Promise<R>, ms: number): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the audit log was not written within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
