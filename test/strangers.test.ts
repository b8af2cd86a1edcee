/** Why a caller is not known is told to the log, a few times a minute, without what was sent; and what a stop loses. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { registries } from '../generated/registries.js';
import { createApp, type App } from '../src/app.js';
import { readConfig } from '../src/config.js';
import { openPort, type OpenPort } from '../src/http/server.js';
import { sendTo, TestServer } from './support/server.js';

const info = jest.fn();
const log = { info, warn: jest.fn(), error: jest.fn() } as never;
const SECRET = `cad_${'s'.repeat(43)}`;
let server: TestServer;
const opened: { app: App; port: OpenPort }[] = [];
beforeAll(async () => void (server = await TestServer.start('embedded')));
afterAll(async () => {
  for (const { app, port } of opened) await port.close().then(() => app.close());
  await server.stop();
});

/** The causes that are told of requests with these header fields, to a server with a memory of its own. */
async function told(all: readonly Record<string, string>[], flags = {}): Promise<string[]> {
  const config = readConfig({ access: 'required', ...flags }, {});
  const app = await createApp({ config, store: server.store, log, registries });
  const port = await openPort(app.main, '127.0.0.1', 0);
  opened.push({ app, port });
  info.mockClear();
  for (const headers of all) {
    const { status } = await sendTo(`http://127.0.0.1:${port.port}`, { path: '/network/x', headers });
    expect([401, 429]).toContain(status);
  }
  expect(JSON.stringify(info.mock.calls)).not.toMatch(/ssss|c2VjcmV0/);
  const lines = info.mock.calls.filter(([, sentence]) => sentence === 'a caller is not known');
  for (const [line] of lines) expect(line).toEqual({ requestId: expect.any(String), operation: 'readNetwork', address: '127.0.0.1', cause: expect.any(String) }); // prettier-ignore
  return lines.map(([line]) => (line as { cause: string }).cause);
}

const token = (claims: object): string =>
  [{ alg: 'ES256', typ: 'at+jwt' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') + '.c2VjcmV0'; // prettier-ignore

test('each cause once', async () => {
  const sent = [
    {},
    { 'x-api-key': SECRET },
    { 'x-api-key': 'ssss' },
    { authorization: 'Basic c2VjcmV0' },
    { authorization: `Bearer ${token({ iss: 'https://ssss.example' })}` },
    { authorization: 'Bearer ssss' },
  ];
  expect(await told([...sent, ...sent])).toEqual([
    'no credentials',
    'an API key that is unknown, expired, or of a disabled client',
    'not in the form of an API key',
    'Authorization is not Bearer and one token',
    'of an issuer that is not known here',
    'of no kind that is known',
  ]);
});

test('at most twenty in a minute, and none where requests are not logged', async () => {
  const many = Array.from({ length: 25 }, (_, i) => ({ 'x-forwarded-for': `10.0.0.${i}` }));
  const flags = { proxies: '127.0.0.1', 'base-url': 'https://127.0.0.1:8443', hosts: '127.0.0.1' };
  info.mockClear();
  const config = readConfig({ access: 'required', ...flags }, {});
  const app = await createApp({ config, store: server.store, log, registries });
  const port = await openPort(app.main, '127.0.0.1', 0);
  opened.push({ app, port });
  for (const headers of many) await sendTo(`http://127.0.0.1:${port.port}`, { path: '/network/x', headers });
  expect(info.mock.calls.map(([line]) => (line as { address: string }).address)).toEqual(
    many.slice(0, 20).map((one) => one['x-forwarded-for']),
  );
  expect(await told([{}], { 'log-requests': 'none' })).toEqual([]);
});

test('what a stop could not write is named, and keeps nothing else from being written', async () => {
  let broken = false;
  const hooks = {
    before: (operation: string) => {
      if (broken && operation.startsWith('_key_uses')) throw new Error('the disk is gone');
    },
  };
  const own = await TestServer.start('embedded', { access: 'required' }, { hooks });
  const body = { client_id: 'one', name: 'One', grants: [] };
  await own.administer({ method: 'POST', path: '/access/clients', body });
  const { json } = await own.administer({ method: 'POST', path: '/access/clients/one/keys', body: {} });
  await own.send({ path: '/access/me', headers: { 'x-api-key': (json as { key: string }).key } });
  broken = true;
  await expect(own.app.close()).rejects.toThrow(/^the last uses of keys \(/);
  broken = false;
  await own.stop();
});
