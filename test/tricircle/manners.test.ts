/** What every answer of Tricircle has, wherever it comes from: versions, links, headers, errors; and whom it obeys. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { registry } from '../../generated/tricircle/operations.js';
import type { Caller } from '../../src/auth/caller.js';
import { wire } from '../../src/registries/tricircle/wire.js';
import { describeEngines } from '../support/engines.js';
import { byField, CALLER_FIELD, callerWith } from '../support/callers.js';
import { TestServer, type Received, type Sent } from '../support/server.js';
import { NOWHERE, REQUEST_ID, TENANT } from './rows.js';

const { port } = registry;

describe('tricircle: versions and errors (embedded)', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start('embedded');
  });
  afterAll(() => server.stop());

  const version = (base: string): object => ({
    version: '1.0',
    links: [
      { rel: 'self', href: `${base}/v1.0` },
      { rel: 'bindings', href: `${base}/v1.0/bindings` },
      { rel: 'pods', href: `${base}/v1.0/pods` },
    ],
  });

  test('GET / on its own port: the versions, with the address that was used', async () => {
    const { status, json } = await server.send({ path: '/', port });
    const links = [{ rel: 'self', href: `${server.baseOf(port)}/v1.0/` }];
    expect(status).toBe(200);
    expect(json).toEqual({ versions: [{ id: 'v1.0', status: 'CURRENT', updated: '2015-09-09', links }] });
  });

  test('GET / on the port of all registries is the portal’s', async () => {
    const { headers, text } = await server.send({ path: '/' });
    expect(headers['x-openstack-request-id']).toBeUndefined();
    expect(text).not.toContain('CURRENT');
  });

  test.each(['/v1.0', '/v1.0/'])('GET %s: this version, on either port', async (path) => {
    expect((await server.send({ path, port })).json).toEqual(version(server.baseOf(port)));
    expect((await server.send({ path })).json).toEqual(version(server.base));
  });

  test('links lead back the way the caller came', async () => {
    const host = `localhost:${server.portNumber}`;
    expect((await server.send({ path: '/v1.0', headers: { host } })).json).toEqual(version(`http://${host}`));
  });

  test.each(['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s on versions: 405 with Allow', async (method) => {
    for (const sent of [{ path: '/', port }, { path: '/v1.0', port }, { path: '/v1.0/' }] as Sent[]) {
      const { status, headers, json } = await server.send({ ...sent, method });
      expect([status, headers.allow]).toEqual([405, 'GET']);
      expect(headers['x-openstack-request-id']).toMatch(REQUEST_ID);
      if (method !== 'HEAD') expect(json).toMatchObject({ Error: { code: 405 } });
    }
  });

  /** Refusals from every stage, and the word for their kind. */
  const refusals: readonly (readonly [string, Sent, number, string])[] = [
    ['an unknown path under its first segment', { path: '/v1.0/routers' }, 404, 'itemNotFound'],
    ['an unknown path on its own port', { path: '/elsewhere', port }, 404, 'itemNotFound'],
    ['several slashes', { path: '/v1.0//pods' }, 404, 'itemNotFound'],
    ['a broken escape', { path: '/v1.0/pods/%E0%A4%A' }, 400, 'badRequest'],
    ['an unknown parameter', { path: '/v1.0/pods?x=1' }, 400, 'badRequest'],
    ['an unknown pod', { path: `/v1.0/pods/${NOWHERE}` }, 404, 'itemNotFound'],
    ['a method', { method: 'PATCH', path: '/v1.0/pods' }, 405, 'Error'],
    ['Accept', { path: '/v1.0/pods', headers: { accept: 'text/plain' } }, 406, 'Error'],
    ['a media type', { method: 'POST', path: '/v1.0/pods', headers: { 'content-type': 'text/plain' }, body: 'x' }, 415, 'Error'],
    ['broken JSON', { method: 'POST', path: '/v1.0/pods', body: '{', headers: { 'content-type': 'application/json' } }, 400, 'badRequest'],
    ['a body that is too large', { method: 'POST', path: '/v1.0/pods', body: { pod: { pod_name: 'x'.repeat(70000) } } }, 413, 'Error'],
    ['a foreign Host', { path: '/v1.0', headers: { host: 'evil.example' } }, 400, 'badRequest'],
    ['a target that is too long', { path: `/v1.0/pods?az_name=${'x'.repeat(9000)}` }, 414, 'Error'],
    ['a header that is too long', { path: '/v1.0', headers: { 'x-long': 'x'.repeat(17000) }, port }, 431, 'Error'],
  ]; // prettier-ignore

  test.each(refusals)('%s: in OpenStack’s words, or as problem details', async (_what, sent, status, kind) => {
    const received = await server.send(sent);
    expect({ status: received.status, text: received.text }).toMatchObject({ status });
    const { [kind]: fault, ...rest } = received.json as Record<string, { message: string; code: number }>;
    expect(rest).toEqual({});
    expect(fault).toEqual({ message: expect.stringMatching(/./) as unknown, code: status });
    expect(received.headers['content-type']).toBe('application/json');
    expect(received.headers['x-openstack-request-id']).toMatch(REQUEST_ID);
    expect(received.headers['retry-after']).toBeUndefined();
    if (status === 406 || status === 431) return;
    const problem = await server.send({ ...sent, headers: { ...sent.headers, accept: 'application/problem+json' } });
    expect(problem.json).toMatchObject({ status, code: expect.stringMatching(/^[a-z-]+$/) as unknown });
    expect(problem.headers['content-type']).toBe('application/problem+json');
    expect(problem.headers['x-openstack-request-id']).toMatch(REQUEST_ID);
  });

  test('the request id is one, new each time; a sender’s own of that form is kept, another stands beside it', async () => {
    const idOf = ({ headers }: Received): string => String(headers['x-openstack-request-id']);
    const [one, other] = [await server.send({ path: '/v1.0' }), await server.send({ path: '/v1.0' })];
    expect(idOf(one)).not.toBe(idOf(other));
    expect(one.headers['x-request-id']).toBe(idOf(one));
    const kept = `req-${NOWHERE}`;
    expect(idOf(await server.send({ path: '/v1.0', headers: { 'x-request-id': kept } }))).toBe(kept);
    expect(idOf(await server.send({ path: '/v1.0', headers: { 'x-openstack-request-id': kept } }))).toBe(kept);
    const own = await server.send({ path: '/v1.0', headers: { 'x-request-id': 'abc-1' } });
    expect(own.headers['x-request-id']).toBe('abc-1');
    expect(idOf(own)).toMatch(REQUEST_ID);
  });

  test('one of another form is always the same UUID made of its name', () => {
    // As other programs make it of the same namespace (RFC 9562 §5.5).
    expect(wire.requestId.of('trace-1')).toBe('req-87037498-b5de-5250-bc10-be2eae880bff');
    expect(wire.requestId.of('trace-2')).not.toBe(wire.requestId.of('trace-1'));
  });

  test('other registries have no such field', async () => {
    const { headers } = await server.send({ path: '/network/none' });
    expect(headers['x-openstack-request-id']).toBeUndefined();
  });
});

