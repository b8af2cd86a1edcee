/** Bytes → lines, many at a time, without holding the file. */
import { TransferError } from './transfer-error.js';

/** A record's JSON has at most 1 MiB; written with escapes it may be six times as long. */
const LONGEST_LINE = 8 * 1024 * 1024;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A line of the input, without its end. */
export interface Line {
  readonly number: number;
  readonly bytes: Buffer;
}

/** The lines of a stream, those of one chunk together; empty lines are left out. */
export async function* readLines(source: AsyncIterable<Buffer>): AsyncGenerator<Line[], void, undefined> {
  let rest: Buffer[] = [];
  let length = 0;
  let number = 0;
  for await (const chunk of source) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      const part = chunk.subarray(start, end);
      number += 1;
      const bytes = withoutReturn(rest.length === 0 ? part : Buffer.concat([...rest, part]));
      rest = [];
      length = 0;
      start = end + 1;
      if (bytes.length > 0) lines.push({ number, bytes });
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > LONGEST_LINE)
      throw new TransferError(
        `line ${number + 1} is longer than ${LONGEST_LINE} bytes: is it NDJSON, one record a line?`,
      );
    if (lines.length > 0) yield lines;
  }
  const last = withoutReturn(Buffer.concat(rest));
  if (last.length > 0) yield [{ number: number + 1, bytes: last }];
}

const withoutReturn = (line: Buffer): Buffer =>
  line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, line.length - 1) : line;
