/** Where the stand-in for MongoDB is known to answer a query unlike MongoDB, by name, and operations that show each. */
import type { Fields } from '../../../src/records/patches.js';
import { standInDifferences } from '../../filter/stand-in.js';
import { byUnits, storedForm, type Model } from './model.js';
import type { Operation } from './operations.js';

type Json = Record<string, unknown>;

const SORTED_BY_UNITS = 'results are sorted by UTF-16 units';
const CAST = '$elemMatch with $and, $or or $nor ends in an error on a list that holds other than objects';

export const differenceNames: readonly string[] = [
  ...standInDifferences.map(({ name }) => name),
  SORTED_BY_UNITS,
  CAST,
];

/** The name that explains an error of the stand-in; undefined where it is not explained. */
export function explainError(model: Model, filter: Json, error: unknown): string | undefined {
  // Java leaves the words of an error out when it has thrown it often.
  const isCast = error instanceof Error && /^Unknown error: (null|.* cannot be cast to class )/.test(error.message);
  const asksLogic = /"\$elemMatch":\{[^}]*"\$(and|or|nor)"/.test(JSON.stringify(filter));
  const isMixed = (value: unknown): boolean =>
    (Array.isArray(value) && value.some((item) => typeof item !== 'object' || item === null || Array.isArray(item))) ||
    (typeof value === 'object' && value !== null && Object.values(value).some(isMixed));
  return isCast && asksLogic && [...model.records.values()].some(isMixed) ? CAST : undefined;
}

/** A query, what was found, and what should have been. */
export interface Dispute {
  readonly filter: Json;
  readonly sort?: string | undefined;
  readonly found: readonly string[];
  readonly expected: readonly string[];
}

const applying = (filter: Json, record: Fields): string[] =>
  standInDifferences.filter(({ applies }) => applies(filter, storedForm(record))).map(({ name }) => name);

/** The names that explain a whole result that is wrong; undefined where it is not explained. */
export function explainResult(model: Model, { filter, found, expected }: Dispute): string[] | undefined {
  const disputed = [
    ...expected.filter((key) => !found.includes(key)),
    ...found.filter((key) => !expected.includes(key)),
  ];
  const names = disputed.map((key) => applying(filter, model.records.get(key)!));
  if (names.some((some) => some.length === 0)) return undefined;
  const common = (keys: readonly string[]): string[] => keys.filter((key) => !disputed.includes(key));
  const [right, given] = [common(expected), common(found)];
  if (String(right) === String(given)) return names.flat();
  return String([...right].sort(byUnits)) === String(given) ? [...names.flat(), SORTED_BY_UNITS] : undefined;
}

/** The same of one page, which any wrong record shifts: `inUnits` is the page as it is when text is ordered by units. */
export function explainPage(
  model: Model,
  { filter, found }: Dispute,
  inUnits: readonly string[],
): string[] | undefined {
  if (String(found) === String(inUnits)) return [SORTED_BY_UNITS];
  const names = [...model.records.values()].flatMap((record) => applying(filter, record));
  return names.length > 0 ? names : undefined;
}

const created = (network_id: string, more: Json): Operation => ({
  do: 'create',
  fields: { network_id, network_name: 'a', ...more },
});
const asked = (filter: Json): Operation => ({ do: 'query', filter });

/** One sequence in which every difference occurs, so that one that is gone is noticed. */
export const witnesses: Operation[] = [
  created('k0', { metadata: { a: [1, 10], b: [{ a: 1 }, {}] } }),
  created('k1', { metadata: { a: 'x', b: null, 0: 1 } }),
  created('k2', { network_name: '\u{1f600}', metadata: { a: [[1]], b: [{ b: 1 }, { 0: 1 }] } }),
  created('K1', { metadata: { a: ['x', 'y'], b: [null] } }),
  created('\uffff', { network_name: '\uffff', metadata: { a: 1, b: [1, {}] } }),
  created('\u{1f600}', { metadata: { a: [['x', 'y'], 1], b: [[{ a: 1 }]] } }),
  asked({ 'metadata.a': { $gt: 4, $lt: 6 } }),
  asked({ 'metadata.b.a': { $exists: false } }),
  asked({ 'metadata.a': { $all: ['x'] } }),
  asked({ 'metadata.b.0': 1 }),
  asked({ network_name: { $gt: '\uffff' } }),
  asked({ 'metadata.a': { $in: [1] } }),
  asked({ 'metadata.a': { $in: [['x', 'y'], [1]] } }),
  asked({ 'metadata.a': { $nin: [['x', 'y']] } }),
  asked({ 'metadata.b': { $all: [{}] } }),
  asked({ 'metadata.a': { $regex: '1' } }),
  asked({ 'metadata.b.a': null }),
  asked({ 'metadata.b.a': 1 }),
  asked({ 'metadata.a': { $elemMatch: { $or: [{ a: 1 }] } } }),
  { do: 'page', filter: {}, sort: 'network_name', limit: 7 },
  { do: 'page', filter: {}, sort: 'ratio', limit: 1 },
  { do: 'more', other: true, limit: 1 },
];
