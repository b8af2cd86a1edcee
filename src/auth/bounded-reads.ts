/** Reads that anybody can cause: so many at once, a few more wait, and no more. */
import { fail } from '../errors.js';

export class BoundedReads {
  private underWay = 0;
  private readonly waiting: (() => void)[] = [];

  /**
   * @param most reads at once
   * @param mostWaiting reads that wait, the first the longest
   */
  constructor(
    private readonly most: number,
    private readonly mostWaiting: number,
  ) {}

  /** Does the read when its turn has come. Rejects with `busy` when too many wait, else as the read. */
  async run<T>(read: () => Promise<T>): Promise<T> {
    if (this.underWay < this.most) this.underWay += 1;
    else await this.turn();
    try {
      return await read();
    } finally {
      const next = this.waiting.shift();
      // The place goes from one to the other.
      if (next) next();
      else this.underWay -= 1;
    }
  }

  private turn(): Promise<void> {
    if (this.waiting.length >= this.mostWaiting) fail('busy');
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
