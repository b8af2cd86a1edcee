/** What answering a filter would cost in each way, by a look at the first entries of each range. */
import type { View } from './reading.js';
import type { Access } from './index-access.js';
import type { KeyRange } from './index-keys.js';
import type { Disk } from './disk.js';

/** Entries of an access that are looked at before its size on disk is asked for. */
const LOOK = 100;

/** Entries looked at where the size on disk says nothing, as they are in memory yet. */
const LONG_LOOK = 2000;

/** Ranges of one access (`$in`) that are looked at; the others are taken to be like them. */
const RANGES = 10;

/** The cost of reading an index entry, and of a document in a scan, where fetching one by its key costs 1. */
const ENTRY = 0.06;
const SCANNED = 0.7;

/** A way to answer: one access, several whose keys are intersected (each with equal values), or a scan when empty. */
export interface Way {
  accesses: readonly Access[];
  /** Yields its candidates in the order asked for, so that a limit ends it early. */
  inOrder: boolean;
  /** Its candidates are results. */
  exact: boolean;
  /** What is asked for is the order of keys, so that documents are fetched in order and no more than needed. */
  byKey: boolean;
}

/** About how many entries an access has. */
export type Sizes = ReadonlyMap<Access, number>;

/** What estimates need. */
export interface Estimating {
  disk: Disk;
  view: View;
  /** How many documents the collection has. */
  total: number;
}

/** About how many entries each access has: exact up to a hundred. */
export async function estimate(accesses: readonly Access[], estimating: Estimating): Promise<Sizes> {
  const sizes = await Promise.all(accesses.map((access) => sizeOf(access, estimating)));
  return new Map(accesses.map((access, at) => [access, sizes[at] ?? 0]));
}

async function sizeOf(access: Access, estimating: Estimating): Promise<number> {
  // An index that nothing narrows has about one entry for each document.
  if (access.used.size === 0) return estimating.total;
  let [seen, looked] = [0, 0];
  for (const range of access.ranges.slice(0, RANGES)) {
    seen += await countUpTo(range, LOOK - seen, estimating);
    looked += 1;
    if (seen >= LOOK) break;
  }
  if (seen < LOOK) return looked === 0 ? 0 : (seen / looked) * access.ranges.length;
  return Math.max(LOOK, await sizeBeyond(access, estimating));
}

async function sizeBeyond({ ranges, domain }: Access, estimating: Estimating): Promise<number> {
  const { disk, total } = estimating;
  const first = ranges.slice(0, RANGES);
  const [whole = 0, ...parts] = await Promise.all([domain, ...first].map((range) => disk.approximateSize(range)));
  const scale = ranges.length / first.length;
  const part = parts.reduce((sum, size) => sum + size, 0);
  if (part > 0 && whole > 0) return total * Math.min(1, part / whole) * scale;
  let seen = 0;
  for (const range of first) seen += await countUpTo(range, LONG_LOOK - seen, estimating);
  return seen < LONG_LOOK ? seen * scale : Math.max(seen, total / 2);
}

async function countUpTo(range: KeyRange, most: number, { disk, view }: Estimating): Promise<number> {
  if (most <= 0) return 0;
  const iterator = disk.keys(range, { snapshot: view.snapshot, limit: most });
  try {
    return (await iterator.nextv(most)).length;
  } finally {
    await iterator.close();
  }
}

/** What a way costs, in documents fetched. `results`: about how many documents match; `limit`: 0 for all. */
export function costOf(way: Way, { sizes, total, results, limit }: CostParts): number {
  const needed = limit === 0 || results < limit ? 1 : limit / Math.max(1, results);
  const share = way.inOrder ? needed : 1;
  if (way.accesses.length === 0) return share * total * SCANNED;
  const entries = way.accesses.map((access) => sizes.get(access) ?? total);
  const least = Math.min(...entries);
  const candidates = way.exact ? results : way.accesses.length > 1 ? joined(entries, total) : least;
  // Where keys are gathered and sorted first, documents are fetched in order, and no more than needed.
  const fetched = way.byKey && !way.inOrder ? needed : share;
  return share * entries.reduce((sum, size) => sum + size, 0) * ENTRY + fetched * candidates;
}

/** What `costOf` needs beside the way. */
export interface CostParts {
  sizes: Sizes;
  total: number;
  results: number;
  limit: number;
}

/** About how many documents are in all of these, as if they had nothing to do with each other. */
export function joined(entries: readonly number[], total: number): number {
  if (total === 0) return 0;
  return Math.min(
    entries.reduce((rest, size) => rest * Math.min(1, size / total), total),
    ...entries,
  );
}
