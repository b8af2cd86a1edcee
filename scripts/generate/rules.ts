/** Refuses rules of a type's records that could not be kept: unique rules and references. */
import type { OpenApi } from './document.js';

/** Throws where a rule speaks of a field that records may lack, names no type of the registry, or its index another has. */
export function requireRules(document: OpenApi, collection: string, name: string): void {
  const { records } = document['x-registry'];
  const { unique = [], references = [], derived = {} } = records[collection]!;
  const ask = { document, name, type: collection };
  for (const rule of unique) {
    const asked = [...rule.fields, ...Object.keys(rule.where ?? {}), ...Object.keys(rule.heldBy?.where ?? {})];
    requireFields({ ...ask, by: `the rule ${rule.name}` }, asked);
    if (unique.some((other) => other !== rule && other.name === rule.name))
      throw new Error(`${name}: two rules are called ${rule.name}`);
    // Both would be kept there.
    if (rule.where && rule.name in derived)
      throw new Error(`${name}: a rule with where cannot have the name of a derived field, as ${rule.name} has`);
  }
  for (const { field, to, unfit } of references) {
    if (!(to in records)) throw new Error(`${name}: ${field} names ${to}, which is no type of the registry`);
    requireFields({ ...ask, by: `the reference by ${field}` }, [field]);
    requireFields({ ...ask, type: to, by: `the reference by ${field}` }, Object.keys(unfit?.where ?? {}));
  }
}

interface Asked {
  readonly document: OpenApi;
  /** Whose rule it is. */
  readonly name: string;
  /** Whose fields are asked. */
  readonly type: string;
  readonly by: string;
}

/** Every record has these fields: what has no value is neither unique nor names anything. */
function requireFields({ document, name, type, by }: Asked, fields: readonly string[]): void {
  const { stored, record } = document['x-registry'].records[type]!;
  const { required = [] } = stored ?? document.components.schemas[record]!;
  const missing = fields.find((field) => !required.includes(field));
  if (missing !== undefined) throw new Error(`${name}: ${by} takes required fields of ${type}, ${missing} is none`);
}
