/** Lists of pods and bindings: filters, pages by `limit` and `marker`, links; and the zones. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { TestServer } from '../support/server.js';
import { NOWHERE } from './rows.js';

interface Pod {
  readonly pod_id: string;
  readonly pod_name: string;
  readonly az_name: string;
}
type Page = Readonly<
  Record<string, { readonly href?: string; readonly rel?: string; readonly [field: string]: unknown }[]>
>;

const ZONES = ['az1', 'az2', 'Äz3'];
const PODS = 25;

/** The pod at a place; the first is the top region, whose zone is empty. */
const podAt = (place: number): object => ({
  pod_name: `Pod${place}`,
  az_name: place === 0 ? '' : ZONES[place % 3],
  dc_name: place % 2 === 0 ? 'even & odd' : '',
});

describeEngines('tricircle: lists', (engine) => {
  let server: TestServer;
  let pods: Pod[] = [];

  const get = async (path: string, status = 200): Promise<Page> => {
    const received = await server.send({ path: path.replace(server.base, '') });
    expect({ status: received.status, text: received.text }).toMatchObject({ status });
    return received.json as Page;
  };
  const post = async (path: string, body: object): Promise<Readonly<Record<string, never>>> => {
    const received = await server.send({ method: 'POST', path, body });
    expect({ status: received.status, text: received.text }).toMatchObject({ status: 200 });
    return received.json as Readonly<Record<string, never>>;
  };

  beforeAll(async () => {
    server = await TestServer.start(engine);
    for (let i = 0; i < PODS; i += 1) pods.push((await post('/v1.0/pods', { pod: podAt(i) }))['pod']!);
    for (const { pod_id } of pods.slice(1, 13))
      for (const tenant_id of ['t1', 't 2']) await post('/v1.0/bindings', { pod_binding: { tenant_id, pod_id } });
    pods = pods.sort((one, other) => (one.pod_id < other.pod_id ? -1 : 1));
  });
  afterAll(() => server.stop());

  const idsOf = (found: readonly Pod[]): string[] => found.map(({ pod_id }) => pod_id);

  test('all, by id, without links', async () => {
    expect(await get('/v1.0/pods')).toEqual({ pods });
    expect(await get('/v1.0/pods/')).toEqual({ pods });
  });

  test.each([
    ['az_name=az1', (pod: Pod) => pod.az_name === 'az1'],
    ['az_name=', (pod: Pod) => pod.az_name === ''],
    ['az_name=%C3%84z3&dc_name=even+%26+odd', (pod: Pod) => pod.az_name === 'Äz3' && Number(pod.pod_name.slice(3)) % 2 === 0],
    ['pod_name=Pod7', (pod: Pod) => pod.pod_name === 'Pod7'],
    ['region_name=Pod7', (pod: Pod) => pod.pod_name === 'Pod7'],
    ['region_name=Pod7&pod_name=Pod8', () => false],
    ['pod_az_name=az1', () => false],
    [`pod_id=${NOWHERE}`, () => false],
    ['dc_name=$ne', () => false],
  ])('?%s: those with just these values', async (query, isWanted) => {
    expect(await get(`/v1.0/pods?${query}`)).toEqual({ pods: pods.filter(isWanted) });
  }); // prettier-ignore

  test('ids are asked for in either case', async () => {
    const { pod_id } = pods[0]!;
    const [binding] = (await get('/v1.0/bindings?limit=1'))['pod_bindings']!;
    const [id, bound] = [binding!['id'], binding!['pod_id']].map((text) => String(text).toUpperCase());
    expect(await get(`/v1.0/pods?pod_id=${pod_id.toUpperCase()}`)).toEqual({ pods: [pods[0]] });
    expect(await get(`/v1.0/bindings?id=${id}&pod_id=${bound}`)).toEqual({ pod_bindings: [binding] });
    expect((await get(`/v1.0/bindings?pod_id=${bound}`))['pod_bindings']).toHaveLength(2);
  });

  test.each([
    ['pods', '/v1.0/pods?', PODS],
    ['pods', '/v1.0/pods?az_name=az1&', 8],
    ['pod_bindings', '/v1.0/bindings?', 24],
    ['pod_bindings', '/v1.0/bindings?tenant_id=t+2&', 12],
    ['pod_bindings', '/v1.0/bindings?project_id=t1&', 12],
  ])('links lead through all %s of %s', async (name, path, count) => {
    const whole = (await get(path))[name]!;
    expect(whole).toHaveLength(count);
    for (const limit of [1, 5, count - 1]) {
      const found: unknown[] = [];
      let next: string | undefined = `${path}limit=${limit}`;
      for (let pages = 0; next !== undefined; pages += 1) {
        expect(pages).toBeLessThanOrEqual(count);
        const page: Page = await get(next);
        expect(page[name]!.length).toBeLessThanOrEqual(limit);
        found.push(...page[name]!);
        const links: Page[string] = page[`${name}_links`] ?? [];
        expect(links.map(({ rel }) => rel)).toEqual(found.length < count ? ['next'] : []);
        next = links[0]?.href;
        if (next !== undefined) expect(next.startsWith(`${server.base}${path}`)).toBe(true);
      }
      expect(found).toEqual(whole);
    }
    for (const limit of [count, count + 1, 5000]) expect(await get(`${path}limit=${limit}`)).toEqual({ [name]: whole });
  });

  test('a marker alone asks for what comes after it', async () => {
    expect(await get(`/v1.0/pods?marker=${pods[3]!.pod_id}`)).toEqual({ pods: pods.slice(4) });
    expect(await get(`/v1.0/pods?marker=${pods[3]!.pod_id.toUpperCase()}&limit=2`)).toMatchObject({ pods: pods.slice(4, 6) });
    expect(await get(`/v1.0/pods?marker=${pods.at(-1)!.pod_id}`)).toEqual({ pods: [] });
  }); // prettier-ignore

  test('a marker need not have the values asked for', async () => {
    const top = pods.find(({ az_name }) => az_name === '')!;
    const after = pods.filter(({ pod_id, az_name }) => az_name === 'az1' && pod_id > top.pod_id);
    expect(await get(`/v1.0/pods?az_name=az1&marker=${top.pod_id}`)).toEqual({ pods: after });
  });

  test.each([
    ['pods?marker=' + NOWHERE, 'marker is the id of nothing in this list, take it from the link to the next page'],
    ['bindings?marker=' + NOWHERE, 'marker is the id of nothing in this list, take it from the link to the next page'],
    ['pods?limit=0', 'a parameter is not valid: /limit must be >= 1'],
    ['pods?limit=-1', 'a parameter is not valid: /limit must be >= 1'],
    ['pods?limit=many', 'a parameter is not valid: /limit must be integer'],
    ['pods?tenant_id=t1', 'a parameter is not valid: unknown query parameter "tenant_id"'],
    ['bindings?created_at=x', 'a parameter is not valid: unknown query parameter "created_at"'],
    ['pods?az_name=az1&az_name=az2', 'a parameter is not valid: the query parameter "az_name" is sent twice'],
    ['pods?limit=1&limit=1', 'a parameter is not valid: the query parameter "limit" is sent twice'],
  ])('%s: 400', async (path, message) => {
    const { badRequest } = (await get(`/v1.0/${path}`, 400)) as unknown as { badRequest: { message: string; code: number } };
    expect(badRequest).toEqual({ message: expect.stringContaining(message) as unknown, code: 400 });
  }); // prettier-ignore

  test('a pod that was a marker and is gone is none', async () => {
    const { pod } = (await post('/v1.0/pods', { pod: { pod_name: 'Gone', az_name: 'az9' } })) as unknown as {
      pod: Pod;
    };
    const path = `/v1.0/pods?marker=${pod.pod_id}`;
    await get(path);
    await server.send({ method: 'DELETE', path: `/v1.0/pods/${pod.pod_id}` });
    await get(path, 400);
  });

  test('zones by name, each with its pods by id, the top region in none', async () => {
    const zones = [...ZONES].sort().map((name) => ({ az_name: name, pods: pods.filter(({ az_name }) => az_name === name) }));
    expect(zones.flatMap((zone) => idsOf(zone.pods))).toHaveLength(PODS - 1);
    expect(await get('/v1.0/availability-zones')).toEqual({ availability_zones: zones });
    expect(await get('/v1.0/availability-zones/')).toEqual({ availability_zones: zones });
    expect(await get('/v1.0/availability-zones?az_name=az2')).toEqual({ availability_zones: [zones[1]] });
    for (const none of ['', 'az', 'AZ2'])
      expect(await get(`/v1.0/availability-zones?az_name=${none}`)).toEqual({ availability_zones: [] });
  }); // prettier-ignore
});

