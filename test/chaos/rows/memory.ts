/** Long results in bounded memory: streamed whole, and to a hundred readers that take a kilobyte a second. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registry } from '../../../generated/network/operations.js';
import { openEmbedded } from '../../../src/store/embedded/engine.js';
import { bytesOf } from '../raw-connection.js';
import type { Finding, Row } from '../row.js';
import { RunningServer } from '../running-server.js';

const MEBIBYTE = 1024 * 1024;

/** What memory may grow by. */
const BOUND = 64 * MEBIBYTE;

const BATCH = 5000;
const SLOW_READERS = 100;
/** The pool of streams, as it is by default. */
const STREAMS = 8;
/** The server cuts readers that take nothing for 15 seconds; buffers on the way are filled before that. */
const CUT_MS = 40000;
/** Another request's time while slow readers hold the pool. */
const ANSWER_MS = 2000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A folder with so many networks, loaded through the engine. */
async function seed(folder: string, records: number): Promise<void> {
  const store = await openEmbedded({ folder });
  const networks = store.collection(registry.records.networks.collection);
  await networks.createIndexes(registry.records.networks.indexes.map(({ name, key }) => ({ name, key: { ...key } })));
  const time = '2026-01-01T00:00:00.000Z';
  const record = (at: number) => {
    const network_id = `net-${String(at).padStart(8, '0')}`;
    const fields = { network_id, network_name: `Network ${at % 1000}`, metadata: { text: 'x'.repeat(300) } };
    const marks = { _rev: `seed${String(at).padStart(12, '0')}`, _created: time, _updated: time };
    return { _id: network_id, ...fields, services_map: {}, policies: {}, ...marks };
  };
  for (let from = 0; from < records; from += BATCH)
    await networks.insertMany(Array.from({ length: Math.min(BATCH, records - from) }, (_, at) => record(from + at)));
  // What LevelDB would still do with the load is not what is measured.
  await store.sources.disk.level.compactRange('', '\u{10ffff}');
  await store.close();
}

/** Reads the whole result as fast as it comes, looking at memory; how many records came, in how many bytes. */
async function readAll(server: RunningServer, watch: Watch): Promise<{ records: number; bytes: number }> {
  const options = { host: '127.0.0.1', port: server.port, method: 'POST', path: '/networks', agent: false };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = httpRequest({ ...options, headers: { 'content-type': 'application/json' } }, resolve);
    request.on('error', reject).end('{}');
  });
  let [records, bytes, tail] = [0, 0, ''];
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // A record begins with its key; what is cut between two chunks is looked at with the second.
    const text = tail + chunk.toString('latin1');
    records += text.split('"network_id"').length - 1;
    tail = text.slice(-'"network_id'.length);
    watch.look();
  }
  return { records, bytes };
}

/**
 * The most by which memory grew over the least that there was before. What a start leaves to the garbage collector would
 * otherwise hide as much growth, as soon as it is collected.
 */
class Watch {
  private most = 0;
  private least = Infinity;

  constructor(private readonly server: RunningServer) {
    this.look();
  }

  look(): void {
    const { own } = this.server.process.memory;
    this.least = Math.min(this.least, own);
    this.most = Math.max(this.most, own - this.least);
  }

  get grown(): number {
    this.look();
    return this.most;
  }
}

/** Takes a kilobyte a second of a whole result. */
class SlowReader {
  status: number | undefined;
  hasRetryAfter = false;
  private readonly socket: Socket;
  private readonly timer: NodeJS.Timeout;

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1' });
    this.socket.write(bytesOf('POST', '/networks', {}));
    // Nothing is read but by `take`.
    this.socket.on('readable', () => (this.status === undefined ? this.take() : undefined));
    this.timer = setInterval(() => this.take(), 1000);
    // That it was cut it learns when it has taken what the system holds for it, which is long after.
    this.socket.on('error', () => undefined);
  }

  close(): void {
    clearInterval(this.timer);
    this.socket.destroy();
  }

  private take(): void {
    const bytes = (this.socket.read(1024) ?? this.socket.read()) as Buffer | null;
    if (bytes === null || this.status !== undefined) return;
    const text = bytes.toString('latin1');
    this.status = Number(text.slice(9, 12));
    this.hasRetryAfter = /\r\nretry-after: /i.test(text);
  }
}

