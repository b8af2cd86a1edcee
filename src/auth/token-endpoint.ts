/** Giving and knowing tokens of our own: all parts of it, opened when they are first needed. */
import { Rate } from '../http/rate.js';
import type { Store } from '../store/contract.js';
import { ASSERTION_ALGORITHMS, ClientAssertions } from './client-assertion.js';
import type { Clients } from './clients.js';
import { OwnTokens } from './own-tokens.js';
import { openSigningKeys, type SigningKeys } from './signing-keys.js';
import { grantToken, type TokenAnswer, type TokenGrantParts, type TokenRequest } from './token-grant.js';
import type { TokenIssuer } from './token-issuer.js';
import { openUsedAssertions, type UsedAssertions } from './used-assertions.js';

/** Where the operations are, from the base URL. */
const TOKEN_PATH = '/oauth2/token';
const KEYS_PATH = '/.well-known/jwks.json';

/** Tokens that a client gets in a minute (hardening §2); one is good for fifteen. */
const TOKENS_PER_MINUTE = 10;

export interface TokenEndpointParts {
  readonly store: Store;
  readonly clients: Clients;
  /** Issuer and audience of tokens: the server's URL, without a slash at its end. */
  readonly baseUrl: string;
  /** What private keys are sealed with; absent: they are stored as they are. */
  readonly secret?: string | undefined;
  /** Milliseconds since 1970; tests have a clock of their own. */
  readonly now?: (() => number) | undefined;
}

interface Opened extends TokenGrantParts {
  readonly keys: SigningKeys;
  readonly used: UsedAssertions;
}

export class TokenEndpoint {
  /** Our own tokens among those of all issuers. */
  readonly issuer: TokenIssuer;
  private opened: Promise<Opened> | undefined;

  constructor(private readonly parts: TokenEndpointParts) {
    this.issuer = { issuer: parts.baseUrl, verify: async (token) => (await this.open()).tokens.verify(token) };
  }

  /** Opens the keys, making the first one. Rejects in plain words where they cannot be used, and as the store does. */
  open(): Promise<Opened> {
    // What failed is tried again by the next one.
    this.opened ??= openAll(this.parts).catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  /** As `grantToken`. */
  async grant(request: TokenRequest): Promise<TokenAnswer> {
    return grantToken(await this.open(), request);
  }

  /** The set of public keys (RFC 7517 §5). */
  async publicKeys(): ReturnType<SigningKeys['published']> {
    return (await this.open()).keys.published();
  }

  /** Metadata of the authorization server (RFC 8414 §2). */
  metadata(scopes: readonly string[]) {
    const { baseUrl } = this.parts;
    return {
      issuer: baseUrl,
      token_endpoint: baseUrl + TOKEN_PATH,
      jwks_uri: baseUrl + KEYS_PATH,
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: [...ASSERTION_ALGORITHMS],
      scopes_supported: [...scopes],
      service_documentation: `${baseUrl}/docs/`,
    };
  }

  /** As `UsedAssertions.sweep`; nothing where no token was ever asked for. */
  async sweep(goesOn?: () => boolean): Promise<number> {
    return this.opened ? (await this.opened).used.sweep(goesOn) : 0;
  }
}

async function openAll({ store, clients, baseUrl, secret, now }: TokenEndpointParts): Promise<Opened> {
  const keys = await openSigningKeys({ store, secret, now });
  const used = await openUsedAssertions(store, now);
  const tokens = new OwnTokens({ keys, clients, issuer: baseUrl, now });
  const assertions = new ClientAssertions({ clients, used, audiences: [baseUrl, baseUrl + TOKEN_PATH], now });
  return { keys, used, tokens, assertions, rate: new Rate({ perMinute: TOKENS_PER_MINUTE }) };
}
