/** Chooses how a filter is answered: by keys, by an index, or by reading every document. */
import type { Document, FindOptions } from 'mongodb';
import { compareText } from '../../filter/order.js';
import { StoreError } from '../contract.js';
import { readConditions, type Condition } from './conditions.js';
import { accessOf, isBefore, type Access, type IsMultikey } from './index-access.js';
import type { IndexDefinition } from './index-definitions.js';
import { END, keysUnder, type KeyRange } from './index-keys.js';
import type { Order } from './sorting.js';

/** The driver's code for a hint that names no index. */
const BAD_VALUE = 2;

/** How a filter is answered. */
export interface Plan {
  /** MongoDB's words: the keys themselves, an index, or the whole collection. */
  stage: 'IDHACK' | 'IXSCAN' | 'COLLSCAN';
  index?: IndexDefinition;
  /** `IDHACK`: the keys, in order, each once. */
  keys: string[];
  /** Ranges of LevelDB keys: index entries (`IXSCAN`) or documents (`COLLSCAN`). */
  ranges: KeyRange[];
  reverse: boolean;
  /** Candidates come in the order asked for, each once, and are answered as they come. */
  streams: boolean;
  /** Candidates come each at most once. */
  single: boolean;
  /** Candidates are results: no document is tested, and so none is parsed. */
  exact: boolean;
}

/** What the planner knows of a collection. */
export interface PlanningContext {
  /** What the LevelDB keys of the collection's documents start with. */
  documentPrefix: string;
  /** Indexes that are complete. */
  indexes: readonly IndexDefinition[];
  isMultikey: IsMultikey;
}

/** What is asked. */
export interface Question {
  filter: Document;
  order: Order;
  hint: FindOptions['hint'];
}

/** Chooses a plan. Throws code 2 for a hint that names no index. */
export function planFor(context: PlanningContext, { filter, order, hint }: Question): Plan {
  const { usable, complete } = readConditions(filter);
  const hinted = hint === undefined ? undefined : readHint(context, hint);
  const choice: Choice = { context, usable, complete, order };
  if (hinted === undefined) {
    const byId = planByKeys(choice);
    if (byId !== undefined) return byId;
  }
  const accesses = (hinted === undefined ? context.indexes : hinted === '_id_' ? [] : [hinted])
    .map((index) => accessOf(index, usable, context.isMultikey))
    .filter((access) => access !== undefined)
    .map((access) => ({ access, rank: rankOf(access, order) }))
    .filter(({ rank }) => rank > 0 || (hinted !== undefined && hinted !== '_id_'))
    .sort((one, other) => other.rank - one.rank);
  const best = accesses[0]?.access;
  return best === undefined ? planScan(choice) : planIndex(choice, best);
}

interface Choice {
  context: PlanningContext;
  usable: Condition[];
  complete: boolean;
  order: Order;
}

/** Fixed values first, then the order asked for, then lists, ranges, existence. 0: of no use. */
function rankOf(access: Access, order: Order): number {
  const narrowing = access.last === undefined ? 0 : { $in: 4, range: 2, $exists: 1 }[access.last];
  const ordered = suits(access, order) ? (access.equalities > 0 ? 5 : 3) : 0;
  return access.equalities * 10 + narrowing + ordered;
}

/** Whether an access yields its candidates in the order asked for. */
function suits({ byKey, orderedBy, single }: Access, order: Order): boolean {
  if (!single) return false;
  return (order.by === 'key' && byKey) || (order.by === 'field' && orderedBy === order.path);
}

function planByKeys({ usable, complete, order }: Choice): Plan | undefined {
  const condition = usable.find(({ path, operator }) => path === '_id' && (operator === '$eq' || operator === '$in'));
  if (condition === undefined) return undefined;
  const operands = condition.operator === '$in' ? condition.operand : [condition.operand];
  const keys = [...new Set(operands)].filter((key) => typeof key === 'string').sort(compareText);
  const reverse = order.by === 'key' && order.reverse;
  return {
    stage: 'IDHACK',
    keys: reverse ? keys.reverse() : keys,
    ranges: [],
    reverse: false,
    streams: keys.length < 2 || order.by === 'any' || order.by === 'key',
    single: true,
    exact: complete && usable.length === 1,
  };
}

function planIndex({ usable, complete, order }: Choice, access: Access): Plan {
  const inOrder = suits(access, order);
  const exact = new Set(access.exact);
  let { ranges } = access;
  if (access.byKey && !access.index.unique) {
    const [range] = ranges;
    if (range !== undefined) ranges = narrowByKey({ prefix: range.gte, range, usable, exact });
  }
  return {
    stage: 'IXSCAN',
    index: access.index,
    keys: [],
    ranges,
    reverse: inOrder && order.by !== 'any' && order.by !== 'fields' && order.reverse,
    streams: inOrder || (order.by === 'any' && access.single),
    single: access.single,
    exact: complete && usable.every((condition) => exact.has(condition)),
  };
}

function planScan({ context, usable, complete, order }: Choice): Plan {
  const exact = new Set<Condition>();
  const { documentPrefix: prefix } = context;
  return {
    stage: 'COLLSCAN',
    keys: [],
    ranges: narrowByKey({ prefix, range: keysUnder(prefix), usable, exact }),
    reverse: order.by === 'key' && order.reverse,
    streams: order.by === 'any' || order.by === 'key',
    single: true,
    exact: complete && usable.every((condition) => exact.has(condition)),
  };
}

/** Bounds on `_id` narrow a range whose LevelDB keys are `prefix` and the document's key. */
function narrowByKey({
  prefix,
  range,
  usable,
  exact,
}: {
  prefix: string;
  range: KeyRange;
  usable: Condition[];
  exact: Set<Condition>;
}): KeyRange[] {
  const narrowed = { ...range };
  for (const condition of usable) {
    const { path, operator, operand } = condition;
    if (path !== '_id' || typeof operand !== 'string' || operator === '$eq') continue;
    // The next key in byte order is the same with NUL behind it.
    const bound = prefix + operand + (operator === '$gt' || operator === '$lte' ? END : '');
    const lower = operator === '$gt' || operator === '$gte';
    if (lower && isBefore(narrowed.gte, bound)) narrowed.gte = bound;
    if (!lower && isBefore(bound, narrowed.lt)) narrowed.lt = bound;
    exact.add(condition);
  }
  return isBefore(narrowed.gte, narrowed.lt) ? [narrowed] : [];
}

function readHint({ indexes }: PlanningContext, hint: NonNullable<FindOptions['hint']>): IndexDefinition | '_id_' {
  const name = typeof hint === 'string' ? hint : nameOf(hint);
  if (name === '_id_' || name === '_id_1' || name.startsWith('$natural')) return '_id_';
  const index = indexes.find((one) => one.name === name);
  if (index === undefined) throw new StoreError(BAD_VALUE, `hint names no index of this collection: ${name}`);
  return index;
}

function nameOf(hint: Document): string {
  const key = (hint instanceof Map ? [...hint] : Object.entries(hint)) as [string, unknown][];
  return key.map(([path, direction]) => `${path}_${String(direction)}`).join('_');
}
