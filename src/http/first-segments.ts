/** Which registry a path belongs to that no operation has. */
import type { Plan } from './plan.js';
import type { Wire } from './registry.js';

/**
 * Finds a registry's way of saying things by the first segment of a path: where one registry alone has operations under
 * it, that registry answers for what is not there too. Undefined for all other paths, which are the portal's.
 * @param registries each with the plans that are served here
 */
export function wiresByPath(
  registries: readonly { readonly wire: Wire; readonly plans: readonly Plan[] }[],
): (path: string) => Wire | undefined {
  const wires = new Map<string, Wire | undefined>();
  for (const { wire, plans } of registries)
    for (const segment of new Set(plans.map(({ operation }) => firstSegment(operation.path))))
      wires.set(segment, wires.has(segment) ? undefined : wire);
  return (path) => wires.get(firstSegment(path));
}

/** The text between the first two slashes; empty where there is none. */
function firstSegment(path: string): string {
  const end = path.indexOf('/', 1);
  return end < 0 ? path.slice(1) : path.slice(1, end);
}
