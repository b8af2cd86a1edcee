/** Which index answers a client's filter – and that the answer is the same without it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Filter } from 'mongodb';
import { registry } from '../generated/network/operations.js';
import { compileFilter } from '../src/filter/compile.js';
import type { Collection, StoredRecord } from '../src/store/contract.js';
import { TestServer } from './support/server.js';

interface Plan {
  queryPlanner: { winningPlan: { stage: string; indexName?: string } };
  executionStats: { totalKeysExamined: number; totalDocsExamined: number; nReturned: number };
}

/** Every fifth network is in us-west, every seventh has metrics. */
const network = (i: number): object => ({
  network_id: `net-${i}`,
  network_name: `Mesh ${i % 10}`,
  metadata: { region: i % 5 === 0 ? 'us-west' : 'eu-central', owner: `owner-${i % 50}`, size: i },
  services_map: i % 7 === 0 ? { metrics: 'metrics.svc:8888' } : {},
});
const SEED = { 'metadata.region': 'us-west', 'services_map.metrics': { $exists: true } };

describe('query plans (embedded)', () => {
  let server: TestServer;
  let collection: Collection<StoredRecord>;
  beforeAll(async () => {
    server = await TestServer.start('embedded');
    collection = server.store.collection('networks');
    for (let i = 0; i < 400; i++) await server.send({ method: 'POST', path: '/network', body: network(i) });
  });
  afterAll(() => server.stop());

  const explain = async (filter: object, options: object = {}): Promise<Plan> =>
    (await collection
      .find(compileFilter(filter, registry.records.networks.filterable) as Filter<StoredRecord>, options)
      .explain()) as unknown as Plan;
  const ask = async (filter: object): Promise<string> =>
    (await server.send({ method: 'POST', path: '/networks', body: filter })).text;

  test('region and metrics (seed 001): an index answers, and equally without it', async () => {
    const plan = await explain(SEED);
    expect(plan.queryPlanner.winningPlan).toMatchObject({ stage: 'IXSCAN' });
    expect(['metadata', 'services_map']).toContain(plan.queryPlanner.winningPlan.indexName);
    expect(plan.executionStats.totalDocsExamined).toBeLessThan(100);
    const answer = await ask(SEED);
    expect((JSON.parse(answer) as { data: unknown[] }).data).toHaveLength(12);
    await collection.dropIndex('metadata');
    await collection.dropIndex('services_map');
    expect((await explain(SEED)).queryPlanner.winningPlan).toMatchObject({ stage: 'COLLSCAN' });
    expect(await ask(SEED)).toBe(answer);
    await collection.createIndexes(
      registry.records.networks.indexes.map(({ name, key }) => ({ name, key: { ...key } })),
    );
    expect((await explain(SEED)).queryPlanner.winningPlan.stage).toBe('IXSCAN');
    expect(await ask(SEED)).toBe(answer);
  });

  const rows: [string, object, string | undefined][] = [
    ['equality on a field', { network_name: 'Mesh 3' }, 'network_name'],
    ['equality on a dotted path', { 'metadata.owner': 'owner-7' }, 'metadata'],
    ['a range on a dotted path', { 'metadata.size': { $gte: 100, $lt: 110 } }, 'metadata'],
    ['$in', { 'metadata.owner': { $in: ['owner-1', 'owner-2'] } }, 'metadata'],
    ['$exists', { 'services_map.metrics': { $exists: true } }, 'services_map'],
    ['negation alone', { 'metadata.owner': { $ne: 'owner-1' } }, undefined],
  ];
  test.each(rows)('%s', async (_name, filter, indexName) => {
    const { winningPlan } = (await explain(filter)).queryPlanner;
    expect(winningPlan).toMatchObject(indexName === undefined ? { stage: 'COLLSCAN' } : { stage: 'IXSCAN', indexName });
  });

  test('a page by name walks the index of names and stops at its limit', async () => {
    const plan = await explain({}, { sort: { network_name: 1, _id: 1 }, limit: 10 });
    expect(plan.queryPlanner.winningPlan).toMatchObject({ stage: 'IXSCAN', indexName: 'network_name' });
    expect(plan.executionStats.totalDocsExamined).toBeLessThanOrEqual(10);
  });

  test('20 of one owner: only those are looked at', async () => {
    const plan = await explain({ 'metadata.owner': 'owner-7' });
    expect(plan.executionStats).toMatchObject({ nReturned: 8, totalDocsExamined: 8 });
  });
});
