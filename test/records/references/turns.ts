/** The order in which the steps of several calls are made, and where one of them dies. */
import type { Steps } from './processes.js';

/** A step of a call, or something that happens between steps. */
export type Turn = string;

/** Lets one call at a time make one step, in a given order; calls that ended are passed over. */
export class Turns {
  /** A call may make several steps at once. */
  private readonly waiting = new Map<string, (() => void)[]>();
  private readonly running: Set<string>;
  private holder: string | undefined;

  /**
   * @param order whose turn it is, by name; what is no call is an event
   * @param happen makes an event happen
   */
  constructor(
    names: readonly string[],
    private readonly order: Turn[],
    private readonly happen: (event: Turn) => Promise<void> | void = () => undefined,
  ) {
    this.running = new Set(names);
  }

  /** What a call of that name asks before each step; the log has no turns. */
  stepsOf(name: string): Steps {
    return { before: (step) => (step.startsWith('_') ? undefined : this.wait(name)) };
  }

  /** Runs a call to its end. */
  async run<R>(name: string, call: () => Promise<R>): Promise<R> {
    try {
      return await call();
    } finally {
      this.running.delete(name);
      if (this.holder === name) this.holder = undefined;
      void this.next();
    }
  }

  private wait(name: string): Promise<void> {
    if (this.holder === name) this.holder = undefined;
    const granted = new Promise<void>((resolve) => {
      this.waiting.set(name, [...(this.waiting.get(name) ?? []), resolve]);
    });
    void this.next();
    return granted;
  }

  /** Grants a turn when every call that goes on waits for one. */
  private async next(): Promise<void> {
    if (this.holder !== undefined || this.waiting.size < this.running.size || this.running.size === 0) return;
    this.holder = '';
    let turn = this.order.shift();
    for (; turn !== undefined && !this.waiting.has(turn); turn = this.order.shift())
      if (turn.startsWith('!')) await this.happen(turn);
    const holder = turn ?? [...this.waiting.keys()][0]!;
    this.holder = holder;
    const grants = this.waiting.get(holder)!;
    this.waiting.delete(holder);
    for (const grant of grants) grant();
  }
}

/** A process that is gone at one of its steps: before it is made, or after, when its answer is lost. */
export class Death {
  private made = 0;
  happened = false;

  constructor(
    /** The step that is the last, from 1. */
    private readonly last: number,
    private readonly when: 'before' | 'after',
  ) {}

  before = (): void => {
    this.made += 1;
    if (this.made > this.last || (this.made === this.last && this.when === 'before')) this.end();
  };

  after = (): void => {
    if (this.made >= this.last) this.end();
  };

  private end(): never {
    this.happened = true;
    throw Object.assign(new Error('the process is gone'), { name: 'MongoNetworkError' });
  }
}

/** Every order in which so many turns of each name can be taken. */
export function everyOrder(left: Readonly<Record<string, number>>): string[][] {
  const names = Object.keys(left).filter((name) => left[name]! > 0);
  if (names.length === 0) return [[]];
  return names.flatMap((name) => everyOrder({ ...left, [name]: left[name]! - 1 }).map((rest) => [name, ...rest]));
}
