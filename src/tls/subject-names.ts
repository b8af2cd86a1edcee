/** The names that a certificate is made out to. */
import type { X509Certificate } from 'node:crypto';

/** One name: `DNS`, `IP Address`, `URI` or another kind, as Node names them. */
interface SubjectName {
  readonly kind: string;
  readonly value: string;
}

/**
 * The subject's alternative names (RFC 5280 §4.2.1.6). Node writes them as `DNS:a, URI:b`. What could be taken for more
 * than one name has its commas escaped and is put in quotes; it is left like that, and equals no name of ours.
 */
export function subjectNames({ subjectAltName }: X509Certificate): SubjectName[] {
  return (subjectAltName?.split(', ') ?? []).map((entry) => {
    const colon = entry.indexOf(':');
    return { kind: entry.slice(0, colon), value: entry.slice(colon + 1) };
  });
}

/** DNS names and addresses as a `Host` field has them, in lower case, IPv6 in brackets. */
export const hostNames = (certificate: X509Certificate): string[] =>
  subjectNames(certificate)
    .filter(({ kind }) => kind === 'DNS' || kind === 'IP Address')
    .map(({ kind, value }) => (kind === 'DNS' ? value.toLowerCase() : hostOfAddress(value)));

/** An IP address as a `Host` field has it: IPv6 short and in brackets (RFC 3986 §3.2.2). */
export const hostOfAddress = (address: string): string =>
  address.includes(':') ? new URL(`http://[${address}]`).hostname : address;
