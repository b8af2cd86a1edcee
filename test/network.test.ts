/** The network registry: seed 001 and spec/network.yaml, request by request. */
import { runScenarios, type Scenario } from './support/scenario.js';
import type { Received } from './support/server.js';
import { describeEngines } from './support/engines.js';

const WEST = {
  network_id: 'net-001',
  network_name: 'West-Coast GPU Mesh',
  metadata: { owner: 'ops@acme.io', region: 'us-west' },
  services_map: { metrics: 'http://metrics.svc:8888' },
  policies: { quota: 'policy://quota/v1' },
};
const RENAMED = {
  network_name: 'West-Coast Mesh (Prod)',
  services_map: { metrics: 'http://metrics.svc:8888', gateway: 'https://gw.example.com' },
};
const one = (record: object): string => JSON.stringify({ success: true, data: record });
const list = (...records: object[]): string => JSON.stringify({ success: true, data: records });
const no = (error: string): string => JSON.stringify({ success: false, error });
const merge = { 'content-type': 'application/merge-patch+json' };
const patch = { 'content-type': 'application/json-patch+json' };
const whole = { prefer: 'return=representation' };
const ETAG = /^"[A-Za-z0-9_-]{16}"$/;

const life: Scenario[] = [
  { name: 'GET unknown: 404 in the seed’s words', path: '/network/net-001', status: 404, contains: [no('network not found')], changed: 0 },
  { name: 'PUT unknown: 404, nothing is created', method: 'PUT', path: '/network/net-001', body: RENAMED, status: 404, contains: [no('network not found')], changed: 0 },
  { name: 'DELETE unknown: 404', method: 'DELETE', path: '/network/net-001', status: 404, changed: 0 },
  {
    name: 'POST: 201 with id, Location, ETag, Last-Modified',
    method: 'POST', path: '/network', body: WEST, status: 201, changed: 1,
    answers: { location: '/network/net-001', etag: ETAG, 'last-modified': / GMT$/, 'content-type': 'application/json', vary: 'Accept' },
    contains: ['{"success": true, "data": {"message": "Network created", "id": "net-001"}}'],
  },
  { name: 'POST again: 409 in the seed’s words', method: 'POST', path: '/network', body: WEST, status: 409, contains: [no('duplicate network_id')], changed: 0 },
  {
    name: 'GET: the record and nothing else', path: '/network/net-001', status: 200, contains: [one(WEST)], changed: 0,
    answers: { etag: ETAG, 'cache-control': 'private, no-cache', 'content-type': 'application/json', 'x-content-type-options': 'nosniff' },
  },
  { name: 'GET with a trailing slash: the same', path: '/network/net-001/', status: 200, changed: 0 },
  { name: 'HEAD: the same fields, no body', method: 'HEAD', path: '/network/net-001', status: 200, answers: { etag: ETAG }, changed: 0 },
  { name: 'HEAD unknown: 404', method: 'HEAD', path: '/network/net-404', status: 404, changed: 0 },
  {
    name: 'GET If-None-Match: 304', path: '/network/net-001', status: 304, changed: 0, answers: { etag: ETAG, 'content-type': null },
    from: (earlier) => ({ headers: { 'if-none-match': `W/${earlier.get('GET: the record and nothing else')!.headers.etag!}, "x"` } }),
  },
  { name: 'GET If-None-Match of another revision: 200', path: '/network/net-001', headers: { 'if-none-match': '"AAAAAAAAAAAAAAAA"' }, status: 200, changed: 0 },
  { name: 'GET If-Modified-Since now: 304', path: '/network/net-001', headers: { 'if-modified-since': new Date(Date.now() + 60000).toUTCString() }, status: 304, changed: 0 },
  { name: 'GET If-Match of another revision: 412', path: '/network/net-001', headers: { 'if-match': '"AAAAAAAAAAAAAAAA"' }, status: 412, changed: 0 },
  { name: 'PUT {}: 200, the ETag stays', method: 'PUT', path: '/network/net-001', body: {}, status: 200, changed: 0 },
  { name: 'PUT identical: 200, nothing is written', method: 'PUT', path: '/network/net-001', body: WEST, status: 200, changed: 0 },
  { name: 'PUT identical in another order of members: nothing is written', method: 'PUT', path: '/network/net-001', body: { metadata: { region: 'us-west', owner: 'ops@acme.io' } }, status: 200, changed: 0 },
  {
    name: 'PUT: replaces the given fields, leaves the others', method: 'PUT', path: '/network/net-001', body: RENAMED, status: 200, changed: 1,
    contains: ['{"success": true, "data": {"message": "Network updated"}}'], answers: { etag: ETAG, 'preference-applied': null },
  },
  { name: 'GET after PUT', path: '/network/net-001', status: 200, contains: [one({ ...WEST, ...RENAMED })], changed: 0 },
  { name: 'PUT If-Match of the revision before: 412', method: 'PUT', path: '/network/net-001', body: { network_name: 'late' }, status: 412, changed: 0, from: (earlier) => ({ headers: { 'if-match': earlier.get('GET: the record and nothing else')!.headers.etag! } }) },
  {
    name: 'PUT If-Match of this revision: 200', method: 'PUT', path: '/network/net-001', body: { network_name: 'West-Coast GPU Mesh' }, status: 200, changed: 1,
    from: (earlier) => ({ headers: { ...whole, 'if-match': `"other", ${earlier.get('GET after PUT')!.headers.etag!}` } }),
    answers: { 'preference-applied': 'return=representation' }, contains: [one({ ...WEST, services_map: RENAMED.services_map })],
  },
  { name: 'PUT If-Match with a weak tag: 412', method: 'PUT', path: '/network/net-001', body: { network_name: 'weak' }, status: 412, changed: 0, from: (earlier) => ({ headers: { 'if-match': `W/${earlier.get('PUT If-Match of this revision: 200')!.headers.etag!}` } }) },
  { name: 'PUT If-None-Match *: 412', method: 'PUT', path: '/network/net-001', body: { network_name: 'none' }, headers: { 'if-none-match': '*' }, status: 412, changed: 0 },
  { name: 'PUT If-Unmodified-Since long ago: 412', method: 'PUT', path: '/network/net-001', body: { network_name: 'old' }, headers: { 'if-unmodified-since': 'Sat, 01 Jan 2000 00:00:00 GMT' }, status: 412, changed: 0 },
  { name: 'PUT another id: 400', method: 'PUT', path: '/network/net-001', body: { network_id: 'net-002' }, status: 400, changed: 0 },
  { name: 'PUT null: 400', method: 'PUT', path: '/network/net-001', body: { metadata: null }, status: 400, contains: ['/metadata'], changed: 0 },
  {
    name: 'PATCH merge: merges, null removes, null on an optional field sets its default', method: 'PATCH', path: '/network/net-001', headers: { ...merge, ...whole }, status: 200, changed: 1,
    body: { metadata: { region: null, tags: ['gpu', 'fast'] }, policies: null, services_map: { gateway: null } },
    contains: [one({ ...WEST, metadata: { owner: 'ops@acme.io', tags: ['gpu', 'fast'] }, policies: {} })],
  },
  { name: 'PATCH merge null on a required field: 400', method: 'PATCH', path: '/network/net-001', headers: merge, body: { network_name: null }, status: 400, changed: 0 },
  { name: 'PATCH merge that changes nothing: 200, the ETag stays', method: 'PATCH', path: '/network/net-001', headers: merge, body: { metadata: { region: null } }, status: 200, changed: 0 },
  {
    name: 'PATCH operations: in order', method: 'PATCH', path: '/network/net-001', headers: { ...patch, ...whole }, status: 200, changed: 1,
    body: [
      { op: 'test', path: '/metadata/tags/0', value: 'gpu' },
      { op: 'add', path: '/metadata/tags/-', value: 'new' },
      { op: 'remove', path: '/metadata/tags/1' },
      { op: 'copy', from: '/metadata/owner', path: '/metadata/contact' },
      { op: 'move', from: '/metadata/contact', path: '/metadata/a~1b' },
    ],
    contains: [one({ ...WEST, metadata: { owner: 'ops@acme.io', tags: ['gpu', 'new'], 'a/b': 'ops@acme.io' }, policies: {} })],
  },
  { name: 'PATCH operations: a failed test is 409, none is applied', method: 'PATCH', path: '/network/net-001', headers: patch, body: [{ op: 'remove', path: '/metadata/owner' }, { op: 'test', path: '/metadata/tags/0', value: 'cpu' }], status: 409, contains: ['operation 1'], changed: 0 },
  { name: 'PATCH operations: a missing path is 409', method: 'PATCH', path: '/network/net-001', headers: patch, body: [{ op: 'remove', path: '/metadata/nothing' }], status: 409, changed: 0 },
  { name: 'PATCH operations: through a missing path is 409', method: 'PATCH', path: '/network/net-001', headers: patch, body: [{ op: 'add', path: '/metadata/a/b/c', value: 1 }], status: 409, changed: 0 },
  { name: 'PATCH operations: a broken result is 400', method: 'PATCH', path: '/network/net-001', headers: patch, body: [{ op: 'replace', path: '/metadata', value: [] }], status: 400, contains: ['/metadata must be object'], changed: 0 },
  { name: 'PATCH operations: remove on a required field is 400', method: 'PATCH', path: '/network/net-001', headers: patch, body: [{ op: 'remove', path: '/network_name' }], status: 400, changed: 0 },
  { name: 'PATCH operations: remove on an optional field sets its default', method: 'PATCH', path: '/network/net-001', headers: { ...patch, ...whole }, body: [{ op: 'remove', path: '/services_map' }], status: 200, contains: ['"services_map":{}'], changed: 1 },
  { name: 'PATCH operations: the id does not change', method: 'PATCH', path: '/network/net-001', headers: patch, body: [{ op: 'replace', path: '/network_id', value: 'net-009' }], status: 400, changed: 0 },
  { name: 'PATCH operations: 101 are too many', method: 'PATCH', path: '/network/net-001', headers: patch, body: Array.from({ length: 101 }, () => ({ op: 'test', path: '/network_id', value: 'net-001' })), status: 400, changed: 0 },
  {
    name: 'PATCH operations: doubling copies are stopped at the record’s limit', method: 'PATCH', path: '/network/net-001', headers: patch, status: 413, changed: 0,
    body: [{ op: 'add', path: '/metadata/x', value: ['0123456789'.repeat(100)] }, ...Array.from({ length: 40 }, (_, i) => ({ op: 'copy', from: '/metadata/x', path: `/metadata/x/${i % 2}` }))],
  },
  { name: 'PATCH application/json: 415 with Accept-Patch', method: 'PATCH', path: '/network/net-001', body: {}, status: 415, answers: { 'accept-patch': 'application/merge-patch+json, application/json-patch+json' }, changed: 0 },
  { name: 'PATCH unknown: 404', method: 'PATCH', path: '/network/net-404', headers: merge, body: {}, status: 404, changed: 0 },
  { name: 'DELETE If-Match of another revision: 412', method: 'DELETE', path: '/network/net-001', headers: { 'if-match': '"AAAAAAAAAAAAAAAA"' }, status: 412, changed: 0 },
  { name: 'DELETE: 200 in the seed’s words', method: 'DELETE', path: '/network/net-001', status: 200, contains: ['{"success": true, "data": {"message": "Network deleted"}}'], changed: 1 },
  { name: 'GET after DELETE: 404', path: '/network/net-001', status: 404, changed: 0 },
  {
    name: 'GET unknown with Accept problem: problem details', path: '/network/net-001', headers: { accept: 'application/problem+json', 'x-request-id': 'abc-1' }, status: 404, changed: 0,
    answers: { 'content-type': 'application/problem+json', 'x-request-id': 'abc-1' },
    contains: ['{"type":"/docs/errors.html#network-not-found","title":"network not found","status":404,"instance":"/network/net-001","code":"network-not-found","requestId":"abc-1"}'],
  },
  { name: 'OPTIONS: 405 with Allow', method: 'OPTIONS', path: '/network/net-001', status: 405, answers: { allow: 'GET, HEAD, PUT, PATCH, DELETE' }, changed: 0 },
  { name: 'GET /network: 405 with Allow', path: '/network', status: 405, answers: { allow: 'POST' }, changed: 0 },
]; // prettier-ignore

