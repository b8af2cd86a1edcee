/** Several processes on one store, whose every step waits for a word of the test; and what they must never leave. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { administrator, type Caller } from '../../../src/auth/caller.js';
import { openLog } from '../../../src/observe/log.js';
import { type AuditLog, openAuditLog } from '../../../src/records/audit/audit-log.js';
import type { RecordDefinition, RegistryDefinition } from '../../../src/records/definition.js';
import { type Creation, openRequests } from '../../../src/records/idempotency.js';
import { Leftovers } from '../../../src/records/leftovers.js';
import { Records, type RecordsSource } from '../../../src/records/records.js';
import { linksOf } from '../../../src/records/references.js';
import { StreamPlaces } from '../../../src/records/stream-places.js';
import type { Collection, Store, StoredRecord } from '../../../src/store/contract.js';
import { create } from '../../../src/store/index-making.js';
import { openStore } from '../../../src/store/open.js';

const type = (name: string, noun: string, fields: string[]) =>
  ({
    name: `test.${name}`,
    noun,
    collection: name,
    key: { field: fields[0]! },
    fields,
    required: fields,
    defaults: {},
    derived: {},
    filterable: Object.fromEntries(
      fields.map((field, at) => [field, { path: at === 0 ? '_id' : field, type: 'string' }]),
    ),
    sortable: {},
    indexes: [],
  }) satisfies RecordDefinition;

/** Codes are those of a registry that there is. */
const targets: RecordDefinition = {
  ...type('targets', 'pod', ['pod_id', 'pod_name']),
  key: { field: 'pod_id', generate: 'uuid' },
  referenced: true,
  indexes: [{ name: '_removing', key: { '_removing.since': 1 }, sparse: true }],
};
const referrers: RecordDefinition = {
  ...type('referrers', 'binding', ['id', 'tenant_id', 'pod_id']),
  unique: [{ name: 'pair', fields: ['tenant_id', 'pod_id'], error: 'binding-duplicate' }],
  references: [
    {
      field: 'pod_id',
      to: 'targets',
      unknown: 'pod-unknown',
      unfit: { where: { pod_name: 'unfit' }, error: 'top-region-bound' },
      bound: 'pod-bound',
    },
  ],
  indexes: [
    { name: 'pod_id', key: { pod_id: 1, _id: 1 } },
    { name: 'pair', key: { tenant_id: 1, pod_id: 1 }, unique: true },
    { name: '_pending', key: { _pending: 1 }, sparse: true },
  ],
};
export const registry: RegistryDefinition = { name: 'test', title: 'Test', records: { targets, referrers } };

export type Target = { pod_id: string; pod_name: string };
export type Referrer = { id: string; tenant_id: string; pod_id: string };

/** Asked before every step of the store (`collection.method`), and told after it; what it throws is the step's fault. */
export interface Steps {
  readonly before?: (step: string, args: readonly unknown[]) => Promise<void> | void;
  readonly after?: (step: string) => Promise<void> | void;
}

const STEPS = new Set(['insertOne', 'insertMany', 'findOne', 'replaceOne', 'deleteOne', 'find']);

function stepped(store: Store, { before, after }: Steps): Store {
  const inSteps = async <R>(name: string, args: readonly unknown[], call: () => Promise<R>): Promise<R> => {
    await before?.(name, args);
    const result = await call();
    await after?.(name);
    return result;
  };
  const collectionOf = (name: string): Collection<StoredRecord> =>
    new Proxy(store.collection(name), {
      get: (target, method) => {
        const value: unknown = Reflect.get(target, method);
        if (typeof value !== 'function') return value;
        const call = value.bind(target) as (...args: unknown[]) => never;
        if (!STEPS.has(String(method))) return call;
        const step = `${name}.${String(method)}`;
        if (method !== 'find') return (...args: unknown[]) => inSteps(step, args, () => call(...args));
        return (...args: unknown[]) => {
          const cursor = call(...args) as { toArray(): Promise<unknown[]> };
          return { ...cursor, toArray: () => inSteps(step, args, () => cursor.toArray()) };
        };
      },
    });
  return { ...storeParts(store), collection: (name) => collectionOf(name) as never };
}

