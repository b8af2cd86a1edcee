/** A registry's own way of speaking: header fields, request ids and refusals, also where no operation is meant. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { registries } from '../../generated/registries.js';
import { unauthenticated } from '../../src/auth/scheme.js';
import { openExtraPorts } from '../../src/cli/serve.js';
import { listening, serverPair } from '../support/certificates.js';
import { TestServer, type Received, type Sent } from '../support/server.js';
import { STALL_PORT, stallIn, wire } from '../support/stall.js';

const SHOP_ID = /^shop-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const ORIGIN = 'https://portal.example';
const BASE_URL = 'http://localhost:1234';
/** The port of a registry that leaves to problem details what reaches none of its operations. */
const NETWORK_PORT = 5000;

const folder = mkdtempSync(join(tmpdir(), 'cadastre-stall-'));
const served = [...registries, stallIn(folder)];
const info = jest.fn();
const warn = jest.fn();
const log = { info, warn, error: jest.fn() } as never;
let server: TestServer;
let based: TestServer;
let proxied: TestServer;
beforeAll(async () => {
  const parts = { registries: served, findCaller: () => unauthenticated(), log };
  server = await TestServer.start('embedded', { 'cors-origins': ORIGIN, 'log-requests': 'all' }, parts);
  based = await TestServer.start('embedded', { 'base-url': BASE_URL, proxies: '10.0.0.7' }, { registries: served });
  proxied = await TestServer.start('embedded', { 'base-url': BASE_URL, proxies: '127.0.0.1' }, { registries: served });
});
afterAll(async () => {
  await Promise.all([server.stop(), based.stop(), proxied.stop()]);
  rmSync(folder, { recursive: true });
});

const headersOf = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`x-h${i}`, '1']));

/** What is sent, the status, and the code of a refusal. */
type Row = [name: string, sent: Sent, status: number, code?: string];

const main: Row[] = [
  ['an answer', { path: '/stall/base' }, 200],
  ['HEAD', { method: 'HEAD', path: '/stall/item' }, 200],
  ['304', { path: '/stall/item', headers: { 'if-none-match': '"1"' } }, 304],
  ['a stream', { path: '/stall/items' }, 200],
  ['an empty body', { method: 'DELETE', path: '/stall/item' }, 200],
  ['a preflight', { method: 'OPTIONS', path: '/stall/base', headers: { origin: ORIGIN, 'access-control-request-method': 'GET' } }, 204],
  ['not known', { path: '/stall/kept' }, 401, 'unauthenticated'],
  ['another method', { method: 'PUT', path: '/stall/base' }, 405, 'method-not-allowed'],
  ['not acceptable', { path: '/stall/base', headers: { accept: 'text/html' } }, 406, 'not-acceptable'],
  ['a fault', { path: '/stall/broken' }, 500, 'internal-error'],
  ['an unknown path', { path: '/stall/nowhere/at/all' }, 404, 'route-not-found'],
  ['the first segment alone', { path: '/stall' }, 404, 'route-not-found'],
  ['an empty segment', { path: '/stall//base' }, 404, 'route-not-found'],
  ['too many header fields', { path: '/stall/base', headers: headersOf(120) }, 431, 'headers-too-large'],
  ['another Host', { path: '/stall/base', headers: { host: 'evil.example' } }, 400, 'host-not-allowed'],
  ['a long target', { path: `/stall/${'x'.repeat(8200)}` }, 414, 'uri-too-long'],
]; // prettier-ignore

const own: Row[] = [
  ...main,
  ['the path /', { path: '/' }, 200],
  ['an unknown path', { path: '/nowhere' }, 404, 'route-not-found'],
  ['a path of another registry', { path: '/network/x' }, 404, 'route-not-found'],
  ['two slashes', { path: '//' }, 404, 'route-not-found'],
  ['a method that / has not', { method: 'DELETE', path: '/' }, 405, 'method-not-allowed'],
  ['a target that is a whole address', { path: 'http://localhost/stall/base' }, 400, 'bad-request'],
];

