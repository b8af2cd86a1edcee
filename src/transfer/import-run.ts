/** An import: judged records into a destination, batch by batch, everything counted. */
import { createHash } from 'node:crypto';
import { WantedValues } from '../records/uniqueness.js';
import { fieldsOf, reasonOf, type TransferRegistry, type Verdict } from './acceptance.js';
import { type Destination, type Outcome, TAKEN } from './destination.js';
import type { RefusedFile } from './refused-file.js';
import { count, type Counts, countRefused } from './tally.js';

/** A record on its way in. */
export interface Item {
  /** Where it stood, for people: `line 7`. */
  readonly at: string;
  readonly verdict: Verdict;
  /** The record as it came, as JSON or, where it is none, as text. */
  readonly original: () => string;
}

export interface ImportRun {
  readonly registry: TransferRegistry;
  readonly destination: Destination;
  readonly counts: Counts;
  readonly refusedFile: RefusedFile | undefined;
  /** Look, count, write nothing. */
  readonly dryRun: boolean;
}

/** Takes batches, in order. */
export class Importer {
  /** For a dry run: the first record with each key, as nothing is written that a later one could be held against. */
  private readonly seen = new Map<string, string>();
  private readonly wanted: WantedValues;

  constructor(private readonly run: ImportRun) {
    this.wanted = new WantedValues(run.registry.definition.unique);
  }

  /** Places the records and counts them; resolves when those that were created are durable. */
  async take(items: readonly Item[]): Promise<void> {
    const { counts } = this.run;
    const outcomes = await this.outcomes(items);
    for (const [at, item] of items.entries()) {
      counts.read += 1;
      const outcome = outcomes[at]!;
      if (typeof outcome === 'object') await this.refuse(item, outcome.refused);
      else {
        counts[outcome] += 1;
        if ('document' in item.verdict) for (const change of item.verdict.changes) count(counts.changes, change);
      }
    }
  }

  private async outcomes(items: readonly Item[]): Promise<Outcome[]> {
    const { dryRun, destination } = this.run;
    const good = items.flatMap(({ verdict }) => ('document' in verdict ? [verdict.document] : []));
    const placed = dryRun ? await destination.look(good) : await destination.place(good);
    if (dryRun) for (const [at, document] of good.entries()) placed[at] = this.held(document, placed[at]!);
    let next = 0;
    return items.map(({ verdict }) => ('document' in verdict ? placed[next++]! : { refused: verdict.reason }));
  }

  private held(document: Parameters<Destination['look']>[0][number], outcome: Outcome): Outcome {
    if (outcome !== 'created') return outcome;
    const text = JSON.stringify(fieldsOf(document, this.run.registry));
    const digest = createHash('sha256').update(text).digest('base64url').slice(0, 16);
    const first = this.seen.get(document._id);
    if (first !== undefined) return first === digest ? 'identical' : TAKEN;
    try {
      this.wanted.take(document);
    } catch (error) {
      return { refused: reasonOf(error) };
    }
    this.seen.set(document._id, digest);
    return 'created';
  }

  private async refuse({ at, verdict, original }: Item, reason: string): Promise<void> {
    const key = 'document' in verdict ? verdict.document._id : verdict.key;
    countRefused(this.run.counts, { at, key, reason });
    await this.run.refusedFile?.add({ at, key, reason }, original());
  }
}
