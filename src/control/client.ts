/** The command line's end of a running server: HTTP through its control socket, or at its address with a key. */
import { Agent as HttpAgent, request as httpRequest, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import { isTooLong } from './socket.js';

/** Where a server is asked. */
export type ServerPlace =
  | { readonly socket: string }
  | {
      /** `http://localhost:8000`; what follows the port is left out. */
      readonly url: string;
      /** An API key or a token, sent as bearer credential (RFC 6750). */
      readonly key?: string | undefined;
      /** Certificates (PEM) that are trusted in place of the public ones. */
      readonly ca?: string | undefined;
    };

export interface Question {
  readonly method: string;
  /** With its query; sent as it is. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The body as JSON, as text where it is none. */
  readonly value: unknown;
}

/** Why there is no answer: nobody listens, the socket is another user's, the certificate is unknown, it broke off. */
export type Silence = 'absent' | 'forbidden' | 'untrusted' | 'broken';

/** There is no answer, in words for the person at the terminal. */
export class NoAnswer extends Error {
  constructor(
    readonly silence: Silence,
    place: ServerPlace,
    cause?: NodeJS.ErrnoException,
  ) {
    super(wordsFor(silence, place, cause?.code), { cause });
  }
}

export class ServerClient {
  private readonly options: RequestOptions;

  constructor(readonly place: ServerPlace) {
    if ('socket' in place) this.options = { socketPath: place.socket };
    else this.options = { agent: agentOf(place), headers: bearing(place.key) };
  }

  /** Asks once, and waits as long as the answer takes; follows no redirect. Rejects with `NoAnswer`. */
  async send(question: Question): Promise<Answer> {
    const { place } = this;
    if ('socket' in place && isTooLong(place.socket)) throw new NoAnswer('absent', place);
    try {
      return await this.exchange(question);
    } catch (error) {
      throw new NoAnswer(silenceOf(error as NodeJS.ErrnoException), place, error as NodeJS.ErrnoException);
    }
  }

  private exchange({ method, path, headers, body }: Question): Promise<Answer> {
    const { place, options } = this;
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const common = { Accept: 'application/json', ...(options.headers as Record<string, string> | undefined) };
    const all = { ...options, method, path, headers: { ...common, ...fieldsFor(sent), ...headers } };
    return new Promise((resolve, reject) => {
      const request = 'socket' in place ? httpRequest(all) : requestTo(place.url, all);
      request.on('error', reject).on('response', (response) => {
        text(response).then(
          (answer) => resolve({ status: response.statusCode!, headers: response.headers, value: parsed(answer) }),
          reject,
        );
      });
      request.end(sent);
    });
  }
}

const isHttps = (url: string): boolean => new URL(url).protocol === 'https:';

const agentOf = ({ url, ca }: { readonly url: string; readonly ca?: string | undefined }): HttpAgent =>
  isHttps(url) ? new HttpsAgent({ keepAlive: true, ca }) : new HttpAgent({ keepAlive: true });

const requestTo = (url: string, options: RequestOptions) =>
  (isHttps(url) ? httpsRequest : httpRequest)(new URL(url), options);

const bearing = (key: string | undefined): Record<string, string> =>
  key === undefined ? {} : { Authorization: `Bearer ${key}` };

const fieldsFor = (sent: string | undefined): Record<string, string | number> =>
  sent === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(sent) };

function parsed(answer: string): unknown {
  try {
    return JSON.parse(answer) as unknown;
  } catch {
    return answer;
  }
}

/** Where the next page is (RFC 8288); undefined after the last. */
export const nextPage = ({ headers }: Pick<Answer, 'headers'>): string | undefined =>
  /<([^>]+)>;\s*rel="next"/.exec(String(headers.link ?? ''))?.[1];

/** What a server says in a refusal, in whichever dialect. */
export function sentenceOf({ status, value }: Pick<Answer, 'status' | 'value'>): string {
  const { error, title, detail } = Object(value) as Record<string, unknown>;
  const said = typeof error === 'string' ? [error] : [title, detail].filter((part) => typeof part === 'string');
  return said.length === 0 ? `the server answered ${status}` : said.join(': ');
}

const ABSENT = new Set([
  'ENOENT',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
]);

function silenceOf({ code = '' }: NodeJS.ErrnoException): Silence {
  if (ABSENT.has(code)) return 'absent';
  if (code === 'EACCES' || code === 'EPERM') return 'forbidden';
  return /CERT|ISSUER|SIGNATURE/.test(code) ? 'untrusted' : 'broken';
}

function wordsFor(silence: Silence, place: ServerPlace, code = 'no code'): string {
  const where = 'socket' in place ? place.socket : place.url;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return `the certificate of ${where} is made out to other names: write the address with one of them`;
  if (silence === 'untrusted') return `the certificate of ${where} is not trusted (${code}): name its CA with --cacert`;
  if (/^(EPROTO|ERR_SSL_)/.test(code)) return `the server at ${where} could not agree on TLS: does it speak https?`;
  if (silence === 'broken' && where.startsWith('http:'))
    return `the server at ${where} ended before it was done: does it speak https alone?`;
  if (silence === 'broken') return 'the server ended before it was done';
  if (!('socket' in place)) return `no server answers at ${where}: is it running, and is the address right?`;
  if (silence === 'forbidden')
    return `the server at ${where} takes commands from its own user alone: run this as that one`;
  return `no server answers at ${where}: start it with \`cadastre serve\`, or name its data folder with --data-dir`;
}
