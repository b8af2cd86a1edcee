/** A page ends after 16 MiB whatever its limit, and leads on only where there is more. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { StoredRecord } from '../src/store/contract.js';
import { TestServer } from './support/server.js';

/** Of a million characters each: the seventeenth goes past the end of a page. */
const RECORDS = 20;
const ON_A_PAGE = 17;

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start('embedded');
  const time = '2026-01-01T00:00:00.000Z';
  const documents = Array.from({ length: RECORDS }, (_, at): StoredRecord => {
    const id = `net-${String(at).padStart(2, '0')}`;
    const fields = { network_id: id, network_name: id, services_map: {}, policies: {} };
    const marks = { _id: id, _rev: 'AAAAAAAAAAAAAAAA', _created: time, _updated: time };
    return { ...marks, ...fields, metadata: { note: 'x'.repeat(1_000_000) } };
  });
  await server.store.collection<StoredRecord>('networks').insertMany(documents);
}, 60_000);
afterAll(() => server.stop());

async function pages(limit: number, filter: object): Promise<number[]> {
  const lengths: number[] = [];
  let path: string | undefined = `/networks?limit=${limit}`;
  while (path !== undefined) {
    const { headers, json } = await server.send({ method: 'POST', path, body: filter });
    lengths.push((json as { data: object[] }).data.length);
    path = /^<([^>]+)>; rel="next"$/.exec(String(headers['link'] ?? ''))?.[1];
  }
  return lengths;
}

test.each([19, 100, 101, 1000])('limit %d: two pages, the first ended by its length', async (limit) => {
  expect(await pages(limit, {})).toEqual([ON_A_PAGE, RECORDS - ON_A_PAGE]);
});

test.each([100, 1000])('limit %d: a result that ends where its page does has no other', async (limit) => {
  expect(await pages(limit, { network_id: { $lt: 'net-17' } })).toEqual([ON_A_PAGE]);
});

test('a limit below ends the page as ever', async () => {
  expect(await pages(8, {})).toEqual([8, 8, 4]);
  expect(await pages(10, {})).toEqual([10, 10]);
});
