/**
 * The keys that sign our own tokens: ES256, made by the server, in the store, so that all processes on one database
 * have the same ones.
 *
 * Keys are numbered, and a key says from when it signs; all else follows from the clock. The last one that has begun is
 * the current one; one that begins later is next; those before it are retired, and gone when no token of theirs can be
 * good any more. A new key is an insert under the next number: of several processes one makes it, and the others
 * find it. It is published a day before it signs, so that whoever keeps the set for a while has it by then.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { newRevision } from '../records/revision.js';
import type { Collection, Store, StoredRecord } from '../store/contract.js';
import { isDuplicate } from '../store/faults.js';
import { seal, unseal, type Sealed } from './sealing.js';
import { TOLERANCE_S, TOKEN_LIFE_S } from './token-times.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a key signs, in milliseconds, and how long it is published before. */
export const SIGNS_MS = 30 * DAY_MS;
export const PUBLISHED_BEFORE_MS = DAY_MS;

/** After its successor has begun, a key stays as long as tokens that it signed, told by clocks that differ a little. */
export const RETIRED_MS = (TOKEN_LIFE_S + 2 * TOLERANCE_S) * 1000;

/** How old what is known of the keys may be, in milliseconds; and how often an unknown key makes it read again. */
const FRESH_MS = 60_000;
const UNKNOWN_EVERY_MS = 5_000;

/** How often making a key is tried when others make the same one. */
const ATTEMPTS = 5;

/** No registry's collection starts with `_`. */
const COLLECTION = '_signing_keys';

/**
 * A key as it is stored. The private one is sealed where there is a secret, together with its number and when it
 * starts; else it is as safe as the store is.
 */
interface StoredKey extends StoredRecord {
  /** RFC 3339. */
  starts: string;
  privateKey: JWK | { readonly sealed: Sealed };
}

/** A key as it is published. */
export interface PublicKey {
  /** RFC 7638. */
  readonly kid: string;
  readonly alg: 'ES256';
  readonly use: 'sig';
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/** A key in memory. */
export interface SigningKey {
  /** RFC 7638. */
  readonly kid: string;
  /** Milliseconds since 1970. */
  readonly starts: number;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly jwk: PublicKey;
}

export interface SigningKeysOptions {
  readonly store: Store;
  /** What private keys are sealed with; absent: they are stored as they are. */
  readonly secret?: string | undefined;
  /** Milliseconds since 1970; tests have a clock of their own. */
  readonly now?: (() => number) | undefined;
  /** Milliseconds on a clock that only goes forward: how often the store is asked. Tests have their own. */
  readonly ticks?: (() => number) | undefined;
}

/** A key in memory, with what it was read from. */
interface KnownKey extends SigningKey {
  readonly id: string;
  readonly source: string;
}

/**
 * Opens the keys of a store, making the first. Rejects in plain words when they are sealed with another secret, and as
 * the store does.
 */
export async function openSigningKeys(options: SigningKeysOptions): Promise<SigningKeys> {
  const keys = new SigningKeys(options);
  await keys.current();
  return keys;
}

export class SigningKeys {
  /** By number, in order; empty until they were read. */
  private known: KnownKey[] = [];
  private readAt = -Infinity;
  /** When the store was asked last, whatever it said. */
  private askedAt = -Infinity;
  /** Rejects as the store did; undefined where it answered. */
  private fault: Promise<undefined> | undefined;
  private reading: Promise<void> | undefined;
  private readonly collection: Collection<StoredKey>;
  private readonly secret: string | undefined;
  private readonly now: () => number;
  private readonly ticks: () => number;

  constructor({ store, secret, now = Date.now, ticks = () => performance.now() }: SigningKeysOptions) {
    this.collection = store.collection<StoredKey>(COLLECTION);
    this.secret = secret;
    this.now = now;
    this.ticks = ticks;
  }

  /** The key that signs now. Rejects as the store does where it has to be asked. */
  async current(): Promise<SigningKey> {
    await this.atMost(FRESH_MS);
    // None has begun where the clock was put back since the first was made.
    return this.known.findLast(({ starts }) => starts <= this.now()) ?? this.known[0]!;
  }

  /** The set as it is published: next, current and retired keys (RFC 7517 §5). */
  async published(): Promise<{ keys: PublicKey[] }> {
    // Where the store is away, what is known is still right.
    await this.atMost(FRESH_MS).catch(() => undefined);
    return { keys: this.alive().map(({ jwk }) => jwk) };
  }

  /**
   * The key of a token; undefined where no key has that name. An unknown name makes the store be asked once every five
   * seconds at most, a known one never. Rejects as the store did when it was asked last.
   */
  verifying(kid: string): KeyObject | undefined | Promise<KeyObject | undefined> {
    const known = this.find(kid);
    if (known) return known;
    if (!this.reading && this.ticks() - this.askedAt < UNKNOWN_EVERY_MS) return this.fault;
    // Those who come while the store is being asked wait for its answer, as the first one does.
    return this.atMost(UNKNOWN_EVERY_MS).then(() => this.find(kid));
  }

