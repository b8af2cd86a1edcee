/** Bindings against removals of their pods, the server killed under some of them: no binding is ever left without its pod. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registries } from '../../../generated/registries.js';
import { recordTypesOf } from '../../../src/http/registry.js';
import { openStore } from '../../../src/store/open.js';
import type { Received, Sent } from '../../support/server.js';
import { auditFaults } from '../audit-judge.js';
import type { Finding, Row } from '../row.js';
import { RunningServer } from '../running-server.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What a process left is anybody's after that, in milliseconds, and a little. */
const STALE_MS = 11_000;

/** Bindings begin within so many milliseconds, the removal, which is longer at it, sooner; a kill within twice as many. */
const SPREAD_MS = 6;
const REMOVAL_SPREAD_MS = 2;

/** Tenants that bind the pod of a round. */
const BINDERS = 2;

interface Rounds {
  readonly rounds: number;
  /** In so many of them a server is killed. */
  readonly kills: number;
  /** MongoDB mode on this server, with two processes; absent: the embedded engine. */
  readonly mongodb?: string | undefined;
  /** Rounds end with the first that shows it. */
  readonly fault?: string | undefined;
}

/** The pod of a round, and what its requests were answered; undefined: nothing. */
interface Round {
  readonly pod: string;
  readonly bound: readonly (number | undefined)[];
  readonly removed: number | undefined;
}

const remove = (pod: string): Sent => ({ method: 'DELETE', path: `/v1.0/pods/${pod}` });
const bind = (pod_id: string): Sent => ({
  method: 'POST',
  path: '/v1.0/bindings',
  body: { pod_binding: { tenant_id: randomUUID(), pod_id } },
});

/** One store, the servers on it, and what was found so far. */
class Arena {
  readonly faults: string[] = [];
  readonly counts = { 'bound': 0, 'removed': 0, 'both refused': 0, 'put off': 0, 'not answered': 0 }; // prettier-ignore
  private servers: RunningServer[] = [];

  constructor(
    private readonly folder: string,
    private readonly rounds: Rounds,
    private readonly uri: string | undefined,
  ) {}

  async start(): Promise<void> {
    for (let at = 0; at < (this.uri === undefined ? 1 : 2); at += 1) this.servers.push(await this.server());
  }

  /** One whose database does not answer in time does not start: with half of the machine's work going on, that happens. */
  private async server(attempt = 1): Promise<RunningServer> {
    const flags = ['--audit', 'on', ...(this.uri === undefined ? [] : ['--mongodb-uri', this.uri])];
    try {
      return await RunningServer.start(this.folder, { fault: this.rounds.fault, flags });
    } catch (error) {
      if (this.uri === undefined || attempt === 3) throw error;
      return this.server(attempt + 1);
    }
  }

  /** To one server or the other. */
  private any(): RunningServer {
    return this.servers[Math.floor(Math.random() * this.servers.length)]!;
  }

  send(sent: Sent): Promise<Received> {
    return this.any().send(sent);
  }

  /** Everything at about the same moment, and a kill among it where asked for; the killed server is started again. */
  async race(isKilled: boolean): Promise<Round> {
    const body = { pod: { pod_name: randomUUID(), az_name: 'az' } };
    const created = await this.send({ method: 'POST', path: '/v1.0/pods', body });
    const pod = (created.json as { pod: { pod_id: string } }).pod.pod_id;
    const within = async (ms: number, sent: Sent): Promise<number | undefined> => {
      await pause(Math.random() * ms);
      return this.send(sent).then(
        ({ status }) => status,
        () => undefined,
      );
    };
    const killing = isKilled ? pause(Math.random() * 2 * SPREAD_MS).then(() => this.kill()) : undefined;
    const [removed, ...bound] = await Promise.all([
      within(REMOVAL_SPREAD_MS, remove(pod)),
      ...Array.from({ length: BINDERS }, () => within(SPREAD_MS, bind(pod))),
    ]);
    await killing;
    this.count({ pod, bound, removed });
    return { pod, bound, removed };
  }

  private async kill(): Promise<void> {
    const killed = this.any();
    await killed.end('SIGKILL');
    this.servers = [...this.servers.filter((one) => one !== killed), await this.server()];
  }

  private count({ bound, removed }: Round): void {
    const isBound = bound.includes(200);
    if (isBound) this.counts.bound += 1;
    if (removed === 200) this.counts.removed += 1;
    if (removed === 409 && bound.every((status) => status === 422)) {
      this.counts['both refused'] += 1;
      this.faults.push('a removal was refused for a binding that nobody had');
    }
    if ([removed, ...bound].includes(503)) this.counts['put off'] += 1;
    if ([removed, ...bound].includes(undefined)) this.counts['not answered'] += 1;
    for (const status of bound)
      if (![200, 422, 503, undefined].includes(status)) this.faults.push(`a binding: ${status}`);
    if (![200, 409, 503, undefined].includes(removed)) this.faults.push(`a removal: ${removed}`);
    if (isBound && removed === 200) this.faults.push('a binding was acknowledged, and the removal of its pod');
  }

