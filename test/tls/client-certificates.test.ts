/**
 * Client certificates over real TLS (hardening T39): who is let in, who is refused – by 401, or by the handshake where a
 * version of OpenSSL is stricter than we are. Refusals change nothing. And what is sent about certificates in header
 * fields is sent in vain (T8).
 */
import { Agent, request as httpsRequest } from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { clientCertificates } from '../../src/auth/client-certificate.js';
import {
  CLIENT_USE,
  issue,
  listening,
  revoke,
  SERVER_USE,
  serverPair,
  urn,
  type Issued,
} from '../support/certificates.js';
import { changed, TestServer } from '../support/server.js';

interface Asking {
  readonly version?: 'TLSv1.2' | 'TLSv1.3' | undefined;
  readonly headers?: Record<string, string>;
  readonly agent?: Agent;
  readonly method?: string;
  readonly path?: string;
}

/** Asks with a certificate; the answer, or how the connection failed. */
function ask(port: number, pair: Pick<Issued, 'cert' | 'key'> | undefined, asking: Asking = {}): Promise<{ outcome: number | string; text: string }> {
  const { version = 'TLSv1.3', headers = {}, agent = new Agent({ keepAlive: false }), method = 'GET', path = '/access/me' } = asking;
  const options = { ...(pair ? { cert: pair.cert, key: pair.key } : {}), minVersion: version, maxVersion: version, rejectUnauthorized: false };
  return new Promise((resolve) => {
    const sent = httpsRequest({ host: '127.0.0.1', port, path, method, headers, agent, ...options }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => resolve({ outcome: answer.statusCode!, text }));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve({ outcome: error.code ?? error.message, text: '' }));
    sent.end(method === 'POST' ? '{"network_id":"made","network_name":"Made"}' : undefined);
  });
} // prettier-ignore

const HOUR = 3600;
const versions = ['TLSv1.2', 'TLSv1.3'] as const;
let authority: Issued;
const servers: TestServer[] = [];
afterAll(async () => {
  for (const server of servers) await server.stop();
});

async function serverWith(more: { ca?: string; crl?: string } = {}): Promise<TestServer> {
  const { options } = await listening(await serverPair(), more);
  const flags = { access: 'required', ...(more.ca === undefined ? {} : { 'tls-client-ca': 'given' }) };
  const server = await TestServer.start('embedded', flags, { tls: options });
  servers.push(server);
  return server;
}

/** Registers a client, and the key of a certificate. */
async function register(server: TestServer, client_id: string, pair?: Issued): Promise<void> {
  const body = { client_id, name: client_id, grants: [{ scope: 'network:read' }] };
  expect((await server.administer({ method: 'POST', path: '/access/clients', body })).status).toBe(201);
  if (!pair) return;
  const path = `/access/clients/${client_id}/certificates`;
  const answer = await server.administer({ method: 'POST', path, body: { certificate: pair.cert } });
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
}

/** Refused on a request that would change something, and nothing is changed. */
async function expectRefusal(server: TestServer, pair: Issued | undefined, version: Asking['version']): Promise<void> {
  const before = await server.documents();
  const headers = { 'content-type': 'application/json' };
  const { outcome, text } = await ask(server.portNumber, pair, { method: 'POST', path: '/network', headers, version });
  if (typeof outcome === 'number') expect([outcome, text]).toEqual([401, expect.stringContaining('"success":false')]);
  else expect(outcome).toMatch(/^(ERR_SSL_|ERR_OSSL_|ECONNRESET|EPROTO)/);
  expect(changed(before, await server.documents())).toBe(0);
}

beforeAll(async () => {
  authority = await issue({ name: 'authority', isAuthority: true });
});

