/** One verification a token; and no spelling of a token that makes it somebody else's. */
import { describe, expect, it } from '@jest/globals';
import { credentialOf } from '../../src/auth/credential.js';
import fc from 'fast-check';
import { errors } from 'jose';
import type { Caller } from '../../src/auth/caller.js';
import { issuedTokens } from '../../src/auth/issued-tokens.js';
import { staticKeys } from '../../src/auth/issuer-keys.js';
import { outsideIssuer } from '../../src/auth/outside-issuer.js';
import type { TokenIssuer, TokenVerdict } from '../../src/auth/token-issuer.js';
import { Verdicts } from '../../src/auth/verdicts.js';
import { Refusal } from '../../src/errors.js';
import { AUDIENCE, claimsOf, newKey, tokenOf, toJwk } from './tokens.js';

const ISSUER = 'https://issuer.test';
const KEY = newKey('ES256', 'one');
const caller: Caller = { id: 'x', grants: [] };
const token = (changes = {}): string => tokenOf(KEY, claimsOf(ISSUER, changes));

/** A verifier whose one issuer answers as told. */
function counted(verify: () => TokenVerdict) {
  const state = { now: 1e12, calls: 0 };
  const issuer: TokenIssuer = {
    issuer: ISSUER,
    verify: async () => {
      state.calls++;
      return verify();
    },
  };
  const verifier = issuedTokens([issuer], new Verdicts(() => state.now));
  const status = async (text: string): Promise<number> => {
    try {
      await verifier.callerOf(credentialOf(text));
      return 200;
    } catch (error) {
      return (error as Refusal).status;
    }
  };
  return { state, verifier, status };
}

const refusing = (error: Error) =>
  counted(() => {
    throw error;
  });

describe('a token', () => {
  it('is verified once, then known at once, till its exp', async () => {
    const { state, verifier } = counted(() => ({ until: 1e12 + 5000, callerNow: () => caller }));
    const text = token();
    expect(await verifier.callerOf(credentialOf(text))).toBe(caller);
    expect(verifier.callerOf(credentialOf(text))).toBe(caller);
    state.now += 4999;
    expect([verifier.callerOf(credentialOf(text)), state.calls]).toEqual([caller, 1]);
    state.now += 1;
    expect(verifier.callerOf(credentialOf(text))).toBeInstanceOf(Promise);
    expect(state.calls).toBe(2);
  });

  it('is asked at every request whose it is now', async () => {
    let found: Caller | undefined = caller;
    const { status, state } = counted(() => ({ until: 2e12, callerNow: () => found }));
    const text = token();
    expect(await status(text)).toBe(200);
    found = undefined;
    expect(await status(text)).toBe(401);
    found = caller;
    expect([await status(text), state.calls]).toEqual([200, 1]);
  });

  it('also where that has to be looked up', async () => {
    let found: Caller | undefined = caller;
    const { status } = counted(() => ({ until: 2e12, callerNow: () => Promise.resolve(found) }));
    const text = token();
    expect([await status(text), await status(text)]).toEqual([200, 200]);
    found = undefined;
    expect(await status(text)).toBe(401);
  });

  it.each<[string, Error, number]>([
    ['that is forged is verified once a minute', new errors.JWSSignatureVerificationFailed(), 2],
    ['that is expired too', new errors.JWTExpired('', {}, 'exp'), 2],
    ['for others too', new errors.JWTClaimValidationFailed('', {}, 'aud'), 2],
    ['that is early is verified again: it may be good by now', new errors.JWTClaimValidationFailed('', {}, 'nbf'), 4],
    ['that is made in the future too', new errors.JWTClaimValidationFailed('', {}, 'iat'), 4],
    ['of an unknown key too', new errors.JWKSNoMatchingKey(), 4],
  ])('%s', async (_what, error, calls) => {
    const { status, state } = refusing(error);
    const text = token();
    for (const later of [0, 59_999, 1, 0]) {
      state.now += later;
      expect(await status(text)).toBe(401);
    }
    expect(state.calls).toBe(calls);
  });

  it('that cannot be judged now is not kept as refused', async () => {
    const { status, state } = refusing(new Refusal('issuer-unavailable'));
    const text = token();
    expect([await status(text), await status(text), state.calls]).toEqual([503, 503, 2]);
  });

  it('of 10,000 forged ones leaves the good ones known', async () => {
    let good = true;
    const { status, state, verifier } = counted(() => {
      if (!good) throw new errors.JWSSignatureVerificationFailed();
      return { until: 2e12, callerNow: () => caller };
    });
    const text = token();
    expect(await status(text)).toBe(200);
    good = false;
    const forged = token().slice(0, -10);
    for (let i = 0; i < 10_000; i++) await status(`${forged}${String(i).padStart(9, '0')}A`);
    expect(verifier.callerOf(credentialOf(text))).toBe(caller);
    expect(state.calls).toBeGreaterThan(1000);
  });
});

describe('a token that is respelled', () => {
  const rules = {
    issuer: ISSUER,
    audience: [AUDIENCE],
    algorithms: ['ES256'],
    types: ['at+jwt'],
    maxTokenAge: 86_400,
    grants: [],
  };
  const keys = staticKeys({ keys: [toJwk(KEY)] });
  const verifier = issuedTokens([outsideIssuer(rules, { keys, now: Date.now })]);
  const text = token();
  const idOf = async (respelled: string): Promise<string | undefined> => {
    try {
      return (await verifier.callerOf(credentialOf(respelled)))?.id;
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      return undefined;
    }
  };

  const at = fc.nat({ max: text.length });
  const piece = fc.oneof(
    fc.constantFrom('=', '==', '.', '\n', ' ', '\0', '%', '+', '/', '-', '_', 'A', 'B', ''),
    fc.string({ maxLength: 3 }),
  );

  it('anywhere: refused, or the same one', async () => {
    expect(await idOf(text)).toBe(`${ISSUER}#alice`);
    await fc.assert(
      fc.asyncProperty(at, fc.nat({ max: 3 }), piece, async (start, length, instead) => {
        const respelled = text.slice(0, start) + instead + text.slice(start + length);
        expect(await idOf(respelled)).toBe(respelled === text ? `${ISSUER}#alice` : undefined);
      }),
      { numRuns: 1500 },
    );
  });

  it('in the bits that mean nothing, in any of its parts: refused', async () => {
    const parts = text.split('.');
    for (const [place, part] of parts.entries())
      for (const last of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
        const respelled = parts.with(place, part.slice(0, -1) + last).join('.');
        expect(await idOf(respelled)).toBe(respelled === text ? `${ISSUER}#alice` : undefined);
      }
  });
});
