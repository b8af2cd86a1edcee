/** One request on its way through the eight stages, and the answer it will get. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BlockList } from 'node:net';
import { TLSSocket } from 'node:tls';
import { anonymous, type Caller } from '../auth/caller.js';
import type { Refusal } from '../errors.js';
import type { Line } from './gate.js';
import type { Reply } from './handlers.js';
import type { Plan } from './plan.js';
import { cameByProxy, clientAddress } from './proxies.js';
import type { FailureWire, RequestIdForm, Wire } from './registry.js';
import type { RouteEntry, Routes } from './routes.js';

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
  /** Whether it is a registry's own port: there the base URL is for those who came by a named proxy. */
  readonly isOwnPort?: boolean;
  /** True once the process was told to stop. */
  readonly draining: boolean;
}

/** What a request is looked at with. */
interface ExchangeParts {
  readonly state: ListenerState;
  readonly routes: Routes<Plan, Wire>;
}

let sequence = 0;
const prefix = `${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}-`;
const GOOD_ID = /^[A-Za-z0-9._-]{1,64}$/;

const isGood = (sent: string | string[] | undefined): sent is string => typeof sent === 'string' && GOOD_ID.test(sent);

/** The caller's `X-Request-Id` where it is a plain word, else what it says in the form's field, else a new one. */
function idOf({ headers }: IncomingMessage, form: RequestIdForm | undefined): string {
  const sent = headers['x-request-id'];
  if (isGood(sent)) return sent;
  if (!form) return prefix + (++sequence).toString(36);
  const known = headers[form.field.toLowerCase()];
  return isGood(known) && form.of(known) === known ? known : form.make();
}

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
  /** What is served under the path. */
  readonly entry: RouteEntry<Plan> | undefined;
  /** The path's parameters, as they stand in it. */
  readonly pathValues: readonly string[];
  /** How the registry speaks whose path it is; undefined: the path is nobody's. */
  readonly wire: Wire | undefined;
  readonly id: string;
  /** The registry's own field of the id, and what it says; undefined: it has none. */
  readonly idField: readonly [name: string, id: string] | undefined;
  plan: Plan | undefined;
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
  private readonly state: ListenerState;

  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
    { state, routes }: ExchangeParts,
  ) {
    const { draining, proxies, hsts = false } = state;
    this.state = state;
    this.closing = draining;
    // Over plain HTTP it must not be sent (RFC 6797 §7.2).
    this.hsts = hsts && request.socket instanceof TLSSocket;
    this.address = clientAddress(request, proxies);
    const target = request.url ?? '/';
    const query = target.indexOf('?');
    this.path = query < 0 ? target : target.slice(0, query);
    this.search = query < 0 ? '' : target.slice(query + 1);
    const { entry, values, owner } = routes.find(this.path);
    this.entry = entry;
    this.pathValues = values;
    this.wire = entry ? entry.any.wire : owner;
    const form = this.wire?.requestId;
    this.id = idOf(request, form);
    this.idField = form && [form.field, form.of(this.id)];
  }

  /** How to say no: as the operation does, before it is known as a registry that speaks for all; undefined: nobody does. */
  get failures(): FailureWire | undefined {
    if (this.plan) return this.plan.failures;
    return this.wire?.speaksForAll ? this.wire : undefined;
  }

  /** What addresses in the answer begin with. The name in `Host` was judged (`limits.ts`). */
  get baseUrl(): string {
    const { baseUrl, isOwnPort, proxies } = this.state;
    if (baseUrl !== undefined && (!isOwnPort || cameByProxy(this.request, proxies))) return baseUrl;
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
