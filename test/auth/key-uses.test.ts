/** What is kept of the last uses of keys: read at once, and gone with the keys. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { KeyUses } from '../../src/auth/key-uses.js';
import type { Collection, Store, StoredRecord } from '../../src/store/contract.js';
import { describeEngines } from '../support/engines.js';
import { StorePlace } from './places.js';

const HOUR = 3_600_000;
const NOON = '2026-03-01T12:00:00.000Z';

describeEngines('last uses of keys', (engine) => {
  let place: StorePlace;
  let store: Store;
  let clients: Collection<StoredRecord>;
  let uses: KeyUses;
  let time: number;
  beforeEach(async () => {
    place = new StorePlace(engine);
    store = await place.open();
    clients = store.collection<StoredRecord>('clients');
    time = Date.parse(NOON) + 59_999;
    uses = new KeyUses(store, () => time);
  });
  afterEach(() => place.remove());

  /** A client as the access registry keeps it. */
  const add = (_id: string, digests: string[]) =>
    clients.insertOne({
      ...{ _id, _rev: _id, _created: NOON, _updated: NOON, name: _id, enabled: true, grants: '[]' },
      ...{ api_keys: digests.map((sha256) => ({ sha256 })), public_keys: [], certificates: [] },
      _: { key_digest: digests, fingerprint: [] },
    });

  const entries = async () =>
    (
      await store
        .collection('_key_uses')
        .find({}, { sort: { _id: 1 } })
        .toArray()
    ).map(({ _id }) => _id);

  test('written or not, to the minute, in one read', async () => {
    for (const digest of ['a', 'b']) uses.note(digest);
    await uses.flush();
    time += HOUR;
    for (const digest of ['b', 'c']) uses.note(digest);
    expect([...(await uses.read(['a', 'b', 'c', 'd']))].sort()).toEqual([
      ['a', NOON],
      ['b', '2026-03-01T13:00:00.000Z'],
      ['c', '2026-03-01T13:00:00.000Z'],
    ]);
    expect(await uses.read([])).toEqual(new Map());
  });

  test('those of keys that no client has are removed, once an hour', async () => {
    await add('ops', ['k050', 'k200']);
    await add('other', ['k249']);
    const many = Array.from({ length: 120 }, (_, i) => `a${i}`);
    await add('busy', many);
    for (const digest of many) uses.note(digest);
    for (let i = 0; i < 250; i++) uses.note(`k${String(i).padStart(3, '0')}`);
    await uses.flush();
    expect(await uses.sweep(clients, () => false)).toBe(0);
    time += HOUR;
    expect(await uses.sweep(clients)).toBe(247);
    expect((await entries()).slice(120)).toEqual(['k050', 'k200', 'k249']);
    await clients.deleteOne({ _id: 'other' });
    time += HOUR - 1;
    expect(await uses.sweep(clients)).toBe(0);
    time += 1;
    expect(await uses.sweep(clients)).toBe(1);
    expect((await entries()).slice(120)).toEqual(['k050', 'k200']);
  });
});