const storeParts = (store: Store): Omit<Store, 'collection'> => ({
  engine: store.engine,
  location: store.location,
  ping: (ms) => store.ping(ms),
  close: () => store.close(),
});

/** Steps of the log count where a write waits for them. */
const auditing = ({ before }: Steps): Steps => ({
  before: (step, args) =>
    step === '_audit.insertMany' && args.some((entries) => hasIntent(entries)) ? before?.(step, args) : undefined,
});

const hasIntent = (entries: unknown): boolean =>
  Array.isArray(entries) && entries.some(({ kind }: { kind?: string }) => kind === 'intent');

/** What one process works with. */
export interface Process {
  readonly targets: Records<Target>;
  readonly referrers: Records<Referrer>;
  readonly leftovers: Leftovers;
  readonly audit: AuditLog;
}

/** A store, and the clock of all processes on it. */
export class Processes {
  private readonly folder = mkdtempSync(join(tmpdir(), 'cadastre-references-'));
  private readonly uri = `${process.env['MONGODB_TEST_URI']}/cadastre_${randomBytes(6).toString('hex')}`;
  private readonly logs: AuditLog[] = [];
  private now = Date.parse('2026-03-01T12:00:00Z');
  store!: Store;

  static async open(engine: string): Promise<Processes> {
    const processes = new Processes();
    const { folder, uri } = processes;
    processes.store = await openStore(engine === 'mongodb' ? { mongodbUri: uri } : { dataDir: folder });
    for (const { collection, indexes } of [targets, referrers])
      await create(processes.store.collection(collection), indexes);
    return processes;
  }

  /** One process more. */
  async start(
    steps: Steps = {},
    { caller = administrator, creation }: { caller?: Caller; creation?: Creation } = {},
  ): Promise<Process> {
    const store = stepped(this.store, steps);
    const now = (): number => this.now;
    const audit = await openAuditLog(stepped(this.store, auditing(steps)), now);
    this.logs.push(audit);
    const requests = await openRequests(this.store, now);
    const limits = { firstByteMs: 5000, streamMs: 5000, streams: new StreamPlaces({ most: 8 }) };
    const kept = [targets, referrers].map((definition) => ({
      definition,
      collection: store.collection<StoredRecord>(definition.collection),
      audit,
    }));
    const recordsOf = <T>(definition: RecordDefinition): Records<T> => {
      const links = linksOf(definition, registry, { store, audit, now });
      const collection = store.collection<StoredRecord>(definition.collection);
      const faultOf = () => undefined;
      const source: RecordsSource = { definition, collection, limits, requests, audit, log: openLog('silent'), links, faultOf }; // prettier-ignore
      return new Records<T>(source, { caller, scope: 'test:write', operation: 'any', requestId: 'r', creation });
    };
    return {
      targets: recordsOf<Target>(targets),
      referrers: recordsOf<Referrer>(referrers),
      leftovers: new Leftovers(kept, now),
      audit,
    };
  }

  wait(ms: number): void {
    this.now += ms;
  }

  documents(collection: 'targets' | 'referrers'): Promise<StoredRecord[]> {
    return this.store.collection(collection).find({}).toArray();
  }

  /** What of it everybody sees. */
  async shown(collection: 'targets' | 'referrers'): Promise<StoredRecord[]> {
    return (await this.documents(collection)).filter(({ _pending }) => _pending === undefined);
  }

  /** Visible records that name none. */
  async dangling(): Promise<string[]> {
    const there = new Set((await this.documents('targets')).map(({ _id }) => _id));
    return (await this.shown('referrers')).filter(({ pod_id }) => !there.has(pod_id as string)).map(({ _id }) => _id);
  }

  async clear(): Promise<void> {
    for (const name of ['targets', 'referrers']) {
      const collection = this.store.collection(name);
      for (const { _id } of await collection.find({}).toArray()) await collection.deleteOne({ _id });
    }
  }

  /** Ends the logs of all processes. */
  async flush(): Promise<void> {
    for (const log of this.logs.splice(0)) await log.close();
  }

  async close(): Promise<void> {
    await this.flush();
    await this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The code of the refusal that a call ended with; `made` where it was done, `gone` where its process was. */
export const ended = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'made',
    (error: { code?: string }) => error.code ?? 'gone',
  );
