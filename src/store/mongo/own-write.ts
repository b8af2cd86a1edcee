/**
 * One write until its outcome is known. After a cut connection or a time-out nobody can say whether the server has
 * written; every write carries a revision of its own, so what is stored may tell. A change names the revision that it
 * replaces and is sent again: its second arrival finds another one. An insert is not, once it may have arrived: its
 * record may be gone since, and would be back.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { StoredRecord } from '../contract.js';
import { isUnavailable } from '../faults.js';
import { FIRST_PAUSE_MS, LONGEST_PAUSE_MS, readWithin, within } from './time-limit.js';

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
  readonly send: () => Promise<Answer<R>>;
  /** Whether it writes nothing when it arrives a second time, whatever others have done in between. */
  readonly repeatable: boolean;
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
 * Settles a write within `limitMs`. Where another's write stands in its place, nothing tells, or the limit is over, the
 * error is thrown after which the outcome was open: the write may have been made or not.
 */
export async function settled<R>(write: OwnWrite<R>, limitMs = WRITE_MS): Promise<R> {
  const deadline = Date.now() + limitMs;
  const left = (): number => Math.max(0, deadline - Date.now());
  let open: Error | undefined;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    const sent = await attempted(write, left(), open);
    if ('failed' in sent && write.mayHaveArrived(sent.failed)) open ??= sent.failed;
    if ('answer' in sent && (sent.answer.written || (open === undefined && !write.mayHaveBeenRepeated)))
      return sent.answer.settle();
    if ('answer' in sent || (open !== undefined && !write.repeatable)) {
      const trace = await traced(write, left(), open);
      if (trace === 'own') return write.done;
      if (open === undefined && 'answer' in sent) return sent.answer.settle();
      if (trace === 'foreign' || !write.repeatable) throw open!;
    }
    if (wait >= left()) throw open ?? (sent as Failed).failed;
    await pause(wait);
  }
}

interface Failed {
  readonly failed: Error;
}

/** What the server said, or why it said nothing. Rejects with what is no matter of its absence. */
async function attempted<R>(
  write: OwnWrite<R>,
  limitMs: number,
  open: Error | undefined,
): Promise<{ readonly answer: Answer<R> } | Failed> {
  try {
    return { answer: await within(write.send(), limitMs) };
  } catch (error) {
    if (!isUnavailable(error)) throw open ?? error;
    return { failed: error };
  }
}

/** What is stored, read again while the server does not answer; then rejects with the error that left it open. */
async function traced<R>({ read, traceIn }: OwnWrite<R>, limitMs: number, open: Error | undefined): Promise<Trace> {
  try {
    return traceIn(await readWithin(read, limitMs));
  } catch (error) {
    throw open ?? error;
  }
}
