/** Limits on how long an answer of MongoDB is waited for. */
import { setTimeout as pause } from 'node:timers/promises';
import { StoreError } from '../contract.js';
import { isUnavailable } from '../faults.js';

/** MongoDB's NetworkTimeout. */
const NETWORK_TIMEOUT = 89;

/** The answer, or a rejection with code 89 after `limitMs` milliseconds; what comes later is nobody's. */
export async function within<R>(work: Promise<R>, limitMs: number): Promise<R> {
  work.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    const late = (): void => reject(new StoreError(NETWORK_TIMEOUT, `MongoDB did not answer within ${limitMs} ms`));
    timer = setTimeout(late, limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Milliseconds before something is sent again: doubled from the first to the longest. */
export const FIRST_PAUSE_MS = 10;
export const LONGEST_PAUSE_MS = 500;

/** What a read finds; read again while the server does not answer, until `limitMs` milliseconds are over. */
export async function readWithin<R>(read: () => Promise<R>, limitMs: number): Promise<R> {
  const deadline = Date.now() + limitMs;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    try {
      return await within(read(), Math.max(0, deadline - Date.now()));
    } catch (error) {
      if (!isUnavailable(error) || Date.now() + wait >= deadline) throw error;
    }
    await pause(wait);
  }
}
