/** Access tokens of our own (RFC 9068): given to registered clients, and known again when they come. */
import { randomUUID } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { grantsFor, type Caller, type Grant } from './caller.js';
import type { Client, Clients } from './clients.js';
import type { SigningKeys } from './signing-keys.js';
import { TOKEN_LIFE_S, TOLERANCE_S } from './token-times.js';

/** The media type in the header of access tokens (RFC 9068 §2.1). */
const TYPE = 'at+jwt';

/** What a good token says. */
export interface OwnToken {
  readonly clientId: string;
  /** Scopes, as they stand in the token. */
  readonly scope: string;
  /** Seconds since 1970. */
  readonly expires: number;
}

export interface OwnTokensParts {
  readonly keys: SigningKeys;
  readonly clients: Clients;
  /** Issuer and audience: the server's own URL. */
  readonly issuer: string;
  /** Milliseconds since 1970; tests have a clock of their own. */
  readonly now?: (() => number) | undefined;
}

export class OwnTokens {
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
   * What a token says, when we signed it and it is good now (RFC 9068 §4); rejects with the reason, for the log. Whether
   * the client is still there is another question: `callerOf` answers it anew for each request.
   */
  async verified(token: string): Promise<OwnToken> {
    const { kid } = decodeProtectedHeader(token);
    const key = typeof kid === 'string' ? await this.parts.keys.verifying(kid) : undefined;
    if (!key) throw new Error('the token is signed with no key of ours');
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['ES256'],
      typ: TYPE,
      issuer: this.issuer,
      audience: this.issuer,
      requiredClaims: ['sub', 'exp', 'iat', 'jti', 'client_id'],
      maxTokenAge: TOKEN_LIFE_S,
      clockTolerance: TOLERANCE_S,
      currentDate: new Date(this.now()),
    });
    return {
      clientId: payload.sub!,
      scope: typeof payload.scope === 'string' ? payload.scope : '',
      expires: payload.exp!,
    };
  }

  /** Who a token speaks for: its client as it is now, with no more than the token's scopes; undefined where it is gone. */
  callerOf({ clientId, scope }: OwnToken): Caller | undefined | Promise<Caller | undefined> {
    const client = this.parts.clients.byId(clientId);
    if (client instanceof Promise) return client.then((found) => found && this.narrow(found.caller, scope));
    return client && this.narrow(client.caller, scope);
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
