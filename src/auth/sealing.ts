/**
 * Secrets that are kept where others may read: AES-256-GCM (NIST SP 800-38D) under a key that scrypt (RFC 7914) makes
 * from the operator's secret, with a salt of its own for each text.
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';

/** A sealed text; bytes in base64url. */
export interface Sealed {
  readonly salt: string;
  readonly iv: string;
  readonly tag: string;
  readonly data: string;
}

/** Fewest characters of a secret. */
export const SECRET_LENGTH = 16;

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
/** 32 MiB and about a tenth of a second a guess. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

/** Seals a text; `name` is what it belongs to, so that it cannot be put in the place of another. */
export async function seal(text: string, secret: string, name: string): Promise<Sealed> {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv(CIPHER, await keyOf(secret, salt), iv).setAAD(Buffer.from(name));
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { salt: encoded(salt), iv: encoded(iv), tag: encoded(cipher.getAuthTag()), data: encoded(data) };
}

/** The text again. Rejects where the secret or the name is another one, or a byte was changed. */
export async function unseal(sealed: Sealed, secret: string, name: string): Promise<string> {
  const key = await keyOf(secret, decoded(sealed.salt));
  const decipher = createDecipheriv(CIPHER, key, decoded(sealed.iv), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(name)).setAuthTag(decoded(sealed.tag));
  return Buffer.concat([decipher.update(decoded(sealed.data)), decipher.final()]).toString('utf8');
}

const encoded = (bytes: Buffer): string => bytes.toString('base64url');
const decoded = (text: string): Buffer => Buffer.from(text, 'base64url');

function keyOf(secret: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFC'), salt, KEY_BYTES, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
