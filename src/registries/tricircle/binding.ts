/** What only bindings have: a tenant under two names, a pod that is not the top region, and a time in a form of its own. */
import type { components } from '../../../generated/tricircle/types.js';
import { fail } from '../../errors.js';
import type { Records } from '../../records/records.js';
import type { Row } from '../../records/row.js';
import { named, underEither } from './names.js';
import type { Pod } from './pod.js';

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

/** The pod that is to be bound. Refuses with `pod-unknown` and `top-region-bound` (422). */
export async function bindablePod(pods: Records<Pod>, id: string): Promise<Row<Pod>> {
  const pod = await named(pods, id, 'pod-unknown');
  if (pod.fields['az_name'] === '') fail('top-region-bound');
  return pod;
}

/** `YYYY-MM-DD HH:MM:SS`, UTC. */
const secondOf = (time: Date): string => time.toISOString().slice(0, 19).replace('T', ' ');
