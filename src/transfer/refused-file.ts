/** The refused records as NDJSON: `{"reason": …, "at": …, "key": …, "document": …}`, to be mended and imported again. */
import { open, type FileHandle } from 'node:fs/promises';
import type { Refused } from './tally.js';

export class RefusedFile {
  private constructor(
    private readonly file: FileHandle,
    private size: number,
  ) {}

  /** Opens the file for its owner alone. What lies behind `size` is cut off: it was written after the checkpoint. */
  static async open(path: string, size = 0): Promise<RefusedFile> {
    const file = await open(path, size === 0 ? 'w' : 'r+', 0o600);
    await file.truncate(size);
    return new RefusedFile(file, size);
  }

  /** @param original the record as it came; JSON stays JSON, anything else becomes text */
  async add({ at, key, reason }: Refused, original: string): Promise<void> {
    const head = JSON.stringify({ reason, at, ...(key === undefined ? {} : { key }) });
    const line = Buffer.from(`${head.slice(0, -1)},"document":${asJson(original)}}\n`);
    await this.file.write(line, 0, line.length, this.size);
    this.size += line.length;
  }

  /** How long the file is, once all of it is durable. */
  async sync(): Promise<number> {
    await this.file.sync();
    return this.size;
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

/** JSON stays as it came, repeated members too. */
function asJson(text: string): string {
  try {
    JSON.parse(text);
    return text;
  } catch {
    return JSON.stringify(text);
  }
}
