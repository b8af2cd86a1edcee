/** `cadastre export` and `cadastre import` as they are typed: what they print, and how they end. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { importRegistryNamed } from '../../src/cli/registry-option.js';
import { ServerClient } from '../../src/control/client.js';
import { Acceptance } from '../../src/transfer/acceptance.js';
import { serverLines } from '../../src/transfer/file-export.js';
import { ServerDestination } from '../../src/transfer/server-destination.js';
import { openStore } from '../../src/store/open.js';
import { TestServer } from '../support/server.js';
import { documentsOf, exportStore, importIntoStore } from '../transfer/transfers.js';
import { cadastre, inFolder } from './command.js';

const good = '{"network_id":"net-1","network_name":"One"}\n{"network_id":"net-2","network_name":"Two"}\n';
const TIMEOUT = 30_000;

test(
  'a folder goes into another one by a pipe, refused lines are named, a report is JSON',
  () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'in.ndjson'), `${good}{"network_id":"net-3","network_name":3}\n`);
      const into = ['import', '--registry', 'network', '-o', 'json'];
      const refused = await cadastre([...into, '--file', 'in.ndjson'], folder);
      expect(refused).toMatchObject({ status: 1, out: '' });
      expect(refused.err).toMatch(/no checksum line/);
      expect(() => statSync(join(folder, 'data'))).toThrow(/ENOENT/);

      const wanted = [...into, '--file', 'in.ndjson', '--no-checksum', '--refused', 'refused.ndjson'];
      const partly = await cadastre(wanted, folder);
      expect(partly).toMatchObject({ status: 1, err: '' });
      expect(JSON.parse(partly.out)).toMatchObject({ read: 3, created: 2, refused: 1, revisions: 'kept' });
      expect(JSON.parse(readFileSync(join(folder, 'refused.ndjson'), 'utf8'))).toEqual({
        reason: '/network_name must be string',
        at: 'line 3',
        key: 'net-3',
        document: { network_id: 'net-3', network_name: 3 },
      });

      const exported = await cadastre(['export', '--registry', 'network'], folder);
      expect(exported.status).toBe(0);
      expect(exported.out.trimEnd().split('\n')).toHaveLength(3);
      const taken = await cadastre([...into, '--file', '-', '--data-dir', 'other'], folder, exported.out);
      expect(taken).toMatchObject({ status: 0, err: '' });
      expect(JSON.parse(taken.out)).toMatchObject({ created: 2, refused: 0, changes: {}, held: 2 });
    }),
  TIMEOUT,
);

test(
  'flags that cannot be used: the status is 2',
  () =>
    inFolder(async (folder) => {
      const runs = await Promise.all(
        [
          ['import', '--file', '-'],
          ['import', '--registry', 'bogus', '--file', '-'],
          ['import', '--registry', 'network', '--bogus'],
          ['import', '--registry', 'network', '--from-mongodb', 'mongodb://localhost/registry'],
          ['import', '--registry', 'network', '--from-mongodb', 'nonsense'],
          ['export', '--registry', 'network', '--url', 'nonsense'],
          ['store', 'bogus'],
          ['bogus'],
          ['--version'],
        ].map((args) => cadastre(args, folder)),
      );
      expect(runs.map(({ status }) => status)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 0]);
    }),
  TIMEOUT,
);

test(
  'a folder that a server has, one that holds nothing, flags that contradict: in words, with what to do',
  () =>
    inFolder(async (folder) => {
      const store = await openStore({ dataDir: join(folder, 'data') });
      try {
        const runs = await Promise.all([
          cadastre(['export', '--registry', 'network'], folder),
          cadastre(['export', '--registry', 'network', '--data-dir', 'none'], folder),
          cadastre(['import', '--registry', 'network'], folder),
        ]);
        expect(runs.map(({ status }) => status)).toEqual([1, 1, 2]);
        expect(runs[0].err).toMatch(/in use by a running server: stop it, or read from it with --url/);
        expect(runs[1].err).toMatch(/none holds no store: name the data folder with --data-dir/);
        expect(runs[2].err).toMatch(/either --file or --from-mongodb/);
      } finally {
        await store.close();
      }
    }),
  TIMEOUT,
);

test('clients move between stores as they are kept, and not through an API that shows them otherwise', async () => {
  const server = await TestServer.start('embedded', { access: 'required' });
  const other = await TestServer.start('embedded', { access: 'required' });
  try {
    const grants = [{ scope: 'network:write', where: { 'metadata.owner': 'ops' } }];
    await server.administer({
      method: 'POST',
      path: '/access/clients',
      body: { client_id: 'ops', name: 'Ops', grants },
    });
    const issued = await server.administer({ method: 'POST', path: '/access/clients/ops/keys', body: {} });
    const { key } = issued.json as { key: string };
    const access = importRegistryNamed('access');
    await inFolder(async (folder) => {
      const path = join(folder, 'clients.ndjson');
      const lines = await exportStore(path, access, server.store);
      expect(lines.join()).not.toContain(key);
      expect(await importIntoStore(other.store, path, { registry: access })).toMatchObject({ created: 1, changes: {} });
    });
    expect(await documentsOf(other.store, access)).toEqual(await documentsOf(server.store, access));
    const me = await other.send({ path: '/access/me', headers: { 'x-api-key': key } });
    expect(me.json).toEqual({ caller: 'client:ops', grants });
    const client = new ServerClient({ url: server.controlBase });
    expect(() => new ServerDestination(client, access)).toThrow(
      /lacks an operation for this; use --mongodb-uri, or stop the server and use --data-dir/,
    );
    await expect(serverLines(client, access).next()).rejects.toThrow(/lacks an operation for this/);
  } finally {
    await Promise.all([server.stop(), other.stop()]);
  }
});

test.each([
  ['nonsense', '/grants is no JSON'],
  ['{}', '/grants must be array'],
  ['[{"scope":"*"}]', 'unknown scope "*" at /grants/0/scope'],
  ['[{"scope":"network:read","where":{"nope":1}}]', '/grants/0/where is no filter of network'],
])('grants that are kept as %s are refused', (grants, reason) => {
  const kept = { client_id: 'ops', name: 'Ops', enabled: true, api_keys: [], public_keys: [], certificates: [] };
  const acceptance = new Acceptance(importRegistryNamed('access'));
  expect(acceptance.accept({ ...kept, grants })).toEqual({ key: 'ops', reason: expect.stringContaining(reason) });
  expect(acceptance.accept({ ...kept, grants: '[{"scope":"network:read"}]' })).toHaveProperty('document');
});