  /** Held against what is there: answers, and no binding without its pod. */
  async judge({ pod, bound, removed }: Round): Promise<void> {
    const bindings = await this.bindingsOf(pod);
    const { status } = await this.send({ path: `/v1.0/pods/${pod}` });
    if (bindings.length > 0 && status === 404) this.faults.push(`${pod} is gone, ${bindings.length} bindings name it`);
    if (removed === 200 && status !== 404) this.faults.push(`${pod} is there, its removal was acknowledged`);
    const acknowledged = bound.filter((answer) => answer === 200).length;
    if (bindings.length < acknowledged) this.faults.push(`${pod}: ${acknowledged} bound, ${bindings.length} are there`);
    for (const id of bindings) await this.send({ method: 'DELETE', path: `/v1.0/bindings/${id}` });
  }

  /** Nothing that nobody sees is in the way. */
  async requireRemovable({ pod }: Round): Promise<void> {
    const { status, text } = await this.send(remove(pod));
    if (status !== 200 && status !== 404) this.faults.push(`${pod} has no binding, its removal: ${status} ${text}`);
  }

  private async bindingsOf(pod: string): Promise<string[]> {
    const { json } = await this.send({ path: `/v1.0/bindings?pod_id=${pod}` });
    return (json as { pod_bindings: { id: string }[] }).pod_bindings.map(({ id }) => id);
  }

  async end(): Promise<void> {
    await Promise.all(this.servers.map((one) => one.end('SIGTERM')));
  }
}

async function runRounds(rounds: Rounds): Promise<Finding> {
  const folder = await mkdtemp(join(tmpdir(), 'cadastre-references-'));
  const uri = rounds.mongodb && `${rounds.mongodb}/references_${process.pid}_${Date.now()}`;
  const arena = new Arena(folder, rounds, uri);
  try {
    await arena.start();
    const later: Round[] = [];
    for (let at = 0; at < rounds.rounds && !(rounds.fault && arena.faults.length > 0); at += 1) {
      const isKilled = Math.floor((at * rounds.kills) / rounds.rounds) !== Math.floor(((at + 1) * rounds.kills) / rounds.rounds); // prettier-ignore
      const round = await arena.race(isKilled);
      await arena.judge(round);
      // With several processes nobody can tell one that was killed from one that is slow before that.
      if (isKilled && uri !== undefined) later.push(round);
      else await arena.requireRemovable(round);
    }
    if (later.length > 0) await pause(STALE_MS);
    for (const round of later) {
      await arena.judge({ ...round, bound: [] });
      await arena.requireRemovable(round);
    }
    await arena.end();
    return { figure: figureOf(rounds, arena), faults: [...arena.faults, ...(await faultsIn(folder, uri, arena))] };
  } finally {
    await arena.end().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}

const figureOf = ({ rounds, kills }: Rounds, { counts }: Arena): string =>
  `${rounds} rounds, ${kills} kills: ${Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(', ')}`; // prettier-ignore

/** What the log says, and whether the rounds were races at all. */
async function faultsIn(folder: string, uri: string | undefined, { counts }: Arena): Promise<string[]> {
  const store = await openStore(uri === undefined ? { dataDir: folder } : { mongodbUri: uri });
  const types = recordTypesOf(registries).map(({ definition }) => definition);
  const { faults } = await auditFaults(store, types).finally(() => store.close());
  const unmet = (['bound', 'removed'] as const).filter((what) => counts[what] === 0);
  return [...faults, ...unmet.map((what) => `never ${what}, which proves nothing`)];
}

async function onEngines(rounds: Rounds): Promise<Finding> {
  const embedded = await runRounds(rounds);
  const mongodb = process.env['MONGODB_TEST_URI'];
  if (!mongodb) return { ...embedded, figure: `${embedded.figure}; MongoDB skipped, MONGODB_TEST_URI names no server` };
  const other = await runRounds({ ...rounds, mongodb });
  return { figure: `${embedded.figure}; MongoDB: ${other.figure}`, faults: [...embedded.faults, ...other.faults] };
}

/** Bindings that were left without their pod; the fault must leave some on each engine. */
async function controlOnEngines(): Promise<Finding> {
  const mongodb = process.env['MONGODB_TEST_URI'];
  const lost: string[][] = [];
  for (const place of [undefined, ...(mongodb ? [mongodb] : [])]) {
    const { faults } = await runRounds({ rounds: 500, kills: 0, mongodb: place, fault: 'ignore-marks' });
    lost.push(faults.filter((fault) => fault.includes('bindings name it')));
  }
  return {
    figure: lost.map(({ length }) => `${length} pods gone under their bindings`).join('; MongoDB: '),
    faults: lost.some(({ length }) => length === 0) ? [] : lost.flat(),
  };
}

export const references: Row = {
  name: 'references',
  promise:
    'bindings against removals of their pods, with kill -9: none without its pod, no pod held by what nobody sees',
  fault: 'does not see that a pod is about to be removed',
  run: ({ full }) => onEngines(full ? { rounds: 500, kills: 50 } : { rounds: 80, kills: 8 }),
  control: controlOnEngines,
};
