/** A store with a known content, in tables and in its log, and what damages copies of it. */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { registries } from '../../generated/registries.js';
import { recordTypesOf } from '../../src/http/registry.js';
import type { StoredRecord } from '../../src/store/contract.js';
import { type EmbeddedStore, openEmbedded } from '../../src/store/embedded/engine.js';

const types = recordTypesOf(registries);
const { definition } = types.find(({ definition: { name } }) => name === 'network')!;

/** What is known of one record. */
export interface Known {
  /** Its name now; undefined: removed. */
  name: string | undefined;
  /** Whether it was last written when the log was, which is not in a table yet. */
  inLog: boolean;
}

export type Content = Map<string, Known>;

const documentOf = (key: string, name: string): StoredRecord => ({
  _id: key,
  _rev: `${key}/${name}`,
  _created: '2026-01-01T00:00:00.000Z',
  _updated: '2026-01-01T00:00:00.000Z',
  network_id: key,
  network_name: name,
  metadata: { owner: `owner ${key.length}`, text: `${key} ${name} `.repeat(3 + (key.length % 5) * 8) },
  services_map: {},
  policies: {},
});

const keyOf = (at: number): string => `net-${String(at).padStart(5, '0')}`;

/** Makes the store: some thousand records, of which some were changed and removed, before and after the tables. */
export async function makeStore(folder: string, records: number): Promise<Content> {
  const content: Content = new Map();
  for (const inLog of [false, true]) {
    const store = await openEmbedded({ folder, ...(inLog ? {} : { writeBufferBytes: 256 * 1024 }) });
    for (const { definition: one } of types)
      await store
        .collection(one.collection)
        .createIndexes(one.indexes.map(({ name, key }) => ({ name, key: { ...key } })));
    const [from, to] = inLog ? [records, Math.floor(records * 1.1)] : [0, records];
    await writeRecords(store, content, { from, to, inLog });
    await store.close();
  }
  return content;
}

async function writeRecords(
  store: EmbeddedStore,
  content: Content,
  { from, to, inLog }: { from: number; to: number; inLog: boolean },
): Promise<void> {
  const collection = store.collection<StoredRecord>(definition.collection);
  for (let at = from; at < to; at += 50) {
    const keys = Array.from({ length: Math.min(50, to - at) }, (_, more) => keyOf(at + more));
    await collection.insertMany(keys.map((key) => documentOf(key, 'first')));
    for (const key of keys) content.set(key, { name: 'first', inLog });
  }
  const step = inLog ? 29 : 7;
  for (let at = 3; at < to; at += step) {
    const key = keyOf(at);
    if (content.get(key)?.name === undefined) continue;
    if (at % 3 === 0) await collection.deleteOne({ _id: key });
    else {
      const { _id, ...replacement } = documentOf(key, inLog ? 'third' : 'second');
      await collection.replaceOne({ _id }, replacement);
    }
    content.set(key, { name: at % 3 === 0 ? undefined : inLog ? 'third' : 'second', inLog });
  }
}

/** The names of all records that a store holds, by key. */
export async function contentOf(store: EmbeddedStore): Promise<Map<string, string>> {
  const all = await store.collection<StoredRecord>(definition.collection).find({}).toArray();
  return new Map(all.map(({ _id, network_name: name }) => [_id, name as string]));
}

/** What was done to a copy. */
export interface Damaged {
  readonly folder: string;
  readonly file: string;
  /** In a few words. */
  readonly what: string;
}

const kinds = [/\.ldb$/, /\.log$/, /^MANIFEST/, /\.ldb$/, /^CURRENT$/];

/** Numbers from 0 to below 1, the same in every run (Park and Miller's generator). */
export function numbers(seed: number): () => number {
  let state = seed + 1;
  for (let warm = 0; warm < 5; warm += 1) state = (state * 48271) % 2147483647;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** A copy with one damage: a bit, the end, or a stretch of zeros, in a table, the log, the manifest or CURRENT. */
export async function damagedCopy(original: string, folder: string, seed: number): Promise<Damaged> {
  await cp(original, folder, { recursive: true });
  const random = numbers(seed);
  const names = (await readdir(join(folder, 'store'))).filter((name) => kinds[seed % kinds.length]!.test(name));
  const file = names[Math.floor(random() * names.length)]!;
  const path = join(folder, 'store', file);
  const before = await readFile(path);
  for (;;) {
    const at = Math.floor(random() * before.length);
    const [what, after] = damages[Math.floor(random() * damages.length)]!(Buffer.from(before), at, random);
    if (after.equals(before)) continue;
    await writeFile(path, after);
    return { folder, file, what: `${file}: ${what}` };
  }
}

/** Each changes the bytes at a place. */
const damages: ((bytes: Buffer, at: number, random: () => number) => [what: string, after: Buffer])[] = [
  (bytes, at, random) => {
    const bit = Math.floor(random() * 8);
    bytes[at]! ^= 1 << bit;
    return [`bit ${bit} of byte ${at} changed`, bytes];
  },
  (bytes, at) => [`cut to ${at} bytes`, bytes.subarray(0, at)],
  (bytes, at, random) => {
    const end = Math.min(bytes.length, at + 1 + Math.floor(random() * 4096));
    return [`zeros from ${at} to ${end}`, bytes.fill(0, at, end)];
  },
];
