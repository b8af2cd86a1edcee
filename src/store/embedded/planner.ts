/** Chooses how a filter is answered: by keys, by an index, or by reading every document. */
import type { Document, FindOptions } from 'mongodb';
import { compareText } from '../../filter/order.js';
import { StoreError } from '../contract.js';
import { readConditions, type Condition } from './conditions.js';
import { accessesOf, isBefore, type Access, type IsMultikey } from './index-access.js';
import type { IndexDefinition } from './index-definitions.js';
import { END, keysUnder, type KeyRange } from './index-keys.js';
import type { KeyedRange } from './key-join.js';
import { cheapest, type Choice, everyWay, isAlmostExact, isExact, rankOf, suits } from './plan-choice.js';
import type { Estimating, Way } from './plan-costs.js';
import type { Order } from './sorting.js';

/** The driver's code for a hint that names no index. */
const BAD_VALUE = 2;

/** How a filter is answered. */
export interface Plan {
  /** MongoDB's words: the keys themselves, an index, keys that several indexes have in common, the whole collection. */
  stage: 'IDHACK' | 'IXSCAN' | 'AND_SORTED' | 'COLLSCAN';
  /** One for `IXSCAN`; one for each range of `AND_SORTED`. */
  indexes: readonly IndexDefinition[];
  /** `IDHACK`: the keys, in order, each once. */
  keys: string[];
  /** Ranges of LevelDB keys: index entries (`IXSCAN`) or documents (`COLLSCAN`). */
  ranges: KeyRange[];
  /** `AND_SORTED`: what is to be intersected. */
  joined: readonly KeyedRange[];
  reverse: boolean;
  /** Candidates come in the order asked for, each once, and are answered as they come. */
  streams: boolean;
  /** Candidates come each at most once. */
  single: boolean;
  /** Candidates are results: no document is tested, and so none is parsed. */
  exact: boolean;
  /** Candidates without these fields are results: no document is parsed. Undefined where documents are tested, or none is. */
  absent: readonly string[] | undefined;
  /** The filter says something that no index serves: documents are read that have nothing to do with it. */
  unserved: boolean;
}

/** What the planner knows of a collection. */
export interface PlanningContext {
  /** What the LevelDB keys of the collection's documents start with. */
  documentPrefix: string;
  /** Indexes that are complete. */
  indexes: readonly IndexDefinition[];
  isMultikey: IsMultikey;
  /** Where estimates look. */
  estimating: Estimating;
}

/** What is asked. */
export interface Question {
  filter: Document;
  order: Order;
  hint: FindOptions['hint'];
  /** At most so many documents; 0: all. */
  limit: number;
}

/**
 * Chooses a plan: the one that reads least, by a look into the indexes where several could serve. Throws code 2 for a
 * hint that names no index.
 */
export async function planFor(context: PlanningContext, question: Question): Promise<Plan> {
  const choice = choiceOf(context, question);
  if (question.hint !== undefined) return planHinted(choice, context, readHint(context, question.hint));
  const byId = planByKeys(choice);
  if (byId !== undefined) return byId;
  const accesses = accessesFor(context, choice);
  const plan = planOf(choice, await cheapest(choice, accesses));
  const served = accesses.some(({ used }) => [...used].some((condition) => !('key' in condition)));
  return { ...plan, unserved: !served && !plan.exact && plan.absent === undefined };
}

/** Every plan that `planFor` may ever choose, for tests: all of them answer the same. */
export function everyPlan(context: PlanningContext, question: Question): Plan[] {
  const choice = choiceOf(context, question);
  return everyWay(choice, accessesFor(context, choice)).map((way) => planOf(choice, way));
}

function choiceOf({ documentPrefix, estimating }: PlanningContext, { filter, order, limit }: Question): Choice {
  return { ...readConditions(filter), documentPrefix, estimating, order, limit };
}

/** What indexes can do for the question, by rank: where costs are equal the first is taken. */
function accessesFor({ indexes, isMultikey }: PlanningContext, { usable, order }: Choice): Access[] {
  return indexes
    .flatMap((index) => accessesOf(index, usable, isMultikey))
    .filter((access) => rankOf(access, order) > 0)
    .sort((one, other) => rankOf(other, order) - rankOf(one, order));
}

