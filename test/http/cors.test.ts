/** Pages of named origins may call; no other origin gets a header. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isOrigin } from '../../src/http/cors.js';
import { unauthenticated } from '../../src/auth/scheme.js';
import { TestServer, type Received } from '../support/server.js';

const origin = 'https://portal.example:8443';
const preflight = (from: string, path = '/network/net-001'): Promise<Received> =>
  server.send({
    method: 'OPTIONS',
    path,
    headers: { origin: from, 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'if-match' },
  });
const corsOf = ({ headers }: Received): string[] =>
  Object.keys(headers).filter((name) => name.startsWith('access-control'));

let server: TestServer;
afterAll(() => server.stop());

describe('on', () => {
  beforeAll(async () => {
    server = await TestServer.start(
      'embedded',
      { 'cors-origins': `https://a.example, ${origin}` },
      { findCaller: () => unauthenticated() },
    );
  });

  test('a preflight is answered from the document, without credentials', async () => {
    const { status, headers, text } = await preflight(origin);
    expect({ status, text }).toEqual({ status: 204, text: '' });
    expect(headers['access-control-allow-origin']).toBe(origin);
    expect(headers['access-control-allow-methods']!.split(', ').sort()).toEqual([
      'DELETE',
      'GET',
      'HEAD',
      'PATCH',
      'PUT',
    ]);
    expect(headers['access-control-allow-headers']!.toLowerCase().split(', ')).toEqual(
      expect.arrayContaining(['authorization', 'x-api-key', 'content-type', 'if-match', 'if-none-match']),
    );
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    expect(headers.vary).toMatch(/Origin/);
    expect((await preflight(origin, '/network')).headers['access-control-allow-methods']).toBe('POST');
  });

  test('a page may send the token of a Keystone where the document offers it', async () => {
    for (const [path, isTaken] of [['/v1.0/pods', true], ['/network', false]] as const) {
      const { status, headers } = await preflight(origin, path);
      expect([path, status, headers['access-control-allow-headers']!.includes('X-Auth-Token')]).toEqual([path, 204, isTaken]);
    }
  }); // prettier-ignore

  test('answers and refusals may be read by pages of a named origin alone', async () => {
    const named = await server.send({ path: '/network/x', headers: { origin } });
    expect(named.status).toBe(401);
    expect(named.headers['access-control-allow-origin']).toBe(origin);
    expect(named.headers['access-control-expose-headers']).toMatch(/ETag.*Link.*Location.*Retry-After.*RateLimit/);
    for (const other of [
      'https://evil.example',
      'null',
      'https://portal.example',
      `${origin}.evil.example`,
      origin.toUpperCase(),
    ]) {
      const answer = await server.send({ path: '/network/x', headers: { origin: other } });
      expect(corsOf(answer)).toEqual([]);
      expect(answer.headers.vary).toMatch(/Origin/);
      const refused = await preflight(other);
      expect({ status: refused.status, cors: corsOf(refused) }).toEqual({ status: 405, cors: [] });
    }
  });

  test('what a registry adds to all of its answers may be read too', async () => {
    for (const [path, isAdded] of [
      ['/v1.0/pods', true],
      ['/network/x', false],
    ] as const) {
      const { headers } = await server.send({ path, headers: { origin } });
      expect(headers['x-openstack-request-id'] !== undefined).toBe(isAdded);
      const exposed = headers['access-control-expose-headers']!;
      expect(exposed.split(', ').includes('X-Openstack-Request-Id')).toBe(isAdded);
      expect(headers['x-request-id']).toMatch(isAdded ? /^req-/ : /^[a-z0-9]+-/);
    }
  });

  test('a path that no document has is no preflight', async () => {
    expect(corsOf(await preflight(origin, '/nothing'))).toEqual([]);
  });
});

describe('off', () => {
  beforeAll(async () => {
    await server.stop();
    server = await TestServer.start('embedded');
  });

  test('nobody gets a header', async () => {
    expect((await preflight(origin)).status).toBe(405);
    const answer = await server.send({ path: '/network/x', headers: { origin } });
    expect(corsOf(answer)).toEqual([]);
    expect(answer.headers.vary).toBe('Accept');
  });
});

test.each([
  '*',
  'null',
  'portal.example',
  'https://portal.example/',
  'https://Portal.example',
  'https://portal.example:443',
  'file:///x',
])('%s is no origin that can be named', (text) => expect(isOrigin(text)).toBe(false));
