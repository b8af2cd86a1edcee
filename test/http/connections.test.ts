/** How connections end when a port closes: what waits is accepted, what is sent is answered, nothing is reset. */
import type { RequestListener } from 'node:http';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { openPort, type OpenPort } from '../../src/http/server.js';

const REQUEST = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';

/** A client that keeps all that it is sent; `end` tells how the connection ended. */
class Client {
  text = '';
  readonly end: Promise<string>;
  readonly socket: Socket;

  constructor(port: number, bytes = '') {
    this.socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    this.socket.on('data', (chunk: Buffer) => (this.text += chunk.toString()));
    this.end = new Promise((done) => {
      this.socket.on('end', () => done('closed'));
      this.socket.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? 'error'));
    });
    if (bytes !== '') this.socket.write(bytes);
  }

  async answers(count: number): Promise<void> {
    while (this.text.split('HTTP/1.1 200').length <= count) await once(this.socket, 'data');
  }
}

let heard = 0;
const listener: RequestListener = (request, response) => {
  heard += 1;
  request.resume().on('end', () => response.end('done'));
};

const serving = async (work: (port: OpenPort) => Promise<void>): Promise<void> => {
  heard = 0;
  await work(await openPort(listener, '127.0.0.1', 0));
};

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

test('connections that wait to be accepted are accepted and answered', () =>
  serving(async (port) => {
    const clients = Array.from({ length: 50 }, () => new Client(port.port, REQUEST));
    // The system has made the connections; the server has had no turn to accept them.
    await new Promise((done) => process.nextTick(done));
    const ended = port.close();
    for (const client of clients) expect(await client.end).toBe('closed');
    expect(clients.filter(({ text }) => text.includes('200 OK'))).toHaveLength(50);
    clients.forEach(({ socket }) => socket.destroy());
    expect(await ended).toEqual({ accepted: 50, cut: 0 });
  }));

test('an idle connection gets a last answer, one that stays idle is closed, and hears no more', () =>
  serving(async (port) => {
    const [late, idle] = [new Client(port.port, REQUEST), new Client(port.port, REQUEST)];
    await Promise.all([late.answers(1), idle.answers(1)]);
    const ended = port.close();
    await pause(200);
    late.socket.write(REQUEST);
    await late.answers(2);
    expect(await idle.end).toBe('closed');
    // Sent before it could know: there is no answer, no reset, and nothing was done.
    idle.socket.write(REQUEST);
    await pause(200);
    expect(heard).toBe(3);
    expect(idle.text.split('200 OK')).toHaveLength(2);
    expect(await late.end).toBe('closed');
    late.socket.end();
    idle.socket.end();
    expect(await ended).toEqual({ accepted: 2, cut: 0 });
  }));

test('a body that does not end is answered 408 after 3.5 s; one that ends before is answered', () =>
  serving(async (port) => {
    const head = 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n12345';
    const [stuck, slow] = [new Client(port.port, head), new Client(port.port, head)];
    await pause(50);
    const [started, ended] = [performance.now(), port.close()];
    setTimeout(() => slow.socket.write('67890'), 1000);
    await slow.answers(1);
    expect(await stuck.end).toBe('closed');
    expect(stuck.text).toMatch(/^HTTP\/1\.1 408 /);
    expect(performance.now() - started).toBeGreaterThan(3400);
    stuck.socket.end();
    slow.socket.end();
    expect(await ended).toEqual({ accepted: 2, cut: 1 });
  }));

test('at the limit an idle connection is closed without a word, and is not counted as cut', async () => {
  // Its answer ends shortly before the limit, in whose moment it waits for what its client may be sending.
  const port = await openPort((_request, response) => setTimeout(() => response.end('done'), 3400), '127.0.0.1', 0);
  const client = new Client(port.port, REQUEST);
  await pause(100);
  const ended = port.close();
  expect(await client.end).toBe('closed');
  expect(client.text.split('HTTP/1.1 ')).toHaveLength(2);
  expect(client.text).toContain('200 OK');
  client.socket.end();
  expect(await ended).toEqual({ accepted: 1, cut: 0 });
});

test('a CONNECT that is kept open is answered and closed; one that is reset harms nobody', () =>
  serving(async (port) => {
    const tunnel = 'CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const kept = new Client(port.port, tunnel);
    const closed = new Promise((done) => kept.socket.on('close', done));
    expect(await kept.end).toBe('closed');
    expect(kept.text).toMatch(/^HTTP\/1\.1 405 /);
    // It never ends its side, and goes on sending.
    const sending = setInterval(() => kept.socket.write('x'), 50);
    expect(await Promise.race([closed.then(() => 'destroyed'), pause(1500)])).toBe('destroyed');
    clearInterval(sending);
    for (let i = 0; i < 60; i++) {
      const { socket } = new Client(port.port);
      await once(socket, 'connect');
      socket.write(tunnel, () => socket.resetAndDestroy());
      await new Promise((done) => socket.on('close', done));
    }
    await pause(50);
    const client = new Client(port.port, REQUEST);
    await client.answers(1);
    client.socket.destroy();
    expect((await port.close()).cut).toBe(0);
  }));

test('a handler may work for longer than a client may take nothing of its answer', async () => {
  const port = await openPort((_request, response) => setTimeout(() => response.end('done'), 16_000), '127.0.0.1', 0);
  const client = new Client(port.port, REQUEST);
  expect(await Promise.race([client.end, client.answers(1).then(() => 'answered')])).toBe('answered');
  client.socket.destroy();
  await port.close();
}, 30_000);

test('an address may be written in brackets, as in URLs', async () => {
  const port = await openPort(listener, '[::1]', 0).catch((error: NodeJS.ErrnoException) => error.code);
  // A machine may have no IPv6.
  if (typeof port === 'string' || port === undefined) return void expect(port).not.toBe('ENOTFOUND');
  expect(port.addresses).toEqual(['::1']);
  await port.close();
});