const network = (id: string, name: string, metadata: object = {}): object => ({
  network_id: id,
  network_name: name,
  metadata,
  services_map: {},
  policies: {},
});
const A = network('a', 'Zeta', { region: 'us-west', tags: ['gpu', 'fast'], cores: 8 });
const B = network('b', 'alpha', { region: 'us-east', tags: ['cpu'], cores: 16 });
const C = { ...network('c', 'Zeta', { region: 'us-west' }), services_map: { metrics: 'metrics.svc:8888' } };
const put = (record: object): Scenario => ({
  name: `POST ${JSON.stringify(record).slice(15, 18)}`,
  method: 'POST',
  path: '/network',
  body: record,
  status: 201,
  changed: 1,
});
const find = (name: string, filter: object, ...found: object[]): Scenario => ({
  name: `POST /networks: ${name}`,
  method: 'POST',
  path: '/networks',
  body: filter,
  status: 200,
  contains: [list(...found)],
  changed: 0,
  answers: { 'cache-control': 'no-store', link: null },
});
const nextOf = (name: string) => (earlier: ReadonlyMap<string, Received>) => ({
  path: /<(.*)>/.exec(String(earlier.get(name)!.headers.link))![1]!,
});

const queries: Scenario[] = [
  find('nothing there', {}),
  put(B), put(A), put(C),
  find('all, by key', {}, A, B, C),
  find('equality on a top-level field', { network_name: 'Zeta' }, A, C),
  find('by id', { network_id: 'b' }, B),
  find('by a dotted path', { 'metadata.region': 'us-west' }, A, C),
  find('several conditions with existence (seed 001)', { 'metadata.region': 'us-west', 'services_map.metrics': { $exists: true } }, C),
  find('contains: a value in a list', { 'metadata.tags': 'gpu' }, A),
  find('contains: part of a text', { network_name: { $regex: '(?i)^ALP' } }, B),
  find('ranges compare within their type', { 'metadata.cores': { $gte: 8, $lt: 16 } }, A),
  find('$or, $in, $nor', { $or: [{ network_id: { $in: ['a', 'x'] } }, { 'metadata.cores': 16 }], $nor: [{ network_name: 'alpha' }] }, A),
  { name: 'page 1 by name', method: 'POST', path: '/networks?sort=network_name&limit=2', body: {}, status: 200, contains: [list(A, C)], answers: { link: /^<\/networks\?sort=network_name&limit=2&after=[\w-]+>; rel="next"$/ }, changed: 0 },
  { name: 'page 2 by name', method: 'POST', path: '', body: {}, status: 200, contains: [list(B)], answers: { link: null }, changed: 0, from: nextOf('page 1 by name') },
  { name: 'the cursor with another filter: 400', method: 'POST', path: '', body: { network_name: 'Zeta' }, status: 400, changed: 0, contains: ['after is not a cursor of this query'], from: nextOf('page 1 by name') },
  { name: 'page 1 descending', method: 'POST', path: '/networks?sort=-network_name&limit=1', body: {}, status: 200, contains: [list(B)], changed: 0 },
  { name: 'page 2 descending', method: 'POST', path: '', body: {}, status: 200, contains: [list(C)], changed: 0, from: nextOf('page 1 descending') },
  { name: 'page 3 descending', method: 'POST', path: '', body: {}, status: 200, contains: [list(A)], answers: { link: null }, changed: 0, from: nextOf('page 2 descending') },
  { name: 'limit above 1,000 is 1,000', method: 'POST', path: '/networks?limit=5000', body: {}, status: 200, contains: [list(A, B, C)], changed: 0 },
  { name: 'limit 0: 400', method: 'POST', path: '/networks?limit=0', body: {}, status: 400, changed: 0 },
  { name: 'limit abc: 400', method: 'POST', path: '/networks?limit=abc', body: {}, status: 400, contains: ['/limit must be integer'], changed: 0 },
  { name: 'limit twice: 400', method: 'POST', path: '/networks?limit=1&limit=2', body: {}, status: 400, contains: ['the query parameter \\"limit\\" is sent twice'], changed: 0 },
  { name: 'sort by an undeclared field: 400', method: 'POST', path: '/networks?sort=metadata', body: {}, status: 400, contains: ['network_name'], changed: 0 },
  { name: 'unknown query parameter: 400', method: 'POST', path: '/networks?page=2', body: {}, status: 400, contains: ['unknown query parameter \\"page\\"'], changed: 0 },
  { name: 'a damaged cursor: 400', method: 'POST', path: '/networks?after=abc', body: {}, status: 400, changed: 0 },
  { name: 'an id with a slash', method: 'POST', path: '/network', body: network('a/b c', 'slash'), status: 201, answers: { location: '/network/a%2Fb%20c' }, changed: 1 },
  { name: 'GET an id with a slash', path: '/network/a%2Fb%20c', status: 200, changed: 0 },
]; // prettier-ignore

