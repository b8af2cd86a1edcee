/** A start before the database: it waits and says so, goes on when the server appears, and ends in one sentence if not. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { openMongo } from '../../../src/store/mongo.js';
import { Proxy } from '../../chaos/proxy.js';
import { cadastre, inFolder } from '../../cli/command.js';
import { ScriptedServer } from './scripted-server.js';

/** A port that nothing listens on: one that was just given back. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test(
  'nothing there: lines with the masked address, then exit 1 with one sentence',
  () =>
    inFolder(async (folder) => {
      const port = await freePort();
      const uri = `mongodb://admin:hunter2@127.0.0.1:${port}/registry`;
      const { status, out, err } = await cadastre(['serve', '--mongodb-uri', uri, '--mongodb-wait-ms', '3000'], folder);
      expect(status).toBe(1);
      const masked = `mongodb://admin:***@127.0.0.1:${port}/registry`;
      expect(err).toBe(
        `cadastre: no MongoDB server answers at ${masked} after 3 s: is it running, and is the address right?\n`,
      );
      const [first] = out.split('\n');
      expect(JSON.parse(first!)).toMatchObject({ msg: `waiting for a MongoDB server at ${masked}, for another 2 s` });
      expect(out).not.toContain('hunter2');
    }),
  30_000,
);

test('a command that is no server makes one attempt and says nothing meanwhile', async () => {
  const lines: string[] = [];
  const uri = `mongodb://127.0.0.1:${await freePort()}`;
  const started = Date.now();
  await expect(openMongo({ uri, report: (_, line) => lines.push(line) })).rejects.toThrow(
    /^no MongoDB server answers at/,
  );
  expect(Date.now() - started).toBeLessThan(5000);
  expect(lines).toEqual([]);
});

test('a connection string that cannot be read is not waited for', async () => {
  await expect(openMongo({ uri: 'mongodb://', waitMs: 20_000 })).rejects.toThrow(/cannot be read/);
  await expect(openMongo({ uri: 'mongodb://a:b:c@d', waitMs: 20_000 })).rejects.toThrow(/cannot be read/);
});

test('a refused user is told so, anything else with its cause; neither is waited for', async () => {
  for (const [code, sentence] of [
    [18, /^the MongoDB server at .* does not let Cadastre in: are user and password right\?$/],
    [211, /^the MongoDB server at .* cannot be connected to: keys are missing$/],
  ] as const) {
    const server = await ScriptedServer.open(() => ({ ok: 0, code, errmsg: 'keys are missing' }));
    const uri = `mongodb://me:hunter2@${server.host}/x?authMechanism=SCRAM-SHA-256`;
    const started = Date.now();
    await expect(openMongo({ uri, waitMs: 20_000 })).rejects.toThrow(sentence);
    expect(Date.now() - started).toBeLessThan(5000);
    expect(server.names).toContain('saslStart');
    await server.close();
  }
});

describe('a server that appears (mongodb)', () => {
  const uri = process.env['MONGODB_TEST_URI'];
  if (!uri) {
    test.skip('skipped: MONGODB_TEST_URI names no server', () => undefined);
    return;
  }
  test('is connected to', async () => {
    const port = await freePort();
    const lines: string[] = [];
    const opening = openMongo({
      uri: `mongodb://127.0.0.1:${port}/x`,
      waitMs: 20_000,
      report: (_, line) => lines.push(line),
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const proxy = await Proxy.open(uri, port);
    const store = await opening;
    await store.ping(2000);
    await store.close();
    await proxy.leave();
    expect(lines[0]).toMatch(/^waiting for a MongoDB server at mongodb:\/\/127\.0\.0\.1:\d+\/x, for another 19 s$/);
    expect(lines.at(-1)).toMatch(/^the MongoDB server at .* answers$/);
  }, 30_000);
});