/** Its own field on every answer, the same id in it as everywhere; every refusal in its words. */
function expectOwnWords({ status, headers, json, text }: Received, [, , wanted, code]: Row): void {
  expect({ status, text }).toMatchObject({ status: wanted });
  expect(headers['x-shop-id']).toMatch(SHOP_ID);
  expect(headers['x-request-id']).toBe(headers['x-shop-id']);
  if (code !== undefined) expect(json).toEqual({ no: code, id: headers['x-shop-id'] });
}

describe('on the main port', () => {
  test.each(main.map((row) => [row[0], row] as const))('%s', async (_what, row) => {
    expectOwnWords(await server.send(row[1]), row);
  });

  test.each(['/', '/nowhere', '/stalls', '/livez', '/network/x/y', '/docs/nowhere'])('%s is not its path', async (path) => {
    const { headers } = await server.send({ path });
    expect([headers['x-shop-id'], headers['x-request-id']]).toEqual([undefined, expect.not.stringMatching(/^shop/)]);
  }); // prettier-ignore

  test('/ leads to the portal, also on the control socket to none of its operations', async () => {
    expect((await server.send({ path: '/' })).headers.location).toBe('/docs/');
    expect((await server.administer({ path: '/' })).status).toBe(404);
  });
});

describe('on its own port', () => {
  test.each(own.map((row) => [row[0], row] as const))('%s', async (_what, row) => {
    expectOwnWords(await server.send({ ...row[1], port: STALL_PORT }), row);
  });

  test.each([
    ['no HTTP', 'hello\r\n\r\n', 400, 'bad-request'],
    ['a header of 17 KB', `GET / HTTP/1.1\r\nHost: localhost\r\nX-Big: ${'x'.repeat(17000)}\r\n\r\n`, 431, 'headers-too-large'],
    ['CONNECT', 'CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n', 405, 'method-not-allowed'],
  ])('%s, which is no exchange', async (_name, bytes, status, code) => {
    const answer = await raw(server.baseOf(STALL_PORT), bytes);
    const { no, id } = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as { no: string; id: string };
    expect([Number(answer.slice(9, 12)), no]).toEqual([status, code]);
    expect(id).toMatch(SHOP_ID);
    expect(answer).toContain(`\r\nX-Shop-Id: ${id}\r\n`);
  }); // prettier-ignore

  test('as the command opens it: what is no exchange is refused in its words, and one that is taken is told of', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const one = { name: 'stall', title: 'Stall', wire, listener: () => undefined };
    const { port } = taken.address() as AddressInfo;
    const opened = await openExtraPorts({ extra: [{ ...one, port: 0 }, { ...one, port }] }, log);
    expect(await raw(`http://127.0.0.1:${opened[0]!.port}`, 'hello\r\n\r\n')).toContain('"no":"bad-request"');
    expect(opened).toHaveLength(1);
    expect(warn).toHaveBeenCalledWith(expect.objectContaining({ port }), expect.stringContaining('is not open'));
    await Promise.all([...opened.map((own) => own.close()), new Promise((done) => taken.close(done))]);
  }); // prettier-ignore
});

describe('a registry that does not ask for it has problem details for what reaches none of its operations', () => {
  const long = `/network/${'x'.repeat(8200)}`;
  test.each<[name: string, sent: Sent, status: number]>([
    ['an unknown path', { path: '/network/x/y' }, 404],
    ['another one', { path: '/networks/a' }, 404],
    ['another Host', { path: '/network/x', headers: { host: 'evil.example' } }, 400],
    ['a long target', { path: long }, 414],
    ['an unknown path on its own port', { path: '/nowhere', port: NETWORK_PORT }, 404],
    ['one under its first segment there', { path: '/network/x/y', port: NETWORK_PORT }, 404],
    ['another Host there', { path: '/network/x', port: NETWORK_PORT, headers: { host: 'evil.example' } }, 400],
    ['a long target there', { path: long, port: NETWORK_PORT }, 414],
  ])('%s', async (_name, sent, status) => {
    const { headers, json } = await server.send({ ...sent, headers: { origin: ORIGIN, ...sent.headers } });
    expect(json).toMatchObject({ status, requestId: headers['x-request-id'] });
    expect(headers['content-type']).toBe('application/problem+json');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test('also for what is no exchange', async () => {
    const answer = await raw(server.baseOf(NETWORK_PORT), 'hello\r\n\r\n');
    expect(answer).toContain('application/problem+json');
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ code: 'bad-request', requestId: '-' });
  }); // prettier-ignore

  test('under the portal’s header fields where the portal is', async () => {
    const [none, nowhere] = [await server.send({ path: '/access/x/y/z' }), await server.send({ path: '/nowhere' })];
    expect(none.headers['content-security-policy']).toBe(nowhere.headers['content-security-policy']);
  });
});

