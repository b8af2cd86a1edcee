/**
 * What is kept of requests that came with a key of their own (`Idempotency-Key`), so that one that is repeated gets
 * the first answer and nothing is done twice.
 *
 * An entry is written before the record, and holds all that the record will be told by: the id of the entry stands in
 * the record as `_request`. So whoever repeats the request after a crash knows his own record, changed or not, and
 * `settle`, which every removal calls first, tells him of one that is gone. No step needs a transaction:
 *
 *   begin      entry `begun`       crash: the lease ends, the next one goes on with the same revision
 *   create     record written      crash: as above; the record is there, and known by `_request`
 *   complete   entry `done`        from now on the answer is read from here
 *
 * Who is slow may lose his lease to another and go on all the same. He begins no write when half of it is over; and
 * when his record comes after its removal, or after its refusal was told, he takes it back (`complete`). Clocks of
 * several processes may differ by a few seconds: by much less than a lease, and than what a sweep waits.
 */
import { randomUUID } from 'node:crypto';
import { fail, type ErrorCode } from '../errors.js';
import type { Collection, Store, StoredRecord } from '../store/contract.js';
import { isDuplicate, isFull } from '../store/faults.js';
import { removeExpired, type Expiring } from './expiry.js';
import { newRevision } from './revision.js';

/** How long an answer is kept, in milliseconds. */
export const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * How long a request may take before another may go on in its place, in milliseconds: much longer than a write is waited
 * for (`src/store/mongo/own-write.ts`). Whoever took longer writes nothing more, and what comes late is taken back.
 */
export const LEASE_MS = 30_000;

/** No registry's collection starts with `_`. */
const COLLECTION = '_requests';

/** Entries that one step of a sweep reads, with answers of up to some megabytes each. */
const SWEEP_STEP = 10;

/** A sweep leaves what expired this short a time ago, in milliseconds: the clock of another process may be behind. */
const SWEEP_LATER_MS = 60 * 60 * 1000;

/** How often a step is tried when others change the same entry. */
const ATTEMPTS = 5;

/** What a new record is told by, chosen before it is written. A request creates one record. */
export interface Creation {
  /** The entry's id, kept with the record; with the time it tells whose record it is. */
  readonly request: string;
  /** The record's key, where the registry makes keys. */
  readonly uuid: string;
  readonly rev: string;
  /** RFC 3339. */
  readonly time: string;
  /** The record was written already, and removed since. */
  readonly isWritten: boolean;
  /** Whether so much of the lease is over that no write may be begun. */
  readonly isLate: () => boolean;
  /** Set by who wrote the record just now: takes it back, if it is still as it was written. */
  takeBack?: () => Promise<unknown>;
}

/** An answer as it is kept: a reply as it was sent, or a refusal. */
export type KeptAnswer =
  | {
      readonly status: number;
      readonly type: string;
      readonly body: string;
      readonly location: string | null;
      readonly etag: string;
      readonly updated: string;
      readonly recordSent: boolean;
    }
  | { readonly refused: ErrorCode; readonly detail: string | null; readonly pointer: string | null };

/** One request. */
export interface Entry extends Expiring {
  /** What makes two requests the same one. */
  fingerprint: string;
  /** `written`: the record was, and somebody removes it; with or without an answer. */
  state: 'begun' | 'written' | 'done';
  uuid: string;
  rev: string;
  /** Until then nobody else goes on with it; RFC 3339. */
  lease: string;
  /** From then on it is as if it had never been. */
  expires: string;
  /** Somebody went on in another's place, who may still be at work. */
  takenOver: boolean;
  answer: KeptAnswer | null;
}

/** A request that is this caller's to answer. */
export interface Taken {
  readonly entry: Entry;
  readonly creation: Creation;
}

/** A request in hand, or one that was answered. */
export type Begun = Taken | { readonly answer: KeptAnswer };

/** Opens the entries of a store; makes their index. `now` is a clock of tests, in milliseconds since 1970. */
export async function openRequests(store: Store, now?: () => number): Promise<Requests> {
  const entries = store.collection<Entry>(COLLECTION);
  await entries.createIndexes([{ name: 'expires', key: { expires: 1, _id: 1 } }]);
  return new Requests(entries, now ?? Date.now, now ?? (() => performance.now()));
}

export class Requests {
  constructor(
    private readonly entries: Collection<Entry>,
    private readonly now: () => number,
    /** Milliseconds of a clock that nobody sets. */
    private readonly running: () => number,
  ) {}

