/** What is looked at before LevelDB opens a store, as LevelDB would not see it, or lose more. */
import { existsSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './backup.js';
import { isLocked } from './disk.js';
import { checkFiles, type FileCheck } from './file-check.js';

/** What the folders of a repair are called until it is done, and the damaged store from then on. */
export const REPAIRED = 'store.repaired-';
export const DAMAGED = 'store.damaged-';

/** The folder in a data folder whose lock a repair has while it works. */
export const REPAIR_LOCK = 'repair-lock';

/** Rejects while a repair works in a data folder: what a server wrote to the damaged store would be lost. */
export async function requireNoRepair(folder: string): Promise<void> {
  const lock = join(folder, REPAIR_LOCK);
  // Asking for a lock makes its folder.
  if (existsSync(lock) && (await isLocked(lock))) throw new Error(`a repair works in ${folder}: wait for its end`);
}

/**
 * Rejects, naming the first damage, when files of the store in a data folder are damaged. Nothing is changed. A folder
 * without a store is fine, and one that a process has open is left to it.
 */
export async function requireWhole(folder: string): Promise<void> {
  const location = join(folder, 'store');
  // Who has it need not be waited for until all of its files are read.
  if (existsSync(location) && (await isLocked(location))) return;
  let check: FileCheck;
  try {
    check = await checkFiles(location);
  } catch (error) {
    // Files come and go while a process has the store open: opening says so.
    if (await isLocked(location)) return;
    throw error;
  }
  const [first, ...more] = check.damages;
  if (first === undefined || (await isLocked(location))) return;
  const others = more.length === 0 ? '' : ` and ${more.length} more damage${more.length === 1 ? '' : 's'}`;
  throw new Error(
    `the store in ${folder} is damaged (${first.file}: ${first.problem}${others}): \`cadastre store verify\` says all, ` +
      '`cadastre store repair` keeps what is whole',
  );
}

/**
 * Ends a repair that was cut short between its two last steps, when neither store had the name. Answers what was done, in
 * a sentence; undefined when there was nothing to do. Rejects where stores of another name are all that is left: an
 * empty one made in their place would be taken for theirs; and while a repair is at work.
 */
export async function endRepair(folder: string): Promise<string | undefined> {
  await requireNoRepair(folder);
  const names = (await readdir(folder).catch(() => [])).sort();
  if (names.includes('store')) return undefined;
  const repaired = names.findLast(
    (name) => name.startsWith(REPAIRED) && names.includes(DAMAGED + name.slice(REPAIRED.length)),
  );
  if (repaired !== undefined) {
    await rename(join(folder, repaired), join(folder, 'store'));
    await syncFolder(folder);
    const damaged = join(folder, DAMAGED + repaired.slice(REPAIRED.length));
    return `a repair that was cut short is done: the repaired store is in its place, the damaged one is kept in ${damaged}`;
  }
  const left = names.findLast((name) => name.startsWith(REPAIRED) || name.startsWith(DAMAGED));
  if (left === undefined) return undefined;
  throw new Error(
    `${folder} holds no store any more, but ${left}: rename it to ${join(folder, 'store')} to use it, or name another folder`,
  );
}
