/**
 * How a client says at the token endpoint who it is: an assertion that it signed with a registered key
 * (`private_key_jwt`: RFC 7521 §4.2, RFC 7523 §3; audience and type as in draft-ietf-oauth-rfc7523bis).
 */
import { compactVerify, importJWK, type JWTPayload } from 'jose';
import { fail } from '../errors.js';
import type { Client, Clients } from './clients.js';
import { readToken, TOKEN_LENGTH, type ReadToken } from './compact-token.js';
import { ASSERTION_LIFE_S, TOLERANCE_S } from './token-times.js';
import type { UsedAssertions } from './used-assertions.js';

/** The only `client_assertion_type` (RFC 7523 §2.2). */
export const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Most keys that an assertion is tried with. */
const MAX_KEYS = 16;

/** Longest `jti`, in characters. */
const MAX_JTI = 256;

/** What an assertion may be signed with → what the key is registered for. `Ed25519` is EdDSA's newer name (RFC 9864). */
const ALGORITHMS: ReadonlyMap<unknown, string> = new Map([
  ['ES256', 'ES256'],
  ['RS256', 'RS256'],
  ['EdDSA', 'EdDSA'],
  ['Ed25519', 'EdDSA'],
]);

/** As documents and metadata name them. */
export const ASSERTION_ALGORITHMS: readonly string[] = [...new Set(ALGORITHMS.values())];

/** The parameters of a request that say who sends it. */
export interface ClientParameters {
  readonly client_id?: string | undefined;
  readonly client_assertion?: string | undefined;
  readonly client_assertion_type?: string | undefined;
}

export interface ClientAssertionsParts {
  readonly clients: Clients;
  readonly used: UsedAssertions;
  /** What an assertion may be meant for: the issuer and the token endpoint. */
  readonly audiences: readonly string[];
  /** Milliseconds since 1970; tests have a clock of their own. */
  readonly now?: (() => number) | undefined;
}

export class ClientAssertions {
  private readonly now: () => number;

  constructor(private readonly parts: ClientAssertionsParts) {
    this.now = parts.now ?? Date.now;
  }

  /**
   * The client that signed the assertion. Refuses with `invalid-client`: before a signature is known to be good all get
   * the same words, after that the client is told what was wrong. Rejects as the store does.
   */
  async provenBy(parameters: ClientParameters): Promise<Proven> {
    const said = read(requireAssertion(parameters));
    if (parameters.client_id !== undefined && parameters.client_id !== said.subject) notKnown();
    const client = await this.parts.clients.byId(said.subject);
    const payload = client ? await signedBy(client, said) : undefined;
    if (!client || !payload) return notKnown();
    const { jti, expires } = this.requireGood(payload, client);
    const use = async (): Promise<void> => {
      if (!(await this.parts.used.use(client.id, jti, expires)))
        refuse('the assertion was used before, sign a new one');
      // What is known may be a second old, but a token lives longer than that: a key that was just removed gets none.
      const now = await this.parts.clients.readById(client.id);
      if (!now || !(await signedBy(now, said))) notKnown();
    };
    return { client, use };
  }

  /** What makes it good now, and here. The time is looked at once: nothing may change while the store is asked. */
  private requireGood(payload: JWTPayload, client: Client): { readonly jti: string; readonly expires: number } {
    const now = this.now() / 1000;
    const { iss, sub, aud, jti, exp, nbf, iat } = payload;
    if (iss !== client.id || sub !== client.id) refuse('iss and sub must both be the client id');
    const [audience, ...others] = [aud ?? []].flat();
    if (others.length > 0 || audience === undefined || !this.parts.audiences.includes(audience))
      refuse(`aud must be ${this.parts.audiences.join(' or ')}, and nothing else`);
    if (typeof jti !== 'string' || jti === '' || jti.length > MAX_JTI)
      refuse(`jti must be a text of 1 to ${MAX_JTI} characters`);
    if (!isTime(exp) || exp <= now - TOLERANCE_S) refuse('exp must be a time to come');
    if (exp > now + ASSERTION_LIFE_S + TOLERANCE_S) refuse(`exp must be at most ${ASSERTION_LIFE_S} seconds ahead`);
    for (const start of [nbf, iat])
      if (start !== undefined && !(isTime(start) && start <= now + TOLERANCE_S))
        refuse('nbf and iat must not be to come');
    return { jti, expires: (exp + TOLERANCE_S) * 1000 };
  }
}

/** Whose assertion it is. */
interface Proven {
  readonly client: Client;
  /** Uses the assertion up; to be called before anything is given for it. Refuses as `provenBy` where it was used. */
  readonly use: () => Promise<void>;
}

/** What an assertion says of itself, before anything of it is believed. */
interface Said {
  readonly token: ReadToken;
  readonly subject: string;
  readonly alg: string;
}

function requireAssertion({ client_assertion: assertion, client_assertion_type: type }: ClientParameters): string {
  if (assertion === undefined || type !== ASSERTION_TYPE)
    return refuse(`client_assertion is needed, with client_assertion_type ${ASSERTION_TYPE}`);
  if (assertion.length > TOKEN_LENGTH) refuse(`client_assertion has at most ${TOKEN_LENGTH} characters`);
  return assertion;
}

function read(text: string): Said {
  const token = readToken(text) ?? notKnown();
  const { alg, typ } = token.header;
  const { sub } = token.claims;
  if (typeof alg !== 'string' || !ALGORITHMS.has(alg) || typeof sub !== 'string' || !isType(typ)) return notKnown();
  return { token, subject: sub, alg };
}

/** Absent, `JWT`, or what rfc7523bis names it; the names of media types are read without regard to case. */
const isType = (typ: unknown): boolean =>
  typ === undefined || (typeof typ === 'string' && /^(application\/)?(jwt|client-authentication\+jwt)$/i.test(typ));

/** What it says, when one of the client's keys for the algorithm (the one named, where one is) made the signature. */
async function signedBy({ publicKeys }: Client, { token, alg }: Said): Promise<JWTPayload | undefined> {
  const registeredAs = ALGORITHMS.get(alg);
  const { kid: named } = token.header;
  const fitting = publicKeys.filter(
    (key) => ALGORITHMS.get(key.alg) === registeredAs && (named === undefined || key.kid === named),
  );
  for (const jwk of fitting.slice(0, MAX_KEYS)) {
    const isSigner = await importJWK(jwk, alg)
      .then((key) => compactVerify(token.text, key, { algorithms: [alg] }))
      .then(
        () => true,
        () => false,
      );
    if (isSigner) return token.claims;
  }
  return undefined;
}

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function notKnown(): never {
  refuse('the client is not known here, or the assertion is not its own');
}

function refuse(detail: string): never {
  fail('invalid-client', detail, { headers: { 'WWW-Authenticate': 'Bearer' } });
}
