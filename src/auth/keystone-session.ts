/** What this server is at Keystone: a user with a token of its own, by which it asks. */
import type { KeystoneAnswer, KeystoneRequest } from './keystone-api.js';
import { memberOf, timeOf } from './keystone-answer.js';
import type { Ask } from './keystone-line.js';

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
  readonly user: KeystoneUser;
  /** Milliseconds on a clock that only goes forward. */
  readonly clock: () => number;
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
  async question(request: KeystoneRequest, ask: Ask): Promise<KeystoneAnswer> {
    const token = await this.token(ask);
    const answer = await ask(withToken(request, token));
    if (answer.status !== 401) return permitted(answer, this.parts.user);
    // Another may have got a new one meanwhile.
    if (this.own === token) this.own = undefined;
    return permitted(await ask(withToken(request, await this.token(ask))), this.parts.user);
  }

  /** One is got at a time, by whoever is first; all who wait share it. */
  private async token(ask: Ask): Promise<OwnToken> {
    if (this.own && this.parts.clock() < this.own.until) return this.own;
    return (this.getting ??= this.get(ask).finally(() => (this.getting = undefined)));
  }

  private async get(ask: Ask): Promise<OwnToken> {
    const { user, clock } = this.parts;
    const asked = clock();
    const request = { path: '/v3/auth/tokens?nocatalog', body: { auth: loginOf(user) } };
    const { status, headers, body } = await ask(request);
    if (status !== 201) throw new Error(`it answered ${status} to the user of CADASTRE_KEYSTONE_USERNAME`);
    const text = headers['x-subject-token'];
    const token = memberOf(body, 'token');
    // Both times are Keystone's: how far its clock is from ours does not matter.
    const life = timeOf(token, 'expires_at') - timeOf(token, 'issued_at');
    if (typeof text !== 'string' || text === '' || !(life > 0)) throw new Error('it gave no token to its user');
    return (this.own = { text, until: asked + life * RENEWED_AT });
  }
}

const withToken = (request: KeystoneRequest, { text }: OwnToken): KeystoneRequest => ({
  ...request,
  headers: { ...request.headers, 'X-Auth-Token': text },
});

/** Keystone says 403 of whoever asks, never of whom is asked about. */
function permitted(answer: KeystoneAnswer, { username, project }: KeystoneUser): KeystoneAnswer {
  if (answer.status !== 403) return answer;
  throw new Error(
    `it answered 403: the user ${username} (CADASTRE_KEYSTONE_USERNAME) may not ask this, give it the role service or admin in the project ${project} (CADASTRE_KEYSTONE_PROJECT)`,
  );
}

/** Password authentication with a project as scope (Identity API v3). */
const loginOf = ({ username, password, userDomain, project, projectDomain }: KeystoneUser) => ({
  identity: { methods: ['password'], password: { user: { name: username, domain: { name: userDomain }, password } } },
  scope: { project: { name: project, domain: { name: projectDomain } } },
});
