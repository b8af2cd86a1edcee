/** What processes that ended have left of creates and removals: taken back, a few at a time. */
import type { Filter } from 'mongodb';
import type { StoredRecord } from '../store/contract.js';
import { type Kept, staleTimes } from './references.js';
import { unmarked } from './removal-marks.js';

/** Records that one step of a sweep reads. */
const STEP = 100;

/** Times of which leftovers are. */
type Times = Readonly<Partial<Record<'$gt' | '$gte' | '$lte', string>>>;

export class Leftovers {
  constructor(
    private readonly types: readonly Kept[],
    /** Milliseconds since 1970. */
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Takes back what is stale; resolves with how much. Safe at any time: whoever is still at it finds its revision gone.
   * Stops early when `goesOn` says so.
   */
  sweep(goesOn: () => boolean = () => true): Promise<number> {
    const { past, future } = staleTimes(this.now());
    return this.takeBack([{ $lte: past }, { $gte: future }], goesOn);
  }

  /** Takes back all there is, whatever its time: for who begins to work with a store that nobody else has. */
  sweepAll(): Promise<number> {
    return this.takeBack([{ $gt: '' }], () => true);
  }

  private async takeBack(times: readonly Times[], goesOn: () => boolean): Promise<number> {
    let swept = 0;
    for (const type of this.types) {
      const remove = ({ _id, _rev }: StoredRecord) =>
        type.collection.deleteOne({ _id, _rev }).then(({ deletedCount }) => deletedCount === 1);
      const unmark = (stored: StoredRecord) => unmarked(type, stored);
      for (const time of times) {
        if (type.definition.references) swept += await each(type, { _pending: time }, { take: remove, goesOn });
        if (type.definition.referenced)
          swept += await each(type, { '_removing.since': time }, { take: unmark, goesOn });
      }
    }
    return swept;
  }
}

/** Takes back what the filter finds; resolves with how much. */
async function each(
  { collection }: Kept,
  filter: Filter<StoredRecord>,
  { take, goesOn }: { take: (stored: StoredRecord) => Promise<boolean>; goesOn: () => boolean },
): Promise<number> {
  let taken = 0;
  for (let found = STEP; found === STEP && goesOn();) {
    const left = await collection.find(filter, { limit: STEP }).toArray();
    for (const stored of left) if (goesOn() && (await take(stored))) taken += 1;
    found = left.length;
  }
  return taken;
}
