/**
 * The Tricircle registry: the tables of seed 003's service, request by request, in the order in which it judged; and
 * what was added to it since. Rows with two faults say which one is told.
 */
import { runScenarios, type Scenario } from './support/scenario.js';
import { describeEngines } from './support/engines.js';
import {
  at, badRequest, bind, conflict, ETAG, idFrom, notFound, NOWHERE, podText, post, TENANT, told, unprocessable, type Earlier,
} from './tricircle/rows.js'; // prettier-ignore

const NO_NAME = unprocessable('the pod has no name, send its region as pod_name or region_name');
const SECOND_TOP = conflict('there is a top region already, give this pod an az_name');
const TOP_NAME = conflict('the top region has this name, choose another one');
const TAKEN = conflict('another pod has this name, choose another one');
const FIXED = conflict('the top region never gets an az_name, and another pod never loses its own');
const NO_POD = notFound('Pod not found');
const DIFFER = 'two names of one field have different values, send one of them, or both with the same';
const GONE = { status: 200, changed: 1, answers: { 'content-length': '0', 'content-type': null } };
const asJson = { accept: 'application/json' };

/** A pod as it was read after its name was changed, with other names. */
const sentBack = (names: { pod_name?: string; region_name?: string }) => (earlier: Earlier) => {
  const { pod } = earlier.get('PUT another name: both of its names')!.json as { pod: object };
  const { path } = at('/v1.0/pods', 'POST Pod1')(earlier);
  return { path, body: { pod: { ...pod, ...names } } };
};

