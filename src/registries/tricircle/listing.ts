/** Lists with filters, `limit` and `marker` in the query, and links to the next page. */
import { fail, Refusal } from '../../errors.js';
import type { Records } from '../../records/records.js';
import type { Row } from '../../records/row.js';
import { JSON_TYPE, manyUnder } from './wire.js';

/** The most a page has. */
const PAGE = 1000;
/** How long a list without `limit` may be before it becomes a stream, of which a caller has few at once. */
const WHOLE_UP_TO = 5000;

interface ListQuery {
  readonly limit?: number | undefined;
  readonly marker?: string | undefined;
  /** Fields, and the values that are asked for. */
  readonly [field: string]: string | number | undefined;
}

/** Where a list is, and what its items are told by. */
interface ListPlace<N extends string> {
  readonly name: N;
  /** The list's path. */
  readonly path: string;
  /** The field that is the key of its items. */
  readonly key: string;
  /** The fields that hold ids, which are the same in either case and kept in lower case. */
  readonly ids: readonly string[];
}

/** What was asked, and what links begin with. */
interface Asked {
  readonly query: ListQuery;
  readonly baseUrl: string;
}

/**
 * The records that have the values asked for, by id; a page of them where `limit` or `marker` was sent. Refuses as
 * `Records.query` does, and with `invalid-marker` (400).
 */
export async function listed<T, N extends string>(
  records: Records<T>,
  { name, path, key, ids }: ListPlace<N>,
  { query, baseUrl }: Asked,
) {
  const { limit, marker, ...asked } = query;
  const fields = Object.fromEntries(
    Object.entries(asked).map(([field, value]) => [field, ids.includes(field) ? String(value).toLowerCase() : value]),
  );
  const before = marker === undefined ? undefined : (await marked(records, marker)).key;
  const filter = before === undefined ? fields : { $and: [fields, { [key]: { $gt: before } }] };
  const isWhole = limit === undefined && before === undefined;
  const page = isWhole ? { wholeUpTo: WHOLE_UP_TO } : { limit: limit ?? PAGE };
  const { json, last, scan } = await records.query(filter, page);
  const next = last === undefined ? undefined : `${baseUrl}${path}?${nextQuery(query, last)}`;
  return { status: 200, type: JSON_TYPE, body: manyUnder(name, json, next), scan } as const;
}

/** The same query, after another item. */
function nextQuery(query: ListQuery, marker: string): string {
  const next = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, marker })) next.set(name, String(value));
  return next.toString();
}

/** The record that a marker names. Refuses with `invalid-marker` (400) where the caller sees none. */
async function marked<T>(records: Records<T>, marker: string): Promise<Row<T>> {
  try {
    return await records.read(marker);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) fail('invalid-marker');
    throw error;
  }
}
