/** The last line of an export: how many records came before it, and the SHA-256 of their lines, line feeds included. */
import { createHash } from 'node:crypto';

export interface Checksum {
  /** The registry the records are of. */
  readonly registry: string;
  readonly records: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

const START = '{"_checksum":';

/** Adds up lines as they are written or read. */
export class LineSum {
  records = 0;
  private readonly hash = createHash('sha256');

  /** @param line without its line feed */
  add(line: string | Uint8Array): void {
    this.hash.update(line).update('\n');
    this.records += 1;
  }

  /** The checksum of all lines so far. Ends the sum. */
  end(registry: string): Checksum {
    return { registry, records: this.records, sha256: this.hash.digest('hex') };
  }
}

/** The checksum line, without its line feed. */
export const checksumLine = (checksum: Checksum): string => JSON.stringify({ _checksum: checksum });

/** The checksum that a line holds; undefined when it is not a checksum line. */
export function readChecksum(line: Buffer): Checksum | undefined {
  if (line.length > 1000 || line.subarray(0, START.length).toString() !== START) return undefined;
  try {
    const { _checksum } = JSON.parse(line.toString()) as { _checksum: Partial<Checksum> };
    const { registry, records, sha256 } = _checksum;
    if (typeof registry === 'string' && typeof records === 'number' && typeof sha256 === 'string')
      return { registry, records, sha256 };
  } catch {
    // A line that only starts like one is a record's, and refused as such.
  }
  return undefined;
}
