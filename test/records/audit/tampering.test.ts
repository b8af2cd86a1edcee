/** Two hundred logs that somebody has tampered with, each in one way: all are found, and the one that was put back is not. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import {
  ENTRIES,
  type Entry,
  HASHED,
  hashOf,
  headOf,
  HEADS,
  idOf,
  revisionOf,
} from '../../../src/records/audit/entry.js';
import { openAuditLog } from '../../../src/records/audit/audit-log.js';
import { verifyAudit } from '../../../src/records/audit/verification.js';
import type { Collection, Store, StoredRecord } from '../../../src/store/contract.js';
import { openStore } from '../../../src/store/open.js';
import { describeEngines } from '../../support/engines.js';
import { writeAsProcess, writeIn } from './log.js';

const LOGS = 200;

/** The process that began when all others had ended. */
const LAST = 'e';
const DAY_MS = 86_400_000;

/** What five processes leave: two of them at once, and one whose clock was set back. */
async function fill(store: Store): Promise<void> {
  await writeAsProcess(store, 'a', 7);
  const parallel = [await openAuditLog(store), await openAuditLog(store)];
  await Promise.all(parallel.map((log, at) => writeIn(log, { store, name: 'bc'[at]!, records: 7 })));
  await writeIn(await openAuditLog(store, () => Date.now() - DAY_MS), { store, name: 'd', records: 7 });
  await writeAsProcess(store, LAST, 7);
}

/** Numbers that are the same in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The log, with what it takes to change it and to put it back. */
class Tampered {
  private readonly undo: (() => Promise<unknown>)[] = [];

  constructor(
    private readonly entries: Collection<StoredRecord>,
    private readonly heads: Collection<StoredRecord>,
    readonly all: readonly StoredRecord[],
    readonly allHeads: readonly StoredRecord[],
  ) {}

  async remove(document: StoredRecord, from = this.entries): Promise<void> {
    await from.deleteOne({ _id: document._id });
    this.undo.push(() => from.insertOne(document));
  }

  async put(document: StoredRecord, into = this.entries): Promise<void> {
    await into.insertOne(document);
    this.undo.push(() => into.deleteOne({ _id: document._id }));
  }

  async change(document: StoredRecord, fields: object, where = this.entries): Promise<void> {
    const { _id, ...others } = document;
    await where.replaceOne({ _id }, { ...others, ...fields });
    this.undo.push(() => where.replaceOne({ _id }, others));
  }

  changeHead = (head: StoredRecord, fields: object): Promise<void> => this.change(head, fields, this.heads);
  removeHead = (head: StoredRecord): Promise<void> => this.remove(head, this.heads);

  async putBack(): Promise<void> {
    for (const step of this.undo.reverse()) await step();
  }
}

type Pick = (below: number) => number;

const otherThan = (value: unknown, pick: Pick): unknown =>
  typeof value === 'number' ? value + 1 + pick(3) : typeof value === 'string' ? `${value}${pick(10)}` : 'x';

const followers = (log: Tampered): StoredRecord[] => log.all.filter(({ follows }) => follows !== null);
const ofChain = (log: Tampered, chain: unknown): StoredRecord[] => log.all.filter((entry) => entry['chain'] === chain);

/** The heads of all chains but the one that was begun last, which follows them. */
const followed = (log: Tampered): StoredRecord[] =>
  log.allHeads.filter(({ _id }) => !(ofChain(log, _id)[0] as Entry).key.startsWith(LAST));

/** With the hash that belongs to its fields. */
function hashed(entry: StoredRecord): StoredRecord {
  const hash = hashOf(entry as Entry);
  return { ...entry, hash, _rev: revisionOf(hash) };
}

