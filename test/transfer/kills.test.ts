/** Imports that are killed about half way and repeated: nothing is lost, nothing is counted twice, nothing differs. */
import { spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import type { Counts } from '../../src/transfer/tally.js';
import { cadastre, inFolder, start } from '../cli/command.js';
import { describeEngines } from '../support/engines.js';
import { sendTo } from '../support/server.js';

const uri = process.env.MONGODB_TEST_URI;
const python = process.env.TEST_PYTHON ?? 'python3';
const hasPymongo = spawnSync(python, ['-c', 'import pymongo']).status === 0;
const TIMEOUT = 120_000;
const COUNT = 6_000;
/** Documents of a collection that are placed at once. */
const BATCH = 500;

const linesOf = (path: string): string[] =>
  existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];

/** Ends the command with SIGKILL as soon as `isHalf`, or so many milliseconds later. */
async function killAtHalf(child: ChildProcess, isHalf: () => boolean, later = 0): Promise<void> {
  const ended = once(child, 'close');
  while (child.exitCode === null && !isHalf()) await new Promise((resolve) => setTimeout(resolve, 2));
  if (later > 0) await new Promise((resolve) => setTimeout(resolve, later));
  child.kill('SIGKILL');
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
}

/** Reads every record from a server of its own, one by one, and all of them as a list; the list's length and the faults. */
async function readOver(folder: string, flags: readonly string[], wanted: ReadonlyMap<string, string>): Promise<void> {
  const server = start(['serve', '--port', '0', '--extra-ports', 'false', ...flags], folder);
  const agent = new Agent({ keepAlive: true });
  try {
    const base = await addressOf(server);
    const wrong: string[] = [];
    const left = [...wanted];
    const reader = async (): Promise<void> => {
      for (let next = left.pop(); next; next = left.pop()) {
        const { status, json } = await sendTo(base, { path: `/network/${next[0]}` }, agent);
        const name = (json as { data?: { network_name?: string } }).data?.network_name;
        if (status !== 200 || name !== next[1]) wrong.push(`${next[0]}: ${status} ${name}`);
      }
    };
    await Promise.all(Array.from({ length: 16 }, reader));
    expect(wrong.slice(0, 5)).toEqual([]);
    const all = await sendTo(base, { method: 'POST', path: '/networks', body: {} }, agent);
    expect((all.json as { data: unknown[] }).data).toHaveLength(wanted.size);
  } finally {
    agent.destroy();
    const ended = once(server, 'close');
    server.kill('SIGTERM');
    await ended;
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: server.stdout! })) {
    const address = /http:\/\/localhost:\d+/.exec(line)?.[0];
    if (address !== undefined) return address.replace('localhost', '127.0.0.1');
  }
  throw new Error('the server ended before it was ready');
}

const say = (what: string, halfWay: number, { read, created, identical, refused }: Counts): void =>
  void process.stdout.write(
    `${what}: killed at ${halfWay} of ${COUNT}, repeated: ${JSON.stringify({ read, created, identical, refused })}\n`,
  );

describeEngines('a file', (engine) => {
  test(
    'killed at half and repeated: all of it is there, what was there counts as such, each refused one is named once',
    () =>
      inFolder(async (folder) => {
        const database = `kills_${randomBytes(6).toString('hex')}`;
        const flags = engine === 'mongodb' ? ['--mongodb-uri', `${uri}/${database}`] : [];
        const good = new Map<string, string>();
        const lines = Array.from({ length: COUNT }, (_, at) => {
          const [network_id, network_name] = [`net-${at}`, at % 50 === 20 ? at : `Network ${at}`];
          if (typeof network_name === 'string') good.set(network_id, network_name);
          return JSON.stringify({ network_id, network_name, metadata: { rank: at, text: 'x'.repeat(at % 300) } });
        });
        writeFileSync(join(folder, 'in.ndjson'), `${lines.join('\n')}\n`);
        const refused = join(folder, 'refused.ndjson');
        const files = ['--file', 'in.ndjson', '--no-checksum', '--refused', refused];
        const command = ['import', '--registry', 'network', ...files, '-o', 'json', ...flags];
        const bad = COUNT / 50;

        await killAtHalf(start(command, folder), () => linesOf(refused).length >= bad / 2);
        const halfWay = linesOf(refused).length * 50;
        expect(halfWay).toBeLessThan(COUNT);
        const report = JSON.parse((await cadastre(command, folder)).out) as Counts;
        say(`file, ${engine}`, halfWay, report);
        expect(report).toMatchObject({ read: COUNT, refused: bad });
        expect(report.created + report.identical).toBe(good.size);
        // Those of the batches that were done, less the one that may have been under way.
        expect(report.identical).toBeGreaterThanOrEqual(good.size / 2 - 1_000);
        expect(report.created).toBeGreaterThan(0);
        // The file is that of the last run, which looks at everything again.
        const refusals = linesOf(refused).map((line) => (JSON.parse(line) as { key: string }).key);
        expect(refusals).toEqual(Array.from({ length: bad }, (_, at) => `net-${at * 50 + 20}`));
        await readOver(folder, flags, good);
        if (engine === 'mongodb') await forget(database);
      }),
    TIMEOUT,
  );
});

/** All bindings that a server of its own shows. */
async function bindingsSeen(folder: string, flags: readonly string[]): Promise<string[]> {
  const server = start(['serve', '--port', '0', '--extra-ports', 'false', ...flags], folder);
  try {
    const { json } = await sendTo(await addressOf(server), { path: '/v1.0/bindings' });
    return (json as { pod_bindings: { tenant_id: string }[] }).pod_bindings.map(({ tenant_id }) => tenant_id);
  } finally {
    const ended = once(server, 'close');
    server.kill('SIGTERM');
    await ended;
  }
}

