/** The audit log as it is read, on both engines: pages that end early, times, keys, and what became of changes. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { administrator } from '../../../src/auth/caller.js';
import { ChangeList, type ChangeQuestion } from '../../../src/records/audit/change-list.js';
import { openAuditLog } from '../../../src/records/audit/audit-log.js';
import { ENTRIES, type Entry } from '../../../src/records/audit/entry.js';
import { judged } from '../../../src/records/audit/judgement.js';
import { newRevision } from '../../../src/records/revision.js';
import type { StoredRecord } from '../../../src/store/contract.js';
import { record } from '../../store/fixture.js';
import { describeEngines } from '../../support/engines.js';
import { TestServer } from '../../support/server.js';
import { changesOf } from './log.js';

const ID = 'AAAAAAAA-0000-4000-8000-00000000000B';
const HOUR_MS = 3_600_000;

describeEngines('the list of changes', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start(engine, { audit: 'on' }, { findCaller: () => administrator });
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f'])
      await server.send({
        method: 'POST',
        path: '/network',
        headers: { 'x-request-id': `r-${id}` },
        body: { network_id: id, network_name: id },
      });
  });
  afterAll(() => server.stop());

  const asked = async (search: string) => server.send({ path: `/access/audit?${search}` });
  const keysOf = (json: unknown) => (json as { key: string }[]).map(({ key }) => key);

  test('a page whose time is up ends early and names the next; all of them tell all', async () => {
    const { store } = server;
    const recordsOf = () => store.collection<StoredRecord>('networks');
    const list = new ChangeList({ store, recordsOf, storedKeys: (key) => [key], lookMs: -1 });
    const all = async (question: ChangeQuestion) => {
      const pages: string[][] = [];
      let after: string | undefined;
      do {
        const { changes, next } = await list.page(question, { after });
        pages.push(changes.map(({ intent }) => intent.key));
        after = next;
      } while (after !== undefined);
      return pages;
    };
    expect((await all({ request_id: 'r-b' })).flat()).toEqual(['b']);
    expect((await all({ caller: 'administrator', registry: 'network' })).flat()).toEqual([...'fedcba']);
    const pages = await all({ request_id: 'r-a' });
    expect([pages[0], pages.at(-1)]).toEqual([[], engine === 'mongodb' ? expect.anything() : ['a']]);
  });

  test('times are of any offset; those that cannot be kept are refused', async () => {
    const [{ time } = {} as Entry] = await server.store.collection<Entry>(ENTRIES).find({ key: 'c', kind: 'intent' }).toArray(); // prettier-ignore
    const there = `${new Date(Date.parse(time) + 2 * HOUR_MS).toISOString().slice(0, -1)}%2B02:00`;
    expect(keysOf((await asked(`since=${there}`)).json)).toEqual([...'fedc']);
    expect(keysOf((await asked(`until=${there}`)).json)).toEqual([...'ba']);
    for (const name of ['since', 'until'])
      for (const wrong of [
        '2016-12-31T23:59:60Z',
        '2016-12-31T23:00:00%2B01',
        '9999-12-31T23:59:59-01:00',
        '0000-01-01T00:00:00%2B01:00',
      ])
        // prettier-ignore
        expect([wrong, (await asked(`${name}=${wrong}`)).status]).toEqual([wrong, 400]);
  });

  test('a key is found in either case where the registry keeps one', async () => {
    await server.send({ method: 'POST', path: '/backbone', body: { system_id: ID } });
    for (const search of [`key=${ID}`, `key=${ID.toLowerCase()}`, `key=${ID}&registry=backbone`])
      expect(keysOf((await asked(search)).json)).toEqual([ID.toLowerCase()]);
    expect(keysOf((await asked(`key=${ID}&registry=network`)).json)).toEqual([]);
    expect(keysOf((await asked('key=A')).json)).toEqual([]);
  });

  test('of two creates with one revision only one is proven', async () => {
    const { store } = server;
    const log = await openAuditLog(store);
    const who = { caller: 'c', operation: 'any', registry: 'network', request_id: '' };
    const rev = newRevision();
    const intents = [1, 2].map(() => log.intent({ ...who, key: 'twice', before: null, after: rev }));
    for (const intent of intents) await intent.before();
    await store.collection<StoredRecord>('networks').insertOne({ ...record('twice', {}), _rev: rev });
    const outcomes = async () => (await changesOf(store)).filter(({ intent }) => intent.key === 'twice').map(({ outcome }) => outcome); // prettier-ignore
    expect(await outcomes()).toEqual(['applied', 'unknown']);
    await intents[1]!.settle('applied');
    await log.close();
    expect(await outcomes()).toEqual(['unknown', 'applied']);
  });

  test('a page is judged by a few reads, however many changes are open', async () => {
    const { store } = server;
    const log = await openAuditLog(store);
    const who = { caller: 'c', operation: 'any', registry: 'network', request_id: 'open' };
    await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        log.intent({ ...who, key: `open-${at}`, before: newRevision(), after: newRevision() }).before(),
      ),
    );
    const intents = await store.collection<Entry>(ENTRIES).find({ request_id: 'open' }).toArray();
    const networks = store.collection<StoredRecord>('networks');
    const reads = [ENTRIES, 'networks'].flatMap((name) =>
      (['find', 'findOne'] as const).map((method) => jest.spyOn(store.collection(name), method)),
    );
    const changes = await judged({ store, recordsOf: () => networks }, intents);
    expect(changes.map(({ outcome }) => outcome)).toEqual(Array(50).fill('unknown'));
    expect(reads.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBe(3);
    jest.restoreAllMocks();
    await log.close();
  });
});
