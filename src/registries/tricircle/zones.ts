/** The availability zones that the pods make up; the original kept a host aggregate of Nova for each pod instead. */
import type { components } from '../../../generated/tricircle/types.js';
import type { JsonText } from '../../records/json-text.js';
import type { Records } from '../../records/records.js';
import type { Pod } from './pod.js';

type Zone = components['schemas']['AvailabilityZone'];

/** Pods that are read at once. */
const PAGE = 1000;

/** The zones by name, each with those of its pods that the caller sees, by id. The top region is in none. */
export async function zonesOf(pods: Records<Pod>): Promise<Zone[]> {
  const zones = new Map<string, Pod[]>();
  let after: string | undefined;
  do {
    // A page is short enough to be whole.
    const { json, next } = await pods.query({ az_name: { $gt: '' } }, { sort: 'az_name', limit: PAGE, after });
    for (const pod of JSON.parse((json as JsonText<Pod[]>).text) as Pod[])
      zones.set(pod.az_name, [...(zones.get(pod.az_name) ?? []), pod]);
    after = next;
  } while (after !== undefined);
  return [...zones].map(([az_name, members]) => ({ az_name, pods: members }));
}
