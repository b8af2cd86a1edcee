/**
 * The way to Keystone: few questions at once, a few more wait, those of callers that were known first; none while it is
 * away; and each has one deadline, after which it holds no place, whatever becomes of what was sent.
 */
import { fail, Refusal } from '../errors.js';
import type { CallKeystone, KeystoneAnswer, KeystoneRequest } from './keystone-api.js';

/** It may serve one request at a time, and takes about a tenth of a second for each. */
const AT_ONCE = 2;

/** The last of them is asked for before half of the time is over. */
const WAITING = 16;

/** Faults in a row after which Keystone counts as away. */
const MOST_FAULTS = 3;

/** How long it is not asked then, in milliseconds; afterwards one request is the next try. */
const PAUSE_MS = 5000;

export interface LineParts {
  readonly call: CallKeystone;
  /** Milliseconds on a clock that only goes forward. */
  readonly clock: () => number;
  /** How long a question may take in all, in milliseconds; waiting for its turn, half of that. */
  readonly timeoutMs: number;
  /** Told of everything that is not a clear answer. */
  readonly report: (fault: Error) => void;
  /** Told of the first clear answer after one that was not. */
  readonly recovered: () => void;
}

/** Sends one request of a question, within the question's time. */
export type Ask = (request: KeystoneRequest) => Promise<KeystoneAnswer>;

export interface Question {
  /** It goes before those that are not. */
  readonly isFirst: boolean;
  /** Whether its faults tell that Keystone is away; they do unless said. */
  readonly counts?: boolean;
}

interface Waiting {
  readonly isFirst: boolean;
  readonly begin: () => void;
  readonly refuse: () => void;
}

export class KeystoneLine {
  private underWay = 0;
  private readonly waiting: Waiting[] = [];
  /** Requests in a row that Keystone did not answer, or with 5xx. */
  private faults = 0;
  private awayUntil = -Infinity;
  private isUnclear = false;

  constructor(private readonly parts: LineParts) {}

  /** Does a question's work when its turn has come. Refuses with `keystone-unavailable` where it fails or takes too long. */
  async run<T>(work: (ask: Ask) => Promise<T>, question: Question): Promise<T> {
    this.requireThere();
    const { timeoutMs } = this.parts;
    const ending = new AbortController();
    const { signal } = ending;
    const timer = setTimeout(() => ending.abort(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    try {
      await this.place(question.isFirst);
      try {
        const ask: Ask = (request) => this.ask(request, signal, question);
        return this.clear(await unlessEnded(work(ask), signal));
      } finally {
        this.leave();
      }
    } catch (error) {
      return this.refuse(error as Error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Waits for a place, half of the time at most. Who comes first for a known caller takes the last stranger's in a full line. */
  private place(isFirst: boolean): Promise<void> | undefined {
    if (this.underWay < AT_ONCE) {
      this.underWay += 1;
      return undefined;
    }
    if (this.waiting.length >= WAITING) {
      const last = isFirst ? this.waiting.findLastIndex((one) => !one.isFirst) : -1;
      if (last < 0) fail('keystone-unavailable', undefined, { cause: 'too many wait for Keystone' });
      this.waiting.splice(last, 1)[0]!.refuse();
    }
    return new Promise((resolve, reject) => {
      const refuse = (): void =>
        reject(new Refusal('keystone-unavailable', undefined, { cause: 'its turn to ask Keystone did not come' }));
      // What is left would not do, and that it does not would look like a fault of Keystone's.
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(own), 1);
        refuse();
      }, this.parts.timeoutMs / 2);
      const ended = (then: () => void) => () => {
        clearTimeout(timer);
        then();
      };
      const own = { isFirst, begin: ended(resolve), refuse: ended(refuse) };
      const at = isFirst ? this.waiting.findIndex((one) => !one.isFirst) : -1;
      this.waiting.splice(at < 0 ? this.waiting.length : at, 0, own);
    });
  }

  private leave(): void {
    const next = this.waiting.shift();
    // The place goes from one to the other.
    if (next) next.begin();
    else this.underWay -= 1;
  }

  /** Any answer but 5xx says that Keystone is there. */
  private async ask(
    request: KeystoneRequest,
    signal: AbortSignal,
    { counts = true }: Question,
  ): Promise<KeystoneAnswer> {
    // The question may have ended while it waited for another's login.
    signal.throwIfAborted();
    this.requireThere();
    // While this one tries, the others are refused.
    if (this.faults >= MOST_FAULTS) this.pause();
    let isFault = true;
    try {
      const answer = await unlessEnded(this.parts.call(request, signal), signal);
      isFault = answer.status >= 500;
      return answer;
    } finally {
      this.count(isFault, counts);
    }
  }

  private count(isFault: boolean, counts: boolean): void {
    if (!isFault) {
      this.faults = 0;
      this.awayUntil = -Infinity;
    } else if (counts) {
      this.faults += 1;
      if (this.faults >= MOST_FAULTS) this.pause();
    }
  }

  private pause(): void {
    this.awayUntil = this.parts.clock() + PAUSE_MS;
  }

  /** Refuses with `keystone-unavailable` while Keystone is not asked. */
  private requireThere(): void {
    const wait = this.awayUntil - this.parts.clock();
    if (wait <= 0) return;
    const headers = { 'Retry-After': String(Math.ceil(wait / 1000)) };
    fail('keystone-unavailable', undefined, { headers, cause: 'Keystone did not answer a moment ago' });
  }

  private clear<T>(result: T): T {
    if (this.isUnclear) this.parts.recovered();
    this.isUnclear = false;
    return result;
  }

  private refuse(error: Error): never {
    if (error instanceof Refusal) throw error;
    this.isUnclear = true;
    this.parts.report(error);
    return fail('keystone-unavailable', undefined, { cause: error.message });
  }
}

/** As the work; rejects with the signal's reason once that has ended, whether the work ever settles or not. */
function unlessEnded<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => reject(signal.reason as Error);
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}
