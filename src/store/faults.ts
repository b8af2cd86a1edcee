/** From an engine's error to a code of the error catalogue. */
import { type ErrorCode, Refusal } from '../errors.js';
import { DUPLICATE_KEY, MAX_TIME_EXPIRED } from './contract.js';

/** MongoDB's OutOfDiskSpace. */
const OUT_OF_DISK_SPACE = 14031;

/**
 * MongoDB's codes for a server that cannot work now: unreachable, too slow, shutting down, not (or no longer) primary,
 * another shard's, out of locks, or too few members for a majority. 96 is also the embedded engine's for a write that
 * could not be made durable.
 */
const UNAVAILABLE = new Set<unknown>([
  6, 7, 24, 43, 46, 63, 64, 79, 89, 91, 96, 100, 112, 133, 134, 150, 175, 189, 202, 237, 249, 262, 279, 365, 462, 9001,
  10058, 10107, 11600, 11601, 11602, 13388, 13435, 13436,
]);

/**
 * The driver's errors about connections and about writes that a majority did not confirm, by name, so that the driver
 * need not be loaded. Whether such a write stays is open, whatever the code in the confirmation's place.
 */
const unanswered = new RegExp(
  '^(PoolClearedOnNetwork|Mongo(Network|NetworkTimeout|ServerSelection|PoolCleared|PoolClosed|WaitQueueTimeout|' +
    'NotConnected|TopologyClosed|ClientClosed|ServerClosed|OperationTimeout|WriteConcern|StalePrimary))Error$',
);

/** What the server or the driver calls an error after which asking again may help. */
const PASSING = ['RetryableWriteError', 'RetryableError', 'SystemOverloadedError'];

/** Whether a write was refused because its key or a unique value is taken. */
export function isDuplicate(error: unknown): boolean {
  return read(error, 'code') === DUPLICATE_KEY;
}

/** Whether a duplicate is one of another value than the key: a secondary unique index refused it. */
export function isOtherDuplicate(error: unknown): boolean {
  if (!isDuplicate(error)) return false;
  const pattern = read(error, 'keyPattern');
  if (typeof pattern === 'object' && pattern !== null) return Object.keys(pattern).join() !== '_id';
  // Servers before 4.4, and some that speak for one, name the index in the message alone.
  const index = / index: (\S+) dup key/.exec(String(read(error, 'message')))?.[1] ?? '_id_';
  return index !== '_id_';
}

/** Whether a write was refused because the disk is full, or near it. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && causes(error).some(isDiskFull);
}

/** Whether the error says that the store did not answer: a write under way may have been made or not. */
export function isUnavailable(error: unknown): error is Error {
  return error instanceof Error && causes(error).some(didNotAnswer);
}

/** The driver's errors before it has a connection to send on. */
const unsent = /^Mongo(ServerSelection|PoolCleared|PoolClosed|WaitQueueTimeout)Error$/;

/** Whether the command was not even sent, as far as the driver's last attempt goes. */
export function isUnsent(error: unknown): boolean {
  return error instanceof Error && unsent.test(error.name);
}

function didNotAnswer(error: Error): boolean {
  const code = read(error, 'code');
  const labels = read(error, 'errorLabels');
  if (Array.isArray(labels) && PASSING.some((label) => labels.includes(label))) return true;
  return UNAVAILABLE.has(code) || String(code).startsWith('LEVEL_') || unanswered.test(error.name);
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
  if (read(error, 'code') === MAX_TIME_EXPIRED && !unanswered.test(error.name)) return 'query-timeout';
  if (isFull(error)) return 'store-full';
  return isUnavailable(error) ? 'store-unavailable' : undefined;
}

function isDiskFull(error: Error): boolean {
  const code = read(error, 'code');
  if (code === OUT_OF_DISK_SPACE || code === 'ENOSPC') return true;
  return String(code).startsWith('LEVEL_') && /no space left/i.test(error.message);
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
