/** Readiness follows MongoDB: false within two seconds when it is gone, true again by itself; requests meanwhile are 503. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestServer } from './support/server.js';

/** A way to the server that can be cut. */
class Wire {
  private readonly sockets = new Set<Socket>();
  private silent = false;
  private constructor(private readonly server: Server) {}

  static async open(target: URL): Promise<Wire> {
    const server = createServer();
    const wire = new Wire(server);
    server.on('connection', (near) => {
      const far = connect(Number(target.port), target.hostname);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        wire.sockets.add(from);
        from.on('data', (chunk) => void (wire.silent || to.write(chunk)));
        from.on('error', () => undefined);
        from.on('close', () => to.destroy());
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return wire;
  }

  get port(): number {
    return (this.server.address() as { port: number }).port;
  }

  /** Nothing passes any more; connections stay. */
  hush(silent: boolean): void {
    this.silent = silent;
    if (!silent) this.cut();
  }

  cut(): void {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const uri = process.env.MONGODB_TEST_URI;

describe('readiness (mongodb)', () => {
  if (!uri) {
    test.skip('skipped: MONGODB_TEST_URI names no server', () => undefined);
    return;
  }
  let wire: Wire;
  let server: TestServer;
  beforeAll(async () => {
    wire = await Wire.open(new URL(uri));
    server = await TestServer.start('mongodb', {}, `mongodb://127.0.0.1:${wire.port}`);
  });
  afterAll(async () => {
    wire.hush(false);
    await server.stop();
    await wire.close();
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
    wire.hush(true);
    expect(await ready()).toBe(503);
    const answer = await server.send({ path: '/network/x' });
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('1');
    wire.hush(false);
    await until(200);
    expect((await server.send({ path: '/network/x' })).status).toBe(404);
  }, 30000);
});
