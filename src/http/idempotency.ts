/**
 * `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header-07): a request that is repeated with its key is answered
 * as it was the first time. Refusals of what was sent (400, 413, 415 …) are not kept, nor are faults (5xx).
 */
import { createHash } from 'node:crypto';
import { type ErrorCode, fail, Refusal } from '../errors.js';
import type { Creation, Entry, KeptAnswer, Requests } from '../records/idempotency.js';
import { JsonText } from '../records/json-text.js';
import type { Exchange } from './exchange.js';
import type { Reply } from './handlers.js';

/** The header field, in lower case as Node gives it. */
export const IDEMPOTENCY_KEY = 'idempotency-key';

/** A Structured Fields string (RFC 9651 §3.3.3) of visible characters, and its text as many clients send it: bare. */
const QUOTED = /^"((?:[!#-[\]-~]|\\["\\]){1,255})"$/;
const BARE = /^[!#-+\--:<-[\]-~]{1,255}$/;

/** The request as it is told from others with the same key. */
export interface RepeatableRequest {
  readonly exchange: Exchange;
  /** The header field's value. */
  readonly sent: string;
  readonly wantsRecord: boolean;
  readonly requests: Requests;
}

/**
 * The reply of `handle`, or of the first request with this key. Refuses with `invalid-parameter`,
 * `idempotency-key-reused`, `idempotency-key-in-flight`, and as the first request was refused.
 */
export async function answerOnce(
  request: RepeatableRequest,
  handle: (creation: Creation) => Promise<Reply>,
): Promise<Reply> {
  const { requests } = request;
  const begun = await requests.begin(idOf(request), fingerprintOf(request));
  if ('answer' in begun) return fromKept(begun.answer);
  try {
    return fromKept(await requests.complete(begun, await toKept(handle(begun.creation))));
  } catch (error) {
    // Not waited for: where the store is away it takes long, and the lease ends by itself.
    if (!isKept(error)) void endWithoutAnswer(requests, begun.entry, error).catch(() => undefined);
    throw error;
  }
}

/** Keys of different callers and operations have nothing to do with each other. */
function idOf({ exchange: { plan, caller }, sent }: RepeatableRequest): string {
  return digest([caller.id, plan!.registry, plan!.operation.id, readKey(sent)]);
}

/** What the answer follows from: the body's value (not its spelling) and media type, the query, and the form asked for. */
function fingerprintOf({ exchange: { body, query }, wantsRecord }: RepeatableRequest): string {
  return digest([body?.type ?? '', sorted(body?.value), sorted(query), wantsRecord]);
}

/** 192 bits. */
const digest = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32);

/** The same value with the members of every object in one order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  // As a list of pairs: names such as "1" would be put in an order of their own.
  return {
    members: Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  };
}

function readKey(sent: string): string {
  const quoted = QUOTED.exec(sent)?.[1];
  if (quoted !== undefined) return quoted.replaceAll(/\\(["\\])/g, '$1');
  if (BARE.test(sent)) return sent;
  return fail(
    'invalid-parameter',
    'the header idempotency-key takes 1 to 255 visible characters, best in double quotes',
  );
}

/** Refusals that say how things stood, a key that was taken above all; grants may stand otherwise the next time. */
const isKept = (error: unknown): error is Refusal =>
  error instanceof Refusal && error.status < 500 && !isForBody(error) && !isForGrants(error);

/** Refused whatever is stored: the key stays free for a body that is right. */
const isForBody = (error: unknown): boolean =>
  error instanceof Refusal && (error.status === 400 || error.status === 413);

const isForGrants = (error: unknown): boolean => error instanceof Refusal && error.code === 'outside-grant';

/**
 * After a fault it may not be known whether the record was written: the next request goes on where this one was. So it
 * does where an earlier one may have written it and the grants have shrunk since.
 */
function endWithoutAnswer(requests: Requests, entry: Entry, error: unknown): Promise<void> {
  const isFree = isForBody(error) || (isForGrants(error) && !entry.takenOver);
  return isFree ? requests.forget(entry) : requests.release(entry);
}

/** What is kept of an answer. Rejects with what is not kept. */
async function toKept(answer: Promise<Reply>): Promise<KeptAnswer> {
  try {
    const { status, type, body, row, location, recordSent } = await answer;
    if (!(body instanceof JsonText) || type === undefined || row === undefined)
      throw new Error('an operation that takes Idempotency-Key answers with a record');
    const { etag, updated } = row;
    return {
      status,
      type,
      body: body.text,
      etag,
      updated,
      location: location ?? null,
      recordSent: recordSent === true,
    };
  } catch (error) {
    if (!isKept(error)) throw error;
    return { refused: error.code, detail: error.detail ?? null, pointer: error.pointer ?? null };
  }
}

function fromKept(kept: KeptAnswer): Reply {
  if ('refused' in kept) {
    const { detail, pointer } = kept;
    return fail(refusedWith(kept), detail ?? undefined, pointer === null ? {} : { pointer });
  }
  const { status, type, body, location, etag, updated, recordSent } = kept;
  return {
    status,
    type,
    body: new JsonText(body),
    row: { etag, updated },
    recordSent,
    ...(location === null ? {} : { location }),
  };
}

function refusedWith({ refused }: { readonly refused: ErrorCode }): ErrorCode {
  return refused;
}