  private find(kid: string): KeyObject | undefined {
    return this.alive().find((key) => key.kid === kid)?.publicKey;
  }

  /** Those that a token may be signed with that is good now. */
  private alive(): SigningKey[] {
    const now = this.now();
    return this.known.filter((_key, i) => {
      const successor = this.known[i + 1];
      return !successor || now < successor.starts + RETIRED_MS;
    });
  }

  /** Reads the keys where what is known is older; those who come meanwhile wait for the same reading. */
  private async atMost(ageMs: number): Promise<void> {
    if (this.ticks() - this.readAt < ageMs) return;
    this.reading ??= this.read()
      .then(() => (this.fault = undefined))
      .catch(async (error: Error) => {
        await (this.fault = Promise.reject(error));
      })
      .finally(() => (this.reading = undefined));
    await this.reading;
  }

  private async read(): Promise<void> {
    this.askedAt = this.ticks();
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const stored = await this.usable(await this.collection.find({}, { sort: { _id: 1 } }).toArray());
      this.known = await Promise.all(stored.map((key) => this.opened(key)));
      if (!(await this.makeDue())) {
        this.readAt = this.ticks();
        return this.sweep();
      }
    }
    throw new Error('the signing keys are made by others faster than they can be read');
  }

  /**
   * Those that may be used. Where there is a secret a key in the clear is none of ours, or was made before there was one:
   * it is removed, and whoever can only write to the database puts in no key of his own.
   */
  private async usable(stored: StoredKey[]): Promise<StoredKey[]> {
    if (this.secret === undefined) return stored;
    const plain = stored.filter((key) => !sealedOf(key));
    for (const { _id, _rev } of plain) await this.collection.deleteOne({ _id, _rev });
    return stored.filter(sealedOf);
  }

  /** Makes the first key, or the next where it is time; true where there is one more now, whoever made it. */
  private async makeDue(): Promise<boolean> {
    const last = this.known.at(-1);
    const now = this.now();
    if (last && now < last.starts + SIGNS_MS - PUBLISHED_BEFORE_MS) return false;
    const starts = last ? Math.max(last.starts + SIGNS_MS, now + PUBLISHED_BEFORE_MS) : now;
    try {
      await this.collection.insertOne(await this.made(numberAfter(last?.id), starts));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    return true;
  }

  private async made(_id: string, starts: number): Promise<StoredKey> {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = privateKey.export({ format: 'jwk' }) as JWK;
    const time = new Date(this.now()).toISOString();
    const stored = { _id, _rev: newRevision(), _created: time, _updated: time, starts: new Date(starts).toISOString() };
    if (this.secret === undefined) return { ...stored, privateKey: jwk };
    return { ...stored, privateKey: { sealed: await seal(JSON.stringify(jwk), this.secret, nameOf(stored)) } };
  }

  /** From memory where the same was opened before: opening a sealed key takes a tenth of a second. */
  private async opened(stored: StoredKey): Promise<KnownKey> {
    const { _id, starts, privateKey: kept } = stored;
    const source = JSON.stringify([_id, starts, kept]);
    const before = this.known.find((key) => key.source === source);
    if (before) return before;
    const sealed = sealedOf(stored);
    const full = sealed ? await this.unsealed(sealed, nameOf(stored)) : (kept as JWK);
    const privateKey = createPrivateKey({ key: full, format: 'jwk' });
    const publicKey = createPublicKey(privateKey);
    const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string };
    const kid = await calculateJwkThumbprint({ kty: 'EC', crv: 'P-256', x, y });
    const jwk: PublicKey = { kid, alg: 'ES256', use: 'sig', kty: 'EC', crv: 'P-256', x, y };
    return { id: _id, source, kid, starts: Date.parse(starts), privateKey, publicKey, jwk };
  }

  private async unsealed(sealed: Sealed, name: string): Promise<JWK> {
    if (this.secret === undefined)
      throw new Error('the signing keys in this store are encrypted: set CADASTRE_SIGNING_SECRET to their secret');
    try {
      return JSON.parse(await unseal(sealed, this.secret, name)) as JWK;
    } catch (cause) {
      throw new Error('the signing keys in this store were encrypted with another CADASTRE_SIGNING_SECRET', { cause });
    }
  }

  /** Removes keys that are gone; one that cannot be removed now is at the next reading. */
  private async sweep(): Promise<void> {
    const alive = new Set<unknown>(this.alive());
    const gone = this.known.filter((key) => !alive.has(key));
    for (const { id } of gone) await this.collection.deleteOne({ _id: id }).catch(() => undefined);
  }
}

/** Numbers as texts that sort as numbers do. */
const numberAfter = (id = '0'): string => String(Number(id) + 1).padStart(8, '0');

const sealedOf = ({ privateKey }: StoredKey): Sealed | undefined => (privateKey as { readonly sealed?: Sealed }).sealed;

/** What a sealed key belongs to. */
const nameOf = ({ _id, starts }: Pick<StoredKey, '_id' | 'starts'>): string => `${_id} ${starts}`;
