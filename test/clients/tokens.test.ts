/** Clients that others wrote get tokens and use them; and what was used stays used when the server is killed. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { exportPKCS8 } from 'jose';
import * as client from 'openid-client';
import { asking, makeKey, signAssertion, type KeyPair } from '../auth/registered.js';
import { freePort, RealServer } from './real-server.js';

const python = process.env.TEST_PYTHON ?? 'python3';
const hasAuthlib = spawnSync(python, ['-c', 'import authlib, requests']).status === 0;
const uri = process.env.MONGODB_TEST_URI;
const TIMEOUT = 90_000;

const GRANTS = [{ scope: 'network:write', where: { 'metadata.owner': 'ops' } }];
const RECORD = { network_id: 'net-001', network_name: 'Ours', metadata: { owner: 'ops' } };

let folder: string;
let key: KeyPair;
const started: RealServer[] = [];

beforeAll(async () => void (key = await makeKey('ES256')));
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'cadastre-clients-'))));
afterEach(async () => {
  for (const server of started.splice(0)) await server.kill();
  rmSync(folder, { recursive: true, force: true });
}, TIMEOUT);

async function serve(port: number, flags: string[] = [], settings = {}): Promise<RealServer> {
  const server = await RealServer.start({ folder, port, flags, settings });
  started.push(server);
  return server;
}

const publicKey = (): object => {
  const { kty, crv, x, y } = key.jwk;
  return { kty, crv, x, y };
};

/** A token request as it goes on the wire. */
const ask = (base: string, assertion: string): Promise<Response> =>
  fetch(`${base}/oauth2/token`, { method: 'POST', body: new URLSearchParams(asking(assertion)) });

describe('clients that others wrote', () => {
  let server: RealServer;
  beforeEach(async () => {
    server = await serve(await freePort());
    await server.register('ops', publicKey(), GRANTS);
    await server.administer('POST', '/network', RECORD);
    await server.administer('POST', '/network', { ...RECORD, network_id: 'net-002', metadata: { owner: 'others' } });
  }, TIMEOUT);

  test(
    'openid-client discovers the server, gets a token by private_key_jwt and calls /network',
    async () => {
      const issuer = new URL(server.base);
      const auth = client.PrivateKeyJwt({ key: key.privateKey, kid: key.jwk.kid! });
      const options: client.DiscoveryRequestOptions = { algorithm: 'oauth2', execute: [client.allowInsecureRequests] };
      const config = await client.discovery(issuer, 'ops', undefined, auth, options);
      expect(config.serverMetadata().issuer).toBe(server.base);
      const read = async (token: string, id: string) =>
        client.fetchProtectedResource(config, token, new URL(`/network/${id}`, issuer), 'GET');
      for (const parameters of [{ scope: 'network:read' }, undefined]) {
        const token = await client.clientCredentialsGrant(config, parameters);
        expect(token).toMatchObject({
          token_type: 'bearer',
          expires_in: 900,
          scope: parameters?.scope ?? 'network:write',
        });
        const answer = await read(token.access_token, 'net-001');
        expect(await answer.json()).toMatchObject({ success: true, data: RECORD });
        expect((await read(token.access_token, 'net-002')).status).toBe(404);
      }
      await expect(client.clientCredentialsGrant(config, { scope: 'backbone:read' })).rejects.toMatchObject({
        error: 'invalid_scope',
      });
    },
    TIMEOUT,
  );

  if (!hasAuthlib) test.skip('skipped: TEST_PYTHON (python3) has no authlib and requests', () => undefined);
  else
    test('authlib gets a token by private_key_jwt and calls /network', async () => {
      const file = join(folder, 'key.pem');
      writeFileSync(file, await exportPKCS8(key.privateKey), { mode: 0o600 });
      const read = async (id: string) => {
        const script = resolve('test/clients/authlib_client.py');
        const env = { PATH: process.env.PATH, AUTHLIB_INSECURE_TRANSPORT: '1' };
        const child = spawn(python, [script, server.base, 'ops', file, `/network/${id}`], { env });
        const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
        return out + err;
      };
      expect(await read('net-001')).toContain('200 {"success":true,"data":{"network_id":"net-001"');
      expect(await read('net-002')).toMatch(/^404 /);
    }, TIMEOUT); // prettier-ignore
});

describe('what was used stays used', () => {
  test(
    'after a kill, whose tokens are still good',
    async () => {
      const port = await freePort();
      const first = await serve(port);
      await first.register('ops', publicKey(), GRANTS);
      const assertion = await signAssertion({ key, client: 'ops', audience: first.base, now: Date.now() });
      const given = await ask(first.base, assertion);
      expect(given.status).toBe(200);
      const { access_token } = (await given.json()) as { access_token: string };
      await first.kill();
      const second = await serve(port);
      expect((await ask(second.base, assertion)).status).toBe(401);
      const me = await fetch(`${second.base}/access/me`, { headers: { authorization: `Bearer ${access_token}` } });
      expect(me.status).toBe(200);
    },
    TIMEOUT,
  );

  if (uri === undefined) test.skip('skipped: MONGODB_TEST_URI names no server', () => undefined);
  else
    test('at two processes on one database: a hundred parallel uses, one token, good at both', async () => {
      const database = `${uri}/cadastre_${randomBytes(6).toString('hex')}`;
      const [here, there] = [await freePort(), await freePort()];
      const flags = ['--mongodb-uri', database, '--base-url', `http://localhost:${here}`];
      const settings = { CADASTRE_SIGNING_SECRET: 'a secret of the operator' };
      const servers = await Promise.all([here, there].map((port) => serve(port, flags, settings)));
      await servers[0]!.register('ops', publicKey(), GRANTS);
      const assertion = await signAssertion({ key, client: 'ops', audience: servers[0]!.base, now: Date.now() });
      const uses = Array.from({ length: 100 }, (_, i) => ask(servers[i % 2]!.base, assertion));
      const answers = await Promise.all(uses);
      const given = answers.filter(({ status }) => status === 200);
      expect(given).toHaveLength(1);
      // A database that is asked a hundred things at once may be busy; nobody gets a second token for that.
      const refused = answers.filter(({ status }) => status === 401 || status === 503);
      expect(refused).toHaveLength(99);
      const { access_token } = (await given[0]!.json()) as { access_token: string };
      for (const { base } of servers) {
        const me = await fetch(`${base}/access/me`, { headers: { authorization: `Bearer ${access_token}` } });
        expect(me.status).toBe(200);
      }
      const sets = await Promise.all(servers.map(async ({ base }) => (await fetch(`${base}/.well-known/jwks.json`)).text()));
      expect(sets[0]).toBe(sets[1]);
    }, TIMEOUT); // prettier-ignore
});
