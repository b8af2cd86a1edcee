/** What the token endpoint does: client credentials (RFC 6749 §4.4) of a client that signed an assertion. */
import { fail } from '../errors.js';
import type { Rate, Taken } from '../http/rate.js';
import { grantsFor } from './caller.js';
import type { ClientAssertions, ClientParameters } from './client-assertion.js';
import type { Client } from './clients.js';
import { scopesOf, type OwnTokens } from './own-tokens.js';
import { TOKEN_LIFE_S } from './token-times.js';

/** A request's parameters; one without a value counts as left out (RFC 6749 §3.2). */
export interface TokenRequest extends ClientParameters {
  readonly grant_type: string;
  /** Scopes, separated by spaces; absent: all that the client has. */
  readonly scope?: string | undefined;
}

/** RFC 6749 §5.1. */
export interface TokenAnswer {
  access_token: string;
  token_type: 'Bearer';
  /** Seconds. */
  expires_in: number;
  scope: string;
}

export interface TokenGrantParts {
  readonly assertions: ClientAssertions;
  readonly tokens: OwnTokens;
  /** Tokens of a client. Only what it signed itself counts, so nobody can take its share. */
  readonly rate: Rate;
}

/**
 * Gives a token. Refuses with `unsupported-grant-type`, `invalid-client`, `unauthorized-client`, `invalid-scope` and
 * `too-many-requests`; rejects as the store does, and then no token was given.
 */
export async function grantToken(parts: TokenGrantParts, sent: TokenRequest): Promise<TokenAnswer> {
  const request = withoutEmpty(sent);
  if (request.grant_type !== 'client_credentials') fail('unsupported-grant-type');
  const { client, use } = await parts.assertions.provenBy(request);
  const scope = scopeFor(client, request.scope);
  // What is kept of an assertion fills the disk: nothing is, where there is no token to be had.
  requireRate(parts.rate.look(client.id));
  await use();
  requireRate(parts.rate.take(client.id));
  return {
    access_token: await parts.tokens.issue(client, scope),
    token_type: 'Bearer',
    expires_in: TOKEN_LIFE_S,
    scope,
  };
}

function requireRate({ admitted, retryAfter }: Taken): void {
  if (!admitted) fail('too-many-requests', undefined, { headers: { 'Retry-After': String(retryAfter) } });
}

const withoutEmpty = (request: TokenRequest): Partial<TokenRequest> =>
  Object.fromEntries(Object.entries(request).filter(([, value]) => value !== ''));

/** What is asked for, when the client has all of it; else all that it has. */
function scopeFor({ caller }: Client, asked: string | undefined): string {
  if (caller.grants.length === 0) return fail('unauthorized-client');
  if (asked === undefined) return [...new Set(caller.grants.map(({ scope }) => scope))].join(' ');
  const scopes = scopesOf(asked);
  if (scopes.length === 0) fail('invalid-scope');
  const missing = scopes.find((scope) => grantsFor(caller, scope).length === 0);
  if (missing !== undefined) fail('invalid-scope', missing.slice(0, 64));
  return scopes.join(' ');
}
