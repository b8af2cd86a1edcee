/** Collections of the original services: what is taken, what is changed, what is refused and why, and going on after a kill. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Document, Long, MongoClient } from 'mongodb';
import type { Store, StoredRecord } from '../../src/store/contract.js';
import { openStore } from '../../src/store/open.js';
import { POSITIONS } from '../../src/transfer/import-position.js';
import type { Counts } from '../../src/transfer/tally.js';
import { cadastre, inFolder, start } from '../cli/command.js';
import { networks, objectId, wholeNetworks } from './originals.js';
import { backbone, documentsOf, network } from './transfers.js';
import type { RecordType } from '../../src/http/registry.js';

const uri = process.env.MONGODB_TEST_URI;
const python = process.env.TEST_PYTHON ?? 'python3';
const hasPymongo = spawnSync(python, ['-c', 'import pymongo']).status === 0;
const database = `originals_${randomBytes(6).toString('hex')}`;
const TIMEOUT = 60_000;

type Report = Counts & { destination: string };

async function inStore<T>(folder: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ dataDir: join(folder, 'data') });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const stored = (folder: string, registry: RecordType): Promise<Record<string, unknown>[]> =>
  inStore(folder, (store) => documentsOf(store, registry));

const positions = (folder: string): Promise<StoredRecord[]> =>
  inStore(folder, (store) => store.collection<StoredRecord>(POSITIONS).find({}).toArray());

/** Starts an import and presses Ctrl-C when its first batch is done; what it says at its end. */
async function interrupted(command: readonly string[], folder: string): Promise<{ code: number | null; err: string }> {
  const child = start([...command, '--progress'], folder);
  const [err] = await Promise.all([text(child.stderr!), once(child, 'close'), interruptWhenBusy(child, folder)]);
  return { code: child.exitCode, err };
}

async function interruptWhenBusy(child: ChildProcess, folder: string): Promise<void> {
  const refused = join(folder, 'refused.ndjson');
  while (child.exitCode === null && !(existsSync(refused) && statSync(refused).size > 0))
    await new Promise((resolve) => setTimeout(resolve, 2));
  child.kill('SIGINT');
}

const lines = (path: string): { reason: string; at: string; key?: string; document: Document }[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ReturnType<typeof lines>[number]);

