/** How much room there is on the disk of a folder, and whether it is less than what is to stay free. */
import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

const MEBIBYTE = 1024 * 1024;

/** The disk is looked at no more often than this, in milliseconds, and by nobody's request: an answer may be so old. */
const LOOK_EVERY = 1000;

/** What opening LevelDB writes beside its logs' contents: a manifest, the beginning of a log. */
const OPENING = MEBIBYTE / 2;

/** Bytes of a disk: all, and those that may still be written. */
export async function sizesOf(folder: string): Promise<{ total: number; free: number }> {
  const { blocks, bavail, bsize } = await statfs(folder);
  return { total: blocks * bsize, free: bavail * bsize };
}

/** Whether LevelDB can be opened: it writes what is in its logs to a table first. */
export async function hasRoomToOpen(location: string): Promise<boolean> {
  const logs = (await readdir(location)).filter((name) => name.endsWith('.log'));
  const lengths = await Promise.all(logs.map(async (name) => (await stat(join(location, name))).size));
  const needed = lengths.reduce((sum, length) => sum + length, OPENING);
  return (await sizesOf(location)).free >= needed;
}

/** Watches the space of a disk. */
export class DiskSpace {
  private low = false;
  private lookedAt = -Infinity;

  /** @param reserve bytes that are to stay free; default 256 MiB or a twentieth of the disk, whichever is less */
  constructor(
    private readonly folder: string,
    private readonly reserve: number | undefined,
  ) {}

  /** Whether less than the reserve is free, as seen a second ago or later. */
  get isLow(): boolean {
    if (this.reserve === 0) return false;
    if (performance.now() - this.lookedAt > LOOK_EVERY) void this.look().catch(() => undefined);
    return this.low;
  }

  /** Looks at the disk. */
  async look(): Promise<void> {
    this.lookedAt = performance.now();
    const { total, free } = await sizesOf(this.folder);
    this.low = free < (this.reserve ?? Math.min(256 * MEBIBYTE, total / 20));
  }
}
