/** Pods are named as regions of Keystone, where the operator asks for that (seed 003, "pod_name"). */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { FakeKeystone, SERVICE_USER } from '../support/fake-keystone.js';
import { changed, TestServer, type Received } from '../support/server.js';
import { NOWHERE } from './rows.js';

const KINDS: Readonly<Record<string, string>> = {
  404: 'itemNotFound',
  409: 'conflictingRequest',
  422: 'Error',
  503: 'Error',
};

describeEngines('pods and regions', (engine) => {
  let keystone: FakeKeystone;
  let server: TestServer;
  beforeAll(async () => {
    keystone = await FakeKeystone.start();
    const { username, password, project } = SERVICE_USER;
    server = await TestServer.start(engine, {
      access: 'required',
      'keystone-url': keystone.url,
      'keystone-username': username,
      'keystone-password': password,
      'keystone-project': project,
      'keystone-regions': 'true',
    });
  });
  afterAll(async () => {
    await server.stop();
    await keystone.stop();
  });
  beforeEach(async () => {
    keystone.fault = undefined;
    keystone.regions = ['RegionOne', 'Pod1'];
    await server.clear();
  });

  const ask = (method: string, path: string, pod: object): Promise<Received> =>
    server.administer({ method, path: `/v1.0/pods${path}`, body: { pod } });
  const create = (pod: object): Promise<Received> => ask('POST', '', pod);

  /** Refused with these words, and nothing changes. */
  async function expectRefused(work: () => Promise<Received>, status: number, words: RegExp): Promise<Received> {
    const before = await server.documents();
    const answer = await work();
    expect({ status: answer.status, json: answer.json }).toMatchObject({
      status,
      json: { [KINDS[status]!]: { message: expect.stringMatching(words), code: status } },
    });
    expect(changed(before, await server.documents())).toBe(0);
    return answer;
  }

  test('one that is a region is made, under either name and trimmed; another is 422, the top region too', async () => {
    expect((await create({ pod_name: ' RegionOne ' })).status).toBe(200);
    expect((await create({ region_name: 'Pod1', az_name: 'az1' })).status).toBe(200);
    await expectRefused(() => create({ region_name: 'Pod2', az_name: 'az1' }), 422, /no region/);
    await expectRefused(() => create({ pod_name: 'regionone', az_name: 'az1' }), 422, /no region/);
    await server.clear();
    await expectRefused(() => create({ pod_name: 'RegionTwo' }), 422, /no region/);
  });

  test('it is looked at after an empty name and before what is taken', async () => {
    await create({ pod_name: 'RegionOne' });
    await expectRefused(() => create({ pod_name: '' }), 422, /no name/);
    await expectRefused(() => create({ pod_name: 'Pod2' }), 422, /no region/);
    await expectRefused(() => create({ pod_name: 'Pod1' }), 409, /top region/);
  });

  test('a region that is new is known at once', async () => {
    await expectRefused(() => create({ pod_name: 'Pod2', az_name: 'az1' }), 422, /no region/);
    keystone.regions = ['Pod2'];
    expect((await create({ pod_name: 'Pod2', az_name: 'az1' })).status).toBe(200);
  });

  test('a pod is renamed to a region alone; a change without a name asks nobody', async () => {
    const { json } = await create({ pod_name: 'Pod1', az_name: 'az1' });
    const { pod_id } = (json as { pod: { pod_id: string } }).pod;
    await expectRefused(() => ask('PUT', `/${pod_id}`, { region_name: 'Pod2' }), 422, /no region/);
    keystone.calls.length = 0;
    expect((await ask('PUT', `/${pod_id}`, { dc_name: 'one' })).status).toBe(200);
    expect(keystone.calls).toEqual([]);
    keystone.regions = ['Pod2'];
    expect((await ask('PUT', `/${pod_id}`, { region_name: 'Pod2' })).status).toBe(200);
  });

  test('a pod that keeps its name is not asked about, even when its region is gone; nor is what is refused anyway', async () => {
    const { json } = await create({ pod_name: 'Pod1', az_name: 'az1' });
    const { pod_id } = (json as { pod: { pod_id: string } }).pod;
    keystone.regions = [];
    keystone.calls.length = 0;
    expect((await ask('PUT', `/${pod_id}`, { dc_name: 'two', pod_name: 'Pod1 ' })).status).toBe(200);
    await expectRefused(() => ask('PUT', `/${NOWHERE}`, { pod_name: 'Pod2' }), 404, /Pod not found/);
    await expectRefused(() => ask('PUT', `/${pod_id}`, { pod_name: 'Pod2', az_name: '' }), 409, /never/);
    expect(keystone.calls).toEqual([]);
  }); // prettier-ignore

  test('a change of a pod that is another by now is 412, and asks nobody', async () => {
    const { json } = await create({ pod_name: 'Pod1', az_name: 'az1' });
    const { pod_id } = (json as { pod: { pod_id: string } }).pod;
    keystone.calls.length = 0;
    const path = `/v1.0/pods/${pod_id}`;
    const body = { pod: { pod_name: 'Pod2' } };
    const answer = await server.administer({ method: 'PUT', path, headers: { 'if-match': '"old"' }, body });
    expect([answer.status, keystone.calls]).toEqual([412, []]);
  });

  test('Keystone that does not say is 503, and no pod is made', async () => {
    keystone.fault = (response) => void response.writeHead(500).end();
    const answer = await expectRefused(() => create({ pod_name: 'Pod3', az_name: 'az1' }), 503, /Keystone/);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });
});
