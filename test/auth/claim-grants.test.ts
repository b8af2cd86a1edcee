/** From claims to grants: values only, and nothing where a claim is missing. */
import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { Grant } from '../../src/auth/caller.js';
import { grantsOf, readRule, type Claims } from '../../src/auth/claim-grants.js';
import { ConfigPart } from '../../src/auth/config-part.js';

const rule = (value: unknown) => readRule(ConfigPart.ofText(JSON.stringify(value), 'FILE'));
const given = (value: unknown, claims: Claims): Grant[] => grantsOf([rule(value)], claims);

describe('when', () => {
  const grant = { scope: 'network:read' };
  test.each<[string, unknown, Claims, boolean]>([
    ['nothing asked', undefined, {}, true],
    ['a text', { role: 'a' }, { role: 'a' }, true],
    ['another text', { role: 'a' }, { role: 'ab' }, false],
    ['another case', { role: 'a' }, { role: 'A' }, false],
    ['no claim', { role: 'a' }, {}, false],
    ['null', { role: 'a' }, { role: null }, false],
    ['an object', { role: 'a' }, { role: { a: true } }, false],
    ['in a list', { role: 'a' }, { role: ['b', 'a'] }, true],
    ['not in a list', { role: 'a' }, { role: ['b', ['a'], { a: 1 }] }, false],
    ['a word of scope', { scope: 'a' }, { scope: 'b a c' }, true],
    ['a part of a word of scope', { scope: 'a' }, { scope: 'ab ba' }, false],
    ['a word of scp', { scp: 'a' }, { scp: 'a b' }, true],
    ['scp as a list', { scp: 'a' }, { scp: ['a'] }, true],
    ['a word of another claim', { role: 'a' }, { role: 'b a' }, false],
    ['no word', { scope: '' }, { scope: ' ' }, false],
    ['one of several values', { role: ['a', 'b'] }, { role: 'b' }, true],
    ['both conditions', { role: 'a', scope: 'b' }, { role: 'a', scope: 'b' }, true],
    ['one of two conditions', { role: 'a', scope: 'b' }, { role: 'a' }, false],
    ['true', { email_verified: true }, { email_verified: true }, true],
    ['true as text', { email_verified: true }, { email_verified: 'true' }, false],
    ['a number', { level: 3 }, { level: 3 }, true],
    ['Keycloak’s path', { 'realm_access.roles': 'a' }, { realm_access: { roles: ['a'] } }, true],
    ['a path that ends early', { 'realm_access.roles': 'a' }, { realm_access: 'a' }, false],
    ['a name with dots', { 'https://x.test/roles': 'a' }, { 'https://x.test/roles': ['a'] }, true],
    ['names with dots inside', { 'apps.my.app.roles': 'a' }, { apps: { 'my.app': { roles: ['a'] } } }, true],
    ['an inherited name', { 'constructor.name': 'Object' }, {}, false],
    ['an inherited path', { 'a.length': 1 }, { a: ['x'] }, false],
  ])('%s', (_what, when, claims, holds) => {
    expect(given({ ...(when === undefined ? {} : { when }), grant }, claims)).toEqual(holds ? [grant] : []);
  });
});

describe('where', () => {
  const of = (where: unknown, claims: Claims): unknown =>
    given({ grant: { scope: 'network:read', where } }, claims)[0]?.where;
  test.each<[string, unknown, Claims, unknown]>([
    ['a text', { owner: '{sub}' }, { sub: 'alice' }, { owner: 'alice' }],
    ['a number', { level: { $lte: '{level}' } }, { level: 3 }, { level: { $lte: 3 } }],
    ['false', { open: '{open}' }, { open: false }, { open: false }],
    ['a path', { owner: '{act.sub}' }, { act: { sub: 'a' } }, { owner: 'a' }],
    ['a list in $in', { org: { $in: '{orgs}' } }, { orgs: ['a', 'b'] }, { org: { $in: ['a', 'b'] } }],
    ['one value in $in', { org: { $in: '{orgs}' } }, { orgs: 'a' }, { org: { $in: ['a'] } }],
    ['words in $in', { org: { $in: '{scope}' } }, { scope: 'a b' }, { org: { $in: ['a', 'b'] } }],
    ['one of a written list', { org: { $in: ['x', '{sub}'] } }, { sub: 'a' }, { org: { $in: ['x', 'a'] } }],
    ['in $or', { $or: [{ a: '{sub}' }, { b: 1 }] }, { sub: 'x' }, { $or: [{ a: 'x' }, { b: 1 }] }],
    ['twice', { a: '{sub}', b: '{sub}' }, { sub: 'x' }, { a: 'x', b: 'x' }],
    ['none', { a: 'sub', b: null }, {}, { a: 'sub', b: null }],
    ['an operator’s name, as a text', { a: '{sub}' }, { sub: '$where' }, { a: '$where' }],
    ['braces in a claim, as a text', { a: '{sub}' }, { sub: '{iss}', iss: 'x' }, { a: '{iss}' }],
  ])('%s', (_what, where, claims, filled) => {
    expect(of(where, claims)).toEqual(filled);
  });

  test.each<[string, unknown, Claims]>([
    ['a missing claim', { owner: '{sub}' }, {}],
    ['a missing claim of two', { owner: '{sub}', org: '{org}' }, { sub: 'a' }],
    ['a missing claim in $nor', { $nor: [{ owner: '{banned}' }] }, {}],
    ['null', { owner: '{sub}' }, { sub: null }],
    ['an empty text', { owner: '{sub}' }, { sub: '' }],
    ['an object: never structure', { owner: '{sub}' }, { sub: { $ne: null } }],
    ['a list where one value stands', { owner: '{sub}' }, { sub: ['a'] }],
    ['an object in a list', { org: { $in: '{orgs}' } }, { orgs: ['a', { $ne: 1 }] }],
    ['a list in a list', { org: { $in: '{orgs}' } }, { orgs: [['a']] }],
    ['an empty text in a list', { org: { $in: '{orgs}' } }, { orgs: ['a', ''] }],
    ['an empty list', { org: { $nin: '{orgs}' } }, { orgs: [] }],
    ['an inherited name', { owner: '{constructor}' }, {}],
  ])('%s gives no grant', (_what, where, claims) => {
    expect(of(where, claims)).toBeUndefined();
  });

  it('whatever a claim holds, the filter has the names that are configured and values without parts', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (claim) => {
        const where = of({ owner: '{c}', org: { $in: '{c}' } }, { c: claim }) as
          { owner: unknown; org: { $in: unknown[] } } | undefined;
        if (where === undefined) return;
        expect([Object.keys(where), Object.keys(where.org)]).toEqual([['owner', 'org'], ['$in']]);
        for (const value of [where.owner, ...where.org.$in]) expect(typeof value).not.toBe('object');
      }),
    );
  });
});
