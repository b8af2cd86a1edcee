/** Which of a type's unique rules a refused write broke. The indexes keep the rules; this only names them. */
import { type ErrorCode, fail } from '../errors.js';
import type { Collection, StoredRecord } from '../store/contract.js';
import type { RecordDefinition, UniqueRule } from './definition.js';
import { isShown } from './references.js';

interface Judged {
  readonly collection: Collection<StoredRecord>;
  readonly definition: RecordDefinition;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Refuses a write that a unique index refused, with the code of the first rule, in the document's order, that the record
 * would break: both engines then say the same, whichever index it was. Where it would break none any more, or the other
 * record is not seen yet, with `busy`.
 */
export async function refuseTaken(judged: Judged, record: StoredRecord, cause: unknown): Promise<never> {
  await requireFree(judged, record);
  return fail('busy', undefined, { cause });
}

/** Refuses a record that would break a unique rule, with the code of the first one. */
export async function requireFree({ collection, definition }: Judged, record: StoredRecord): Promise<void> {
  for (const rule of definition.unique ?? []) {
    const holder = await holderOf(rule, record, collection);
    if (holder === null || !isShown(holder, definition)) continue;
    const broken = brokenOf(rule, holder);
    fail(broken.error);
  }
}

/** What has the code that a rule is broken with where that record was there first. */
const brokenOf = (rule: UniqueRule, holder: Values): { readonly error: ErrorCode } =>
  rule.heldBy && hasValues(holder, rule.heldBy.where) ? rule.heldBy : rule;

/** The unique values of records that are to be written, where none of them is: for a dry run. */
export class WantedValues {
  private readonly wanted = new Map<string, { readonly error: ErrorCode }>();

  constructor(private readonly rules: readonly UniqueRule[] = []) {}

  /** Takes the record's values; refuses it, taking none, where it would break a rule with an earlier one. */
  take(record: Values): void {
    const meant = this.rules.filter(({ where = {} }) => hasValues(record, where));
    const taken = meant.map((rule) => [JSON.stringify([rule.name, valuesOf(rule, record)]), rule] as const);
    for (const [text] of taken) {
      const broken = this.wanted.get(text);
      if (broken !== undefined) fail(broken.error);
    }
    for (const [text, rule] of taken) this.wanted.set(text, brokenOf(rule, record));
  }
}

/** The other record, seen or not, for which this one would break the rule; null where there is none. */
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
