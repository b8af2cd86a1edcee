/** Clients that take their time (T25): each is closed within the limits, and nobody else waits for them. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestServer } from '../support/server.js';

const IDLE = 2000;
const create = (id: string, metadata: object = {}) => ({ network_id: id, network_name: 'Mesh', metadata });

let server: TestServer;
const sockets: Socket[] = [];
beforeAll(async () => {
  server = await TestServer.start('embedded');
  const metadata = { text: 'x'.repeat(300_000) };
  for (let i = 0; i < 120; i++)
    await server.send({ method: 'POST', path: '/network', body: create(`n${i}`, metadata) });
}, 30_000);
afterAll(async () => {
  sockets.forEach((socket) => socket.destroy());
  await server.stop();
});

interface Opened {
  readonly socket: Socket;
  readonly end: Promise<{ readonly ms: number; readonly text: string; readonly tail: string }>;
}

/** Sends what it has to; `end` is how the connection ended, after so many milliseconds, and what came before that. */
async function open(bytes: string): Promise<Opened> {
  const started = performance.now();
  const socket = connect({ port: server.portNumber, host: '127.0.0.1' });
  sockets.push(socket);
  let [text, tail] = ['', ''];
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  if (bytes !== '') socket.write(bytes);
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1', 0, 200);
    tail = (tail + chunk.toString('latin1')).slice(-5);
  });
  const end = once(socket, 'close').then(() => ({ ms: performance.now() - started, text, tail }));
  return { socket, end };
}

const HEAD = 'POST /networks HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

test('slow heads, bodies and readers and 2,000 idle connections are closed, and others are served meanwhile', async () => {
  const before = await server.documents();
  const idle = await Promise.all(Array.from({ length: IDLE }, () => open('')));
  const slowHead = await open('GET /network/x HTTP/1.1\r\nHost: loc');
  const drip = setInterval(() => slowHead.socket.write('a'), 500);
  const slowBody = await open(`${HEAD.replace('/networks', '/network')}Content-Length: 100\r\n\r\n{"network_id":`);
  const slowReader = await open(`${HEAD}Content-Length: 2\r\n\r\n{}`);
  slowReader.socket.pause();

  const waits: number[] = [];
  const started = performance.now();
  let isOver = false;
  const all = Promise.all([slowHead.end, slowBody.end, ...idle.map(({ end }) => end)]).finally(() => (isOver = true));
  while (!isOver && performance.now() - started < 25_000) {
    const asked = performance.now();
    expect((await server.send({ path: '/network/n1' })).status).toBe(200);
    waits.push(performance.now() - asked);
    await new Promise((done) => setTimeout(done, 50));
  }
  clearInterval(drip);
  const [head, body, ...rest] = await all;
  // 10 s for the head, looked for every 2 s; 15 s without progress.
  expect(head.ms).toBeLessThan(30_000);
  expect(head.text).toMatch(/^HTTP\/1\.1 408 /);
  expect(body.ms).toBeLessThan(40_000);
  expect(Math.max(...rest.map(({ ms }) => ms))).toBeLessThan(40_000);
  expect(waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.9)]).toBeLessThan(2000);
  // The one that takes nothing of its stream was cut, so that it never sees the end of the list.
  await new Promise((done) => setTimeout(done, Math.max(0, 20_000 - (performance.now() - started))));
  slowReader.socket.resume();
  const cut = await slowReader.end;
  expect(cut.text).toMatch(/^HTTP\/1\.1 200 /);
  expect(cut.tail).not.toBe('0\r\n\r\n');
  expect(await server.documents()).toEqual(before);
}, 40_000);
