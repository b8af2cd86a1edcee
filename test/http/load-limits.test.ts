/** Shares and rates over HTTP: who is refused, with what, and that others are served (T41). */
import { EventEmitter, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import type { Caller } from '../../src/auth/caller.js';
import { unauthenticated, type FindCaller } from '../../src/auth/scheme.js';
import { AddressShares } from '../../src/http/address-shares.js';
import { limitConnections } from '../../src/http/connection-shares.js';
import type { Exchange } from '../../src/http/exchange.js';
import { proxiesOf } from '../../src/http/proxies.js';
import { describeEngines } from '../support/engines.js';
import { Gate as Hold } from '../support/hooked-store.js';
import { changed, TestServer, type Received, type Sent } from '../support/server.js';

/** The key is the caller's name; `bad` is nobody's. */
const byKey: FindCaller = ({ headers }): Caller => {
  const key = headers['x-api-key'];
  if (typeof key !== 'string' || key === 'bad') unauthenticated();
  return { id: `client:${key}`, grants: 'all' };
};

let server: TestServer;
afterEach(() => server.stop());

const create = (key: string, id: string): Sent => ({
  method: 'POST',
  path: '/network',
  headers: { 'x-api-key': key },
  body: { network_id: id, network_name: 'Mesh' },
});
const read = (key: string, headers: Record<string, string> = {}): Sent => ({
  path: '/network/none',
  headers: { 'x-api-key': key, ...headers },
});
const statusOf = async (sent: Sent): Promise<number> => (await server.send(sent)).status;

describeEngines('the rate of a caller', (engine) => {
  test('is told in every answer, and what goes beyond it is 429; others are served', async () => {
    server = await TestServer.start(engine, { rate: '3' }, { findCaller: byKey });
    for (const left of [2, 1, 0]) {
      const { status, headers } = await server.send(create('a', `n${left}`));
      expect({ status, policy: headers['ratelimit-policy'] }).toEqual({ status: 201, policy: '"minute";q=3;w=60' });
      expect(headers.ratelimit).toMatch(new RegExp(`^"minute";r=${left};t=\\d+$`));
    }
    const before = await server.documents();
    const refused = await server.send(create('a', 'more'));
    expect(refused.status).toBe(429);
    expect(refused.headers.ratelimit).toMatch(/^"minute";r=0;t=(59|60)$/);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(19);
    expect(refused.json).toEqual({
      success: false,
      error: 'too many requests of this caller, try again after the time in Retry-After',
    });
    expect(changed(before, await server.documents())).toBe(0);
    expect(await statusOf(create('b', 'of-b'))).toBe(201);
    expect(await statusOf({ path: '/livez' })).toBe(200);
  });

  test('is taken by the metrics, too', async () => {
    server = await TestServer.start(engine, { rate: '1' }, { findCaller: byKey });
    const metrics = { path: '/metrics', headers: { 'x-api-key': 'a' } };
    expect(await statusOf(metrics)).toBe(200);
    const refused = await server.send(metrics);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(50);
  });

  test('is taken by what its grants do not reach, too', async () => {
    const findCaller: FindCaller = (): Caller => ({ id: 'client:a', grants: [] });
    server = await TestServer.start(engine, { rate: '2' }, { findCaller });
    for (const status of [403, 403, 429]) expect(await statusOf(read('a'))).toBe(status);
  });

  test('is off unless it is set', async () => {
    server = await TestServer.start(engine, {}, { findCaller: byKey });
    expect((await server.send(read('a'))).headers.ratelimit).toBeUndefined();
  });
});

describeEngines('failures to authenticate', (engine) => {
  test('are 429 after 30 in a minute from one address; good credentials are served, and so are others', async () => {
    server = await TestServer.start(engine, { proxies: '127.0.0.1' }, { findCaller: byKey });
    const from = (address: string) => ({ 'x-forwarded-for': address });
    for (let i = 0; i < 30; i++) expect(await statusOf(read('bad', from(`2001:db8::${i}`)))).toBe(401);
    const refused = await server.send(read('bad', from('2001:db8::ffff')));
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toMatch(/^[12]$/);
    expect(refused.headers['www-authenticate']).toBeUndefined();
    expect(await statusOf(read('good', from('2001:db8::ffff')))).toBe(404);
    expect(await statusOf(read('bad', from('2001:db8:0:1::1')))).toBe(401);
    // Many share loopback: nobody is told to wait for another's failures.
    for (let i = 0; i < 40; i++) expect(await statusOf(read('bad'))).toBe(401);
  });
});

/** A connection that sends one request, and takes of the answer only what is read. */
async function reader(sent: Sent): Promise<Socket> {
  const socket = connect(server.portNumber, '127.0.0.1');
  const body = JSON.stringify(sent.body ?? {});
  const fields = Object.entries(sent.headers ?? {}).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `${sent.method ?? 'GET'} ${sent.path} HTTP/1.1\r\nHost: localhost\r\n${fields.join('')}`;
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(`${head}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
  return socket;
}

describeEngines('streams', (engine) => {
  test('are two at once for one caller, and others have theirs', async () => {
    server = await TestServer.start(engine, {}, { findCaller: byKey });
    // More than the system keeps for readers that take nothing.
    const metadata = { text: 'x'.repeat(100_000) };
    for (let i = 0; i < 120; i++)
      expect(
        await statusOf({ ...create('a', `n${i}`), body: { network_id: `n${i}`, network_name: 'x', metadata } }),
      ).toBe(201);
    const all = (key: string): Sent => ({ method: 'POST', path: '/networks', headers: { 'x-api-key': key }, body: {} });
    const readers = [await reader(all('a')), await reader(all('a'))];
    for (const socket of readers)
      await once(
        socket.once('data', () => socket.pause()),
        'data',
      );
    expect(await statusOf(all('a'))).toBe(429);
    expect(await statusOf(all('b'))).toBe(200);
    readers.forEach((socket) => socket.destroy());
    let again = 429;
    for (let tries = 0; again === 429 && tries < 50; tries++) {
      again = await statusOf(all('a'));
      await new Promise((done) => setTimeout(done, 20));
    }
    expect(again).toBe(200);
  }, 30_000);
});

describeEngines('places', (engine) => {
  test('are free again when their clients are gone, and what waited for them is not done', async () => {
    const hold = new Hold('networks.insertOne');
    const [bounds, hooks] = [{ places: 2, queue: 2, queueMs: 5000 }, hold];
    server = await TestServer.start(engine, {}, { bounds, hooks });
    const clients: Socket[] = [];
    for (const id of ['held-1', 'held-2', 'waits-1', 'waits-2']) clients.push(await reader(create('a', id)));
    await hold.reached;
    const busy = await until(503, create('a', 'too-many'));
    expect(busy.headers['retry-after']).toMatch(/^[1-3]$/);
    expect(await statusOf({ path: '/readyz' })).toBe(200);
    clients.forEach((client) => client.destroy());
    await new Promise((done) => setTimeout(done, 100));
    hold.open();
    const answers = await Promise.all([1, 2].map((i) => server.send(create('a', `after-${i}`))));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const ids = [...(await server.documents()).keys()].map((key) => key.split('/')[1]).sort();
    expect(ids).toEqual(['after-1', 'after-2', 'held-1', 'held-2']);
  });
});

describeEngines('clients that leave while their credentials are looked up', (engine) => {
  test('leave their share of the address, and nothing of them is done', async () => {
    const places = { places: 1, queue: 1, queueMs: 1000 };
    let found = (): void => undefined;
    const asked: (() => void)[] = [];
    const findCaller: FindCaller = (request, accepted) => {
      const caller = byKey(request, accepted) as Caller;
      if (caller.id !== 'client:slow') return caller;
      asked.shift()!();
      return new Promise((resolve) => (found = () => resolve(caller)));
    };
    server = await TestServer.start(engine, { proxies: '127.0.0.1' }, { findCaller, bounds: places });
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    const isAsked = new Promise<void>((resolve) => asked.push(resolve));
    const leaving = await reader({ ...create('slow', 'left'), headers: { 'x-api-key': 'slow', ...headers } });
    await isAsked;
    expect(await statusOf(read('quick', headers))).toBe(429);
    expect(await statusOf({ ...read('quick', headers), path: '/metrics' })).toBe(429);
    leaving.destroy();
    await new Promise((done) => setTimeout(done, 50));
    found();
    expect((await until(404, read('quick', headers))).status).toBe(404);
    expect((await server.documents()).size).toBe(0);
  });
});

test('an address has its share of connections, which one that ends gives back', async () => {
  server = await TestServer.start('embedded');
  const port = new EventEmitter();
  limitConnections(port, new AddressShares(2, proxiesOf(['10.0.0.1'])));
  const connected = (remoteAddress: string): EventEmitter & { destroy: () => void; isCut: boolean } => {
    const socket = Object.assign(new EventEmitter(), {
      remoteAddress,
      isCut: false,
      destroy: () => {
        socket.isCut = true;
        socket.emit('close');
      },
    });
    port.emit('connection', socket);
    return socket;
  };
  const [first] = [connected('203.0.113.7'), connected('::ffff:203.0.113.7')];
  expect(connected('203.0.113.7').isCut).toBe(true);
  expect(connected('203.0.113.8').isCut).toBe(false);
  first.emit('close');
  expect([connected('203.0.113.7').isCut, connected('203.0.113.7').isCut]).toEqual([false, true]);
  for (const shared of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.1'])
    for (let i = 0; i < 4; i++) expect(connected(shared).isCut).toBe(false);
});

/** Sends until the status comes. */
async function until(status: number, sent: Sent): Promise<Received> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await server.send(sent);
    if (answer.status === status) return answer;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`never ${status}`);
}

describeEngines('addresses', () => {
  test('have their share of what is under way', async () => {
    server = await TestServer.start('embedded');
    const shares = new AddressShares(2, proxiesOf(['10.0.0.1']));
    const enter = (address: string): Exchange => {
      const exchange = { address } as Exchange;
      shares.enter(exchange);
      return exchange;
    };
    const [first] = [enter('203.0.113.7'), enter('203.0.113.7')];
    expect(() => enter('203.0.113.7')).toThrow('too many requests');
    enter('203.0.113.8');
    shares.leave(first);
    shares.leave(first);
    enter('203.0.113.7');
    expect(() => enter('203.0.113.7')).toThrow('too many requests');
    for (const shared of ['127.0.0.1', '127.9.9.9', '::1', '', '10.0.0.1']) for (let i = 0; i < 5; i++) enter(shared);
    expect(shares.sourceOf('2001:db8::1')).toBe('2001:db8:0:0');
    expect(shares.sourceOf('2001:DB8:0:0:1:2:3:4')).toBe('2001:db8:0:0');
    expect(shares.sourceOf('fe80::1:2:3:4:5')).toBe('fe80:0:0:1');
  });
});
