/**
 * Two tenants of one server, each with grants for its own records (hardening T10–T13): what is the other's is as unknown,
 * what is outside one's own grants is refused, and no refusal changes anything.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { byField, CALLER_FIELD, callerWith } from '../support/callers.js';
import { describeEngines } from '../support/engines.js';
import { runScenarios, type Scenario } from '../support/scenario.js';
import { TestServer, type Received, type Sent } from '../support/server.js';

const owned = (owner: string): Record<string, unknown> => ({ 'metadata.owner': owner });
const bothWrite = (where: Record<string, unknown>) =>
  ['network', 'backbone'].map((registry) => ({ scope: `${registry}:write`, where }));
const findCaller = byField({
  admin: callerWith('admin', 'all'),
  a: callerWith('a', bothWrite(owned('a'))),
  b: callerWith('b', bothWrite(owned('b'))),
  // Reads all that is a's and public, writes what is its own.
  c: callerWith('c', [
    { scope: 'network:read', where: { $or: [owned('a'), { 'metadata.public': true }] } },
    { scope: 'network:write', where: owned('c') },
  ]),
  // What no index finds.
  d: callerWith('d', [{ scope: 'network:read', where: { $nor: [owned('a')] } }]),
});
const as = (caller: string, more: Record<string, string> = {}): { headers: Record<string, string> } => ({
  headers: { [CALLER_FIELD]: caller, ...more },
});
const MERGE = { 'content-type': 'application/merge-patch+json' };
const PATCH = { 'content-type': 'application/json-patch+json' };

/** One registry as these tests need it. */
interface Shape {
  readonly one: string;
  readonly many: string;
  readonly key: string;
  /** Keys of a's record, b's record, and of none. */
  readonly ids: readonly [string, string, string];
  readonly name: string;
}
const shapes: readonly Shape[] = [
  { one: '/network', many: '/networks', key: 'network_id', name: 'network_name', ids: ['net-a', 'net-b', 'net-0'] },
  {
    one: '/backbone', many: '/backbones', key: 'system_id', name: 'name',
    ids: ['aaaaaaaa-0000-4000-8000-000000000001', 'bbbbbbbb-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000001'],
  },
]; // prettier-ignore

const bodyOf = ({ key, name }: Shape, id: string, owner: string): object => ({
  [key]: id,
  [name]: `of ${owner}`,
  metadata: { owner, secret: owner },
});

const NOT_FOUND = 404;
const OUTSIDE = ["the caller's grants do not reach this record"];

/** Every way to touch one record. */
const touches = ({ name }: Shape): readonly (Partial<Sent> & { readonly what: string })[] => [
  { what: 'GET' },
  { what: 'HEAD', method: 'HEAD' },
  { what: 'GET with If-Match', headers: { 'if-match': '*' } },
  { what: 'GET with If-None-Match', headers: { 'if-none-match': '*' } },
  { what: 'PUT', method: 'PUT', body: { [name]: 'mine' } },
  { what: 'PUT with If-Match', method: 'PUT', body: { [name]: 'mine' }, headers: { 'if-match': '"AAAAAAAAAAAAAAAA"' } },
  { what: 'PUT of nothing', method: 'PUT', body: {} },
  { what: 'PUT that takes it over', method: 'PUT', body: { metadata: { owner: 'b' } } },
  { what: 'merge patch', method: 'PATCH', body: { metadata: { owner: 'b' } }, headers: MERGE },
  { what: 'JSON Patch', method: 'PATCH', body: [{ op: 'test', path: '/metadata/secret', value: 'x' }], headers: PATCH },
  { what: 'DELETE', method: 'DELETE' },
  { what: 'DELETE with If-None-Match', method: 'DELETE', headers: { 'if-none-match': '*' } },
];

const setUp = (shape: Shape): Scenario[] =>
  ['a', 'b'].map((owner, at) => ({
    name: `${owner} creates its own in ${shape.one}`,
    method: 'POST',
    path: shape.one,
    body: bodyOf(shape, shape.ids[at]!, owner),
    ...as(owner),
    status: 201,
    changed: 1,
  }));

/** T10. */
const foreign = (shape: Shape): Scenario[] =>
  touches(shape).map(({ what, headers, ...sent }) => ({
    name: `b, ${what} of a's ${shape.one} is 404`,
    path: `${shape.one}/${shape.ids[0]}`,
    ...sent,
    ...as('b', { ...headers }),
    status: NOT_FOUND,
    changed: 0,
  }));

