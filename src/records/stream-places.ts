/** Places for results that are sent in pieces: a slow reader holds one for as long as it may, so there are few. */
import { administrator, isEverybody, type Caller } from '../auth/caller.js';
import { fail } from '../errors.js';

export interface StreamPlacesParts {
  /** Streams at once, in all. */
  readonly most: number;
  /** Streams at once of one caller who is told apart from others. Default 2. */
  readonly each?: number;
}

export class StreamPlaces {
  private readonly most: number;
  private readonly each: number;
  private taken = 0;
  /** By caller's id; none of them is 0. */
  private readonly takenBy = new Map<string, number>();

  constructor({ most, each = 2 }: StreamPlacesParts) {
    this.most = most;
    this.each = each;
  }

  /**
   * Takes a place, which is given back by calling what is returned, once. Refuses with `busy`, and with
   * `too-many-requests` a caller who has its share.
   */
  take(caller: Caller): () => void {
    const own = isEverybody(caller) || caller === administrator ? undefined : caller.id;
    if (own !== undefined && this.count(own) >= this.each) fail('too-many-requests');
    if (this.taken >= this.most) fail('busy');
    this.add(own, 1);
    return () => this.add(own, -1);
  }

  private count(id: string): number {
    return this.takenBy.get(id) ?? 0;
  }

  private add(own: string | undefined, change: 1 | -1): void {
    this.taken += change;
    if (own === undefined) return;
    const count = this.count(own) + change;
    if (count > 0) this.takenBy.set(own, count);
    else this.takenBy.delete(own);
  }
}
