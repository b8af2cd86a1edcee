/** The backbone registry: one function for each operation of `spec/backbone.yaml`. */
import type { Handlers } from '../../../generated/backbone/operations.js';
import { created, deleted, list, one, updated } from '../../dialects/envelope.js';
import { CREATED, DELETED, toLocation, UPDATED } from './wire.js';

export const handlers = {
  createBackbone: async ({ records, body, wantsRecord }) => {
    const row = await records.backbones.create(body.value);
    return created({ row, message: CREATED, wantsRecord }, toLocation(row.key));
  },

  readBackbone: async ({ records, path, conditions }) => one(await records.backbones.read(path.system_id, conditions)),

  checkBackbone: async ({ records, path, conditions }) => ({
    status: 200,
    row: await records.backbones.read(path.system_id, conditions),
  }),

  updateBackbone: async ({ records, path, body, conditions, wantsRecord }) => {
    const row = await records.backbones.update(path.system_id, body.value, conditions);
    return updated({ row, message: UPDATED, wantsRecord });
  },

  patchBackbone: async ({ records, path, body, conditions, wantsRecord }) => {
    const row = await records.backbones.patch(path.system_id, body, conditions);
    return updated({ row, message: UPDATED, wantsRecord });
  },

  deleteBackbone: async ({ records, path, conditions }) => {
    await records.backbones.remove(path.system_id, conditions);
    return deleted(DELETED);
  },

  queryBackbones: async ({ records, body, query }) => list(await records.backbones.query(body.value, query)),
} satisfies Handlers;
