/** Requests at a steady rate, whatever the server does: creates, reads and pages over kept connections and new ones. */
import { bytesOf, type Outcome, RawConnection } from './raw-connection.js';

/** Milliseconds between two turns; each sends its share of the rate. */
const TURN = 10;

/** Out of so many requests one is sent on a connection of its own. */
const NEW_EVERY = 10;

/** What the clients met, by kind, and which creates were answered, and which were left without one. */
export class Met {
  answered = 0;
  /** Connections that were made. */
  connected = 0;
  refused = 0;
  /** Closed in good order before anything was answered. */
  closed = 0;
  /** Reset before anything came, on connections without an earlier answer. */
  resetWhenNew = 0;
  /** Answers that began and did not end. */
  broken = 0;
  readonly created: string[] = [];
  readonly notCreated: string[] = [];
  readonly faults: string[] = [];

  /** Counts an outcome; `id` is what the request would create. */
  count(outcome: Outcome, { id, isNew, what }: { id?: string | undefined; isNew: boolean; what: string }): void {
    if (outcome.kind === 'answered') {
      this.answered += 1;
      if (outcome.status >= 300) this.faults.push(`${what} was answered ${outcome.status}`);
      else if (id !== undefined) this.created.push(id);
      return;
    }
    if (outcome.kind === 'refused') this.refused += 1;
    else if (outcome.kind === 'closed') this.closed += 1;
    else if (outcome.kind === 'reset' && isNew) this.resetWhenNew += 1;
    else if (outcome.kind === 'broken') this.broken += 1;
    else this.faults.push(`${what}: a kept connection was reset`);
    // Without an answer, a connection that was closed in good order promises that nothing was done.
    if (outcome.kind === 'closed' && id !== undefined) this.notCreated.push(id);
  }
}

export class OpenLoop {
  private readonly idle: RawConnection[] = [];
  private readonly underWay = new Set<Promise<void>>();
  private readonly known: string[] = [];
  private sent = 0;
  private readonly started = performance.now();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly port: number,
    private readonly met: Met,
    { rate, prefix }: { rate: number; prefix: string },
  ) {
    this.timer = setInterval(() => {
      // What a late timer missed is sent now: the rate does not depend on how fast anything is.
      const due = ((performance.now() - this.started) / 1000) * rate;
      while (this.sent < due) this.one(prefix);
    }, TURN);
  }

  /** Sends no more; resolves when every request has its outcome. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all(this.underWay);
    this.idle.forEach((connection) => connection.close());
  }

  private one(prefix: string): void {
    this.sent += 1;
    const working = this.send(prefix, this.sent).finally(() => this.underWay.delete(working));
    this.underWay.add(working);
  }

  private async send(prefix: string, number: number): Promise<void> {
    const kept = number % NEW_EVERY === 0 ? undefined : this.kept();
    const connection = kept ?? new RawConnection(this.port, () => (this.met.connected += 1));
    const { bytes, id, what } = this.next(prefix, number);
    const outcome = await connection.request(bytes);
    this.met.count(outcome, { id, what, isNew: kept === undefined });
    if (outcome.kind !== 'answered') return;
    if (id !== undefined) this.known.push(id);
    if (outcome.closes) connection.close();
    else this.idle.push(connection);
  }

  private kept(): RawConnection | undefined {
    for (let one = this.idle.shift(); one !== undefined; one = this.idle.shift()) if (one.isOpen) return one;
    return undefined;
  }

  private next(prefix: string, number: number): { bytes: string; id?: string; what: string } {
    const known = this.known[Math.floor(Math.random() * this.known.length)];
    if (number % 2 === 0 || known === undefined) {
      const id = `${prefix}-${number}`;
      const body = { network_id: id, network_name: 'open loop', metadata: { number } };
      return { bytes: bytesOf('POST', '/network', body), id, what: `the create of ${id}` };
    }
    if (number % 5 === 0) return { bytes: bytesOf('POST', '/networks?limit=5', {}), what: 'a page' };
    return { bytes: bytesOf('GET', `/network/${known}`), what: `the read of ${known}` };
  }
}
