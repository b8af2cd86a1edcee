/** What an import has done, as it is reported. */

/** Sentences counted one by one; beyond that they are counted together. */
const MOST_SENTENCES = 100;
const OTHERS = '(others)';

/** Refused records that are named in the report; all of them are in the file of `--refused`. */
const MOST_NAMED = 20;

/** A refused record: where it stood, its key where it has one, and why. */
export interface Refused {
  readonly at: string;
  readonly key: string | undefined;
  readonly reason: string;
}

/** Counts, as kept with a position and printed in a report. */
export interface Counts {
  read: number;
  created: number;
  identical: number;
  refused: number;
  /** What was changed in records that were taken, by kind. */
  changes: Record<string, number>;
  /** Why records were refused. */
  reasons: Record<string, number>;
  /** The first of the refused. */
  first: Refused[];
}

export const noCounts = (): Counts => ({
  read: 0,
  created: 0,
  identical: 0,
  refused: 0,
  changes: {},
  reasons: {},
  first: [],
});

/** Adds one to a sentence's count. */
export function count(into: Record<string, number>, sentence: string): void {
  const isKnown = Object.hasOwn(into, sentence);
  const name = isKnown || Object.keys(into).length < MOST_SENTENCES ? sentence : OTHERS;
  into[name] = (into[name] ?? 0) + 1;
}

/** Adds a refused record. */
export function countRefused(counts: Counts, refused: Refused): void {
  counts.refused += 1;
  count(counts.reasons, refused.reason);
  if (counts.first.length < MOST_NAMED) counts.first.push(refused);
}
