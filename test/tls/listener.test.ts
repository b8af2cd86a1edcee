/** The TLS listener: its files and what is wrong with them, their change, slow and broken handshakes, its end. */
import { once } from 'node:events';
import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { connect, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { readConfig } from '../../src/config.js';
import { readNetwork } from '../../src/cli/network.js';
import { openPort, type OpenPort } from '../../src/http/server.js';
import { openLog } from '../../src/observe/log.js';
import { CertificateFollower } from '../../src/tls/certificate-change.js';
import { readCertificate, type CertificateFiles } from '../../src/tls/certificate-files.js';
import { issue, listening, serverPair, written, type Issued } from '../support/certificates.js';
import { TestServer } from '../support/server.js';

const REQUEST = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';
const listener: RequestListener = (request, response) => void request.resume().on('end', () => response.end('done'));
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const secure = (port: number): TLSSocket =>
  connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false, ...{ allowHalfOpen: true } });

/** What is received until the other side ends, or cuts. */
async function untilEnd(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await Promise.race([once(socket, 'end'), once(socket, 'close')]).catch(() => undefined);
  socket.destroy();
  return text;
}

/** The name that a port's certificate is made out to. */
async function shown(port: number): Promise<string> {
  const socket = secure(port);
  await once(socket, 'secureConnect');
  const { subject } = socket.getPeerCertificate();
  socket.destroy();
  return String(subject.CN);
}

let pair: Issued;
beforeAll(async () => void (pair = await serverPair()));

const withPort = async (work: (port: OpenPort) => Promise<void>): Promise<void> => {
  const { options } = await listening(pair);
  await work(await openPort(listener, '127.0.0.1', { port: 0, tls: options }));
};

describe('files that cannot be used are named, with what is wrong', () => {
  const reading = (texts: Record<string, string>, mode = 0o600): Promise<unknown> => {
    const files = written(texts);
    if (files.key !== undefined) chmodSync(files.key, mode);
    return readCertificate({ cert: '/nowhere', key: '/nowhere', ...files });
  };
  test('a key that others may open', async () => {
    for (const mode of [0o604, 0o644, 0o602]) await expect(reading({ ...texts() }, mode)).rejects.toThrow('CADASTRE_TLS_KEY names a file that everybody on this machine may open; chmod 600 it'); // prettier-ignore
    await expect(reading({ ...texts() }, 0o640)).resolves.toBeDefined();
  });
  const texts = () => ({ cert: pair.cert, key: pair.key });
  test.each<[string, () => Promise<Record<string, string>>, RegExp]>([
    ['no key', async () => ({ cert: pair.cert }), /^CADASTRE_TLS_KEY names a file that cannot be read$/],
    ['no certificate', async () => ({ key: pair.key }), /^CADASTRE_TLS_CERT names a file that cannot be read$/],
    ['another key', async () => ({ ...texts(), key: (await serverPair()).key }), /names the key of another certificate/],
    ['a key in place of the certificate', async () => ({ ...texts(), cert: pair.key }), /CERT names a file without a certificate in PEM/],
    ['a certificate in place of the key', async () => ({ ...texts(), key: pair.cert }), /KEY names a file without a private key in PEM/],
    ['words in place of authorities', async () => ({ ...texts(), ca: 'words' }), /CLIENT_CA names a file without a certificate/],
    ['words in place of revoked certificates', async () => ({ ...texts(), ca: pair.cert, crl: 'words' }), /^TLS cannot use the files of .*CADASTRE_TLS_CLIENT_CRL: /],
  ])('%s', async (_what, files, sentence) => {
    await expect(files().then(reading)).rejects.toThrow(sentence);
  }); // prettier-ignore
  test('dates that clients will stumble over are warnings', async () => {
    const warning = async (from: number, to: number): Promise<string | undefined> =>
      (await listening(await issue({ kind: 'p256', from, to }))).warning;
    expect(await warning(-7200, -3600)).toMatch(/expired/);
    expect(await warning(3600, 7200)).toMatch(/is valid from .* only/);
    expect(await warning(-60, 86_400)).toMatch(/expires soon/);
    expect(await warning(-60, 90 * 86_400)).toBeUndefined();
  });
});

