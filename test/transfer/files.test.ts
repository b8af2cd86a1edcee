/** Exports and imports: either engine to either, through a server, and every way in which a file may be wrong. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store, StoredRecord } from '../../src/store/contract.js';
import { openStore } from '../../src/store/open.js';
import { ServerClient } from '../../src/control/client.js';
import { serverLines } from '../../src/transfer/file-export.js';
import { ServerDestination } from '../../src/transfer/server-destination.js';
import { describeEngines } from '../support/engines.js';
import { TestServer } from '../support/server.js';
import { backbone, documentsOf, exportStore, exportTo, importInto, importIntoStore, network } from './transfers.js';

const folder = mkdtempSync(join(tmpdir(), 'cadastre-transfer-'));
const opened: Store[] = [];
let files = 0;
const fresh = (): string => join(folder, `file-${(files += 1)}`);

async function emptyStore(engine: string): Promise<Store> {
  const uri = `${process.env.MONGODB_TEST_URI}/cadastre_${randomBytes(6).toString('hex')}`;
  const store = await openStore(engine === 'mongodb' ? { mongodbUri: uri } : { dataDir: fresh() });
  opened.push(store);
  return store;
}

/** Records with what is hard to carry: every kind of value, text that needs escapes, keys that need encoding. */
const hard = {
  text: 'NUL \0, quote ", backslash \\ud800, line \n, é, 你好, 😀, \u2028',
  numbers: [0, -1.5, 1.5e-300, 5e-324, 2 ** 53 - 1],
  nested: [{ list: [[], {}, null, true] }],
};

async function seed(server: TestServer): Promise<void> {
  for (const id of ['net-1', 'a/b?c#d%', 'ключ 😀', 'net-1 ']) {
    const body = { network_id: id, network_name: `Network ${id}`, metadata: hard };
    expect((await server.send({ method: 'POST', path: '/network', body })).status).toBe(201);
  }
  await server.send({ method: 'PUT', path: '/network/net-1', body: { network_name: 'Changed' } });
  for (const org_ids of ['', 'a, b,,a']) {
    expect((await server.send({ method: 'POST', path: '/backbone', body: { org_ids, name: 'ICE' } })).status).toBe(201);
  }
}

afterAll(async () => {
  for (const store of opened) await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describeEngines('records of a server', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start(engine);
    await seed(server);
  });
  afterAll(() => server.stop());

  test('go into a store with revision, times and derived fields as they were', async () => {
    for (const registry of [network, backbone]) {
      const path = fresh();
      await exportStore(path, registry, server.store);
      const store = await emptyStore(
        engine === 'embedded' ? (process.env.MONGODB_TEST_URI ? 'mongodb' : engine) : 'embedded',
      );
      const counts = await importIntoStore(store, path, { registry });
      expect(counts).toMatchObject({ refused: 0, identical: 0, changes: {} });
      const before = await documentsOf(server.store, registry);
      expect(counts.created).toBe(before.length);
      expect(await documentsOf(store, registry)).toEqual(before);
      // And once more: nothing is created, nothing refused.
      expect(await importIntoStore(store, path, { registry })).toMatchObject({ created: 0, identical: before.length });
      const again = fresh();
      await exportStore(again, registry, store);
      expect(readFileSync(again)).toEqual(readFileSync(path));
    }
  });

  test('come out through its own API, and go into another one', async () => {
    const other = await TestServer.start(engine);
    try {
      for (const registry of [network, backbone]) {
        const path = fresh();
        const lines = await exportTo(path, registry, serverLines(new ServerClient({ url: server.base }), registry));
        expect(lines.length).toBe((await documentsOf(server.store, registry)).length + 1);
        const destination = new ServerDestination(new ServerClient({ url: other.base }), registry);
        const created = lines.length - 1;
        expect(await importInto(destination, path, { registry, dryRun: true })).toMatchObject({ created, refused: 0 });
        expect(await documentsOf(other.store, registry)).toEqual([]);
        expect(await importInto(destination, path, { registry })).toMatchObject({ created, refused: 0 });
        expect(await importInto(destination, path, { registry })).toMatchObject({ created: 0, identical: created });
        const back = await exportTo(fresh(), registry, serverLines(new ServerClient({ url: other.base }), registry));
        expect(back).toEqual(lines);
      }
    } finally {
      await other.stop();
    }
  });
});

