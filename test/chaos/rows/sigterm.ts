/** SIGTERM under a steady load: every request that was accepted is answered, and what was acknowledged is there. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../../src/store/embedded/engine.js';
import { Met, OpenLoop } from '../open-loop.js';
import { bytesOf, type Outcome, RawConnection } from '../raw-connection.js';
import type { Finding, Row } from '../row.js';
import { RunningServer } from '../running-server.js';

const RATE = 500;
const EXIT_MS = 5000;

/** Every so many rounds one body never comes to its end. */
const STUCK_EVERY = 5;

/** Records for results that are longer than the buffers between both sides. */
const RECORDS = 5000;

const SILENT = 'did not say that it stopped';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What the server says when it has stopped. */
interface Stopped {
  readonly accepted: number;
  readonly cut: number;
}

async function fill(folder: string): Promise<void> {
  const store = await openEmbedded({ folder });
  const time = '2026-01-01T00:00:00.000Z';
  const record = (at: number) => ({
    ...{ _id: `seed-${at}`, _rev: `seed${String(at).padStart(12, '0')}`, _created: time, _updated: time },
    ...{ network_id: `seed-${at}`, network_name: 'seed', metadata: { text: 'x'.repeat(1500) } },
    ...{ services_map: {}, policies: {} },
  });
  await store.collection('networks').insertMany(Array.from({ length: RECORDS }, (_, at) => record(at)));
  await store.close();
}

/** Requests that are in the middle of something when the signal comes. */
class Slow {
  private readonly outcomes: Promise<unknown>[] = [];

  constructor(
    private readonly port: number,
    private readonly met: Met,
  ) {}

  /** A create of which the second half is sent `ms` later; undefined: never. */
  body(id: string, ms: number | undefined): void {
    const connection = this.connect();
    const bytes = bytesOf('POST', '/network', { network_id: id, network_name: 'slow' });
    const answer = connection.request(bytes.slice(0, -10));
    if (ms !== undefined) setTimeout(() => connection.send(bytes.slice(-10)), ms);
    this.outcomes.push(answer.then((outcome) => this.count(outcome, id, ms)));
  }

  /** A whole result, of which nothing is taken for `ms`. */
  stream(ms: number): void {
    const connection = this.connect();
    const answer = connection.request(bytesOf('POST', '/networks', { network_name: 'seed' }));
    connection.pauseFor(ms);
    const what = 'a whole result';
    this.outcomes.push(
      answer.then((outcome) => {
        this.met.count(outcome, { isNew: true, what });
        if (outcome.kind === 'answered' && outcome.length < RECORDS * 1500) this.met.faults.push(`${what} is short`);
      }),
    );
  }

  async done(): Promise<void> {
    await Promise.all(this.outcomes);
  }

  private connect(): RawConnection {
    return new RawConnection(this.port, () => (this.met.connected += 1));
  }

  private count(outcome: Outcome, id: string, ms: number | undefined): void {
    const what = `the slow create of ${id}`;
    // One that was never accepted may be reset, of which the server says how many there are.
    if (ms !== undefined || outcome.kind === 'reset') return this.met.count(outcome, { id, isNew: true, what });
    if (outcome.kind !== 'answered' || outcome.status !== 408)
      this.met.faults.push(`${what}, which never ended, was ${JSON.stringify(outcome)}, not answered 408`);
  }
}

class Sigterm {
  readonly faults: string[] = [];
  answered = 0;
  refused = 0;
  closed = 0;
  neverAccepted = 0;
  cut = 0;
  slowest = 0;
  private stopped: Stopped | undefined;

  constructor(
    private readonly folder: string,
    private readonly fault: string | undefined,
  ) {}

  start(): Promise<RunningServer> {
    this.stopped = undefined;
    const onLine = (line: string): void => {
      if (line.includes('"stopped"')) this.stopped = JSON.parse(line) as Stopped;
    };
    return RunningServer.start(this.folder, { fault: this.fault, onLine });
  }

