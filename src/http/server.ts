/** Ports: opened on both loopback addresses, and closed without cutting a request that was begun. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Refusal, type ErrorCode } from '../errors.js';
import { PROBLEM_TYPE, toProblem } from './problem.js';

/** How long requests under way may take once the process was told to stop, before they are cut. */
const DRAIN_MS = 10000;

/** The open connections of each server. */
const connections = new WeakMap<Server, Set<Socket>>();

/** One listener on one or more addresses of one port. */
export interface OpenPort {
  /** The port, also where 0 was asked for. */
  readonly port: number;
  /** The addresses that were opened. */
  readonly addresses: readonly string[];
  /** Stops accepting, waits for requests under way, then closes. */
  close(): Promise<void>;
}

/** The addresses that `localhost` means; a machine without IPv6 has only the first. */
const addressesOf = (host: string): string[] => (host === 'localhost' ? ['127.0.0.1', '::1'] : [host]);

/** Opens a port on the host's addresses. Rejects with the system's error (`EADDRINUSE` …) when one is taken. */
export async function openPort(listener: RequestListener, host: string, port: number): Promise<OpenPort> {
  const servers: Server[] = [];
  const addresses: string[] = [];
  try {
    for (const address of addressesOf(host)) {
      const server = serverFor(listener);
      const opened = await listen(server, address, servers.length > 0 ? portOf(servers[0]!) : port);
      if (!opened) continue;
      servers.push(server);
      addresses.push(address);
    }
  } catch (error) {
    await Promise.all(servers.map(closeServer));
    throw error;
  }
  return {
    port: portOf(servers[0]!),
    addresses,
    close: async () => void (await Promise.all(servers.map(closeServer))),
  };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** False where the machine does not have the address at all (no IPv6). */
function listen(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (host === '::1' && (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT')) resolve(false);
      else reject(error);
    });
    server.listen({ host, port, ipv6Only: host.includes(':') }, () => resolve(true));
  });
}

/** Node's defaults wait minutes for slow clients and know no bound on connections (hardening §2). */
function serverFor(listener: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: 10000,
      requestTimeout: 60000,
      keepAliveTimeout: 5000,
      connectionsCheckingInterval: 2000,
      maxHeaderSize: 16384,
      requireHostHeader: true,
    },
    listener,
  );
  // All of them are kept, so that `checkLimits` sees how many there are; their bytes are bounded above.
  server.maxHeadersCount = 0;
  server.maxConnections = 4096;
  // Whoever takes nothing of an answer for so long is cut off; it would otherwise be held in memory.
  server.timeout = 15000;
  // An `Expect` that we do not know is ignored (RFC 9110 §10.1.1 allows it); Node would answer it past all checks.
  server.on('checkExpectation', listener);
  const sockets = new Set<Socket>();
  connections.set(server, sockets);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('clientError', answerBrokenRequest);
  return server;
}

const PARSER_CODES: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/** What the HTTP parser could not read gets one answer, and the connection ends. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const refusal = new Refusal(PARSER_CODES[error.code ?? ''] ?? 'bad-request');
  const body = JSON.stringify(toProblem(refusal, '/', '-'));
  const head = [
    `HTTP/1.1 ${refusal.status} ${refusal.code}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
    // Connections on which nothing was ever sent do not count as idle to Node.
    for (const socket of connections.get(server) ?? []) if (socket.bytesRead === 0) socket.destroy();
  });
}
