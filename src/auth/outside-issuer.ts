/** An outside issuer's access tokens: which are good, and whose they are. */
import { errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import type { Caller } from './caller.js';
import { grantsOf, type GrantRule } from './claim-grants.js';
import type { ReadToken } from './compact-token.js';
import type { IssuerKeys, KeySet } from './issuer-keys.js';
import type { TokenIssuer, TokenVerdict } from './token-issuer.js';

/** What the configuration says of an issuer. */
export interface IssuerRules {
  readonly issuer: string;
  /** One of these must be in `aud`. */
  readonly audience: readonly string[];
  readonly algorithms: readonly string[];
  /** Accepted `typ` in lower case, without `application/`; an empty text: a token without `typ`. */
  readonly types: readonly string[];
  /** Longest life of a token in seconds, from `iat` to `exp`. */
  readonly maxTokenAge: number;
  readonly grants: readonly GrantRule[];
}

export interface IssuerParts {
  readonly keys: IssuerKeys;
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
}

/** How far clocks may differ, in seconds. */
const TOLERANCE = 30;

/** Keys that a token is tried with, where several fit its header. */
const MOST_KEYS = 4;

/** Longest `sub`, in characters (OpenID Connect Core §2). */
const SUBJECT_LENGTH = 255;

export function outsideIssuer(rules: IssuerRules, parts: IssuerParts): TokenIssuer {
  const options: JWTVerifyOptions = {
    algorithms: [...rules.algorithms],
    issuer: rules.issuer,
    audience: [...rules.audience],
    requiredClaims: ['exp', 'iat', 'sub'],
    clockTolerance: TOLERANCE,
    maxTokenAge: rules.maxTokenAge,
  };
  return {
    issuer: rules.issuer,
    verify: async (token) => {
      requireKind(token, rules);
      const found = await verified(token.text, parts.keys, { ...options, currentDate: new Date(parts.now()) });
      return { ...verdictOn(found.payload, rules), isGood: () => parts.keys.isCurrent(found.set) };
    },
  };
}

/** What jose does not ask: none of it needs the signature, and forgers learn nothing by it. */
function requireKind({ header, claims }: ReadToken, { types, maxTokenAge }: IssuerRules): void {
  const { typ = '' } = header;
  const type = typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : undefined;
  if (type === undefined || !types.includes(type)) throw new Error('another type of token');
  if (type !== 'at+jwt' && !isAccessToken(claims)) throw new Error('no access token');
  if (claims.cnf !== undefined) throw new Error('bound to a key of its holder, which is not asked for here');
  const { exp, iat, sub } = claims;
  if (Number(exp) - Number(iat) > maxTokenAge) throw new Error('a longer life than the issuer’s tokens may have');
  if (typeof sub !== 'string' || sub === '' || sub.length > SUBJECT_LENGTH || /[\p{Cc}\p{Cs}]/u.test(sub))
    throw new Error('a subject that names nobody');
}

/** Claims of ID tokens (OpenID Connect Core §2, §3.3.2.11) and of security events, such as logout tokens (RFC 8417 §2.2). */
const OTHERS = ['nonce', 'at_hash', 'c_hash', 'events'];

/**
 * Whether a token whose `typ` does not tell may be an access token. Some issuers say it in a claim: `token_use` (Amazon),
 * `typ` (Keycloak). A token that does not say must lack what only others have.
 */
function isAccessToken(claims: Readonly<Record<string, unknown>>): boolean {
  const said = claims.token_use ?? claims.typ;
  if (said === undefined) return !OTHERS.some((name) => Object.hasOwn(claims, name));
  return said === 'access' || said === 'Bearer';
}

interface Verified {
  readonly payload: JWTPayload;
  /** The keys that it was verified with. */
  readonly set: KeySet;
}

/** Where no key of a copy is the right one – a token need not name its key – a newer copy may have it, now or later. */
async function verified(text: string, keys: IssuerKeys, options: JWTVerifyOptions): Promise<Verified> {
  const by = async (set: KeySet): Promise<Verified> => ({ payload: await verifiedBy(text, set, options), set });
  const set = await keys.current();
  try {
    return await by(set);
  } catch (error) {
    if (keys.isFixed || !isOfKeys(error)) throw error;
    const newer = await keys.renewed();
    if (newer && newer !== set) return by(newer).catch(unlessForGood);
    return unlessForGood(error);
  }
}

const isOfKeys = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWSSignatureVerificationFailed;

/** Of keys that change, none is said to be wrong for good. */
function unlessForGood(error: unknown): never {
  throw isOfKeys(error) ? new errors.JWKSNoMatchingKey() : error;
}

/** Tries every key that fits the header, up to a few: an issuer may have two of one `kid`, or tokens without. */
async function verifiedBy(text: string, keys: KeySet, options: JWTVerifyOptions): Promise<JWTPayload> {
  try {
    return (await jwtVerify(text, keys, options)).payload;
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
    let tried = 0;
    for await (const key of error) {
      if (tried++ === MOST_KEYS) break;
      const found = await jwtVerify(text, key, options).catch(unlessClaims);
      if (found) return found.payload;
    }
    throw new errors.JWSSignatureVerificationFailed();
  }
}

/** Claims are looked at after the signature: what is wrong with them is wrong with every key. */
function unlessClaims(error: unknown): undefined {
  if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired) throw error;
}

function verdictOn(claims: JWTPayload, { issuer, grants }: IssuerRules): TokenVerdict {
  const caller: Caller = { id: `${issuer}#${claims.sub!}`, grants: grantsOf(grants, claims) };
  return { until: claims.exp! * 1000, callerNow: () => caller };
}
