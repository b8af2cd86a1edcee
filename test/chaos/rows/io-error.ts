/** The disk of a running server refuses calls: what was answered with an error is never there. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NameLedger } from '../name-ledger.js';
import type { Finding, Row } from '../row.js';
import { RunningServer } from '../running-server.js';
import { type Injection, lacksTracing, Tracer } from '../tracer.js';

/** How long writes may be refused once the disk is well again, in milliseconds. */
const WRITABLE_WITHIN = 10_000;

/** Rounds between two ends of the process, by turns killed and asked. */
const ROUNDS_OF_A_PROCESS = 5;

const LOG = /^\d+\.log$/;

/** The newest log's number: each opening of LevelDB begins another one. */
async function logNumber(folder: string): Promise<number> {
  const names = await readdir(join(folder, 'store'));
  return Math.max(0, ...names.filter((name) => LOG.test(name)).map((name) => parseInt(name, 10)));
}

async function injectionOf(round: number, folder: string): Promise<Injection> {
  const log = join(folder, 'store', `${String(await logNumber(folder)).padStart(6, '0')}.log`);
  const kinds: Injection[] = [
    { calls: 'fdatasync', error: 'EIO', when: String(1 + (round % 7)) },
    { calls: 'write', error: 'EIO', when: String(1 + (round % 5)), path: log },
    { calls: 'fdatasync,fsync', error: 'EIO', when: `${1 + (round % 4)}..${2 + (round % 9)}` },
    { calls: 'write,pwrite64', error: 'ENOSPC', when: `${1 + (round % 3)}+2`, path: log },
    { calls: 'fdatasync,fsync', error: 'EIO', when: `${1 + (round % 6)}+` },
    { calls: 'write', error: 'EIO', when: '1+', path: log },
  ];
  return kinds[round % kinds.length]!;
}

/** Sixteen writers at once, each with a write of every kind; records of some blocks of the log among them. */
async function writeAll(ledger: NameLedger, round: number): Promise<void> {
  const old = ledger.keys.slice(-24);
  const writer = async (at: number): Promise<void> => {
    const key = `r${round}-${at}`;
    await ledger.create(key);
    if (at < old.length) await (at % 2 === 0 ? ledger.change(old[at]!) : ledger.remove(old[at]!));
    await ledger.check(key);
  };
  await Promise.all(Array.from({ length: 16 }, (_, at) => writer(at)));
}

/** After a refusal the next write is taken only once LevelDB was opened anew. */
async function writeSingly(ledger: NameLedger, round: number, folder: string): Promise<void> {
  let refusedIn = 0;
  for (let at = 0; at < 8; at += 1) {
    const log = await logNumber(folder);
    const status = await ledger.create(`r${round}-single-${at}`);
    if (status >= 500) refusedIn = log;
    else if (refusedIn > 0 && (await logNumber(folder)) <= refusedIn)
      ledger.faults.push(`round ${round}: a write was taken after a refused one, without opening the store anew`);
    else refusedIn = 0;
  }
}

async function writesAgain(ledger: NameLedger, round: number): Promise<void> {
  const until = performance.now() + WRITABLE_WITHIN;
  for (let at = 0; performance.now() < until; at += 1) {
    if ((await ledger.create(`r${round}-again-${at}`)) === 201) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  ledger.faults.push(`round ${round}: no write was taken within ${WRITABLE_WITHIN} ms after the disk was well again`);
}

async function runRounds(rounds: number, fault?: string): Promise<Finding> {
  const folder = await mkdtemp(join(tmpdir(), 'cadastre-io-'));
  const data = join(folder, 'data');
  let server = await RunningServer.start(data, { fault });
  const ledger = new NameLedger((sent) => server.send(sent), 3000);
  let injected = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      await ledger.create(`r${round}-before`);
      const tracer = await Tracer.attach(server.process.pid, await injectionOf(round, data), join(folder, 'trace'));
      await writeAll(ledger, round);
      await writeSingly(ledger, round, data);
      injected += await tracer.detach();
      if (round % 2 === 0) await writesAgain(ledger, round);
      await ledger.checkAll(`round ${round}`);
      if (round % ROUNDS_OF_A_PROCESS !== ROUNDS_OF_A_PROCESS - 1) continue;
      await server.end(round % 2 === 0 ? 'SIGKILL' : 'SIGTERM');
      server = await RunningServer.start(data, { fault });
      await ledger.checkAll(`round ${round}, after a restart`);
    }
  } finally {
    await server.end('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
  const { acknowledged, refused, faults } = ledger;
  if (injected < rounds || refused < rounds) faults.push(`only ${injected} calls failed, ${refused} writes`);
  return {
    figure: `${rounds} rounds, ${injected} calls failed, ${refused} writes refused, ${acknowledged} acknowledged, ${faults.length} wrong`,
    faults,
  };
}

export const ioError: Row = {
  name: 'io-error',
  promise: 'a write that the disk refused is an error and never seen; writes go on when the disk is well',
  fault: 'leaves refused batches in the log',
  lacks: lacksTracing,
  run: ({ full }) => runRounds(full ? 400 : 40),
  control: () => runRounds(6, 'keep-refused'),
};
