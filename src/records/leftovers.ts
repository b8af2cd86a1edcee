/** What processes that ended have left of creates and removals: taken back, a few at a time. */
import type { StoredRecord } from '../store/contract.js';
import { type Kept, staleTime } from './references.js';
import { unmarked } from './removal-marks.js';

/** Records that one step of a sweep reads. */
const STEP = 100;

export class Leftovers {
  constructor(
    private readonly types: readonly Kept[],
    /** Milliseconds since 1970. */
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Takes back what is older than `staleMs` milliseconds, ten seconds unless said; resolves with how much. Safe at any
   * time: whoever is still at it finds its revision gone. Stops early when `goesOn` says so.
   */
  async sweep(goesOn: () => boolean = () => true, staleMs?: number): Promise<number> {
    let swept = 0;
    for (const type of this.types) {
      const remove = ({ _id, _rev }: StoredRecord) =>
        type.collection.deleteOne({ _id, _rev }).then(({ deletedCount }) => deletedCount === 1);
      const before = { $lte: staleTime(this.now(), staleMs) };
      const steps = [
        ...(type.definition.references ? [{ filter: { _pending: before }, take: remove }] : []),
        ...(type.definition.referenced
          ? [{ filter: { '_removing.since': before }, take: (stored: StoredRecord) => unmarked(type, stored) }]
          : []),
      ];
      for (const { filter, take } of steps)
        for (let found = STEP; found === STEP && goesOn();) {
          const stale = await type.collection.find(filter, { limit: STEP }).toArray();
          for (const stored of stale) if (goesOn() && (await take(stored))) swept += 1;
          found = stale.length;
        }
    }
    return swept;
  }
}
