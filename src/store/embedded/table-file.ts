/** A table file of LevelDB (doc/table_format.md): blocks, each with a checksum, found by an index block. */
import type { Damage } from './file-check.js';
import { isIntact, readVarint, unpack } from './checksums.js';
import { END } from './index-keys.js';
import type { TableRange } from './manifest.js';

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
export function damageOfTable(bytes: Buffer, range?: TableRange): Damage[] {
  const lost = `all that is in it is lost${range === undefined ? '' : `, from ${range.from} to ${range.to}`}`;
  const footer = bytes.subarray(Math.max(0, bytes.length - FOOTER));
  if (footer.length < FOOTER || !footer.subarray(FOOTER - 8).equals(MAGIC))
    return [{ problem: `its end is missing or damaged: ${lost}` }];
  try {
    const [meta, next] = readHandle(footer, 0);
    const [index] = readHandle(footer, next);
    return [damageIn(bytes, index), damageIn(bytes, meta)].flat();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ problem: `its index is damaged: ${lost}` }];
  }
}

/** The damaged ones of the blocks that a block of handles names. */
function damageIn(bytes: Buffer, handles: Handle): Damage[] {
  const block = contentOf(bytes, handles);
  const entries = entriesOf(block);
  return entries.flatMap(({ handle }, at) =>
    isWhole(bytes, handle) ? [] : [damageOf(handle, keyOf(block, entries, at - 1), keyOf(block, entries, at))],
  );
}

function damageOf({ at, size }: Handle, from: Buffer | undefined, to: Buffer | undefined): Damage {
  const range = `${from === undefined ? '' : `after ${shown(from)} `}up to ${shown(to!)}`;
  return {
    problem: `${size} bytes at ${at} are damaged: what was kept ${range} is gone or older`,
    mark: { at: at + size, bytes: NO_PACKING },
  };
}

/** A key of LevelDB, with the eight bytes that say when it was written, as people read it: `the record "networks net-17"`. */
export function shown(internal: Buffer): string {
  const key = internal.subarray(0, Math.max(0, internal.length - 8)).toString();
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

function contentOf(bytes: Buffer, handle: Handle): Buffer {
  if (!isWhole(bytes, handle)) throw new RangeError('a block is damaged');
  const stored = bytes.subarray(handle.at, handle.at + handle.size);
  return bytes.readUInt8(handle.at + handle.size) === 1 ? unpack(stored) : stored;
}

/** An entry of a block of handles; its key begins with so many bytes of the one before. */
interface Entry {
  readonly shared: number;
  readonly from: number;
  readonly to: number;
  readonly handle: Handle;
}

/** Keys are put together only where one is asked for: there is an entry for every four kibibytes of the store. */
function entriesOf(block: Buffer): Entry[] {
  const end = block.length - 4 * (1 + block.readUInt32LE(block.length - 4));
  const entries: Entry[] = [];
  for (let at = 0; at < end;) {
    const [shared, afterShared] = readVarint(block, at);
    const [fresh, afterFresh] = readVarint(block, afterShared);
    const [length, from] = readVarint(block, afterFresh);
    const to = from + fresh;
    entries.push({ shared, from, to, handle: readHandle(block, to)[0] });
    at = to + length;
  }
  return entries;
}

function keyOf(block: Buffer, entries: readonly Entry[], last: number): Buffer | undefined {
  let key: Buffer | undefined;
  for (const { shared, from, to } of entries.slice(0, last + 1))
    key = Buffer.concat([(key ?? block).subarray(0, shared), block.subarray(from, to)]);
  return key;
}
