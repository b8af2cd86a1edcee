/** Fields that an older and a newer name stand for. */
import { fail } from '../../errors.js';

/**
 * The text of a field that may be sent under either of two names, trimmed; undefined where it was not sent. What says no
 * more than what is there already (`current`) counts less than another text, so that a record that was read can be sent
 * back with one of its names changed. Refuses with `names-differ` (400) where both names bring something else.
 */
export function underEither<N extends string>(
  fields: { readonly [K in N]?: string },
  names: readonly [N, N],
  current?: string,
): string | undefined {
  const sent = names.map((name) => fields[name]?.trim()).filter((text) => text !== undefined);
  const [one, other] = sent.filter((text) => text !== current);
  if (one !== undefined && other !== undefined && one !== other) fail('names-differ', names.join(' and '));
  return one ?? sent[0];
}