function planHinted(choice: Choice, { isMultikey }: PlanningContext, hinted: IndexDefinition | '_id_'): Plan {
  if (hinted === '_id_') return planScan(choice);
  const [first, ...others] = accessesOf(hinted, choice.usable, isMultikey);
  if (first === undefined) return planScan(choice);
  const best = others.reduce(
    (one, other) => (rankOf(other, choice.order) > rankOf(one, choice.order) ? other : one),
    first,
  );
  return planIndex(choice, best);
}

function planOf(choice: Choice, { accesses }: Way): Plan {
  const [first, ...others] = accesses;
  if (first === undefined) return planScan(choice);
  return others.length === 0 ? planIndex(choice, first) : planJoin(choice, accesses);
}

function planByKeys(choice: Choice): Plan | undefined {
  const { usable, order } = choice;
  const condition = usable.find(({ path, operator }) => path === '_id' && (operator === '$eq' || operator === '$in'));
  if (condition === undefined) return undefined;
  const operands = condition.operator === '$in' ? condition.operand : [condition.operand];
  const keys = [...new Set(operands)].filter((key) => typeof key === 'string').sort(compareText);
  const reverse = order.by === 'key' && order.reverse;
  return {
    stage: 'IDHACK',
    indexes: [],
    joined: [],
    unserved: false,
    keys: reverse ? keys.reverse() : keys,
    ranges: [],
    reverse: false,
    streams: keys.length < 2 || order.by === 'any' || order.by === 'key',
    single: true,
    ...exactness(choice, new Set([condition])),
  };
}

function planIndex(choice: Choice, access: Access): Plan {
  const { order, usable } = choice;
  const inOrder = suits(access, order);
  const exact = new Set(access.exact);
  let { ranges } = access;
  const [range] = ranges;
  if (access.byKey && !access.index.unique && range !== undefined)
    ranges = narrowByKey({ prefix: range.gte, range, usable: withTies(usable, access.fixed, exact), exact });
  return {
    stage: 'IXSCAN',
    indexes: [access.index],
    keys: [],
    ranges,
    joined: [],
    reverse: inOrder && 'reverse' in order && order.reverse,
    streams: inOrder || (order.by === 'any' && access.single),
    single: access.single,
    ...exactness(choice, exact),
    unserved: false,
  };
}

function planJoin(choice: Choice, accesses: readonly Access[]): Plan {
  const { order, usable } = choice;
  const exact = new Set(accesses.flatMap((access) => [...access.exact]));
  const fixed = new Map(accesses.flatMap((access) => [...access.fixed]));
  const conditions = withTies(usable, fixed, exact);
  const joinedRanges = accesses.map(({ ranges: [range] }) => {
    if (range === undefined) throw new TypeError('only ranges with one value are joined');
    const [narrowed] = narrowByKey({ prefix: range.gte, range, usable: conditions, exact });
    return { prefix: range.gte, range: narrowed ?? { gte: range.gte, lt: range.gte } };
  });
  const inOrder = order.by === 'key' || (order.by === 'field' && fixed.has(order.path));
  return {
    stage: 'AND_SORTED',
    indexes: accesses.map(({ index }) => index),
    keys: [],
    ranges: [],
    joined: joinedRanges,
    reverse: inOrder && order.reverse,
    streams: inOrder || order.by === 'any',
    single: true,
    ...exactness(choice, exact),
    unserved: false,
  };
}

const exactness = (choice: Choice, exact: ReadonlySet<Condition>): Pick<Plan, 'exact' | 'absent'> => ({
  exact: isExact(choice, exact),
  absent: choice.absent.length > 0 && isAlmostExact(choice, exact) ? choice.absent : undefined,
});

/** Where a path has one value, to come after a document with that value is to have a later key. */
function withTies(usable: Condition[], fixed: Access['fixed'], exact: Set<Condition>): Condition[] {
  return usable.map((condition) => {
    if (!('key' in condition) || fixed.get(condition.path) !== condition.operand) return condition;
    exact.add(condition);
    return { path: '_id', operator: condition.operator === '$after' ? '$gt' : '$lt', operand: condition.key };
  });
}

function planScan(choice: Choice): Plan {
  const { documentPrefix: prefix, usable, order } = choice;
  const exact = new Set<Condition>();
  const ranges = narrowByKey({ prefix, range: keysUnder(prefix), usable, exact });
  return {
    stage: 'COLLSCAN',
    indexes: [],
    keys: [],
    ranges,
    joined: [],
    reverse: order.by === 'key' && order.reverse,
    streams: order.by === 'any' || order.by === 'key',
    single: true,
    ...exactness(choice, exact),
    unserved: false,
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
