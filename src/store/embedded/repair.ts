/** Makes a store of what is whole in a damaged one. The damaged one is kept beside it. */
import { copyFile, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './backup.js';
import { codeOf, Disk, holdLock, isLocked, type Operation, repairLevel } from './disk.js';
import { type EmbeddedStore, openEmbedded } from './engine.js';
import { checkFiles, type FileCheck } from './file-check.js';
import type { IndexDefinition } from './index-definitions.js';
import { documentKeyOf, partsOf } from './index-entries.js';
import { documentPrefix } from './collection.js';
import { AFTER, END } from './index-keys.js';
import { DAMAGED, REPAIR_LOCK, REPAIRED } from './start-check.js';
import { decodeDocument, parseDocument } from './stored-record.js';
import { countDocuments, readFormat } from './upgrades.js';
import { verifyStore } from './verification.js';

/** Entries read and written at once. */
const CHUNK = 500;

/** Names kept of what was dropped; beyond that they are counted. */
const MOST_NAMES = 1000;

/** What a repair did. */
export interface Repair {
  /** Records in the repaired store. */
  documents: number;
  indexes: number;
  /** Records that are known to be gone: unreadable, or named by an index alone. */
  droppedCount: number;
  /** The first thousand of them. */
  dropped: string[];
  /** Damaged parts of files, indexes that could not be made, problems left. */
  notes: string[];
  /** Where the damaged store is now. */
  damaged: string;
}

/** What has been done when `onStep` of a repair is called. */
export type RepairStep = 'began' | 'copied' | 'rebuilt' | 'named' | 'set aside' | 'in place';

type OnStep = (step: RepairStep) => void | Promise<void>;

/**
 * Repairs the store in a data folder that no server has open; while it works none can be started there. Whenever it is
 * cut short, `endRepair` finds the damaged store or the repaired one. `onStep` is for tests of that alone. Rejects in
 * plain words where a server or another repair is at work, or a newer Cadastre wrote the store.
 */
export async function repairStore(
  folder: string,
  { onStep = () => undefined }: { onStep?: OnStep } = {},
): Promise<Repair> {
  const lock = await holdLock(join(folder, REPAIR_LOCK)).catch((cause: Error) => {
    if (codeOf(cause.cause) !== 'LEVEL_LOCKED') throw cause;
    throw new Error(`another repair works in ${folder}: wait for its end`, { cause });
  });
  try {
    return await repairLocked(folder, onStep);
  } finally {
    await rm(join(folder, REPAIR_LOCK), { recursive: true, force: true });
    await lock.release();
  }
}

async function repairLocked(folder: string, onStep: OnStep): Promise<Repair> {
  const location = join(folder, 'store');
  await requireFree(folder);
  const check = await checkFiles(location);
  const [work, fresh] = [join(folder, 'repair-old'), join(folder, 'repair-new')];
  const leftovers = (await readdir(folder))
    .filter((name) => name.startsWith(REPAIRED))
    .map((name) => join(folder, name));
  for (const left of [work, fresh, ...leftovers]) await rm(left, { recursive: true, force: true });
  const stamp = new Date().toISOString().replace(/\D/g, '');
  const [repaired, damaged] = [join(folder, REPAIRED + stamp), join(folder, DAMAGED + stamp)];
  const notes = check.damages.map(({ file, problem }) => `${file}: ${problem}`);
  const done: Repair = { documents: 0, indexes: 0, droppedCount: 0, dropped: [], notes, damaged };
  await onStep('began');
  await copyMarked(location, join(work, 'store'), check);
  await repairLevel(join(work, 'store'));
  await onStep('copied');
  await rebuild({ folder, work, fresh }, done);
  await syncFolder(join(fresh, 'store'));
  await onStep('rebuilt');
  // It has this name only when it is whole, and the damaged one under the same number says that it is to take its place.
  await rename(join(fresh, 'store'), repaired);
  await syncFolder(folder);
  await onStep('named');
  await putInPlace(folder, { location, damaged, repaired }, onStep);
  for (const left of [work, fresh]) await rm(left, { recursive: true, force: true });
  return done;
}

async function putInPlace(
  folder: string,
  { location, damaged, repaired }: { location: string; damaged: string; repaired: string },
  onStep: OnStep,
): Promise<void> {
  // A server that was being started as the repair began may have it.
  await requireFree(folder);
  await rename(location, damaged);
  await syncFolder(folder);
  await onStep('set aside');
  await rename(repaired, location);
  await syncFolder(folder);
  await onStep('in place');
}

async function requireFree(folder: string): Promise<void> {
  if (await isLocked(join(folder, 'store'))) throw new Error(`${folder} is in use by a running server: stop it first`);
}

/** Only files that the store is made of: others could bring back what was removed. Tables are never changed in place, so a link is as good as a copy; a damaged one is copied, its damage marked. */
async function copyMarked(from: string, to: string, { files, damages }: FileCheck): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const lost = new Set(damages.filter(({ isUnreadable }) => isUnreadable).map(({ file }) => file));
  for (const name of files.filter((one) => !lost.has(one))) {
    const marks = damages.filter(({ file }) => file === name).flatMap(({ mark }) => mark ?? []);
    const isTable = /\.(ldb|sst)$/.test(name);
    const copy = (): Promise<void> => copyFile(join(from, name), join(to, name));
    // Some file systems have no links.
    if (isTable && marks.length === 0) await link(join(from, name), join(to, name)).catch(copy);
    else await copy();
    if (marks.length === 0) continue;
    const file = await open(join(to, name), 'r+');
    for (const { at, bytes } of marks) await file.write(bytes, 0, bytes.length, at);
    await file.close();
  }
}

