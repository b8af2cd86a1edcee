/** A server is killed while it builds an index and is written to; the build goes on at the next start, and ends whole. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredRecord } from '../../../src/store/contract.js';
import { openEmbedded } from '../../../src/store/embedded/engine.js';
import { verifyStore } from '../../../src/store/embedded/verification.js';
import { documentOf } from '../documents.js';
import type { Finding, Row } from '../row.js';

const RECORDS = 20_000;

async function runKills(kills: number, fault = ''): Promise<Finding> {
  const folder = await mkdtemp(join(tmpdir(), 'cadastre-index-kill-'));
  try {
    const store = await openEmbedded({ folder });
    const documents = Array.from({ length: RECORDS }, (_, at) => ({
      ...documentOf(`k${at}`, 0),
      m: { at, third: at % 3 },
    }));
    await store.collection<StoredRecord>('grown').insertMany(documents);
    await store.close();
    let killed = 0;
    for (let round = 0; round < kills; round += 1) killed += Number(await buildAndKill([folder, String(round), fault]));
    return await judge(folder, killed);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether the build was still under way when it was killed. */
async function buildAndKill(parameters: string[]): Promise<boolean> {
  const program = join(import.meta.dirname, '../index-builder.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...parameters], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), exited]);
  await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 120));
  child.kill('SIGKILL');
  await exited;
  return child.signalCode === 'SIGKILL';
}

async function judge(folder: string, killed: number): Promise<Finding> {
  const store = await openEmbedded({ folder });
  try {
    const collection = store.collection<StoredRecord>('grown');
    const began = store.sources.disk.read('m\0grown\0m') ?? '';
    const wasReady = store.indexesOf('grown').length > 0;
    await collection.createIndexes([{ key: { 'm.$**': 1 }, name: 'm' }]);
    const { problems, documents, problemCount } = await verifyStore(store);
    const faults = [...problems];
    if (killed === 0 || wasReady) faults.push('no build was interrupted: the row proves nothing');
    if (!began.includes('upTo')) faults.push('no kill left a build that had begun');
    const figure = `${killed} kills in one build, ${documents} records, ${problemCount} index entries missing or too many`;
    return { figure, faults };
  } finally {
    await store.close();
  }
}

export const indexKill: Row = {
  name: 'index-kill',
  promise: 'an index built in the background is whole, however often the server is killed and written to meanwhile',
  fault: 'says how far it got before that is written',
  run: ({ full }) => runKills(full ? 20 : 6),
  control: () => runKills(6, 'progress-first'),
};
