/**
 * Requests to a Keystone (OpenStack Identity API v3): each on a connection of its own, since it may serve one at a time;
 * bounded in bytes, and in time by whoever asks; never redirected.
 */
import { request as requestPlain, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as requestTls } from 'node:https';
import type { SecureContext } from 'node:tls';

/** Longest body of an answer, in bytes: without the catalogue a token has a few thousand. */
const MOST_BYTES = 256 * 1024;

export interface KeystoneRequest {
  /** Begins with `/v3`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON by POST; absent: GET. */
  readonly body?: unknown;
}

export interface KeystoneAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Undefined where it is no JSON. */
  readonly body: unknown;
}

/** Sends one request. Rejects where there is no whole answer, in words without anything of the request. */
export type CallKeystone = (request: KeystoneRequest, signal: AbortSignal) => Promise<KeystoneAnswer>;

export interface KeystoneAddress {
  /** Without `/v3` and without a slash at its end. */
  readonly url: string;
  /** With the authorities that its certificate may be of; those of Node unless said. */
  readonly secureContext?: SecureContext | undefined;
}

export function keystoneAt({ url, secureContext }: KeystoneAddress): CallKeystone {
  const send = url.startsWith('https:') ? requestTls : requestPlain;
  return ({ path, headers, body }, signal) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const options = {
        method: text === undefined ? 'GET' : 'POST',
        headers: { Accept: 'application/json', ...headers, ...(text ? { 'Content-Type': 'application/json' } : {}) },
        agent: false,
        signal,
        rejectUnauthorized: true,
        secureContext,
      };
      const outgoing = send(url + path, options, (incoming) => void readAnswer(incoming).then(resolve, reject));
      // Without a listener 101 would be neither an answer nor an error.
      outgoing.on('upgrade', ({ statusCode }, socket) => {
        socket.destroy();
        reject(new Error(`it answered ${statusCode}`));
      });
      // What ended it says more than that it was ended.
      outgoing.on('error', (error) => reject(signal.aborted ? (signal.reason as Error) : toldOf(error))).end(text);
    });
}

/** Where every address of a host refuses, Node's error has no message of its own. */
const toldOf = (error: NodeJS.ErrnoException): Error =>
  error.message === '' ? new Error(error.code ?? error.name, { cause: error }) : error;

async function readAnswer(incoming: IncomingMessage): Promise<KeystoneAnswer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop by an error ends the transfer.
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error(`it answered more than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return { status: incoming.statusCode!, headers: incoming.headers, body: parsed(Buffer.concat(chunks).toString()) };
}

/** The parser's own words would quote the answer. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