  /** Load, the signal in the middle of it, the end; then the next server says what is there. */
  async round(server: RunningServer, number: number): Promise<RunningServer> {
    const met = new Met();
    const loop = new OpenLoop(server.port, met, { rate: RATE, prefix: `round-${number}` });
    await pause(600 + Math.random() * 300);
    const slow = new Slow(server.port, met);
    for (const ms of [200, 700, 1500]) slow.body(`slow-${number}-${ms}`, ms);
    slow.stream(700);
    if (number % STUCK_EVERY === 1) slow.body(`stuck-${number}`, undefined);
    await pause(100);
    const signalled = performance.now();
    const { code, signal } = await server.end('SIGTERM');
    const ms = Math.round(performance.now() - signalled);
    await Promise.all([loop.stop(), slow.done()]);
    if (code !== 0) this.faults.push(`round ${number}: it ended with ${code ?? signal}`);
    if (ms > EXIT_MS) this.faults.push(`round ${number}: it ended after ${ms} ms`);
    this.slowest = Math.max(this.slowest, ms);
    this.judge(met, server.polls, number);
    const next = await this.start();
    await this.judgeRecords(next, met);
    return next;
  }

  private judge(met: Met, polls: number, number: number): void {
    if (this.stopped === undefined) this.faults.push(`round ${number}: it ${SILENT}`);
    // Where it does not say, every connection counts as accepted.
    const stopped = this.stopped ?? { accepted: met.connected + polls, cut: 0 };
    const unaccepted = met.connected + polls - stopped.accepted;
    this.answered += met.answered;
    this.refused += met.refused;
    this.closed += met.closed;
    this.neverAccepted += met.resetWhenNew;
    // The system accepts for the server; it resets what waits for that when the port closes.
    if (met.resetWhenNew > unaccepted)
      this.faults.push(`round ${number}: ${met.resetWhenNew} new connections reset, ${unaccepted} were not accepted`);
    // One body of some rounds is meant to be cut at the limit, and nothing else.
    const cut = Math.max(0, stopped.cut - (number % STUCK_EVERY === 1 ? 1 : 0));
    this.cut += cut;
    if (cut > 0) this.faults.push(`round ${number}: ${cut} were cut at the limit`);
    if (met.broken > 0) this.faults.push(`round ${number}: ${met.broken} half answers`);
    this.faults.push(...met.faults.map((one) => `round ${number}: ${one}`));
  }

  private async judgeRecords(server: RunningServer, { created, notCreated }: Met): Promise<void> {
    const statusOf = async (id: string): Promise<number> => (await server.send({ path: `/network/${id}` })).status;
    for (let at = 0; at < created.length; at += 100)
      await Promise.all(
        created.slice(at, at + 100).map(async (id) => {
          if ((await statusOf(id)) !== 200) this.faults.push(`${id} was acknowledged and is lost`);
        }),
      );
    for (const id of notCreated)
      if ((await statusOf(id)) !== 404) this.faults.push(`${id} was done, but its connection closed unanswered`);
  }
}

async function stopAgainAndAgain(rounds: number, fault?: string): Promise<Finding> {
  const folder = await mkdtemp(join(tmpdir(), 'cadastre-sigterm-'));
  const found = new Sigterm(folder, fault);
  await fill(folder);
  let server = await found.start();
  try {
    for (let number = 1; number <= rounds; number += 1) {
      // Those who judge must not be among those who are judged.
      await server.end('SIGTERM');
      server = await found.round(await found.start(), number);
    }
  } finally {
    await server.end('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
  const figure =
    `${rounds} × SIGTERM at ${RATE} requests/s: ${found.answered} answered whole, ${found.refused} refused after the end, ` +
    `${found.closed} closed unread, ${found.neverAccepted} never accepted, ${found.cut} cut at the limit, ${found.faults.length} faults; exit after at most ${found.slowest} ms`;
  return { figure, faults: found.faults };
}

export const sigterm: Row = {
  name: 'sigterm',
  promise: 'SIGTERM under 500 requests/s: every accepted request is answered whole, exit 0 in 5 s',
  fault: 'exits at once',
  run: ({ full }) => stopAgainAndAgain(full ? 30 : 6),
  // What the clients met is what this fault must be found by.
  control: async () => {
    const { figure, faults } = await stopAgainAndAgain(1, 'exit-at-once');
    return { figure, faults: faults.filter((one) => !one.endsWith(SILENT)) };
  },
};
