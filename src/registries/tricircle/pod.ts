/** What only pods have: trimmed texts, a name under two names, and a top region that is in no zone (seed 003, "Pod"). */
import type { components } from '../../../generated/tricircle/types.js';
import type { Auth } from '../../auth/auth.js';
import { fail } from '../../errors.js';
import { underEither } from './names.js';

type Schemas = components['schemas'];
export type Pod = Schemas['Pod'];
type NewPod = Partial<Pod> & Pick<Pod, 'pod_name'>;

/** A new pod as it is kept, without its id. Refuses with `names-differ` (400) and `pod-name-empty` (422). */
export const newPod = (fields: Schemas['PodFields']): NewPod => settled({ az_name: '', ...texts(fields) }) as NewPod;

/**
 * The pod as a change makes it: fields that are left out stay. Refuses with `names-differ` (400), `pod-name-empty` (422),
 * and `pod-kind-fixed` (409) where the top region would become another pod, or another pod the top region.
 */
export function changedPod(current: Pod, change: Schemas['PodChange']): Pod {
  const next = settled({ ...current, ...texts(change, current.pod_name) });
  if ((next.az_name === '') !== (current.az_name === '')) fail('pod-kind-fixed');
  return next;
}

/**
 * Refuses with `region-unknown` (422) a name that no region of Keystone has, where the operator lets names be checked; with
 * `keystone-unavailable` (503) where that cannot be told.
 * @param before the name that the pod has already, of which nothing is asked
 */
export async function requireRegion({ regions }: Pick<Auth, 'regions'>, name: string, before?: string): Promise<void> {
  if (regions === undefined || name === before) return;
  if (!(await regions.has(name))) fail('region-unknown');
}

/** The fields that were sent, trimmed, the name – `current` before – under both of its names. */
function texts(fields: Schemas['PodChange'], current?: string): Partial<Pod> {
  const name = underEither(fields, ['pod_name', 'region_name'], current);
  const trimmed = Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, text.trim()]));
  return name === undefined ? trimmed : { ...trimmed, pod_name: name, region_name: name };
}

/** The pod with a name, and without another zone's name where it has no zone. */
function settled<P extends Partial<Pod>>(pod: P): P {
  if (!pod.pod_name) fail('pod-name-empty');
  return pod.az_name === '' ? { ...pod, pod_az_name: '' } : pod;
}
