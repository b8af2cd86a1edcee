/** What is said while one waits: records, rate, share, time left. */
import { expect, test } from '@jest/globals';
import { progressLine } from '../../src/transfer/progress.js';

test('rate and time left follow from what is done and how long it took', () => {
  const line = progressLine({ verb: 'imported', records: 12_000, share: 0.4, seconds: 0.5 });
  expect(line).toBe('imported 12,000 records, 24,000/s, 40%, 1 s left');
  expect(progressLine({ verb: 'exported', records: 5, share: undefined, seconds: 1 })).toBe('exported 5 records, 5/s');
});

test('what an earlier run did counts as done, and says nothing of the rate', () => {
  const before = { records: 5_000, share: 0.5 };
  const line = progressLine({ verb: 'imported', records: 7_500, share: 0.75, seconds: 2, before });
  expect(line).toBe('imported 7,500 records, 1,250/s, 75%, 2 s left');
  const first = progressLine({ verb: 'imported', records: 5_000, share: 0.5, seconds: 1, before });
  expect(first).toBe('imported 5,000 records, 0/s');
});