/** A hundred slow readers: who gets a stream, who is refused, when the pool is free again, how others fare meanwhile. */
async function slowly(server: RunningServer, watch: Watch, faults: string[]): Promise<string> {
  const readers = Array.from({ length: SLOW_READERS }, () => new SlowReader(server.port));
  let slowest = 0;
  try {
    const started = performance.now();
    // Asked once a second, for one and then for all: whole results that are refused take memory too.
    const isOver = async (): Promise<boolean> =>
      readers.every(({ status }) => status !== undefined) &&
      (await freeStreams(server, 1)) === 1 &&
      (await freeStreams(server, STREAMS)) === STREAMS;
    let hasEnded = false;
    while (!hasEnded && performance.now() - started < CUT_MS) {
      slowest = Math.max(slowest, await anotherRequest(server, faults));
      watch.look();
      await pause(1000);
      hasEnded = await isOver();
    }
    const seconds = Math.round((performance.now() - started) / 1000);
    const served = readers.filter(({ status }) => status === 200).length;
    const refused = readers.filter(({ status, hasRetryAfter }) => (status === 503 || status === 429) && hasRetryAfter);
    if (served === 0) faults.push('no slow reader was served, which proves nothing');
    if (served > STREAMS) faults.push(`${served} streams at once`);
    if (served + refused.length !== SLOW_READERS)
      faults.push(`${served} served and ${refused.length} refused with Retry-After of ${SLOW_READERS} readers`);
    if (!hasEnded) faults.push(`the streams of slow readers are not free after ${seconds} s`);
    if (slowest > ANSWER_MS) faults.push(`another request took ${slowest} ms meanwhile`);
    return `${served} slow readers served and cut within ${seconds} s, ${refused.length} refused, others answered in at most ${slowest} ms`;
  } finally {
    readers.forEach((reader) => reader.close());
  }
}

/** How many whole results are begun of so many that are asked for at once; none of them is read. */
async function freeStreams({ port }: RunningServer, count: number): Promise<number> {
  const asked = Array.from({ length: count }, async () => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.write(bytesOf('POST', '/networks', {}));
    const [head] = (await once(socket, 'data')) as [Buffer];
    return { socket, isBegun: head.toString('latin1').startsWith('HTTP/1.1 200') };
  });
  const answers = await Promise.all(asked);
  answers.forEach(({ socket }) => socket.destroy());
  return answers.filter(({ isBegun }) => isBegun).length;
}

async function anotherRequest(server: RunningServer, faults: string[]): Promise<number> {
  const started = performance.now();
  const { status } = await server.send({ path: '/network/net-00000007' });
  if (status !== 200) faults.push(`a read was answered ${status} meanwhile`);
  return Math.round(performance.now() - started);
}

const inMebibytes = (bytes: number): string => `${Math.round(bytes / MEBIBYTE)} MiB`;

async function streamAndWait(records: number, fault?: string): Promise<Finding> {
  const folder = await mkdtemp(join(tmpdir(), 'cadastre-memory-'));
  const faults: string[] = [];
  const figures: string[] = [];
  try {
    await seed(folder, records);
    // How long a stream may take is not what is measured here.
    const server = await RunningServer.start(folder, {
      fault,
      flags: ['--stream-ms', '600000', '--query-first-byte-ms', '60000'],
    });
    try {
      // The code is warm, so that what grows is not the code.
      await server.send({ method: 'POST', path: '/networks?limit=1000', body: {} });
      const watch = new Watch(server);
      for (let round = 1; round <= (fault === undefined ? 3 : 1); round += 1) {
        const found = await readAll(server, watch);
        if (found.records !== records) faults.push(`a stream of ${found.records} records, not ${records}`);
        figures.push(`${found.records.toLocaleString('en')} records (${inMebibytes(found.bytes)})`);
      }
      figures.splice(0, figures.length, `${figures.length} × ${figures[0]}: +${inMebibytes(watch.grown)}`);
      if (fault === undefined) figures.push(await slowly(server, watch, faults));
      figures.push(`memory at most +${inMebibytes(watch.grown)}`);
      if (watch.grown > BOUND) faults.push(`memory grew by ${inMebibytes(watch.grown)}`);
    } finally {
      await server.end('SIGKILL');
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { figure: figures.join('; '), faults };
}

export const memory: Row = {
  name: 'memory',
  promise: 'long results and slow readers: memory grows by 64 MiB at most, others are answered',
  lacks: () => Promise.resolve(existsSync('/proc/self/status') ? undefined : 'the memory of a process in /proc'),
  fault: 'gathers a result before it sends it',
  run: ({ full }) => streamAndWait(full ? 1_000_000 : 200_000),
  // Nothing but memory is what this fault must be found by.
  control: async () => {
    const { figure, faults } = await streamAndWait(200_000, 'gather-results');
    return { figure, faults: faults.filter((one) => one.startsWith('memory grew')) };
  },
};