/** More pods than are read at once. */
const MANY = 1100;

describe('tricircle: many pods (embedded)', () => {
  let server: TestServer;
  beforeAll(async () => {
    // Whoever is told apart from others has few streams at once.
    server = await TestServer.start('embedded', {}, { findCaller: () => ({ id: 'client:one', grants: 'all' }) });
    const create = (i: number) =>
      server.send({ method: 'POST', path: '/v1.0/pods', body: { pod: { pod_name: `P${i}`, az_name: `z${i % 2}` } } });
    for (let i = 0; i < MANY; i += 100) await Promise.all(Array.from({ length: 100 }, (_, k) => create(i + k)));
  }, 60000);
  afterAll(() => server.stop());

  test('six lists of more than a page at once are no streams, of which a caller has fewer', async () => {
    const lists = Array.from({ length: 6 }, () => server.send({ path: '/v1.0/pods' }));
    const answers = (await Promise.all(lists)).map(({ status, json }) => [status, (json as Page)['pods']?.length]);
    expect(answers).toEqual(Array.from({ length: 6 }, () => [200, MANY]));
  });

  test('a page has at most 1,000, with a marker alone too; the whole list and the zones have all', async () => {
    const get = async (path: string): Promise<Page> => (await server.send({ path })).json as Page;
    const whole = (await get('/v1.0/pods'))['pods']!;
    expect(whole).toHaveLength(MANY);
    const page = await get('/v1.0/pods?limit=5000');
    expect([page['pods']!.length, page['pods_links']!.length]).toEqual([1000, 1]);
    const rest = await get(page['pods_links']![0]!.href!.replace(server.base, ''));
    expect([...page['pods']!, ...rest['pods']!]).toEqual(whole);
    const after = await get(`/v1.0/pods?marker=${String(whole[0]!['pod_id'])}`);
    expect([after['pods']!.length, after['pods_links']!.length]).toEqual([1000, 1]);
    const zones = (await get('/v1.0/availability-zones'))['availability_zones']!;
    expect(zones.map(({ az_name, pods }) => [az_name, (pods as unknown[]).length])).toEqual([['z0', MANY / 2], ['z1', MANY / 2]]);
  }); // prettier-ignore
});
