/** One request on its way through the eight stages, and the answer it will get. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BlockList } from 'node:net';
import { TLSSocket } from 'node:tls';
import { anonymous, type Caller } from '../auth/caller.js';
import type { Refusal } from '../errors.js';
import type { Line } from './gate.js';
import type { Reply } from './handlers.js';
import type { Plan } from './plan.js';
import { clientAddress } from './proxies.js';
import type { Wire } from './registry.js';

/** What the process lets a listener know. */
export interface ListenerState {
  /** Host names that may be asked for; undefined: any. */
  readonly hosts: ReadonlySet<string> | undefined;
  /** Proxies in front that are believed; undefined: none. */
  readonly proxies?: BlockList | undefined;
  /** Whether answers tell browsers to use nothing but TLS here (RFC 6797). */
  readonly hsts?: boolean;
  /** What addresses in answers begin with, whatever name was asked for; undefined: the one that the caller used. */
  readonly baseUrl?: string | undefined;
  /** True once the process was told to stop. */
  readonly draining: boolean;
}

let sequence = 0;
const prefix = `${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}-`;
const GOOD_ID = /^[A-Za-z0-9._-]{1,64}$/;

const idOf = (sent: string | string[] | undefined, wire: Wire | undefined): string =>
  typeof sent === 'string' && GOOD_ID.test(sent) ? sent : (wire?.newId?.() ?? prefix + (++sequence).toString(36));

export class Exchange {
  /** Milliseconds on the process's clock. */
  readonly started = performance.now();
  /** The client's IP address; empty on the control socket. */
  readonly address: string;
  /** The connection is closed after this answer. */
  closing: boolean;
  readonly hsts: boolean;
  /** The request target up to the query. */
  readonly path: string;
  /** The query without `?`; empty where there is none. */
  readonly search: string;
  plan: Plan | undefined;
  /** How the registry that is meant says things; undefined while that is not known, and where it is none. */
  wire: Wire | undefined;
  /** The path's parameters, as they stand in it. */
  pathNames: readonly string[] = [];
  pathValues: readonly string[] = [];
  pathParameters: Record<string, string> = {};
  query: Record<string, unknown> = {};
  body: { type: string; value: unknown } | undefined;
  caller: Caller = anonymous;
  /** Whether refusals are sent as problem details. */
  wantsProblem = false;
  /** Whether *negotiate* was passed. */
  negotiated = false;
  /** The line in which it has a place among those that are worked on. */
  line: Line | undefined;
  /** The sender that it is counted for while it is under way. */
  source: string | undefined;
  /** Header fields of the answer that do not follow from it: names and values in turn. */
  readonly fields: string[] = [];
  reply: Reply | undefined;
  refusal: Refusal | undefined;
  private knownId: string | undefined;
  private readonly configuredBase: string | undefined;

  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
    { draining, proxies, baseUrl, hsts = false }: ListenerState,
  ) {
    this.closing = draining;
    this.configuredBase = baseUrl;
    // Over plain HTTP it must not be sent (RFC 6797 §7.2).
    this.hsts = hsts && request.socket instanceof TLSSocket;
    this.address = clientAddress(request, proxies);
    const target = request.url ?? '/';
    const query = target.indexOf('?');
    this.path = query < 0 ? target : target.slice(0, query);
    this.search = query < 0 ? '' : target.slice(query + 1);
  }

  /** The caller's `X-Request-Id` where it is a plain word, else one of ours: in the registry's form once that is known. */
  get id(): string {
    return (this.knownId ??= idOf(this.request.headers['x-request-id'], this.wire));
  }

  /** What addresses in the answer begin with. The name in `Host` was judged (`limits.ts`). */
  get baseUrl(): string {
    if (this.configuredBase !== undefined) return this.configuredBase;
    const { socket, headers } = this.request;
    return (socket instanceof TLSSocket ? 'https://' : 'http://') + headers.host!;
  }

  /** What a confused or hostile sender still has in the pipe must not be taken for its next request (T23). */
  hearNoMore(): void {
    this.closing = true;
    // `Connections` asks for this before it lets the next one through.
    this.response.shouldKeepAlive = false;
  }

  /** A request header field by its lower-case name; several are one value (Node joins or keeps the first). */
  header(name: string): string | undefined {
    const value = this.request.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  }
}
