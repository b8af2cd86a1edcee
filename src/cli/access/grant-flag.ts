/** Grants as they are typed. */
import { InvalidArgumentError } from 'commander';
import type { Grant } from '../../auth/caller.js';

/** Reads `SCOPE`, or a scope, a space, and a filter in JSON. */
export function readGrant(text: string): Grant {
  const [, scope, where] = /^(\S+)(?:\s+(.+))?$/s.exec(text.trim()) ?? [];
  if (scope === undefined || scope.startsWith('{'))
    throw new InvalidArgumentError(`Write it as SCOPE or 'SCOPE {"field": "value"}'.`);
  return where === undefined ? { scope } : { scope, where: readWhere(where) };
}

/** Reads a filter in JSON; the server judges what it asks. */
export function readWhere(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InvalidArgumentError(`A filter is an object of JSON: '{"field": "value"}'.`);
  return value as Record<string, unknown>;
}