  /**
   * Takes a request in hand, or says how it was answered. Refuses with `idempotency-key-reused` where the key was sent
   * with another request, `idempotency-key-in-flight` while that is being answered, and `busy`.
   */
  async begin(id: string, fingerprint: string): Promise<Begun> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const started = this.running();
      const fresh = this.fresh(id, fingerprint);
      if (await this.inserted(fresh)) return this.taken(fresh, started);
      const there = await this.entries.findOne({ _id: id });
      if (there === null) continue;
      const isGone = there.expires <= this.time();
      if (!isGone && there.fingerprint !== fingerprint) fail('idempotency-key-reused');
      if (!isGone && there.answer !== null) return { answer: there.answer };
      if (!isGone && there.lease > this.time())
        fail('idempotency-key-in-flight', undefined, { headers: { 'Retry-After': '1' } });
      const mine = isGone ? fresh : { ...there, lease: this.time(LEASE_MS), takenOver: true };
      const written = await this.replaced(there, mine);
      if (written) return this.taken(written, started);
    }
    return fail('busy');
  }

  /**
   * Keeps the answer; resolves with the one that counts when it is durable: the first. A record that was written here
   * although it was removed meanwhile, or another answer says that it was refused, is taken back before.
   */
  async complete({ entry, creation }: Taken, answer: KeptAnswer): Promise<KeptAnswer> {
    let current = entry;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const state = current.state === 'written' ? 'written' : 'done';
      if (await this.replaced(current, { ...current, state, answer })) return answer;
      const there = await this.entries.findOne({ _id: entry._id });
      // Expired and perhaps begun anew by another request: this answer is the last of its own.
      if (there === null || there.rev !== entry.rev) return answer;
      if (there.state === 'written' || (there.answer && 'refused' in there.answer)) await creation.takeBack?.();
      if (there.answer !== null) return there.answer;
      current = there;
    }
    return fail('busy');
  }

  /** Gives the request back without an answer, so that the next one need not wait for the lease to end. */
  async release(entry: Entry): Promise<void> {
    await this.replaced(entry, { ...entry, lease: this.time() });
  }

  /** Forgets a request that wrote nothing and never will: the key may be sent with another. */
  async forget({ _id, _rev }: Entry): Promise<void> {
    await this.entries.deleteOne({ _id, _rev });
  }

  /**
   * Before a record goes: the request that created it, if it is repeated or still under way, must not create it again.
   * For records that were created without a key this is nothing. On a full disk an entry without an answer is removed
   * instead, so that the record can be: the request, repeated, then creates anew.
   */
  async settle({ _request, _created }: Pick<StoredRecord, '_request' | '_created'>): Promise<void> {
    if (_request === undefined) return;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const there = await this.entries.findOne({ _id: _request });
      // An entry of another time is another request with the same key.
      if (there === null || there._created !== _created || !needsMark(there)) return;
      try {
        if (await this.replaced(there, { ...there, state: 'written' })) return;
      } catch (error) {
        if (!isFull(error)) throw error;
        if (there.answer === null) await this.forget(there);
        return;
      }
    }
    fail('busy');
  }

  /** Removes what expired an hour ago, one by one; resolves with their number. Stops early when `goesOn` says so. */
  async sweep(goesOn: () => boolean = () => true): Promise<number> {
    return removeExpired(this.entries, { before: () => this.time(-SWEEP_LATER_MS), step: SWEEP_STEP, goesOn });
  }

  private time(later = 0): string {
    return new Date(this.now() + later).toISOString();
  }

  private fresh(_id: string, fingerprint: string): Entry {
    const now = this.time();
    return {
      _id,
      _rev: newRevision(),
      _created: now,
      _updated: now,
      fingerprint,
      state: 'begun',
      uuid: randomUUID(),
      rev: newRevision(),
      lease: this.time(LEASE_MS),
      expires: this.time(KEPT_MS),
      takenOver: false,
      answer: null,
    };
  }

  private async inserted(entry: Entry): Promise<boolean> {
    try {
      await this.entries.insertOne(entry);
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return false;
    }
  }

  /** Writes `next` where the entry is still `known`: what was written, or undefined where another was first. */
  private async replaced(known: Entry, next: Entry): Promise<Entry | undefined> {
    const { _id, ...entry } = { ...next, _rev: newRevision(), _updated: this.time() };
    const { matchedCount } = await this.entries.replaceOne({ _id, _rev: known._rev }, entry);
    return matchedCount === 1 ? { _id, ...entry } : undefined;
  }

  private taken(entry: Entry, started: number): Taken {
    return {
      entry,
      creation: {
        request: entry._id,
        uuid: entry.uuid,
        rev: entry.rev,
        time: entry._created,
        isWritten: entry.state === 'written',
        isLate: () => this.running() - started > LEASE_MS / 2,
      },
    };
  }
}

/** Whether somebody may still write the record that goes: nobody does once the only one at it has answered. */
const needsMark = ({ state, takenOver }: Entry): boolean => state === 'begun' || (state === 'done' && takenOver);
