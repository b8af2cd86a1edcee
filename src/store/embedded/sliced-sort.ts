/** Sorting that gives way to other work: a merge sort, from short sorted runs up. */
import type { Pace } from './reading.js';

/** Elements sorted at once; a few milliseconds at most. */
const RUN = 1000;

/** Sorts into a new array, resting whenever the pace says so. Stable. */
export async function sortInSlices<T>(
  all: readonly T[],
  compare: (one: T, other: T) => number,
  pace: Pace,
): Promise<T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < all.length; at += RUN) {
    runs.push(all.slice(at, at + RUN).sort(compare));
    if (pace.isDue) await pace.rest();
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], { compare, pace }));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

interface Merging<T> {
  compare: (one: T, other: T) => number;
  pace: Pace;
}

async function merge<T>(left: T[], right: T[], { compare, pace }: Merging<T>): Promise<T[]> {
  if (right.length === 0) return left;
  const merged: T[] = [];
  let l = 0;
  let r = 0;
  while (l < left.length && r < right.length) {
    merged.push(compare(left[l] as T, right[r] as T) <= 0 ? (left[l++] as T) : (right[r++] as T));
    if (merged.length % RUN === 0 && pace.isDue) await pace.rest();
  }
  for (; l < left.length; l += 1) merged.push(left[l] as T);
  for (; r < right.length; r += 1) merged.push(right[r] as T);
  return merged;
}
