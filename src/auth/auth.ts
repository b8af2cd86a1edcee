/** Who may do what on one server: its clients, the scopes of its documents, and the schemes that its callers use. */
import type { Config } from '../config.js';
import type { Log } from '../observe/log.js';
import type { Collection, Store, StoredRecord } from '../store/contract.js';
import { requireGrant, type Scopes } from '../records/grants.js';
import { apiKeyBearer, apiKeyHeader } from './api-key.js';
import { authToken } from './auth-token.js';
import { bearer } from './bearer.js';
import { clientCertificates } from './client-certificate.js';
import { ADMIN_SCOPE, type Grant } from './caller.js';
import { ClientDirectory } from './client-directory.js';
import type { Clients } from './clients.js';
import { CLIENTS } from './kept-client.js';
import { issuedTokens } from './issued-tokens.js';
import type { Keystone } from './keystone.js';
import type { KeystoneRegions } from './keystone-regions.js';
import { KeyUses } from './key-uses.js';
import { bySchemes, challengeOf, openToAll, type FindCaller, type Scheme } from './scheme.js';
import { TokenEndpoint } from './token-endpoint.js';
import type { TokenIssuer, TokenVerdict } from './token-issuer.js';
import { Verdicts } from './verdicts.js';

export interface AuthParts {
  readonly config: Pick<Config, 'access' | 'tls-client-ca' | 'signing-secret'>;
  /** The server's URL, without a slash at its end. */
  readonly baseUrl: string;
  readonly store: Store;
  readonly log: Log;
  /** Every scope that can be granted, with the records that it reaches. */
  readonly scopes: Scopes;
  /** Outside issuers whose tokens are taken. */
  readonly issuers: readonly TokenIssuer[];
  /** It is asked of tokens in `X-Auth-Token` that are of nobody else; absent: there is none. */
  readonly keystone?: Keystone | undefined;
  readonly now?: (() => number) | undefined;
}

/** How often what was noted of keys is written, in milliseconds. */
const FLUSH_EVERY_MS = 60_000;

/** The schemes, in the order in which they are asked. */
function schemesOf({ clients, tokens }: Auth, { config, issuers, keystone, now }: AuthParts): Scheme[] {
  const issued = issuedTokens([tokens.issuer, ...issuers], new Verdicts<TokenVerdict>(now));
  const verifiers = [apiKeyBearer(clients), issued];
  return [
    apiKeyHeader(clients),
    bearer(verifiers),
    // Keys and tokens that are ours to judge are never sent to Keystone.
    authToken({ verifiers: keystone ? [...verifiers, keystone] : verifiers, challenge: keystone?.challenge }),
    clientCertificates({ clients, byAuthority: config['tls-client-ca'] !== '' }),
  ];
}

export class Auth {
  readonly clients: Clients;
  /** Gives tokens of our own. */
  readonly tokens: TokenEndpoint;
  /** Finds the callers of the server's ports. */
  readonly findCaller: FindCaller;
  /** The regions that pods must be named as; absent where the operator does not ask for that. */
  readonly regions: Pick<KeystoneRegions, 'has'> | undefined;
  private readonly schemes: readonly Scheme[];
  private readonly uses: KeyUses;
  private readonly collection: Collection<StoredRecord>;
  private readonly flushing: NodeJS.Timeout;

  constructor(private readonly parts: AuthParts) {
    const { store, log, now, config, baseUrl } = parts;
    this.uses = new KeyUses(store, now);
    this.collection = store.collection<StoredRecord>(CLIENTS);
    this.clients = new ClientDirectory({
      collection: this.collection,
      log,
      now,
      onUse: (digest) => this.uses.note(digest),
    });
    const secret = config['signing-secret'] || undefined;
    this.tokens = new TokenEndpoint({ store, clients: this.clients, baseUrl, secret, now });
    this.regions = parts.keystone?.regions;
    this.schemes = config.access === 'open' ? [] : schemesOf(this, parts);
    this.findCaller = config.access === 'open' ? openToAll : bySchemes(this.schemes);
    this.flushing = setInterval(() => {
      this.uses.flush().catch((error: Error) => log.warn({ cause: error.message }, 'the last uses of keys wait'));
    }, FLUSH_EVERY_MS).unref();
  }

  /** Makes sure that tokens can be given, where they are what callers need. Rejects in plain words. */
  async open(): Promise<void> {
    if (this.parts.config.access === 'required') await this.tokens.open();
  }

  /** Every scope that can be granted. */
  get scopes(): readonly string[] {
    return [...this.parts.scopes.keys()];
  }

  /** What `WWW-Authenticate` says at operations that offer these schemes, in place of `Bearer`; undefined: that. */
  challengeOf(offered: ReadonlySet<string>): string | undefined {
    return challengeOf(this.schemes, offered);
  }

  /** What everybody may do on an open server. */
  get openScopes(): readonly string[] {
    return this.scopes.filter((scope) => scope !== ADMIN_SCOPE);
  }

  /** When these keys were last used, by their digests. */
  lastUses(digests: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.uses.read(digests);
  }

  /** Refuses with `invalid-record` grants that would admit nothing, or mean nothing; of a body's `grants`. */
  requireGrants(grants: readonly Grant[]): void {
    grants.forEach((grant, i) => requireGrant(grant, this.parts.scopes, `/grants/${i}`));
  }

  /** Removes what is of no use any more: used assertions, and what was noted of keys that are gone. */
  async sweep(goesOn?: () => boolean): Promise<number> {
    return (await this.tokens.sweep(goesOn)) + (await this.uses.sweep(this.collection, goesOn));
  }

  /** Writes what is still in memory; before the store is closed. */
  async close(): Promise<void> {
    clearInterval(this.flushing);
    await this.uses.flush();
  }
}
