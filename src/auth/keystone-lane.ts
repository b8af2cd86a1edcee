/** A way to Keystone: few at once, a few more wait, none while it is away, and all of it within a time. */
import { fail, Refusal } from '../errors.js';
import { BoundedReads } from './bounded-reads.js';
import { Breaker } from './breaker.js';

/** It may serve one request at a time, and takes about a tenth of a second for each. */
const AT_ONCE = 2;
const WAITING = 32;

export interface LaneParts {
  readonly clock: () => number;
  /** How long an answer may take in all, in milliseconds; waiting for a turn, half of that. */
  readonly timeoutMs: number;
  readonly report: (fault: Error) => void;
}

export class KeystoneLane {
  private readonly turns = new BoundedReads(AT_ONCE, WAITING);
  private readonly breaker: Breaker;

  constructor(private readonly parts: LaneParts) {
    this.breaker = new Breaker(parts.clock, parts.report);
  }

  /** Does the work when its turn has come. Refuses with `keystone-unavailable` where it fails or takes too long. */
  async run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.breaker.check();
    const ending = new AbortController();
    const late = new Error(`no answer within ${this.parts.timeoutMs} ms`);
    const timer = setTimeout(() => ending.abort(late), this.parts.timeoutMs);
    const { signal } = ending;
    const startBy = performance.now() + this.parts.timeoutMs / 2;
    const begin = (): Promise<T> => {
      // What is left would not do, and that it does not would look like a fault of Keystone's.
      if (performance.now() > startBy) fail('keystone-unavailable');
      return this.breaker.run(() => work(signal));
    };
    try {
      return await Promise.race([this.turns.run(async () => begin()), aborted(signal)]);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      return fail('keystone-unavailable', undefined, { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
