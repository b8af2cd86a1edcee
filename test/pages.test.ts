/** Pages by a value that many records share: nothing twice, nothing left out, and no page costs more than the first. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { registry } from '../generated/network/operations.js';
import { Order } from '../src/records/pages.js';
import type { StoredRecord } from '../src/store/contract.js';
import type { Explanation } from '../src/store/embedded/cursor.js';
import { describeEngines } from './support/engines.js';
import { TestServer } from './support/server.js';

/** Three names before, one that most share, three behind. */
const SHARED = 1200;
const nameOf = (at: number): string => (at < 30 ? `A ${at % 3}` : at < 30 + SHARED ? 'Mesh' : `Z ${at % 3}`);
const RECORDS = SHARED + 60;
const LIMIT = 100;

const key = (at: number): string => `net-${String((at * 7919) % 10_000).padStart(5, '0')}`;
const network = (at: number) => ({
  network_id: key(at),
  network_name: nameOf(at),
  metadata: { third: at % 3 },
  services_map: {},
  policies: {},
});

describeEngines('pages by a shared value', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start(engine);
    const time = '2026-01-01T00:00:00.000Z';
    const marks = { _rev: 'AAAAAAAAAAAAAAAA', _created: time, _updated: time };
    const documents = Array.from({ length: RECORDS }, (_, at) => ({ _id: key(at), ...marks, ...network(at) }));
    await server.store.collection<StoredRecord>('networks').insertMany(documents);
  }, 60_000);
  afterAll(() => server.stop());

  type Page = { network_id: string; network_name: string }[];
  const pages = async (
    sort: string,
    filter: object,
    between: (page: Page, number: number) => Promise<void>,
  ): Promise<Page> => {
    const all: Page = [];
    let path: string | undefined = `/networks?limit=${LIMIT}&sort=${sort}`;
    for (let number = 1; path !== undefined; number += 1) {
      const { headers, json, status } = await server.send({ method: 'POST', path, body: filter });
      expect([status, number <= RECORDS / 50]).toEqual([200, true]);
      const page = (json as { data: Page }).data;
      all.push(...page);
      await between(page, number);
      path = /^<([^>]+)>; rel="next"$/.exec(String(headers['link'] ?? ''))?.[1];
    }
    return all;
  };
  const idsOf = (page: Page): string[] => page.map(({ network_id }) => network_id);
  const inOrder = (filter: (at: number) => boolean, down: boolean): string[] => {
    const keys = Array.from({ length: RECORDS }, (_, at) => at).filter(filter);
    const place = (at: number): string => `${nameOf(at)}\n${key(at)}`;
    keys.sort((one, other) => (place(one) < place(other) ? -1 : 1));
    return (down ? keys.reverse() : keys).map(key);
  };

  for (const sort of ['network_name', '-network_name']) {
    const down = sort.startsWith('-');
    test(`${sort}: every record once, in order`, async () => {
      expect(idsOf(await pages(sort, {}, async () => undefined))).toEqual(inOrder(() => true, down));
    }, 60_000);

    test(`${sort} with a filter, also one on the field itself`, async () => {
      const third = idsOf(await pages(sort, { 'metadata.third': 1 }, async () => undefined));
      expect(third).toEqual(inOrder((at) => at % 3 === 1, down));
      const shared = idsOf(await pages(sort, { network_name: 'Mesh' }, async () => undefined));
      expect(shared).toEqual(inOrder((at) => nameOf(at) === 'Mesh', down));
    }, 60_000);

    test(`${sort}: inserts and deletes between pages neither repeat nor hide others`, async () => {
      const extra: string[] = [];
      const gone: Page = [];
      const create = async (id: string): Promise<void> => {
        extra.push(id);
        await server.send({ method: 'POST', path: '/network', body: { ...network(100), network_id: id } });
      };
      const found = idsOf(
        await pages(sort, {}, async (page, number) => {
          // The page's last record, which its cursor stands on, one before it, and new ones on both sides.
          for (const one of [page.at(-1)!, page[3]!]) {
            await server.send({ method: 'DELETE', path: `/network/${one.network_id}` });
            gone.push(one);
          }
          await create(`${page.at(-1)!.network_id}-${number}`);
          await create(`net-0-${number}`);
          await create(`net-x-${number}`);
        }),
      );
      expect(new Set(found).size).toBe(found.length);
      expect(found.filter((id) => !extra.includes(id))).toEqual(inOrder(() => true, down));
      for (const id of extra) await server.send({ method: 'DELETE', path: `/network/${id}` });
      for (const { network_id } of gone)
        await server.send({ method: 'POST', path: '/network', body: network(indexOf(network_id)) });
    }, 60_000);

    if (engine !== 'embedded') continue;
    test.each([
      ['no filter', {}],
      ['a filter on the field itself', { network_name: 'Mesh' }],
    ])(`${sort}, %s: the last page of the shared value reads no more than the first one`, async (_name, filter) => {
      const order = Order.of(registry.records.networks, sort);
      const shared = inOrder((at) => nameOf(at) === 'Mesh', down);
      const from = order.after(filter, { value: 'Mesh', key: shared.at(-LIMIT - 2)! });
      const { executionStats, queryPlanner } = (await server.store
        .collection<StoredRecord>('networks')
        .find(from, { sort: order.sort, limit: LIMIT + 1 })
        .explain()) as Explanation;
      expect(queryPlanner.winningPlan).toEqual({ stage: 'IXSCAN', indexName: 'network_name' });
      expect(executionStats).toEqual({ totalKeysExamined: 101, totalDocsExamined: 101, nReturned: 101 });
    });
  }
});

const indexes = new Map(Array.from({ length: RECORDS }, (_, at) => [key(at), at]));
const indexOf = (id: string): number => indexes.get(id) ?? 0;
