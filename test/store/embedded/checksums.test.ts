import { expect, it } from '@jest/globals';
import { checksumOf } from '../../../src/store/embedded/checksums.js';

/** CRC-32C bit by bit, masked as LevelDB's doc/log_format.md says. */
function naive(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  }
  crc = ~crc >>> 0;
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}

it('is that of RFC 3720 B.4, masked', () => {
  const unmasked = (masked: number): number => {
    const turned = (masked - 0xa282ead8) >>> 0;
    return ((turned >>> 17) | (turned << 15)) >>> 0;
  };
  expect(unmasked(checksumOf(new Uint8Array(32)))).toBe(0x8a9136aa);
  expect(unmasked(checksumOf(new Uint8Array(32).fill(255)))).toBe(0x62a8ab43);
  expect(unmasked(checksumOf(Uint8Array.from({ length: 32 }, (_, at) => at)))).toBe(0x46dd794e);
});

it('is the same wherever a part begins and ends in memory', () => {
  const memory = Uint8Array.from({ length: 160 }, (_, at) => (at * 167 + 13) & 255);
  for (let offset = 0; offset < 5; offset++) {
    const bytes = memory.subarray(offset);
    for (let from = 0; from < 20; from++)
      for (let to = from; to < 100; to++) expect(checksumOf(bytes, { from, to })).toBe(naive(bytes.subarray(from, to)));
  }
});
