/** Fills an index from the documents there are, while others read and write: in slices, and on from where it stopped. */
import type { Report } from '../report.js';
import type { DocumentPlace } from './writing.js';
import { addToIndex } from './writing.js';
import { definitionKey } from './index-definitions.js';
import type { Indexer } from './index-entries.js';
import { END, keysUnder } from './index-keys.js';
import { Refused } from './group-commit.js';
import type { Sources } from './reading.js';
import { decodeDocument, parseDocument } from './stored-record.js';

/** Documents whose keys are read at a time. */
const CHUNK = 200;

/** Longest time one slice holds the event loop, in milliseconds; every slice then waits until it is durable. */
const SLICE = 3;

/** Indexes of smaller collections are there at once. */
const WORTH_TELLING = 1000;

const BUILDING = 'an index is being built';

/** Milliseconds between two reports of progress. */
const REPORT_EVERY = 5000;

/** Which index of which collection. */
export interface BuildOf {
  collection: string;
  /** What the LevelDB keys of the collection's documents start with. */
  documents: string;
  indexer: Indexer;
  indexes: DocumentPlace['indexes'];
  report: Report;
}

/**
 * One build. Writers keep the index up from before it begins, so only documents written earlier are to be added; how far
 * it got is stored with every slice, in the same batch.
 */
export class IndexBuild {
  private done: number;
  private readonly doneBefore: number;
  private readonly started = performance.now();
  private reported = this.started;

  constructor(
    private readonly sources: Sources,
    private readonly of: BuildOf,
  ) {
    this.done = of.indexer.definition.filled?.documents ?? 0;
    this.doneBefore = this.done;
  }

  /** Rejects with 11000 when a unique value is there twice; with what the store says when it is closed or fails. */
  async run(): Promise<void> {
    const { documents, indexer } = this.of;
    const from = indexer.definition.filled?.upTo;
    this.tell(from === undefined ? BUILDING : 'the building of an index goes on');
    const { gte, lt } = keysUnder(documents);
    const iterator = this.sources.disk.keys({ gte: from === undefined ? gte : documents + from + END, lt });
    try {
      for (let keys = await iterator.nextv(CHUNK); keys.length > 0; keys = await iterator.nextv(CHUNK))
        await this.add(keys);
    } finally {
      await iterator.close();
    }
    this.tell('an index was built');
  }

  /** Each document is read again in the turn that adds it, so that no write in between is undone or missed. */
  private async add(levelKeys: readonly string[]): Promise<void> {
    const { commit, unsafeProgressFirst } = this.sources;
    if (unsafeProgressFirst) await this.storeProgress(levelKeys.at(-1) ?? '');
    for (let at = 0; at < levelKeys.length;) {
      await commit.ready();
      const end = performance.now() + SLICE;
      while (at < levelKeys.length && performance.now() < end) {
        this.stage(levelKeys[at] ?? '');
        at += 1;
      }
      if (!unsafeProgressFirst) await this.storeProgress(levelKeys[at - 1] ?? '');
      else await commit.drain();
    }
    if (performance.now() - this.reported > REPORT_EVERY) this.tell(BUILDING);
  }

  private stage(levelKey: string): void {
    const { collection, documents, indexer, indexes } = this.of;
    const { result } = this.sources.commit.stage((turn) => {
      const stored = turn.get(levelKey);
      if (stored === undefined) return;
      const key = levelKey.slice(documents.length);
      const document = parseDocument(decodeDocument(key, stored));
      addToIndex(turn, { collection, levelKey, key, indexes }, { indexer, document });
    });
    if (result instanceof Refused) throw result.reason;
    this.done += 1;
  }

  /** Resolves when the slice is durable, and with it how far it reaches. */
  private async storeProgress(levelKey: string): Promise<void> {
    const { collection, documents, indexer } = this.of;
    const { definition } = indexer;
    const filled = { upTo: levelKey.slice(documents.length), documents: this.done };
    const stored = JSON.stringify({ ...definition, filled });
    await this.sources.commit.write((turn) => {
      turn.isUpkeep = true;
      turn.putUnseen(definitionKey(collection, definition.name), stored);
    });
    definition.filled = filled;
  }

  private tell(sentence: string): void {
    const { collection, indexer } = this.of;
    const now = performance.now();
    const total = this.sources.counts.of(collection);
    if (total < WORTH_TELLING) return;
    const seconds = (now - this.started) / 1000;
    const perSecond = Math.max(1, Math.round((this.done - this.doneBefore) / Math.max(seconds, 0.001)));
    const left = Math.max(0, total - this.done);
    const progress = this.done > this.doneBefore ? { perSecond } : {};
    const rest =
      sentence === BUILDING && this.done > this.doneBefore ? { secondsLeft: Math.ceil(left / perSecond) } : {};
    this.reported = now;
    const fields = { collection, index: indexer.definition.name, documents: this.done, of: total };
    this.of.report({ ...fields, seconds: Math.round(seconds), ...progress, ...rest }, sentence);
  }
}
