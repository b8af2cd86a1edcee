/** What the log says of a Keystone: that it gives no clear answer, and that it does again. */
import type { Log } from '../observe/log.js';

/** How long a fault is not told again, in milliseconds: it may come with every request. */
const AGAIN_AFTER_MS = 60_000;

export interface KeystoneLogParts {
  readonly log: Pick<Log, 'warn' | 'info'>;
  readonly url: string;
  /** Milliseconds on a clock that only goes forward. */
  readonly clock: () => number;
}

/** The functions that a `Keystone` tells what it meets. */
export function keystoneLog({ log, url, clock }: KeystoneLogParts) {
  const last = { message: '', at: -Infinity };
  let isTold = false;
  return {
    report: ({ message }: Error): void => {
      if (message === last.message && clock() - last.at < AGAIN_AFTER_MS) return;
      Object.assign(last, { message, at: clock() });
      isTold = true;
      log.warn({ keystone: url, cause: message }, 'Keystone gives no clear answer');
    },
    recovered: (): void => {
      if (isTold) log.info({ keystone: url }, 'Keystone answers again');
      isTold = false;
    },
  };
}
