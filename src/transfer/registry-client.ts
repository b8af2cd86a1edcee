/** One registry of a running server, by the operations of its document. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fields, TransferRegistry } from './acceptance.js';
import { FlagError, TransferError } from './transfer-error.js';

/** How often a request is sent that met 429, 503 or a broken connection. */
const ATTEMPTS = 8;
const LONGEST_PAUSE = 10_000;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body; what its envelope holds where it has one. */
  readonly value: unknown;
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

export class RegistryClient {
  private readonly paths: { create: string; read: string; query: string };

  /** @param url where the server is: `http://localhost:8000` */
  constructor(
    readonly url: string,
    { definition, operations }: TransferRegistry,
  ) {
    if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : ''))
      throw new FlagError(`${url} is no address of a server; write it as http://localhost:8000`);
    const pathOf = (fits: (operation: TransferRegistry['operations'][number]) => boolean): string => {
      const found = operations.find(fits);
      if (!found)
        throw new TransferError(`the ${definition.title} lacks an operation for this; stop the server, use --data-dir`);
      return found.path;
    };
    this.paths = {
      create: pathOf(
        ({ method, parameters, body }) => method === 'POST' && parameters.path.length === 0 && !body?.filter,
      ),
      read: pathOf(({ method, parameters }) => method === 'GET' && parameters.path.length === 1),
      query: pathOf(({ body }) => body?.filter === true),
    };
  }

  /** Answers 201, or what the server said. */
  create(fields: Fields): Promise<Answer> {
    return this.send({ method: 'POST', path: this.paths.create, body: fields });
  }

  /** The record, or undefined. */
  async read(key: string): Promise<Fields | undefined> {
    const path = this.paths.read.replace(/\{\w+\}/, encodeURIComponent(key));
    const answer = await this.send({ method: 'GET', path });
    if (answer.status === 404) return undefined;
    requireSuccess(answer);
    return answer.value as Fields;
  }

  /** All records by key, a page at a time: what is there throughout is in it once, what changes meanwhile may be. */
  async *pages(limit: number): AsyncGenerator<Fields[], void, undefined> {
    for (let path: string | undefined = `${this.paths.query}?limit=${limit}`; path !== undefined;) {
      const answer = await this.send({ method: 'POST', path, body: {} });
      requireSuccess(answer);
      yield answer.value as Fields[];
      path = /<([^>]+)>;\s*rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    }
  }

  private async send(request: Request): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.sendOnce(request, attempt);
      if (answer !== undefined && (answer.status !== 503 || attempt === ATTEMPTS) && answer.status !== 429)
        return answer;
      if (attempt === ATTEMPTS && answer !== undefined) return answer;
      const wanted = Number(answer?.headers.get('retry-after') ?? attempt / 2) * 1000;
      await sleep(Math.min(Number.isFinite(wanted) ? wanted : 1000, LONGEST_PAUSE));
    }
  }

  /** Undefined where the connection broke: what was sent may have been done, which a second attempt finds out. */
  private async sendOnce({ method, path, body }: Request, attempt: number): Promise<Answer | undefined> {
    try {
      const response = await fetch(new URL(path, this.url), {
        method,
        redirect: 'error',
        headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, headers: response.headers, value: unwrapped(await readBody(response)) };
    } catch (cause) {
      if (attempt < ATTEMPTS / 2) return undefined;
      throw new TransferError(`no server answers at ${this.url}: is it running, and is the address right?`, { cause });
    }
  }
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function unwrapped(body: unknown): unknown {
  const isEnvelope = typeof body === 'object' && body !== null && 'success' in body && 'data' in body;
  return isEnvelope ? body.data : body;
}

/** What a server says in a refusal, in whichever dialect. */
export function sentenceOf({ status, value }: Answer): string {
  const body = typeof value === 'object' && value !== null ? (value as Fields) : {};
  const sentence = body['error'] ?? body['detail'] ?? body['title'] ?? body['message'];
  return typeof sentence === 'string' ? sentence : `the server answered ${status}`;
}

function requireSuccess(answer: Answer): void {
  if (answer.status !== 200) throw new TransferError(`the server refused (${answer.status}): ${sentenceOf(answer)}`);
}