describe('request ids', () => {
  const of = async (headers: Record<string, string>, path = '/stall/base'): Promise<unknown[]> => {
    const received = await server.send({ path, headers });
    return [received.headers['x-request-id'], received.headers['x-shop-id']];
  };

  test('one that the sender gave stays, and the registry makes of it what its clients know', async () => {
    for (const path of ['/stall/base', '/stall/nowhere'])
      expect(await of({ 'x-request-id': 'mine-1' }, path)).toEqual(['mine-1', 'shop-mine-1']);
  });

  test('without one the registry’s own field gives it, where it says an id of its form', async () => {
    expect(await of({ 'x-shop-id': 'shop-7' })).toEqual(['shop-7', 'shop-7']);
    expect(await of({ 'x-shop-id': 'shop-7', 'x-request-id': 'mine-1' })).toEqual(['mine-1', 'shop-mine-1']);
    expect(await of({ 'x-shop-id': 'shop-7', 'x-request-id': 'not good' })).toEqual(['shop-7', 'shop-7']);
    for (const bad of ['mine-2', 'shop-a b', `shop-${'x'.repeat(64)}`])
      expect(await of({ 'x-shop-id': bad })).toEqual([expect.stringMatching(SHOP_ID), expect.stringMatching(SHOP_ID)]);
  });

  test('the field of one registry means nothing to another', async () => {
    const { headers } = await server.send({ path: '/network/x', headers: { 'x-shop-id': 'shop-7' } });
    expect([headers['x-request-id'], headers['x-shop-id']]).toEqual([expect.not.stringMatching(/shop/), undefined]);
  });

  test('the log has both where they differ, else the one', async () => {
    const linesOf = async (headers: Record<string, string>, path: string): Promise<unknown[]> => {
      info.mockClear();
      await of(headers, path);
      return info.mock.calls.map(([line]) => (({ requestId, knownAs }) => [requestId, knownAs])(line as Record<string, string>)); // prettier-ignore
    };
    // A stranger has a line of its own.
    for (const path of ['/stall/base', '/stall/nowhere', '/stall/kept'])
      for (const line of await linesOf({ 'x-request-id': 'mine-1' }, path)) expect(line).toEqual(['mine-1', 'shop-mine-1']);
    expect(await linesOf({ 'x-request-id': 'shop-1' }, '/stall/base')).toEqual([['shop-1', undefined]]);
    expect(await linesOf({ 'x-request-id': 'mine-1' }, '/livez')).toEqual([['mine-1', undefined]]);
  }); // prettier-ignore
});

test('pages of named origins may read its refusals, read its field of the id, and send it', async () => {
  for (const path of ['/stall/base', '/stall/nowhere']) {
    const { headers } = await server.send({ path, headers: { origin: ORIGIN } });
    expect(headers['access-control-allow-origin']).toBe(ORIGIN);
    expect(headers['access-control-expose-headers']).toMatch(/, X-Request-Id, .*, X-Shop-Id$/);
  }
  const asks = { origin: ORIGIN, 'access-control-request-method': 'GET' };
  const takenAt = async (path: string): Promise<string> =>
    String((await server.send({ method: 'OPTIONS', path, headers: asks })).headers['access-control-allow-headers']);
  expect(await takenAt('/stall/base')).toContain('X-Shop-Id');
  expect(await takenAt('/network')).not.toContain('X-Shop-Id');
  expect(String((await server.send({ path: '/network/x', headers: { origin: ORIGIN } })).headers['access-control-expose-headers'])).not.toContain('Shop'); // prettier-ignore
});

