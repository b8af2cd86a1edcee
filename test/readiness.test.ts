/** Readiness follows MongoDB: false within two seconds when it is gone, true again by itself; requests meanwhile are 503. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Proxy } from './chaos/proxy.js';
import { TestServer } from './support/server.js';

const uri = process.env.MONGODB_TEST_URI;

describe('readiness (mongodb)', () => {
  if (!uri) {
    test.skip('skipped: MONGODB_TEST_URI names no server', () => undefined);
    return;
  }
  let proxy: Proxy;
  let server: TestServer;
  beforeAll(async () => {
    proxy = await Proxy.open(uri);
    server = await TestServer.start('mongodb', {}, { uri: proxy.uri });
  });
  afterAll(async () => {
    await server.stop();
    await proxy.leave();
  });

  const ready = async (): Promise<number> => (await server.send({ path: '/readyz' })).status;
  const until = async (status: number): Promise<void> => {
    for (let tries = 0; (await ready()) !== status; tries++) {
      if (tries > 100) throw new Error(`never ${status}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  test('the server goes silent and comes back', async () => {
    expect(await ready()).toBe(200);
    proxy.hush();
    expect(await ready()).toBe(503);
    const answer = await server.send({ path: '/network/x' });
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toMatch(/^[1-3]$/);
    proxy.wake();
    await until(200);
    expect((await server.send({ path: '/network/x' })).status).toBe(404);
  }, 30000);
});
