/** The availability zones that the pods make up; the original kept a host aggregate of Nova for each pod instead. */
import type { components } from '../../../generated/tricircle/types.js';
import type { JsonText } from '../../records/json-text.js';
import type { Records } from '../../records/records.js';
import type { Pod } from './pod.js';

type Zone = components['schemas']['AvailabilityZone'];

/** Pods that are read at once. */
const PAGE = 1000;

/**
 * The zones by name, each with those of its pods that the caller sees, by id. The top region is in none.
 * @param only the one zone that is asked for
 */
export async function zonesOf(pods: Records<Pod>, only?: string): Promise<Zone[]> {
  const zones = new Map<string, Pod[]>();
  const filter = { az_name: only ?? { $gt: '' } };
  let after: string | undefined;
  if (only === '') return [];
  do {
    // A page is short enough to be whole.
    const { json, next } = await pods.query(filter, { sort: 'az_name', limit: PAGE, after });
    for (const pod of JSON.parse((json as JsonText<Pod[]>).text) as Pod[]) {
      const members = zones.get(pod.az_name);
      if (members) members.push(pod);
      else zones.set(pod.az_name, [pod]);
    }
    after = next;
  } while (after !== undefined);
  return [...zones].map(([az_name, members]) => ({ az_name, pods: members }));
}
