/** Verdicts on tokens, kept so that each is verified, or asked about, once and not at every request. */
/** What is kept: until when, in milliseconds since 1970. */
interface Kept {
  readonly until: number;
}

interface Entry<V> {
  readonly verdict: V;
  readonly until: number;
  /** Asked for since the hand came by. */
  used: boolean;
}

export interface VerdictLimits {
  /** Good verdicts at once. */
  readonly good: number;
  /** Bad verdicts at once. They have a place of their own: bad tokens never push out good ones. */
  readonly bad: number;
}

/** About 8 MiB with callers of a few grants each. */
const LIMITS: VerdictLimits = { good: 8192, bad: 4096 };

/** How long a verdict stands at most, in milliseconds: keys that an issuer withdrew end with it. */
const KEPT_MS = 10 * 60_000;

/** How long a token stays refused without another look, in milliseconds. */
const REFUSED_MS = 60_000;

/**
 * A bounded cache. When the good are too many, SIEVE (NSDI 2024) removes one that was not asked for lately; of the bad the
 * oldest goes.
 */
export class Verdicts<V extends Kept> {
  private readonly good = new Map<string, Entry<V>>();
  private readonly bad = new Map<string, number>();
  private hand: MapIterator<[string, Entry<V>]> | undefined;

  /**
   * @param now the clock, in milliseconds since 1970
   * @param refusedMs how long a bad verdict stands, in milliseconds; a minute unless said
   */
  constructor(
    private readonly now: () => number = Date.now,
    private readonly limits: VerdictLimits = LIMITS,
    private readonly refusedMs = REFUSED_MS,
  ) {}

  /** The good verdict on a digest; undefined where there is none, or none any more. */
  find(digest: string): V | undefined {
    const entry = this.good.get(digest);
    if (entry === undefined) return undefined;
    if (entry.until > this.now()) {
      entry.used = true;
      return entry.verdict;
    }
    this.good.delete(digest);
    return undefined;
  }

  /** Keeps a good verdict, until the time it says or for ten minutes, whichever ends first. */
  keep(digest: string, verdict: V): void {
    this.bad.delete(digest);
    this.good.delete(digest);
    while (this.good.size >= this.limits.good) this.removeOne();
    this.good.set(digest, { verdict, until: Math.min(verdict.until, this.now() + KEPT_MS), used: false });
  }

  /** Whether it was refused a moment ago. */
  isRefused(digest: string): boolean {
    const until = this.bad.get(digest);
    if (until === undefined) return false;
    if (until > this.now()) return true;
    this.bad.delete(digest);
    return false;
  }

  /** Keeps that a credential is refused, and is good no more. Only for what no later key or time makes good. */
  refuse(digest: string): void {
    this.good.delete(digest);
    this.bad.delete(digest);
    if (this.bad.size >= this.limits.bad) this.bad.delete(this.bad.keys().next().value!);
    this.bad.set(digest, this.now() + this.refusedMs);
  }

  /** How many are kept, good and bad. */
  get sizes(): VerdictLimits {
    return { good: this.good.size, bad: this.bad.size };
  }

  /** To be called when there is one. */
  private removeOne(): void {
    for (;;) {
      const { value } = (this.hand ??= this.good.entries()).next();
      if (value === undefined) this.hand = undefined;
      else if (value[1].used) value[1].used = false;
      else return void this.good.delete(value[0]);
    }
  }
}
