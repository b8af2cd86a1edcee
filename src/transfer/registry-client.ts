/** One registry of a running server, by the operations of its document. */
import { setTimeout as sleep } from 'node:timers/promises';
import { NoAnswer, nextPage, sentenceOf, type Answer, type Question, type ServerClient } from '../control/client.js';
import type { Fields, TransferRegistry } from './acceptance.js';
import { TransferError } from './transfer-error.js';

/** How often a request is sent that met 429, 503 or a broken connection. */
const ATTEMPTS = 8;
const LONGEST_PAUSE = 10_000;

export class RegistryClient {
  private readonly paths: { create: string; read: string; query: string };

  constructor(
    private readonly server: ServerClient,
    { definition, operations }: TransferRegistry,
  ) {
    const pathOf = (fits: (operation: TransferRegistry['operations'][number]) => boolean): string => {
      const found = operations.find(fits);
      if (!found)
        throw new TransferError(
          `${definition.name} lacks an operation for this; use --mongodb-uri, or stop the server and use --data-dir`,
        );
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
      path = nextPage(answer);
    }
  }

  private async send(request: Question): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.sendOnce(request, attempt);
      if (answer !== undefined && (answer.status !== 503 || attempt === ATTEMPTS) && answer.status !== 429)
        return answer;
      if (attempt === ATTEMPTS && answer !== undefined) return answer;
      const wanted = Number(answer?.headers['retry-after'] ?? attempt / 2) * 1000;
      await sleep(Math.min(Number.isFinite(wanted) ? wanted : 1000, LONGEST_PAUSE));
    }
  }

  /** Undefined where the connection broke: what was sent may have been done, which a second attempt finds out. */
  private async sendOnce(request: Question, attempt: number): Promise<Answer | undefined> {
    try {
      const answer = await this.server.send(request);
      return { ...answer, value: unwrapped(answer.value) };
    } catch (error) {
      const isWorthAnother = error instanceof NoAnswer && (error.silence === 'absent' || error.silence === 'broken');
      if (isWorthAnother && attempt < ATTEMPTS / 2) return undefined;
      throw error;
    }
  }
}

/** The body; what its envelope holds where it has one. */
function unwrapped(body: unknown): unknown {
  const isEnvelope = typeof body === 'object' && body !== null && 'success' in body && 'data' in body;
  return isEnvelope ? body.data : body;
}

function requireSuccess(answer: Answer): void {
  if (answer.status !== 200) throw new TransferError(`the server refused (${answer.status}): ${sentenceOf(answer)}`);
}
