/**
 * Tokens of a Keystone: it is asked whose each one is, and what it says is known for a while. What is not clearly yes or
 * no is 503: nobody is let in, and nobody refused, because Keystone does not answer.
 */
import { fail } from '../errors.js';
import { invalidToken, type BearerVerifier } from './bearer.js';
import type { Caller } from './caller.js';
import type { Credential } from './credential.js';
import { isOfTheRequest, verdictOf, type KeystoneVerdict, type RoleGrants } from './keystone-answer.js';
import type { CallKeystone } from './keystone-api.js';
import { KeystoneLine, type Ask, type Question } from './keystone-line.js';
import { KeystoneRegions } from './keystone-regions.js';
import { KeystoneSession, type KeystoneUser } from './keystone-session.js';
import type { EnterOutside } from './scheme.js';
import { Verdicts, type VerdictLimits } from './verdicts.js';

/** How long a token is good without another look, in milliseconds: one that was revoked is refused after it. */
const FRESH_MS = 60_000;

/** How long a token is refused without another look, in milliseconds. */
const REFUSED_MS = 5000;

/** How long an answer may take, in milliseconds. */
const TIMEOUT_MS = 5000;

export interface KeystoneParts {
  /** As callers are told it, in the challenge. */
  readonly url: string;
  readonly call: CallKeystone;
  readonly user: KeystoneUser;
  readonly roles: RoleGrants;
  /** Whether names of pods must be regions of Keystone. */
  readonly checksRegions: boolean;
  /** Told of everything that is not a clear answer. */
  readonly report: (fault: Error) => void;
  /** Told of the first clear answer after one that was not. */
  readonly recovered?: () => void;
  /** The clock, in milliseconds since 1970; tests have their own, which only goes forward. */
  readonly now?: (() => number) | undefined;
  /** Tests have less time. */
  readonly timeoutMs?: number;
  readonly limits?: VerdictLimits;
}

interface Kept extends KeystoneVerdict {
  /** Until when it is good without another look, on the clock that only goes forward. */
  readonly freshUntil: number;
}

export class Keystone implements BearerVerifier {
  /** What `WWW-Authenticate` says, in the words that OpenStack's clients know. */
  readonly challenge: string;
  /** The regions that Keystone has, where names of pods are held against them. */
  readonly regions: KeystoneRegions | undefined;
  private readonly verdicts: Verdicts<Kept>;
  private readonly asking = new Map<string, Promise<Caller>>();
  private readonly session: KeystoneSession;
  private readonly line: KeystoneLine;
  private readonly now: () => number;
  private readonly clock: () => number;

  constructor(private readonly parts: KeystoneParts) {
    const { url, call, user, report, recovered = () => undefined, timeoutMs = TIMEOUT_MS } = parts;
    this.now = parts.now ?? Date.now;
    this.clock = parts.now ?? (() => performance.now());
    this.challenge = `Keystone uri="${url}"`;
    this.verdicts = new Verdicts(this.now, parts.limits, REFUSED_MS);
    this.session = new KeystoneSession({ user, clock: this.clock });
    this.line = new KeystoneLine({ call, clock: this.clock, timeoutMs, report, recovered });
    this.regions = parts.checksRegions
      ? new KeystoneRegions({ session: this.session, line: this.line, clock: this.clock })
      : undefined;
  }

  /** Whose token it is. Refuses with `unauthenticated`, with `keystone-unavailable` (503) where that is not known, or as `enterOutside`. */
  callerOf(credential: Credential, enterOutside?: EnterOutside): Caller | Promise<Caller> {
    const { digest } = credential;
    const known = this.verdicts.find(digest);
    if (known && this.clock() < known.freshUntil) return known.caller;
    if (this.verdicts.isRefused(digest)) return invalidToken('refused a moment ago');
    const asking = this.asking.get(digest);
    if (asking) return asking;
    // Who was known lately does not wait behind those who never were.
    const leave = known ? undefined : enterOutside?.();
    const asked = this.ask(credential, { isFirst: known !== undefined }).finally(() => {
      this.asking.delete(digest);
      leave?.();
    });
    this.asking.set(digest, asked);
    return asked;
  }

  /** How many verdicts are kept, and how many tokens are asked for. */
  get sizes(): VerdictLimits & { readonly asking: number } {
    return { ...this.verdicts.sizes, asking: this.asking.size };
  }

  private async ask({ text, digest }: Credential, question: Question): Promise<Caller> {
    // It may be revoked as soon as Keystone has looked.
    const asked = this.clock();
    const verdict = await this.line.run((ask) => this.validate(text, ask), question);
    if (verdict && verdict.until > this.now()) {
      this.verdicts.keep(digest, { ...verdict, freshUntil: asked + FRESH_MS });
      return verdict.caller;
    }
    this.verdicts.refuse(digest);
    return invalidToken(verdict ? 'a token of Keystone that has expired' : 'a token that Keystone does not know');
  }

  private async validate(token: string, ask: Ask): Promise<KeystoneVerdict | undefined> {
    const request = { path: '/v3/auth/tokens?nocatalog', headers: { 'X-Subject-Token': token } };
    const answer = await this.session.question(request, ask);
    if (isOfTheRequest(answer)) fail('keystone-unavailable', undefined, { cause: `it answered ${answer.status}` });
    return verdictOf(answer, token, this.parts.roles);
  }
}
