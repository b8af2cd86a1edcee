/** MongoDB mode behind a way that breaks: connections cut within writes, then a server that is silent, then away. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { Ledger, type Entry, type Stored } from '../ledger.js';
import { places, Proxy, type Place } from '../proxy.js';
import type { Finding, Row } from '../row.js';
import { lacksMongo, Servers } from '../servers.js';
import type { Received, Sent } from '../../support/server.js';

const CLIENTS = 16;
const CHANGES = 4;
/** One write in so many is cut. */
const CUT_EVERY = 12;
const OUTAGE_MS = 10_000;
/** A change is a read (5 s) and a write (8 s); no answer may take longer, but for the machine's own delays. */
const LIMIT_MS = 14_000;
const RECOVERY_MS = 5_000;
/** Milliseconds before a create with a key is sent again. */
const REPEAT_MS = 250;
/** Marks of a record that all clients share, until the next one is begun. */
const SHARED_MARKS = 100;

/** A record, where it is found, and its revision as last told. */
interface Own {
  readonly entry: Entry;
  readonly path: string;
  readonly etag: string | undefined;
}

/** Writers over HTTP, each on records of its own and all on shared ones, until told to stop. */
class Load {
  readonly ledger = new Ledger();
  private shared: Promise<Own | undefined> = Promise.resolve(undefined);
  private sharedMarks = 0;
  private created = 0;
  private stopping = false;
  /** Creates with a key, and how often one was sent again. */
  readonly keyed = { creates: 0, repeats: 0 };
  /** Rejects when a client fails. */
  readonly running: Promise<void[]>;

