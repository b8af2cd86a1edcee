/** The audit log as people read it: changes, the newest first, each with what became of it. */
import type { Filter } from 'mongodb';
import type { StoredRecord } from '../../store/contract.js';
import { Order, pageLimit, queryDigest, readCursor, writeCursor } from '../pages.js';
import { ENTRIES, type Entry } from './entry.js';
import { judged, type JudgedChange, type JudgementParts } from './judgement.js';

/** Which changes are wanted; each that is given must fit. */
export interface ChangeQuestion {
  readonly caller?: string;
  readonly operation?: string;
  /** A registry, or one of its types of records (`RecordDefinition.name`). */
  readonly registry?: string;
  readonly key?: string;
  readonly request_id?: string;
  /** From this time on, RFC 3339. */
  readonly since?: string;
  /** Before this time, RFC 3339. */
  readonly until?: string;
}

export interface ChangePage {
  /** 100 unless said, 1,000 at most. */
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
}

export interface ChangesFound {
  readonly changes: readonly JudgedChange[];
  /** The cursor of the next page; absent on the last. A page may be short, or empty, and have one all the same. */
  readonly next: string | undefined;
}

export interface ChangeListParts extends JudgementParts {
  /** The forms in which a key may be stored, of one registry or of any. */
  readonly storedKeys: (key: string, registry: string | undefined) => readonly string[];
  /** So long is looked for changes, in milliseconds; 1,500 unless said. */
  readonly lookMs?: number;
}

const NEWEST_FIRST = Order.of({ sortable: { time: 'time' } }, '-time');

const LOOK_MS = 1500;

/** Longest time that a page may take, in milliseconds: what became of its changes is read after they were looked for. */
const PAGE_MS = 4000;

/** Entries that are asked for at once. */
const BATCH = 1000;

export class ChangeList {
  constructor(private readonly parts: ChangeListParts) {}

  /**
   * One page. Looks at entries in the order of their times, so that no index is written for each question that may be
   * asked; when the time is up the next page goes on from the last one. Refuses with `invalid-cursor`, `query-timeout`.
   */
  async page(question: ChangeQuestion, { limit, after }: ChangePage): Promise<ChangesFound> {
    const started = performance.now();
    const digest = queryDigest('audit', question);
    const wanted = this.filterOf(question);
    const filter = after === undefined ? wanted : NEWEST_FIRST.after(wanted, readCursor(digest, after));
    const { intents, last } = await this.look(filter, question, pageLimit(limit));
    const leftMs = Math.max(1, Math.round(PAGE_MS - (performance.now() - started)));
    const changes = await judged(this.parts, intents, leftMs);
    return { changes, next: last && cursorOf(digest, last) };
  }

  /** What is found in time; `last`: where the next page goes on. */
  private async look(
    filter: Filter<StoredRecord>,
    question: ChangeQuestion,
    most: number,
  ): Promise<{ intents: Entry[]; last: Entry | undefined }> {
    const { store, lookMs = LOOK_MS } = this.parts;
    const end = performance.now() + lookMs;
    const intents: Entry[] = [];
    let last: Entry | undefined;
    const options = { sort: NEWEST_FIRST.sort, batchSize: BATCH, maxTimeMS: PAGE_MS };
    for await (const entry of store.collection<Entry>(ENTRIES).find(filter, options)) {
      const isOne = isWanted(entry, question) && this.isOfKey(entry, question);
      const isOver = (isOne && intents.length === most) || performance.now() > end;
      if (last !== undefined && isOver) return { intents, last };
      last = entry;
      if (isOne) intents.push(entry);
    }
    return { intents, last: undefined };
  }

  /** Another registry may keep the key in another form. */
  private isOfKey({ key, registry }: Entry, question: ChangeQuestion): boolean {
    return question.key === undefined || this.parts.storedKeys(question.key, registry).includes(key);
  }

  /** What an index serves. */
  private filterOf({ since, until, key, registry }: ChangeQuestion): Filter<StoredRecord> {
    const time = { ...(since && { $gte: utc(since) }), ...(until && { $lt: utc(until) }) };
    const keys = key === undefined ? [] : this.parts.storedKeys(key, registry);
    return {
      ...(key !== undefined && { key: keys.length === 1 ? keys[0] : { $in: [...keys] } }),
      ...(Object.keys(time).length > 0 && { time }),
    };
  }
}

/** The rest of the question. */
const isWanted = (entry: Entry, question: ChangeQuestion): boolean =>
  entry.kind === 'intent' &&
  (question.registry === undefined || isOfRegistry(entry.registry, question.registry)) &&
  (['caller', 'operation', 'request_id'] as const).every(
    (name) => question[name] === undefined || question[name] === entry[name],
  );

/** Whether a type of records is the one of that name, or of the registry of that name. */
export const isOfRegistry = (type: string, name: string): boolean => type === name || type.startsWith(`${name}.`);

/** As entries have their times, so that texts compare as times do. */
const utc = (time: string): string => new Date(time).toISOString();

const cursorOf = (digest: string, entry: Entry): string =>
  writeCursor(digest, NEWEST_FIRST.positionOf({ key: entry._id, fields: { ...entry } }));
