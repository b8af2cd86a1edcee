/** What an import may bring of pods and bindings: only what a create would have stored. */
import { expect, test } from '@jest/globals';
import { importRegistryNamed } from '../../src/cli/registry-option.js';
import { Acceptance } from '../../src/transfer/acceptance.js';
import { NOWHERE } from './rows.js';

const pod = {
  pod_id: NOWHERE,
  pod_name: 'Pod1',
  region_name: 'Pod1',
  az_name: 'az1',
  pod_az_name: 'inside',
  dc_name: '',
};
const binding = {
  id: NOWHERE,
  tenant_id: 't1',
  project_id: 't1',
  pod_id: NOWHERE,
  created_at: '2016-02-29 23:59:59',
  updated_at: null,
};

const verdictOf = (type: string, record: object): object =>
  new Acceptance(importRegistryNamed(type)).accept(record as Record<string, unknown>);

test.each<[object, string]>([
  [{ region_name: 'Other' }, '/region_name would be kept as "Pod1"'],
  [{ pod_name: ' Pod1', region_name: ' Pod1' }, '/pod_name would be kept as "Pod1"'],
  [{ pod_name: ' ', region_name: ' ' }, 'the pod has no name'],
  [{ dc_name: 'dc\t' }, '/dc_name must be a valid text-line'],
  [{ dc_name: 'a b ' }, '/dc_name would be kept as "a b"'],
  [{ az_name: '', pod_az_name: 'zzz' }, '/pod_az_name would be kept as ""'],
  [{ az_name: 'a\u0000z' }, '/az_name must be a valid text-line'],
  [{ pod_id: 'Pod1' }, '/pod_id must match pattern'],
])('a pod with %j is refused', (fault, reason) => {
  expect(verdictOf('tricircle.pods', { ...pod, ...fault })).toMatchObject({
    reason: expect.stringContaining(reason) as unknown,
  });
});

test.each<[object, string]>([
  [{ project_id: 't2' }, '/project_id would be kept as "t1"'],
  [{ tenant_id: ' t1', project_id: ' t1' }, '/tenant_id would be kept as "t1"'],
  [{ tenant_id: ' ', project_id: ' ' }, 'tenant_id and pod_id are both needed'],
  [{ created_at: '2016-99-99 99:99:99' }, '/created_at must match pattern'],
  [{ created_at: '2016-02-30 00:00:00' }, '/created_at '],
  [{ updated_at: '2016-02-28 00:00:00' }, '/updated_at would be kept as "null"'],
])('a binding with %j is refused', (fault, reason) => {
  expect(verdictOf('tricircle.bindings', { ...binding, ...fault })).toMatchObject({
    reason: expect.stringContaining(reason) as unknown,
  });
});

test('what a create stores goes in unchanged, and defaults are filled in', () => {
  expect(verdictOf('tricircle.pods', pod)).toMatchObject({ changes: [] });
  expect(verdictOf('tricircle.pods', { ...pod, az_name: '', pod_az_name: '' })).toMatchObject({ changes: [] });
  expect(verdictOf('tricircle.bindings', binding)).toMatchObject({ changes: [] });
  const { pod_az_name: _absent, ...rest } = pod;
  expect(verdictOf('tricircle.pods', rest)).toMatchObject({ changes: ['pod_az_name was missing: default'] });
});
