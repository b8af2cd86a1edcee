/** How entries are appended while the store is slow or away: nobody waits longer than he may, and nothing is in vain. */
import { expect, test } from '@jest/globals';
import { Appender, outcomeOf } from '../../../src/records/audit/appender.js';
import { type AuditLog } from '../../../src/records/audit/audit-log.js';
import { AuditedWrites } from '../../../src/records/audit/audited-writes.js';
import type { Entry, Head, Said } from '../../../src/records/audit/entry.js';
import type { Collection, StoredRecord } from '../../../src/store/contract.js';
import { record } from '../../store/fixture.js';

const said: Said = {
  ...{ caller: 'c', operation: 'o', registry: 'r', key: 'k', request_id: '', before: null, after: 'x' },
  ...{ kind: 'intent', outcome: null, reason: null, intent: null },
};
const LIMIT_MS = 200;
const never = () => new Promise<never>(() => undefined);
const ended = (work: Promise<unknown>) => work.then(() => 'durable', (error: { code: string }) => error.code); // prettier-ignore

/** An appender whose steps are the given ones, and what arrived. */
function appender(steps: { insertMany?: () => Promise<void>; insertOne?: () => Promise<void>; replaceOne?: () => Promise<void> }) {
  const arrived = { entries: [] as Entry[], heads: [] as string[], replaced: [] as unknown[] };
  const entries = {
    insertMany: async (some: Entry[]) => {
      await steps.insertMany?.();
      arrived.entries.push(...some);
    },
  } as unknown as Collection<Entry>;
  const heads = {
    insertOne: async ({ _id }: Head) => {
      arrived.heads.push(_id);
      await steps.insertOne?.();
    },
    replaceOne: async (_filter: unknown, { number }: Head) => {
      await steps.replaceOne?.();
      arrived.replaced.push(number);
    },
  } as unknown as Collection<Head>;
  return { appender: new Appender({ entries, heads, ends: [], now: Date.now, limitMs: LIMIT_MS }), arrived };
} // prettier-ignore

test('an intent waits no longer than its limit, whatever is under way before it', async () => {
  const { appender: one } = appender({ insertMany: never });
  const first = ended(one.append(said));
  await new Promise((resolve) => setTimeout(resolve, LIMIT_MS / 2));
  const started = performance.now();
  expect(await ended(one.append(said))).toBe('audit-unavailable');
  expect(performance.now() - started).toBeLessThan(LIMIT_MS * 1.4);
  expect(await first).toBe('audit-unavailable');
});

test('a head that hangs holds up nobody; the newest is written when it can be', async () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const { appender: one, arrived } = appender({ replaceOne: () => opened });
  for (let at = 0; at < 5; at += 1) expect(await ended(one.append(said))).toBe('durable');
  open();
  await one.flush();
  expect(arrived.replaced).toEqual([1, 5]);
});

test('intents go before outcomes that wait', async () => {
  const { appender: one, arrived } = appender({});
  const entry = await one.append(said);
  for (let at = 0; at < 600; at += 1) one.note(outcomeOf(entry, 'applied', null));
  await one.append(said);
  expect(arrived.entries[1]).toMatchObject({ number: 2, kind: 'intent' });
  await one.flush();
  expect(arrived.entries).toHaveLength(602);
});

test('a head that was not confirmed is written again under its name', async () => {
  let faults = 2;
  const { appender: one, arrived } = appender({
    insertOne: async () => {
      faults -= 1;
      if (faults >= 0) throw new Error('away');
    },
  });
  const outcomes = [await ended(one.append(said)), await ended(one.append(said)), await ended(one.append(said))];
  expect(outcomes).toEqual(['audit-unavailable', 'audit-unavailable', 'durable']);
  expect(new Set(arrived.heads).size).toBe(1);
  await one.flush();
});

test('a create that is late when its intent is durable is not made', async () => {
  const settled: unknown[] = [];
  const intent = { alongside: () => [], before: async () => undefined, settle: async (...what: unknown[]) => void settled.push(what) }; // prettier-ignore
  const made: unknown[] = [];
  const collection = {
    insertOne: async (one: StoredRecord, { witness }: { witness: typeof intent }) => {
      await witness.before();
      made.push(one);
    },
  } as unknown as Collection<StoredRecord>;
  const log = { intent: () => intent } as unknown as AuditLog;
  const asked = { caller: 'c', operation: 'o', registry: 'r', request_id: '' };
  const writes = new AuditedWrites({ collection, log, isLate: () => true }, asked);
  await expect(writes.insertOne(record('a', {}))).rejects.toMatchObject({ code: 'busy' });
  expect([made, settled]).toEqual([[], [['refused', 'too late']]]);
});
