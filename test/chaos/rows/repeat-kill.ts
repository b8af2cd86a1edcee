/** Creates with an Idempotency-Key, the server killed under them; everything is sent again, and must have been done once. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEASE_MS } from '../../../src/records/idempotency.js';
import type { Finding, Row } from '../row.js';
import { RunningServer } from '../running-server.js';

const CLIENTS = 16;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Created {
  readonly status: number;
  /** The id that the registry made, or what was answered in its place. */
  readonly id: string;
}

/** The registry makes the ids, so that what was done twice is two records. */
async function create(server: RunningServer, key: string): Promise<Created> {
  const headers = { 'idempotency-key': `"${key}"` };
  const { status, json, text } = await server.send({ method: 'POST', path: '/backbone', headers, body: { name: key } });
  return { status, id: (json as { data?: { id?: string } }).data?.id ?? text };
}

/** Creates until the server is gone; what was answered by key, undefined where nothing was. */
async function createUntilKilled(server: RunningServer, answers: Map<string, string | undefined>): Promise<void> {
  const killed = pause(200 + Math.random() * 600).then(() => server.process.end('SIGKILL'));
  const client = async (): Promise<void> => {
    for (;;) {
      const key = randomUUID();
      answers.set(key, undefined);
      try {
        answers.set(key, (await create(server, key)).id);
      } catch {
        return;
      }
    }
  };
  await Promise.all([killed, ...Array.from({ length: CLIENTS }, client)]);
}

/** Sends everything again; what was answered otherwise than at first. */
async function repeatAll(server: RunningServer, answers: ReadonlyMap<string, string | undefined>): Promise<string[]> {
  const faults: string[] = [];
  const left = [...answers];
  const client = async (): Promise<void> => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [key, first] = next;
      const { status, id } = await create(server, key);
      if (status !== 201) faults.push(`${key}: ${status} ${id}`);
      else if (first !== undefined && first !== id) faults.push(`${key}: first ${first}, then ${id}`);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return faults;
}

async function killAndRepeat(kills: number, fault?: string): Promise<Finding> {
  const folder = await mkdtemp(join(tmpdir(), 'cadastre-repeat-'));
  const answers = new Map<string, string | undefined>();
  try {
    for (let kill = 0; kill < kills; kill++)
      await createUntilKilled(await RunningServer.start(folder, { fault }), answers);
    const open = [...answers.values()].filter((answer) => answer === undefined).length;
    const server = await RunningServer.start(folder, { fault });
    // Nobody can tell a dead server from a slow one before that; what was forgotten has no lease.
    if (fault === undefined) await pause(LEASE_MS);
    const faults = await repeatAll(server, answers);
    const { json } = await server.send({ method: 'POST', path: '/backbones', body: {} });
    await server.process.stop();
    const names = (json as { data: { name: string }[] }).data.map(({ name }) => name);
    const there = new Set(names);
    const twice = names.length - there.size;
    const lost = [...answers.keys()].filter((key) => !there.has(key)).length;
    if (twice > 0) faults.push(`${twice} records are there twice`);
    if (lost > 0) faults.push(`${lost} records are not there`);
    const figure = `${kills} kills, ${answers.size} creates sent again, ${open} of them unanswered, ${twice} done twice, ${lost} lost, ${faults.length} faults`;
    return { figure, faults };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const repeatKill: Row = {
  name: 'repeat-kill',
  promise: 'kill -9 under creates with Idempotency-Key: sent again, each was done once and is answered as at first',
  fault: 'forgets requests',
  run: ({ full }) => killAndRepeat(full ? 50 : 5),
  control: () => killAndRepeat(1, 'forget-requests'),
};
