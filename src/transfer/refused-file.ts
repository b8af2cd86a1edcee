/** The refused records as NDJSON: `{"reason": …, "at": …, "key": …, "document": …}`, to be mended and imported again. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Refused } from './tally.js';

/** What a file of refused records held at some moment. */
export interface RefusedMark {
  readonly bytes: number;
  /** Of those bytes, hexadecimal. */
  readonly sha256: string;
}

export class RefusedFile {
  private constructor(
    private readonly file: FileHandle,
    private size = 0,
    private readonly hash = createHash('sha256'),
  ) {}

  /** Opens the file, empty, for its owner alone. */
  static async open(path: string): Promise<RefusedFile> {
    return new RefusedFile(await open(path, 'w', 0o600));
  }

  /** Goes on in a file that starts with what was marked; what lies behind is cut off. Undefined: it does not. */
  static async reopen(path: string, { bytes, sha256 }: RefusedMark): Promise<RefusedFile | undefined> {
    const file = await open(path, 'r+').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    if (file === undefined) return undefined;
    const hash = createHash('sha256');
    if (bytes > 0) for await (const chunk of createReadStream(path, { end: bytes - 1 })) hash.update(chunk as Buffer);
    if (hash.copy().digest('hex') !== sha256) {
      await file.close();
      return undefined;
    }
    await file.truncate(bytes);
    return new RefusedFile(file, bytes, hash);
  }

  /** @param original the record as it came; JSON stays JSON, anything else becomes text */
  async add({ at, key, reason }: Refused, original: string): Promise<void> {
    const head = JSON.stringify({ reason, at, ...(key === undefined ? {} : { key }) });
    const line = Buffer.from(`${head.slice(0, -1)},"document":${asJson(original)}}\n`);
    await this.file.write(line, 0, line.length, this.size);
    this.size += line.length;
    this.hash.update(line);
  }

  /** What the file holds, once all of it is durable. */
  async sync(): Promise<RefusedMark> {
    await this.file.sync();
    return { bytes: this.size, sha256: this.hash.copy().digest('hex') };
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