describe('files that change', () => {
  const log: string[] = [];
  const lines = pino({ level: 'info' }, { write: (line: string) => void log.push(line) });
  let files: CertificateFiles;
  let port: OpenPort;
  let follower: CertificateFollower;
  beforeAll(async () => {
    const first = await issue({ kind: 'p256', name: 'first' });
    files = written({ cert: first.cert, key: first.key }) as unknown as CertificateFiles;
    const certificate = await readCertificate(files);
    port = await openPort(listener, '127.0.0.1', { port: 0, tls: certificate.options });
    const apply = ({ options }: typeof certificate) => port.replaceCertificate(options);
    follower = new CertificateFollower({ files, first: certificate, apply, log: lines, everyMs: 50 });
  });
  afterAll(async () => {
    follower.stop();
    await port.close();
  });

  /** Replaces a file as ACME clients and editors do. */
  const replace = (path: string, text: string): void => {
    writeFileSync(`${path}.new`, text, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  };

  test('that it ends soon is told once while it is in use, and again after the time of reminders', async () => {
    const ending = await issue({ kind: 'p256', from: -60, to: 86_400 });
    const own = written({ cert: ending.cert, key: ending.key }) as unknown as CertificateFiles;
    const found = await readCertificate(own);
    const reminders = async (warning: string | undefined, remindMs?: number): Promise<number> => {
      log.length = 0;
      const parts = { files: own, first: { ...found, warning }, apply: () => undefined, log: lines, everyMs: 20 };
      const one = new CertificateFollower({ ...parts, ...(remindMs ? { remindMs } : {}) });
      await pause(300);
      one.stop();
      return log.filter((line) => line.includes('expires soon')).length;
    };
    expect(await reminders(found.warning)).toBe(0);
    // It was fine at the start, and time has passed.
    expect(await reminders(undefined)).toBe(1);
    expect(await reminders(found.warning, 100)).toBeGreaterThan(1);
  });

  test('a new pair is shown to who connects from now on; who is connected stays', async () => {
    const open = secure(port.port);
    await once(open, 'secureConnect');
    const second = await issue({ kind: 'p256', name: 'second' });
    replace(files.key, second.key);
    replace(files.cert, second.cert);
    while ((await shown(port.port)) !== 'second') await pause(20);
    open.end(REQUEST);
    expect(await untilEnd(open)).toContain('200 OK');
    expect(log.join('')).toContain('the TLS certificate was replaced');
    expect(log.join('')).not.toContain('cannot be used');
  });

  test('what cannot be used is told once, and the old one stays; so does one that is away', async () => {
    log.length = 0;
    writeFileSync(files.cert, 'half a certif');
    await pause(500);
    expect(await shown(port.port)).toBe('second');
    expect(log.filter((line) => line.includes('cannot be used; the old ones stay'))).toHaveLength(1);
    rmSync(files.key);
    await pause(300);
    expect(await shown(port.port)).toBe('second');
    const third = await issue({ kind: 'p256', name: 'third' });
    replace(files.key, third.key);
    replace(files.cert, third.cert);
    while ((await shown(port.port)) !== 'third') await pause(20);
  });

  test('TLS 1.1 is still refused', async () => {
    const old = connectTls({ port: port.port, host: '127.0.0.1', rejectUnauthorized: false, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' });
    await expect(once(old, 'secureConnect')).rejects.toThrow(/protocol version/);
  }); // prettier-ignore
});

describe('connections', () => {
  test(
    'a handshake that does not come, or comes drop by drop, is ended after ten seconds',
    () =>
      withPort(async (port) => {
        const started = performance.now();
        const [silent, slow] = [connect(port.port, '127.0.0.1'), connect(port.port, '127.0.0.1')];
        const head = Buffer.from([22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3, ...Array<number>(40).fill(7)]);
        let sent = 0;
        const dripping = setInterval(() => slow.write(head.subarray(sent, ++sent)), 500).unref();
        expect(await Promise.all([untilEnd(silent), untilEnd(slow)])).toEqual(['', '']);
        clearInterval(dripping);
        expect(performance.now() - started).toBeGreaterThan(9000);
        expect(performance.now() - started).toBeLessThan(13_000);
        await port.close();
      }),
    20_000,
  );

  test('plain HTTP, and bytes that are no TLS, get no answer and harm nobody', () =>
    withPort(async (port) => {
      for (const bytes of [REQUEST, 'hello\r\n', Buffer.alloc(5000, 22)]) {
        const socket = connect(port.port, '127.0.0.1');
        socket.on('error', () => undefined);
        socket.write(bytes);
        expect(await untilEnd(socket)).not.toContain('HTTP/1.1');
      }
      const socket = secure(port.port);
      socket.end(REQUEST);
      expect(await untilEnd(socket)).toContain('200 OK');
      await port.close();
    }));

  test('when the port closes: a last answer, an idle one closed, a handshake not waited for', () =>
    withPort(async (port) => {
      const [late, idle, begun] = [secure(port.port), secure(port.port), connect(port.port, '127.0.0.1')];
      await Promise.all([once(late, 'secureConnect'), once(idle, 'secureConnect'), once(begun, 'connect')]);
      const started = performance.now();
      const texts = [late, idle, begun].map(untilEnd);
      const ended = port.close();
      await pause(100);
      late.write(REQUEST);
      expect((await Promise.all(texts)).map((text) => text.split(' 200 OK').length - 1)).toEqual([1, 0, 0]);
      expect(await ended).toEqual({ accepted: 3, cut: 0 });
      expect(performance.now() - started).toBeLessThan(3000);
    }));

  test(
    'a body that does not end is answered 408 after 3.5 s',
    () =>
      withPort(async (port) => {
        const socket = secure(port.port);
        await once(socket, 'secureConnect');
        socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n12345');
        const text = untilEnd(socket);
        await pause(50);
        expect(await port.close()).toEqual({ accepted: 1, cut: 1 });
        expect(await text).toMatch(/^HTTP\/1\.1 408 /);
      }),
    20_000,
  );

  test('on a network without TLS only named proxies, and this machine, are let in', async () => {
    const network = await readNetwork(readConfig({ host: '0.0.0.0', port: '0', access: 'required', proxies: '192.0.2.1', 'base-url': 'https://cadastre.example.org' }, {}), openLog('silent'));
    const open = await network.open(listener);
    const machine = connect(open.port, '127.0.0.1');
    machine.end(REQUEST);
    expect(await untilEnd(machine)).toContain('200 OK');
    // Another address of loopback stands for one of the network.
    const other = connect({ port: open.port, host: '127.0.0.9', localAddress: '127.0.0.8' });
    other.on('error', () => undefined);
    other.write(REQUEST);
    expect(await untilEnd(other)).toBe('');
    await open.close();
  }); // prettier-ignore
});

describe('names that are served (T26)', () => {
  let server: TestServer;
  beforeAll(async () => {
    const { options } = await listening(pair);
    const flags = { access: 'required', 'base-url': 'https://cadastre.example.org', hosts: 'inner.example,*.wide.example', 'tls-cert': 'given', 'tls-key': 'given' };
    server = await TestServer.start('embedded', flags, { tls: options });
  }); // prettier-ignore
  afterAll(() => server.stop());

  const statusOf = async (host: string): Promise<string | undefined> => {
    const socket = secure(server.portNumber);
    socket.end(`GET /network/x HTTP/1.1\r\nHost: ${host}\r\nX-Forwarded-Host: cadastre.example.org\r\nForwarded: host=cadastre.example.org\r\n\r\n`); // prettier-ignore
    const text = await untilEnd(socket);
    expect(text).toContain('Strict-Transport-Security: max-age=31536000');
    return /^HTTP\/1\.1 (\d+)/.exec(text)?.[1];
  };

  test.each(['cadastre.example.org', 'CADASTRE.example.org:8443', 'inner.example', 'a.wide.example', 'localhost:1', '127.0.0.1', '[::1]:8000'])('%s: asked who it is', async (host) => expect(await statusOf(host)).toBe('401')); // prettier-ignore
  test.each(['evil.example', 'cadastre.example.org.evil.example', 'a.b.wide.example', 'wide.example', '', '192.0.2.1', 'cadastre.example.org@evil.example'])('%s: 400', async (host) => expect(await statusOf(host)).toBe('400')); // prettier-ignore

  test('a plain port of the same server does not say that TLS is needed (RFC 6797 §7.2)', async () => {
    const flags = { 'base-url': 'https://cadastre.example.org', 'tls-cert': 'given', 'tls-key': 'given' };
    const plain = await TestServer.start('embedded', flags);
    for (const path of ['/network/x', '/livez'])
      expect((await plain.send({ path })).headers['strict-transport-security']).toBeUndefined();
    await plain.stop();
  });
});
