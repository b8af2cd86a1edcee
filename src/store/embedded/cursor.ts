/** The engine's cursor: nothing happens before it is asked, and everything is freed when it ends. */
import type { Document, WithId } from 'mongodb';
import { type Cursor, type Effort, effortOf, type StoredRecord } from '../contract.js';
import type { Plan } from './planner.js';
import type { QueryRun, Statistics } from './query.js';

/** What `explain` answers, under the driver's names. */
export interface Explanation extends Document {
  queryPlanner: { winningPlan: WinningPlan };
  executionStats: Statistics;
}

/** The plan in MongoDB's form: an intersection names its indexes as inputs. */
export interface WinningPlan {
  stage: Plan['stage'];
  indexName?: string;
  inputStages?: WinningPlan[];
}

/** What a cursor needs: its plan and a run over the collection as it is when the run starts. */
export type Start = () => Promise<{ plan: Plan; run: QueryRun }>;

/** Results of `find`. */
export class EmbeddedCursor<T extends StoredRecord> implements Cursor<WithId<T>> {
  private started: ReturnType<Start> | undefined;
  private running: Awaited<ReturnType<Start>> | undefined;
  private results: AsyncGenerator<Document[], void, undefined> | undefined;
  private closed = false;

  /** @param prepare resolves when the store can be read */
  constructor(
    private readonly prepare: () => Promise<void>,
    private readonly begin: Start,
  ) {}

  /** All results that were not taken yet. */
  async toArray(): Promise<WithId<T>[]> {
    const all: Document[] = [];
    for await (const chunk of await this.chunks()) for (const document of chunk) all.push(document);
    return all as WithId<T>[];
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<WithId<T>, void, undefined> {
    try {
      for await (const chunk of await this.chunks()) for (const document of chunk) yield document as WithId<T>;
    } finally {
      await this.close();
    }
  }

  /** Frees what the cursor holds; a cursor that was closed has no more results. */
  async close(): Promise<void> {
    this.closed = true;
    await this.results?.return();
    // A run that was never asked for results frees nothing by itself.
    const begun = await this.started?.catch(() => undefined);
    await begun?.run.release();
  }

  /** How the query is answered; undefined before it is begun. */
  [effortOf](): Effort | undefined {
    if (this.running === undefined) return undefined;
    const { plan, run } = this.running;
    return { unserved: plan.unserved, examined: run.statistics.totalDocsExamined };
  }

  /** Runs the query and tells how it was answered and what was looked at. */
  async explain(): Promise<Explanation> {
    await this.prepare();
    const { plan, run } = await this.begin();
    for await (const chunk of run.documents()) void chunk;
    return { queryPlanner: { winningPlan: winningPlan(plan) }, executionStats: run.statistics };
  }

  private async chunks(): Promise<AsyncIterable<Document[]>> {
    await this.prepare();
    if (this.closed) return nothing();
    this.started ??= this.begin();
    this.running = await this.started;
    const { run } = this.running;
    if (this.closed) return nothing();
    this.results ??= run.documents();
    return this.results;
  }
}

function winningPlan({ stage, indexes }: Plan): WinningPlan {
  const [first, ...others] = indexes.map(({ name }) => name);
  if (first === undefined) return { stage };
  if (others.length === 0) return { stage, indexName: first };
  return { stage, inputStages: [first, ...others].map((indexName) => ({ stage: 'IXSCAN', indexName })) };
}

async function* nothing(): AsyncGenerator<never, void, undefined> {}
