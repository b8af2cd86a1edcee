/** Fields that an older and a newer name stand for, and records that are named by other requests than their own. */
import { fail, Refusal } from '../../errors.js';
import type { Records } from '../../records/records.js';
import type { Row } from '../../records/row.js';

/**
 * The text of a field that may be sent under either of two names, trimmed; undefined where it was not sent. Refuses with
 * `names-differ` (400) where both were, with different texts.
 */
export function underEither<N extends string>(
  fields: { readonly [K in N]?: string },
  [older, newer]: readonly [N, N],
): string | undefined {
  const one = fields[older]?.trim();
  const other = fields[newer]?.trim();
  if (one !== undefined && other !== undefined && one !== other) fail('names-differ', `${older} and ${newer}`);
  return one ?? other;
}

/** The record that a marker names. Refuses with `invalid-marker` (400) where the caller sees none. */
export async function marked<T>(records: Records<T>, marker: string): Promise<Row<T>> {
  try {
    return await records.read(marker);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) fail('invalid-marker');
    throw error;
  }
}
