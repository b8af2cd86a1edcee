/** A client's query: the filter compiled, then one page, or the whole result whole or in pieces. */
import type { Filter, Sort } from 'mongodb';
import type { Caller } from '../auth/caller.js';
import { fail } from '../errors.js';
import { compileFilter } from '../filter/compile.js';
import type { StoredRecord } from '../store/contract.js';
import type { Reach } from './grants.js';
import { JsonStream, JsonText } from './json-text.js';
import { isPage, Order, pageLimit, queryDigest, readCursor, writeCursor, type PageRequest } from './pages.js';
import type { Found, RecordsSource } from './records.js';
import { onlyShown } from './references.js';
import { Row } from './row.js';
import { QueryWatch } from './scans.js';
import type { StreamPlaces } from './stream-places.js';

/** How long queries may take and how many may stream at once; one object for the process. */
export interface QueryLimits {
  /** Milliseconds a query may run before its first byte. */
  readonly firstByteMs: number;
  /** Milliseconds a stream may run in all. */
  readonly streamMs: number;
  readonly streams: StreamPlaces;
}

/** How long a whole result may be, unless said, before it is streamed. */
const WHOLE_UP_TO = 100;
const BATCH = 100;
/** Characters after which a page ends, however many records were asked for: with the record that goes past them. */
const PAGE_LENGTH = 16 * 1048576;
/** Characters of a stream's pieces. */
const PIECE = 65536;

type Documents = readonly StoredRecord[];

/** What is asked, and by whom. */
interface ClientQuery {
  readonly filter: unknown;
  readonly page: PageRequest;
  readonly caller: Caller;
  readonly visible: Reach;
}

/** Compiles the filter, then answers a page, or the whole result. Refuses as `Records.query` says. */
export function queryRecords<T>(
  source: RecordsSource,
  { filter, page, caller, visible }: ClientQuery,
): Promise<Found<T>> {
  const compiled = within(visible, compileFilter(filter, source.definition.filterable) as Filter<StoredRecord>);
  // What the caller's grants add is searched too: a scan for them is a scan.
  const watch = new QueryWatch(compiled, source.definition);
  const shown = onlyShown(compiled, source.definition);
  if (!isPage(page)) return wholeResult(source, shown, { watch, caller, wholeUpTo: page.wholeUpTo });
  return onePage(source, shown, { page, watch, digest: queryDigest(filter, page.sort ?? '', caller.id) });
}

/** Both hold, whatever they name: what the caller asks never replaces what it may see. */
function within({ filter: visible }: Reach, filter: Filter<StoredRecord>): Filter<StoredRecord> {
  if (visible === undefined) return filter;
  return Object.keys(filter).length === 0 ? visible : { $and: [visible, filter] };
}

const rowsOf = <T>({ definition }: RecordsSource, documents: Documents): Row<T>[] =>
  documents.map((document) => new Row<T>(document, definition));

const listOf = <T>(rows: readonly Row<T>[]): JsonText<T[]> =>
  new JsonText<T[]>(`[${rows.map((row) => row.json.text).join(',')}]`);

async function onePage<T>(
  source: RecordsSource,
  filter: Filter<StoredRecord>,
  { page, digest, watch }: { page: PageRequest; digest: string; watch: QueryWatch },
): Promise<Found<T>> {
  const limit = pageLimit(page.limit);
  const order = Order.of(source.definition, page.sort);
  const wanted = page.after === undefined ? filter : order.after(filter, readCursor(digest, page.after));
  // One more than is sent says whether there is a next page.
  const rows = await pageRows<T>(source, { filter: wanted, sort: order.sort, limit: limit + 1, watch });
  const end = pageEnd(rows, limit);
  const hasMore = rows.length > end;
  rows.length = end;
  const last = rows.at(-1);
  const json = listOf(rows);
  if (!hasMore || !last) return { json, next: undefined, last: undefined, scan: watch.scan };
  return { json, next: writeCursor(digest, order.positionOf(last)), last: last.key, scan: watch.scan };
}

