/** Holds one answer against another, to the byte but for what no two servers have in common. */
import type { Received } from '../support/server.js';
import type { Expected } from './expectation.js';

/** The key of a new record. */
export const keyIn = ({ headers: { location } }: Received): string | undefined =>
  location === undefined ? undefined : decodeURIComponent(location.slice(location.lastIndexOf('/') + 1));

/** The target of the next page. */
export const nextOf = ({ headers: { link } }: Received): string | undefined =>
  /^<([^>]+)>; rel="next"$/.exec(String(link ?? ''))?.[1];

/** What differs between any two servers, or two answers of one. */
const ALWAYS = ['date', 'server-timing', 'connection', 'keep-alive'];
/** What a write makes anew. */
const NEW = ['etag', 'last-modified'];

interface Made {
  /** The keys that each server made or was told. */
  readonly made?: { readonly got: string | undefined; readonly other: string | undefined };
  readonly isWrite?: boolean;
}

/** Says how an answer differs from what was expected; undefined where it does not. */
export function firstDifference(
  got: Received,
  expected: Expected,
  { made, isWrite = false }: Made,
): string | undefined {
  if (!('like' in expected)) return differenceFromRefusal(got, expected);
  const left = comparable(got, isWrite, made?.got);
  const right = comparable(expected.like, isWrite, made?.other);
  return left === right ? undefined : `answered ${left}, but where only the client's records are ${right}`;
}

function differenceFromRefusal(got: Received, { status, sentence }: { status: number; sentence: string }) {
  const { success, error, title } = (got.json ?? {}) as Record<string, unknown>;
  const isProblem = got.headers['content-type'] === 'application/problem+json';
  const isRight = got.status === status && (isProblem ? title === sentence : success === false && error === sentence);
  return isRight ? undefined : `answered ${got.status} ${got.text}, expected ${status} ${sentence}`;
}

function comparable({ status, headers, text }: Received, isWrite: boolean, key: string | undefined): string {
  const dropped = [...ALWAYS, ...(isWrite ? NEW : [])];
  const fields = Object.entries(headers).filter(([name]) => !dropped.includes(name));
  // That there is an entity tag must agree all the same.
  const present = NEW.filter((name) => headers[name] !== undefined);
  const whole = JSON.stringify([status, fields, present, text]);
  return key === undefined ? whole : whole.replaceAll(key, 'KEY');
}
