/**
 * Assertions that were used, so that none is used twice: not by parallel requests, nor after a restart, nor at another
 * process on the same database. The key is what the assertion says of itself, never its text: one signature can be
 * spelled in several ways.
 */
import { createHash } from 'node:crypto';
import { removeExpired, type Expiring } from '../records/expiry.js';
import { newRevision } from '../records/revision.js';
import type { Collection, Store } from '../store/contract.js';
import { isDuplicate } from '../store/faults.js';

/** No registry's collection starts with `_`. */
const COLLECTION = '_assertions';

/** Entries that one step of a sweep reads. */
const SWEEP_STEP = 100;

/** A sweep leaves what expired this short a time ago, in milliseconds: the clock of another process may be behind. */
const SWEEP_LATER_MS = 10 * 60 * 1000;

/** After `expires` no assertion of this name can be good. */
type UsedAssertion = Expiring;

/** Opens the entries of a store; makes their index. `now` is a clock of tests, in milliseconds since 1970. */
export async function openUsedAssertions(store: Store, now: () => number = Date.now): Promise<UsedAssertions> {
  const entries = store.collection<UsedAssertion>(COLLECTION);
  await entries.createIndexes([{ name: 'expires', key: { expires: 1, _id: 1 } }]);
  return new UsedAssertions(entries, now);
}

export class UsedAssertions {
  constructor(
    private readonly entries: Collection<UsedAssertion>,
    private readonly now: () => number,
  ) {}

  /**
   * True for the first who names this `jti` of this issuer; resolves when that is durable. `expires` is in milliseconds
   * since 1970. Rejects as the store does.
   */
  async use(issuer: string, jti: string, expires: number): Promise<boolean> {
    const _id = createHash('sha256')
      .update(JSON.stringify([issuer, jti]))
      .digest('base64url');
    const time = new Date(this.now()).toISOString();
    try {
      await this.entries.insertOne({
        _id,
        _rev: newRevision(),
        _created: time,
        _updated: time,
        expires: new Date(expires).toISOString(),
      });
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return false;
    }
  }

  /** Removes what expired ten minutes ago; resolves with its number. Stops early when `goesOn` says so. */
  async sweep(goesOn: () => boolean = () => true): Promise<number> {
    const before = (): string => new Date(this.now() - SWEEP_LATER_MS).toISOString();
    return removeExpired(this.entries, { before, step: SWEEP_STEP, goesOn });
  }
}
