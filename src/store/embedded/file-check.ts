/**
 * Checks the checksums of LevelDB's files without opening the store. LevelDB itself leaves those of tables unchecked when
 * it reads (classic-level has no setting for it), and skips broken parts of its log when it opens.
 */
import { type FileHandle, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { damageOfLog } from './log-file.js';
import { type LiveFiles, readManifest } from './manifest.js';
import { readSeal, type Seal } from './seal.js';
import { damageOfTable } from './table-file.js';

/** Files read at a time: while one is looked at, the system reads the others. */
const LANES = 4;

/** A damaged part of a file. */
export interface Damage {
  /** In words: where, and what was kept there. */
  readonly problem: string;
  /** Bytes that, written there, let LevelDB see that the part is damaged; undefined: it sees that already. */
  readonly mark?: { readonly at: number; readonly bytes: Buffer };
  /** Nothing of the file can be read. */
  readonly isUnreadable?: boolean;
}

export interface FileDamage extends Damage {
  readonly file: string;
}

/** What the files of a store are like. */
export interface FileCheck {
  /** The files that the store is made of; where that is not known, all. */
  readonly files: readonly string[];
  readonly damages: readonly FileDamage[];
}

interface Found {
  readonly files: readonly string[];
  readonly damages: FileDamage[];
  /** Undefined where the manifest cannot be read. */
  readonly live?: LiveFiles;
  readonly seal?: Seal | undefined;
}

/** Checks the files of a LevelDB folder that nobody has open; a folder without a store is whole. */
export async function checkFiles(location: string): Promise<FileCheck> {
  const found = await filesOf(location);
  const queue = found.files.filter((file) => !file.startsWith('MANIFEST')).values();
  const lane = async (): Promise<FileDamage[]> => {
    const damages: FileDamage[] = [];
    const reader = new FileReader(location);
    for (const file of queue) {
      const bytes = await reader.read(file).catch(unreadable);
      const parts = Buffer.isBuffer(bytes) ? damageOf(file, bytes, found) : [bytes];
      for (const damage of parts) damages.push({ file, ...damage });
    }
    return damages;
  };
  const damages = (await Promise.all(Array.from({ length: LANES }, lane))).flat();
  const order = (one: FileDamage, other: FileDamage): number => (one.file < other.file ? -1 : 1);
  return { files: found.files, damages: [...found.damages, ...damages.sort(order)] };
}

/** A file that comes and goes is of a store that a process has open; another that cannot be read is lost. */
function unreadable({ code, message }: NodeJS.ErrnoException): Damage {
  if (code === 'ENOENT') throw new Error(message);
  return { problem: `it cannot be read (${code ?? message}): all that is in it is lost`, isUnreadable: true };
}

function damageOf(file: string, bytes: Buffer, { live, seal }: Found): Damage[] {
  if (!file.endsWith('.log')) return damageOfTable(bytes, live?.tables.get(parseInt(file, 10)));
  return [...lengthDamage(bytes, seal?.get(file)), ...damageOfLog(bytes, { sealed: seal?.get(file) === bytes.length })];
}

const lengthDamage = (bytes: Buffer, sealed: number | undefined): Damage[] =>
  sealed === undefined || sealed === bytes.length
    ? []
    : [{ problem: `it has ${bytes.length} bytes of ${sealed}: the last writes, or some of them, are gone` }];

/** Reads whole files, one after the other, into the same memory. */
class FileReader {
  private memory = Buffer.alloc(0);

  constructor(private readonly location: string) {}

  async read(file: string): Promise<Buffer> {
    const handle = await open(join(this.location, file));
    try {
      const { size } = await handle.stat();
      if (this.memory.length < size) this.memory = Buffer.allocUnsafeSlow(size);
      return this.memory.subarray(0, await this.fill(handle, size));
    } finally {
      await handle.close();
    }
  }

  private async fill(handle: FileHandle, size: number): Promise<number> {
    for (let length = 0; ;) {
      const { bytesRead } = await handle.read(this.memory, length, size - length, length);
      length += bytesRead;
      if (bytesRead === 0 || length === size) return length;
    }
  }
}

/** Left out are files of work that was cut short, which LevelDB removes when it opens: their end may well be missing. */
async function filesOf(location: string): Promise<Found> {
  const all = await readdir(location).catch(noFolder);
  const names = all.filter((name) => /^(\d+\.(ldb|sst|log)|MANIFEST-\d+)$/.test(name)).sort();
  // Nothing but the manifest that a new store begins with: the process ended before there was a store.
  const isNew = !all.includes('CURRENT') && !all.includes('CLOSED');
  if (isNew && names.every((name) => name === 'MANIFEST-000001')) return { files: [], damages: [] };
  const said = await readFile(join(location, 'CURRENT'), 'utf8').catch(() => '');
  const current = said.slice(0, -1);
  if (!names.includes(current) || said !== `${current}\n`)
    return { files: names, damages: [{ file: 'CURRENT', problem: 'it names no manifest that is there' }] };
  const seal = await readSeal(location, current);
  const bytes = await readFile(join(location, current)).catch(unreadable);
  if (!Buffer.isBuffer(bytes)) return { files: names, damages: [{ file: current, ...bytes }] };
  const live = liveFiles(bytes, seal?.get(current));
  if (live === undefined) {
    const problem = 'it is damaged: removed records may come back, as it says which files count';
    return { files: names, damages: [{ file: current, problem }] };
  }
  const files = names.filter((name) => {
    if (name.startsWith('MANIFEST')) return name === current;
    return name.endsWith('.log') ? parseInt(name, 10) >= live.firstLog : live.tables.has(parseInt(name, 10));
  });
  return { files, damages: missing(names, live, seal), live, seal };
}

/** What a manifest names; undefined where it is not whole. */
function liveFiles(bytes: Buffer, sealed: number | undefined): LiveFiles | undefined {
  if (sealed !== undefined && sealed !== bytes.length) return undefined;
  if (damageOfLog(bytes, { sealed: sealed !== undefined }).length > 0) return undefined;
  return readManifest(bytes);
}

function noFolder(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

/** Files that should be there. */
function missing(names: readonly string[], { tables, firstLog }: LiveFiles, seal: Seal | undefined): FileDamage[] {
  const damages: FileDamage[] = [];
  const there = new Set(names.map((name) => (name.startsWith('MANIFEST') ? NaN : parseInt(name, 10))));
  const named = (number: number, end: string): string => `${String(number).padStart(6, '0')}.${end}`;
  for (const [table, { from, to }] of tables)
    if (!there.has(table))
      damages.push({
        file: named(table, 'ldb'),
        problem: `it is missing: all that was in it is lost, from ${from} to ${to}`,
      });
  const logs = new Set([...(seal?.keys() ?? [])].filter((name) => name.endsWith('.log') && !names.includes(name)));
  // The log that the manifest names is there from before the manifest says so until another one is named.
  if (firstLog > 0 && !there.has(firstLog)) logs.add(named(firstLog, 'log'));
  for (const file of logs) damages.push({ file, problem: 'it is missing: the last writes are gone' });
  return damages;
}
