/** Rates: so many a minute for each key, given back evenly – a token bucket each –, in bounded memory. */

const MINUTE_MS = 60_000;

interface Bucket {
  /** What is left; fractions are on their way back. */
  left: number;
  /** When that was so, in milliseconds of the clock. */
  at: number;
}

export interface RateParts {
  /** What a key may take at once, and gets back in a minute. */
  readonly perMinute: number;
  /** Keys that are remembered; beyond, the one that was used longest ago is forgotten. Default 10,000. */
  readonly most?: number;
  /** Milliseconds on a clock that only goes forward; tests have their own. */
  readonly now?: () => number;
}

/** What a key has after it was asked for. Seconds are whole, and rounded up. */
export interface Taken {
  /** False: nothing is left, and nothing was taken. */
  readonly admitted: boolean;
  readonly left: number;
  /** Seconds until one more can be taken; 0 where one is left. */
  readonly retryAfter: number;
  /** Seconds until all is back. */
  readonly fullAfter: number;
}

export class Rate {
  readonly perMinute: number;
  private readonly buckets = new Map<string, Bucket>();
  private readonly most: number;
  private readonly now: () => number;

  constructor({ perMinute, most = 10_000, now = () => performance.now() }: RateParts) {
    this.perMinute = perMinute;
    this.most = most;
    this.now = now;
  }

  /** Takes one for this key, if there is one. */
  take(key: string): Taken {
    const bucket = this.bucketOf(key);
    const admitted = bucket.left >= 1;
    if (admitted) bucket.left -= 1;
    return this.told(bucket, admitted);
  }

  /** As `take` would answer, but takes nothing. */
  look(key: string): Taken {
    const bucket = this.bucketOf(key);
    return this.told(bucket, bucket.left >= 1);
  }

  private told({ left }: Bucket, admitted: boolean): Taken {
    return {
      admitted,
      left: Math.floor(left),
      retryAfter: left >= 1 ? 0 : this.secondsFor(1 - left),
      fullAfter: this.secondsFor(this.perMinute - left),
    };
  }

  /** The key's bucket as it is now, as the one that was used last. */
  private bucketOf(key: string): Bucket {
    const now = this.now();
    const known = this.buckets.get(key);
    if (known) {
      this.buckets.delete(key);
      known.left = Math.min(this.perMinute, known.left + ((now - known.at) * this.perMinute) / MINUTE_MS);
      known.at = now;
    } else if (this.buckets.size >= this.most) {
      this.buckets.delete(this.buckets.keys().next().value!);
    }
    const bucket = known ?? { left: this.perMinute, at: now };
    this.buckets.set(key, bucket);
    return bucket;
  }

  private secondsFor(amount: number): number {
    return Math.ceil((amount * 60) / this.perMinute);
  }
}