/** How many of these rows a page has. */
function pageEnd<T>(rows: readonly Row<T>[], limit: number): number {
  let end = 0;
  for (let length = 0; end < Math.min(rows.length, limit) && length <= PAGE_LENGTH; end += 1)
    length += rows[end]!.json.text.length;
  return end;
}

/** The rows of a page and one more, whether it ends by number or by length. */
async function pageRows<T>(source: RecordsSource, query: FirstQuery): Promise<Row<T>[]> {
  if (query.limit <= WHOLE_UP_TO + 1) return rowsOf<T>(source, await first(source, query));
  const rows: Row<T>[] = [];
  let length = 0;
  for await (const document of findFirst(source, query)) {
    const row = new Row<T>(document, source.definition);
    rows.push(row);
    if (length > PAGE_LENGTH) break;
    length += row.json.text.length;
  }
  return rows;
}

async function wholeResult<T>(
  source: RecordsSource,
  filter: Filter<StoredRecord>,
  { watch, caller, wholeUpTo = WHOLE_UP_TO }: Asking & Pick<PageRequest, 'wholeUpTo'>,
): Promise<Found<T>> {
  const documents = await first(source, { filter, sort: { _id: 1 }, limit: wholeUpTo + 1, watch });
  const isWhole = documents.length <= wholeUpTo;
  const json = isWhole ? listOf(rowsOf<T>(source, documents)) : await openStream<T>(source, filter, { watch, caller });
  return { json, next: undefined, last: undefined, scan: watch.scan };
}

/** For whom a whole result is, and what watches over its scan. */
interface Asking {
  readonly watch: QueryWatch;
  readonly caller: Caller;
}

interface FirstQuery {
  readonly filter: Filter<StoredRecord>;
  readonly sort: Sort;
  readonly limit: number;
  readonly watch: QueryWatch;
}

/** The first records of a query, within the time before the first byte. */
const findFirst = ({ collection, limits }: RecordsSource, { filter, sort, limit, watch }: FirstQuery) => {
  const batchSize = Math.min(limit, WHOLE_UP_TO + 1);
  return watch.watch(collection.find(filter, { sort, limit, batchSize, maxTimeMS: limits.firstByteMs }));
};

const first = (source: RecordsSource, query: FirstQuery): Promise<Documents> => findFirst(source, query).toArray();

/** Starts a stream, so that what fails before its first byte is a clean refusal. Refuses as `StreamPlaces.take`. */
async function openStream<T>(
  source: RecordsSource,
  filter: Filter<StoredRecord>,
  asking: Asking,
): Promise<JsonStream<T[]>> {
  const pieces = streamed(source, filter, asking);
  const { value = '' } = await pieces.next();
  return new JsonStream<T[]>(resumed(value, pieces));
}

/** The piece that was read already, then the rest. No generator: one that was not begun would not close what is. */
function resumed(start: string, pieces: AsyncGenerator<string, void>): AsyncIterableIterator<string, void> {
  let fresh = true;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => {
      if (!fresh) return pieces.next();
      fresh = false;
      return { value: start, done: false };
    },
    return: () => pieces.return(),
  };
}

/** All records of a query in pieces. It ends with an error, and so a cut connection, where it cannot end cleanly. */
async function* streamed(
  source: RecordsSource,
  filter: Filter<StoredRecord>,
  { watch, caller }: Asking,
): AsyncGenerator<string, void> {
  const { collection, definition, limits } = source;
  const deadline = Date.now() + limits.streamMs;
  const options = { sort: { _id: 1 }, batchSize: BATCH, maxTimeMS: limits.streamMs } as const;
  const cursor = watch.watch(collection.find(filter, options));
  // Nothing is opened before the cursor is asked.
  const giveBack = limits.streams.take(caller);
  try {
    let piece = '[';
    let separator = '';
    for await (const document of cursor) {
      piece += separator + new Row<unknown>(document, definition).json.text;
      separator = ',';
      if (piece.length < PIECE) continue;
      if (Date.now() > deadline) fail('query-timeout');
      yield piece;
      piece = '';
    }
    yield `${piece}]`;
  } finally {
    giveBack();
    await cursor.close();
  }
}
