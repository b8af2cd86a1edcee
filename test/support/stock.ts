/**
 * Two ways to ask what becomes of a request: openapi-backend as it comes – its own router, its own validation with Ajv
 * at run time – and our pipeline, both on the generated documents and both with handlers that only record their call.
 */
import { readFile } from 'node:fs/promises';
import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { OpenAPIBackend, type Context, type Document, type Handler } from 'openapi-backend';
import { documentFormats } from '../../scripts/generate/formats.js';
import { openToAll } from '../../src/auth/scheme.js';
import { compileFilter } from '../../src/filter/compile.js';
import { openBackend } from '../../src/http/backend.js';
import type { Exchange } from '../../src/http/exchange.js';
import { openLoadLimits } from '../../src/http/load-limits.js';
import { pipeline } from '../../src/http/pipeline.js';
import { plansOf, type Plan, type PlanParts } from '../../src/http/plan.js';
import type { Registry, Wire } from '../../src/http/registry.js';
import { Routes } from '../../src/http/routes.js';
import { openPort, type OpenPort } from '../../src/http/server.js';

/** A request as it goes on the wire. */
export interface Asked {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent: no body at all. */
  readonly body?: string | undefined;
}

/** What reached a handler. */
export interface Handled {
  readonly kind: 'handled';
  readonly operation: string;
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** What became of a request; `invalid` names the parts of it that broke their schema. */
export type Outcome =
  | Handled
  | { readonly kind: 'notFound' }
  | { readonly kind: 'methodNotAllowed' }
  | { readonly kind: 'invalid'; readonly where: readonly string[] }
  /** A refusal that the other side has no word for, by its code. */
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'thrown'; readonly error: string };

/** An outcome of ours with the answer that was sent. */
export interface Answered {
  readonly outcome: Outcome;
  readonly code: string | undefined;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The request's header fields as Node parsed them. */
  readonly received: IncomingHttpHeaders;
}

const withFormats = (options: object | undefined): Ajv2020 => {
  const ajv = new Ajv2020(options);
  for (const [name, format] of Object.entries(documentFormats)) ajv.addFormat(name, format);
  return ajv;
};

/** openapi-backend of one document, as it comes. */
export class Stock {
  private constructor(private readonly api: OpenAPIBackend) {}

  static async open(document: Document): Promise<Stock> {
    const record = (context: Context): Outcome => ({
      kind: 'handled',
      operation: context.operation.operationId!,
      path: context.request.params,
      query: context.request.query,
      body: context.request.requestBody as unknown,
    });
    const api = new OpenAPIBackend({
      definition: document,
      quick: true,
      strict: true,
      coerceTypes: true,
      // Its own Ajv is draft 07, which does not know 3.1's schemas.
      customizeAjv: (_, options) => withFormats(options),
      handlers: {
        notFound: (): Outcome => ({ kind: 'notFound' }),
        methodNotAllowed: (): Outcome => ({ kind: 'methodNotAllowed' }),
        validationFail: ({ validation }): Outcome => ({
          kind: 'invalid',
          where: [...new Set((validation.errors ?? []).map(placeOf))],
        }),
        notImplemented: record as Handler,
      },
      securityHandlers: Object.fromEntries(schemesOf(document).map((name) => [name, () => true])),
    });
    await api.init();
    return new Stock(api);
  }

  /** What it makes of a request whose header fields Node has parsed. */
  async outcome({ method, target, body }: Asked, headers: IncomingHttpHeaders): Promise<Outcome> {
    try {
      const asked = { method, path: target, headers: headers as Record<string, string>, body };
      return (await this.api.handleRequest(asked)) as Outcome;
    } catch (error) {
      return { kind: 'thrown', error: (error as Error).name };
    }
  }

  /** The operation that its router finds, with the decoded path parameters. */
  route(method: string, path: string): Outcome {
    try {
      const operation = this.api.router.matchOperation({ method, path, headers: {} }, true);
      const parsed = this.api.router.parseRequest({ method, path, headers: {} }, operation);
      const parameters = parsed.params as unknown;
      return { kind: 'handled', operation: operation.operationId!, path: parameters, query: {}, body: undefined };
    } catch (error) {
      const { message, name } = error as Error;
      if (message.startsWith('404')) return { kind: 'notFound' };
      return message.startsWith('405') ? { kind: 'methodNotAllowed' } : { kind: 'thrown', error: name };
    }
  }
}

/** `path`, `query`, `header` or `body`, from where an error of its validation is. */
function placeOf({
  instancePath,
  keyword,
  params,
}: {
  instancePath: string;
  keyword: string;
  params: unknown;
}): string {
  const missing = keyword === 'required' ? (params as { missingProperty: string }).missingProperty : undefined;
  const part = instancePath.split('/')[1] ?? (keyword === 'parse' ? 'requestBody' : missing);
  return part === 'requestBody' ? 'body' : (part ?? '?');
}