test('problem details are the same everywhere', async () => {
  for (const path of ['/stall/kept', '/stall/nowhere']) {
    const { headers, json } = await server.send({ path, headers: { accept: 'application/problem+json' } });
    expect(headers['content-type']).toBe('application/problem+json');
    expect(headers['x-shop-id']).toMatch(SHOP_ID);
    expect(json).toMatchObject({ requestId: headers['x-request-id'] });
  }
});

describe('a body for those who name its type', () => {
  test.each([
    ['application/json', '{}'],
    ['application/json, */*', '{}'],
    ['text/html;q=0.5, application/json; charset=utf-8', '{}'],
    ['APPLICATION/JSON;q=0.001', '{}'],
    ['*/*', ''],
    ['application/*', ''],
    ['application/problem+json', ''],
    [undefined, ''],
  ])('%s: %j', async (accept, body) => {
    const headers: Record<string, string> = accept === undefined ? {} : { accept };
    const received = await server.send({ method: 'DELETE', path: '/stall/item', headers });
    const { status, text } = received;
    expect({ status, text }).toEqual({ status: 200, text: body });
    expect(received.headers['content-length']).toBe(String(body.length));
    expect(received.headers['content-type']).toBe(body === '' ? undefined : 'application/json');
    expect(received.headers.vary).toContain('Accept');
  });

  test('it is judged by the document, whether it is sent or not', async () => {
    expect((await server.send({ method: 'DELETE', path: '/stall/wrong' })).status).toBe(500);
  });
});

describe('addresses in answers', () => {
  const baseOf = async (of: TestServer, sent: Partial<Sent>, send: 'send' | 'administer' = 'send'): Promise<unknown> =>
    ((await of[send]({ path: '/stall/base', ...sent })).json as { base: string }).base;

  test('begin with the name and port that the caller used', async () => {
    expect(await baseOf(server, {})).toBe(server.base);
    expect(await baseOf(server, { headers: { host: 'localhost:80' } })).toBe('http://localhost:80');
    expect(await baseOf(server, { headers: { host: '[::1]', 'x-forwarded-proto': 'https' } })).toBe('http://[::1]');
  });

  test('begin with the configured base URL on the main port and the control socket', async () => {
    expect(await baseOf(based, {})).toBe(BASE_URL);
    expect(await baseOf(based, {}, 'administer')).toBe(BASE_URL);
    expect(await baseOf(server, {}, 'administer')).toBe('http://localhost:8000');
  });

  test('lead back to a registry’s own port, but through the named proxy that the caller came by', async () => {
    const base = based.baseOf(STALL_PORT);
    expect(await baseOf(based, { port: STALL_PORT })).toBe(base);
    expect((await based.send({ path: '/', port: STALL_PORT })).json).toEqual({ root: base });
    const headers = { host: '127.0.0.1', 'x-forwarded-for': '198.51.100.1' };
    expect(await baseOf(proxied, { port: STALL_PORT, headers })).toBe(BASE_URL);
    expect((await proxied.send({ path: '/', port: STALL_PORT, headers })).json).toEqual({ root: BASE_URL });
  });

  test('begin with https where the connection speaks TLS', async () => {
    const { options } = await listening(await serverPair());
    const secure = await TestServer.start('embedded', {}, { registries: served, tls: options });
    const text = await new Promise<string>((resolve, reject) => {
      const { portNumber: port } = secure;
      const sent = httpsRequest(
        { host: '127.0.0.1', port, path: '/stall/base', rejectUnauthorized: false },
        (answer) => {
          let body = '';
          answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
          answer.on('end', () => resolve(body));
        },
      );
      sent.on('error', reject).end();
    });
    expect(JSON.parse(text)).toEqual({ base: secure.base.replace('http:', 'https:') });
    await secure.stop();
  });
});

/** What comes back for bytes sent as they are, until the connection ends. */
function raw(base: string, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(base).port), '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.setTimeout(3000, () => socket.destroy());
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
  });
}
