/**
 * Client certificates (mutual TLS). The handshake has shown that the caller holds the private key; everything else of
 * the certificate is judged here, once for each connection, its dates and who vouches for it with every request.
 */
import type { X509Certificate } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { subjectNames } from '../tls/subject-names.js';
import type { Caller } from './caller.js';
import type { Client, Clients } from './clients.js';
import { certificateKey } from './public-key.js';
import { unauthenticated, type Scheme } from './scheme.js';

/** How far the clocks of both sides may be apart, in milliseconds. */
const TOLERANCE_MS = 60_000;

/** `URI` of a subject's alternative name: what follows is the client's id, percent-encoded where it must be. */
const CLIENT_URN = 'urn:cadastre:client:';

/** TLS client authentication, and any use at all (RFC 5280 §4.2.1.12). */
const CLIENT_USES: ReadonlySet<string> = new Set(['1.3.6.1.5.5.7.3.2', '2.5.29.37.0']);

/** What is lasting of a certificate. */
type Verdict =
  | { readonly fault: string }
  | {
      /** How the client is found. */
      readonly by: 'certificate' | 'id';
      readonly name: string;
      /** First and last moment of the certificate, in milliseconds since 1970. */
      readonly from: number;
      readonly to: number;
    };

/** There is no certificate. */
const NONE: Verdict = { fault: 'none' };

export interface ClientCertificateParts {
  readonly clients: Pick<Clients, 'byId' | 'byCertificate'>;
  /**
   * Whether the listener has authorities of the operator's. Then a certificate must be issued by one of them, and names
   * its client (`URI:urn:cadastre:client:<id>`); without, its public key must be registered with the client.
   */
  readonly byAuthority: boolean;
  /** Milliseconds since 1970; tests have their own clock. */
  readonly now?: () => number;
}

/** A scheme for listeners with TLS; on others there is no certificate, whatever header fields say. */
export function clientCertificates({ clients, byAuthority, now = Date.now }: ClientCertificateParts): Scheme {
  const verdicts = new WeakMap<TLSSocket, Verdict>();
  const verdictOn = (socket: TLSSocket): Verdict => {
    let verdict = verdicts.get(socket);
    if (!verdict) verdicts.set(socket, (verdict = judge(socket, byAuthority)));
    return verdict;
  };
  return {
    name: 'mutualTls',
    callerOf({ socket }: IncomingMessage): Caller | Promise<Caller> | undefined {
      if (!(socket instanceof TLSSocket)) return undefined;
      const verdict = verdictOn(socket);
      if (verdict === NONE) return undefined;
      if ('fault' in verdict) return unauthenticated(verdict.fault);
      // TLS has verified chain and revocation; what they are judged by may have been replaced since (`distrust`).
      if (byAuthority && !socket.authorized)
        return unauthenticated(`nobody vouches for the client certificate: ${String(socket.authorizationError)}`);
      if (!isInTime(verdict, now())) return unauthenticated('the client certificate is not valid now');
      const { by, name } = verdict;
      const found = by === 'id' ? clients.byId(name) : clients.byCertificate(name);
      return found instanceof Promise ? found.then(callerOf) : callerOf(found);
    },
  };
}

const callerOf = (client: Client | undefined): Caller =>
  client?.caller ?? unauthenticated('the client certificate is of no client');

/** Dates that cannot be read are never in time. */
const isInTime = ({ from, to }: { from: number; to: number }, now: number): boolean =>
  from - TOLERANCE_MS <= now && now <= to + TOLERANCE_MS;

function judge(socket: TLSSocket, byAuthority: boolean): Verdict {
  const certificate = socket.getPeerX509Certificate();
  if (!certificate) return NONE;
  const key = certificateKey(certificate);
  if (!key) return { fault: 'the key of the client certificate is too weak, or of no kind that is taken' };
  if (!isForClients(certificate)) return { fault: 'the certificate is not for clients' };
  const times = { from: Date.parse(certificate.validFrom), to: Date.parse(certificate.validTo) };
  if (!byAuthority) return { by: 'certificate', name: key.fingerprint, ...times };
  const ids = clientIds(certificate);
  return ids.length === 1 ? { by: 'id', name: ids[0]!, ...times } : { fault: 'the client certificate does not name one client' };
} // prettier-ignore

/** Node's name for the extended key usage; without one every use is allowed. */
const isForClients = ({ keyUsage }: { keyUsage: readonly string[] | undefined }): boolean =>
  !keyUsage || keyUsage.some((use) => CLIENT_USES.has(use));

/** The clients that a certificate names; one that cannot be read is nobody's. */
function clientIds(certificate: X509Certificate): string[] {
  const names = subjectNames(certificate).filter(({ kind, value }) => kind === 'URI' && value.startsWith(CLIENT_URN));
  try {
    return names.map(({ value }) => decodeURIComponent(value.slice(CLIENT_URN.length)));
  } catch {
    return [];
  }
}
