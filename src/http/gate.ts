/**
 * How much is worked on at once, and who is next. A request passes at once while there are places; else it waits in its
 * caller's line, and the lines take turns: who sends little waits for one turn, however long the lines of others are.
 *
 * A read of the embedded store is done before the next request is seen, so that places alone would never be taken. So a
 * turn of the event loop is bounded too: when requests have passed for `TURN_MS`, the rest waits for the next turn. That
 * keeps turns short – connections are accepted, timers run – and makes visible what would wait unseen.
 */
import { administrator, anonymous, type Caller } from '../auth/caller.js';
import { fail, Refusal } from '../errors.js';
import type { Exchange } from './exchange.js';

/** Bounds of a gate; times in milliseconds. */
export interface GateBounds {
  /** Requests worked on at once. */
  readonly places: number;
  /** Requests that wait, and for how long at most. */
  readonly queue: number;
  readonly queueMs: number;
}

export const GATE_BOUNDS: GateBounds = { places: 64, queue: 2000, queueMs: 500 };

/** How long requests pass in one turn of the event loop. Waiting costs more than most reads, as all of a request is kept. */
const TURN_MS = 50;
/** How often what has waited too long is looked for. */
const SWEEP_MS = 50;
/** Lines that are kept though they are empty: a caller's next request finds its own again. */
const KEPT_LINES = 1000;

interface Waiting {
  readonly exchange: Exchange;
  readonly since: number;
  readonly resolve: () => void;
  readonly reject: (refusal: Refusal) => void;
}

/** The requests of one caller. */
export interface Line {
  readonly mostPlaces: number;
  readonly mostWaiting: number;
  inFlight: number;
  readonly waiting: Waiting[];
}

export class Gate {
  private readonly lines = new Map<string, Line>();
  /** Those in which somebody waits, the next one first. */
  private queue: Line[] = [];
  private inFlight = 0;
  private waiting = 0;
  /** How many have passed since the end of a turn was last seen, which only many of them are reason to look for. */
  private passed = 0;
  /** Until when requests pass in this turn, where its end is looked for. */
  private turnEnd = Infinity;
  private readonly everybody: Line;
  private sweeping: NodeJS.Timeout | undefined;

  constructor(private readonly bounds: GateBounds = GATE_BOUNDS) {
    // Callers who are not told apart have no share of their own: the whole is theirs.
    this.everybody = newLine(bounds.places, bounds.queue);
  }

  /**
   * Takes a place for the exchange; a promise where it has to wait for it. Refuses with `too-many-requests` a caller who
   * has half of the queue, and with `busy` when the wait was too long or the queue is full: the last of the longest line
   * then, who may have been let in before. `leave` gives the place back.
   */
  enter(exchange: Exchange): Promise<void> | undefined {
    const { caller } = exchange;
    if (caller === administrator) return undefined;
    const line = this.lineOf(caller);
    if (this.isInTurn() && line.waiting.length === 0 && this.hasPlace(line)) {
      this.pass(line, exchange);
      return undefined;
    }
    if (line !== this.everybody && line.waiting.length >= line.mostWaiting) fail('too-many-requests');
    if (this.waiting >= this.bounds.queue) this.makeRoom(line);
    return this.wait(line, exchange);
  }

  /** Gives the place back, where the exchange has one. */
  leave(exchange: Exchange): void {
    const { line } = exchange;
    if (!line) return;
    exchange.line = undefined;
    line.inFlight -= 1;
    this.inFlight -= 1;
    if (this.waiting === 0) return;
    this.callTurn();
    // What waits is kept in memory: it goes on as soon as there is a place, as long as this turn may last.
    if (this.isInTurn()) this.admit();
  }

  private lineOf(caller: Caller): Line {
    // Not `nobody`: beside callers who are known, those who are not have a share as one of them.
    if (caller === anonymous) return this.everybody;
    const known = this.lines.get(caller.id);
    if (known) return known;
    if (this.lines.size >= KEPT_LINES) this.forgetEmpty();
    const { places, queue } = this.bounds;
    const line = newLine(Math.ceil(places / 2), Math.ceil(queue / 2));
    this.lines.set(caller.id, line);
    return line;
  }

