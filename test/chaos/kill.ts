/** The kill -9 harness: writers in a process of their own, killed at a random moment, then the store is judged. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { StoredRecord } from '../../src/store/contract.js';
import { openEmbedded } from '../../src/store/embedded/engine.js';
import { verifyStore } from '../../src/store/embedded/verification.js';
import { COLLECTION, documentOf } from './documents.js';

/** How often and how the writers are killed. */
export interface KillOptions {
  kills: number;
  /** Acknowledge before the commit: the control, which must lose writes. */
  early?: boolean;
}

/** What was found after all kills. */
export interface KillReport {
  acknowledged: number;
  /** Acknowledged writes that are not there. */
  lost: string[];
  /** Documents that are neither of the states their last writes allow. */
  halfWritten: string[];
  /** Index entries and documents that disagree. */
  problems: string[];
}

/** The states a key may be in: the last acknowledged one, and one that was begun after it. */
interface Expectation {
  acknowledged: string | undefined;
  begun: string | undefined;
}

/** Runs the writers and kills them, `kills` times on one store; then says what was lost. */
export async function killWriters({ kills, early = false }: KillOptions): Promise<KillReport> {
  const folder = await mkdtemp(join(tmpdir(), 'cadastre-kill-'));
  const report: KillReport = { acknowledged: 0, lost: [], halfWritten: [], problems: [] };
  try {
    const expected = new Map<string, Expectation>();
    for (let round = 0; round < kills; round += 1) {
      const log = join(folder, `${round}.log`);
      await runAndKill([join(folder, 'data'), log, String(round), early ? 'early' : '']);
      readLog(await readFile(log, 'utf8'), expected, report);
      await judge(join(folder, 'data'), expected, report);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return report;
}

async function runAndKill(args: string[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'writers.ts'), ...args], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), exited]);
  await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 150));
  child.kill('SIGKILL');
  await exited;
  if (child.signalCode !== 'SIGKILL') throw new Error('the writers ended by themselves');
}

function readLog(log: string, expected: Map<string, Expectation>, report: KillReport): void {
  // The last line may be cut by the kill: what is after the last line break does not count.
  for (const line of log.split('\n').slice(0, -1)) {
    const [what, key = '', state] = line.split(' ');
    if (what !== 'began' && what !== 'done') continue;
    const now = expected.get(key) ?? { acknowledged: undefined, begun: undefined };
    if (what === 'began') expected.set(key, { ...now, begun: state });
    else {
      report.acknowledged += 1;
      expected.set(key, { acknowledged: state, begun: undefined });
    }
  }
}

async function judge(folder: string, expected: Map<string, Expectation>, report: KillReport): Promise<void> {
  const store = await openEmbedded({ folder });
  try {
    const stored = new Map<string, StoredRecord>();
    for await (const document of store.collection<StoredRecord>(COLLECTION).find({}))
      stored.set(document._id, document);
    for (const [key, { acknowledged, begun }] of expected) {
      const document = stored.get(key);
      const allowed = [acknowledged ?? 'gone', ...(begun === undefined ? [] : [begun])];
      const state = document === undefined ? 'gone' : document._rev.slice(key.length + 1);
      if (!allowed.includes(state)) report.lost.push(`${key}: ${state}, not ${allowed.join(' or ')}`);
      const whole = document === undefined || isDeepStrictEqual({ ...document }, documentOf(key, Number(state)));
      if (!whole) report.halfWritten.push(key);
      // What the store says now is what later rounds must find.
      expected.set(key, { acknowledged: state, begun: undefined });
    }
    for (const key of stored.keys()) if (!expected.has(key)) report.lost.push(`${key}: there, but never begun`);
    report.problems.push(...(await verifyStore(store)).problems);
  } finally {
    await store.close();
  }
}
