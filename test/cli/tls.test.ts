/**
 * From nothing to a server on a network, as it is typed: certificates by `cadastre tls`, a client by `cadastre access`,
 * and curl that shows its Ed25519 certificate. And what must not start, as a process: status 2, one line (T42).
 */
import { execFile, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { X509Certificate } from 'node:crypto';
import { afterAll, describe, expect, test } from '@jest/globals';
import { cadastre, inFolder, start, type Ended } from './command.js';

const processes: ChildProcess[] = [];
afterAll(() => processes.forEach((one) => one.kill('SIGKILL')));

/** Starts a server, and resolves with its port when it is ready. */
async function served(folder: string, ...flags: string[]): Promise<{ port: number; server: ChildProcess }> {
  const server = start(['serve', '--port', '0', '--extra-ports', 'false', ...flags], folder);
  processes.push(server);
  let text = '';
  while (!text.includes('access   ')) {
    const [chunk] = (await Promise.race([once(server.stdout!, 'data'), once(server.stderr!, 'data')])) as [Buffer];
    text += chunk.toString();
    if (text.startsWith('cadastre: ')) throw new Error(text);
  }
  const port = Number(/https?:\/\/localhost:(\d+)/.exec(text)![1]);
  return { port, server };
}

const hasCurl = spawnSync('curl', ['--version']).status === 0;
const curl = async (folder: string, ...args: string[]): Promise<string> =>
  (await promisify(execFile)('curl', ['-sS', ...args], { cwd: folder })).stdout;

describe('certificates', () => {
  test('for a server: names, usage, a key for the owner alone, fingerprints; nothing is overwritten', () =>
    inFolder(async (folder) => {
      const asked = ['tls', 'self-signed', '--host', 'cadastre.example.org', '--host', '::1', '--out', 'tls', '--days', '30'];
      const { status, out, err } = await cadastre([...asked, '-o', 'json'], folder);
      expect([status, err]).toEqual([0, '']);
      const report = JSON.parse(out) as Record<string, string>;
      const made = new X509Certificate(readFileSync(join(folder, report.certificate!)));
      expect(made.subjectAltName).toBe('DNS:cadastre.example.org, IP Address:0:0:0:0:0:0:0:1');
      expect(made.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
      expect(made.fingerprint256).toBe(report['certificate SHA-256']);
      expect(made.verify(made.publicKey)).toBe(true);
      const days = (Date.parse(made.validTo) - Date.now()) / 86_400_000;
      expect(Math.round(days)).toBe(30);
      expect(statSync(join(folder, report.key!)).mode & 0o777).toBe(0o600);
      const before = readFileSync(join(folder, report.key!), 'utf8');
      const again = await cadastre(asked, folder);
      expect(again).toMatchObject({ status: 2, out: '', err: 'cadastre: tls/server.crt is there already\n' });
      expect(readFileSync(join(folder, report.key!), 'utf8')).toBe(before);
    }), 30_000); // prettier-ignore

  test.each([[['self-signed']], [['self-signed', '--host', 'https://x']], [['self-signed', '--host', 'x', '--days', '0']], [['client']]])('%j is refused with 2', (args) =>
    inFolder(async (folder) => {
      expect((await cadastre(['tls', ...args], folder)).status).toBe(2);
    }), 30_000); // prettier-ignore
});

(hasCurl ? test : test.skip)('curl with a self-signed Ed25519 certificate reads what its client may, and nothing else', () =>
  inFolder(async (folder) => {
    const run = async (...args: string[]): Promise<Ended> => {
      const ended = await cadastre(args, folder);
      expect([args.slice(0, 3), ended.status, ended.err]).toEqual([args.slice(0, 3), 0, '']);
      return ended;
    };
    await run('tls', 'self-signed', '--host', 'localhost');
    await run('tls', 'client', '--name', 'ops');
    await run('tls', 'client', '--name', 'stranger', '--out', 'stranger');
    const { port, server } = await served(folder, '--access', 'required', '--tls-cert', 'server.crt', '--tls-key', 'server.key');
    await run('access', 'client', 'create', 'ops', '--name', 'Operations', '--grant', 'network:write {"metadata.owner": "ops@acme.io"}', '--grant', 'network:read {"metadata.owner": "ops@acme.io"}');
    await run('access', 'certificate', 'add', 'ops', 'client.crt');
    const url = `https://localhost:${port}`;
    const own = ['--cacert', 'server.crt', '--cert', 'client.crt', '--key', 'client.key'];
    const body = (id: string, owner: string): string => JSON.stringify({ network_id: id, network_name: id, metadata: { owner } });
    const post = ['-H', 'Content-Type: application/json', '-w', '%{http_code}', '-d'];
    for (const version of ['1.2', '1.3']) {
      const tls = [...own, `--tlsv${version}`, '--tls-max', version];
      expect(await curl(folder, ...tls, ...post, body(`mine-${version}`, 'ops@acme.io'), `${url}/network`)).toMatch(/201$/);
      expect(await curl(folder, ...tls, ...post, body('theirs', 'others@acme.io'), `${url}/network`)).toMatch(/403$/);
      expect(await curl(folder, ...tls, `${url}/network/mine-${version}`)).toContain(`"network_id":"mine-${version}"`);
      expect(await curl(folder, ...tls, `${url}/network/theirs`)).toContain('network not found');
      expect(await curl(folder, ...tls, '-w', '%{http_code}', '-o', '/dev/null', `${url}/backbone/x`)).toBe('403');
    }
    const strangers = ['--cacert', 'server.crt', '--cert', 'stranger/client.crt', '--key', 'stranger/client.key'];
    expect(await curl(folder, ...strangers, '-w', '%{http_code}', '-o', '/dev/null', `${url}/network/mine-1.3`)).toBe('401');
    expect(await curl(folder, '--cacert', 'server.crt', '-w', '%{http_code}', '-o', '/dev/null', `${url}/network/mine-1.3`)).toBe('401');
    // Node's TLS takes the certificate as its own authority as well.
    const { out: key } = await cadastre(['access', 'key', 'issue', 'ops', '-o', 'key'], folder);
    writeFileSync(join(folder, 'ops.key'), key, { mode: 0o600 });
    expect((await run('access', 'me', '--url', url, '--cacert', 'server.crt', '--key-file', 'ops.key')).out).toContain('client:ops');
    await expect(curl(folder, `${url}/livez`)).rejects.toThrow(/self.signed certificate/);
    const ended = once(server, 'close');
    server.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  }), 120_000); // prettier-ignore

describe('what must not start ends with 2 and one line', () => {
  const refused: [what: string, flags: string[], line: RegExp][] = [
    ['a network with nothing set', ['--host', '0.0.0.0'], /^cadastre: CADASTRE_HOST=0\.0\.0\.0 opens the registries to the network, which needs .*\n$/],
    ['a network without TLS', ['--host', '0.0.0.0', '--access', 'required', '--base-url', 'https://cadastre.example.org'], /^cadastre: .*needs CADASTRE_TLS_CERT.*\n$/],
    ['a network that is open', ['--host', '0.0.0.0', '--base-url', 'https://cadastre.example.org', '--tls-cert', 'server.crt', '--tls-key', 'server.key'], /^cadastre: .*needs CADASTRE_ACCESS=required\n$/],
    ['a key that everybody may open', ['--tls-cert', 'server.crt', '--tls-key', 'open.key'], /^cadastre: CADASTRE_TLS_KEY names a file that everybody on this machine may open; chmod 600 it\n$/],
    ['a key of another certificate', ['--tls-cert', 'server.crt', '--tls-key', 'client.key'], /^cadastre: CADASTRE_TLS_KEY names the key of another certificate than CADASTRE_TLS_CERT\n$/],
    ['a proxy by name', ['--proxies', 'proxy.example'], /^cadastre: CADASTRE_PROXIES \(--proxies\) takes addresses .*\n$/],
  ]; // prettier-ignore
  test('each of them, and no data folder is made', () =>
    inFolder(async (folder) => {
      expect((await cadastre(['tls', 'self-signed', '--host', 'localhost'], folder)).status).toBe(0);
      expect((await cadastre(['tls', 'client', '--name', 'x'], folder)).status).toBe(0);
      writeFileSync(join(folder, 'open.key'), readFileSync(join(folder, 'server.key')), { mode: 0o644 });
      for (const [what, flags, line] of refused) {
        const { status, out, err } = await cadastre(['serve', '--port', '0', ...flags], folder);
        expect({ what, status, out, err }).toEqual({ what, status: 2, out: '', err: expect.stringMatching(line) });
      }
      expect(() => statSync(join(folder, 'data'))).toThrow(/ENOENT/);
    }), 60_000); // prettier-ignore
});
