/** CRC-32C as LevelDB's files have it, and snappy, which its blocks are packed with. */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

const MASK_DELTA = 0xa282ead8;

/** Whether the bytes are those that the (masked) checksum was made of. */
export function isIntact(bytes: Uint8Array, masked: number): boolean {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1) crc = TABLE[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  crc = (crc ^ 0xffffffff) >>> 0;
  return (((crc >>> 15) | (crc << 17)) + MASK_DELTA) >>> 0 === masked;
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
