import { expect, it } from '@jest/globals';
import { Pace } from '../../../src/store/embedded/reading.js';
import { sortInSlices } from '../../../src/store/embedded/sliced-sort.js';

it('sorts as one sort would, stably, for lengths around its runs', async () => {
  for (const length of [0, 1, 2, 999, 1000, 1001, 2500, 5000]) {
    const all = Array.from({ length }, (_, at) => ({ at, value: (at * 7919) % 613 }));
    const compare = (one: { value: number }, other: { value: number }): number => one.value - other.value;
    expect(await sortInSlices(all, compare, new Pace(undefined))).toEqual(all.toSorted(compare));
  }
});

it('ends at the time limit', async () => {
  const all = Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 200_000);
  await expect(sortInSlices(all, (one, other) => one - other, new Pace(1))).rejects.toMatchObject({ code: 50 });
});