describeEngines('a file of bindings', (engine) => {
  test(
    'killed twice and repeated: what was begun is not taken for what is there',
    () =>
      inFolder(async (folder) => {
        const database = `kills_${randomBytes(6).toString('hex')}`;
        const flags = engine === 'mongodb' ? ['--mongodb-uri', `${uri}/${database}`] : [];
        const pod_id = '00000000-0000-4000-8000-000000000001';
        const write = (name: string, lines: readonly object[]): void =>
          writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
        const podFields = { pod_id, pod_name: 'Pod', region_name: 'Pod', az_name: 'az', pod_az_name: '', dc_name: '' };
        write('pods', [podFields]);
        // Two of a hundred name no pod.
        const isBad = (at: number): boolean => at % 50 === 20;
        const lines = Array.from({ length: COUNT }, (_, at) => {
          const tenant_id = String(at).padStart(5, '0');
          const id = `00000000-0000-4000-9000-0000000${tenant_id}`;
          const created_at = '2026-03-01 12:00:00';
          return {
            id,
            tenant_id,
            project_id: tenant_id,
            pod_id: isBad(at) ? id : pod_id,
            created_at,
            updated_at: null,
          };
        });
        write('bindings', lines);
        const command = (registry: string, file: string): string[] =>
          ['import', '--registry', registry, '--file', file, '--no-checksum', '-o', 'json', ...flags]; // prettier-ignore
        expect((await cadastre(command('tricircle.pods', 'pods'), folder)).status).toBe(0);

        const refused = join(folder, 'refused.ndjson');
        const again = [...command('tricircle.bindings', 'bindings'), '--refused', refused];
        let halfWay = 0;
        for (const kill of [1, 2]) {
          writeFileSync(refused, '');
          // The refused of a batch are written at its end: a little later the next one is under way.
          await killAtHalf(start(again, folder), () => linesOf(refused).length >= (COUNT / 50 / 3) * (kill - 0.5), 60);
          halfWay = linesOf(refused).length * 50;
        }
        expect(halfWay).toBeLessThan(COUNT);
        const report = JSON.parse((await cadastre(again, folder)).out) as Counts;
        say(`file of bindings, ${engine}`, halfWay, report);
        const good = lines.filter((_, at) => !isBad(at)).map(({ tenant_id }) => tenant_id);
        expect(report).toMatchObject({ read: COUNT, refused: COUNT / 50 });
        expect(report.created + report.identical).toBe(good.length);
        expect((await bindingsSeen(folder, flags)).sort()).toEqual(good);
        if (engine === 'mongodb') await forget(database);
      }),
    TIMEOUT,
  );
});

async function forget(database: string): Promise<void> {
  const client = await MongoClient.connect(uri!);
  for (const { name } of await client.db(database).listCollections().toArray())
    await client.db(database).collection(name).deleteMany({});
  await client.close();
}

(uri !== undefined && hasPymongo ? describe : describe.skip)('a collection of pymongo (needs pymongo)', () => {
  test(
    'killed at half and repeated: it goes on where it was, and both runs together name each refused one once',
    () =>
      inFolder(async (folder) => {
        const database = `kills_${randomBytes(6).toString('hex')}`;
        const script = 'test/transfer/original-service.py';
        const written = spawnSync(python, [script, uri!, database, String(COUNT)], { encoding: 'utf8' });
        expect([written.status, written.stderr]).toEqual([0, '']);
        const refused = join(folder, 'refused.ndjson');
        const from = ['--from-mongodb', `${uri}/${database}.pymongo-many`];
        const command = ['import', '--registry', 'network', ...from, '--refused', refused, '-o', 'json'];
        // Two of a hundred are refused.
        const readSoFar = (): number => linesOf(refused).length * 50;

        await killAtHalf(start(command, folder), () => readSoFar() >= COUNT / 2);
        const halfWay = readSoFar();
        expect(halfWay).toBeLessThan(COUNT);
        const report = JSON.parse((await cadastre(command, folder)).out) as Counts;
        say('collection of pymongo', halfWay, report);
        // Of every hundred: 97 good ones, one that was sent twice, one broken, one with an id that is taken.
        const hundreds = COUNT / 100;
        expect(report).toMatchObject({ read: COUNT, refused: 2 * hundreds });
        expect(report.created + report.identical).toBe(98 * hundreds);
        // It went on where it was: beside those sent twice, no more than the batch under way is found to be there.
        expect(report.identical).toBeLessThanOrEqual(hundreds + BATCH);
        const places = linesOf(refused).map((line) => JSON.parse(line) as { at: string; key: string; reason: string });
        expect(new Set(places.map(({ at }) => at)).size).toBe(2 * hundreds);
        expect(places).toHaveLength(2 * hundreds);
        const reasons = places.map(({ reason }) => reason);
        expect(reasons.filter((reason) => /network_name must be string/.test(reason))).toHaveLength(hundreds);
        expect(reasons.filter((reason) => /with this key and other fields/.test(reason))).toHaveLength(hundreds);
        const good = Array.from({ length: COUNT }, (_, at) => [`net-${String(at).padStart(5, '0')}`, `Network ${at}`]);
        const kept = good.filter((_, at) => ![25, 50, 75].includes(at % 100)) as [string, string][];
        await readOver(folder, [], new Map(kept));
        await forget(database);
      }),
    TIMEOUT,
  );
});
