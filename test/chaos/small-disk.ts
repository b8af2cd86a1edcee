/** A small disk in memory (tmpfs), and what fills it. */
import { execFile, execFileSync } from 'node:child_process';
import { rmdirSync } from 'node:fs';
import { mkdtemp, open, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const CHUNK = Buffer.alloc(4096);

/** Those that are mounted. Whatever way the run ends, none of them outlives it. */
const mounted = new Set<string>();
process.once('exit', () =>
  mounted.forEach((folder) => {
    // Lazily, as a server that was just killed may have files open.
    execFileSync('umount', ['-l', folder]);
    rmdirSync(folder);
  }),
);

export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** Mounts one; rejects where that is refused. */
  static async mount(mebibytes: number): Promise<SmallDisk> {
    const folder = await mkdtemp(join(tmpdir(), 'cadastre-disk-'));
    try {
      await run('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder]);
    } catch (error) {
      await rmdir(folder);
      throw error;
    }
    mounted.add(folder);
    return new SmallDisk(folder);
  }

  /** Takes all room but so many bytes. */
  async fill(left: number): Promise<void> {
    const file = await open(this.ballast, 'w');
    try {
      let size = 0;
      for (; await file.write(CHUNK).then(isWritten, isFull);) size += CHUNK.length;
      await file.truncate(Math.max(0, size - left));
    } finally {
      await file.close();
    }
  }

  /** Gives the room back. */
  empty(): Promise<void> {
    return rm(this.ballast, { force: true });
  }

  async unmount(): Promise<void> {
    await run('umount', [this.folder]);
    mounted.delete(this.folder);
    await rmdir(this.folder);
  }

  private get ballast(): string {
    return join(this.folder, 'ballast');
  }
}

const isWritten = ({ bytesWritten }: { bytesWritten: number }): boolean => bytesWritten === CHUNK.length;

function isFull(error: NodeJS.ErrnoException): boolean {
  if (error.code === 'ENOSPC') return false;
  throw error;
}

/** What this machine lacks for it; undefined where it works. */
export async function lacksMounting(): Promise<string | undefined> {
  try {
    await (await SmallDisk.mount(1)).unmount();
    return undefined;
  } catch {
    return 'the right to mount a disk in memory';
  }
}
