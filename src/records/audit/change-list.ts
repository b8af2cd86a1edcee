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
  /** The cursor of the next page; absent on the last. */
  readonly next: string | undefined;
}

const NEWEST_FIRST = Order.of({ sortable: { time: 'time' } }, '-time');

/** Longest time that a page may take, in milliseconds. */
const PAGE_MS = 2000;

export class ChangeList {
  constructor(private readonly parts: JudgementParts) {}

  /** One page. Refuses with `invalid-cursor`, `query-timeout`. */
  async page(question: ChangeQuestion, { limit, after }: ChangePage): Promise<ChangesFound> {
    const most = pageLimit(limit);
    const digest = queryDigest('audit', question);
    const wanted = filterOf(question);
    const filter = after === undefined ? wanted : NEWEST_FIRST.after(wanted, readCursor(digest, after));
    const found = await this.parts.store
      .collection<Entry>(ENTRIES)
      .find(filter, { sort: NEWEST_FIRST.sort, limit: most + 1, maxTimeMS: PAGE_MS })
      .toArray();
    const intents = found.slice(0, most);
    const last = intents.at(-1);
    const next = found.length > most && last ? cursorOf(digest, last) : undefined;
    return { changes: await judged(this.parts, intents), next };
  }
}

function filterOf({ since, until, ...equal }: ChangeQuestion): Filter<StoredRecord> {
  const time = { ...(since && { $gte: utc(since) }), ...(until && { $lt: utc(until) }) };
  return { kind: 'intent', ...equal, ...(Object.keys(time).length > 0 && { time }) };
}

/** As entries have their times, so that texts compare as times do. */
const utc = (time: string): string => new Date(time).toISOString();

const cursorOf = (digest: string, entry: Entry): string =>
  writeCursor(digest, NEWEST_FIRST.positionOf({ key: entry._id, fields: { ...entry } }));
