/** A third opinion on what operations answer: plain, slow, and from the documents alone. */
import type { Fields } from '../../../src/records/patches.js';
import { fields as filterable } from '../../filter/arbitraries.js';
import { naivelyMatches } from '../../filter/naive.js';
import { definition, faultOf } from './registry.js';
import type { Operation } from './operations.js';

/** A refusal's code, or what was answered. */
export type Outcome = { readonly code: string } | { readonly fields: Fields } | { readonly removed: true };

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** RFC 7396 §2, word by word. */
function merged(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result: Fields = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else result[name] = merged(result[name], value);
  }
  return result;
}

/** A record with its defaults, or the code that refuses it. */
function complete(fields: Fields): Outcome {
  if (Object.keys(fields).some((name) => !definition.fields.includes(name))) return { code: 'invalid-record' };
  const record = { ...structuredClone(definition.defaults), ...fields };
  const hasDots = JSON.stringify(record).includes('"a.b"');
  return faultOf(record) || hasDots ? { code: 'invalid-record' } : { fields: record };
}

/** A record as it is stored, for the naive reading of filters. */
export const storedForm = (record: Fields): Fields => ({
  ...record,
  _id: record['network_id'],
  _: { org_id: [...new Set(String(record['org_ids']).split(',').map((part) => part.trim()).filter((part) => part !== ''))] },
}); // prettier-ignore

type Change = Extract<Operation, { do: 'update' | 'merge' }>;

/** An order of text. */
export type TextOrder = (one: string, other: string) => number;
export const byBytes: TextOrder = (one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other));
export const byUnits: TextOrder = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

/** What is asked of an order: the field, with `-` in front for descending, and how text compares. */
export interface Sorting {
  readonly sort?: string | undefined;
  readonly text?: TextOrder;
}

/** Compares records by a field and then by key, in the same direction. */
function ordering({ sort = 'network_id', text = byBytes }: Sorting): (one: Fields, other: Fields) => number {
  const field = sort.replace('-', '');
  const compare = (a: unknown, b: unknown): number =>
    typeof a === 'number' ? a - (b as number) : text(a as string, b as string);
  const sign = sort.startsWith('-') ? -1 : 1;
  return (one, other) => sign * (compare(one[field], other[field]) || compare(one['network_id'], other['network_id']));
}

export class Model {
  readonly records = new Map<string, Fields>();

  create(fields: Fields): Outcome {
    const outcome = complete(fields);
    if ('code' in outcome) return outcome;
    return this.records.has(fields['network_id'] as string) ? { code: 'network-duplicate' } : outcome;
  }

  change({ do: kind, key, fields, condition }: Change): Outcome {
    const current = this.records.get(key);
    if (!current) return { code: 'network-not-found' };
    if (condition === 'stale') return { code: 'precondition-failed' };
    return complete((kind === 'merge' ? merged(current, fields) : { ...current, ...fields }) as Fields);
  }

  remove({ key, condition }: Extract<Operation, { do: 'remove' }>): Outcome {
    if (!this.records.has(key)) return { code: 'network-not-found' };
    return condition === 'stale' ? { code: 'precondition-failed' } : { removed: true };
  }

  read(key: string): Outcome {
    const fields = this.records.get(key);
    return fields ? { fields } : { code: 'network-not-found' };
  }

  /** The keys that a filter finds, in order. */
  find(filter: Fields, sorting: Sorting = {}): string[] {
    return [...this.records.values()]
      .filter((one) => naivelyMatches(filter, storedForm(one), filterable))
      .sort(ordering(sorting))
      .map((one) => one['network_id'] as string);
  }

  /** Those of them that come after a record of an earlier page, which may have been changed or removed since. */
  findAfter(last: Fields, filter: Fields, sorting: Sorting): string[] {
    const order = ordering(sorting);
    return this.find(filter, sorting).filter((key) => order(this.records.get(key)!, last) > 0);
  }
}
