/** Stage 5, *read body*: media type, bytes, limit, UTF-8, JSON – and what only looks like one JSON (hardening T16–T22). */
import type { IncomingMessage } from 'node:http';
import { fail, Refusal } from '../errors.js';
import type { Exchange } from './exchange.js';
import { FORM_TYPE, readForm } from './form.js';
import { unsafePart } from './json-scan.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const BYTE_ORDER_MARK = '\ufeff';

/** How much of a body that is too large is read and thrown away, so that its sender sees the answer. */
const DISCARD_BYTES = 1048576;
const DISCARD_MS = 500;

/** For operations that take a body: reads it into `exchange.body`. Refuses with 400, 408, 413 or 415, having read no more than it must. */
export async function readBody(exchange: Exchange): Promise<void> {
  const { request, plan } = exchange;
  const definition = plan!.operation.body!;
  if (!hasBody(request)) {
    if (definition.required) missing(definition.types[0]!);
    return;
  }
  const type = requireMediaType(exchange, definition.types);
  const bytes = await readBytes(request, definition.maxBytes);
  if (bytes.length === 0) missing(type);
  exchange.body = { type, value: type === FORM_TYPE ? readForm(bytes) : readJson(bytes) };
}

const missing = (type: string): never =>
  fail(type === FORM_TYPE ? 'invalid-form' : 'invalid-json', 'the body is missing');

/** Whether bytes of the body may still come, so that the connection cannot serve another request. */
export const isBodyUnread = (request: IncomingMessage): boolean => hasBody(request) && !request.complete;

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined ||
  (headers['content-length'] !== undefined && headers['content-length'] !== '0');

/** The media type in lower case, without parameters; a charset other than UTF-8 and any encoding are refused. */
function requireMediaType({ plan, request: { headers } }: Exchange, types: readonly string[]): string {
  const sent = headers['content-type'];
  const takes = `send ${types.join(' or ')}`;
  const extra = plan!.operation.method === 'PATCH' ? { headers: { 'Accept-Patch': types.join(', ') } } : {};
  if (sent !== undefined && types.length === 1 && sent === types[0] && headers['content-encoding'] === undefined)
    return sent;
  const [type = '', ...parameters] = (sent ?? '').split(';').map((part) => part.trim().toLowerCase());
  if (!types.includes(type)) fail('unsupported-media-type', takes, extra);
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')
    fail('unsupported-media-type', `${takes}, in UTF-8`, extra);
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    fail('unsupported-media-type', `${takes}, without Content-Encoding`, extra);
  return type;
}

/** All bytes of the body, at most `limit`. */
async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0);
  // Its client left while its credentials were looked up: nothing more would ever be heard of it.
  if (request.destroyed) fail('request-timeout');
  const bytes = announced > limit ? undefined : await collect(request, limit);
  return bytes ?? fail('body-too-large', `at most ${limit} bytes are taken`);
}

/** The bytes, or undefined as soon as there are more than `limit`. Events: an async iterator costs thrice as much. */
function collect(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) resolve(undefined);
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    // Half a body and then nothing is the sender's doing.
    request.on('error', () => reject(new Refusal('request-timeout')));
    // `close` also follows every `end`, and an error is dear to make.
    request.on('close', () => void (request.readableEnded || reject(new Refusal('request-timeout'))));
  });
}

/**
 * For refusals that came before the end of the body: reads on for a moment, since a client that is still sending would
 * otherwise meet a reset in place of the answer.
 */
export async function discardBody(request: IncomingMessage): Promise<void> {
  if (request.destroyed) return;
  let timer: NodeJS.Timeout | undefined;
  let discarded = 0;
  await new Promise<void>((resolve) => {
    timer = setTimeout(resolve, DISCARD_MS);
    request.on('data', (chunk: Buffer) => {
      discarded += chunk.length;
      if (discarded > DISCARD_BYTES) resolve();
    });
    for (const event of ['end', 'close', 'error']) request.once(event, resolve);
  });
  clearTimeout(timer);
}

/** The value that the bytes stand for, when there is just one way to read them. */
export function readJson(bytes: Buffer): unknown {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch (cause) {
    return fail('invalid-json', 'it is not UTF-8', { cause });
  }
  if (text.startsWith(BYTE_ORDER_MARK)) fail('invalid-json', 'it starts with a byte order mark');
  const value = parse(text);
  const unsafe = unsafePart(text);
  if (unsafe !== undefined) fail('unsafe-json', unsafe);
  return text.includes('-0') ? withoutNegativeZero(value) : value;
}

/** -0 is equal to 0 and written as 0, yet no identical value: kept, it would make a change where there is none. */
function withoutNegativeZero(value: unknown): unknown {
  if (value === 0) return 0;
  if (Array.isArray(value)) return value.map(withoutNegativeZero);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutNegativeZero(member)]));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const position = /position (\d+)/.exec((cause as Error).message)?.[1];
    return fail(
      'invalid-json',
      position === undefined ? 'it ends too early' : `it breaks off at character ${position}`,
      { cause },
    );
  }
}
