/** One JSON line per event, of listed fields only: never headers, bodies or queries (hardening, Logs). */
import { pino, type Logger } from 'pino';
import type { Refusal } from '../errors.js';

export type Log = Logger;

/**
 * A log on standard output. A line is written when it is logged: one that waited would be tried for ever at the exit
 * (pino's hook) where nobody reads any more. So it is lost, as all that follow, and the process goes on.
 */
export const openLog = (level: string): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ sync: true }));

/** Which request a line is about. */
interface OfRequest {
  readonly requestId: string;
  /** What a header field of the registry's own calls it, where that is another id. */
  readonly knownAs: string | undefined;
}

/** What a request's line says. */
export interface RequestLine extends OfRequest {
  readonly method: string;
  /** The operation, or undefined where the path belongs to none. */
  readonly operation: string | undefined;
  readonly status: number;
  readonly ms: number;
  /** Who of the caller asked, where that is known. */
  readonly caller: string | undefined;
  readonly refusal: Refusal | undefined;
}

/** Writes the line of a query that no index serves: what its filter speaks of, never its values. */
export function logScan(log: Log, line: ScanLine): void {
  log.info(line, 'no index serves a filter');
}

/** What the line of a scan says. */
export interface ScanLine extends OfRequest {
  readonly operation: string | undefined;
  readonly ms: number;
  /** What the filter speaks of, never its values. */
  readonly paths: readonly string[];
  /** Records looked at; undefined where the engine does not tell. */
  readonly examined: number | undefined;
}

/** Writes why a request's sender is not known; never what it sent. */
export function logStranger(log: Log, line: StrangerLine): void {
  log.info(line, 'a caller is not known');
}

/** What the line of a stranger says. */
export interface StrangerLine extends OfRequest {
  readonly operation: string | undefined;
  /** The client's, as proxies in front tell it. */
  readonly address: string;
  readonly cause: string;
}

/** Writes the line of one request; with the cause where it was a fault of ours or of the store. */
export function logRequest(log: Log, { refusal, status, ...line }: RequestLine): void {
  const entry = { ...line, status, ...(refusal ? { code: refusal.code } : {}) };
  if (status >= 500)
    log.error(
      { ...entry, cause: refusal?.cause instanceof Error ? refusal.cause.stack : refusal?.cause },
      'request failed',
    );
  else log.info(entry, 'request');
}
