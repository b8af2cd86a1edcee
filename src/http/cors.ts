/**
 * Pages of named origins may call the registries from a browser (Fetch standard, CORS protocol). Credentials are header
 * fields that a page sets itself: those a browser adds – cookies, certificates – are never asked for.
 */
import type { Exchange } from './exchange.js';
import type { Plan } from './plan.js';

/** What a page may read of an answer, beside what every page may. */
const EXPOSED = [
  'ETag', 'Link', 'Location', 'Retry-After', 'RateLimit', 'RateLimit-Policy', 'Preference-Applied', 'Server-Timing',
  'WWW-Authenticate', 'X-Request-Id', 'Allow', 'Accept-Patch',
].join(', '); // prettier-ignore

/** What a page may send to every operation, beside the document's parameters. */
const ALWAYS_TAKEN = ['Accept', 'Authorization', 'Content-Type', 'X-API-Key', 'X-Request-Id'];

/** How long a browser may keep the answer to a preflight, in seconds. */
const PREFLIGHT_SECONDS = '600';

/** Whether a text is an origin as browsers send it: scheme, host, and a port that is not the scheme's own. */
export function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

export class Cors {
  private readonly origins: ReadonlySet<string>;

  constructor(origins: readonly string[]) {
    this.origins = new Set(origins);
  }

  /** The fields that every answer to this request has; no origin but the named ones gets more than `Vary`. */
  fieldsOf({ request: { headers }, idField }: Exchange): string[] {
    const fields = ['Vary', 'Origin'];
    if (!this.isNamed(headers.origin)) return fields;
    const exposed = idField ? `${EXPOSED}, ${idField[0]}` : EXPOSED;
    fields.push('Access-Control-Allow-Origin', headers.origin!, 'Access-Control-Expose-Headers', exposed);
    return fields;
  }

  /** Whether a browser asks if a page of a named origin may send a request. */
  isPreflight({ request: { method, headers } }: Exchange): boolean {
    return (
      method === 'OPTIONS' && headers['access-control-request-method'] !== undefined && this.isNamed(headers.origin)
    );
  }

  /** Answers a preflight from the document: 204, whoever asks. */
  answer(exchange: Exchange, methods: ReadonlyMap<string, Plan>): void {
    const { request, response, id, idField = [], closing } = exchange;
    const own = [...methods.values()].flatMap(({ operation: { parameters, credentials = [] } }) => [
      ...parameters.header.map(({ name }) => name),
      ...credentials,
    ]);
    const taken = new Set([...ALWAYS_TAKEN, ...own, ...idField.slice(0, 1)]);
    response.writeHead(204, [
      'X-Request-Id', id,
      'Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
      'Access-Control-Allow-Origin', request.headers.origin!,
      'Access-Control-Allow-Methods', [...methods.keys()].join(', '),
      'Access-Control-Allow-Headers', [...taken].join(', '),
      'Access-Control-Max-Age', PREFLIGHT_SECONDS,
      ...idField,
      ...(closing ? ['Connection', 'close'] : []),
    ]); // prettier-ignore
    response.end();
  }

  private isNamed(origin: string | undefined): boolean {
    return origin !== undefined && this.origins.has(origin);
  }
}
