/** Which of a type's unique rules a refused write broke. The indexes keep the rules; this only names them. */
import { fail } from '../errors.js';
import type { Collection, StoredRecord } from '../store/contract.js';
import type { RecordDefinition, UniqueRule } from './definition.js';

interface Judged {
  readonly collection: Collection<StoredRecord>;
  readonly definition: RecordDefinition;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Refuses a write that a unique index refused, with the code of the first rule, in the document's order, that the record
 * would break: both engines then say the same, whichever index it was. Where it would break none any more, with `busy`.
 */
export async function refuseTaken(
  { collection, definition }: Judged,
  record: StoredRecord,
  cause: unknown,
): Promise<never> {
  for (const rule of definition.unique ?? []) {
    const holder = await holderOf(rule, record, collection);
    if (holder === null) continue;
    if (rule.heldBy && hasValues(holder, rule.heldBy.where)) fail(rule.heldBy.error);
    fail(rule.error);
  }
  return fail('busy', undefined, { cause });
}

/** The other record for which this one would break the rule; null where there is none. */
export async function holderOf(
  rule: UniqueRule,
  record: StoredRecord,
  collection: Collection<StoredRecord>,
): Promise<StoredRecord | null> {
  if (!hasValues(record, rule.where ?? {})) return null;
  const filter = { ...valuesOf(rule, record), ...rule.where, _id: { $ne: record._id } };
  return collection.findOne(filter);
}

const valuesOf = ({ fields }: UniqueRule, record: Values): Values =>
  Object.fromEntries(fields.map((field) => [field, record[field]]));

/** Whether the record has all of these values. */
export const hasValues = (record: Values, values: Values): boolean =>
  Object.entries(values).every(([field, value]) => record[field] === value);
