/** A store that no process has, opened to be copied: in the form that it has, whichever version wrote it. */
import { Disk } from './disk.js';
import { requireNoRepair, requireWhole } from './start-check.js';
import { readFormat } from './upgrades.js';

/**
 * Opens the disk of the store in a folder after a look at all of its files, and does not upgrade it. Rejects in plain
 * words when they are damaged, another process has or repairs it (`LEVEL_LOCKED` in the cause), or a newer Cadastre wrote
 * it. The caller closes it.
 */
export async function openStopped(folder: string): Promise<Disk> {
  await requireWhole(folder);
  const disk = new Disk(folder, {});
  await disk.open();
  try {
    await requireNoRepair(folder);
    readFormat(disk, folder);
    return disk;
  } catch (error) {
    await disk.close();
    throw error;
  }
}
