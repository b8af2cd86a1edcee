/** Authorities and lists of revoked certificates that are replaced while clients are connected (hardening T39). */
import { Agent } from 'node:https';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { issue, listening, revoke, serverPair, urn, type Issued } from '../support/certificates.js';
import { changed, TestServer } from '../support/server.js';
import { beginRequest } from '../support/slow-request.js';

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const ME = 'GET /access/me HTTP/1.1\r\nHost: localhost\r\n\r\n';

describe.each(['TLSv1.2', 'TLSv1.3'] as const)('%s', (version) => {
  let authority: Issued;
  let pair: Issued;
  let client: Issued;
  let other: Issued;
  let server: TestServer;
  beforeAll(async () => {
    authority = await issue({ name: 'authority', isAuthority: true });
    pair = await serverPair();
    client = await issue({ issuer: authority, names: urn('one') });
    other = await issue({ issuer: authority, names: urn('two') });
  });
  beforeEach(async () => {
    const flags = { access: 'required', 'tls-client-ca': 'given' };
    server = await TestServer.start('embedded', flags, { tls: await speaking([]) });
    for (const client_id of ['one', 'two']) {
      const body = { client_id, name: client_id, grants: [{ scope: 'network:write' }] };
      expect((await server.administer({ method: 'POST', path: '/access/clients', body })).status).toBe(201);
    }
  });
  afterEach(() => server.stop());

  const speaking = async (revoked: Issued[], by = authority, shown = pair) =>
    (await listening(shown, { ca: by.cert, crl: await revoke(by, revoked) })).options;

  const options = ({ cert, key }: Issued) => ({ cert, key, rejectUnauthorized: false, minVersion: version, maxVersion: version }); // prettier-ignore

  async function connected(by: Issued, session?: Buffer): Promise<TLSSocket> {
    const socket = connectTls({ port: server.portNumber, host: '127.0.0.1', session, ...options(by) });
    socket.on('error', () => undefined);
    await Promise.race([once(socket, 'secureConnect'), once(socket, 'close')]);
    return socket;
  }

  /** The status of one more request on a connection; undefined where it is closed. */
  async function ask(socket: Socket): Promise<number | undefined> {
    if (socket.destroyed || socket.readableEnded) return undefined;
    socket.write(ME);
    const answer = await Promise.race([once(socket, 'data'), once(socket, 'close').then(() => undefined)]);
    return answer && Number(String((answer as [Buffer])[0]).slice(9, 12));
  }

  test('a connection whose certificate is revoked ends; a new one, or a resumed session, is refused', async () => {
    const kept = await connected(client);
    expect([await ask(kept), await ask(kept)]).toEqual([200, 200]);
    const session = kept.getSession();
    const resumed = await connected(client, session);
    expect([resumed.isSessionReused(), await ask(resumed)]).toEqual([true, 200]);
    resumed.destroy();
    const good = await connected(other);
    expect(await ask(good)).toBe(200);
    const closed = [once(kept, 'close'), once(good, 'close')];
    server.replaceCertificate(await speaking([client]));
    await Promise.all(closed);
    for (const socket of [await connected(client), await connected(client, session)]) {
      expect(await ask(socket)).not.toBe(200);
      socket.destroy();
    }
    const again = await connected(other);
    expect(await ask(again)).toBe(200);
    again.destroy();
  });

  test('one that is sending a body is refused, and closed', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1, ...options(client) });
    const url = `https://127.0.0.1:${server.portNumber}/network`;
    const body = { network_id: 'late', network_name: 'Late' };
    const sending = await beginRequest(url, { method: 'POST', body, agent });
    await pause(150);
    const before = await server.documents();
    server.replaceCertificate(await speaking([client]));
    expect(await sending.finish()).toMatchObject({ status: 401, headers: { connection: 'close' } });
    expect(changed(before, await server.documents())).toBe(0);
    agent.destroy();
  });

  test('an authority that counts no more', async () => {
    const kept = await connected(client);
    expect(await ask(kept)).toBe(200);
    const closed = once(kept, 'close');
    const next = await issue({ name: 'next', isAuthority: true });
    server.replaceCertificate(await speaking([], next));
    await closed;
    const socket = await connected(client);
    expect(await ask(socket)).not.toBe(200);
    socket.destroy();
  });

  test('another certificate of the server alone closes nothing', async () => {
    const { ca, crl } = await speaking([]);
    server.replaceCertificate({ ...(await speaking([])), ca, crl });
    const kept = await connected(client);
    expect(await ask(kept)).toBe(200);
    server.replaceCertificate({ ...(await speaking([], authority, await serverPair())), ca, crl });
    await pause(100);
    expect(await ask(kept)).toBe(200);
    kept.destroy();
  });
});
