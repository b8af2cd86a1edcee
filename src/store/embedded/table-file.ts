/** A table file of LevelDB (doc/table_format.md): blocks, each with a checksum, found by an index block. */
import type { Damage } from './file-check.js';
import { isIntact, readVarint, unpack } from './checksums.js';
import { END } from './index-keys.js';

const FOOTER = 48;
const MAGIC = Buffer.from('57fb808b247547db', 'hex');

/** After a block: how it is packed, and the checksum. */
const TRAILER = 5;

/** No kind of packing: a block that says so is refused by LevelDB. */
const NO_PACKING = Buffer.from([0xff]);

interface Handle {
  readonly at: number;
  readonly size: number;
}

/** The damaged blocks of a table; a table whose own index is damaged is lost as a whole. */
export function damageOfTable(bytes: Buffer): Damage[] {
  const footer = bytes.subarray(Math.max(0, bytes.length - FOOTER));
  if (footer.length < FOOTER || !footer.subarray(FOOTER - 8).equals(MAGIC))
    return [{ problem: 'its end is missing or damaged: all that is in it is lost' }];
  try {
    const [meta, next] = readHandle(footer, 0);
    const [index] = readHandle(footer, next);
    const blocks = [...entriesOf(bytes, index), ...entriesOf(bytes, meta)];
    let before = '';
    return blocks.flatMap(([key, handle]) => {
      const from = before;
      before = key;
      return isWhole(bytes, handle) ? [] : [damageOf(handle, from, key)];
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ problem: 'its index is damaged: all that is in it is lost' }];
  }
}

function damageOf({ at, size }: Handle, from: string, to: string): Damage {
  const range = `${from === '' ? '' : `after ${shown(from)} `}up to ${shown(to)}`;
  return {
    problem: `${size} bytes at ${at} are damaged: what was kept ${range} is gone or older`,
    mark: { at: at + size, bytes: NO_PACKING },
  };
}

/** A key as people read it: `networks net-17`. */
function shown(key: string): string {
  const [kind, ...parts] = key.split(END);
  const name = { d: 'the record', x: 'the index entry', a: 'the index mark', m: 'the setting' }[kind ?? ''];
  return name === undefined ? JSON.stringify(key) : `${name} ${JSON.stringify(parts.join(' ').slice(0, 200))}`;
}

function isWhole(bytes: Buffer, { at, size }: Handle): boolean {
  if (at + size + TRAILER > bytes.length) return false;
  return isIntact(bytes, bytes.readUInt32LE(at + size + 1), { from: at, to: at + size + 1 });
}

function readHandle(bytes: Buffer, start: number): [Handle, number] {
  const [at, next] = readVarint(bytes, start);
  const [size, end] = readVarint(bytes, next);
  return [{ at, size }, end];
}

/** What a block of handles holds, by key. Throws a RangeError where it is damaged. */
function entriesOf(bytes: Buffer, handle: Handle): [key: string, Handle][] {
  if (!isWhole(bytes, handle)) throw new RangeError('a block is damaged');
  const stored = bytes.subarray(handle.at, handle.at + handle.size);
  const block = bytes.readUInt8(handle.at + handle.size) === 1 ? unpack(stored) : stored;
  const end = block.length - 4 * (1 + block.readUInt32LE(block.length - 4));
  const entries: [string, Handle][] = [];
  let key = Buffer.alloc(0);
  for (let at = 0; at < end;) {
    const [shared, afterShared] = readVarint(block, at);
    const [fresh, afterFresh] = readVarint(block, afterShared);
    const [length, start] = readVarint(block, afterFresh);
    key = Buffer.concat([key.subarray(0, shared), block.subarray(start, start + fresh)]);
    // The last eight bytes say when it was written.
    entries.push([key.subarray(0, Math.max(0, key.length - 8)).toString(), readHandle(block, start + fresh)[0]]);
    at = start + fresh + length;
  }
  return entries;
}