/** What is asked, the filter, and whether b's own record matches. */
const T11: readonly [string, unknown, boolean][] = [
  ['a value of the grant', owned('a'), false],
  ['$or', { $or: [owned('a'), owned('b')] }, true],
  ['$nor', { $nor: [owned('b')] }, false],
  ['$ne', { 'metadata.owner': { $ne: 'b' } }, false],
  ['$in', { 'metadata.owner': { $in: ['a', 'b'] } }, true],
  ['$exists', { 'metadata.secret': { $exists: true } }, true],
  ['$and of all', { $and: [{}, { $or: [{}] }] }, true],
  ['everything', {}, true],
];

/** T11: whatever is asked, and in whichever form, b finds its own at most. */
const queries = (shape: Shape): Scenario[] =>
  [...T11, ['the keys', { [shape.key]: { $in: [...shape.ids] } }, true] as const].flatMap(([what, body, finds]) =>
    ['', '?limit=1000', `?sort=-${shape.name}`].map((query) => ({
      name: `b asks ${shape.many}${query} for ${what} and finds ${finds ? 'its own only' : 'nothing'}`,
      method: 'POST',
      path: shape.many + query,
      body,
      ...as('b'),
      status: 200,
      contains: finds ? ['of b', shape.ids[1]] : ['{"success":true,"data":[]}'],
      lacks: ['of a', shape.ids[0]],
      changed: 0,
    })),
  );

/** Out of one's own grants. */
const outside = (shape: Shape): Scenario[] => {
  const mine = `${shape.one}/${shape.ids[1]}`;
  const row = { status: 403, contains: OUTSIDE, changed: 0 };
  const give = { metadata: { owner: 'a' } };
  return [
    { name: `b creates a's in ${shape.one}`, method: 'POST', path: shape.one, body: bodyOf(shape, shape.ids[2], 'a'), ...as('b'), ...row },
    { name: `b creates a's in ${shape.one} under a's id: 403 before 409`, method: 'POST', path: shape.one, body: bodyOf(shape, shape.ids[0], 'a'), ...as('b'), ...row },
    { name: `b gives ${shape.one} away by PUT`, method: 'PUT', path: mine, body: give, ...as('b'), ...row },
    { name: `b gives ${shape.one} away by merge patch`, method: 'PATCH', path: mine, body: give, ...as('b', MERGE), ...row },
    { name: `b gives ${shape.one} away by JSON Patch`, method: 'PATCH', path: mine, body: [{ op: 'remove', path: '/metadata/owner' }], ...as('b', PATCH), ...row },
  ].map((scenario) => ({ ...scenario, contains: OUTSIDE }));
}; // prettier-ignore

/** T12, T13, and the one thing that a foreign record shows by: its id is taken. */
const ids = (shape: Shape): Scenario[] => [
  { name: `b creates its own in ${shape.one} under a's id`, method: 'POST', path: shape.one, body: bodyOf(shape, shape.ids[0], 'b'), ...as('b'), status: 409, changed: 0 },
  ...['_id', '_rev', 'id', 'created_at', 'tenant_id', 'version', 'attestations'].map((name) => ({
    name: `b sets ${name} in ${shape.one}`, method: 'POST', path: shape.one, body: { ...bodyOf(shape, shape.ids[2], 'b'), [name]: 'a' }, ...as('b'), status: 400, changed: 0,
  })),
  { name: `b changes the id in ${shape.one} to a's`, method: 'PUT', path: `${shape.one}/${shape.ids[1]}`, body: { [shape.key]: shape.ids[0] }, ...as('b'), status: 400, changed: 0 },
  { name: `b patches the id in ${shape.one} to a's`, method: 'PATCH', path: `${shape.one}/${shape.ids[1]}`, body: { [shape.key]: shape.ids[0] }, ...as('b', MERGE), status: 400, changed: 0 },
  { name: `b repeats its id in ${shape.one}`, method: 'PUT', path: `${shape.one}/${shape.ids[1]}`, body: { [shape.key]: shape.ids[1], [shape.name]: 'again' }, ...as('b'), status: 200, changed: 1 },
  { name: `b removes its own in ${shape.one}`, method: 'DELETE', path: `${shape.one}/${shape.ids[1]}`, ...as('b'), status: 200, changed: 1 },
]; // prettier-ignore

