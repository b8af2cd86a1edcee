/** What is no operation, served by Express: portal, documents, health and metrics. */
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { Refusal } from '../errors.js';
import { toRefusal as ofStore } from '../store/faults.js';
import type { Metrics } from '../observe/metrics.js';
import { PROBLEM_TYPE, toProblem } from '../dialects/problem.js';
import type { Registry } from './registry.js';

export interface PortalParts {
  readonly registries: readonly Registry[];
  readonly metrics: Metrics;
  /** Refuses callers who may not read the metrics. */
  readonly admitToMetrics: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Whether the store answers and the process is not stopping. */
  readonly isReady: () => Promise<boolean>;
}

/** Redoc writes its styles into the page while it draws; scripts come from files beside the pages, nothing from elsewhere. */
const DOCS_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ['data:'],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};
const STRICT_POLICY = { defaultSrc: ["'none'"], frameAncestors: ["'none'"] };

/** The folder of the built pages: beside the compiled program, or in dist/ while developing. */
const docsFolder = (): string => {
  const [beside, developing] = ['../../docs/', '../../dist/docs/'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return existsSync(`${beside}/index.html`) ? beside! : developing!;
};

const policy = (directives: Record<string, string[]>) =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  });

export function openPortal({ registries, metrics, admitToMetrics, isReady }: PortalParts): Express {
  const app = express();
  app.disable('x-powered-by').set('query parser', 'simple');
  // Files have ETags; what is made for one request is not worth hashing.
  app.set('etag', () => undefined);
  app.use('/docs', policy(DOCS_POLICY), express.static(docsFolder(), { acceptRanges: false }));
  app.use(policy(STRICT_POLICY));
  app.get('/', (_request, response) => response.redirect(302, '/docs/'));
  health(app, isReady);
  app.get('/metrics', async (request, response) => {
    await admitToMetrics(request, response);
    response
      .type('text/plain; version=0.0.4; charset=utf-8')
      .set('Cache-Control', 'no-store')
      .send(await metrics.text());
  });
  for (const { definition, document } of registries) {
    app.get(`/openapi/${definition.name}.json`, (_request, response) =>
      send(response, 'application/openapi+json', document),
    );
    app.get(`/openapi/${definition.name}.yaml`, (_request, response) =>
      send(response, 'application/openapi+yaml', new URL('./openapi.yaml', document)),
    );
  }
  app.use((request: Request, response: Response) => refuse(request, response, new Refusal('route-not-found')));
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) =>
    refuse(request, response, toRefusal(error)),
  );
  return app;
}

function health(app: Express, isReady: () => Promise<boolean>): void {
  app.get(['/livez', '/healthz'], (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  app.get('/readyz', async (_request, response) => {
    const ready = await isReady();
    response
      .status(ready ? 200 : 503)
      .set({ 'Cache-Control': 'no-store', ...(ready ? {} : { 'Retry-After': '1' }) })
      .json({ status: ready ? 'ok' : 'not ready' });
  });
}

function send(response: Response, type: string, file: URL): void {
  response
    .set('Content-Type', type)
    .set('Cache-Control', 'no-cache')
    .sendFile(fileURLToPath(file), { acceptRanges: false });
}

/** What Express refuses by itself is a broken path or a missing page. */
const toRefusal = (error: unknown): Refusal => {
  const known = ofStore(error);
  if (known instanceof Refusal) return known;
  const { status = 500 } = error as { status?: number };
  return new Refusal(status === 400 ? 'invalid-path' : status < 500 ? 'route-not-found' : 'internal-error', undefined, {
    cause: error,
  });
};

function refuse({ path, method }: Request, response: Response, refusal: Refusal): void {
  const requestId = response.getHeader('X-Request-Id');
  const body = JSON.stringify(toProblem(refusal, path, typeof requestId === 'string' ? requestId : '-'));
  response.writeHead(refusal.status, {
    'Content-Type': PROBLEM_TYPE,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    ...(refusal.status === 503 ? { 'Retry-After': '1' } : {}),
    ...refusal.headers,
  });
  response.end(method === 'HEAD' ? undefined : body);
}
