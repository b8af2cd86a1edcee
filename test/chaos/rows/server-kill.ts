/** The real server under sixteen clients, killed at random moments and started again on the same folder. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../../src/store/embedded/engine.js';
import { verifyStore } from '../../../src/store/embedded/verification.js';
import { Client, CLIENTS, dataOf, found, isSame, pathOf } from '../clients.js';
import { type Entry, isAllowed, WriteLog, type State } from '../write-log.js';
import { isWhole, shapes } from '../registry-shape.js';
import type { Finding, Row } from '../row.js';
import { RunningServer } from '../running-server.js';

/** A server that is ready later after a kill is a fault; time in which others had the processors does not count. */
const READY_MS = 2000;

/** Every so many kills the folder itself is verified too. */
const VERIFIED_EVERY = 10;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const ownerOf = (client: number): string => `client-${client}`;

/** What all kills came to. */
class Report {
  readonly faults: string[] = [];
  readonly readyMs: number[] = [];
  readonly lost: string[] = [];
  halves = 0;
  unanswered = 0;

  ready({ readyMs, waitedMs }: RunningServer): void {
    this.readyMs.push(readyMs);
    const [all, waited] = [Math.round(readyMs), Math.round(waitedMs)];
    if (all - waited > READY_MS) this.faults.push(`ready after ${all} ms, ${waited} of them without a processor`);
  }

  figure(kills: number, { acknowledged }: WriteLog): string {
    const sorted = [...this.readyMs].sort((one, other) => one - other);
    const [median = 0, most = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map((ms) => Math.round(ms!));
    const writes = `${acknowledged.toLocaleString('en')} writes acknowledged, ${this.unanswered} unanswered`;
    return `${kills} kills, ${writes}, ${this.lost.length} lost, ${this.halves} halves; ready again in ${median} ms, at most ${most} ms`;
  }
}

/** Records as they are read one by one, held against what was acknowledged and begun. */
async function judgeRecords(server: RunningServer, log: WriteLog, report: Report): Promise<void> {
  const judge = async (entry: Entry): Promise<void> => {
    const answer = await server.send({ path: pathOf(entry) });
    const state = (answer.status === 404 ? undefined : dataOf(answer)) as State;
    if (entry.begun !== undefined) report.unanswered += 1;
    if (!isAllowed(entry, state)) {
      const fault = `${pathOf(entry)} is ${answer.text.slice(0, 200)}, acknowledged was ${shown(entry)}`;
      report.faults.push(fault);
      if (state === undefined || isWhole(entry.shape, state)) report.lost.push(fault);
      else report.halves += 1;
    }
    await judgeLabel(server, entry, { state, report });
    log.settle(entry, state);
    entry.etag = answer.headers.etag;
  };
  for (let client = 0; client < CLIENTS; client += 1) {
    const mine = [...log.entries].filter(({ owner }) => owner === ownerOf(client));
    await Promise.all(mine.map(judge));
  }
}

const shown = ({ acknowledged, begun, shape }: Entry): string => {
  const label = (state: State): string => (state?.[shape.label] as string | undefined) ?? 'gone';
  return label(acknowledged) + (begun === undefined ? '' : `, begun was ${label(begun.state)}`);
};

/** The index finds a record by the label that it has, and not by the one that it might have had. */
async function judgeLabel(
  server: RunningServer,
  { shape, acknowledged, begun }: Entry,
  { state, report }: { state: State; report: Report },
): Promise<void> {
  if (begun === undefined) return;
  const labels = [acknowledged, begun.state].flatMap((one) => (one === undefined ? [] : [one[shape.label] as string]));
  for (const label of new Set(labels)) {
    const records = await found(server, shape, { [shape.label]: label });
    const expected = state?.[shape.label] === label ? [state] : [];
    if (!isSame(records, expected)) report.faults.push(`the index of ${shape.label} finds ${records.length} ${label}`);
  }
}

/** What an index finds of each client's is what is there. */
async function judgeQueries(server: RunningServer, log: WriteLog, report: Report): Promise<void> {
  for (const shape of shapes) {
    for (let client = 0; client < CLIENTS; client += 1) {
      const owner = ownerOf(client);
      const records = await found(server, shape, { 'metadata.owner': owner });
      const mine = [...log.entries].filter((entry) => entry.owner === owner && entry.shape === shape);
      const expected = mine.map(({ acknowledged }) => acknowledged!);
      if (!isSame(records, expected))
        report.faults.push(`the index finds ${records.length} ${shape.name} records of ${owner}, not ${mine.length}`);
    }
  }
}

async function judgeFolder(folder: string, report: Report): Promise<void> {
  const store = await openEmbedded({ folder });
  try {
    report.faults.push(...(await verifyStore(store)).problems);
  } finally {
    await store.close();
  }
}

/** @param fault a fault of the server: the killing then ends when a write was lost */
async function killAgainAndAgain(kills: number, fault?: string): Promise<Finding & Pick<Report, 'lost'>> {
  const folder = await mkdtemp(join(tmpdir(), 'cadastre-server-kill-'));
  const report = new Report();
  const log = new WriteLog();
  let server = await RunningServer.start(folder, { fault });
  try {
    let round = 0;
    while (round < kills && (fault === undefined || report.lost.length === 0)) {
      round += 1;
      const working = Array.from({ length: CLIENTS }, (_, at) => new Client(ownerOf(at), log, server).run());
      const answers = Promise.all(
        working.map((one) => one.catch((error: Error) => void report.faults.push(error.message))),
      );
      await pause(50 + Math.random() * 400);
      const { code, signal } = await server.end('SIGKILL');
      if (signal !== 'SIGKILL') report.faults.push(`kill ${round}: it had ended by itself with ${code ?? signal}`);
      await answers;
      if (round % VERIFIED_EVERY === 0) await judgeFolder(folder, report);
      server = await RunningServer.start(folder, { fault });
      report.ready(server);
      await judgeRecords(server, log, report);
      await judgeQueries(server, log, report);
    }
    const { code, signal } = await server.end('SIGTERM');
    if (code !== 0) report.faults.push(`SIGTERM ended it with ${code ?? signal}`);
    await judgeFolder(folder, report);
    if (log.acknowledged === 0) report.faults.push('no write was acknowledged, which proves nothing');
    return { figure: report.figure(round, log), faults: report.faults, lost: report.lost };
  } finally {
    await server.end('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}

export const serverKill: Row = {
  name: 'server-kill',
  promise:
    'kill -9 of the server under 16 clients: acknowledged writes are there, others whole or absent, ready in 2 s',
  fault: 'answers before the commit',
  run: ({ full }) => killAgainAndAgain(full ? 300 : 25),
  // Nothing but a lost write is what this fault must be found by.
  control: async () => {
    const { figure, lost } = await killAgainAndAgain(30, 'acknowledge-early');
    return { figure, faults: lost };
  },
};