/** Visible through one grant, writable through another. */
const readers: Scenario[] = [
  { name: 'c reads what is a\'s', path: '/network/net-a', ...as('c'), status: 200, contains: ['of a'], changed: 0 },
  { name: 'c does not write it', method: 'PUT', path: '/network/net-a', body: {}, ...as('c'), status: 403, contains: OUTSIDE, changed: 0 },
  { name: 'nor with a condition that does not hold', method: 'PUT', path: '/network/net-a', body: {}, ...as('c', { 'if-match': '"x"' }), status: 403, changed: 0 },
  { name: 'nor with a patch that does not apply', method: 'PATCH', path: '/network/net-a', body: [{ op: 'remove', path: '/none' }], ...as('c', PATCH), status: 403, changed: 0 },
  { name: 'nor takes it over', method: 'PUT', path: '/network/net-a', body: { metadata: { owner: 'c' } }, ...as('c'), status: 403, changed: 0 },
  { name: 'nor removes it', method: 'DELETE', path: '/network/net-a', ...as('c'), status: 403, changed: 0 },
  { name: 'c creates its own', method: 'POST', path: '/network', body: { network_id: 'net-c', network_name: 'of c', metadata: { owner: 'c' } }, ...as('c'), status: 201, changed: 1 },
  { name: 'c does not make it what it could only read', method: 'PUT', path: '/network/net-c', body: { metadata: { owner: 'a' } }, ...as('c'), status: 403, changed: 0 },
  { name: 'c makes it public and keeps it', method: 'PATCH', path: '/network/net-c', body: { metadata: { public: true } }, ...as('c', MERGE), status: 200, changed: 1 },
  { name: 'c finds what it reads and what it writes', method: 'POST', path: '/networks', body: {}, ...as('c'), status: 200, contains: ['net-a', 'net-c'], lacks: ['net-b'], changed: 0 },
  { name: 'd, whose records no index finds, is told of the scan', method: 'POST', path: '/networks', body: {}, ...as('d'), status: 200, answers: { 'server-timing': /^scan/ }, lacks: ['net-a'], contains: ['net-b'], changed: 0 },
  { name: 'b, whose records an index finds, is not', method: 'POST', path: '/networks', body: {}, ...as('b'), status: 200, answers: { 'server-timing': null }, contains: ['net-b'], changed: 0 },
  { name: 'c has no scope of the other registry', method: 'POST', path: '/backbones', body: {}, ...as('c'), status: 403, contains: ['backbone:read is needed'], changed: 0 },
]; // prettier-ignore

const rows = [
  ...shapes.flatMap((shape) => [setUp, foreign, queries, outside].flatMap((make) => make(shape))),
  ...readers,
  ...shapes.flatMap(ids),
];

describeEngines('tenants', (engine) => runScenarios(engine, rows, { findCaller }));

describeEngines("another's record is byte for byte as an unknown one", (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start(engine, {}, { findCaller });
    for (const shape of shapes)
      await server.send({ method: 'POST', path: shape.one, body: bodyOf(shape, shape.ids[0], 'a'), ...as('a') });
  });
  afterAll(() => server.stop());

  /** All of an answer but the time and the id that was asked for. */
  const bytesOf = ({ status, headers: { date: _, ...headers }, text }: Received, id: string): string =>
    JSON.stringify([status, headers, text]).replaceAll(id, 'ID');

  describe.each(shapes)('$one', (shape) => {
    const cases = touches(shape).flatMap((touch) =>
      ['*/*', 'application/problem+json'].map((accept) => [`${touch.what}, Accept: ${accept}`, touch, accept] as const),
    );
    test.each(cases)('%s', async (_name, { headers, what: _what, ...sent }, accept) => {
      const answers = [0, 2].map(async (at) => {
        const id = shape.ids[at]!;
        const more = { ...headers, accept, 'x-request-id': 'same' };
        const answer = await server.send({ path: `${shape.one}/${id}`, ...sent, ...as('b', more) });
        return [answer.status, bytesOf(answer, id)];
      });
      const [known, unknown] = await Promise.all(answers);
      expect(known).toEqual(unknown);
      expect(known![0]).toBe(NOT_FOUND);
    });
  });
});
