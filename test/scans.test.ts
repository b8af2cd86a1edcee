/** A filter that no index serves says so, in the answer and in the log; one that an index serves does not. */
import { afterEach, beforeEach, afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { registries } from '../generated/registries.js';
import { createApp } from '../src/app.js';
import { readConfig } from '../src/config.js';
import { openPort, type OpenPort } from '../src/http/server.js';
import { describeEngines } from './support/engines.js';
import { sendTo, TestServer, type Received } from './support/server.js';

const RECORDS = 150;
const SAID = 'scan;desc="no index serves this filter"';
/** `Server-Timing` by its ABNF: `metric *( OWS ";" OWS token [ OWS "=" OWS ( token / quoted-string ) ] )`. */
const TOKEN = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
const GRAMMAR = new RegExp(
  `^${TOKEN}([ \\t]*;[ \\t]*${TOKEN}([ \\t]*=[ \\t]*(${TOKEN}|"([\\t !#-\\[\\]-~]|\\\\[\\t -~])*"))?)*$`,
);

describeEngines('scans', (engine) => {
  let server: TestServer;
  let port: OpenPort;
  const info = jest.fn();
  const log = { info, warn: jest.fn(), error: jest.fn() } as never;
  const serve = async (flags: Record<string, string> = {}): Promise<OpenPort> => {
    const config = readConfig({ 'check-answers': 'true', ...flags }, {});
    const app = await createApp({ config, store: server.store, log, registries });
    return openPort(app.main, '127.0.0.1', 0);
  };
  beforeAll(async () => {
    server = await TestServer.start(engine);
    for (let at = 0; at < RECORDS; at += 1) {
      const metadata = { owner: `o${at % 3}`, secret: 'hush' };
      await server.send({
        method: 'POST',
        path: '/network',
        body: { network_id: `net-${at}`, network_name: `n${at}`, metadata },
      });
    }
  }, 60_000);
  afterAll(() => server.stop());
  // Each with a memory of its own of what was said.
  beforeEach(async () => {
    port = await serve();
  });
  afterEach(() => port.close());
  const ask = (body: object, search = '', to = port): Promise<Received> => {
    info.mockClear();
    return sendTo(`http://127.0.0.1:${to.port}`, { method: 'POST', path: `/networks${search}`, body });
  };
  const scans = (): unknown[] =>
    info.mock.calls.filter(([, sentence]) => sentence === 'no index serves a filter').map(([line]) => line);

  test('the same fields are told of once in a minute, and twenty sets of fields at most', async () => {
    await ask({ 'metadata.owner': { $ne: 'o1' } });
    expect(scans()).toHaveLength(1);
    await ask({ 'metadata.owner': { $ne: 'o2' } });
    expect(scans()).toHaveLength(0);
    let told = 0;
    for (let at = 0; at < 25; at += 1) {
      await ask({ [`metadata.f${at}`]: { $ne: 'x' } });
      told += scans().length;
    }
    expect(told).toBe(19);
  });

  test.each<[string, object, string]>([
    ['a negation', { 'metadata.owner': { $ne: 'o1' } }, ''],
    ['a negation, streamed', { 'metadata.owner': { $ne: 'none' } }, ''],
    ['a negation, as a page', { 'metadata.owner': { $ne: 'o1' } }, '?limit=5'],
    [
      'a negation, as a page in the order of an index',
      { 'metadata.owner': { $ne: 'o1' } },
      '?limit=5&sort=network_name',
    ],
    ['a pattern', { network_name: { $regex: '9$' } }, ''],
    ['one of two branches', { $or: [{ network_name: 'n1' }, { 'metadata.secret': { $ne: 'hush' } }] }, ''],
  ])('%s: said in answer and log', async (_name, filter, search) => {
    const { status, headers } = await ask(filter, search);
    expect([status, headers['server-timing']]).toEqual([200, SAID]);
    expect(SAID).toMatch(GRAMMAR);
    expect(scans()).toEqual([
      {
        requestId: headers['x-request-id'],
        operation: 'queryNetworks',
        paths: expect.any(Array),
        examined: engine === 'embedded' ? expect.any(Number) : undefined,
        ms: expect.any(Number),
      },
    ]);
    expect(JSON.stringify(scans())).not.toMatch(/hush|o1|n1/);
    if (engine === 'embedded' && search === '')
      expect((scans()[0] as { examined: number }).examined).toBeGreaterThanOrEqual(RECORDS);
  });

  test('the next page of a scan says so too', async () => {
    const { headers } = await ask({ 'metadata.owner': { $ne: 'o1' } }, '?limit=5');
    const next = /<[^?]+(\?[^>]+)>/.exec(String(headers['link']))![1]!;
    expect((await ask({ 'metadata.owner': { $ne: 'o1' } }, next)).headers['server-timing']).toBe(SAID);
  });

  test.each<[string, object, string]>([
    ['everything', {}, ''],
    ['everything, as a page', {}, '?limit=5&sort=network_name'],
    ['a key', { network_id: 'net-1' }, ''],
    ['an indexed field', { network_name: 'n1' }, ''],
    ['an indexed field, the rest tested', { network_name: 'n1', 'metadata.owner': { $ne: 'o2' } }, ''],
    ['an open field', { 'metadata.owner': { $in: ['o1', 'o2'] } }, ''],
    ['an open field, in another order', { 'metadata.owner': 'o1' }, '?limit=5&sort=-network_name'],
    ['a range of keys', { network_id: { $gt: 'net-5' } }, ''],
  ])('%s: nothing said', async (_name, filter, search) => {
    const { status, headers } = await ask(filter, search);
    expect([status, headers['server-timing'], scans()]).toEqual([200, undefined, []]);
  });

  if (engine !== 'embedded') return;
  test('an index that is not there yet is none', async () => {
    await server.store.collection('networks').dropIndex('metadata');
    expect((await ask({ 'metadata.owner': 'o1' })).headers['server-timing']).toBe(SAID);
    const again = await serve();
    await again.close();
    expect((await ask({ 'metadata.owner': 'o1' })).headers['server-timing']).toBeUndefined();
  });
});
