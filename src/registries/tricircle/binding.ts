/** What only bindings have: a tenant under two names, and a time in a form of its own. */
import type { components } from '../../../generated/tricircle/types.js';
import { fail } from '../../errors.js';
import { underEither } from './names.js';

type Schemas = components['schemas'];
export type PodBinding = Schemas['PodBinding'];

/**
 * A new binding as it is kept, without its id. Refuses with `names-differ` (400) and `binding-field-empty` (422).
 * @param now its `created_at`
 */
export function newBinding(fields: Schemas['PodBindingFields'], now: Date): Omit<PodBinding, 'id' | 'updated_at'> {
  const tenant = underEither(fields, ['tenant_id', 'project_id']);
  const pod = fields.pod_id?.trim();
  if (!tenant || !pod) fail('binding-field-empty');
  return { tenant_id: tenant, project_id: tenant, pod_id: pod, created_at: secondOf(now) };
}

/** `YYYY-MM-DD HH:MM:SS`, UTC. */
const secondOf = (time: Date): string => time.toISOString().slice(0, 19).replace('T', ' ');
