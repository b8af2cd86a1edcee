/** Where an import is, in a file that is whole at every moment, so that a killed one goes on where it was. */
import { open, readFile, rename, rm } from 'node:fs/promises';
import type { Counts } from './tally.js';
import { TransferError } from './transfer-error.js';

/** What must be the same for an import to be the same. */
export interface ImportName {
  readonly source: string;
  readonly registry: string;
  readonly destination: string;
}

export interface Checkpoint {
  /** The `_id` of the last document that is done, as Extended JSON. */
  readonly last: string;
  readonly counts: Counts;
  /** How long the file of refused records was. */
  readonly refusedBytes: number;
}

export class CheckpointFile {
  constructor(
    readonly path: string,
    private readonly name: ImportName,
  ) {}

  /** What an earlier import left. Rejects when that was another import. */
  async read(): Promise<Checkpoint | undefined> {
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (text === undefined) return undefined;
    const stored = parsed(text);
    if (stored === undefined || JSON.stringify(stored.name) !== JSON.stringify(this.name))
      throw new TransferError(
        `${this.path} was left by another import: remove it to start anew, or name another with --checkpoint`,
      );
    return stored;
  }

  async write(checkpoint: Checkpoint): Promise<void> {
    const fresh = `${this.path}.new`;
    const file = await open(fresh, 'w', 0o600);
    try {
      await file.writeFile(`${JSON.stringify({ name: this.name, ...checkpoint })}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, this.path);
  }

  /** The import is done. */
  remove(): Promise<void> {
    return rm(this.path, { force: true });
  }
}

function parsed(text: string): (Checkpoint & { name: ImportName }) | undefined {
  try {
    return JSON.parse(text) as Checkpoint & { name: ImportName };
  } catch {
    return undefined;
  }
}
