/** What this server is at Keystone: a user with a token of its own, by which it asks. */
import type { CallKeystone, KeystoneAnswer, KeystoneRequest } from './keystone-api.js';
import { memberOf, textOf } from './keystone-answer.js';

/** A user of Keystone, and the project in which it has its role. */
export interface KeystoneUser {
  readonly username: string;
  readonly password: string;
  /** The names of the domains. */
  readonly userDomain: string;
  readonly project: string;
  readonly projectDomain: string;
}

export interface SessionParts {
  readonly call: CallKeystone;
  readonly user: KeystoneUser;
  /** Milliseconds on a clock that only goes forward. */
  readonly clock: () => number;
  /** How long getting a token may take, in milliseconds. */
  readonly timeoutMs: number;
}

interface OwnToken {
  readonly text: string;
  readonly until: number;
}

/** The part of a token's life after which another is got. */
const RENEWED_AT = 0.9;

export class KeystoneSession {
  private own: OwnToken | undefined;
  private getting: Promise<OwnToken> | undefined;

  constructor(private readonly parts: SessionParts) {}

  /** Asks with a token of ours; once more with a new one where Keystone does not know it. Rejects without an answer. */
  async ask(request: KeystoneRequest, signal: AbortSignal): Promise<KeystoneAnswer> {
    const token = await this.token();
    const answer = await this.askWith(token, request, signal);
    if (answer.status !== 401) return answer;
    if (this.own === token) this.own = undefined;
    return this.askWith(await this.token(), request, signal);
  }

  private askWith({ text }: OwnToken, request: KeystoneRequest, signal: AbortSignal): Promise<KeystoneAnswer> {
    signal.throwIfAborted();
    return this.parts.call({ ...request, headers: { ...request.headers, 'X-Auth-Token': text } }, signal);
  }

  /** One is got at a time, which all who wait share. */
  private async token(): Promise<OwnToken> {
    if (this.own && this.parts.clock() < this.own.until) return this.own;
    return (this.getting ??= this.get().finally(() => (this.getting = undefined)));
  }

  private async get(): Promise<OwnToken> {
    const { call, user, clock, timeoutMs } = this.parts;
    const asked = clock();
    const request = { path: '/v3/auth/tokens?nocatalog', body: { auth: loginOf(user) } };
    const { status, headers, body } = await call(request, AbortSignal.timeout(timeoutMs));
    if (status !== 201) throw new Error(`it answered ${status} to the user of CADASTRE_KEYSTONE_USERNAME`);
    const text = headers['x-subject-token'];
    const token = memberOf(body, 'token');
    // Both times are Keystone's: how far its clock is from ours does not matter.
    const life = Date.parse(textOf(token, 'expires_at')) - Date.parse(textOf(token, 'issued_at'));
    if (typeof text !== 'string' || text === '' || !(life > 0)) throw new Error('it gave no token to its user');
    return (this.own = { text, until: asked + life * RENEWED_AT });
  }
}

/** Password authentication with a project as scope (Identity API v3). */
const loginOf = ({ username, password, userDomain, project, projectDomain }: KeystoneUser) => ({
  identity: { methods: ['password'], password: { user: { name: username, domain: { name: userDomain }, password } } },
  scope: { project: { name: project, domain: { name: projectDomain } } },
});
