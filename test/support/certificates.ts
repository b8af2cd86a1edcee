/** Certificates of every kind that a test may want, made in process. */
import 'reflect-metadata';
import { KeyObject, webcrypto } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { readCertificate, type Certificate } from '../../src/tls/certificate-files.js';

/** A certificate with its key, PEM, and what issues others in its name. */
export interface Issued {
  readonly cert: string;
  readonly key: string;
  readonly certificate: x509.X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

export const KINDS = {
  ed25519: { name: 'Ed25519' },
  p256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  p384: { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  rsa2048: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]), modulusLength: 2048 },
  rsa1024: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]), modulusLength: 1024 },
} as const; // prettier-ignore

export interface Asked {
  readonly kind?: keyof typeof KINDS;
  readonly name?: string;
  /** Absent: self-signed. */
  readonly issuer?: Issued;
  /** Seconds from now. */
  readonly from?: number;
  readonly to?: number;
  readonly isAuthority?: boolean;
  /** Extended key usages, by OID. */
  readonly uses?: readonly string[];
  readonly names?: readonly { type: 'dns' | 'ip' | 'url'; value: string }[];
}

export const SERVER_USE = x509.ExtendedKeyUsage.serverAuth;
export const CLIENT_USE = x509.ExtendedKeyUsage.clientAuth;

const inSeconds = (seconds: number): Date => new Date(Date.now() + seconds * 1000);

/** The name of a client as authorities write it. */
export const urn = (id: string) => [{ type: 'url' as const, value: `urn:cadastre:client:${id}` }];

/** Makes a certificate; Ed25519, self-signed and good for an hour unless said. */
export async function issue(asked: Asked = {}): Promise<Issued> {
  const { kind = 'ed25519', name = 'test', issuer, from = -60, to = 3600 } = asked;
  const keys = (await webcrypto.subtle.generateKey(KINDS[kind], true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const certificate = await x509.X509CertificateGenerator.create({
    subject: `CN=${name}`,
    issuer: issuer?.certificate.subject ?? `CN=${name}`,
    notBefore: inSeconds(from),
    notAfter: inSeconds(to),
    signingKey: (issuer?.keys ?? keys).privateKey,
    signingAlgorithm: issuer ? (issuer.keys.privateKey.algorithm as typeof KINDS.p256) : KINDS[kind],
    publicKey: keys.publicKey,
    extensions: extensionsOf(asked),
  });
  const key = KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }) as string;
  return { cert: certificate.toString('pem'), key, certificate, keys };
}

const extensionsOf = ({ isAuthority = false, uses, names }: Asked): x509.Extension[] => [
  new x509.BasicConstraintsExtension(isAuthority, undefined, true),
  ...(isAuthority ? [new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true)] : []),
  ...(uses ? [new x509.ExtendedKeyUsageExtension([...uses])] : []),
  ...(names ? [new x509.SubjectAlternativeNameExtension([...names])] : []),
]; // prettier-ignore

/** What an authority says is revoked, PEM. */
export async function revoke(authority: Issued, revoked: readonly Issued[]): Promise<string> {
  const crl = await x509.X509CrlGenerator.create({
    issuer: authority.certificate.subject,
    thisUpdate: inSeconds(-60),
    nextUpdate: inSeconds(3600),
    entries: revoked.map(({ certificate }) => ({ serialNumber: certificate.serialNumber, revocationDate: inSeconds(-30) })),
    signingKey: authority.keys.privateKey,
    signingAlgorithm: KINDS.ed25519,
  }); // prettier-ignore
  return crl.toString('pem').replaceAll(' CRL-', ' X509 CRL-');
}

/** Files of a new folder by name; the key's is for the owner alone. */
export function written(texts: Readonly<Record<string, string>>): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'cadastre-tls-'));
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const path = join(folder, name);
      writeFileSync(path, text, { mode: name.endsWith('key') ? 0o600 : 0o644 });
      return [name, path];
    }),
  );
}

/** A certificate for a server on loopback. */
export const serverPair = (): Promise<Issued> =>
  issue({ kind: 'p256', name: 'localhost', uses: [SERVER_USE], names: [{ type: 'dns', value: 'localhost' }, { type: 'ip', value: '127.0.0.1' }] }); // prettier-ignore

/** What a listener speaks with, read as the server reads it. */
export const listening = async (
  { cert, key }: Issued,
  more: { ca?: string; crl?: string } = {},
): Promise<Certificate> => readCertificate(written({ cert, key, ...more }) as { cert: string; key: string });
