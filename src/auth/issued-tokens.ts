/** JWTs of every issuer that is trusted: each is verified once, then known by its digest. */
import { errors } from 'jose';
import { Refusal } from '../errors.js';
import { invalidToken, type BearerVerifier } from './bearer.js';
import type { Caller } from './caller.js';
import { readToken, TOKEN_LENGTH, type ReadToken } from './compact-token.js';
import type { TokenIssuer, TokenVerdict } from './token-issuer.js';
import { Verdicts } from './verdicts.js';

/** Tokens of these issuers; others are of another kind. Two of one name are a mistake of whoever calls. */
export function issuedTokens(issuers: readonly TokenIssuer[], verdicts = new Verdicts<TokenVerdict>()): BearerVerifier {
  const byName = new Map<unknown, TokenIssuer>(issuers.map((issuer) => [issuer.issuer, issuer]));
  return {
    callerOf({ text, digest }) {
      if (text.length > TOKEN_LENGTH) return invalidToken('too long');
      const known = verdicts.find(digest);
      if (known && known.isGood?.() !== false) return callerNow(known);
      if (verdicts.isRefused(digest)) return invalidToken('refused a moment ago');
      const token = readToken(text);
      const issuer = byName.get(token?.claims.iss);
      return token && issuer ? verify(token, { digest, issuer, verdicts }) : undefined;
    },
  };
}

interface Found {
  readonly digest: string;
  readonly issuer: TokenIssuer;
  readonly verdicts: Verdicts<TokenVerdict>;
}

async function verify(token: ReadToken, { digest, issuer, verdicts }: Found): Promise<Caller> {
  const verdict = await issuer.verify(token).catch((error: unknown) => {
    if (error instanceof Refusal) throw error;
    if (isFinal(error)) verdicts.refuse(digest);
    return invalidToken(error);
  });
  verdicts.keep(digest, verdict);
  return callerNow(verdict);
}

function callerNow(verdict: TokenVerdict): Caller | Promise<Caller> {
  const caller = verdict.callerNow();
  if (caller instanceof Promise) return caller.then((found) => found ?? invalidToken('of nobody any more'));
  return caller ?? invalidToken('of nobody any more');
}

/** Whether no other key and no later time makes the token good. */
function isFinal(error: unknown): boolean {
  if (error instanceof errors.JWTClaimValidationFailed) return error.claim !== 'nbf' && error.claim !== 'iat';
  return error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWTExpired;
}