(uri === undefined ? describe.skip : describe)('collections of the originals (needs MONGODB_TEST_URI)', () => {
  let client: MongoClient;
  const put = (name: string, documents: Document[]): Promise<unknown> =>
    client.db(database).collection(name).insertMany(documents);
  const from = (name: string, registry: string): string[] => [
    'import',
    '--registry',
    registry,
    '--from-mongodb',
    `${uri}/${database}.${name}`,
    '-o',
    'json',
  ];

  beforeAll(async () => {
    client = await new MongoClient(uri!).connect();
  });
  afterAll(async () => {
    await client.db(database).dropDatabase();
    await client.close();
  });

  test(
    'every kind of document: the dry run says what the import then does, and what was refused can be mended',
    () =>
      inFolder(async (folder) => {
        await put(
          'mixed',
          networks.map(([document]) => document),
        );
        const command = [...from('mixed', 'network'), '--refused', 'refused.ndjson'];
        const looked = await cadastre([...command, '--dry-run'], folder);
        expect(looked.err).toBe('');
        expect(existsSync(join(folder, 'data'))).toBe(false);
        const foretold = lines(join(folder, 'refused.ndjson'));

        const done = await cadastre(command, folder);
        expect(done.status).toBe(1);
        const report = JSON.parse(done.out) as Report;
        const bad = networks.filter(([, reason]) => reason !== undefined);
        expect(report).toMatchObject({ read: networks.length, created: 5, identical: 1, refused: bad.length });
        expect(report.changes).toMatchObject({
          '_id dropped (ObjectId)': 5,
          '_id dropped': 1,
          'metadata was missing: default': 2,
          'metadata was null': 1,
          'a date became text': 1,
          'an ObjectId became text': 1,
        });
        const { created, refused, changes, reasons } = JSON.parse(looked.out) as Report;
        expect({ created, refused, changes, reasons }).toEqual({
          created: report.created,
          refused: report.refused,
          changes: report.changes,
          reasons: report.reasons,
        });
        const refusals = lines(join(folder, 'refused.ndjson'));
        expect(refusals).toEqual(foretold);
        for (const [document, reason] of bad) {
          const id = JSON.stringify({ $oid: String(document._id) });
          expect(refusals.find(({ at }) => at === `_id ${id}`)?.reason).toMatch(reason!);
        }
        await requireReadable(folder);
      }),
    TIMEOUT,
  );

  async function requireReadable(folder: string): Promise<void> {
    const documents = await stored(folder, network);
    expect(documents.map(({ _id }) => _id)).toEqual(['bare', 'net-00001', 'net-00003', 'net-00004', 'net-00020']);
    expect(documents[0]).toMatchObject({
      network_name: 'Fields missing',
      metadata: {},
      policies: {},
      _created: objectId(2).getTimestamp().toISOString(),
    });
    expect(documents[3]!.metadata).toEqual({
      created_at: '2024-02-03T04:05:06.789Z',
      parent: objectId(1).toHexString(),
    });
  }

  test(
    'systems: ids in lower case, and those without an id get one that stays the same',
    () =>
      inFolder(async (folder) => {
        const system_id = '2E733B76-79D1-4F5B-912D-44FBC2D0F514';
        const rest = { org_ids: 'a, b', cluster_id: '', public_url: '', metadata: {}, name: 'ICE' };
        await put('systems', [
          { _id: objectId(1), system_id, ...rest },
          { _id: objectId(2), ...rest },
          { _id: objectId(3), system_id: system_id.toLowerCase(), ...rest },
          { _id: objectId(4), system_id: 'not a uuid', ...rest },
        ]);
        const first = JSON.parse((await cadastre(from('systems', 'backbone'), folder)).out) as Report;
        expect(first).toMatchObject({ created: 2, identical: 1, refused: 1 });
        expect(first.changes).toMatchObject({
          'system_id made lower case': 1,
          'system_id was missing: made from _id': 1,
        });
        const before = await stored(folder, backbone);
        expect(before.map(({ _ }) => _)).toEqual([{ org_id: ['a', 'b'] }, { org_id: ['a', 'b'] }]);
        const again = JSON.parse((await cadastre(from('systems', 'backbone'), folder)).out) as Report;
        expect(again).toMatchObject({ created: 0, identical: 3, refused: 1 });
        expect(await stored(folder, backbone)).toEqual(before);
      }),
    TIMEOUT,
  );

  test(
    'killed on its way, it goes on where it was and counts everything once',
    () =>
      inFolder(async (folder) => {
        const good = wholeNetworks(1, 8_000);
        const bad = good.map((document, at) => (at % 100 === 50 ? { ...document, network_name: at } : document));
        await put('many', bad);
        const refused = join(folder, 'refused.ndjson');
        const command = [...from('many', 'network'), '--refused', refused];
        const child = start(command, folder);
        const ended = once(child, 'close');
        // The second batch is under way: the first one's place is kept.
        while (
          child.exitCode === null &&
          !(existsSync(refused) && readFileSync(refused, 'utf8').split('\n').length > 6)
        )
          await new Promise((resolve) => setTimeout(resolve, 2));
        child.kill('SIGKILL');
        await ended;
        expect(child.signalCode).toBe('SIGKILL');
        const [position] = await positions(folder);
        const { counts } = JSON.parse(position!.text as string) as { counts: Counts };
        expect(counts.read).toBeGreaterThan(0);
        expect(counts.read).toBeLessThan(8_000);
        expect(statSync(join(folder, 'refused.ndjson')).size).toBeGreaterThan(0);

        const { out, err } = await cadastre(command, folder);
        expect(err).toBe(
          `going on after ${counts.read.toLocaleString('en')}; what was refused before is not looked at again\n`,
        );
        const done = JSON.parse(out) as Report;
        // Those written after the last position are found to be there already.
        expect(done).toMatchObject({ read: 8_000, refused: 80 });
        expect(done.created + done.identical).toBe(7_920);
        expect(done.identical).toBeLessThan(8_000 - counts.read);
        const refusals = lines(join(folder, 'refused.ndjson')).map(({ key }) => key);
        expect(refusals).toHaveLength(80);
        expect(new Set(refusals).size).toBe(80);
        expect(await positions(folder)).toEqual([]);
        expect(await stored(folder, network)).toHaveLength(7_920);
      }),
    TIMEOUT,
  );

  test(
    'stopped by Ctrl-C and repeated: it says so; from the top where records or refused ones are gone, and all is there',
    () =>
      inFolder(async (folder) => {
        const count = 6_000;
        const some = wholeNetworks(1, count).map((document, at) =>
          at % 100 === 50 ? { ...document, network_name: at } : document,
        );
        await put('stopped', some);
        const refused = join(folder, 'refused.ndjson');
        const plain = from('stopped', 'network');
        const command = [...plain, '--refused', refused];
        const damages: [wanted: RegExp, damage: () => void, again: string[]][] = [
          [/^going on after [\d,]+; what was refused before/, () => undefined, command],
          [/^$/, () => rmSync(join(folder, 'data'), { recursive: true }), command],
          [/^starting at the top: \S+ is not as/, () => rmSync(refused), command],
          [/^starting at the top: \S+ is not as/, () => truncateSync(refused, 0), command],
          [/^starting at the top: \S+ is not as/, () => truncateSync(refused, 10), command],
          [/^going on after/, () => undefined, plain],
        ];
        for (const [wanted, damage, again] of damages) {
          rmSync(join(folder, 'data'), { recursive: true, force: true });
          rmSync(refused, { force: true });
          const { code, err } = await interrupted(command, folder);
          expect([code, err]).toEqual([
            130,
            expect.stringMatching(/stopped after [\d,]+ of 6,000; repeat the same command to go on\n$/),
          ]);
          damage();
          const repeated = await cadastre(again, folder);
          expect(repeated.err).toMatch(wanted);
          expect(JSON.parse(repeated.out)).toMatchObject({ read: count, refused: 60 });
          expect(await stored(folder, network)).toHaveLength(count - 60);
          if (again === command) expect(lines(refused)).toHaveLength(60);
        }
      }),
    TIMEOUT,
  );

  test(
    'stopped on its way into MongoDB: it goes on, and from the top where the database is gone',
    () =>
      inFolder(async (folder) => {
        const some = wholeNetworks(1, 6_000).map((document, at) => (at === 5 ? { ...document, owner: 1 } : document));
        await put('moved', some);
        const destination = client.db(`${database}_filled`);
        const into = [
          '--mongodb-uri',
          `${uri}/${destination.databaseName}`,
          '--refused',
          join(folder, 'refused.ndjson'),
        ];
        const command = [...from('moved', 'network'), ...into];
        for (const [isDropped, wanted] of [
          [false, /^going on after [\d,]+; what was refused/],
          [true, /^$/],
        ] as const) {
          expect((await interrupted(command, folder)).code).toBe(130);
          expect(await destination.collection(POSITIONS).countDocuments({})).toBe(1);
          if (isDropped) await destination.dropDatabase();
          const { err, out } = await cadastre(command, folder);
          expect(err).toMatch(wanted);
          expect(JSON.parse(out)).toMatchObject({ read: 6_000, created: 5_999, identical: 0 });
          expect(await destination.collection(network.definition.collection).countDocuments({})).toBe(5_999);
          expect(await destination.collection(POSITIONS).countDocuments({})).toBe(0);
          await destination.dropDatabase();
          rmSync(join(folder, 'refused.ndjson'));
        }
      }),
    TIMEOUT,
  );

  test(
    'stopped, and its records lost but not its place: it starts at the top',
    () =>
      inFolder(async (folder) => {
        await put(
          'lost',
          wholeNetworks(1, 1_500).map((document, at) => (at === 5 ? { ...document, owner: 1 } : document)),
        );
        const command = [...from('lost', 'network'), '--refused', join(folder, 'refused.ndjson')];
        expect((await interrupted(command, folder)).code).toBe(130);
        await inStore(folder, (store) =>
          store.collection<StoredRecord>(network.definition.collection).deleteOne({ _id: 'net-00001' }),
        );
        const { err, out } = await cadastre(command, folder);
        expect(err).toBe('starting at the top: records that an earlier run had imported are not there any more\n');
        expect(JSON.parse(out)).toMatchObject({ read: 1_500, refused: 1 });
        expect(await stored(folder, network)).toHaveLength(1_499);
      }),
    TIMEOUT,
  );

  test(
    'a number that JSON cannot keep is written as it is among the refused',
    () =>
      inFolder(async (folder) => {
        const big = Long.fromString('1152921504606846976');
        await put('long', [
          { ...wholeNetworks(1, 1)[0], metadata: { big } },
          { _id: big, network_id: 'net-2' },
        ]);
        await cadastre([...from('long', 'network'), '--refused', 'refused.ndjson'], folder);
        const [first, second] = lines(join(folder, 'refused.ndjson')).sort((one, other) =>
          one.at < other.at ? 1 : -1,
        );
        expect([first!.document.metadata, second!.at].map((value) => JSON.stringify(value))).toEqual([
          '{"big":{"$numberLong":"1152921504606846976"}}',
          JSON.stringify('_id {"$numberLong":"1152921504606846976"}'),
        ]);
      }),
    TIMEOUT,
  );

  (hasPymongo ? test : test.skip)(
    'written by pymongo (needs pymongo)',
    () =>
      inFolder(async (folder) => {
        const script = 'test/transfer/original-service.py';
        const { status, stderr } = spawnSync(python, [script, uri!, database], { encoding: 'utf8' });
        expect([status, stderr]).toEqual([0, '']);
        const { out } = await cadastre([...from('pymongo', 'network'), '--refused', 'refused.ndjson'], folder);
        expect(JSON.parse(out)).toMatchObject({ read: 6, created: 3, identical: 1, refused: 2 });
        const documents = await stored(folder, network);
        expect(documents.map(({ _id }) => _id)).toEqual(['net-001', 'net-002', 'net-404']);
        expect(documents[0]!.metadata).toEqual({ owner: 'ops@acme.io', seen: '2024-01-02T03:04:05.000Z' });
        expect(lines(join(folder, 'refused.ndjson')).map(({ reason }) => reason)).toEqual([
          'a record with this key and other fields is there already',
          '/network_name must be string',
        ]);
      }),
    TIMEOUT,
  );
});
