/** The network registry: one function for each operation of `spec/network.yaml`. */
import type { Handlers } from '../../../generated/network/operations.js';
import { created, deleted, list, one, updated } from '../../dialects/envelope.js';
import { CREATED, DELETED, toLocation, UPDATED } from './wire.js';

export const handlers = {
  createNetwork: async ({ records, body, wantsRecord }) => {
    const row = await records.networks.create(body.value);
    return created({ row, message: CREATED, wantsRecord }, toLocation(row.key));
  },

  readNetwork: async ({ records, path, conditions }) => one(await records.networks.read(path.network_id, conditions)),

  checkNetwork: async ({ records, path, conditions }) => ({
    status: 200,
    row: await records.networks.read(path.network_id, conditions),
  }),

  updateNetwork: async ({ records, path, body, conditions, wantsRecord }) => {
    const row = await records.networks.update(path.network_id, body.value, conditions);
    return updated({ row, message: UPDATED, wantsRecord });
  },

  patchNetwork: async ({ records, path, body, conditions, wantsRecord }) => {
    const row = await records.networks.patch(path.network_id, body, conditions);
    return updated({ row, message: UPDATED, wantsRecord });
  },

  deleteNetwork: async ({ records, path, conditions }) => {
    await records.networks.remove(path.network_id, conditions);
    return deleted(DELETED);
  },

  queryNetworks: async ({ records, body, query }) => list(await records.networks.query(body.value, query)),
} satisfies Handlers;
