/** T26: names that are not served are refused before anything is done, and no answer repeats one of them. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeEngines } from './support/engines.js';
import { changed, TestServer, type Sent } from './support/server.js';

const HOST = 'registry.example';
const EVIL = 'evil.example';
const network = { network_id: 'net-1', network_name: 'One' };

describeEngines('Host', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start(engine, { access: 'required', 'base-url': `https://${HOST}` });
    await server.administer({ method: 'POST', path: '/network', body: network });
  });
  afterAll(() => server.stop());

  const writes: [string, Sent][] = [
    ['create', { method: 'POST', path: '/network', body: { ...network, network_id: 'net-2' } }],
    ['update', { method: 'PUT', path: '/network/net-1', body: { network_name: 'Two' } }],
    ['delete', { method: 'DELETE', path: '/network/net-1' }],
    ['query', { method: 'POST', path: '/networks', body: {} }],
    ['token', { method: 'POST', path: '/oauth2/token', body: 'grant_type=client_credentials' }],
    ['metadata', { path: '/.well-known/oauth-authorization-server' }],
  ];
  test.each(writes)('%s under another name is refused, and changes nothing', async (_name, sent) => {
    const before = await server.documents();
    const odd = ['@evil.example', '443/evil.example', '', '65536', '99999'].map((port) => `${HOST}:${port}`);
    for (const host of [EVIL, `${HOST}.${EVIL}`, `${EVIL}:443`, `${HOST}@${EVIL}`, ...odd]) {
      const { status, json } = await server.send({ ...sent, headers: { ...sent.headers, host } });
      expect([host, status, (json as { code?: string }).code]).toEqual([host, 400, 'host-not-allowed']);
    }
    expect(changed(before, await server.documents())).toBe(0);
  });

  test('addresses in answers are those of the base URL, whatever a client says that it asked', async () => {
    const headers = { host: HOST, 'x-forwarded-host': EVIL, 'x-forwarded-proto': 'http', forwarded: `host=${EVIL}` };
    const { status, json, text } = await server.send({ path: '/.well-known/oauth-authorization-server', headers });
    expect(status).toBe(200);
    expect(json).toMatchObject({ issuer: `https://${HOST}`, token_endpoint: `https://${HOST}/oauth2/token` });
    expect(text).not.toContain(EVIL);
    const created = await server.administer({
      method: 'POST',
      path: '/network',
      headers: { host: EVIL, 'x-forwarded-host': EVIL },
      body: { ...network, network_id: 'net-3' },
    });
    expect([created.status, created.headers.location]).toEqual([201, '/network/net-3']);
  });
});
