/** So many a minute for each key: given back evenly, in bounded memory. */
import { expect, test } from '@jest/globals';
import { Rate } from '../../src/http/rate.js';

test('all may be taken at once, and comes back evenly', () => {
  let now = 0;
  const rate = new Rate({ perMinute: 30, now: () => now });
  for (let left = 29; left >= 0; left--) expect(rate.take('a')).toMatchObject({ admitted: true, left });
  expect(rate.take('a')).toEqual({ admitted: false, left: 0, retryAfter: 2, fullAfter: 60 });
  expect(rate.take('b').admitted).toBe(true);
  now = 1999;
  expect(rate.take('a')).toMatchObject({ admitted: false, retryAfter: 1 });
  now = 2000;
  expect(rate.take('a')).toEqual({ admitted: true, left: 0, retryAfter: 2, fullAfter: 60 });
  now = 10_000_000;
  expect(rate.take('a')).toMatchObject({ admitted: true, left: 29, fullAfter: 2 });
});

test('of more keys than are remembered, the one that was used longest ago is forgotten', () => {
  const rate = new Rate({ perMinute: 1, most: 2, now: () => 0 });
  for (const key of ['a', 'b', 'a', 'c']) rate.take(key);
  expect(rate.take('a').admitted).toBe(false);
  expect(rate.take('b').admitted).toBe(true);
});
