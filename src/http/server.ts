/** Ports: opened on both loopback addresses, and closed without cutting a request that was begun. */
import { createServer, type RequestListener, type Server as PlainServer } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { AddressInfo, BlockList, Socket } from 'node:net';
import type { SecureContextOptions } from 'node:tls';
import { AddressShares } from './address-shares.js';
import { afterArrivals } from './arrivals.js';
import { bidFarewell, Connections, type Ended } from './connections.js';
import { limitConnections } from './connection-shares.js';
import { Refusal, type ErrorCode } from '../errors.js';
import { problemWire } from '../dialects/problem.js';
import type { Wire } from './registry.js';

type Server = PlainServer | TlsServer;

/** A port to open; 0: any free one. */
export interface PortOptions {
  readonly port: number;
  /** What to speak TLS with; absent: plain HTTP. */
  readonly tls?: SecureContextOptions | undefined;
  /** Whether an address may connect; absent: all may. Others are cut at once. */
  readonly admits?: ((address: string) => boolean) | undefined;
  /** Named proxies, which have as many connections as they like. */
  readonly proxies?: BlockList | undefined;
  /** How what is no request HTTP knows is refused; problem details unless said. */
  readonly wire?: Wire | undefined;
}

/** One listener on one or more addresses of one port. */
export interface OpenPort {
  /** The port, also where 0 was asked for. */
  readonly port: number;
  /** The addresses that were opened. */
  readonly addresses: readonly string[];
  /**
   * Gives new connections another certificate; those that are open keep theirs. Where authorities or revoked certificates
   * are other ones, what was found of clients by the earlier ones counts no more.
   */
  replaceCertificate(tls: SecureContextOptions): void;
  /** Stops accepting, waits for requests under way, then closes; resolves with what became of the connections. */
  close(): Promise<Ended>;
}

/** The addresses that `localhost` means, of which a machine without IPv6 has only the first; else one, without brackets. */
const addressesOf = (host: string): string[] =>
  host === 'localhost' ? ['127.0.0.1', '::1'] : [host.replace(/^\[(.*)\]$/, '$1')];

/** Opens a port on the host's addresses. Rejects with the system's error (`EADDRINUSE` …) when one is taken. */
export async function openPort(
  listener: RequestListener,
  host: string,
  options: number | PortOptions,
): Promise<OpenPort> {
  const wanted: PortOptions = typeof options === 'number' ? { port: options } : options;
  const servers: Server[] = [];
  const connections: Connections[] = [];
  const addresses: string[] = [];
  let trusted = trustOf(wanted.tls);
  const close = async (): Promise<Ended> => totalOf(await Promise.all(connections.map((one) => one.close())));
  try {
    for (const address of addressesOf(host)) {
      const server = newServer(wanted);
      const opened = await listen(server, address, servers.length > 0 ? portOf(servers[0]!) : wanted.port);
      if (!opened) continue;
      servers.push(server);
      connections.push(connect(server, listener, wanted.wire));
      addresses.push(address);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    port: portOf(servers[0]!),
    addresses,
    replaceCertificate(tls) {
      servers.forEach((server) => 'setSecureContext' in server && server.setSecureContext(tls));
      if (trustOf(tls) !== trusted) connections.forEach((one) => one.distrust());
      trusted = trustOf(tls);
    },
    close,
  };
}

/** What certificates of clients are judged by. */
const trustOf = (tls: SecureContextOptions | undefined): string => JSON.stringify([tls?.ca, tls?.crl]);

/** What became of all of them. */
export const totalOf = (all: readonly Ended[]): Ended => ({
  accepted: all.reduce((sum, { accepted }) => sum + accepted, 0),
  cut: all.reduce((sum, { cut }) => sum + cut, 0),
});

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** False where the machine does not have the address at all (no IPv6). */
function listen(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (host === '::1' && (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT')) resolve(false);
      else reject(error);
    });
    server.listen({ host, port, ipv6Only: host.includes(':'), backlog: MOST_CONNECTIONS }, () => resolve(true));
  });
}