  private forgetEmpty(): void {
    for (const [id, { inFlight, waiting }] of this.lines)
      if (inFlight === 0 && waiting.length === 0) this.lines.delete(id);
  }

  private hasPlace({ inFlight, mostPlaces }: Line): boolean {
    return this.inFlight < this.bounds.places && inFlight < mostPlaces;
  }

  private pass(line: Line, exchange: Exchange): void {
    exchange.line = line;
    line.inFlight += 1;
    this.inFlight += 1;
    this.passed += 1;
    if (this.passed === this.bounds.places) this.callTurn();
  }

  private wait(line: Line, exchange: Exchange): Promise<void> {
    if (line.waiting.length === 0) this.queue.push(line);
    this.waiting += 1;
    this.callTurn();
    this.sweeping ??= setInterval(() => this.sweep(), SWEEP_MS);
    return new Promise((resolve, reject) => {
      const waiting = { exchange, since: performance.now(), resolve, reject };
      line.waiting.push(waiting);
      exchange.response.once('close', () => this.abandon(line, waiting));
    });
  }

  /** For one more in this line, where another is longer. Who fills the queue shall not be able to keep others out. */
  private makeRoom(line: Line): void {
    const longest = this.queue.reduce((most, one) => (one.waiting.length > most.waiting.length ? one : most), line);
    if (longest.waiting.length <= line.waiting.length + 1) fail('busy');
    this.waiting -= 1;
    longest.waiting.pop()!.reject(new Refusal('busy'));
  }

  /** Its client is gone: somebody else may wait in its place. */
  private abandon(line: Line, waiting: Waiting): void {
    const index = line.waiting.indexOf(waiting);
    if (index < 0) return;
    line.waiting.splice(index, 1);
    this.waiting -= 1;
    if (line.waiting.length === 0) this.queue.splice(this.queue.indexOf(line), 1);
    waiting.reject(new Refusal('request-timeout'));
  }

  /** The clock is asked only where the end of a turn is near. A head that came early may have a body that came late. */
  private isInTurn(): boolean {
    return this.turnEnd === Infinity || performance.now() < this.turnEnd;
  }

  private callTurn(): void {
    if (this.turnEnd < Infinity) return;
    this.turnEnd = performance.now() + TURN_MS;
    setImmediate(() => this.turn());
  }

  /** At the end of a turn of the event loop. The next one is called by who leaves or comes: till then nothing changes. */
  private turn(): void {
    this.turnEnd = Infinity;
    this.passed = 0;
    if (this.waiting > 0) this.admit();
  }

  /** Lets as many pass as there are places, one of each line in turn. */
  private admit(): void {
    // A line that has all its places stays where it is.
    for (let blocked = 0; this.inFlight < this.bounds.places && blocked < this.queue.length;) {
      const line = this.queue.shift()!;
      if (!this.hasPlace(line)) {
        this.queue.push(line);
        blocked += 1;
        continue;
      }
      blocked = 0;
      this.admitNext(line);
      if (line.waiting.length > 0) this.queue.push(line);
    }
  }

  private admitNext(line: Line): void {
    const { exchange, resolve } = this.take(line);
    this.pass(line, exchange);
    resolve();
  }

  private take(line: Line): Waiting {
    this.waiting -= 1;
    return line.waiting.shift()!;
  }

  /** Refuses what has waited for too long: its client has given up, or will before it could be served. */
  private sweep(): void {
    const oldest = performance.now() - this.bounds.queueMs;
    for (const line of this.queue)
      while (line.waiting[0] && line.waiting[0].since < oldest) this.take(line).reject(new Refusal('busy'));
    this.queue = this.queue.filter(({ waiting }) => waiting.length > 0);
    if (this.waiting > 0) return;
    clearInterval(this.sweeping);
    this.sweeping = undefined;
  }
}

const newLine = (mostPlaces: number, mostWaiting: number): Line => ({
  mostPlaces,
  mostWaiting,
  inFlight: 0,
  waiting: [],
});
