/** `cadastre audit verify` as it is typed: a whole log, and one that somebody has shortened. */
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openDestination } from '../../src/cli/import-destination.js';
import { importRegistryNamed } from '../../src/cli/registry-option.js';
import { readConfig } from '../../src/config.js';
import { ENTRIES, HEADS } from '../../src/records/audit/entry.js';
import { verifyAudit } from '../../src/records/audit/verification.js';
import type { Collection, StoredRecord } from '../../src/store/contract.js';
import { openStore } from '../../src/store/open.js';
import { entriesOf, writeAsProcess } from '../records/audit/log.js';
import { cadastre, inFolder } from './command.js';

async function dropAll(collection: Collection<StoredRecord>): Promise<void> {
  for (const { _id } of await collection.find({}).toArray()) await collection.deleteOne({ _id });
}

test(
  'audit verify',
  () =>
    inFolder(async (folder) => {
      const dataDir = join(folder, 'data');
      let store = await openStore({ dataDir });
      await writeAsProcess(store, 'a', 4);
      const running = await cadastre(['audit', 'verify'], folder);
      const inUse = 'cadastre: ./data is in use by a running server: stop it first\n';
      expect(running).toMatchObject({ status: 1, err: inUse });
      await store.close();
      const whole = await cadastre(['audit', 'verify'], folder);
      expect(whole.out).toMatch(/^chains +1\nentries +8\nfaults +0\nnote +\S+-000000000008=[\w-]{43}\n$/);
      expect(whole.status).toBe(0);
      const note = /\S+=\S+/.exec(whole.out)![0];
      expect((await cadastre(['audit', 'verify', '--noted', note], folder)).status).toBe(0);
      const wrong = await cadastre(['audit', 'verify', '--noted', note.slice(0, -1)], folder);
      expect([wrong.status, wrong.err]).toEqual([2, expect.stringContaining('It must be ID=HASH')]);

      store = await openStore({ dataDir });
      const entries = store.collection<StoredRecord>(ENTRIES);
      const [, second] = await entries.find({}, { sort: { _id: 1 } }).toArray();
      await entries.deleteOne({ _id: second!._id });
      await store.close();
      const { status, out } = await cadastre(['audit', 'verify', '-o', 'json'], folder);
      const faults = [expect.stringMatching(/-000000000003 is there, \S+-000000000002 is missing$/)];
      expect([status, JSON.parse(out)]).toMatchObject([1, { chains: 1, entries: 7, faultCount: 1, faults }]);

      store = await openStore({ dataDir });
      for (const name of [ENTRIES, HEADS]) await dropAll(store.collection<StoredRecord>(name));
      await store.close();
      expect((await cadastre(['audit', 'verify'], folder)).status).toBe(0);
      const dropped = await cadastre(['audit', 'verify', '--noted', note], folder);
      expect([dropped.status, dropped.out]).toEqual([1, expect.stringMatching(/ {2}\S+-000000000008 was noted, and is missing\n$/)]); // prettier-ignore
    }),
  60_000,
);

test(
  'an import into a new store whose settings ask for an audit log leaves an entry',
  () =>
    inFolder(async (folder) => {
      const settings = readConfig({ 'data-dir': join(folder, 'data'), audit: 'on' }, {});
      const registry = importRegistryNamed('network');
      const destination = await openDestination(settings, { registry, options: {} });
      const ended = await destination.enter!();
      await ended('1 created');
      await destination.close();
      const store = await openStore({ dataDir: join(folder, 'data') });
      const operations = (await entriesOf(store)).map(({ operation, kind }) => [operation, kind]);
      await store.close();
      expect(operations).toEqual([['import', 'intent'], ['import', 'outcome']]); // prettier-ignore
    }),
  30_000,
);

test(
  'an import into a store that has an audit log leaves an entry; a dry run, and one into another store, none',
  () =>
    inFolder(async (folder) => {
      const lines = '{"network_id":"a","network_name":"A"}\n{"network_id":"b"}\n';
      const command = ['import', '--registry', 'network', '--no-checksum', '--file', '-'];
      await cadastre([...command, '--data-dir', 'other'], folder, lines);
      let store = await openStore({ dataDir: join(folder, 'data') });
      await writeAsProcess(store, 'a', 1);
      await store.close();
      await cadastre([...command, '--dry-run'], folder, lines);
      expect((await cadastre(command, folder, lines)).status).toBe(1);
      store = await openStore({ dataDir: join(folder, 'data') });
      const entries = (await entriesOf(store)).filter(({ operation }) => operation === 'import');
      const other = await openStore({ dataDir: join(folder, 'other') });
      expect(await entriesOf(other)).toEqual([]);
      expect(await verifyAudit(store)).toMatchObject({ chains: 2, faults: [] });
      await Promise.all([store.close(), other.close()]);
      const [intent, outcome] = entries;
      expect(entries).toHaveLength(2);
      expect(intent).toMatchObject({ kind: 'intent', caller: 'administrator', registry: 'network', outcome: null });
      const reason = '1 created, 0 there already, 1 refused';
      expect(outcome).toMatchObject({ intent: intent!.entry_id, outcome: 'applied', reason });
    }),
  40_000,
);
