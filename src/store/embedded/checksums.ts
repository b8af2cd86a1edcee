/** CRC-32C as LevelDB's files have it, and snappy, which its blocks are packed with. */

/**
 * Sixteen tables of 256: the checksum of a byte that is followed by so many others, so that sixteen bytes are taken in
 * one step ("slicing by 16"), four at a time from memory: a start looks at every byte of a store.
 */
const TABLES = tables();

const MASK_DELTA = 0xa282ead8;

function tables(): Int32Array {
  const all = new Int32Array(16 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
    all[byte] = value;
  }
  for (let at = 256; at < all.length; at += 1) all[at] = (all[at - 256]! >>> 8) ^ all[all[at - 256]! & 0xff]!;
  return all;
}

/** The masked checksum of a part of the bytes; default all of them. */
export function checksumOf(bytes: Uint8Array, { from = 0, to = bytes.length } = {}): number {
  // Words begin at every fourth byte of the memory; LevelDB's files and this reading of them are little-endian.
  const first = Math.min(to, from + (-(bytes.byteOffset + from) & 3));
  const last = first + ((to - first) & ~15);
  let crc = ofBytes(-1, bytes, { from, to: first });
  if (last > first) crc = ofWords(crc, new Int32Array(bytes.buffer, bytes.byteOffset + first, (last - first) / 4));
  crc = ~ofBytes(crc, bytes, { from: last, to }) >>> 0;
  return (((crc >>> 15) | (crc << 17)) + MASK_DELTA) >>> 0;
}

function ofBytes(before: number, bytes: Uint8Array, { from, to }: { from: number; to: number }): number {
  let crc = before;
  for (let at = from; at < to; at += 1) crc = TABLES[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return crc;
}

/** Of words whose number is a multiple of four. */
function ofWords(before: number, words: Int32Array): number {
  const t = TABLES;
  let crc = before;
  for (let at = 0; at < words.length; at += 4) {
    const one = crc ^ words[at]!;
    const two = words[at + 1]!;
    const three = words[at + 2]!;
    const four = words[at + 3]!;
    crc =
      t[3840 + (one & 0xff)]! ^
      t[3584 + ((one >>> 8) & 0xff)]! ^
      t[3328 + ((one >>> 16) & 0xff)]! ^
      t[3072 + (one >>> 24)]! ^
      t[2816 + (two & 0xff)]! ^
      t[2560 + ((two >>> 8) & 0xff)]! ^
      t[2304 + ((two >>> 16) & 0xff)]! ^
      t[2048 + (two >>> 24)]! ^
      t[1792 + (three & 0xff)]! ^
      t[1536 + ((three >>> 8) & 0xff)]! ^
      t[1280 + ((three >>> 16) & 0xff)]! ^
      t[1024 + (three >>> 24)]! ^
      t[768 + (four & 0xff)]! ^
      t[512 + ((four >>> 8) & 0xff)]! ^
      t[256 + ((four >>> 16) & 0xff)]! ^
      t[four >>> 24]!;
  }
  return crc;
}

/** Whether a part of the bytes is what the (masked) checksum was made of; default all of them. */
export function isIntact(bytes: Uint8Array, masked: number, part?: { from: number; to: number }): boolean {
  return checksumOf(bytes, part) === masked;
}

/** A number in 7-bit groups, and where it ends. Throws a RangeError where the bytes end before it does. */
export function readVarint(bytes: Buffer, start: number): [value: number, end: number] {
  let value = 0;
  for (let at = start, factor = 1; at < start + 10; at += 1, factor *= 128) {
    const byte = bytes.readUInt8(at);
    value += (byte & 127) * factor;
    if (byte < 128) return [value, at + 1];
  }
  throw new RangeError('a number is too long');
}

/** Unpacks a snappy block. Throws a RangeError where it is none. */
export function unpack(bytes: Buffer): Buffer {
  const [length, start] = readVarint(bytes, 0);
  if (length > 64 * 1024 * 1024) throw new RangeError('a block is too long');
  const out = Buffer.alloc(length);
  let to = 0;
  for (let at = start; at < bytes.length;) {
    const tag = bytes.readUInt8(at);
    if ((tag & 3) === 0) {
      const more = Math.max(0, (tag >> 2) - 59);
      const size = 1 + (more === 0 ? tag >> 2 : bytes.readUIntLE(at + 1, more));
      at += 1 + more;
      to += bytes.copy(out, to, at, at + size);
      at += size;
      continue;
    }
    const [size, distance, next] = readCopy(bytes, at, tag);
    if (distance === 0 || distance > to) throw new RangeError('a block refers to what is not there');
    for (let left = size; left > 0 && to < length; left -= 1, to += 1) out[to] = out[to - distance]!;
    at = next;
  }
  return out;
}

function readCopy(bytes: Buffer, at: number, tag: number): [size: number, distance: number, next: number] {
  if ((tag & 3) === 1) return [4 + ((tag >> 2) & 7), ((tag >> 5) << 8) | bytes.readUInt8(at + 1), at + 2];
  const width = (tag & 3) === 2 ? 2 : 4;
  return [1 + (tag >> 2), bytes.readUIntLE(at + 1, width), at + 1 + width];
}
