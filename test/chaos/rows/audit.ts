/** The real server with its audit log on, killed under sixteen clients: the log tells of each change, and is whole. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/store/open.js';
import type { Received, Sent } from '../../support/server.js';
import { judgeAudit, type SentChange } from '../audit-judge.js';
import { Client, CLIENTS, dataOf, pathOf, type Sender } from '../clients.js';
import type { Fields } from '../registry-shape.js';
import type { Finding, Row } from '../row.js';
import { RunningServer } from '../running-server.js';
import { WriteLog } from '../write-log.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends requests, and keeps what became of changes, each with a request id of its own. */
class Recorder implements Sender {
  constructor(
    private readonly server: RunningServer,
    private readonly sent: Map<string, SentChange>,
  ) {}

  send = async (request: Sent): Promise<Received> => {
    const { method = 'GET', path, headers } = request;
    const isChange = method !== 'GET' && !['/networks', '/backbones'].includes(path);
    if (!isChange) return this.server.send(request);
    const id = randomUUID();
    const key = method === 'POST' ? keyIn(request.body as Fields) : path.slice(path.lastIndexOf('/') + 1);
    this.sent.set(id, { key, status: 0, rev: undefined });
    const answer = await this.server.send({ ...request, headers: { ...headers, 'x-request-id': id } });
    this.sent.set(id, { key, status: answer.status, rev: answer.headers.etag?.replaceAll('"', '') });
    return answer;
  };
}

const keyIn = (record: Fields): string => String(record['network_id'] ?? record['system_id']);

/** What was begun and not answered is as it is found. */
async function settle(server: RunningServer, log: WriteLog): Promise<void> {
  for (const entry of [...log.entries]) {
    if (entry.begun === undefined) continue;
    const answer = await server.send({ path: pathOf(entry) });
    log.settle(entry, answer.status === 404 ? undefined : (dataOf(answer) as Fields));
    entry.etag = answer.headers.etag;
  }
}

interface Killing {
  readonly kills: number;
  /** MongoDB mode on this server; absent: the embedded engine. */
  readonly mongodb?: string | undefined;
  readonly fault?: string;
}

async function killAndJudge({ kills, mongodb, fault }: Killing): Promise<Finding> {
  const folder = await mkdtemp(join(tmpdir(), 'cadastre-audit-'));
  const uri = mongodb && `${mongodb}/audit_${process.pid}_${Date.now()}`;
  const flags = ['--audit', 'on', ...(uri === undefined ? [] : ['--mongodb-uri', uri])];
  const [faults, log, sent] = [[] as string[], new WriteLog(), new Map<string, SentChange>()];
  let server = await RunningServer.start(folder, { fault, flags });
  try {
    for (let round = 0; round < kills; round += 1) {
      const recorder = new Recorder(server, sent);
      const working = Array.from({ length: CLIENTS }, (_, at) => new Client(`client-${at}`, log, recorder).run());
      const answers = Promise.all(working.map((one) => one.catch((error: Error) => void faults.push(error.message))));
      await pause(300 + Math.random() * 600);
      // The last one is told to stop: what waits is written then.
      const { code, signal } = await server.end(round < kills - 1 ? 'SIGKILL' : 'SIGTERM');
      if (signal !== 'SIGKILL' && code !== 0) faults.push(`it ended with ${code ?? signal}`);
      await answers;
      if (round === kills - 1) break;
      server = await RunningServer.start(folder, { fault, flags });
      await settle(server, log);
    }
    const store = await openStore(uri === undefined ? { dataDir: folder } : { mongodbUri: uri });
    const judgement = await judgeAudit(store, sent).finally(() => store.close());
    const made = [...sent.values()].filter(({ status }) => status >= 200 && status < 300).length;
    if (made === 0) faults.push('no change was made, which proves nothing');
    const { entries, chains, unknown } = judgement;
    const figure = `${kills - 1} kills, ${made.toLocaleString('en')} changes answered, ${entries.toLocaleString('en')} entries in ${chains} chains, ${unknown} unknown`;
    return { figure, faults: [...faults, ...judgement.faults] };
  } finally {
    await server.end('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}

async function onEngines(kills: number): Promise<Finding> {
  const embedded = await killAndJudge({ kills });
  const mongodb = process.env['MONGODB_TEST_URI'];
  if (!mongodb) return { ...embedded, figure: `${embedded.figure}; MongoDB skipped, MONGODB_TEST_URI names no server` };
  const other = await killAndJudge({ kills: Math.ceil(kills / 2), mongodb });
  return { figure: `${embedded.figure}; MongoDB: ${other.figure}`, faults: [...embedded.faults, ...other.faults] };
}

/** What was found where least was: the fault must be found on each engine. */
async function controlOnEngines(): Promise<Finding> {
  const mongodb = process.env['MONGODB_TEST_URI'];
  const findings = [await killAndJudge({ kills: 2, fault: 'skip-audit' })];
  if (mongodb) findings.push(await killAndJudge({ kills: 2, mongodb, fault: 'skip-audit' }));
  return findings.reduce((least, one) => (one.faults.length < least.faults.length ? one : least));
}

export const audit: Row = {
  name: 'audit',
  promise:
    'kill -9 under 16 clients with the audit log on: an entry of every change, a record or a reason of every entry',
  fault: 'writes no entries',
  run: ({ full }) => onEngines(full ? 60 : 8),
  control: controlOnEngines,
};
