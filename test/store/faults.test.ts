/** Every kind of error that an engine gives, and the code of ours that it becomes; what is no engine's stays as it is. */
import { expect, it, test } from '@jest/globals';
import {
  MongoError,
  MongoNetworkError,
  MongoNetworkTimeoutError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
  MongoWriteConcernError,
  type TopologyDescription,
} from 'mongodb';
import { Refusal } from '../../src/errors.js';
import { StoreError } from '../../src/store/contract.js';
import { isDuplicate, isOtherDuplicate, isUnavailable, toRefusal } from '../../src/store/faults.js';

const server = (code: number): Error => new MongoServerError({ code, errmsg: `secret ${code}` });
const concern = (code: number): Error =>
  new MongoWriteConcernError({ ok: 1, writeConcernError: { code, errmsg: 'secret' } });
/** Errors of the driver's pool, which it does not export. */
const named = (name: string): Error => Object.defineProperty(new MongoError('secret'), 'name', { value: name });

const unavailable: Record<string, Error> = {
  'not primary': server(10107),
  'stepped down': server(189),
  'interrupted by a change of primary': server(11602),
  'shutting down': server(91),
  'interrupted by a shutdown': server(11600),
  'a write that a majority did not confirm in time': concern(64),
  'a write whose confirmation ran out of time': concern(50),
  'a write that a shutdown left unconfirmed': concern(91),
  'too few members': server(100),
  'a shard that moved': server(13388),
  'a cursor lost with its server': server(43),
  'a server-side time limit of the network': server(202),
  'a chunk that moved': server(249),
  'a client that was killed': server(279),
  'a server that cannot just now': server(365),
  'a server that has too many requests': server(462),
  ...Object.fromEntries(
    ['RetryableWriteError', 'RetryableError', 'SystemOverloadedError'].map((label) => [
      `an error that is labelled ${label}`,
      new MongoServerError({ code: 8, errmsg: 'secret', errorLabels: [label] }),
    ]),
  ),
  'a cut connection': new MongoNetworkError('secret'),
  'a silent connection': new MongoNetworkTimeoutError('secret'),
  'no server': new MongoServerSelectionError('secret', {} as TopologyDescription),
  'a closed client': new MongoTopologyClosedError('secret'),
  'a cleared pool': named('MongoPoolClearedError'),
  'a pool cleared under an operation': named('PoolClearedOnNetworkError'),
  'a queue for a connection that is too long': named('MongoWaitQueueTimeoutError'),
  'our own time limit': new StoreError(89, 'secret'),
  'a cause that is one of these': new Error('secret', { cause: new MongoNetworkError('secret') }),
};

for (const [what, error] of Object.entries(unavailable))
  it(`${what} is 503`, () => {
    const refusal = toRefusal(error) as Refusal;
    expect(refusal).toMatchObject({ code: 'store-unavailable', status: 503, cause: error });
    expect(`${refusal.message} ${refusal.detail}`).not.toContain('secret');
    expect(isUnavailable(error)).toBe(true);
  });

test('a query over its time limit is told so', () => {
  expect(toRefusal(server(50))).toMatchObject({ code: 'query-timeout', status: 503 });
  expect(isUnavailable(server(50))).toBe(false);
});

test('a full disk is 507', () => {
  expect(toRefusal(server(14031))).toMatchObject({ code: 'store-full', status: 507 });
});

test('a duplicate is one, whichever index refuses it, and no refusal by itself', () => {
  const error = new MongoServerError({ code: 11000, keyPattern: { name: 1 }, errmsg: 'secret' });
  expect(isDuplicate(error)).toBe(true);
  expect(toRefusal(error)).toBe(error);
  expect(isDuplicate(server(86))).toBe(false);
});

test.each([
  ['the key, by its pattern', { keyPattern: { _id: 1 } }, false],
  ['another index, by its pattern', { keyPattern: { name: 1 } }, true],
  ['the key, by the message', { errmsg: 'E11000 duplicate key error collection: a.b index: _id_ dup key: { _id: "x" }' }, false],
  ['another index, by the message', { errmsg: 'E11000 duplicate key error collection: a.b index: name dup key: { : "x" }' }, true],
  ['neither', { errmsg: 'E11000 duplicate key error' }, false],
])('which index a duplicate is of: %s', (_what, description, isOther) => {
  expect(isOtherDuplicate(new MongoServerError({ code: 11000, ...description }))).toBe(isOther);
}); // prettier-ignore

test('what is no fault of a store stays as it is', () => {
  for (const error of [server(13), new TypeError('x'), 'text', undefined]) expect(toRefusal(error)).toBe(error);
});
