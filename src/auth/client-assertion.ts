/**
 * How a client says at the token endpoint who it is: an assertion that it signed with a registered key
 * (`private_key_jwt`: RFC 7521 §4.2, RFC 7523 §3; audience and type as in draft-ietf-oauth-rfc7523bis).
 */
import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK, type JWK, type JWTPayload } from 'jose';
import { fail } from '../errors.js';
import { unsafePart } from '../http/json-scan.js';
import type { Client, Clients } from './clients.js';
import { ASSERTION_LIFE_S, TOLERANCE_S } from './token-times.js';
import type { UsedAssertions } from './used-assertions.js';

/** The only `client_assertion_type` (RFC 7523 §2.2). */
export const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Most characters of an assertion, and most keys that one is tried with. */
const MAX_LENGTH = 8192;
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
   * The client that signed the assertion, which is used up then. Refuses with `invalid-client`: before a signature is
   * known to be good all get the same words, after that the client is told what was wrong. Rejects as the store does.
   */
  async clientOf(parameters: ClientParameters): Promise<Client> {
    const said = read(requireAssertion(parameters));
    if (parameters.client_id !== undefined && parameters.client_id !== said.subject) notKnown();
    const client = await this.parts.clients.byId(said.subject);
    const payload = client ? await signedBy(client, said) : undefined;
    if (!client || !payload) return notKnown();
    const { jti, expires } = this.requireGood(payload, client);
    if (!(await this.parts.used.use(client.id, jti, expires))) refuse('the assertion was used before, sign a new one');
    return client;
  }

  /** What makes it good now, and here. The time is looked at once: nothing may change while the store is asked. */
  private requireGood(payload: JWTPayload, client: Client): { readonly jti: string; readonly expires: number } {
    const now = this.now() / 1000;
    const { iss, sub, aud, jti, exp, nbf, iat } = payload;
    if (iss !== client.id || sub !== client.id) refuse('iss and sub must both be the client id');
    const [audience, ...others] = [aud ?? []].flat();
    if (others.length > 0 || audience === undefined || !this.parts.audiences.includes(audience))
      refuse(`aud must be the issuer, ${this.parts.audiences[0]}, and nothing else`);
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

/** What an assertion says of itself, before anything of it is believed. */
interface Said {
  readonly text: string;
  readonly subject: string;
  readonly alg: string;
  readonly kid: unknown;
}

function requireAssertion({ client_assertion: assertion, client_assertion_type: type }: ClientParameters): string {
  if (assertion === undefined || type !== ASSERTION_TYPE)
    return refuse(`client_assertion is needed, with client_assertion_type ${ASSERTION_TYPE}`);
  if (assertion.length > MAX_LENGTH) refuse(`client_assertion has at most ${MAX_LENGTH} characters`);
  return assertion;
}

function read(text: string): Said {
  try {
    const { alg, typ, kid, crit } = decodeProtectedHeader(text);
    const { sub } = decodeJwt(text);
    if (typeof alg === 'string' && ALGORITHMS.has(alg) && typeof sub === 'string' && isType(typ) && crit === undefined)
      return { text, subject: sub, alg, kid };
  } catch (cause) {
    return notKnown(cause);
  }
  return notKnown();
}

/** Absent, `JWT`, or what rfc7523bis names it; the names of media types are read without regard to case. */
const isType = (typ: unknown): boolean =>
  typ === undefined || (typeof typ === 'string' && /^(application\/)?(jwt|client-authentication\+jwt)$/i.test(typ));

/** The payload, when one of the client's keys for the algorithm (the one named, where one is) made the signature. */
async function signedBy({ publicKeys }: Client, said: Said): Promise<JWTPayload | undefined> {
  const registeredAs = ALGORITHMS.get(said.alg);
  const fitting = publicKeys.filter(
    ({ alg, kid }) => ALGORITHMS.get(alg) === registeredAs && (said.kid === undefined || kid === said.kid),
  );
  for (const key of fitting.slice(0, MAX_KEYS)) {
    const payload = await payloadOf(said, key).catch(() => undefined);
    if (payload) return payload;
  }
  return undefined;
}

/** Rejects where the key did not make the signature, or header or payload could be read in two ways. */
async function payloadOf({ text, alg }: Said, jwk: JWK): Promise<JWTPayload> {
  const { payload } = await compactVerify(text, await importJWK(jwk, alg), { algorithms: [alg] });
  const parts = [Buffer.from(text.slice(0, text.indexOf('.')), 'base64url'), payload].map((part) => utf8.decode(part));
  for (const part of parts) {
    const unsafe = unsafePart(part);
    if (unsafe !== undefined) throw new Error(unsafe);
  }
  return JSON.parse(parts[1]!) as JWTPayload;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const notKnown = (cause?: unknown): never =>
  refuse('the client is not known here, or the assertion is not its own', cause);

function refuse(detail: string, cause?: unknown): never {
  return fail('invalid-client', detail, { cause, headers: { 'WWW-Authenticate': 'Bearer' } });
}
