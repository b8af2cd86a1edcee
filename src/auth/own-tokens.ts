/** Access tokens of our own (RFC 9068): given to registered clients, and known again when they come. */
import { randomUUID, type KeyObject } from 'node:crypto';
import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { toRefusal } from '../store/faults.js';
import { grantsFor, type Caller, type Grant } from './caller.js';
import type { Client, Clients } from './clients.js';
import type { ReadToken } from './compact-token.js';
import type { SigningKeys } from './signing-keys.js';
import type { TokenIssuer, TokenVerdict } from './token-issuer.js';
import { TOKEN_LIFE_S, TOLERANCE_S } from './token-times.js';

/** The media type in the header of access tokens (RFC 9068 §2.1). */
const TYPE = 'at+jwt';

export interface OwnTokensParts {
  readonly keys: SigningKeys;
  readonly clients: Clients;
  /** Issuer and audience: the server's own URL. */
  readonly issuer: string;
  /** Milliseconds since 1970; tests have a clock of their own. */
  readonly now?: (() => number) | undefined;
}

/** What a token tells of its client. */
interface Told {
  readonly sub: string;
  /** When it was given, in seconds since 1970. */
  readonly iat: number;
  readonly scope: string;
}

export class OwnTokens implements TokenIssuer {
  readonly issuer: string;
  private readonly now: () => number;
  /** By the client's caller, which is the same object until its record is read again. */
  private readonly narrowed = new WeakMap<Caller, Map<string, Caller>>();

  constructor(private readonly parts: OwnTokensParts) {
    this.issuer = parts.issuer;
    this.now = parts.now ?? Date.now;
  }

  /** A token for a client, with these scopes (RFC 9068 §2.2); good for fifteen minutes. Rejects as the store does. */
  async issue({ id }: Client, scope: string): Promise<string> {
    const { kid, privateKey } = await this.parts.keys.current();
    const issued = Math.floor(this.now() / 1000);
    return new SignJWT({ client_id: id, scope })
      .setProtectedHeader({ alg: 'ES256', typ: TYPE, kid })
      .setIssuer(this.issuer)
      .setSubject(id)
      .setAudience(this.issuer)
      .setIssuedAt(issued)
      .setExpirationTime(issued + TOKEN_LIFE_S)
      .setJti(randomUUID())
      .sign(privateKey);
  }

  /**
   * RFC 9068 §4. A token speaks for its client as it is at each request, with no more than the token's scopes, and for
   * none that was disabled, made anew or robbed of a key since.
   */
  async verify({ text, header }: ReadToken): Promise<TokenVerdict> {
    const key = await this.keyOf(String(header.kid));
    if (!key) throw new Error('the token is signed with no key of ours');
    const { payload } = await jwtVerify(text, key, {
      algorithms: ['ES256'],
      typ: TYPE,
      issuer: this.issuer,
      audience: this.issuer,
      requiredClaims: ['sub', 'exp', 'iat', 'jti', 'client_id'],
      maxTokenAge: TOKEN_LIFE_S,
      clockTolerance: TOLERANCE_S,
      currentDate: new Date(this.now()),
    });
    const scope = typeof payload.scope === 'string' ? payload.scope : '';
    const { sub, iat, exp } = payload as Required<JWTPayload>;
    return { until: exp * 1000, callerNow: () => this.callerOf({ sub, iat, scope }) };
  }

  /** Refuses where the store has to be asked and does not answer: that is no fault of the token. */
  private async keyOf(kid: string): Promise<KeyObject | undefined> {
    try {
      return await this.parts.keys.verifying(kid);
    } catch (error) {
      throw toRefusal(error);
    }
  }

  private callerOf(told: Told): Caller | undefined | Promise<Caller | undefined> {
    const client = this.parts.clients.byId(told.sub);
    if (client instanceof Promise) return client.then((found) => this.judge(told, found));
    return this.judge(told, client);
  }

  /** Nobody's where the client's tokens ended since. `iat` is in whole seconds: one of the same second may be later. */
  private judge({ iat, scope }: Told, client: Client | undefined): Caller | undefined {
    if (!client || iat < Math.floor(client.tokensFrom / 1000)) return undefined;
    return this.narrow(client.caller, scope);
  }

  private narrow(caller: Caller, scope: string): Caller {
    let byScope = this.narrowed.get(caller);
    if (!byScope) this.narrowed.set(caller, (byScope = new Map<string, Caller>()));
    let narrow = byScope.get(scope);
    if (!narrow) byScope.set(scope, (narrow = narrowedTo(caller, scope)));
    return narrow;
  }
}

/** The caller with no more than these scopes, separated by spaces. The filters of its grants stay. */
export function narrowedTo(caller: Caller, scope: string): Caller {
  const grants = scopesOf(scope).flatMap((wanted): Grant[] => {
    const found = grantsFor(caller, wanted);
    return found === 'all' ? [{ scope: wanted }] : found.map((grant) => ({ ...grant, scope: wanted }));
  });
  return { id: caller.id, grants };
}

/** The words of a `scope`, each once (RFC 6749 §3.3). */
export const scopesOf = (scope: string): string[] => [...new Set(scope.split(' ').filter((word) => word !== ''))];
