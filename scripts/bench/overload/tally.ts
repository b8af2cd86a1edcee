import { BODY_FIELDS } from '../load.js';
import { fill, type Asked, type Scale } from '../records.js';

/** What became of the requests of a load. */
export interface Tally {
  readonly seconds: number;
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Refusals for load (429, 503) that do not say when to come again. */
  readonly withoutRetryAfter: number;
  /** Connections that could not be made, were reset, or were closed where an answer was due. */
  readonly socketErrors: number;
  /** Requests that had waited for more than two seconds when the load ended, or to their answer. */
  readonly late: number;
  /** Milliseconds from sending to the whole answer, of the good ones. */
  readonly p50: number;
  readonly p99: number;
}

/** What a load is told. */
export interface Task {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  readonly question: Asked;
  readonly scale: Scale;
  /** The first number of those that go up by one. */
  readonly from: number;
  /** Header fields of every request. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Milliseconds that each connection waits before its next request; default 0. */
  readonly pauseMs?: number;
}

/** The whole request about a record. */
export function messageOf(
  { question: { method, path, body }, scale, fields }: Pick<Task, 'question' | 'scale' | 'fields'>,
  number: number,
): string {
  const content = body === undefined ? '' : fill(body, number, scale);
  const length = { ...BODY_FIELDS, 'Content-Length': String(Buffer.byteLength(content)) };
  const head = Object.entries({ Host: 'localhost', ...fields, ...(body === undefined ? {} : length) });
  const lines = [`${method} ${fill(path, number, scale)} HTTP/1.1`, ...head.map((field) => field.join(': '))];
  return `${lines.join('\r\n')}\r\n\r\n${content}`;
}

export const countOf = ({ statuses }: Tally, wanted: (status: number) => boolean): number =>
  Object.entries(statuses).reduce((sum, [status, count]) => sum + (wanted(Number(status)) ? count : 0), 0);

export const isGood = (status: number): boolean => status >= 200 && status < 300;