const pods: Scenario[] = [
  { name: 'GET no pods', path: '/v1.0/pods', status: 200, contains: ['{"pods":[]}'], changed: 0 },
  { name: 'POST without pod: 400', method: 'POST', path: '/v1.0/pods', body: {}, status: 400, contains: ['"badRequest":{"message":"the body does not fit its schema', "'pod'"], changed: 0 },
  { name: 'POST without pod, and an empty name: 400', method: 'POST', path: '/v1.0/pods', body: { pod_name: '' }, status: 400, contains: ['"badRequest"'], changed: 0 },
  post('POST an empty name', { pod_name: '' }, { status: 422, contains: [NO_NAME] }),
  post('POST an empty name with a zone', { pod_name: '', az_name: 'az1' }, { status: 422, contains: [NO_NAME] }),
  post('POST no name', {}, { status: 422, contains: [NO_NAME] }),
  post('POST a blank name', { pod_name: ' \t' }, { status: 422, contains: [NO_NAME] }),
  post('POST the top region: its pod_az_name is empty whatever was sent', { pod_name: 'RegionOne', az_name: ' ', pod_az_name: 'x', dc_name: ' dc 0 ' }, { changed: 1, contains: [podText(['RegionOne', '', '', 'dc 0'])], answers: { etag: ETAG, 'last-modified': / GMT$/, 'content-type': 'application/json', location: null } }),
  post('POST a second top region without a name: no name', { pod_name: '' }, { status: 422, contains: [NO_NAME] }),
  post('POST a second top region', { pod_name: 'RegionTwo' }, { status: 409, contains: [SECOND_TOP] }),
  post('POST a second top region of the same name: a second top region', { pod_name: 'RegionOne' }, { status: 409, contains: [SECOND_TOP] }),
  post('POST a pod named as the top region', { pod_name: 'RegionOne', az_name: 'az1' }, { status: 409, contains: [TOP_NAME] }),
  post('POST Pod1', { pod_name: ' Pod1 ', az_name: 'az1\n' }, { changed: 1, contains: [podText(['Pod1', 'az1', '', ''])] }),
  post('POST a name that is taken', { pod_name: 'Pod1', az_name: 'az2' }, { status: 409, contains: [TAKEN] }),
  post('POST a name that is taken, spaces apart', { pod_name: 'Pod1 ', az_name: 'az1' }, { status: 409, contains: [TAKEN] }),
  post('POST a second top region of a name that is taken: a second top region', { pod_name: 'Pod1' }, { status: 409, contains: [SECOND_TOP] }),
  post('POST the other case of a name: another name', { pod_name: 'pod1', az_name: 'az1' }, { changed: 1 }),
  post('POST by the later name', { region_name: 'Pod2', az_name: 'az2', pod_az_name: ' z ' }, { changed: 1, contains: [podText(['Pod2', 'az2', 'z', ''])] }),
  post('POST both names, the same', { region_name: 'Pod3 ', pod_name: 'Pod3', az_name: 'az2' }, { changed: 1, contains: [podText(['Pod3', 'az2', '', ''])] }),
  post('POST both names, different', { region_name: 'Pod4', pod_name: 'Pod5', az_name: 'az2' }, { status: 400, contains: [badRequest(`${DIFFER}: pod_name and region_name`)] }),
  post('POST both names, one of them empty: different', { region_name: 'Pod4', pod_name: '', az_name: 'az2' }, { status: 400, contains: [DIFFER] }),
  post('POST a number as name', { pod_name: 7 }, { status: 400, contains: ['/pod/pod_name must be string'] }),
  post('POST null as zone', { pod_name: 'Pod6', az_name: null }, { status: 400, contains: ['/pod/az_name'] }),
  post('POST an id', { pod_name: 'Pod6', pod_id: NOWHERE }, { status: 400, contains: ['pod_id'] }),
  post('POST an unknown field', { pod_name: 'Pod6', colour: 'red' }, { status: 400, contains: ['colour'] }),
  post('POST a list', [], { status: 400 }),
  post('POST a name of 256 characters', { pod_name: 'n'.repeat(256), az_name: 'az1' }, { status: 400, contains: ['255'] }),
  post('POST a name of 255 characters', { pod_name: 'n'.repeat(255), az_name: 'az3' }, { changed: 1 }),
  { name: 'POST something beside pod', method: 'POST', path: '/v1.0/pods', body: { pod: { pod_name: 'Pod6', az_name: 'a' }, more: 1 }, status: 400, changed: 0 },
  { name: 'GET Pod1', path: '', from: at('/v1.0/pods', 'POST Pod1'), status: 200, contains: [`${podText(['Pod1', 'az1', '', ''])}}`], changed: 0, answers: { etag: ETAG, 'cache-control': 'private, no-cache' } },
  { name: 'GET Pod1, its id in capitals', path: '', from: (earlier) => ({ path: `/v1.0/pods/${idFrom(earlier, 'POST Pod1').toUpperCase()}` }), status: 200, changed: 0 },
  { name: 'GET Pod1 with a trailing slash', path: '', from: at('/v1.0/pods', 'POST Pod1', '/'), status: 200, changed: 0 },
  { name: 'GET with a Content-Type and no body, as the last client does', path: '', headers: { 'content-type': 'application/json', accept: 'application/json, */*' }, from: at('/v1.0/pods', 'POST Pod1'), status: 200, changed: 0 },
  { name: 'HEAD Pod1', method: 'HEAD', path: '', from: at('/v1.0/pods', 'POST Pod1'), status: 200, answers: { etag: ETAG }, changed: 0 },
  { name: 'GET If-None-Match: 304', path: '', status: 304, changed: 0, from: (earlier) => ({ ...at('/v1.0/pods', 'POST Pod1')(earlier), headers: { 'if-none-match': earlier.get('POST Pod1')!.headers.etag! } }) },
  { name: 'GET If-Match of another revision: 412', path: '', headers: { 'if-match': '"AAAAAAAAAAAAAAAA"' }, from: at('/v1.0/pods', 'POST Pod1'), status: 412, contains: ['"Error":{"message"', '"code":412'], changed: 0 },
  { name: 'GET unknown: 404', path: `/v1.0/pods/${NOWHERE}`, status: 404, contains: [NO_POD], changed: 0 },
  { name: 'GET what is no id: 404', path: '/v1.0/pods/Pod1', status: 404, contains: [NO_POD], changed: 0 },
  { name: 'HEAD unknown: 404', method: 'HEAD', path: `/v1.0/pods/${NOWHERE}`, status: 404, changed: 0 },
  { name: 'PUT some fields', method: 'PUT', path: '', body: { pod: { dc_name: ' dc 1', az_name: 'az9' } }, from: at('/v1.0/pods', 'POST Pod1'), status: 200, changed: 1, contains: [podText(['Pod1', 'az9', '', 'dc 1'])], answers: { etag: ETAG } },
  { name: 'PUT the same: nothing is written', method: 'PUT', path: '', body: { pod: { dc_name: 'dc 1', region_name: 'Pod1' } }, from: at('/v1.0/pods', 'POST Pod1'), status: 200, changed: 0 },
  { name: 'PUT nothing', method: 'PUT', path: '', body: { pod: {} }, from: at('/v1.0/pods', 'POST Pod1'), status: 200, changed: 0 },
  { name: 'PUT without pod: 400', method: 'PUT', path: '', body: { dc_name: 'dc 2' }, from: at('/v1.0/pods', 'POST Pod1'), status: 400, changed: 0 },
  { name: 'PUT another name: both of its names', method: 'PUT', path: '', body: { pod: { region_name: 'Pod10' } }, from: at('/v1.0/pods', 'POST Pod1'), status: 200, changed: 1, contains: [podText(['Pod10', 'az9', '', 'dc 1'])] },
  { name: 'PUT what was read, with its older name changed', method: 'PUT', path: '', body: { pod: {} }, status: 200, changed: 1, contains: [podText(['Pod11', 'az9', '', 'dc 1'])], from: sentBack({ pod_name: ' Pod11' }) },
  { name: 'PUT what was read, with its later name changed', method: 'PUT', path: '', body: { pod: {} }, status: 200, changed: 1, contains: [podText(['Pod12', 'az9', '', 'dc 1'])], from: sentBack({ pod_name: 'Pod11', region_name: 'Pod12' }) },
  { name: 'PUT what was read, with two other names', method: 'PUT', path: '', body: { pod: {} }, status: 400, changed: 0, contains: [badRequest(`${DIFFER}: pod_name and region_name`)], from: sentBack({ pod_name: 'Pod13', region_name: 'Pod14' }) },
  { name: 'PUT what was read, with its name emptied', method: 'PUT', path: '', body: { pod: {} }, status: 422, changed: 0, contains: [NO_NAME], from: sentBack({ pod_name: '', region_name: 'Pod12' }) },
  { name: 'PUT a control character in a text: 400', method: 'PUT', path: '', body: { pod: { dc_name: 'a\u0085b' } }, from: at('/v1.0/pods', 'POST Pod1'), status: 400, contains: ['/dc_name must be a valid text-line'], changed: 0 },
  { name: 'PUT Prefer return=representation', method: 'PUT', path: '', headers: { prefer: 'return=representation' }, body: { pod: {} }, from: at('/v1.0/pods', 'POST Pod1'), status: 200, changed: 0, answers: { 'preference-applied': 'return=representation' } },
  { name: 'PUT If-Match of the revision before: 412', method: 'PUT', path: '', body: { pod: { dc_name: 'late' } }, status: 412, changed: 0, from: (earlier) => ({ ...at('/v1.0/pods', 'POST Pod1')(earlier), headers: { 'if-match': earlier.get('PUT some fields')!.headers.etag! } }) },
  { name: 'PUT If-Match of this revision', method: 'PUT', path: '', body: { pod: { pod_az_name: 'az9' } }, status: 200, changed: 1, from: (earlier) => ({ ...at('/v1.0/pods', 'POST Pod1')(earlier), headers: { 'if-match': earlier.get('PUT what was read, with its later name changed')!.headers.etag! } }) },
  { name: 'PUT an empty name, and no zone: no name', method: 'PUT', path: '', body: { pod: { pod_name: '', az_name: '' } }, from: at('/v1.0/pods', 'POST Pod1'), status: 422, contains: [NO_NAME], changed: 0 },
  { name: 'PUT no zone', method: 'PUT', path: '', body: { pod: { az_name: '' } }, from: at('/v1.0/pods', 'POST Pod1'), status: 409, contains: [FIXED], changed: 0 },
  { name: 'PUT no zone, and a name that is taken: stays what it is', method: 'PUT', path: '', body: { pod: { az_name: '', pod_name: 'Pod2' } }, from: at('/v1.0/pods', 'POST Pod1'), status: 409, contains: [FIXED], changed: 0 },
  { name: 'PUT a name that is taken', method: 'PUT', path: '', body: { pod: { pod_name: 'Pod2' } }, from: at('/v1.0/pods', 'POST Pod1'), status: 409, contains: [TAKEN], changed: 0 },
  { name: 'PUT the name of the top region', method: 'PUT', path: '', body: { pod: { pod_name: 'RegionOne' } }, from: at('/v1.0/pods', 'POST Pod1'), status: 409, contains: [TOP_NAME], changed: 0 },
  { name: 'PUT another id', method: 'PUT', path: '', body: { pod: { pod_id: NOWHERE } }, from: at('/v1.0/pods', 'POST Pod1'), status: 400, changed: 0 },
  { name: 'PUT its own id', method: 'PUT', path: '', status: 200, changed: 0, from: (earlier) => ({ ...at('/v1.0/pods', 'POST Pod1')(earlier), body: { pod: { pod_id: idFrom(earlier, 'POST Pod1') } } }) },
  { name: 'PUT a zone on the top region', method: 'PUT', path: '', body: { pod: { az_name: 'az1' } }, from: at('/v1.0/pods', 'POST the top region: its pod_az_name is empty whatever was sent'), status: 409, contains: [FIXED], changed: 0 },
  { name: 'PUT the top region: its pod_az_name stays empty', method: 'PUT', path: '', body: { pod: { pod_name: 'RegionZero', pod_az_name: 'x' } }, from: at('/v1.0/pods', 'POST the top region: its pod_az_name is empty whatever was sent'), status: 200, changed: 1, contains: [podText(['RegionZero', '', '', 'dc 0'])] },
  post('POST its old name: free again', { pod_name: 'RegionOne', az_name: 'az1' }, { changed: 1 }),
  { name: 'PUT unknown: 404', method: 'PUT', path: `/v1.0/pods/${NOWHERE}`, body: { pod: { pod_name: '' } }, status: 404, contains: [NO_POD], changed: 0 },
  { name: 'DELETE If-Match of another revision: 412', method: 'DELETE', path: '', headers: { 'if-match': '"AAAAAAAAAAAAAAAA"' }, from: at('/v1.0/pods', 'POST Pod1'), status: 412, changed: 0 },
  { name: 'DELETE: 200, no body', method: 'DELETE', path: '', from: at('/v1.0/pods', 'POST Pod1'), ...GONE },
  { name: 'DELETE again: 404', method: 'DELETE', path: '', from: at('/v1.0/pods', 'POST Pod1'), status: 404, contains: [NO_POD], changed: 0 },
  { name: 'DELETE with Accept text/plain: no body', method: 'DELETE', path: '', headers: { accept: 'text/plain' }, from: at('/v1.0/pods', 'POST the other case of a name: another name'), ...GONE },
  { name: 'DELETE with Accept */*: no body', method: 'DELETE', path: '', headers: { accept: '*/*' }, from: at('/v1.0/pods', 'POST by the later name'), ...GONE },
  { name: 'DELETE with Accept application/json: {}', method: 'DELETE', path: '', headers: asJson, from: at('/v1.0/pods', 'POST both names, the same'), status: 200, contains: ['{}'], changed: 1 },
  { name: 'DELETE as the last client sends it: {}', method: 'DELETE', path: '', headers: { accept: 'application/json, */*' }, from: at('/v1.0/pods', 'POST the top region: its pod_az_name is empty whatever was sent'), status: 200, contains: ['{}'], changed: 1 },
  post('POST another top region after it', { pod_name: 'RegionZero' }, { changed: 1 }),
  { name: 'PATCH: 405 with Allow', method: 'PATCH', path: `/v1.0/pods/${NOWHERE}`, body: {}, status: 405, answers: { allow: 'GET, HEAD, PUT, DELETE' }, contains: ['"Error"'], changed: 0 },
  { name: 'DELETE all: 405 with Allow', method: 'DELETE', path: '/v1.0/pods', status: 405, answers: { allow: 'GET, POST' }, contains: ['"Error"'], changed: 0 },
]; // prettier-ignore

