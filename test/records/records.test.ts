/** What the records layer promises whatever the registry: no lost change, no second create, pages that miss nothing. */
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeEngines } from '../support/engines.js';
import { TestServer } from '../support/server.js';

interface List {
  data: { network_id: string; network_name: string }[];
}

describeEngines('records', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start(engine);
  });
  beforeEach(() => server.clear());
  afterAll(() => server.stop());

  const create = (network_id: string, more: object = {}) =>
    server.send({ method: 'POST', path: '/network', body: { network_id, network_name: network_id, ...more } });

  test('64 creates of one id at once: one 201, the others 409', async () => {
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all(Array.from({ length: 64 }, () => create(`n${round}`)));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(63);
    }
  });

  test('partial updates of different fields at once lose none', async () => {
    await create('n');
    const updates = [
      { network_name: 'new' },
      { metadata: { a: 1 } },
      { services_map: { a: 'host:1' } },
      { policies: { a: 'b' } },
    ];
    const answers = await Promise.all(updates.map((body) => server.send({ method: 'PUT', path: '/network/n', body })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await server.send({ path: '/network/n' })).json).toEqual({
      success: true,
      data: Object.assign({ network_id: 'n' }, ...updates) as object,
    });
  });

  test('changes with If-Match end at just the acknowledged count', async () => {
    await create('n', { metadata: { count: 0 } });
    let acknowledged = 0;
    const client = async (): Promise<void> => {
      for (let i = 0; i < 10; i++) {
        const read = await server.send({ path: '/network/n' });
        const { count } = (read.json as { data: { metadata: { count: number } } }).data.metadata;
        const answer = await server.send({
          method: 'PUT',
          path: '/network/n',
          headers: { 'if-match': read.headers.etag! },
          body: { metadata: { count: count + 1 } },
        });
        expect([200, 412]).toContain(answer.status);
        if (answer.status === 200) acknowledged++;
      }
    };
    await Promise.all(Array.from({ length: 8 }, client));
    expect((await server.send({ path: '/network/n' })).text).toContain(`"count":${acknowledged}`);
    expect(acknowledged).toBeGreaterThan(0);
  });

  test('an ETag does not come back after delete and create', async () => {
    const first = await create('n');
    await server.send({ method: 'DELETE', path: '/network/n' });
    const second = await create('n');
    expect(second.headers.etag).not.toBe(first.headers.etag);
  });

  test('pages miss nothing and repeat nothing while records come and go', async () => {
    const sorts = ['', '&sort=network_name', '&sort=-network_name', '&sort=-network_id'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sorts),
        fc.integer({ min: 1, max: 7 }),
        fc.array(fc.tuple(fc.boolean(), fc.nat(40)), { maxLength: 20 }),
        async (sort, limit, changes) => {
          await server.clear();
          // Stays are there throughout; goers come and go between pages. Names repeat, so that ties are broken by key.
          await Promise.all(Array.from({ length: 15 }, (_, i) => create(`stay${i}`, { network_name: `name${i % 4}` })));
          const seen: string[] = [];
          let path: string | undefined = `/networks?limit=${limit}${sort}`;
          for (let page = 0; path !== undefined; page++) {
            const answer = await server.send({ method: 'POST', path, body: {} });
            expect(answer.status).toBe(200);
            seen.push(...(answer.json as List).data.map(({ network_id }) => network_id));
            path = /<(.*)>/.exec(String(answer.headers.link ?? ''))?.[1];
            const [comes, id] = changes[page % Math.max(1, changes.length)] ?? [true, page];
            await (comes
              ? create(`goes${id}`, { network_name: `name${id % 5}` })
              : server.send({ method: 'DELETE', path: `/network/goes${id}` }));
          }
          const stays = seen.filter((id) => id.startsWith('stay'));
          expect(stays).toHaveLength(15);
          expect(new Set(stays).size).toBe(15);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('readers that leave before the first byte take no stream with them', async () => {
    for (let i = 0; i < 110; i += 22) await Promise.all(Array.from({ length: 22 }, (_, j) => create(`n${i + j}`)));
    for (let i = 0; i < 12; i++) {
      await new Promise<void>((resolve) => {
        const head = `POST /networks HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`;
        const socket = connect(server.portNumber, '127.0.0.1', () => socket.write(head, () => socket.destroy()));
        socket.on('close', () => resolve());
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await server.send({ method: 'POST', path: '/networks', body: {} })).status).toBe(200);
  });

  test('a long result is streamed whole, in order', async () => {
    const filler = 'x'.repeat(4000);
    for (let i = 0; i < 200; i += 20)
      await Promise.all(
        Array.from({ length: 20 }, (_, j) => create(`n${String(i + j).padStart(3, '0')}`, { metadata: { filler } })),
      );
    const answer = await server.send({ method: 'POST', path: '/networks', body: {} });
    expect(answer.status).toBe(200);
    expect(answer.headers['transfer-encoding']).toBe('chunked');
    const ids = (answer.json as List).data.map(({ network_id }) => network_id);
    expect(ids).toEqual([...ids].sort());
    expect(ids).toHaveLength(200);
  });
});
