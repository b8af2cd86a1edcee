/** Imported pods and bindings are kept only as a create would have kept them: their schemas cannot say all of that. */
import { fail } from '../../errors.js';
import type { KeptRules } from '../../http/registry.js';
import { shown } from '../../records/storable.js';
import { newBinding, type PodBinding } from './binding.js';
import { newPod, type Pod } from './pod.js';

type Fields = Readonly<Record<string, unknown>>;

/** Refuses with `invalid-record` what would have been made another. */
function requireMade(made: Fields, record: Fields): void {
  const field = Object.keys(made).find((name) => made[name] !== record[name]);
  if (field === undefined) return;
  fail('invalid-record', `/${field} would be kept as ${shown(String(made[field]))}`, { pointer: `/${field}` });
}

function requirePod(record: Fields): void {
  const { region_name: _same, ...fields } = record as unknown as Pod;
  requireMade(newPod(fields), record);
}

function requireBinding(record: Fields): void {
  const { tenant_id, pod_id, created_at } = record as unknown as PodBinding;
  const time = new Date(`${created_at.replace(' ', 'T')}Z`);
  if (Number.isNaN(time.getTime())) fail('invalid-record', '/created_at is no time', { pointer: '/created_at' });
  requireMade({ ...newBinding({ tenant_id, pod_id }, time), updated_at: null }, record);
}

export const kept = { pods: requirePod, bindings: requireBinding } satisfies KeptRules;
