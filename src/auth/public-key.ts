/** Public keys that clients register: which kinds are taken, and what they are known by. */
import {
  createHash,
  createPublicKey,
  X509Certificate,
  type AsymmetricKeyDetails,
  type JsonWebKeyInput,
  type KeyObject,
} from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { fail } from '../errors.js';

const LEAST_RSA_BITS = 2048;
/** Smaller exponents make signatures that are easily forged: with 1 a signature is its own text (FIPS 186-5 §A.1.1). */
const LEAST_RSA_EXPONENT = 65_537n;
const STRONG_RSA = `RSA of ${LEAST_RSA_BITS} bits and more with an odd exponent of ${LEAST_RSA_EXPONENT} or more`;
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** A public key for signatures, with the one algorithm it is used with and its thumbprint (RFC 7638). */
export type SigningJwk = JWK & { kid: string; alg: 'ES256' | 'EdDSA' | 'RS256'; kty: 'EC' | 'OKP' | 'RSA' };

/** Reads a JWK (RFC 7517). Refuses with `invalid-body` what is no public key of P-256, Ed25519, or RSA of 2,048 bits. */
export async function readPublicJwk(jwk: JWK): Promise<SigningJwk> {
  if (PRIVATE_MEMBERS.some((name) => name in jwk)) fail('invalid-body', 'it holds a private key: send the public part');
  const key = keyOf(() => createPublicKey({ key: jwk as JsonWebKeyInput['key'], format: 'jwk' }));
  const alg = algorithmOf(key);
  if (!alg) fail('invalid-body', `the key must be P-256, Ed25519, or ${STRONG_RSA}`);
  const bare = key.export({ format: 'jwk' }) as JWK & Pick<SigningJwk, 'kty'>;
  return { ...bare, kid: await calculateJwkThumbprint(bare), alg };
}

function algorithmOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): SigningJwk['alg'] | undefined {
  if (asymmetricKeyType === 'ed25519') return 'EdDSA';
  if (asymmetricKeyType === 'ec') return asymmetricKeyDetails?.namedCurve === 'prime256v1' ? 'ES256' : undefined;
  if (asymmetricKeyType !== 'rsa') return undefined;
  return isStrongRsa(asymmetricKeyDetails) ? 'RS256' : undefined;
}

const isStrongRsa = ({ modulusLength = 0, publicExponent = 0n }: AsymmetricKeyDetails = {}): boolean =>
  modulusLength >= LEAST_RSA_BITS && publicExponent >= LEAST_RSA_EXPONENT && publicExponent % 2n === 1n;

/** A certificate's key: SHA-256 of the SPKI in hex, and its kind. */
export interface CertificateKey {
  readonly fingerprint: string;
  readonly algorithm: 'ed25519' | 'ec' | 'rsa';
}

const CURVES = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

/** The key of a certificate; undefined where it is of a kind that is not taken. */
export function certificateKey({ publicKey }: X509Certificate): CertificateKey | undefined {
  const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = publicKey;
  const isTaken =
    kind === 'ed25519' ||
    (kind === 'ec' && CURVES.has(details?.namedCurve ?? '')) ||
    (kind === 'rsa' && isStrongRsa(details));
  if (!isTaken) return undefined;
  return { fingerprint: keyFingerprint(publicKey), algorithm: kind };
}

/** SHA-256 of a public key (SPKI, DER) in lower-case hex. */
export const keyFingerprint = (publicKey: KeyObject): string =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');

/** Reads a certificate (PEM). Refuses with `invalid-body` what is none, or has a key that is not taken. */
export function readCertificateKey(pem: string): CertificateKey {
  const key = certificateKey(keyOf(() => new X509Certificate(pem)));
  return key ?? fail('invalid-body', `its key must be Ed25519, ECDSA, or ${STRONG_RSA}`);
}

function keyOf<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    return fail('invalid-body', 'it cannot be read as a key or certificate', { cause });
  }
}