/** Our pipeline on real HTTP, its handlers replaced by recorders. Takes one request at a time. */
export class Recorded {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private observed: (exchange: Exchange) => void = () => undefined;
  private call: Handled | undefined;
  private port!: OpenPort;

  static async open(registries: readonly Registry[]): Promise<Recorded> {
    const recorded = new Recorded();
    const routes = new Routes<Plan, Wire>();
    for (const registry of registries)
      for (const plan of await recorded.plansOf(registry)) routes.add(plan.operation.method, plan.operation.path, plan);
    const listener = pipeline({
      routes,
      state: { hosts: undefined, draining: false },
      findCaller: openToAll,
      load: openLoadLimits({ rate: 'off', proxies: undefined }),
      otherwise: undefined,
      checksAnswers: false,
      observe: (exchange) => recorded.observed(exchange),
    });
    recorded.port = await openPort(listener, '127.0.0.1', 0);
    return recorded;
  }

  async close(): Promise<void> {
    this.agent.destroy();
    await this.port.close();
  }

  async send(asked: Asked): Promise<Answered> {
    this.call = undefined;
    const observed = new Promise<Exchange>((resolve) => (this.observed = resolve));
    const { status, headers } = await this.exchange(asked);
    const { refusal, request, plan } = await observed;
    const code = refusal?.code;
    const outcome = refusal ? outcomeOf(refusal.code, refusal.detail ?? '', plan) : this.call!;
    return { outcome, code, status, headers, received: request.headers };
  }

  private exchange({
    method,
    target,
    headers,
    body,
  }: Asked): Promise<{ status: number; headers: IncomingHttpHeaders }> {
    return new Promise((resolve, reject) => {
      // Node's client leaves the length out where the method usually has no body.
      const length: Record<string, string> = body ? { 'content-length': String(Buffer.byteLength(body)) } : {};
      const fields = { ...headers, ...length };
      const options = {
        host: '127.0.0.1',
        port: this.port.port,
        method,
        path: target,
        headers: fields,
        agent: this.agent,
      };
      const outgoing = httpRequest(options, (incoming) => {
        incoming.resume();
        incoming.on('error', reject);
        incoming.on('end', () => resolve({ status: incoming.statusCode!, headers: incoming.headers }));
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  /** The plans as `createApp` makes them; no handler ever touches records, so there are none. */
  private async plansOf(registry: Registry): Promise<Plan[]> {
    const record = (id: string, call: { path: unknown; query: unknown; body?: { value: unknown } }) => {
      // The records layer judges filters, not the pipeline; it is the handler's first step.
      if (registry.operations.find((operation) => operation.id === id)!.body?.filter)
        compileFilter(call.body!.value, Object.values(registry.definition.records)[0]!.filterable);
      this.call = { kind: 'handled', operation: id, path: call.path, query: call.query, body: call.body?.value };
      return { status: 200 };
    };
    const handlers = Object.fromEntries(
      Object.keys(registry.handlers).map((id) => [id, async (call: never) => record(id, call)]),
    );
    const recording = { ...registry, handlers };
    const api = await openBackend(recording);
    // Without requests that are kept no key is looked at.
    const parts = { sources: {}, services: { auth: { challengeOf: () => '' } } } as unknown as PlanParts;
    return plansOf({ ...parts, registry: recording, handlers: api.handlers });
  }
}

const BODY_CODES = new Set(['invalid-json', 'unsafe-json', 'invalid-body', 'invalid-filter']);

function outcomeOf(code: string, detail: string, plan: Plan | undefined): Outcome {
  if (code === 'route-not-found') return { kind: 'notFound' };
  if (code === 'method-not-allowed') return { kind: 'methodNotAllowed' };
  if (BODY_CODES.has(code)) return { kind: 'invalid', where: ['body'] };
  if (code !== 'invalid-parameter') return { kind: 'refused', code };
  if (detail.startsWith('the header')) return { kind: 'invalid', where: ['header'] };
  const name = /^\/(\w+)/.exec(detail)?.[1];
  const isPath = plan!.operation.parameters.path.some((parameter) => parameter.name === name);
  return { kind: 'invalid', where: [isPath ? 'path' : 'query'] };
}

/** The document of a registry, read anew: openapi-backend writes into what it is given. */
export const readDocument = async (registry: Registry): Promise<Document> =>
  JSON.parse(await readFile(registry.document, 'utf8')) as Document;

const schemesOf = ({ components }: Document): string[] => Object.keys(components?.securitySchemes ?? {});
