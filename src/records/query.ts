/** A client's query: the filter compiled, then one page, or the whole result whole or in pieces. */
import type { Document, Filter } from 'mongodb';
import type { Caller } from '../auth/caller.js';
import { fail } from '../errors.js';
import { compileFilter } from '../filter/compile.js';
import type { Cursor, StoredRecord } from '../store/contract.js';
import { JsonStream, JsonText } from './json-text.js';
import { isPage, Order, pageLimit, queryDigest, readCursor, writeCursor, type PageRequest } from './pages.js';
import type { Found, RecordsSource } from './records.js';
import { Row } from './row.js';

/** How long queries may take and how many may stream at once; one object for the process. */
export interface QueryLimits {
  /** Milliseconds a query may run before its first byte. */
  readonly firstByteMs: number;
  /** Milliseconds a stream may run in all. */
  readonly streamMs: number;
  /** Streams at once, in all. */
  readonly streams: number;
  /** Streams running now. */
  open: number;
}

/** A result up to this many characters is sent whole, with its length; a longer one is streamed. */
const WHOLE_UP_TO = 262144;
const BATCH = 100;

interface Query {
  readonly filter: unknown;
  readonly page: PageRequest;
}

export function queryRecords<T>(source: RecordsSource, caller: Caller, { filter, page }: Query): Promise<Found<T>> {
  const compiled = compileFilter(filter, source.definition.filterable);
  return isPage(page)
    ? onePage(source, compiled, { page, digest: queryDigest(filter, page.sort ?? '', caller.id) })
    : wholeResult(source, compiled);
}

async function onePage<T>(
  source: RecordsSource,
  filter: Filter<Document>,
  { page, digest }: { page: PageRequest; digest: string },
): Promise<Found<T>> {
  const limit = pageLimit(page.limit);
  const order = Order.of(source.definition, page.sort);
  const wanted = page.after === undefined ? filter : order.after(filter, readCursor(digest, page.after));
  const options = { sort: order.sort, limit: limit + 1, batchSize: limit + 1, maxTimeMS: source.limits.firstByteMs };
  const documents = await source.collection.find(wanted as Filter<StoredRecord>, options).toArray();
  const rows = documents.slice(0, limit).map((document) => new Row<T>(document, source.definition));
  const last = rows.at(-1);
  const next = documents.length > limit && last ? writeCursor(digest, order.positionOf(last)) : undefined;
  return { json: new JsonText<T[]>(`[${rows.map((row) => row.json.text).join(',')}]`), next };
}

/** Reads until the result has ended or is too long to be held, so that faults before the first byte are clean answers. */
async function wholeResult<T>(source: RecordsSource, filter: Filter<Document>): Promise<Found<T>> {
  const { limits } = source;
  const cursor = source.collection.find(filter as Filter<StoredRecord>, {
    sort: { _id: 1 },
    batchSize: BATCH,
    maxTimeMS: limits.streamMs,
  });
  const pieces = piecesOf(source, cursor);
  const deadline = Date.now() + limits.firstByteMs;
  let head = '';
  for (;;) {
    const { value, done } = await pieces.next();
    if (done) return { json: new JsonText<T[]>(`[${head}]`), next: undefined };
    head += value;
    if (Date.now() > deadline) return closed(cursor, 'query-timeout');
    if (head.length > WHOLE_UP_TO) break;
  }
  if (limits.open >= limits.streams) return closed(cursor, 'busy');
  limits.open++;
  return { json: new JsonStream<T[]>(streamed(head, { pieces, cursor, limits })), next: undefined };
}

async function closed(cursor: Cursor<StoredRecord>, code: 'query-timeout' | 'busy'): Promise<never> {
  await cursor.close();
  return fail(code);
}

async function* piecesOf(source: RecordsSource, cursor: Cursor<StoredRecord>): AsyncGenerator<string, void> {
  let separator = '';
  for await (const document of cursor) {
    yield separator + new Row<unknown>(document, source.definition).json.text;
    separator = ',';
  }
}

interface Stream {
  readonly pieces: AsyncGenerator<string, void>;
  readonly cursor: Cursor<StoredRecord>;
  readonly limits: QueryLimits;
}

/** The rest of a long result. It ends with an error, and so a cut connection, where it cannot end cleanly. */
async function* streamed(head: string, { pieces, cursor, limits }: Stream): AsyncGenerator<string> {
  const deadline = Date.now() + limits.streamMs;
  try {
    yield `[${head}`;
    let chunk = '';
    for await (const piece of pieces) {
      chunk += piece;
      if (chunk.length < WHOLE_UP_TO / 4) continue;
      if (Date.now() > deadline) fail('query-timeout');
      yield chunk;
      chunk = '';
    }
    yield `${chunk}]`;
  } finally {
    limits.open--;
    await cursor.close();
  }
}
