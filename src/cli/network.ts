/** The main port as the settings want it: its certificate, the names that it answers to, and who may connect. */
import type { RequestListener } from 'node:http';
import type { BlockList } from 'node:net';
import type { Config } from '../config.js';
import { hostsOf, isBehindProxies, isLoopback } from '../exposure.js';
import { isServed } from '../http/limits.js';
import { isNamed, proxiesOf } from '../http/proxies.js';
import { openPort, type OpenPort } from '../http/server.js';
import type { Log } from '../observe/log.js';
import { CertificateFollower } from '../tls/certificate-change.js';
import {
  certificateFiles,
  readCertificate,
  type Certificate,
  type CertificateFiles,
} from '../tls/certificate-files.js';

/** What is known before the port is open. */
export interface Network {
  /** Names that a `Host` field may have; those of a certificate that comes later are added. */
  readonly hosts: ReadonlySet<string>;
  /** Opens the main port. Rejects with the system's error when it is taken. */
  open(listener: RequestListener): Promise<OpenPort>;
}

/** Reads what the settings name. Rejects with `ConfigError` where that cannot be used. */
export async function readNetwork(config: Config, log: Log): Promise<Network> {
  const files = certificateFiles(config);
  const certificate = files && (await readCertificate(files));
  if (certificate?.warning !== undefined) log.warn(certificate.warning);
  if (certificate && !namesBaseUrl(certificate, config)) log.warn(NOT_NAMED);
  const hosts = hostsOf(config, certificate?.names);
  const proxies = proxiesOf(config.proxies);
  return {
    hosts,
    open: async (listener) => {
      const port = await openPort(listener, config.host, {
        port: config.port,
        tls: certificate?.options,
        admits: isBehindProxies(config) ? admitsProxies(proxies!) : undefined,
        proxies,
      });
      return files ? following(port, { files, certificate: certificate!, hosts, log }) : port;
    },
  };
}

const NOT_NAMED =
  'the certificate does not name the host of CADASTRE_BASE_URL: clients will refuse it; get one that does';

/** Names are judged as those of the Host list are. */
const namesBaseUrl = ({ names }: Certificate, { 'base-url': url }: Config): boolean =>
  url === '' || isServed(new URL(url).hostname, new Set(names));

/** Plain HTTP from a network is for the proxies that speak TLS to the clients; no other's key shall travel like that. */
const admitsProxies =
  (proxies: BlockList) =>
  (address: string): boolean =>
    isLoopback(address) || isNamed(address, proxies);

interface Followed {
  readonly files: CertificateFiles;
  readonly certificate: Certificate;
  readonly hosts: Set<string>;
  readonly log: Log;
}

/** The port with the certificate that its files hold at any time. */
function following(port: OpenPort, { files, certificate, hosts, log }: Followed): OpenPort {
  const apply = ({ options, names }: Certificate): void => {
    port.replaceCertificate(options);
    for (const name of names) hosts.add(name);
  };
  const follower = new CertificateFollower({ files, first: certificate, apply, log });
  return {
    ...port,
    close: () => {
      follower.stop();
      return port.close();
    },
  };
}
