/** What can be granted. */
import type { Registry } from '../http/registry.js';
import type { RecordDefinition } from '../records/definition.js';
import type { Scopes } from '../records/grants.js';
import { ADMIN_SCOPE, ANYBODY, METRICS_SCOPE } from './caller.js';

/** The scopes of the operations that offer a security scheme: what callers who are known by it alone can be granted. */
export const scopesOffering = (
  scheme: string,
  registries: readonly Pick<Registry, 'operations'>[],
): ReadonlySet<string> =>
  new Set(
    registries
      .flatMap(({ operations }) => operations)
      .filter(({ security }) => security.some((all) => scheme in all))
      .flatMap(({ scope }) => (scope === undefined || scope === ANYBODY ? [] : scope)),
  );

/** Every scope of the documents, and what records it reaches: those of its registry; who administers has no `where`. */
export function scopesOf(registries: readonly Pick<Registry, 'definition' | 'operations'>[]): Scopes {
  const scopes = new Map<string, RecordDefinition[]>([[METRICS_SCOPE, []]]);
  for (const { definition, operations } of registries)
    for (const { scope } of operations)
      if (scope !== undefined && scope !== ANYBODY)
        scopes.set(scope, scope === ADMIN_SCOPE ? [] : Object.values(definition.records));
  return scopes;
}
