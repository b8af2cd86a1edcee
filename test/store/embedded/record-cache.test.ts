import { expect, it } from '@jest/globals';
import { RecordCache } from '../../../src/store/embedded/record-cache.js';

const TEXT = 'x'.repeat(400);

/** A cache with room for a hundred texts, under keys of equal length. */
const stage = () => {
  const cache = new RecordCache(100 * (TEXT.length + 100 + 5));
  const key = (number: number): string => String(number).padStart(5, '0');
  return {
    cache,
    /** Reads as the engine does: from the cache, else from disk and then kept. Whether it was kept. */
    read: (number: number): boolean => {
      if (cache.get(key(number)) !== undefined) return true;
      cache.set(key(number), { stored: TEXT, stamp: 0 });
      return false;
    },
    kept: (from: number, to: number): number => {
      return Array.from({ length: to - from }, (_, at) => cache.get(key(from + at))).filter(Boolean).length;
    },
  };
};

it('keeps what is read while there is room, and never more than there is room for', () => {
  const { read, kept } = stage();
  for (let number = 0; number < 100; number++) read(number);
  expect(kept(0, 100)).toBe(100);
  for (const _ of [1, 2, 3]) for (let number = 0; number < 300; number++) read(number);
  expect(kept(0, 300)).toBe(100);
});

it('drops nothing for records that are read once', () => {
  const { read, kept } = stage();
  for (let number = 0; number < 100; number++) read(number);
  for (let number = 1000; number < 9000; number++) read(number);
  expect(kept(0, 100)).toBe(100);
});

it('lets in what is read again, in the place of what is not', () => {
  const { read, kept } = stage();
  for (let number = 0; number < 100; number++) read(number);
  for (const _ of [1, 2]) for (let number = 1000; number < 1050; number++) read(number);
  expect(kept(1000, 1050)).toBe(50);
  expect(kept(0, 100)).toBe(50);
});

it('has room again for what was forgotten, and keeps no text longer than all its room', () => {
  const { cache, read, kept } = stage();
  for (let number = 0; number < 100; number++) read(number);
  cache.delete('00007');
  read(200);
  expect(kept(200, 201)).toBe(1);
  cache.clear();
  for (const _ of [1, 2]) cache.set('long', { stored: TEXT.repeat(200), stamp: 0 });
  expect(cache.get('long')).toBeUndefined();
});
