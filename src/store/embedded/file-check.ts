/**
 * Checks the checksums of LevelDB's files without opening the store. LevelDB itself leaves those of tables unchecked when
 * it reads (classic-level has no setting for it), and skips broken parts of its log when it opens.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { damageOfLog } from './log-file.js';
import { readManifest } from './manifest.js';
import { damageOfTable } from './table-file.js';

/** A damaged part of a file. */
export interface Damage {
  /** In words: where, and what was kept there. */
  readonly problem: string;
  /** Bytes that, written there, let LevelDB see that the part is damaged; undefined: it sees that already. */
  readonly mark?: { readonly at: number; readonly bytes: Buffer };
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

/** Checks the files of a LevelDB folder that nobody has open. */
export async function checkFiles(location: string): Promise<FileCheck> {
  const damages: FileDamage[] = [];
  const files = await filesOf(location, damages);
  for (const file of files) {
    if (file.startsWith('MANIFEST')) continue;
    const bytes = await readFile(join(location, file));
    const found = file.endsWith('.log') ? damageOfLog(bytes) : damageOfTable(bytes);
    for (const damage of found) damages.push({ file, ...damage });
  }
  return { files, damages };
}

/** Left out are files of work that was cut short, which LevelDB removes when it opens: their end may well be missing. */
async function filesOf(location: string, damages: FileDamage[]): Promise<string[]> {
  const names = (await readdir(location)).filter((name) => /^(\d+\.(ldb|sst|log)|MANIFEST-\d+)$/.test(name)).sort();
  const current = (await readFile(join(location, 'CURRENT'), 'utf8').catch(() => '')).trim();
  if (!names.includes(current)) {
    damages.push({ file: 'CURRENT', problem: 'it names no manifest that is there' });
    return names;
  }
  const bytes = await readFile(join(location, current));
  if (damageOfLog(bytes).length > 0)
    damages.push({
      file: current,
      problem: 'it is damaged: removed records may come back, as it says which files count',
    });
  if (damages.length > 0) return names;
  const { tables, firstLog } = readManifest(bytes);
  const there = new Set(names.map((name) => (/\.(ldb|sst)$/.test(name) ? parseInt(name, 10) : NaN)));
  for (const table of tables)
    if (!there.has(table))
      damages.push({
        file: `${String(table).padStart(6, '0')}.ldb`,
        problem: 'it is missing: all that was in it is lost',
      });
  return names.filter((name) => {
    if (name.startsWith('MANIFEST')) return name === current;
    return name.endsWith('.log') ? parseInt(name, 10) >= firstLog : tables.has(parseInt(name, 10));
  });
}
