/**
 * One suite for every engine: `testStore` runs every scenario on a store that is fresh, that was closed and opened, and
 * that was opened after the process that wrote it was killed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Collection, Store, StoredRecord } from '../../src/store/contract.js';
import { openStore, type StoreOptions } from '../../src/store/open.js';
import { FIXTURE, writeFixture } from './fixture.js';
import { readScenarios } from './suite-reads.js';
import { witnessScenarios } from './suite-witness.js';
import { writeScenarios } from './suite-writes.js';

/** What a scenario works on. */
export interface Stage {
  store: Store;
  /** The documents of `fixture.ts`; not to be written. */
  fixture: Collection<StoredRecord>;
  /** An empty collection of its own. */
  collection: () => Collection<StoredRecord>;
}

/** One test of the suite. */
export interface Scenario {
  name: string;
  run: (stage: Stage) => Promise<void>;
}

/** An engine under test. */
export interface StoreEngine {
  name: string;
  /** Options that open the store of this name; the same name has the same data. */
  options(place: string): StoreOptions;
  /** Removes what a store has left behind. */
  remove(place: string): Promise<void>;
  /** What this server cannot do: exact scenario names, each with a reason. */
  cannot?: Readonly<Record<string, string>>;
  /** Why nothing can be tested here. */
  skip?: string | undefined;
}

export const scenarios: readonly Scenario[] = [...readScenarios, ...writeScenarios, ...witnessScenarios];

/** Names in a `cannot` list that no scenario has. */
export function unknownNames(cannot: Readonly<Record<string, string>>): string[] {
  return Object.keys(cannot).filter((name) => !scenarios.some((scenario) => scenario.name === name));
}

const states: Record<string, (options: StoreOptions) => Promise<Store>> = {
  async fresh(options) {
    const store = await openStore(options);
    await writeFixture(store);
    return store;
  },
  async reopened(options) {
    const store = await openStore(options);
    await writeFixture(store);
    await store.close();
    return openStore(options);
  },
  async 'reopened after kill -9'(options) {
    await writeAndDie(options);
    return openStore(options);
  },
};

let places = 0;

/** Declares the whole suite for an engine. */
export function testStore(engine: StoreEngine): void {
  if (engine.skip !== undefined) {
    describe.skip(`${engine.name} (skipped: ${engine.skip})`, () => it('is tested', () => undefined));
    return;
  }
  it(`${engine.name}: the list of what it cannot do names scenarios that exist`, () => {
    expect(unknownNames(engine.cannot ?? {})).toEqual([]);
  });
  for (const [state, open] of Object.entries(states))
    describe(`${engine.name}, ${state}`, () => testState(engine, open));
}

function testState(engine: StoreEngine, open: (options: StoreOptions) => Promise<Store>): void {
  places += 1;
  const place = `cadastre-${process.pid}-${Date.now()}-${places}`;
  let collections = 0;
  let store: Store | undefined;
  beforeAll(async () => {
    store = await open(engine.options(place));
  }, 30_000);
  afterAll(async () => {
    await store?.close();
    await engine.remove(place);
  });
  for (const { name, run } of scenarios) {
    const reason = engine.cannot?.[name];
    (reason === undefined ? it : it.skip)(reason === undefined ? name : `${name} (cannot: ${reason})`, async () => {
      const opened = store as Store;
      const collection = (): Collection<StoredRecord> => opened.collection(`own-${(collections += 1)}`);
      await run({ store: opened, fixture: opened.collection(FIXTURE), collection });
    });
  }
}

async function writeAndDie(options: StoreOptions): Promise<void> {
  const writer = join(import.meta.dirname, 'fixture-writer.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', writer, JSON.stringify(options)], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('the writer ended before it had written'))),
  ]);
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