const patchRow = (name: string, status: number, operations: object[], more: Partial<Scenario> = {}): Scenario => ({
  name,
  method: 'PATCH',
  path: '/network/net-001',
  headers: { ...patch, ...whole },
  body: operations,
  status,
  changed: 0,
  ...more,
});
const header = (name: string, headers: Record<string, string>, status: number): Scenario => ({
  name,
  path: '/network/net-001',
  headers,
  status,
  changed: 0,
});

/** What readers of this code found, and what must stay found. */
const edges: Scenario[] = [
  { name: 'POST the record', method: 'POST', path: '/network', body: WEST, status: 201, changed: 1 },
  patchRow('from is ignored where it means nothing', 200, [{ op: 'add', path: '/metadata/x', value: 1, from: 5 }, { op: 'test', path: '/metadata/x', value: 1, from: '/no/where' }], { changed: 1 }),
  patchRow('- is no element to replace', 409, [{ op: 'add', path: '/metadata/list', value: [1] }, { op: 'replace', path: '/metadata/list/-', value: 2 }]),
  patchRow('a patch cannot nest deeper than a body may', 400, [{ op: 'add', path: '/metadata/a', value: JSON.parse(`${'[1,'.repeat(29)}1${']'.repeat(29)}`) as unknown }, { op: 'copy', from: '/metadata/a', path: `/metadata/a${'/1'.repeat(29)}` }]),
  patchRow('a patch makes no name longer than a body may', 400, [{ op: 'add', path: `/metadata/${'n'.repeat(900)}`, value: 1 }]),
  patchRow('a hundred copies of a large value are no patch', 413, [{ op: 'add', path: '/metadata/a', value: 'x'.repeat(200000) }, ...Array.from({ length: 60 }, () => ({ op: 'copy', from: '/metadata/a', path: '/metadata/b' }))]),
  { name: '-0 is 0', method: 'PUT', path: '/network/net-001', headers: { 'content-type': 'application/json' }, body: '{"metadata":{"z":-0}}', status: 200, changed: 1 },
  { name: 'and stays it', method: 'PUT', path: '/network/net-001', headers: { 'content-type': 'application/json' }, body: '{"metadata":{"z":-0}}', status: 200, changed: 0 },
  { name: 'If-Match *: any revision', method: 'PUT', path: '/network/net-001', headers: { 'if-match': '*' }, body: { network_name: 'any' }, status: 200, changed: 1 },
  header('If-Modified-Since that is no date is ignored', { 'if-modified-since': '2099' }, 200),
  header('If-Modified-Since in RFC 3339 is ignored', { 'if-modified-since': '2099-01-01T00:00:00Z' }, 200),
  header('If-Modified-Since as RFC 850 writes it', { 'if-modified-since': 'Sunday, 06-Nov-44 08:49:37 GMT' }, 304),
  header('If-Modified-Since as asctime writes it', { 'if-modified-since': 'Sun Nov  6 08:49:37 2044' }, 304),
  header('If-Unmodified-Since that is no date is ignored', { 'if-unmodified-since': 'foo 1' }, 200),
  { name: 'of several return preferences the first counts', method: 'PUT', path: '/network/net-001', headers: { prefer: 'return=minimal, return=representation' }, body: {}, status: 200, answers: { 'preference-applied': null }, changed: 0 },
  { name: 'problem details that are liked less are not sent', path: '/network/none', headers: { accept: 'application/json, application/problem+json;q=0.1' }, status: 404, contains: ['"success":false'], changed: 0 },
  { name: 'instance is the path as it was sent', path: '/network/a%2Fb', headers: { accept: 'application/problem+json' }, status: 404, contains: ['"instance":"/network/a%2Fb"'], changed: 0 },
  { name: 'POST the longest name', method: 'POST', path: '/network', body: { network_id: 'z'.repeat(255), network_name: '\u7db2'.repeat(1024) }, status: 201, changed: 1 },
  { name: 'POST one after it', method: 'POST', path: '/network', body: { network_id: 'zz', network_name: '\u7db2'.repeat(1024) + '' , metadata: { b: 1 } }, status: 201, changed: 1 },
  { name: 'a page that ends with it', method: 'POST', path: '/networks?sort=-network_name&limit=1', body: {}, status: 200, changed: 0 },
  { name: 'its cursor is taken', method: 'POST', path: '', body: {}, status: 200, contains: ['"network_id"'], changed: 0, from: nextOf('a page that ends with it') },
]; // prettier-ignore

describeEngines('network: one record', (engine) => runScenarios(engine, life));
describeEngines('network: queries', (engine) => runScenarios(engine, queries));
describeEngines('network: edges', (engine) => runScenarios(engine, edges));