/** Ways to tamper, each with what a run needs to choose. */
const ways: Record<string, (log: Tampered, pick: Pick) => Promise<void>> = {
  async 'a field is changed'(log, pick) {
    const entry = log.all[pick(log.all.length)]!;
    const name = [...HASHED, 'hash', '_rev', '_created', '_updated'][pick(HASHED.length + 4)]!;
    await log.change(entry, { [name]: otherThan(entry[name], pick) });
  },
  async 'a field is changed, and the hash made anew'(log, pick) {
    const entry = log.all[pick(log.all.length)]!;
    await log.change(entry, hashed({ ...entry, caller: 'client:another' }));
  },
  async 'an entry is removed, and all after it are linked anew, the head too'(log, pick) {
    const chain = ofChain(log, log.allHeads.at(-1)!._id);
    const at = 1 + pick(chain.length - 2);
    await log.remove(chain[at]!);
    let before = chain[at - 1]!;
    for (const entry of chain.slice(at + 1)) {
      const linked = hashed({ ...entry, previous: before['hash'] as string });
      await log.change(entry, linked);
      before = linked;
    }
    const { _id, ...head } = headOf(before as Entry);
    await log.changeHead(
      log.allHeads.find((one) => one._id === _id)!,
      head,
    );
  },
  async 'a field is added'(log, pick) {
    await log.change(log.all[pick(log.all.length)]!, { note: 'x' });
  },
  async 'an entry is removed'(log, pick) {
    await log.remove(log.all[pick(log.all.length)]!);
  },
  async 'the first entry of a chain is removed'(log, pick) {
    await log.remove(followers(log)[pick(followers(log).length)]!);
  },
  async 'the last entry of a chain is removed'(log, pick) {
    await log.remove(ofChain(log, log.allHeads[pick(log.allHeads.length)]!._id).at(-1)!);
  },
  async 'a whole chain is removed, its head too'(log, pick) {
    const head = followed(log)[pick(log.allHeads.length - 1)]!;
    for (const entry of ofChain(log, head._id)) await log.remove(entry);
    await log.removeHead(head);
  },
  async 'the end of a chain is cut off, its head made that of what is left'(log, pick) {
    const head = followed(log)[pick(log.allHeads.length - 1)]!;
    const chain = ofChain(log, head._id);
    const left = 1 + pick(chain.length - 1);
    for (const entry of chain.slice(left)) await log.remove(entry);
    const { _id, ...fields } = headOf(chain[left - 1] as Entry);
    await log.changeHead(head, fields);
  },
  async 'the entries of a chain are removed, its head stays'(log, pick) {
    for (const entry of ofChain(log, log.allHeads[pick(log.allHeads.length)]!._id)) await log.remove(entry);
  },
  async 'two entries are swapped'(log, pick) {
    const [at, by] = [pick(log.all.length), 1 + pick(log.all.length - 1)];
    const [one, other] = [log.all[at]!, log.all[(at + by) % log.all.length]!];
    await log.change(one, { ...other, _id: one._id });
    await log.change(other, { ...one, _id: other._id });
  },
  async 'two entries are swapped, numbers and all that names them too'(log, pick) {
    const chain = ofChain(log, log.allHeads[pick(log.allHeads.length)]!._id);
    const at = pick(chain.length - 1);
    const [one, other] = [chain[at]!, chain[at + 1]!];
    const names = ['_id', 'entry_id', 'number', 'previous', 'hash', '_rev'];
    const named = (entry: StoredRecord) => Object.fromEntries(names.map((name) => [name, entry[name] as unknown]));
    await log.change(one, { ...other, ...named(one) });
    await log.change(other, { ...one, ...named(other) });
  },
  async 'an entry is copied behind the last one'(log, pick) {
    const { _id: chain } = log.allHeads[pick(log.allHeads.length)]!;
    const number = ofChain(log, chain).length + 1;
    const _id = idOf({ chain, number });
    const place = [{}, { entry_id: _id }, { entry_id: _id, chain, number }][pick(3)]!;
    await log.put({ ...log.all[pick(log.all.length)]!, ...place, _id });
  },
  async 'a head is changed'(log, pick) {
    const head = log.allHeads[pick(log.allHeads.length)]!;
    const name = Object.keys(head).filter((one) => one !== '_id')[pick(5)]!;
    await log.changeHead(head, { [name]: otherThan(head[name], pick) });
  },
  async 'a head is removed'(log, pick) {
    await log.removeHead(log.allHeads[pick(log.allHeads.length)]!);
  },
};