const EMPTY = unprocessable('tenant_id and pod_id are both needed, and neither may be empty');
const NO_SUCH_POD = unprocessable('no pod has this pod_id');
const TOP_BOUND = unprocessable('Top region can not be bound');
const BOUND = conflict('the tenant is bound to this pod already');
const NO_BINDING = notFound('Binding not found');
const bindingOf =
  (podRow: string, tenant: string, more: object = {}) =>
  (earlier: Earlier) => ({
    body: { pod_binding: { tenant_id: tenant, pod_id: idFrom(earlier, podRow), ...more } },
  });

const bindings: Scenario[] = [
  post('TOP', { pod_name: 'RegionOne' }, { changed: 1 }),
  post('POD', { pod_name: 'Pod1', az_name: 'az1' }, { changed: 1 }),
  post('OTHER', { pod_name: 'Pod2', az_name: 'az2' }, { changed: 1 }),
  { name: 'GET no bindings', path: '/v1.0/bindings', status: 200, contains: ['{"pod_bindings":[]}'], changed: 0 },
  { name: 'POST without pod_binding: 400', method: 'POST', path: '/v1.0/bindings', body: {}, status: 400, contains: ['"badRequest"', "'pod_binding'"], changed: 0 },
  { name: 'POST without pod_binding, and an empty tenant: 400', method: 'POST', path: '/v1.0/bindings', body: { tenant_id: '' }, status: 400, contains: ['"badRequest"'], changed: 0 },
  bind('POST an empty tenant', ['', 'POD'], { status: 422, contains: [EMPTY] }),
  bind('POST a blank tenant', [' ', 'POD'], { status: 422, contains: [EMPTY] }),
  bind('POST no tenant', [undefined, 'POD'], { status: 422, contains: [EMPTY] }),
  bind('POST an empty pod', [TENANT, ''], { status: 422, contains: [EMPTY] }),
  bind('POST no pod', [TENANT], { status: 422, contains: [EMPTY] }),
  bind('POST an empty tenant to an unknown pod: empty', ['', NOWHERE], { status: 422, contains: [EMPTY] }),
  bind('POST an empty tenant to the top region: empty', ['', 'TOP'], { status: 422, contains: [EMPTY] }),
  bind('POST to an unknown pod', [TENANT, NOWHERE], { status: 422, contains: [NO_SUCH_POD] }),
  bind('POST to what is no id', [TENANT, 'Pod1'], { status: 422, contains: [NO_SUCH_POD] }),
  bind('POST to the top region', [TENANT, 'TOP'], { status: 422, contains: [TOP_BOUND] }),
  bind('POST', [TENANT, 'POD'], { changed: 1, contains: [`"tenant_id":"${TENANT}","project_id":"${TENANT}"`, '"updated_at":null}}'], answers: { etag: ETAG, location: null } }),
  bind('POST the pair again', [TENANT, 'POD'], { status: 409, contains: [BOUND] }),
  bind('POST the pair again, spaces apart', [` ${TENANT} `, 'POD'], { status: 409, contains: [BOUND] }),
  bind('POST the pair again, the pod in capitals', [TENANT], { status: 409, contains: [BOUND], from: (earlier) => ({ body: { pod_binding: { tenant_id: TENANT, pod_id: ` ${idFrom(earlier, 'POD').toUpperCase()}` } } }) }),
  bind('POST the pair again, by project', [TENANT], { status: 409, contains: [BOUND], from: (earlier) => ({ body: { pod_binding: { project_id: TENANT, pod_id: idFrom(earlier, 'POD') } } }) }),
  bind('POST the tenant to another pod', [TENANT, 'OTHER'], { changed: 1 }),
  bind('POST another tenant to the pod', ['t2', 'POD'], { changed: 1 }),
  bind('POST both names of the tenant, the same', [TENANT], { changed: 1, from: bindingOf('POD', 't3', { project_id: 't3' }) }),
  bind('POST both names of the tenant, different', [TENANT], { status: 400, contains: [badRequest(`${DIFFER}: tenant_id and project_id`)], from: bindingOf('POD', 't4', { project_id: 't5' }) }),
  bind('POST an unknown field', [TENANT], { status: 400, contains: ['created_at'], from: bindingOf('POD', 't4', { created_at: '2016-01-01 00:00:00' }) }),
  bind('POST a control character in a tenant', [TENANT], { status: 400, contains: ['/tenant_id must be a valid text-line'], from: bindingOf('POD', 'a\nb') }),
  bind('POST a line feed after a tenant: trimmed, the pair again', [TENANT], { status: 409, contains: [BOUND], from: bindingOf('POD', `${TENANT}\n`) }),
  bind('POST Prefer return=representation', ['t7', 'POD'], { changed: 1, headers: { prefer: 'return=representation' }, answers: { 'preference-applied': 'return=representation' } }),
  bind('POST a number as tenant', [7, 'POD'], { status: 400, contains: ['/pod_binding/tenant_id must be string'] }),
  { name: 'GET', path: '', from: at('/v1.0/bindings', 'POST'), status: 200, contains: [`"tenant_id":"${TENANT}"`, '"updated_at":null}}'], answers: { etag: ETAG }, changed: 0 },
  { name: 'GET with a trailing slash', path: '', from: at('/v1.0/bindings', 'POST', '/'), status: 200, changed: 0 },
  { name: 'HEAD', method: 'HEAD', path: '', from: at('/v1.0/bindings', 'POST'), status: 200, answers: { etag: ETAG }, changed: 0 },
  { name: 'GET If-None-Match: 304', path: '', status: 304, changed: 0, from: (earlier) => ({ ...at('/v1.0/bindings', 'POST')(earlier), headers: { 'if-none-match': earlier.get('POST')!.headers.etag! } }) },
  { name: 'GET If-Match of another revision: 412', path: '', headers: { 'if-match': '"AAAAAAAAAAAAAAAA"' }, from: at('/v1.0/bindings', 'POST'), status: 412, changed: 0 },
  { name: 'GET unknown: 404', path: `/v1.0/bindings/${NOWHERE}`, status: 404, contains: [NO_BINDING], changed: 0 },
  { name: 'GET a pod as binding: 404', path: '', from: at('/v1.0/bindings', 'POD'), status: 404, contains: [NO_BINDING], changed: 0 },
  { name: 'DELETE the pod: 409, its bindings are named', method: 'DELETE', path: '', from: at('/v1.0/pods', 'OTHER'), status: 409, contains: ['"conflictingRequest":{"message":"bindings refer to this pod, delete them first: '], changed: 0 },
  { name: 'DELETE the pod with Accept application/json: 409', method: 'DELETE', path: '', headers: asJson, from: at('/v1.0/pods', 'POD'), status: 409, contains: ['"conflictingRequest"'], changed: 0 },
  { name: 'PUT a pod that is bound', method: 'PUT', path: '', body: { pod: { dc_name: 'dc 2' } }, from: at('/v1.0/pods', 'POD'), status: 200, changed: 1 },
  { name: 'PUT a binding: 405 with Allow', method: 'PUT', path: `/v1.0/bindings/${NOWHERE}`, body: {}, status: 405, answers: { allow: 'GET, HEAD, DELETE' }, contains: ['"Error"'], changed: 0 },
  { name: 'DELETE If-Match of another revision: 412', method: 'DELETE', path: '', headers: { 'if-match': '"AAAAAAAAAAAAAAAA"' }, from: at('/v1.0/bindings', 'POST'), status: 412, changed: 0 },
  { name: 'DELETE: 200, no body', method: 'DELETE', path: '', from: at('/v1.0/bindings', 'POST the tenant to another pod'), ...GONE },
  { name: 'DELETE again: 404', method: 'DELETE', path: '', from: at('/v1.0/bindings', 'POST the tenant to another pod'), status: 404, contains: [NO_BINDING], changed: 0 },
  { name: 'DELETE the pod, unbound now', method: 'DELETE', path: '', from: at('/v1.0/pods', 'OTHER'), ...GONE },
  bind('POST to it: unknown', [TENANT, 'OTHER'], { status: 422, contains: [NO_SUCH_POD] }),
  { name: 'DELETE with Accept application/json: {}', method: 'DELETE', path: '', headers: asJson, from: at('/v1.0/bindings', 'POST'), status: 200, contains: ['{}'], changed: 1 },
  bind('POST the pair once more', [TENANT, 'POD'], { changed: 1 }),
]; // prettier-ignore

describeEngines('tricircle: pods', (engine) => runScenarios(engine, told(pods)));
describeEngines('tricircle: bindings', (engine) => runScenarios(engine, told(bindings)));
