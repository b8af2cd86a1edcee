/** Keeps from asking a service that does not answer: after a few faults in a row only one request at a time tries. */
import { fail, Refusal } from '../errors.js';

/** Faults in a row after which the service counts as away. */
const MOST_FAULTS = 3;

/** How long it is not asked then, in milliseconds; afterwards one request is the next try. */
const PAUSE_MS = 5000;

export class Breaker {
  private faults = 0;
  private openUntil = -Infinity;

  /**
   * @param clock milliseconds on a clock that only goes forward
   * @param report told of every fault
   */
  constructor(
    private readonly clock: () => number,
    private readonly report: (fault: Error) => void,
  ) {}

  /** Refuses with `keystone-unavailable` while the service is not asked. */
  check(): void {
    const wait = this.openUntil - this.clock();
    if (wait > 0)
      fail('keystone-unavailable', undefined, { headers: { 'Retry-After': String(Math.ceil(wait / 1000)) } });
  }

  /** Does the work. What it rejects with counts as a fault, unless it is a refusal. Refuses as `check`. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    this.check();
    // While this one tries, the others are refused.
    if (this.faults >= MOST_FAULTS) this.openUntil = this.clock() + PAUSE_MS;
    try {
      const result = await work();
      this.faults = 0;
      this.openUntil = -Infinity;
      return result;
    } catch (error) {
      if (!(error instanceof Refusal)) this.count(error as Error);
      throw error;
    }
  }

  private count(fault: Error): void {
    this.faults += 1;
    if (this.faults >= MOST_FAULTS) this.openUntil = this.clock() + PAUSE_MS;
    this.report(fault);
  }
}
