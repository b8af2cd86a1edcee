/** The names that a certificate is made out to. */
import type { X509Certificate } from 'node:crypto';

/** One name: `DNS`, `IP Address`, `URI` or another kind, as Node names them. */
interface SubjectName {
  readonly kind: string;
  readonly value: string;
}

/**
 * The subject's alternative names (RFC 5280 §4.2.1.6). Node writes them as `DNS:a, URI:b`, and as a JSON string what
 * could be taken for more than one.
 */
export function subjectNames({ subjectAltName = '' }: X509Certificate): SubjectName[] {
  const entries = subjectAltName.matchAll(/(?:^|, )([A-Za-z0-9 ]+):("(?:[^"\\]|\\.)*"|[^,]*)/g);
  return [...entries].map(([, kind, value]) => ({
    kind: kind!,
    value: value!.startsWith('"') ? (JSON.parse(value!) as string) : value!,
  }));
}

/** DNS names and addresses as a `Host` field has them, in lower case, IPv6 in brackets. */
export const hostNames = (certificate: X509Certificate): string[] =>
  subjectNames(certificate)
    .filter(({ kind }) => kind === 'DNS' || kind === 'IP Address')
    .map(({ kind, value }) => (kind === 'DNS' ? value.toLowerCase() : hostOfAddress(value)));

/** An IP address as a `Host` field has it: IPv6 short and in brackets (RFC 3986 §3.2.2). */
export const hostOfAddress = (address: string): string =>
  address.includes(':') ? new URL(`http://[${address}]`).hostname : address;
