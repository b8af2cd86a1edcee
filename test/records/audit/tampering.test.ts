/** Two hundred logs that somebody has tampered with, each in one way: all are found, and the one that was put back is not. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
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
import { verifyAudit } from '../../../src/records/audit/verification.js';
import type { Collection, Store, StoredRecord } from '../../../src/store/contract.js';
import { openStore } from '../../../src/store/open.js';
import { describeEngines } from '../../support/engines.js';
import { writeAsProcess } from './log.js';

const LOGS = 200;

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
    const head = log.allHeads[pick(log.allHeads.length - 1)]!;
    for (const entry of ofChain(log, head._id)) await log.remove(entry);
    await log.removeHead(head);
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
    for (const name of ['a', 'b', 'c', 'd']) await writeAsProcess(store, name, 7);
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
    expect(await verifyAudit(store)).toMatchObject({ chains: 4, entries: all.length, faultCount: 0 });
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
    expect(await verifyAudit(store)).toMatchObject({ chains: 4, entries: all.length, faultCount: 0 });
  }, 60_000);
});
