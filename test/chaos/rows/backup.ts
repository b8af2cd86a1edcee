/** Backups of a running server: each is one point of the order in which sixteen writers wrote. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import { openEmbedded } from '../../../src/store/embedded/engine.js';
import { verifyStore } from '../../../src/store/embedded/verification.js';
import { CADASTRE } from '../faulty-program.js';
import type { Fields } from '../registry-shape.js';
import type { Finding, Row } from '../row.js';
import { RunningServer } from '../running-server.js';

const WRITERS = 16;

/** Records there are before the writers begin, so that a copy takes a while. */
const BEFORE = 4000;

/** A write: the how-manieth of which writer, and the last one that it saw acknowledged to another. */
interface Step {
  readonly writer: number;
  readonly number: number;
  readonly saw: { readonly writer: number; readonly number: number };
}

/** Keys are spread, so that what was written together is copied at different moments. */
const keyOf = (writer: number, number: number): string =>
  `${createHash('sha256').update(`${writer}/${number}`).digest('hex').slice(0, 8)}-${writer}-${number}`;

const recordOf = (step: Step): Fields => ({
  network_id: keyOf(step.writer, step.number),
  network_name: `writer ${step.writer}`,
  metadata: { step },
  services_map: {},
  policies: {},
});

const stepOf = (record: Fields): Step | undefined => (record['metadata'] as { step?: Step }).step;

/** Writers with numbered writes, each after it saw what another was answered. */
class Load {
  /** The last acknowledged number of each writer; -1: none. */
  readonly acknowledged = new Array<number>(WRITERS).fill(-1);
  private running = true;
  private readonly done: Promise<unknown>;

  constructor(private readonly server: RunningServer) {
    this.done = Promise.all(this.acknowledged.map((_, writer) => this.write(writer)));
    // Told by `stop`.
    this.done.catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.running = false;
    await this.done;
  }

  private async write(writer: number): Promise<void> {
    for (let number = 0; this.running; number += 1) {
      const other = (writer + 1 + Math.floor(Math.random() * (WRITERS - 1))) % WRITERS;
      const step = { writer, number, saw: { writer: other, number: this.acknowledged[other]! } };
      const { status, text } = await this.server.send({ method: 'POST', path: '/network', body: recordOf(step) });
      if (status !== 201) throw new Error(`a create was answered ${status} ${text}`);
      this.acknowledged[writer] = number;
    }
  }
}

/** Why records are not what the store was at one point; nothing where they may be. */
function judge(records: readonly Fields[], acknowledgedBefore: readonly number[]): string[] {
  const faults: string[] = [];
  const steps = records.flatMap((record) => stepOf(record) ?? []);
  if (records.length - steps.length !== BEFORE) faults.push(`${records.length - steps.length} old ones, not ${BEFORE}`);
  const last = new Array<number>(WRITERS).fill(-1);
  const counts = new Array<number>(WRITERS).fill(0);
  for (const { writer, number } of steps) {
    last[writer] = Math.max(last[writer]!, number);
    counts[writer]! += 1;
  }
  acknowledgedBefore.forEach((number, writer) => {
    if (last[writer]! < number) faults.push(`writer ${writer} ends at ${last[writer]}, acknowledged was ${number}`);
    if (counts[writer] !== last[writer]! + 1) faults.push(`writer ${writer} has gaps before ${last[writer]}`);
  });
  for (const { writer, number, saw } of steps)
    if (last[saw.writer]! < saw.number)
      faults.push(`${writer}/${number} is there, but not ${saw.writer}/${saw.number}, which it came after`);
  for (const record of records) {
    const step = stepOf(record);
    if (step && !isDeepStrictEqual(record, recordOf(step))) faults.push(`${String(record['network_id'])} is half`);
  }
  return faults;
}

/** A backup, as it is typed. */
async function backUp(folder: string, target: string): Promise<{ seconds: number }> {
  const command = [CADASTRE, 'store', 'backup', target, '--data-dir', folder, '-o', 'json'];
  const { stdout } = await promisify(execFile)(process.execPath, command, { env: { PATH: process.env['PATH'] } });
  return JSON.parse(stdout) as { seconds: number };
}

/** The records of a copy, as a server that is given it serves them; the copy is verified before. */
async function contentsOf(target: string, faults: string[]): Promise<Fields[]> {
  const store = await openEmbedded({ folder: target });
  faults.push(...(await verifyStore(store)).problems);
  await store.close();
  const server = await RunningServer.start(target);
  try {
    const { json } = await server.send({ method: 'POST', path: '/networks', body: {} });
    return (json as { data: Fields[] }).data;
  } finally {
    await server.end('SIGTERM');
  }
}

async function fill(server: RunningServer): Promise<void> {
  const create = async (at: number): Promise<void> => {
    const body = { network_id: `${keyOf(at, 0)}-before`, network_name: 'before', metadata: { text: 'x'.repeat(500) } };
    await server.send({ method: 'POST', path: '/network', body });
  };
  for (let at = 0; at < BEFORE; at += 100)
    await Promise.all(Array.from({ length: 100 }, (_, more) => create(at + more)));
}

/** @param fault a fault of the server: the rounds then end when it was found */
async function backUpAgainAndAgain(rounds: number, fault?: string): Promise<Finding> {
  const folder = await mkdtemp(join(tmpdir(), 'cadastre-backup-'));
  const server = await RunningServer.start(join(folder, 'data'), { fault });
  const faults: string[] = [];
  const load = { seconds: 0, records: 0, during: 0 };
  let round = 0;
  try {
    await fill(server);
    while (round < rounds && (fault === undefined || faults.length === 0)) {
      round += 1;
      const writers = new Load(server);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const before = [...writers.acknowledged];
      const target = join(folder, `copy-${round}`);
      load.seconds += (await backUp(join(folder, 'data'), target)).seconds;
      load.during += sum(writers.acknowledged) - sum(before);
      await writers.stop();
      const records = await contentsOf(target, faults);
      load.records += records.length;
      faults.push(...judge(records, before).map((one) => `round ${round}: ${one}`));
      await clear(server, writers.acknowledged);
      await rm(target, { recursive: true, force: true });
    }
  } finally {
    await server.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
  if (fault === undefined && load.during === 0)
    faults.push('nothing was written during a backup, which proves nothing');
  const mean = Math.round((load.seconds / round) * 1000);
  const figure = `${round} backups of ${Math.round(load.records / round)} records in ${mean} ms, ${load.during} writes acknowledged meanwhile, ${faults.length} faults`;
  return { figure, faults };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** The next round begins from nothing. */
async function clear(server: RunningServer, acknowledged: readonly number[]): Promise<void> {
  for (const [writer, last] of acknowledged.entries()) {
    const remove = (_: unknown, number: number) =>
      server.send({ method: 'DELETE', path: `/network/${keyOf(writer, number)}` });
    await Promise.all(Array.from({ length: last + 1 }, remove));
  }
}

export const backup: Row = {
  name: 'backup',
  promise: 'a backup of a running server is one point of the write order, with all that was acknowledged before',
  fault: 'copies in passes, without a snapshot',
  run: ({ full }) => backUpAgainAndAgain(full ? 30 : 12),
  control: () => backUpAgainAndAgain(5, 'copy-without-snapshot'),
};
