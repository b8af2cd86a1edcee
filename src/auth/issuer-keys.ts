/** An issuer's public keys, static or fetched from its URL (RFC 7517 §5). */
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { fail } from '../errors.js';

/** Finds the keys that a token's header may be verified with. */
export type KeySet = ReturnType<typeof createLocalJWKSet>;

export interface IssuerKeys {
  /** Whether they never change: what no key of theirs made is bad for good. */
  readonly isFixed: boolean;
  /** As known now; the same object while the keys are the same. Refuses with `issuer-unavailable` where none could be had. */
  current(): Promise<KeySet>;
  /** After no key was the right one: a newer copy; undefined where the issuer was asked lately or gives none. */
  renewed(): Promise<KeySet | undefined>;
  /** Whether a set that these keys gave is still theirs. */
  isCurrent(set: KeySet): boolean;
}

/** Keys of the configuration never change. */
export const staticKeys = (keys: JSONWebKeySet): IssuerKeys => {
  const set = createLocalJWKSet(keys);
  return {
    isFixed: true,
    current: () => Promise.resolve(set),
    renewed: () => Promise.resolve(undefined),
    isCurrent: () => true,
  };
};

/** A copy is renewed when it is older than this, whatever `Cache-Control` says; milliseconds. */
const FRESH_MS = 10 * 60_000;

/** Least time between two calls to an issuer, in milliseconds: unknown key ids cause no more. */
const PAUSE_MS = 60_000;

/** The same while there is no copy at all: what `Retry-After` says of 503. */
const FIRST_PAUSE_MS = 1000;

const TIMEOUT_MS = 5000;
const MOST_BYTES = 256 * 1024;

export interface RemoteParts {
  readonly url: string;
  /** Told when a copy could not be had, and why. */
  readonly report: (cause: Error) => void;
  /** Milliseconds on a clock that only goes forward; tests have their own. */
  readonly now?: (() => number) | undefined;
  /** How long a call may take in all, in milliseconds. Tests have less time. */
  readonly timeoutMs?: number;
}

/**
 * Keys by URL, fetched when they are first needed. jose's own remote set would ask the issuer at every request while it
 * is down, and forget an old copy; this one does neither.
 */
export class RemoteKeys implements IssuerKeys {
  readonly isFixed = false;
  private set: KeySet | undefined;
  /** What the set was made of. */
  private text: string | undefined;
  private askedAt = -Infinity;
  private gotAt = -Infinity;
  private underWay: Promise<KeySet | undefined> | undefined;

  private readonly now: () => number;

  constructor(private readonly parts: RemoteParts) {
    this.now = parts.now ?? (() => performance.now());
  }

  async current(): Promise<KeySet> {
    if (!this.set) return (await this.renewed()) ?? fail('issuer-unavailable');
    if (this.now() - this.gotAt <= FRESH_MS) return this.set;
    // A key may have been withdrawn: the old copy serves only where no newer one is to be had.
    return (await this.renewed()) ?? this.set;
  }

  isCurrent(set: KeySet): boolean {
    return set === this.set;
  }

  /** One call at a time, which all who wait share. */
  async renewed(): Promise<KeySet | undefined> {
    if (!this.underWay) {
      if (this.now() - this.askedAt < (this.set ? PAUSE_MS : FIRST_PAUSE_MS)) return undefined;
      this.askedAt = this.now();
      this.underWay = this.ask().finally(() => (this.underWay = undefined));
    }
    return this.underWay;
  }

  private async ask(): Promise<KeySet | undefined> {
    const { url, report, timeoutMs = TIMEOUT_MS } = this.parts;
    try {
      const text = await fetchKeys(url, timeoutMs);
      if (text !== this.text) this.set = createLocalJWKSet(JSON.parse(text) as JSONWebKeySet);
      this.text = text;
      this.gotAt = this.now();
      return this.set;
    } catch (error) {
      report(error as Error);
      return undefined;
    }
  }
}

/** One GET without redirects; what it brings is checked by jose. */
async function fetchKeys(url: string, timeoutMs: number): Promise<string> {
  const response = await fetch(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
    headers: { Accept: 'application/jwk-set+json, application/json' },
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`it answered ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop by an error ends the transfer.
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error(`its keys have more than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
