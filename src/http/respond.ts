/** Stage 8, *respond*: the one place that writes. Replies and refusals become header fields and bytes here. */
import type { OutgoingHttpHeader, ServerResponse } from 'node:http';
import { JsonStream } from '../records/json-text.js';
import { isCurrent, type Revision } from '../records/preconditions.js';
import { Refusal } from '../errors.js';
import { checkReply } from './answer-check.js';
import { isBodyUnread } from './body.js';
import type { Exchange } from './exchange.js';
import type { Reply } from './handlers.js';
import { isNamed } from './negotiation.js';
import { problemWire } from '../dialects/problem.js';

/** How long a reader of a stream may take nothing before it is cut off (hardening §2). */
const NO_PROGRESS_MS = 15000;

/** A metric by W3C Server Timing, without a duration: streams are sent while the scan goes on. */
const SCANNED = 'scan;desc="no index serves this filter"';

/** Sent with every answer of the API (hardening, Responses). */
const SECURITY_FIELDS: readonly string[] = [
  'X-Content-Type-Options', 'nosniff',
  'Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy', 'no-referrer',
]; // prettier-ignore

/** A year (RFC 6797 §6.1). */
export const HSTS = ['Strict-Transport-Security', 'max-age=31536000'] as const;

/** Writes the answer and returns its status; a promise of it where the answer is checked or sent in pieces. */
export function respond(exchange: Exchange, checksAnswers: boolean): number | Promise<number> {
  if (!exchange.reply || exchange.refusal)
    return sendRefusal(exchange, exchange.refusal ?? new Refusal('internal-error'));
  if (checksAnswers) return guarded(exchange).then(() => respond(exchange, false));
  return sendReply(exchange, exchange.reply);
}

/** An answer that the document does not declare is a fault of ours, and must not go out as if it were right. */
async function guarded(exchange: Exchange): Promise<void> {
  const fault = await checkReply(exchange);
  if (fault !== undefined) exchange.refusal = new Refusal('internal-error', undefined, { cause: new Error(fault) });
}

function sendReply(exchange: Exchange, reply: Reply): number | Promise<number> {
  const { request, response } = exchange;
  const status = reply.row && isUnchanged(exchange, reply.row) ? 304 : reply.status;
  const fields = commonFields(exchange);
  if (reply.row)
    fields.push(
      'Cache-Control',
      'private, no-cache',
      'ETag',
      reply.row.etag,
      'Last-Modified',
      httpDate(reply.row.updated),
    );
  else fields.push('Cache-Control', reply.keepFor === undefined ? 'no-store' : `public, max-age=${reply.keepFor}`);
  if (reply.location !== undefined) fields.push('Location', reply.location);
  if (reply.next !== undefined) fields.push('Link', nextLink(exchange, reply.next));
  if (reply.scan) fields.push('Server-Timing', SCANNED);
  if (reply.recordSent) fields.push('Preference-Applied', 'return=representation');
  if (
    reply.body === undefined ||
    status === 304 ||
    (exchange.plan?.operation.bodyIfNamed && !isNamed(reply.type!, request.headers.accept))
  ) {
    if (status !== 304 && request.method !== 'HEAD') fields.push('Content-Length', '0');
    response.writeHead(status, fields).end();
    return status;
  }
  fields.push('Content-Type', reply.type!);
  if (reply.body instanceof JsonStream) return sendStream(response, reply.body, { status, fields }).then(() => status);
  fields.push('Content-Length', Buffer.byteLength(reply.body.text));
  response.writeHead(status, fields).end(reply.body.text);
  return status;
}

/** Pieces as the reader takes them. What cannot end cleanly is cut, never closed as if it were complete. */
async function sendStream(
  response: Exchange['response'],
  body: JsonStream<unknown>,
  { status, fields }: { status: number; fields: OutgoingHttpHeader[] },
): Promise<void> {
  const pieces = body.pieces[Symbol.asyncIterator]();
  try {
    for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
      if (response.destroyed) return;
      if (!response.headersSent) response.writeHead(status, fields);
      if (!response.write(piece.value)) await drained(response);
    }
    response.end();
  } catch (error) {
    response.destroy();
    throw error;
  } finally {
    await pieces.return?.();
  }
}

/** Resolves when the reader took what was written, or is gone; one that takes nothing for too long is cut off. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => response.destroy(), NO_PROGRESS_MS);
    const done = (): void => {
      clearTimeout(timer);
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}

function sendRefusal(exchange: Exchange, refusal: Refusal): number {
  const { request, response } = exchange;
  const wire = exchange.wantsProblem ? problemWire : (exchange.failures ?? problemWire);
  const body = JSON.stringify(wire.toFailure(refusal, exchange));
  const own = ownFields(refusal, exchange.plan?.challenge);
  const fields = [...commonFields(exchange), 'Cache-Control', 'no-store', ...own];
  if ((refusal.status === 503 || refusal.status === 429) && !refusal.headers?.['Retry-After'])
    fields.push('Retry-After', retryAfter());
  fields.push('Content-Type', wire.failureType, 'Content-Length', Buffer.byteLength(body));
  response.writeHead(refusal.status, fields).end(request.method === 'HEAD' ? undefined : body);
  return refusal.status;
}

/** A refusal's fields. An operation with its own challenge has no other: 401 has that one, 403 none. */
function ownFields({ headers = {}, status }: Refusal, challenge: string | undefined): string[] {
  const { 'WWW-Authenticate': usual, ...others } = headers;
  if (usual === undefined || challenge === undefined) return Object.entries(headers).flat();
  return [...Object.entries(others).flat(), ...(status === 401 ? ['WWW-Authenticate', challenge] : [])];
}

/** Whole seconds, not the same for all: they would all come again at once. */
const retryAfter = (): string => String(1 + Math.floor(Math.random() * 3));

/** What every answer has. A connection on which the rest of a body may still come serves no other request. */
function commonFields(exchange: Exchange): OutgoingHttpHeader[] {
  const { id, idField, closing, request, fields: own, hsts } = exchange;
  const fields = ['X-Request-Id', id, 'Vary', 'Accept', ...SECURITY_FIELDS];
  if (idField) fields.push(...idField);
  if (hsts) fields.push(...HSTS);
  if (closing || isBodyUnread(request)) fields.push('Connection', 'close');
  if (own.length > 0) fields.push(...own);
  return fields;
}

function isUnchanged({ request: { method, headers } }: Exchange, row: Revision): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const ifNoneMatch = headers['if-none-match'];
  const ifModifiedSince = headers['if-modified-since'];
  if (ifNoneMatch === undefined && ifModifiedSince === undefined) return false;
  return isCurrent({ ifNoneMatch, ifModifiedSince }, row);
}

/** The last date that was asked for: records of one load share it, and formatting costs more than comparing. */
let lastDate = { updated: '', text: '' };

function httpDate(updated: string): string {
  if (lastDate.updated !== updated) lastDate = { updated, text: new Date(updated).toUTCString() };
  return lastDate.text;
}

function nextLink({ path, search }: Exchange, cursor: string): string {
  const kept = search.split('&').filter((part) => part !== '' && !part.startsWith('after='));
  return `<${path}?${[...kept, `after=${cursor}`].join('&')}>; rel="next"`;
}
