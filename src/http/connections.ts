/** The connections of one server, and how they end when the process stops: none of them with a reset, if that can be. */
import type { IncomingMessage, RequestListener, Server as PlainServer, ServerResponse } from 'node:http';
import { Server as TlsServer } from 'node:https';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** How long an idle connection stays open when the process stops: what its client is just sending is still answered. */
const LINGER_MS = 500;

/** How long a client may take to close its side after we closed ours. */
const FAREWELL_MS = 500;

/** How long requests under way may take once the process was told to stop, before they are cut. */
const DRAIN_MS = 3500;

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

interface Connection {
  /** The request that came last, while it is answered: kept longer, those of a thousand connections fill the heap. */
  last: Exchange | undefined;
  /** Requests so far. */
  requests: number;
  /** We closed our side: what comes from now on is thrown away. */
  closed: boolean;
  /** The request that came last is the last one: what stands behind it is thrown away (RFC 9112 §9.6). */
  isEnding: boolean;
  /** Bytes that had come when it was last found idle while the port closes. */
  idleAt: number | undefined;
}

const isBusy = ({ last }: Connection): boolean => last !== undefined;

/** What became of a server's connections. */
export interface Ended {
  /** Connections accepted since the start. */
  readonly accepted: number;
  /** Those that were cut, as what they waited for did not come or did not end in time. */
  readonly cut: number;
}

/** Tells connections of a server apart: the two sockets of one with TLS have it in common. */
const peerOf = ({ remoteAddress, remotePort }: Socket): string => `${remoteAddress} ${remotePort}`;

/**
 * Closes our side (FIN), perhaps after some bytes, and the whole when the client does not close its own in time, however
 * much it goes on sending. A connection that breaks while that is written is nobody's fault and nobody's news.
 */
export function bidFarewell(socket: Socket, bytes = ''): void {
  socket.on('error', () => undefined);
  if (bytes === '') socket.end();
  else socket.end(bytes);
  const timer = setTimeout(() => socket.destroy(), FAREWELL_MS);
  socket.once('close', () => clearTimeout(timer));
}

export class Connections {
  /** By the socket on which requests come: with TLS the one that decrypts. */
  private readonly open = new Map<Socket, Connection>();
  /** Connections whose TLS handshake has not come to its end, by peer. */
  private readonly handshakes = new Map<string, Socket>();
  private accepted = 0;
  private closing = false;

  /** @param refuse answers a request that did not come to its end, and bids farewell */
  constructor(
    private readonly server: PlainServer | TlsServer,
    private readonly refuse: (socket: Socket) => void,
  ) {
    const isTls = server instanceof TlsServer;
    server.on('connection', (socket: Socket) => {
      this.accepted += 1;
      if (isTls) this.awaitHandshake(socket);
      else this.add(socket);
    });
    server.on('secureConnection', (socket: Socket) => {
      this.handshakes.delete(peerOf(socket));
      this.add(socket);
    });
  }

  private add(socket: Socket): void {
    this.open.set(socket, { last: undefined, requests: 0, closed: false, isEnding: false, idleAt: undefined });
    socket.once('close', () => this.open.delete(socket));
    if (this.closing) this.release(socket);
  }

  private awaitHandshake(socket: Socket): void {
    const peer = peerOf(socket);
    this.handshakes.set(peer, socket);
    socket.once('close', () => this.handshakes.get(peer) === socket && this.handshakes.delete(peer));
  }

  /**
   * The listener for the server's requests: `listener`, which does not hear of what comes after a farewell, or behind a
   * last request.
   */
  heard(listener: RequestListener): RequestListener {
    return (request, response) => {
      const connection = this.open.get(request.socket);
      if (connection === undefined || connection.closed || connection.isEnding) return void request.resume();
      connection.requests += 1;
      connection.last = { request, response };
      response.on('close', () => {
        if (connection.last?.response === response) connection.last = undefined;
      });
      listener(request, response);
      connection.isEnding = !response.shouldKeepAlive;
    };
  }

  /** Whether a whole request is being answered, and nothing of its answer waits for the client. */
  isWorking(socket: Socket): boolean {
    const connection = this.open.get(socket);
    return (
      connection !== undefined && isBusy(connection) && connection.last!.request.complete && socket.writableLength === 0
    );
  }

  /**
   * What TLS found of the clients' certificates counts no more: requests on connections that are open are judged as if
   * nobody vouched for them. Idle ones are closed, so that nobody has to learn it by a refusal, others after their answer.
   */
  distrust(): void {
    for (const socket of this.handshakes.values()) socket.destroy();
    for (const [socket, connection] of this.open) {
      if (socket instanceof TLSSocket) socket.authorized = false;
      if (!isBusy(connection)) {
        this.end(socket, connection);
        continue;
      }
      const { response } = connection.last!;
      response.shouldKeepAlive = false;
      connection.isEnding = true;
      if (response.headersSent) response.once('close', () => this.end(socket, connection));
    }
  }

  /**
   * Stops accepting; requests under way are answered, idle connections get a moment for the request that may be on its
   * way, and what is not done in time is cut. Resolves when all have ended.
   */
  async close(): Promise<Ended> {
    let cut = 0;
    await this.acceptWaiting();
    this.closing = true;
    // Node would destroy idle connections at once, and whoever is just sending on one would meet a reset.
    this.server.closeIdleConnections = () => undefined;
    const ended = new Promise((resolve) => this.server.close(resolve));
    const deadline = setTimeout(() => (cut = this.cut()), DRAIN_MS);
    for (const socket of this.open.keys()) this.release(socket);
    setTimeout(() => this.handshakes.forEach((socket) => socket.destroy()), LINGER_MS);
    await ended;
    clearTimeout(deadline);
    return { accepted: this.accepted, cut };
  }

  /**
   * Accepts what waits for that, which the system would reset when the port closes: Node accepts one connection in a
   * turn of the event loop, so the turns go on until one brought none.
   */
  private async acceptWaiting(): Promise<void> {
    const end = performance.now() + LINGER_MS;
    for (let before = -1; before < this.accepted && performance.now() < end;) {
      before = this.accepted;
      await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Ends a connection when it is idle; one that is answering closes with its answer, or is idle after it. */
  private release(socket: Socket): void {
    const connection = this.open.get(socket);
    if (connection === undefined) return;
    if (isBusy(connection)) return void connection.last!.response.once('close', () => this.release(socket));
    const { requests } = connection;
    connection.idleAt = socket.bytesRead;
    setTimeout(() => {
      if (!this.open.has(socket)) return;
      if (connection.requests !== requests) this.release(socket);
      // Else a part of a request has come: it is answered when the rest comes in time.
      else if (socket.bytesRead === connection.idleAt) this.end(socket, connection);
    }, LINGER_MS);
  }

  /** From now on what comes is read unheard: bytes that nobody reads would make a reset of the end. */
  private end(socket: Socket, connection: Connection): void {
    connection.closed = true;
    bidFarewell(socket);
  }

  /**
   * Ends what is left; how many of them wait for something. Whoever did not send a whole request is told; an answer that
   * was begun is cut.
   */
  private cut(): number {
    let cut = 0;
    for (const [socket, connection] of this.open) {
      if (connection.closed) continue;
      const { last } = connection;
      if (!isBusy(connection) && socket.bytesRead === connection.idleAt) {
        this.end(socket, connection);
        continue;
      }
      cut += 1;
      const isUnfinished = !isBusy(connection) || (!last!.request.complete && !last!.response.headersSent);
      connection.closed = true;
      if (isUnfinished) this.refuse(socket);
      else socket.destroy();
    }
    return cut;
  }
}
