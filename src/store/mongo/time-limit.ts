/** A limit on how long an answer of MongoDB is waited for. */
import { StoreError } from '../contract.js';

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
