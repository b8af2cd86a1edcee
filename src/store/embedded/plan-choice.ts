/** Which of several ways to answer a filter is taken. */
import type { Condition } from './conditions.js';
import type { Access } from './index-access.js';
import { costOf, estimate, joined, type Estimating, type Sizes, type Way } from './plan-costs.js';
import type { Order } from './sorting.js';

/** With fewer candidates, fetching them costs less than intersecting them with others. */
const WORTH_JOINING = 100;

/** A range so many times larger than the smallest is not read for an intersection. */
const MOST_TIMES = 8;

/** What is chosen by. */
export interface Choice {
  documentPrefix: string;
  estimating: Estimating;
  usable: Condition[];
  absent: string[];
  complete: boolean;
  order: Order;
  limit: number;
}

/** The cheapest way. Nothing is looked at where there is one way, or one that reads nothing but results in order. */
export async function cheapest(choice: Choice, accesses: readonly Access[]): Promise<Way> {
  const ways = waysOf(choice, accesses);
  const [first = scanning(choice)] = ways;
  const ideal = ways.find(({ exact, inOrder }) => exact && inOrder);
  if (ideal !== undefined || ways.length < 2) return ideal ?? first;
  const { estimating } = choice;
  const sizes = await estimate(accesses, estimating);
  const { total } = estimating;
  const results = joined([...leastByPath(accesses, sizes).values()], total);
  const parts = { sizes, total, results, limit: choice.limit };
  const candidates = [...ways, ...intersections(choice, accesses, sizes)];
  return candidates.reduce((one, other) => (costOf(other, parts) < costOf(one, parts) ? other : one));
}

/** Every way that may ever be taken, cheap or not: for tests, as all of them answer the same. */
export function everyWay(choice: Choice, accesses: readonly Access[]): Way[] {
  const sizes = new Map(accesses.map((access) => [access, WORTH_JOINING]));
  return [...waysOf(choice, accesses), ...intersections(choice, accesses, sizes), scanning(choice)];
}

/** Every access alone, and the scan where it ends early in the order asked for, which no access yields. */
function waysOf(choice: Choice, accesses: readonly Access[]): Way[] {
  const { order, limit } = choice;
  const ways = accesses.map((access): Way => ({
    accesses: [access],
    inOrder: order.by === 'any' ? access.single : suits(access, order),
    exact: isAlmostExact(choice, access.exact),
    byKey: order.by === 'key',
  }));
  const mayScan = order.by === 'key' && limit > 0 && !ways.some(({ inOrder }) => inOrder);
  return mayScan ? [...ways, scanning(choice)] : ways;
}

const scanning = ({ order }: Choice): Way => ({
  accesses: [],
  inOrder: order.by === 'key' || order.by === 'any',
  exact: false,
  byKey: true,
});

/** Ranges in the order of keys have their keys intersected, unless one is so small, or another so large, that it does not pay. */
function intersections(choice: Choice, accesses: readonly Access[], sizes: Sizes): Way[] {
  const sizeOf = (access: Access): number => sizes.get(access) ?? 0;
  const ordered = accesses.filter(({ byKey, index }) => byKey && !index.unique);
  const [least, ...others] = ordered.sort((one, other) => sizeOf(one) - sizeOf(other));
  if (least === undefined || sizeOf(least) < WORTH_JOINING) return [];
  const met = new Set(least.used);
  const chosen = [least];
  for (const access of others) {
    if (sizeOf(access) > MOST_TIMES * sizeOf(least) || [...access.used].every((one) => met.has(one))) continue;
    for (const one of access.used) met.add(one);
    chosen.push(access);
  }
  if (chosen.length < 2) return [];
  const exact = isAlmostExact(choice, new Set(chosen.flatMap((access) => [...access.exact])));
  const { by } = choice.order;
  return [{ accesses: chosen, inOrder: by === 'key' || by === 'any', exact, byKey: by === 'key' }];
}

/** The smallest access of each set of paths: what several indexes say of one path counts once. */
function leastByPath(accesses: readonly Access[], sizes: Sizes): Map<string, number> {
  const least = new Map<string, number>();
  for (const access of accesses) {
    if (access.used.size === 0) continue;
    const paths = [...access.used].map(({ path }) => path).join('\n');
    least.set(paths, Math.min(least.get(paths) ?? Infinity, sizes.get(access) ?? 0));
  }
  return least;
}

export const isExact = (choice: Choice, exact: ReadonlySet<Condition>): boolean =>
  choice.absent.length === 0 && isAlmostExact(choice, exact);

/** Whether candidates are results, but for fields of ours that they must not have. */
export const isAlmostExact = ({ complete, usable }: Choice, exact: ReadonlySet<Condition>): boolean =>
  complete && usable.every((condition) => exact.has(condition));

/** Fixed values first, then the order asked for, then lists, ranges, existence. 0: of no use. */
export function rankOf(access: Access, order: Order): number {
  const narrowing = access.last === undefined ? 0 : { $in: 4, range: 2, $exists: 1 }[access.last];
  const ordered = suits(access, order) ? (access.equalities > 0 ? 5 : 3) : 0;
  return access.equalities * 10 + narrowing + ordered;
}

/** Whether an access yields its candidates in the order asked for. */
export function suits({ byKey, orderedBy, single, fixed }: Access, order: Order): boolean {
  if (!single) return false;
  if (order.by === 'key') return byKey;
  return order.by === 'field' && (orderedBy === order.path || (byKey && fixed.has(order.path)));
}
