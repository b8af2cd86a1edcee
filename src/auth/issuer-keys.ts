/** An issuer's public keys, static or fetched from its URL (RFC 7517 §5). */
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { fail } from '../errors.js';

/** Finds the keys that a token's header may be verified with. */
export type KeySet = ReturnType<typeof createLocalJWKSet>;

export interface IssuerKeys {
  /** As known now. Refuses with `issuer-unavailable` where none could be had yet. */
  current(): Promise<KeySet>;
  /** After a key was not found: a newer copy; undefined where the issuer was asked lately or gives none. */
  renewed(): Promise<KeySet | undefined>;
}

/** Keys of the configuration never change. */
export const staticKeys = (keys: JSONWebKeySet): IssuerKeys => {
  const set = createLocalJWKSet(keys);
  return { current: () => Promise.resolve(set), renewed: () => Promise.resolve(undefined) };
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
  readonly now: () => number;
  /** How long a call may take in all, in milliseconds. Tests have less time. */
  readonly timeoutMs?: number;
}

/**
 * Keys by URL, fetched when they are first needed. jose's own remote set would ask the issuer at every request while it
 * is down, and forget an old copy; this one does neither.
 */
export class RemoteKeys implements IssuerKeys {
  private set: KeySet | undefined;
  private askedAt = -Infinity;
  private gotAt = -Infinity;
  private underWay: Promise<KeySet | undefined> | undefined;

  constructor(private readonly parts: RemoteParts) {}

  async current(): Promise<KeySet> {
    if (!this.set) return (await this.renewed()) ?? fail('issuer-unavailable');
    // The old copy serves while a newer one is on its way, and while the issuer is down.
    if (this.parts.now() - this.gotAt > FRESH_MS) void this.renewed();
    return this.set;
  }

  /** One call at a time, which all who wait share. */
  async renewed(): Promise<KeySet | undefined> {
    const { now } = this.parts;
    if (!this.underWay) {
      if (now() - this.askedAt < (this.set ? PAUSE_MS : FIRST_PAUSE_MS)) return undefined;
      this.askedAt = now();
      this.underWay = this.ask().finally(() => (this.underWay = undefined));
    }
    return this.underWay;
  }

  private async ask(): Promise<KeySet | undefined> {
    const { url, report, now, timeoutMs = TIMEOUT_MS } = this.parts;
    try {
      this.set = createLocalJWKSet(await fetchKeys(url, timeoutMs));
      this.gotAt = now();
      return this.set;
    } catch (error) {
      report(error as Error);
      return undefined;
    }
  }
}

/** One GET without redirects; what it brings is checked by jose. */
async function fetchKeys(url: string, timeoutMs: number): Promise<JSONWebKeySet> {
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
  return JSON.parse(Buffer.concat(chunks).toString()) as JSONWebKeySet;
}