describe.each(versions)('known by public key, %s', (version) => {
  let server: TestServer;
  const good = {} as Record<string, Issued>;
  const bad = {} as Record<string, Issued | undefined>;
  beforeAll(async () => {
    server = await serverWith();
    for (const kind of ['ed25519', 'p256', 'p384', 'rsa2048'] as const) good[kind] = await issue({ kind });
    good['for clients'] = await issue({ uses: [CLIENT_USE] });
    good['expired within the tolerance'] = await issue({ from: -HOUR, to: -30 });
    good['valid within the tolerance'] = await issue({ from: 30 });
    good['of an authority'] = await issue({ issuer: authority });
    bad['expired'] = await issue({ from: -HOUR, to: -90 });
    bad['not valid yet'] = await issue({ from: 90 });
    bad['for servers only'] = await issue({ uses: [SERVER_USE] });
    let count = 0;
    for (const pair of [...Object.values(good), ...Object.values(bad)])
      await register(server, `client-${count++}`, pair);
    bad['none'] = undefined;
    bad['nobody’s'] = await issue();
    bad['nobody’s, of an authority'] = await issue({ issuer: authority });
    bad['one that names a client'] = await issue({ names: urn('client-0') });
    bad['RSA of 1,024 bits'] = await issue({ kind: 'rsa1024' });
  });

  test.each(['ed25519', 'p256', 'p384', 'rsa2048', 'for clients', 'expired within the tolerance', 'valid within the tolerance', 'of an authority'])('%s: let in', async (name) => {
    const { outcome, text } = await ask(server.portNumber, good[name], { version });
    const client = `client-${Object.keys(good).indexOf(name)}`;
    expect([outcome, text]).toEqual([200, expect.stringContaining(`"caller":"client:${client}"`)]);
  }); // prettier-ignore

  test.each(['none', 'expired', 'not valid yet', 'for servers only', 'nobody’s', 'nobody’s, of an authority', 'one that names a client', 'RSA of 1,024 bits'])('%s: refused', (name) => expectRefusal(server, bad[name], version)); // prettier-ignore

  test('a weak key is not registered either', async () => {
    const path = '/access/clients/client-0/certificates';
    const { status } = await server.administer({ method: 'POST', path, body: { certificate: bad['RSA of 1,024 bits']!.cert } });
    expect(status).toBe(400);
  }); // prettier-ignore

  test('a good certificate of who may read does not write, and header fields make nobody (T8)', async () => {
    const headers = { 'content-type': 'application/json', 'x-ssl-client-verify': 'SUCCESS', 'x-ssl-client-cert': encodeURIComponent(good.p256!.cert), 'x-ssl-client-s-dn': 'CN=administrator', 'x-forwarded-client-cert': 'Subject="CN=administrator"', 'x-user-id': 'administrator', 'x-roles': 'admin', 'x-identity-status': 'Confirmed' };
    expect(await ask(server.portNumber, good.ed25519, { version, method: 'POST', path: '/network', headers })).toMatchObject({ outcome: 403 });
    expect(await ask(server.portNumber, undefined, { version, headers })).toMatchObject({ outcome: 401 });
    const { text } = await ask(server.portNumber, good.ed25519, { version, headers });
    expect(text).toContain('"caller":"client:client-0"');
  }); // prettier-ignore

  test('a session that is resumed is still its client’s; one that is disabled is refused within a second', async () => {
    const agent = new Agent({ keepAlive: false, maxCachedSessions: 10 });
    for (let i = 0; i < 3; i++)
      expect((await ask(server.portNumber, good.ed25519, { version, agent })).outcome).toBe(200);
    const kept = new Agent({ keepAlive: true, maxSockets: 1 });
    expect((await ask(server.portNumber, good.p256, { version, agent: kept })).outcome).toBe(200);
    const headers = { 'content-type': 'application/merge-patch+json' };
    await server.administer({ method: 'PATCH', path: '/access/clients/client-1', headers, body: { enabled: false } });
    await new Promise((done) => setTimeout(done, 1000));
    expect((await ask(server.portNumber, good.p256, { version, agent: kept })).outcome).toBe(401);
    kept.destroy();
  });
});

