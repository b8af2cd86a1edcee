/** Who can reach a server by its settings, by which names, and what it needs before it may start like that (T42). */
import { SECRET_LENGTH } from './auth/sealing.js';
import type { Config } from './config.js';
import { hostOfAddress } from './tls/subject-names.js';
import { isIP } from 'node:net';

/** The settings that say where a server is to be reached. */
export type Exposure = Pick<
  Config,
  'host' | 'port' | 'proxies' | 'base-url' | 'hosts' | 'tls-cert' | 'tls-key' | 'tls-client-ca' | 'tls-client-crl'
>;

/** And whether callers must be known. */
type StartSettings = Exposure & Pick<Config, 'access' | 'signing-secret' | 'mongodb-uri'>;

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/** Whether only programs on this machine reach an address that is listened on, or asked for. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

const speaksTls = (settings: Pick<Exposure, 'tls-cert' | 'tls-key'>): boolean =>
  settings['tls-cert'] !== '' && settings['tls-key'] !== '';

/**
 * Why a server must not start with these settings, in one sentence that says what to set; undefined: it may. Nothing
 * skips these rules (hardening §2, Start-up).
 */
export const startFault = (settings: StartSettings): string | undefined =>
  tlsFault(settings) ?? networkFault(settings) ?? addressFault(settings) ?? secretFault(settings);

function tlsFault(settings: Exposure): string | undefined {
  if ((settings['tls-cert'] === '') !== (settings['tls-key'] === ''))
    return 'CADASTRE_TLS_CERT and CADASTRE_TLS_KEY go together: set both, or neither';
  if (settings['tls-client-ca'] !== '' && !speaksTls(settings))
    return 'CADASTRE_TLS_CLIENT_CA is of no use without TLS: set CADASTRE_TLS_CERT and CADASTRE_TLS_KEY too';
  if (settings['tls-client-crl'] !== '' && settings['tls-client-ca'] === '')
    return 'CADASTRE_TLS_CLIENT_CRL is of no use without CADASTRE_TLS_CLIENT_CA';
  return undefined;
}

const TLS = 'CADASTRE_TLS_CERT and CADASTRE_TLS_KEY (cadastre tls self-signed makes them)';

/**
 * Beyond loopback all of it is needed; names and proxies of a network ask for callers that are known, and proxies for the
 * address that clients have of them, as nothing a proxy says of that is believed.
 */
function networkFault(settings: StartSettings): string | undefined {
  const { host, access, proxies } = settings;
  const cause = causeOfExposure(settings);
  if (cause === undefined) return undefined;
  const beyond = !isLoopback(host);
  const missing = [
    ...(access === 'required' ? [] : ['CADASTRE_ACCESS=required']),
    ...(beyond && !speaksTls(settings) && proxies.length === 0
      ? [`${TLS}, or CADASTRE_PROXIES where a proxy in front speaks TLS`]
      : []),
    ...((beyond || proxies.length > 0) && settings['base-url'] === ''
      ? ['CADASTRE_BASE_URL, such as https://cadastre.example.org']
      : []),
  ];
  return missing.length === 0
    ? undefined
    : `${cause} opens the registries to the network, which needs ${missing.join('; and ')}`;
}

/** The setting by which others than this machine's programs reach the server. */
function causeOfExposure({ host, proxies, hosts, ...settings }: Exposure): string | undefined {
  if (!isLoopback(host)) return `CADASTRE_HOST=${host}`;
  if (proxies.length > 0) return 'CADASTRE_PROXIES';
  if (settings['base-url'] !== '' && !isLoopback(new URL(settings['base-url']).hostname)) return 'CADASTRE_BASE_URL';
  return hosts.every(isLoopback) ? undefined : 'CADASTRE_HOSTS';
}

/** The base URL must be one that reaches this server, without anybody listening on the way. */
function addressFault(settings: Exposure): string | undefined {
  const base = settings['base-url'] === '' ? undefined : new URL(settings['base-url']);
  if (!base) return undefined;
  if (base.protocol === 'https:' && !speaksTls(settings) && settings.proxies.length === 0)
    return `CADASTRE_BASE_URL is https, and nothing here speaks TLS: set ${TLS}, or CADASTRE_PROXIES`;
  if (base.protocol === 'http:' && (speaksTls(settings) || !isLoopback(base.hostname)))
    return 'CADASTRE_BASE_URL must begin with https://, as clients are to speak TLS';
  return undefined;
}

/** In a data folder the keys of tokens are as safe as the folder; in a database they would be everybody's who reads it. */
function secretFault({ access, 'signing-secret': secret, 'mongodb-uri': uri }: StartSettings): string | undefined {
  if (secret !== '' && secret.length < SECRET_LENGTH)
    return `CADASTRE_SIGNING_SECRET takes at least ${SECRET_LENGTH} characters`;
  if (access !== 'required' || uri === '' || secret !== '') return undefined;
  return 'CADASTRE_SIGNING_SECRET is needed where CADASTRE_ACCESS=required and records are in MongoDB: the keys that sign tokens are kept there, encrypted with it';
}

/** The address under which clients reach the server, without a slash at its end; all URLs that it sends begin with it. */
export const baseUrlOf = (settings: Exposure): string =>
  settings['base-url'] || new URL(`${speaksTls(settings) ? 'https' : 'http'}://localhost:${settings.port}`).origin;

/** Whether clients shall be told to use nothing but TLS (RFC 6797); it would cover all ports of `localhost`. */
export const hasHsts = (settings: Exposure): boolean =>
  speaksTls(settings) && !isLoopback(new URL(baseUrlOf(settings)).hostname);

/** Whether those who connect without TLS must be named proxies, or programs on this machine. */
export const isBehindProxies = (settings: Exposure): boolean => !speaksTls(settings) && !isLoopback(settings.host);

/**
 * Names that a `Host` field may have: those of this machine, of the base URL, of the setting `hosts`, and of the
 * certificate, where `*.` stands for any one label (RFC 9525 §6.3).
 */
export const hostsOf = (settings: Exposure, certificateNames: readonly string[] = []): Set<string> =>
  new Set([
    'localhost',
    '127.0.0.1',
    '[::1]',
    ...[settings.host, ...settings.hosts].map((host) => (isIP(host) === 6 ? hostOfAddress(host) : host.toLowerCase())),
    new URL(baseUrlOf(settings)).hostname,
    ...certificateNames,
  ]);
