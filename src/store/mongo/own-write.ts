/**
 * One write until its outcome is known. After a cut connection or a time-out nobody can say whether the server has
 * written; every write carries a revision of its own, so it is sent again – a second arrival changes nothing – and what
 * is stored then tells.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { StoredRecord } from '../contract.js';
import { isUnavailable } from '../faults.js';
import { FIRST_PAUSE_MS, LONGEST_PAUSE_MS, within } from './time-limit.js';

/** Milliseconds until a write whose outcome stays unknown is given up. */
export const WRITE_MS = 8_000;

/** What a server said: it has written, or it has not; `settle` answers or throws what the caller is told. */
export interface Answer<R> {
  readonly written: boolean;
  readonly settle: () => R;
}

/** What the stored document shows: our write, another's, or a state from before either. */
export type Trace = 'own' | 'foreign' | 'before';

export interface OwnWrite<R> {
  /** Sends the write; sent twice it must not write twice. */
  readonly send: () => Promise<Answer<R>>;
  /** Reads what is stored under the key, as a majority of the servers has it. */
  readonly read: () => Promise<StoredRecord | null>;
  readonly traceIn: (stored: StoredRecord | null) => Trace;
  /** Whether an answer that nothing was written may be about our own write even if every answer arrived. */
  readonly mayHaveBeenRepeated: boolean;
  /** Whether the write may have reached the server although sending it ended with this error. */
  readonly mayHaveArrived: (error: Error) => boolean;
  /** What the caller is told when the stored document shows the write. */
  readonly done: R;
}

/**
 * Settles a write within `limitMs`. Where another's write stands in its place, or the limit is over, the error is
 * thrown after which the outcome was open: the write may have been made or not.
 */
export async function settled<R>(write: OwnWrite<R>, limitMs = WRITE_MS): Promise<R> {
  const deadline = Date.now() + limitMs;
  const inTime = <V>(work: Promise<V>): Promise<V> => within(work, Math.max(0, deadline - Date.now()));
  let open: Error | undefined;
  let last: Error | undefined;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    try {
      const answer = await inTime(write.send());
      if (answer.written || (open === undefined && !write.mayHaveBeenRepeated)) return answer.settle();
      const trace = write.traceIn(await inTime(write.read()));
      if (trace === 'own') return write.done;
      if (open === undefined) return answer.settle();
      if (trace === 'foreign') throw open;
    } catch (error) {
      if (!isUnavailable(error) || error === open) throw open ?? error;
      last = error;
      if (write.mayHaveArrived(error)) open ??= error;
    }
    if (Date.now() + wait >= deadline) throw open ?? last!;
    await pause(wait);
  }
}
