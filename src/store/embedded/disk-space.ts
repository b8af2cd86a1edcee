/** How much room there is on the disk of a folder, and whether it is less than what is to stay free. */
import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

const MEBIBYTE = 1024 * 1024;

/** The disk is looked at so often, in milliseconds, by nobody's request: an answer may be so old. */
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
  private timer: NodeJS.Timeout | undefined;
  private looking = false;

  /** @param reserve bytes that are to stay free; default 256 MiB or a twentieth of the disk, whichever is less; 0: none */
  constructor(
    private readonly folder: string,
    private readonly reserve: number | undefined,
  ) {}

  /** Whether less than the reserve is free, as seen a second ago or later while it is watched. */
  get isLow(): boolean {
    return this.low;
  }

  /** Looks at the disk. One that does not answer is not asked again until it does. */
  async look(): Promise<void> {
    if (this.looking || this.reserve === 0) return;
    this.looking = true;
    try {
      const { total, free } = await sizesOf(this.folder);
      this.low = free < (this.reserve ?? Math.min(256 * MEBIBYTE, total / 20));
    } finally {
      this.looking = false;
    }
  }

  /** From now on it is looked at once a second; no process waits for that. */
  watch(): void {
    this.timer ??= setInterval(() => void this.look().catch(() => undefined), LOOK_EVERY).unref();
  }

  /** Ends it. */
  unwatch(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