/** Connections at once of one port and address, and those that may wait to be accepted. */
const MOST_CONNECTIONS = 4096;
/** Of them, those of one address. */
const MOST_OF_ADDRESS = MOST_CONNECTIONS / 4;

/** Node's defaults wait minutes for slow clients (hardening §2). */
const TIMES_AND_SIZES = {
  headersTimeout: 10000,
  requestTimeout: 60000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 2000,
  maxHeaderSize: 16384,
  // Refused in the pipeline, with an id and in words, as other names are.
  requireHostHeader: false,
};

/**
 * Every client is asked for a certificate and may have none: whose it is, and whether it counts, is judged with the
 * request (`auth/client-certificate.ts`).
 */
const HANDSHAKE = {
  requestCert: true,
  rejectUnauthorized: false,
  handshakeTimeout: 10000,
  ALPNProtocols: ['http/1.1'],
};

/** Node's defaults know no bound on connections either. */
function newServer({ tls, admits, proxies, wire }: PortOptions): Server {
  const server = tls ? createTlsServer({ ...TIMES_AND_SIZES, ...HANDSHAKE, ...tls }) : createServer(TIMES_AND_SIZES);
  // All of them are kept, so that `checkLimits` sees how many there are; their bytes are bounded above.
  server.maxHeadersCount = 0;
  server.maxConnections = MOST_CONNECTIONS;
  // Whoever takes nothing of an answer for so long is cut off; it would otherwise be held in memory.
  server.timeout = 15000;
  server.on('clientError', (error, socket: Socket) => answerBrokenRequest(error, socket, wire));
  limitConnections(server, new AddressShares(MOST_OF_ADDRESS, proxies));
  if (admits) server.on('connection', (socket: Socket) => admits(socket.remoteAddress ?? '') || socket.destroy());
  return server;
}

/** Has a server's requests answered by the listener. */
function connect(server: Server, listener: RequestListener, wire?: Wire): Connections {
  const connections = new Connections(server, (socket) => endWith(socket, new Refusal('request-timeout'), wire));
  const heard = afterArrivals(server, connections.heard(listener));
  // Nothing passed for `server.timeout`: that is the client's doing but where the handler is at work.
  server.on('timeout', (socket: Socket) => {
    if (!connections.isWorking(socket)) socket.destroy();
  });
  server.on('request', heard);
  // An `Expect` that we do not know is ignored (RFC 9110 §10.1.1 allows it); Node would answer it past all checks.
  server.on('checkExpectation', heard);
  // Node would close the connection without a word. It lets go of it here, so that nothing else reads or bounds it.
  server.on('connect', (_request, socket: Socket) => {
    endWith(socket.resume(), new Refusal('method-not-allowed'), wire);
  });
  return connections;
}

const PARSER_CODES: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/** What the HTTP parser could not read gets one answer, and the connection ends. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket, wire?: Wire): void {
  // Anything else is a connection that broke, or a TLS handshake that failed: nobody is there to be answered.
  const isHttp = error.code?.startsWith('HPE_') || error.code?.startsWith('ERR_HTTP_');
  if (!isHttp || !socket.writable) return void socket.destroy();
  endWith(socket, new Refusal(PARSER_CODES[error.code ?? ''] ?? 'bad-request'), wire);
}

/** Writes a refusal to a connection on which there is no exchange, and closes it. */
function endWith(socket: Socket, refusal: Refusal, wire: Wire = problemWire): void {
  const id = wire.requestId?.make() ?? '-';
  const body = JSON.stringify(wire.toFailure(refusal, { path: '/', id }));
  const head = [
    `HTTP/1.1 ${refusal.status} ${refusal.code}`,
    ...(wire.requestId ? [`${wire.requestId.field}: ${id}`] : []),
    `Content-Type: ${wire.failureType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  bidFarewell(socket, `${head.join('\r\n')}\r\n\r\n${body}`);
}