describe.each(versions)('known by an authority, %s', (version) => {
  let server: TestServer;
  let pairs: Record<string, Issued>;
  beforeAll(async () => {
    const other = await issue({ name: 'authority', isAuthority: true });
    const registered = await issue({ names: urn('one') });
    pairs = {
      good: await issue({ issuer: authority, names: urn('one') }),
      'good, with more names': await issue({ issuer: authority, names: [{ type: 'dns', value: 'one.example' }, ...urn('one')] }),
      'good, and for clients': await issue({ issuer: authority, names: urn('one'), uses: [CLIENT_USE] }),
      'self-signed, its key registered': registered,
      'of another authority of the same name': await issue({ issuer: other, names: urn('one') }),
      'of a certificate that is no authority': await issue({ issuer: await issue({ issuer: authority }), names: urn('one') }),
      expired: await issue({ issuer: authority, names: urn('one'), from: -HOUR, to: -90 }),
      'not valid yet': await issue({ issuer: authority, names: urn('one'), from: 90 }),
      'for servers only': await issue({ issuer: authority, names: urn('one'), uses: [SERVER_USE] }),
      'without a name': await issue({ issuer: authority, name: 'one' }),
      'with a name of another kind': await issue({ issuer: authority, names: [{ type: 'dns', value: 'urn:cadastre:client:one' }] }),
      'for an unknown client': await issue({ issuer: authority, names: urn('nobody') }),
      'for two clients': await issue({ issuer: authority, names: [...urn('one'), ...urn('two')] }),
      'with a second name inside one': await issue({ issuer: authority, names: urn('x, URI:urn:cadastre:client:one, URI:y') }),
      'with a broken escape': await issue({ issuer: authority, names: urn('%zz') }),
      'RSA of 1,024 bits': await issue({ issuer: authority, names: urn('one'), kind: 'rsa1024' }),
      revoked: await issue({ issuer: authority, names: urn('one') }),
    };
    const crl = await revoke(authority, [pairs.revoked!]);
    server = await serverWith({ ca: authority.cert, crl });
    await register(server, 'one', registered);
    await register(server, 'two');
  }); // prettier-ignore

  test.each(['good', 'good, with more names', 'good, and for clients'])('%s: let in', async (name) => {
    const { outcome, text } = await ask(server.portNumber, pairs[name], { version });
    expect([outcome, text]).toEqual([200, expect.stringContaining('"caller":"client:one"')]);
  });

  test.each(['none', 'self-signed, its key registered', 'of another authority of the same name', 'of a certificate that is no authority', 'expired', 'not valid yet', 'for servers only', 'without a name', 'with a name of another kind', 'for an unknown client', 'for two clients', 'with a second name inside one', 'with a broken escape', 'RSA of 1,024 bits', 'revoked'])('%s: refused', (name) => expectRefusal(server, pairs[name], version)); // prettier-ignore

  test('an API key does on the same listener', async () => {
    const { json } = await server.administer({ method: 'POST', path: '/access/clients/two/keys', body: { name: 'x' } });
    const headers = { 'x-api-key': (json as { key: string }).key };
    const { text } = await ask(server.portNumber, undefined, { version, headers });
    expect(text).toContain('"caller":"client:two"');
  });
});

test('dates count with every request of a connection', async () => {
  const pair = await issue({ to: 100 });
  let now = Date.now();
  const client = { id: 'one', caller: { id: 'client:one', grants: [{ scope: 'network:read' }] }, publicKeys: [], tokensFrom: 0 };
  const scheme = clientCertificates({ clients: { byId: () => client, byCertificate: () => client }, byAuthority: false, now: () => now }); // prettier-ignore
  const { options } = await listening(await serverPair());
  const server = await TestServer.start('embedded', {}, { tls: options, findCaller: (request) => scheme.callerOf(request)! });
  servers.push(server);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const at = async (seconds: number): Promise<number | string> => {
    now = Date.now() + seconds * 1000;
    return (await ask(server.portNumber, pair, { agent, path: '/network/x' })).outcome;
  };
  expect([await at(0), await at(150), await at(170), await at(0)]).toEqual([404, 404, 401, 404]);
  agent.destroy();
}); // prettier-ignore
