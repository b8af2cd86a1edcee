/** The backbone registry: seed 000 and spec/backbone.yaml, request by request. */
import { runScenarios, type Scenario } from './support/scenario.js';
import { describeEngines } from './support/engines.js';

const ID = '2e733b76-79d1-4f5b-912d-44fbc2d0f514';
const PUBLISHER = {
  org_ids: 'org123',
  cluster_id: 'cluster-a',
  public_url: 'https://example.com',
  metadata: { type: 'pubsub' },
  name: 'ICE-Publisher',
};
const SYNC = {
  system_id: ID,
  org_ids: ' org123,org456,, org456',
  cluster_id: 'cluster-a',
  public_url: 'https://cluster-a.example.com/api',
  metadata: { region: 'us-west', version: 'v1.0' },
  name: 'UserSyncService',
};
const EMPTY = {
  system_id: '00000000-0000-4000-8000-000000000001',
  org_ids: '',
  cluster_id: '',
  public_url: '',
  metadata: {},
  name: '',
};
const one = (record: object): string => JSON.stringify({ success: true, data: record });
const list = (...records: object[]): string => JSON.stringify({ success: true, data: records });
const no = (error: string): string => JSON.stringify({ success: false, error });
const whole = { prefer: 'return=representation' };

const scenarios: Scenario[] = [
  { name: 'GET unknown: 404', path: `/backbone/${ID}`, status: 404, contains: [no('backbone not found')], changed: 0 },
  { name: 'GET an id that is no UUID: just as unknown', path: '/backbone/2e733b76-...', status: 404, contains: [no('backbone not found')], changed: 0 },
  { name: 'PUT unknown: 404, nothing is created', method: 'PUT', path: `/backbone/${ID}`, body: { metadata: { region: 'eu-central', status: 'active' } }, status: 404, changed: 0 },
  { name: 'DELETE an id that is no UUID: 404', method: 'DELETE', path: '/backbone/2e733b76-...', status: 404, changed: 0 },
  {
    name: 'POST without an id: one is made', method: 'POST', path: '/backbone', body: PUBLISHER, status: 201, changed: 1,
    answers: { location: /^\/backbone\/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/ }, contains: ['"message":"BackboneData created","id":"'],
  },
  { name: 'GET where Location leads', path: '', status: 200, contains: ['"name":"ICE-Publisher"', '"org_ids":"org123"'], lacks: ['org_id"', '_rev'], changed: 0, from: (earlier) => ({ path: earlier.get('POST without an id: one is made')!.headers.location! }) },
  { name: 'POST with an id in upper case: kept in lower case', method: 'POST', path: '/backbone', body: { ...SYNC, system_id: ID.toUpperCase() }, headers: whole, status: 201, contains: [one(SYNC)], changed: 1 },
  { name: 'POST the same id in lower case: 409', method: 'POST', path: '/backbone', body: { system_id: ID }, status: 409, contains: [no('duplicate system_id')], changed: 0 },
  { name: 'POST an id that is no UUID: 400', method: 'POST', path: '/backbone', body: { system_id: 'abc' }, status: 400, contains: ['/system_id'], changed: 0 },
  { name: 'POST an id alone: defaults', method: 'POST', path: '/backbone', body: { system_id: EMPTY.system_id }, headers: whole, status: 201, contains: [one(EMPTY)], changed: 1 },
  { name: 'GET in upper case: the same record', path: `/backbone/${ID.toUpperCase()}`, status: 200, contains: [one(SYNC)], changed: 0 },
  { name: 'PUT replaces metadata whole', method: 'PUT', path: `/backbone/${ID}`, body: { metadata: { version: 'v1.1' } }, headers: whole, status: 200, contains: [one({ ...SYNC, metadata: { version: 'v1.1' } })], changed: 1 },
  { name: 'PUT the same id in upper case: allowed', method: 'PUT', path: `/backbone/${ID}`, body: { system_id: ID.toUpperCase() }, status: 200, changed: 0 },
  { name: 'PUT another id: 400', method: 'PUT', path: `/backbone/${ID}`, body: { system_id: EMPTY.system_id }, status: 400, changed: 0 },
  { name: 'POST /backbones by cluster (seed 000)', method: 'POST', path: '/backbones', body: { cluster_id: 'cluster-a', name: 'UserSyncService' }, status: 200, contains: [list({ ...SYNC, metadata: { version: 'v1.1' } })], changed: 0 },
  { name: 'POST /backbones by one organisation of several', method: 'POST', path: '/backbones', body: { org_id: 'org456' }, status: 200, contains: ['"system_id":"2e733b76'], lacks: ['ICE-Publisher'], changed: 0 },
  { name: 'POST /backbones by an organisation of two systems', method: 'POST', path: '/backbones?sort=name', body: { org_id: 'org123' }, status: 200, contains: ['ICE-Publisher', 'UserSyncService'], changed: 0 },
  { name: 'POST /backbones by the list of organisations, to the letter', method: 'POST', path: '/backbones', body: { org_ids: 'org123' }, status: 200, contains: ['ICE-Publisher'], lacks: ['UserSync'], changed: 0 },
  { name: 'POST /backbones sorted by a derived field: 400', method: 'POST', path: '/backbones?sort=org_id', body: {}, status: 400, changed: 0 },
  { name: 'PUT moves the system to another organisation', method: 'PUT', path: `/backbone/${ID}`, body: { org_ids: 'org789' }, status: 200, changed: 1 },
  { name: 'POST /backbones no longer finds it under the old one', method: 'POST', path: '/backbones', body: { org_id: 'org456' }, status: 200, contains: [list()], changed: 0 },
  { name: 'PATCH merge null sets the default', method: 'PATCH', path: `/backbone/${ID}`, headers: { ...whole, 'content-type': 'application/merge-patch+json' }, body: { org_ids: null, public_url: null }, status: 200, contains: ['"org_ids":""', '"public_url":""'], changed: 1 },
  { name: 'PATCH the id away: 400', method: 'PATCH', path: `/backbone/${ID}`, headers: { 'content-type': 'application/json-patch+json' }, body: [{ op: 'remove', path: '/system_id' }], status: 400, changed: 0 },
  { name: 'DELETE in upper case: 200', method: 'DELETE', path: `/backbone/${ID.toUpperCase()}`, status: 200, contains: ['{"success": true, "data": {"message": "BackboneData deleted"}}'], changed: 1 },
]; // prettier-ignore

describeEngines('backbone', (engine) => runScenarios(engine, scenarios));
