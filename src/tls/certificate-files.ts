/** The files of a TLS listener: read, and held against each other. */
import { constants, createHash, createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createSecureContext, type SecureContextOptions } from 'node:tls';
import { ConfigError, type Config } from '../config.js';
import { modeFault } from '../private-file.js';
import { hostNames } from './subject-names.js';

/** Paths of PEM files. */
export interface CertificateFiles {
  /** The server's certificate, then those of the authorities between it and the root. */
  readonly cert: string;
  readonly key: string;
  /** Who may issue certificates of clients. */
  readonly ca?: string;
  /** Which of those are revoked. */
  readonly crl?: string;
}

/** What a TLS listener speaks with. */
export interface Certificate {
  readonly options: SecureContextOptions;
  /** Names that the certificate is made out to, as `Host` fields have them. */
  readonly names: readonly string[];
  /** What the operator should know of it though it works; undefined: nothing. */
  readonly warning: string | undefined;
  /** Of the files' contents. */
  readonly digest: string;
}

const SETTINGS: Readonly<Record<keyof CertificateFiles, string>> = {
  cert: 'CADASTRE_TLS_CERT',
  key: 'CADASTRE_TLS_KEY',
  ca: 'CADASTRE_TLS_CLIENT_CA',
  crl: 'CADASTRE_TLS_CLIENT_CRL',
};
type Texts = Readonly<Partial<Record<keyof CertificateFiles, string>>>;

/** The files that the settings name; undefined where the ports are to speak plain HTTP. */
export function certificateFiles(config: Config): CertificateFiles | undefined {
  const { 'tls-cert': cert, 'tls-key': key, 'tls-client-ca': ca, 'tls-client-crl': crl } = config;
  if (cert === '' || key === '') return undefined;
  return { cert, key, ...(ca === '' ? {} : { ca }), ...(crl === '' ? {} : { crl }) };
}

/** Reads the files. Rejects with `ConfigError` where they cannot be used, naming the setting and what is wrong. */
export const readCertificate = async (files: CertificateFiles): Promise<Certificate> =>
  certificateOf(await textsOf(files));

async function textsOf(files: CertificateFiles): Promise<Texts> {
  const fault = modeFault(files.key, SETTINGS.key);
  if (fault !== undefined) throw new ConfigError(fault);
  const names = Object.keys(files) as (keyof CertificateFiles)[];
  const entries = names.map(async (name) => [name, await readFile(files[name]!, 'utf8').catch(unreadable(name))]);
  return Object.fromEntries(await Promise.all(entries)) as Texts;
}

const unreadable = (name: keyof CertificateFiles) => (): never => {
  throw new ConfigError(`${SETTINGS[name]} names a file that cannot be read`);
};

function certificateOf(texts: Texts): Certificate {
  const certificate = certificateIn(texts, 'cert');
  if (!certificate.checkPrivateKey(keyIn(texts)))
    throw new ConfigError(`${SETTINGS.key} names the key of another certificate than ${SETTINGS.cert}`);
  if (texts.ca !== undefined) certificateIn(texts, 'ca');
  const options: SecureContextOptions = {
    ...texts,
    // Without an authority of the operator's none is believed, least of all the public ones.
    ca: texts.ca ?? [],
    minVersion: 'TLSv1.2',
    // A connection keeps the certificate that it began with.
    secureOptions: constants.SSL_OP_NO_RENEGOTIATION,
  };
  try {
    createSecureContext(options);
  } catch (error) {
    const names = Object.keys(texts).map((name) => SETTINGS[name as keyof Texts]);
    throw new ConfigError(`TLS cannot use the files of ${names.join(', ')}: ${(error as Error).message}`);
  }
  return { options, names: hostNames(certificate), warning: warningOf(certificate), digest: digestOf(texts) };
}

function certificateIn(texts: Texts, name: keyof CertificateFiles): X509Certificate {
  try {
    return new X509Certificate(texts[name]!);
  } catch {
    throw new ConfigError(`${SETTINGS[name]} names a file without a certificate in PEM`);
  }
}

function keyIn({ key }: Texts): KeyObject {
  try {
    return createPrivateKey(key!);
  } catch {
    throw new ConfigError(`${SETTINGS.key} names a file without a private key in PEM that needs no passphrase`);
  }
}

const digestOf = (texts: Texts): string => createHash('sha256').update(JSON.stringify(texts)).digest('hex');

const SOON_MS = 14 * 86_400_000;

function warningOf({ validFrom, validTo }: X509Certificate): string | undefined {
  const now = Date.now();
  if (!(Date.parse(validFrom) <= now)) return `the TLS certificate is valid from ${validFrom} only`;
  if (!(now <= Date.parse(validTo))) return `the TLS certificate expired, ${validTo}: clients will refuse it`;
  return Date.parse(validTo) - now < SOON_MS ? `the TLS certificate expires soon, ${validTo}` : undefined;
}
