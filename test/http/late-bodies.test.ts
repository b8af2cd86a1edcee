/** Who may do what is asked again when a body came slowly or a place was waited for: what is revoked is not acted on. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous } from '../../src/auth/caller.js';
import { describeEngines } from '../support/engines.js';
import { changed, TestServer } from '../support/server.js';
import { beginRequest, type SlowRequest } from '../support/slow-request.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));
const network = (id: string): object => ({ network_id: id, network_name: id });

describeEngines('a slow body', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start(engine, { access: 'required' });
  });
  afterAll(() => server.stop());

  /** A new client's key, and a request with it whose body is under way. */
  async function begin(client_id: string): Promise<{ keyPath: string; path: string; sending: SlowRequest }> {
    const grants = [{ scope: 'network:write' }];
    const path = `/access/clients/${client_id}`;
    await server.administer({ method: 'POST', path: '/access/clients', body: { client_id, name: client_id, grants } });
    const { json } = await server.administer({ method: 'POST', path: `${path}/keys`, body: {} });
    const { key, key_id } = json as { key: string; key_id: string };
    const headers = { 'x-api-key': key };
    const sending = await beginRequest(`${server.base}/network`, { method: 'POST', body: network(client_id), headers });
    await pause(50);
    return { keyPath: `${path}/keys/${key_id}`, path, sending };
  }

  const patched = { 'content-type': 'application/merge-patch+json' };
  test.each([
    ['a key that is revoked', 401, (_client: string, keyPath: string) => server.administer({ method: 'DELETE', path: keyPath })],
    ['a client that is disabled', 401, (client: string) => server.administer({ method: 'PATCH', path: client, headers: patched, body: { enabled: false } })],
    ['a grant that is taken', 403, (client: string) => server.administer({ method: 'PATCH', path: client, headers: patched, body: { grants: [] } })],
  ])('%s meanwhile: nothing is made', async (name, status, takeAway) => {
    const { path, keyPath, sending } = await begin(`slow-${name.length}`);
    expect((await takeAway(path, keyPath)).status).toBeLessThan(300);
    const before = await server.documents();
    await pause(1050);
    expect(await sending.finish()).toMatchObject({ status });
    expect(changed(before, await server.documents())).toBe(0);
  }); // prettier-ignore

  test('who may still do it is served', async () => {
    const { sending } = await begin('slow-and-good');
    await pause(1050);
    expect(await sending.finish()).toMatchObject({ status: 201 });
  });
});

test('who sends at once and need not wait is asked for once; who waits for a place twice', async () => {
  let asked = 0;
  let release: (() => void) | undefined;
  const server = await TestServer.start(
    'embedded',
    {},
    {
      findCaller: () => {
        asked += 1;
        return anonymous;
      },
      bounds: { places: 1, queue: 10, queueMs: 5000 },
      hooks: { before: () => (release ? undefined : new Promise<void>((resolve) => (release = resolve))) },
    },
  );
  const first = server.send({ method: 'POST', path: '/network', body: network('one') });
  while (!release) await pause(5);
  expect(asked).toBe(1);
  const second = server.send({ method: 'POST', path: '/network', body: network('two') });
  await pause(150);
  expect(asked).toBe(2);
  release();
  expect((await first).status).toBe(201);
  expect((await second).status).toBe(201);
  expect(asked).toBe(3);
  await server.stop();
});