const linesOf = async function* (...lines: string[]): AsyncGenerator<string> {
  yield* lines;
};

test('where access is required, records go in and out with a key alone', async () => {
  const server = await TestServer.start('embedded', { access: 'required' });
  try {
    const body = { client_id: 'mover', name: 'mover', grants: [{ scope: 'network:write' }] };
    await server.administer({ method: 'POST', path: '/access/clients', body });
    const issued = await server.administer({ method: 'POST', path: '/access/clients/mover/keys', body: {} });
    const { key } = issued.json as { key: string };
    const path = fresh();
    await exportTo(path, network, linesOf('{"network_id":"n","network_name":"N"}'));
    const into = (place: { url: string; key?: string }) =>
      importInto(new ServerDestination(new ServerClient(place), network), path, { registry: network });
    await expect(into({ url: server.base })).rejects.toThrow(/refused \(401\): credentials are missing/);
    expect(await documentsOf(server.store, network)).toEqual([]);
    expect(await into({ url: server.base, key })).toMatchObject({ created: 1, refused: 0 });
    const lines = await exportTo(fresh(), network, serverLines(new ServerClient({ url: server.base, key }), network));
    expect(lines).toHaveLength(2);
  } finally {
    await server.stop();
  }
});

describe('pages of a server', () => {
  test('a long result comes whole', async () => {
    const server = await TestServer.start('embedded');
    try {
      const time = '2026-01-01T00:00:00.000Z';
      const documents = Array.from({ length: 450 }, (_, at): StoredRecord => {
        const network_id = `n${String(at).padStart(4, '0')}`;
        const fields = { network_id, network_name: 'x', metadata: {}, services_map: {}, policies: {} };
        return { _id: network_id, ...fields, _rev: '0123456789abcdef', _created: time, _updated: time };
      });
      await server.store.collection('networks').insertMany(documents);
      const lines = await exportTo(fresh(), network, serverLines(new ServerClient({ url: server.base }), network));
      expect(lines.slice(0, -1).map((line) => (JSON.parse(line) as { network_id: string }).network_id)).toEqual(
        documents.map(({ _id }) => _id),
      );
    } finally {
      await server.stop();
    }
  });
});

describe('a file that is not as it was exported', () => {
  let path: string;
  let lines: string[];
  beforeAll(async () => {
    const server = await TestServer.start('embedded');
    await seed(server);
    lines = await exportStore((path = fresh()), network, server.store);
    await server.stop();
  });

  const damaged: [what: string, change: (lines: string[]) => string[], says: RegExp][] = [
    ['cut', (all) => all.slice(0, -1), /no checksum line.*--no-checksum/],
    ['lacks a record', (all) => all.slice(1), /has 3 records, its checksum line says 4/],
    ['has a record changed', (all) => [all[0]!.replace('Network', 'Metwork'), ...all.slice(1)], /was changed since/],
    ['has a record after its end', (all) => [...all, all[0]!], /line 6 stands after the checksum line/],
    ['two of them', (all) => [...all, ...all], /line 6 stands after the checksum line/],
    ['has its lines in another order', ([one, two, ...rest]) => [two!, one!, ...rest], /was changed since/],
  ];

  test.each(damaged)('%s: refused, nothing written', async (_what, change, says) => {
    const file = fresh();
    writeFileSync(file, `${change(lines).join('\n')}\n`);
    const store = await emptyStore('embedded');
    await expect(importIntoStore(store, file, { registry: network })).rejects.toThrow(says);
    expect(await documentsOf(store, network)).toEqual([]);
  });

  test('control: untouched, it is taken', async () => {
    const store = await emptyStore('embedded');
    expect(await importIntoStore(store, path, { registry: network })).toMatchObject({ created: 4, refused: 0 });
  });

  test('of another registry: refused', async () => {
    const store = await emptyStore('embedded');
    await expect(importIntoStore(store, path, { registry: backbone })).rejects.toThrow(
      /registry network, not backbone/,
    );
  });
});
