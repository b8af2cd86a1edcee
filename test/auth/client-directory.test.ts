/** Clients as schemes ask for them: what is looked up, what is joined, and what is noted. */
import { beforeEach, expect, jest, test } from '@jest/globals';
import { validators } from '../../generated/access/validators.js';
import { ClientDirectory } from '../../src/auth/client-directory.js';
import type { Client } from '../../src/auth/clients.js';
import { openLog } from '../../src/observe/log.js';
import type { Collection, StoredRecord } from '../../src/store/contract.js';

const FRESH_MS = 1000;

/** Reads that were begun and wait for an answer. */
let reads: ((documents: StoredRecord[]) => void)[];
let used: string[];
let directory: ClientDirectory;
let time: number;
beforeEach(() => {
  [reads, used, time] = [[], [], 1000];
  jest.spyOn(performance, 'now').mockImplementation(() => time);
  const find = () => ({ toArray: () => new Promise<StoredRecord[]>((resolve) => void reads.push(resolve)) });
  directory = new ClientDirectory({
    collection: { find } as unknown as Collection<StoredRecord>,
    log: openLog('silent'),
    onUse: (digest) => void used.push(digest),
  });
});

const stored = (rev: string, more: object = {}): StoredRecord => ({
  ...{ _id: 'ops', _rev: rev, _created: '2026-01-01T00:00:00.000Z', _updated: '2026-01-01T00:00:00.000Z' },
  ...{ name: rev, enabled: true, grants: JSON.stringify([{ scope: rev }]) },
  ...{ api_keys: [{ sha256: 'digest' }], public_keys: [], certificates: [], ...more },
});

const scopeOf = async (asked: ReturnType<ClientDirectory['byId']>): Promise<string | undefined> =>
  (await asked)?.caller.grants[0]?.scope;

test('a read that began a second ago or more is not joined, and does not take the place of a later one', async () => {
  const first = scopeOf(directory.byId('ops'));
  time += FRESH_MS - 1;
  const joined = scopeOf(directory.byId('ops'));
  expect(reads).toHaveLength(1);
  time += 1;
  const second = scopeOf(directory.byId('ops'));
  expect(reads).toHaveLength(2);
  reads[1]!([stored('new')]);
  expect(await second).toBe('new');
  reads[0]!([stored('old')]);
  expect(await Promise.all([first, joined])).toEqual(['old', 'old']);
  expect((directory.byId('ops') as Client).caller.grants).toEqual([{ scope: 'new' }]);
  time += FRESH_MS;
  void directory.byId('ops');
  expect(reads).toHaveLength(3);
});

test('where it must be known as it is now, the store is asked though it was just asked', async () => {
  const first = directory.byId('ops');
  reads[0]!([stored('old')]);
  await first;
  const now = directory.readById('ops');
  reads[1]!([stored('new')]);
  expect(await scopeOf(now)).toBe('new');
  expect(await directory.readById('no id')).toBeUndefined();
});

test('an older read that ends does not end the joining of the later one', async () => {
  const first = scopeOf(directory.byId('ops'));
  time += FRESH_MS;
  void directory.byId('ops');
  reads[0]!([stored('old')]);
  await first;
  void directory.byId('ops');
  expect(reads).toHaveLength(2);
});

test.each(['', 'Ops', '-ops', 'o ps', 'ops\n', 'ö', `a${'b'.repeat(64)}`, 'x'.repeat(8000)])(
  'an id that no client can have is not looked up: %#',
  (id) => {
    expect(directory.byId(id)).toBeUndefined();
    expect(reads).toHaveLength(0);
    expect(validators['createClient request application/json']!({ client_id: id, name: 'x' })).toBe(false);
  },
);

test.each(['0', 'ops', 'a.b_c-d', `a${'b'.repeat(63)}`])('one that a client can have is: %j', (id) => {
  expect(directory.byId(id)).toBeInstanceOf(Promise);
  expect(reads).toHaveLength(1);
  expect(validators['createClient request application/json']!({ client_id: id, name: 'x' })).toBe(true);
});

test('a use of a key is noted where it opens something', async () => {
  const disabled = directory.byKey('digest');
  reads[0]!([stored('off', { enabled: false })]);
  expect(await disabled).toBeUndefined();
  expect(used).toEqual([]);
  time += FRESH_MS;
  const enabled = directory.byKey('digest');
  reads[1]!([stored('on')]);
  expect(await scopeOf(enabled)).toBe('on');
  expect(used).toEqual(['digest']);
});

test('unknown keys make 16 reads at once, 256 wait, what is more is busy; a known client never waits', async () => {
  const known = scopeOf(directory.byKey('digest'));
  reads[0]!([stored('known', { api_keys: [{ sha256: 'digest', expires: '2999-01-01T00:00:00.000Z' }] })]);
  await known;
  const refused: unknown[] = [];
  const all = Array.from({ length: 300 }, async (_, i) => {
    await Promise.resolve(directory.byKey(`unknown ${i}`)).catch((error: { code: string }) => refused.push(error.code));
  });
  await new Promise((done) => setImmediate(done));
  expect(reads).toHaveLength(17);
  expect(refused).toEqual(Array.from({ length: 28 }, () => 'busy'));
  time += FRESH_MS;
  void directory.byKey('digest');
  expect(reads).toHaveLength(18);
  for (let i = 1; i < reads.length; i++) {
    reads[i]!([]);
    await new Promise((done) => setImmediate(done));
  }
  await Promise.all(all);
  expect(reads).toHaveLength(1 + 272 + 1);
});