describeEngines('tampering', (engine) => {
  let store: Store;
  const folder = mkdtempSync(join(tmpdir(), 'cadastre-audit-'));
  beforeAll(async () => {
    const mongodbUri = `${process.env.MONGODB_TEST_URI}/tampered_${process.pid}_${Date.now()}`;
    store = await openStore(engine === 'mongodb' ? { mongodbUri } : { dataDir: folder });
    await fill(store);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test(`${LOGS} tampered logs, all found`, async () => {
    const [entries, heads] = [store.collection<StoredRecord>(ENTRIES), store.collection<StoredRecord>(HEADS)];
    const all = await entries.find({}, { sort: { _id: 1 } }).toArray();
    const allHeads = await heads.find({}, { sort: { _id: 1 } }).toArray();
    const plain = [all, allHeads].map((list) => list.map((document) => ({ ...document })));
    expect(await verifyAudit(store)).toMatchObject({ chains: 5, entries: all.length, faultCount: 0 });
    const pick = numbers(5);
    const unseen: string[] = [];
    for (let at = 0; at < LOGS; at += 1) {
      const name = Object.keys(ways)[at % Object.keys(ways).length]!;
      const log = new Tampered(entries, heads, plain[0]!, plain[1]!);
      await ways[name]!(log, pick);
      const { faultCount, faults } = await verifyAudit(store);
      if (faultCount === 0 || faults.length === 0) unseen.push(`${at}: ${name}`);
      await log.putBack();
    }
    expect(unseen).toEqual([]);
    expect(await verifyAudit(store)).toMatchObject({ chains: 5, entries: all.length, faultCount: 0 });
  }, 60_000);

  test('a chain that is begun while the log is read is no fault, its head may be ahead by then', async () => {
    const heads = store.collection<StoredRecord>(HEADS);
    const [{ _id, ...head } = {} as StoredRecord] = await heads.find({}).toArray();
    const none = heads.find({ _id: 'none' });
    jest.spyOn(heads, 'find').mockReturnValueOnce(none);
    await heads.replaceOne({ _id }, { ...head, number: 99 });
    expect((await verifyAudit(store)).faults).toEqual([]);
    expect((await verifyAudit(store)).faultCount).toBe(1);
    await heads.replaceOne({ _id }, head);
  });

  test('what nothing follows is shown by a note: cut off, or all removed', async () => {
    const [entries, heads] = [store.collection<StoredRecord>(ENTRIES), store.collection<StoredRecord>(HEADS)];
    const { ends } = await verifyAudit(store);
    const all = await entries.find({}, { sort: { _id: 1 } }).toArray();
    const last = all.at(-1)!;
    expect(ends).toEqual([`${last._id}=${last['hash']}`]);
    expect((await verifyAudit(store, ends)).faults).toEqual([]);
    await entries.deleteOne({ _id: last._id });
    const { _id, ...head } = headOf(all.at(-2) as Entry);
    await heads.replaceOne({ _id }, head);
    expect((await verifyAudit(store)).faults).toEqual([]);
    expect((await verifyAudit(store, ends)).faults).toEqual([`${last._id} was noted, and is missing`]);
    const changed = hashed({ ...last, caller: 'client:another' });
    await entries.insertOne(changed);
    const { _id: _, ...other } = headOf(changed as Entry);
    await heads.replaceOne({ _id }, other);
    expect((await verifyAudit(store)).faults).toEqual([]);
    expect((await verifyAudit(store, ends)).faults).toEqual([`${last._id} was noted, and is another`]);
    for (const entry of all) await entries.deleteOne({ _id: entry._id });
    for (const one of await heads.find({}).toArray()) await heads.deleteOne({ _id: one._id });
    expect(await verifyAudit(store, ends)).toMatchObject({ chains: 0, faultCount: 1 });
  });
});
