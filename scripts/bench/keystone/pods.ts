/** A folder with pods in it, and what is asked of them. */
import { registry } from '../../../generated/tricircle/operations.js';
import { documentOf } from '../../../src/records/record-form.js';
import { openEmbedded } from '../../../src/store/embedded/engine.js';
import { fill, scaleOf, type Asked } from '../records.js';
import { folderOf } from '../seeding.js';

export interface PodQuestion extends Asked {
  readonly name: 'list' | 'get';
}

const ID = '00000000-0000-4000-8000-00000#n#';

export const podQuestions: readonly PodQuestion[] = [
  { name: 'get', method: 'GET', path: `/v1.0/pods/${ID}`, body: undefined, numbers: 'random' },
  // Up to a thousand pods are no stream, of which a caller has two at once.
  { name: 'list', method: 'GET', path: '/v1.0/pods', body: undefined, numbers: 'random' },
];

/** The pod of a number, as it is answered. */
export function podOf(number: number, pods: number) {
  const name = fill('Pod#n#', number, scaleOf(pods));
  return {
    pod_id: fill(ID, number, scaleOf(pods)),
    pod_name: name,
    region_name: name,
    az_name: `az${number % 20}`,
    pod_az_name: '',
    dc_name: '',
  };
}

/** When they were written, to the reader of their headers. */
const LOADED = '2026-01-01T00:00:00.000Z';

/** Writes them through the engine; the server makes their indexes when it starts. */
export async function seedPods(pods: number): Promise<string> {
  const folder = folderOf('keystone');
  const store = await openEmbedded({ folder });
  try {
    const documents = Array.from({ length: pods }, (_, number) =>
      documentOf(registry.records.pods, podOf(number, pods), {
        _rev: `seeded${String(number).padStart(10, '0')}`,
        _created: LOADED,
        _updated: LOADED,
      }),
    );
    await store.collection(registry.records.pods.collection).insertMany(documents);
  } finally {
    await store.close();
  }
  return folder;
}
