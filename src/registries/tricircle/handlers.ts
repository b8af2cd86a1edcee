/** The Tricircle registry: one function for each operation of `spec/tricircle.yaml`. */
import type { Handlers } from '../../../generated/tricircle/operations.js';
import { newBinding } from './binding.js';
import { listed } from './listing.js';
import { changedPod, newPod, requireRegion, type Pod } from './pod.js';
import { version, versionList } from './versions.js';
import { oneUnder, plain, removed } from './wire.js';
import { zonesOf } from './zones.js';

const PODS = { name: 'pods', path: '/v1.0/pods', key: 'pod_id', ids: ['pod_id'] } as const;
const BINDINGS = { name: 'pod_bindings', path: '/v1.0/bindings', key: 'id', ids: ['id', 'pod_id'] } as const;

export const handlers = {
  listVersions: ({ baseUrl }) => Promise.resolve(plain(versionList(baseUrl))),

  showVersion: ({ baseUrl }) => Promise.resolve(plain(version(baseUrl))),

  listPods: ({ records, query, baseUrl }) => listed(records.pods, PODS, { query, baseUrl }),

  createPod: async ({ records, body, auth, wantsRecord }) => {
    const pod = newPod(body.value.pod);
    await requireRegion(auth, pod.pod_name);
    return { ...oneUnder('pod', await records.pods.create(pod)), recordSent: wantsRecord };
  },

  readPod: async ({ records, path, conditions }) => oneUnder('pod', await records.pods.read(path.pod_id, conditions)),

  checkPod: async ({ records, path, conditions }) => ({
    status: 200,
    row: await records.pods.read(path.pod_id, conditions),
  }),

  updatePod: async ({ records: { pods }, path, body, conditions, auth, wantsRecord }) => {
    const change = (current: Record<string, unknown>) => ({ ...changedPod(current as Pod, body.value.pod) });
    if (auth.regions !== undefined) {
      const current = (await pods.read(path.pod_id, conditions)).fields as Pod;
      await requireRegion(auth, changedPod(current, body.value.pod).pod_name, current.pod_name);
    }
    return { ...oneUnder('pod', await pods.change(path.pod_id, change, conditions)), recordSent: wantsRecord };
  },

  deletePod: async ({ records, path, conditions }) => {
    await records.pods.remove(path.pod_id, conditions);
    return removed;
  },

  listBindings: ({ records, query, baseUrl }) => listed(records.bindings, BINDINGS, { query, baseUrl }),

  createBinding: async ({ records, body, wantsRecord }) => {
    const binding = newBinding(body.value.pod_binding, new Date());
    return { ...oneUnder('pod_binding', await records.bindings.create(binding)), recordSent: wantsRecord };
  },

  readBinding: async ({ records, path, conditions }) =>
    oneUnder('pod_binding', await records.bindings.read(path.id, conditions)),

  checkBinding: async ({ records, path, conditions }) => ({
    status: 200,
    row: await records.bindings.read(path.id, conditions),
  }),

  deleteBinding: async ({ records, path, conditions }) => {
    await records.bindings.remove(path.id, conditions);
    return removed;
  },

  listZones: async ({ records, query }) => plain({ availability_zones: await zonesOf(records.pods, query.az_name) }),
} satisfies Handlers;