/** Documents first; their index entries are made anew. */
async function rebuild(
  { folder, work, fresh }: { folder: string; work: string; fresh: string },
  done: Repair,
): Promise<void> {
  const old = new Disk(work, {});
  await old.open();
  try {
    readFormat(old, folder);
    const store = await openEmbedded({ folder: fresh, reserveBytes: 0 });
    await fill(store, old, done).finally(() => store.close());
  } finally {
    await old.close();
  }
}

async function fill(store: EmbeddedStore, old: Disk, done: Repair): Promise<void> {
  await copyDocuments(old, store, done);
  await store.sources.disk.write(await countDocuments(store.sources.disk));
  store.sources.counts.reset();
  const definitions = await readDefinitions(old);
  for (const [collection, one] of definitions) await makeIndex(store, collection, { definition: one, done });
  await nameLost(old, store, { definitions, done });
  done.notes.push(...(await verifyStore(store)).problems);
}

async function copyDocuments(old: Disk, store: EmbeddedStore, done: Repair): Promise<void> {
  for await (const entries of chunks(old, 'd')) {
    const whole: Operation[] = [];
    for (const [key, value] of entries) {
      if (isReadable(key, value)) whole.push({ type: 'put', key, value });
      else drop(done, nameOf(key));
    }
    done.documents += whole.length;
    if (whole.length > 0) await store.sources.disk.write(whole);
  }
}

function isReadable(key: string, value: string): boolean {
  try {
    parseDocument(decodeDocument(key, value));
    return true;
  } catch {
    return false;
  }
}

const nameOf = (levelKey: string): string => levelKey.split(END).slice(1).join(' ');

function drop(done: Repair, name: string): void {
  done.droppedCount += 1;
  if (done.dropped.length < MOST_NAMES) done.dropped.push(name);
}

type Definitions = [collection: string, IndexDefinition][];

async function readDefinitions(old: Disk): Promise<Definitions> {
  const found: Definitions = [];
  for await (const entries of chunks(old, 'm')) {
    for (const [key, value] of entries) {
      const definition = JSON.parse(value) as IndexDefinition;
      if (definition.state === 'ready') found.push([key.split(END)[1] ?? '', definition]);
    }
  }
  return found;
}

async function makeIndex(
  store: EmbeddedStore,
  collection: string,
  { definition, done }: { definition: IndexDefinition; done: Repair },
): Promise<void> {
  const { name, key, unique, sparse, partial } = definition;
  const index = { name, key, unique, sparse, ...(partial ? { partialFilterExpression: partial } : {}) };
  try {
    await store.collection(collection).createIndexes([index]);
    done.indexes += 1;
  } catch (error) {
    done.notes.push(`the index ${name} of ${collection} could not be made: ${(error as Error).message}`);
  }
}

/** An index may still name records that are gone. */
async function nameLost(
  old: Disk,
  store: EmbeddedStore,
  { definitions, done }: { definitions: Definitions; done: Repair },
): Promise<void> {
  const byId = new Map(definitions.map(([collection, definition]) => [definition.id, { collection, definition }]));
  const lost = new Set(done.dropped);
  for await (const entries of chunks(old, 'x')) {
    for (const entry of entries) {
      const at = byId.get(entry[0].split(END, 2)[1] ?? '');
      if (at === undefined) continue;
      const levelKey = documentPrefix(at.collection) + documentKeyOf(entry, partsOf(at.definition));
      const name = nameOf(levelKey);
      if (lost.has(name) || store.sources.disk.read(levelKey) !== undefined) continue;
      lost.add(name);
      drop(done, name);
    }
  }
}

async function* chunks(disk: Disk, kind: string): AsyncGenerator<[string, string][], void, undefined> {
  const iterator = disk.entries({ gte: kind + END, lt: kind + AFTER });
  try {
    for (let entries = await iterator.nextv(CHUNK); entries.length > 0; entries = await iterator.nextv(CHUNK))
      yield entries;
  } finally {
    await iterator.close();
  }
}