  constructor(private readonly servers: Servers) {
    this.running = Promise.all(Array.from({ length: CLIENTS }, (_, client) => this.work(client)));
    this.running.catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  private async work(client: number): Promise<void> {
    for (let count = 0; !this.stopping; count += 1) {
      await this.live(`c${client}-${count}`, { stays: count % 2 === 0 });
      await this.appendToShared();
    }
  }

  /** A record from its creation to its removal, or without one. */
  private async live(name: string, { stays }: { stays: boolean }): Promise<void> {
    const own = await this.create(name);
    if (own === undefined) return;
    const { entry, path } = own;
    let { etag } = own;
    for (let mark = 0; mark < CHANGES; mark += 1) etag = await this.append({ entry, path, mark, etag });
    if (stays) return;
    entry.removed = this.ledger.told(`removal of ${entry.name}`, await this.send({ method: 'DELETE', path }));
  }

  /** One mark to the record that all clients share: others change it while the outcome of a change is open. */
  private async appendToShared(): Promise<void> {
    const mark = this.sharedMarks++;
    if (mark % SHARED_MARKS === 0) this.shared = this.create(`shared-${mark}`);
    const shared = await this.shared;
    if (shared) await this.append({ ...shared, mark, etag: undefined });
  }

  private async create(name: string): Promise<Own | undefined> {
    const entry = this.ledger.open(name);
    const body = { name, org_ids: 'o', cluster_id: 'c', public_url: '', metadata: { log: [] } };
    const create: Sent = { method: 'POST', path: '/backbone', body };
    const answer = await (this.created++ % 2 === 0 ? this.send(create) : this.sendUntilTold(create));
    entry.created = this.ledger.told(`creation of ${name}`, answer);
    if (entry.created !== 'made') return undefined;
    const { id } = (answer.json as { data: { id: string } }).data;
    return { entry, path: `/backbone/${id}`, etag: answer.headers.etag };
  }

  /** Appends a mark, so that a change made twice is seen; with `If-Match` where the revision is known. */
  private async append({ entry, path, mark, etag }: Own & { readonly mark: number }): Promise<string | undefined> {
    const condition = etag === undefined || entry.isOpen ? {} : { 'if-match': etag };
    const headers = { 'content-type': 'application/json-patch+json', ...condition };
    const body = [{ op: 'add', path: '/metadata/log/-', value: mark }];
    const answer = await this.send({ method: 'PATCH', path, headers, body });
    entry.marks.set(mark, this.ledger.told(`change ${mark} of ${entry.name}`, answer));
    return answer.headers.etag;
  }

  /** With a key, again while it is not known whether it was done: another server would go on, or say what was answered. */
  private async sendUntilTold(create: Sent): Promise<Received> {
    const sent = { ...create, headers: { 'idempotency-key': randomUUID() } };
    this.keyed.creates += 1;
    for (;;) {
      const answer = await this.send(sent);
      // 409 is another attempt with this key, ended or not: ids are made here, so that none is taken.
      if (![409, 503].includes(answer.status)) return answer;
      this.keyed.repeats += 1;
      await pause(REPEAT_MS);
    }
  }

  private async send(sent: Sent): Promise<Received> {
    const started = performance.now();
    // Refusals as problem details, for their codes.
    const headers = { ...sent.headers, accept: 'application/json, application/problem+json' };
    const answer = await this.servers.send({ ...sent, headers });
    const ms = performance.now() - started;
    if (ms > LIMIT_MS) this.ledger.faults.push(`${sent.method} ${sent.path} took ${Math.round(ms)} ms`);
    return answer;
  }
}

/** Cuts one write in `CUT_EVERY`, place after place, so often. */
async function cutWrites(proxy: Proxy, load: Load, cuts: number): Promise<Map<string, number>> {
  const done = new Map<string, number>();
  let seen = 0;
  let made = 0;
  await new Promise<void>((resolve, reject) => {
    load.running.catch(reject);
    const late = setTimeout(() => reject(new Error(`only ${made} of ${cuts} cuts were made`)), 2000 * cuts);
    proxy.cutter = (command): Place | undefined => {
      if (!['insert', 'update', 'delete'].includes(command)) return undefined;
      seen += 1;
      if (seen % CUT_EVERY !== 0 || made >= cuts) return undefined;
      const place = places[made % places.length]!;
      done.set(command, (done.get(command) ?? 0) + 1);
      made += 1;
      if (made === cuts) {
        clearTimeout(late);
        resolve();
      }
      return place;
    };
  });
  return done;
}

/** Milliseconds until a record is read again after `begin` to `end` of an outage under load. */
async function outage(servers: Servers, load: Load, { begin, end }: { begin: () => unknown; end: () => unknown }) {
  const before = load.ledger.counts.open;
  await begin();
  await pause(OUTAGE_MS);
  await end();
  const started = performance.now();
  for (;;) {
    const { status } = await servers.send({ method: 'POST', path: '/networks?limit=1', body: {} });
    if (status === 200) break;
    await pause(20);
  }
  const ms = Math.round(performance.now() - started);
  if (ms > RECOVERY_MS) load.ledger.faults.push(`the first 200 came ${ms} ms after the outage`);
  if (load.ledger.counts.open === before) load.ledger.faults.push('the outage was not noticed');
  return ms;
}

async function run({ cuts, outages, fault }: { cuts: number; outages: boolean; fault?: string }): Promise<Finding> {
  const mongodb = process.env['MONGODB_TEST_URI']!;
  const proxy = await Proxy.open(mongodb);
  const servers = await Servers.start({ mongodb: proxy.uri, fault });
  try {
    const load = new Load(servers);
    const cut = await cutWrites(proxy, load, cuts);
    const openAfterCuts = load.ledger.openOn(() => true);
    const figures = [`${cuts} cuts (${[...cut].map(([command, count]) => `${count} ${command}`).join(', ')})`];
    const own = load.ledger.openOn((name) => !name.startsWith('shared'));
    figures.push(`${own} × 503 on records of one client, ${openAfterCuts - own} on shared ones`);
    if (outages) {
      const silent = await outage(servers, load, { begin: () => proxy.hush(), end: () => proxy.wake() });
      const away = await outage(servers, load, { begin: () => proxy.leave(), end: () => proxy.listen() });
      figures.push(`${load.ledger.counts.open - openAfterCuts} × 503 in two outages`);
      figures.push(`first 200 ${silent} ms after silence, ${away} ms after absence`);
    }
    await load.stop();
    load.ledger.judge(await storedIn(mongodb, servers.database));
    const { creates, repeats } = load.keyed;
    if (outages && repeats === 0) load.ledger.faults.push('no create with a key was repeated');
    figures.splice(1, 0, `${load.ledger.counts.made} writes acknowledged`);
    figures.splice(2, 0, `${creates} creates with a key, sent again ${repeats} times`);
    return { figure: `${figures.join(', ')}, ${load.ledger.faults.length} wrong`, faults: load.ledger.faults };
  } finally {
    await servers.stop();
    await proxy.leave();
  }
}

/** What the server has, asked without the proxy. */
async function storedIn(mongodb: string, database: string): Promise<Stored[]> {
  const client = await MongoClient.connect(mongodb);
  try {
    return (await client.db(database).collection('backbones').find().toArray()) as unknown as Stored[];
  } finally {
    await client.close();
  }
}

export const mongoFaults: Row = {
  name: 'mongo-faults',
  promise: 'cuts within writes, silence, absence: each record 0 or 1 times as answered, else 503; recovery by itself',
  fault: 'forgets its own writes',
  lacks: () => Promise.resolve(lacksMongo()),
  run: ({ full }) => run({ cuts: full ? 300 : 100, outages: true }),
  control: () => run({ cuts: 40, outages: false, fault: 'forget-own-writes' }),
};
