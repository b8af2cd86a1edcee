/** Who vouches for JWTs: the server itself, or an outside issuer. */
import type { Caller } from './caller.js';
import type { ReadToken } from './compact-token.js';

/** What a token that was verified says. */
export interface TokenVerdict {
  /** When it must be verified again: its `exp`, or earlier; milliseconds since 1970. */
  readonly until: number;
  /** Asked at every request: false where it must be verified again already, since keys changed. Absent: true. */
  readonly isGood?: () => boolean;
  /**
   * Whose token it is, asked again at every request: what a client may do changes while its token stays good.
   * Undefined: nobody's any more.
   */
  callerNow(): Caller | Promise<Caller | undefined> | undefined;
}

export interface TokenIssuer {
  /** The `iss` of its tokens, compared as it is written (RFC 8725 §3.8). */
  readonly issuer: string;
  /**
   * Verifies signature, times, audience, type. Rejects with any error where the token is not good; with a Refusal where
   * that cannot be told.
   */
  verify(token: ReadToken): Promise<TokenVerdict>;
}