const ALLOWED = 'allowed';

describeEngines('tricircle: callers', (engine) => {
  let server: TestServer;
  const callers: Record<string, Caller> = {
    admin: callerWith('admin', [{ scope: 'tricircle:admin' }]),
    other: callerWith('other', [{ scope: 'network:write' }]),
  };
  beforeAll(async () => {
    server = await TestServer.start(engine, {}, { findCaller: byField(callers) });
  });
  afterAll(() => server.stop());

  const as = (name: string, sent: Sent): Promise<Received> =>
    server.send({ ...sent, headers: { ...sent.headers, [CALLER_FIELD]: name } });
  const create = async (pod: object): Promise<string> => {
    const { json } = await as('admin', { method: 'POST', path: '/v1.0/pods', body: { pod } });
    return (json as { pod: { pod_id: string } }).pod.pod_id;
  };

  test('nobody: 401, also for the versions; without the scope: 403, but for the versions', async () => {
    for (const sent of [{ path: '/', port }, { path: '/v1.0' }, { path: '/v1.0/pods' }] as Sent[]) {
      const { status, headers, json } = await server.send(sent);
      expect([status, json]).toEqual([401, { unauthorized: { message: expect.any(String) as unknown, code: 401 } }]);
      expect(headers['www-authenticate']).toBeDefined();
      expect(headers['x-openstack-request-id']).toMatch(REQUEST_ID);
    }
    expect((await as('other', { path: '/v1.0' })).status).toBe(200);
    for (const path of ['/v1.0/pods', '/v1.0/bindings', '/v1.0/availability-zones', `/v1.0/pods/${NOWHERE}`])
      expect((await as('other', { path })).json).toMatchObject({ forbidden: { code: 403 } });
  });

  test('a grant for some pods: the others are as if they did not exist', async () => {
    const [mine, theirs] = [await create({ pod_name: 'Mine', az_name: 'az1' }), await create({ pod_name: 'Theirs', az_name: 'az2' })];
    callers[ALLOWED] = callerWith('some', [{ scope: 'tricircle:admin', where: { pod_id: mine } }]);
    const listed = (await as(ALLOWED, { path: '/v1.0/pods' })).json as { pods: { pod_id: string }[] };
    expect(listed.pods.map(({ pod_id }) => pod_id)).toEqual([mine]);
    const zones = (await as(ALLOWED, { path: '/v1.0/availability-zones' })).json;
    expect(zones).toMatchObject({ availability_zones: [{ az_name: 'az1', pods: [{ pod_id: mine }] }] });
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const body = method === 'PUT' ? { pod: { dc_name: 'x' } } : undefined;
      const [hidden, unknown] = [theirs, NOWHERE].map((id) => as(ALLOWED, { method, path: `/v1.0/pods/${id}`, body }));
      expect((await hidden!).text).toBe((await unknown!).text);
      expect((await hidden!).status).toBe(404);
    }
    const bind = (pod_id: string) =>
      as(ALLOWED, { method: 'POST', path: '/v1.0/bindings', body: { pod_binding: { tenant_id: TENANT, pod_id } } });
    expect((await bind(theirs)).text).toBe((await bind(NOWHERE)).text);
    // What it may not write is told before what it names.
    expect((await bind(theirs)).status).toBe(403);
    expect((await bind(mine)).status).toBe(200);
    expect((await as(ALLOWED, { path: `/v1.0/pods?marker=${theirs}` })).status).toBe(400);
    expect((await as(ALLOWED, { method: 'PUT', path: `/v1.0/pods/${mine}`, body: { pod: { pod_name: 'Theirs' } } })).status).toBe(409);
    const made = await as(ALLOWED, { method: 'POST', path: '/v1.0/pods', body: { pod: { pod_name: 'New', az_name: 'az1' } } });
    expect([made.status, made.json]).toEqual([403, { forbidden: expect.anything() as unknown }]);
  }); // prettier-ignore
});
