/** Self-signed certificates of our making: for a server that has no better one, and for clients that are known by key. */
import 'reflect-metadata';
import { KeyObject, randomBytes, webcrypto, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';
import { keyFingerprint } from '../auth/public-key.js';

/** A certificate and its private key, PEM. */
export interface Pair {
  readonly certificate: string;
  readonly key: string;
}

const DAY_MS = 86_400_000;

/** Clocks of others may be behind. */
const BEFORE_MS = 3_600_000;

const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const ED25519 = { name: 'Ed25519' };

/**
 * A certificate for a server (ECDSA P-256), good for the names and no others.
 * @param hosts DNS names (`*.` as first label for any one) and IP addresses
 * @param days how long it is valid
 */
export function serverCertificate(hosts: readonly [string, ...string[]], days: number): Promise<Pair> {
  const names = hosts.map((value) => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value }));
  return selfSigned(P256, {
    name: hosts[0],
    days,
    extensions: [
      new x509.SubjectAlternativeNameExtension(names),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
    ],
  });
}

/**
 * A certificate for a client (Ed25519), which a server knows by its public key.
 * @param name the common name, for people
 * @param days how long it is valid
 */
export const clientCertificate = (name: string, days: number): Promise<Pair> =>
  selfSigned(ED25519, {
    name,
    days,
    extensions: [new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth])],
  });

interface Wanted {
  readonly name: string;
  readonly days: number;
  readonly extensions: x509.Extension[];
}

async function selfSigned(algorithm: typeof P256 | typeof ED25519, { name, days, extensions }: Wanted): Promise<Pair> {
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: [{ CN: [name] }],
    notBefore: new Date(Date.now() - BEFORE_MS),
    notAfter: new Date(Date.now() + days * DAY_MS),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      ...extensions,
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const key = KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }) as string;
  return { certificate: `${certificate.toString('pem')}\n`, key };
}

/** Positive and of 16 bytes (RFC 5280 §4.1.2.2), in hex. */
function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = (bytes[0]! & 0x3f) | 0x40;
  return bytes.toString('hex');
}

/** What people compare. */
export interface Fingerprints {
  /** SHA-256 of the certificate (DER) as browsers show it: upper-case hex with colons. */
  readonly certificate: string;
  /** SHA-256 of its public key (SPKI, DER), as clients are registered with it: lower-case hex. */
  readonly publicKey: string;
}

/** @param pem a certificate */
export function fingerprints(pem: string): Fingerprints {
  const { fingerprint256, publicKey } = new X509Certificate(pem);
  return { certificate: fingerprint256, publicKey: keyFingerprint(publicKey) };
}
