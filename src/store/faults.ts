/** From an engine's error to a code of the error catalogue. */
import { type ErrorCode, Refusal } from '../errors.js';
import { DUPLICATE_KEY, MAX_TIME_EXPIRED } from './contract.js';

/** MongoDB's OutOfDiskSpace. */
const OUT_OF_DISK_SPACE = 14031;

/**
 * MongoDB's codes for a server that cannot work now: not (or no longer) primary, shutting down, unreachable, or too few
 * members for a majority. 96 is the embedded engine's for a write that could not be made durable.
 */
const UNAVAILABLE = new Set<unknown>([6, 7, 64, 89, 91, 96, 100, 189, 9001, 10058, 10107, 11600, 11602, 13435, 13436]);

/** The driver's errors about connections, by name, so that the driver need not be loaded. */
const connection = new RegExp(
  '^(PoolClearedOnNetwork|Mongo(Network|NetworkTimeout|ServerSelection|PoolCleared|PoolClosed|WaitQueueTimeout|' +
    'NotConnected|TopologyClosed|ClientClosed|ServerClosed|OperationTimeout))Error$',
);

/** Whether a write was refused because its key or a unique value is taken. */
export function isDuplicate(error: unknown): boolean {
  return read(error, 'code') === DUPLICATE_KEY;
}

/**
 * The refusal that an engine's error stands for, with the error as its cause: `query-timeout`, `store-full` or
 * `store-unavailable`. Anything else (duplicates too) comes back as it is.
 */
export function toRefusal(error: unknown): unknown {
  const code = codeFor(error);
  return code === undefined ? error : new Refusal(code, undefined, { cause: error });
}

function codeFor(error: unknown): ErrorCode | undefined {
  if (error instanceof Refusal || !(error instanceof Error)) return undefined;
  if (read(error, 'code') === MAX_TIME_EXPIRED) return 'query-timeout';
  const chain = causes(error);
  if (chain.some(isDiskFull)) return 'store-full';
  return chain.some(isUnavailable) ? 'store-unavailable' : undefined;
}

function isDiskFull(error: Error): boolean {
  const code = read(error, 'code');
  if (code === OUT_OF_DISK_SPACE || code === 'ENOSPC') return true;
  return String(code).startsWith('LEVEL_') && /no space left/i.test(error.message);
}

function isUnavailable(error: Error): boolean {
  const code = read(error, 'code');
  return UNAVAILABLE.has(code) || String(code).startsWith('LEVEL_') || connection.test(error.name);
}

/** An error and what caused it, a few steps deep. */
function causes(error: Error): Error[] {
  const chain = [error];
  for (let next = error.cause; next instanceof Error && chain.length < 5; next = next.cause) chain.push(next);
  return chain;
}

function read(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;
}
