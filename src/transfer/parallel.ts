/** Work that is done for many records, some of them at once. */

/** Records at once. */
const AT_ONCE = 16;

/** Does the work for each, in about their order; resolves with the results in that order. Rejects with the first fault. */
export async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T, at: number) => Promise<R> | undefined,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = (await work(items[at]!, at)) as R;
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, one));
  return results;
}
