/** The keys of our own tokens: made once for all processes, published before use, retired, gone; and kept secret. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { calculateJwkThumbprint } from 'jose';
import { seal, unseal } from '../../src/auth/sealing.js';
import { openSigningKeys, PUBLISHED_BEFORE_MS, RETIRED_MS, SIGNS_MS } from '../../src/auth/signing-keys.js';
import type { StoredRecord } from '../../src/store/contract.js';
import { describeEngines } from '../support/engines.js';
import { StorePlace } from './places.js';

const MINUTE = 60_000;
/** Making a key of a secret is meant to take its time, and the machine may be busy. */
const PATIENCE = 60_000;
const SECRET = 'a secret of the operator';

describeEngines('signing keys', (engine) => {
  let place: StorePlace;
  let time: number;
  const now = (): number => time;
  beforeEach(() => {
    place = new StorePlace(engine);
    time = Date.parse('2026-03-01T12:00:00Z');
  });
  afterEach(() => place.remove());

  const kidsOf = ({ keys }: { keys: { kid?: string }[] }): (string | undefined)[] => keys.map(({ kid }) => kid);

  test('next, current, retired, gone, by the clock', async () => {
    const keys = await openSigningKeys({ store: await place.open(), now, ticks: now });
    const first = await keys.current();
    expect(kidsOf(await keys.published())).toEqual([first.kid]);

    time += SIGNS_MS - PUBLISHED_BEFORE_MS - 1;
    expect(kidsOf(await keys.published())).toHaveLength(1);
    time += MINUTE;
    const [, next] = kidsOf(await keys.published());
    expect(next).toBeDefined();
    expect((await keys.current()).kid).toBe(first.kid);

    time += PUBLISHED_BEFORE_MS - 1;
    expect((await keys.current()).kid).toBe(first.kid);
    time += 1;
    expect((await keys.current()).kid).toBe(next);
    expect(kidsOf(await keys.published())).toEqual([first.kid, next]);
    expect(await keys.verifying(first.kid)).toBeDefined();

    time += RETIRED_MS;
    expect(kidsOf(await keys.published())).toEqual([next]);
    expect(await keys.verifying(first.kid)).toBeUndefined();
    time += MINUTE;
    await keys.current();
    const stored = await (await place.open()).collection('_signing_keys').find({}).toArray();
    expect(stored).toHaveLength(1);
  });

  test('after a long time without a server a key is still published for a day before it signs', async () => {
    const { kid } = await (await openSigningKeys({ store: await place.open(), now, ticks: now })).current();
    time += 10 * SIGNS_MS;
    const keys = await openSigningKeys({ store: await place.open(), now, ticks: now });
    expect((await keys.current()).kid).toBe(kid);
    const published = kidsOf(await keys.published());
    expect(published).toHaveLength(2);
    time += PUBLISHED_BEFORE_MS;
    expect((await keys.current()).kid).toBe(published[1]);
  });

  test('several processes make one key, and one next key', async () => {
    const open = async () => openSigningKeys({ store: await place.open(), now, ticks: now });
    const processes = await Promise.all(Array.from({ length: 8 }, open));
    const kids = async () => new Set(await Promise.all(processes.map(async (one) => (await one.current()).kid)));
    expect((await kids()).size).toBe(1);
    time += SIGNS_MS - 1;
    await kids();
    const sets = await Promise.all(processes.map(async (one) => JSON.stringify(await one.published())));
    expect(new Set(sets).size).toBe(1);
    expect((JSON.parse(sets[0]!) as { keys: unknown[] }).keys).toHaveLength(2);
    expect(await (await place.open()).collection('_signing_keys').countDocuments({})).toBe(2);
  });

  test('a key that another process made is found by its name, asked for once in five seconds at most', async () => {
    const store = await place.open();
    let reads = 0;
    let fault: Error | undefined;
    const counted = new Proxy(store.collection('_signing_keys'), {
      get: (target, name) => {
        if (name === 'find') reads += 1;
        if (name === 'find' && fault) throw fault;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    const keys = await openSigningKeys({ store: { ...store, collection: () => counted } as never, now, ticks: now });
    reads = 0;
    for (let i = 0; i < 50; i++) expect(await keys.verifying(`unknown-${i}`)).toBeUndefined();
    expect(reads).toBe(0);
    time += 5_000;
    await Promise.all(Array.from({ length: 50 }, async (_, i) => keys.verifying(`unknown-${i}`)));
    expect(reads).toBe(1);
    await keys.verifying((await keys.current()).kid);
    expect(reads).toBe(1);

    // While the store does not answer no more often, and nobody is told that there is no such key.
    time += 5_000;
    fault = new Error('away');
    for (let i = 0; i < 50; i++) await expect(keys.verifying(`unknown-${i}`)).rejects.toBe(fault);
    expect(reads).toBe(2);
    fault = undefined;
    time += 5_000;
    expect(await keys.verifying('unknown')).toBeUndefined();
    expect(reads).toBe(3);
  });

  test('the published set names keys by RFC 7638 and holds nothing private', async () => {
    const keys = await openSigningKeys({ store: await place.open(), now, ticks: now });
    const { keys: published } = await keys.published();
    for (const jwk of published) {
      expect(Object.keys(jwk).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
      expect(jwk).toMatchObject({ alg: 'ES256', use: 'sig', kid: await calculateJwkThumbprint(jwk) });
    }
  });

  test(
    'with a secret the store holds no private key in the clear, and another secret does not open it',
    async () => {
      const store = await place.open();
      const { kid } = await (await openSigningKeys({ store, secret: SECRET, now, ticks: now })).current();
      const [stored] = await store.collection<StoredRecord>('_signing_keys').find({}).toArray();
      expect(JSON.stringify(stored)).not.toContain('"d":');
      expect(Object.keys(stored!.privateKey as object)).toEqual(['sealed']);
      expect((await (await openSigningKeys({ store, secret: SECRET, now, ticks: now })).current()).kid).toBe(kid);
      await expect(openSigningKeys({ store, now, ticks: now })).rejects.toThrow(
        /are encrypted: set CADASTRE_SIGNING_SECRET/,
      );
      await expect(openSigningKeys({ store, secret: `${SECRET}.`, now, ticks: now })).rejects.toThrow(
        /another CADASTRE_SIGNING_SECRET/,
      );
    },
    PATIENCE,
  );

  test(
    'with a secret a key in the clear is removed, never used: made before there was one, or put in by somebody',
    async () => {
      const store = await place.open();
      const stored = store.collection<StoredRecord>('_signing_keys');
      const plain = await (await openSigningKeys({ store, now, ticks: now })).current();
      const [document] = await stored.find({}).toArray();
      const keys = await openSigningKeys({ store, secret: SECRET, now, ticks: now });
      const { kid } = await keys.current();
      expect(kid).not.toBe(plain.kid);
      expect(kidsOf(await keys.published())).toEqual([kid]);

      const nearly = { ...(document!.privateKey as object), sealed: null };
      await stored.insertOne({ ...document!, _id: '00000000' });
      await stored.insertOne({ ...document!, _id: '00000002', privateKey: nearly });
      time += MINUTE;
      expect((await keys.current()).kid).toBe(kid);
      expect(await keys.verifying(plain.kid)).toBeUndefined();
      expect(await stored.countDocuments({})).toBe(1);
    },
    PATIENCE,
  );

  test(
    'a sealed key is good with its own number and start alone, and what is known is what is stored',
    async () => {
      const store = await place.open();
      const stored = store.collection<StoredRecord>('_signing_keys');
      const keys = await openSigningKeys({ store, secret: SECRET, now, ticks: now });
      const [{ _id, ...document }] = (await stored.find({}).toArray()) as [StoredRecord];
      for (const changes of [{ starts: new Date(time - MINUTE).toISOString() }, { privateKey: { sealed: {} } }]) {
        await stored.replaceOne({ _id }, { ...document, ...changes });
        time += MINUTE;
        await expect(keys.current()).rejects.toThrow(/another CADASTRE_SIGNING_SECRET/);
        await expect(openSigningKeys({ store, secret: SECRET, now, ticks: now })).rejects.toThrow(/another/);
      }
      await stored.replaceOne({ _id }, document);
      expect((await keys.current()).jwk).toBeDefined();
    },
    PATIENCE,
  );
});

test(
  'a sealed text opens with its secret, under its name, whole',
  async () => {
    const sealed = await seal('text', SECRET, 'one');
    expect(await unseal(sealed, SECRET, 'one')).toBe('text');
    await expect(unseal(sealed, SECRET, 'other')).rejects.toThrow();
    await expect(unseal(sealed, `${SECRET}2`, 'one')).rejects.toThrow();
    for (const part of ['salt', 'iv', 'tag', 'data'] as const) {
      const bytes = Buffer.from(sealed[part], 'base64url');
      bytes[0]! ^= 1;
      await expect(unseal({ ...sealed, [part]: bytes.toString('base64url') }, SECRET, 'one')).rejects.toThrow();
    }
    await expect(unseal({ ...sealed, tag: sealed.tag.slice(0, 6) }, SECRET, 'one')).rejects.toThrow();
  },
  PATIENCE,
);

test('the embedded store is for its owner alone, also where it was opened to others', async () => {
  const place = new StorePlace('embedded');
  const { chmodSync } = await import('node:fs');
  try {
    await openSigningKeys({ store: await place.open() });
    const modes = (): number[] => [place.folder, join(place.folder, 'store')].map((at) => statSync(at).mode & 0o777);
    expect(modes()).toEqual([0o700, 0o700]);
    expect(readdirSync(place.folder).length).toBeGreaterThan(0);
    for (const at of [place.folder, join(place.folder, 'store')]) chmodSync(at, 0o755);
    await place.reopen();
    expect(modes()[1]).toBe(0o700);
  } finally {
    await place.remove();
  }
});
