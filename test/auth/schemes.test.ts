/** Which of its credentials a request is known by: those of the security schemes that the operation offers, no others. */
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { authToken } from '../../src/auth/auth-token.js';
import { bearer, invalidToken, type BearerVerifier } from '../../src/auth/bearer.js';
import type { Caller } from '../../src/auth/caller.js';
import { bySchemes, challengeOf, SHARED_SCHEMES, type FindCaller, type Scheme } from '../../src/auth/scheme.js';
import { Refusal } from '../../src/errors.js';
import { describeEngines } from '../support/engines.js';
import { TestServer, type Received } from '../support/server.js';

const WITH_KEYSTONE = new Set([...SHARED_SCHEMES, 'keystone']);
const CHALLENGE = 'Keystone uri="https://keystone.test"';

/** A request as Node gives it; fields of one name are joined as it joins them. */
function request(fields: readonly (readonly [string, string])[]): IncomingMessage {
  const headers: Record<string, string> = {};
  for (const [name, value] of fields)
    headers[name] = name in headers && name !== 'authorization' ? `${headers[name]!}, ${value}` : value;
  return { headers, rawHeaders: fields.flat(), socket: {} } as unknown as IncomingMessage;
}

/** Knows `good`, refuses `late` only after a look. */
const verifier: BearerVerifier = {
  callerOf: ({ text }) => {
    if (text === 'good') return { id: 'client:good', grants: [] };
    return text === 'late' ? Promise.reject<Caller>(unrefused()) : undefined;
  },
};

function unrefused(): Error {
  try {
    return invalidToken('looked up');
  } catch (error) {
    return error as Error;
  }
}

const finder = (): FindCaller => bySchemes([bearer([verifier]), authToken({ verifiers: [verifier] })]);

/** The id of the caller, or the challenge that the refusal has. */
async function outcome(
  find: FindCaller,
  fields: readonly (readonly [string, string])[],
  accepted: ReadonlySet<string> = WITH_KEYSTONE,
) {
  try {
    return (await find(request(fields), accepted)).id;
  } catch (error) {
    expect([(error as Refusal).code, (error as Refusal).status]).toEqual(['unauthenticated', 401]);
    return (error as Refusal).headers!['WWW-Authenticate'];
  }
}

describe('X-Auth-Token', () => {
  it('is looked at where the operation offers it, and there alone', async () => {
    const find = finder();
    expect(await outcome(find, [['x-auth-token', 'good']])).toBe('client:good');
    expect(await outcome(find, [['x-auth-token', 'good']], SHARED_SCHEMES)).toBe('Bearer');
    expect(await outcome(find, [['authorization', 'Bearer good'], ['x-auth-token', 'bad']], SHARED_SCHEMES)).toBe('client:good');
  }); // prettier-ignore

  test.each<[string, [string, string][]]>([
    ['empty', [['x-auth-token', '']]],
    ['twice', [['x-auth-token', 'good'], ['x-auth-token', 'good']]],
    ['with a space', [['x-auth-token', 'good good']]],
    ['with a control character', [['x-auth-token', 'good\t']]],
    ['not ASCII', [['x-auth-token', 'göod']]],
    ['too long', [['x-auth-token', 'g'.repeat(8193)]]],
    ['of no kind that is known', [['x-auth-token', 'else']]],
  ])('%s: refused', async (_what, fields) => {
    expect(await outcome(finder(), fields)).toBe('Bearer error="invalid_token"');
  }); // prettier-ignore

  it.each(['x-subject-token', 'x-service-token', 'x-storage-token', 'x-identity-status', 'x-user-id'])(
    'is what it is: %s is no credential',
    async (name) => expect(await outcome(finder(), [[name, 'good']])).toBe('Bearer'),
  );
});

describe('a challenge', () => {
  const scheme = (name: string, challenge?: string): Scheme => ({ name, challenge, callerOf: () => undefined });

  it('is that of the schemes that the operation offers, all that have their own', () => {
    const schemes = [scheme('bearer'), scheme('keystone', CHALLENGE), scheme('other', 'Other realm="x"')];
    expect(challengeOf(schemes, new Set(['bearer', 'keystone', 'other']))).toBe(`${CHALLENGE}, Other realm="x"`);
    expect(challengeOf(schemes, WITH_KEYSTONE)).toBe(CHALLENGE);
    expect(challengeOf(schemes, SHARED_SCHEMES)).toBeUndefined();
    expect(challengeOf([scheme('keystone')], WITH_KEYSTONE)).toBeUndefined();
  });
});

describe('a refusal', () => {
  it.each<[string, [string, string][]]>([
    ['no credentials', []],
    ['a look', [['x-auth-token', 'late']]],
    ['a bad token in Authorization', [['authorization', 'Bearer late']]],
    ['two Authorization', [['authorization', 'Bearer good'], ['authorization', 'Bearer good']]],
  ])('after %s is 401', async (_what, fields) => {
    expect(await outcome(finder(), fields)).toMatch(/^Bearer/);
    expect(await outcome(finder(), fields, SHARED_SCHEMES)).toMatch(/^Bearer/);
  }); // prettier-ignore

  it('that is another stays as it is', async () => {
    const broken: BearerVerifier = { callerOf: () => Promise.reject(new Refusal('issuer-unavailable')) };
    const find = bySchemes([authToken({ verifiers: [broken], challenge: CHALLENGE })]);
    await expect(find(request([['x-auth-token', 'any']]), WITH_KEYSTONE)).rejects.toMatchObject({ status: 503 });
  });
});

describeEngines('operations that do not offer X-Auth-Token', (engine) => {
  let server: TestServer;
  beforeAll(async () => void (server = await TestServer.start(engine, { access: 'required' })), 20_000);
  afterAll(() => server.stop());

  test('do not look at it, nor at what others say of the sender (T8)', async () => {
    const client = { client_id: 'one', name: 'One', grants: [{ scope: 'network:read' }] };
    await server.administer({ method: 'POST', path: '/access/clients', body: client });
    const { json } = await server.administer({ method: 'POST', path: '/access/clients/one/keys', body: {} });
    const { key } = json as { key: string };
    const read = (path: string, headers: Record<string, string>): Promise<Received> => server.send({ path, headers });
    const said = {
      'x-identity-status': 'Confirmed',
      'x-roles': 'admin',
      'x-project-id': 'other',
      'x-user-id': 'other',
      'x-auth-token': 'any',
    };
    const request = { 'x-request-id': 'one' };
    for (const path of ['/network/x', '/access/me', '/metrics']) {
      expect((await read(path, { 'x-auth-token': key })).status).toBe(401);
      expect((await read(path, said)).status).toBe(401);
      const plain = await read(path, { 'x-api-key': key, ...request });
      const other = await read(path, { 'x-api-key': key, ...said, ...request });
      expect([plain.status, other.status, other.text]).toEqual([plain.status, plain.status, plain.text]);
    }
  });
});
