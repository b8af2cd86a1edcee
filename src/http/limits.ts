/** Stage 1, *limits*: what can be judged before anything is known of the operation. */
import { fail } from '../errors.js';
import type { Exchange, ListenerState } from './exchange.js';

/** Longest request target in bytes, and most header fields of a request (hardening §2). */
export const MAX_TARGET = 8192;
export const MAX_HEADERS = 100;

/** Refuses with 400, 414 or 431. */
export function checkLimits(exchange: Exchange, { hosts }: ListenerState): void {
  const { request, path, search } = exchange;
  if (path.length + search.length + 1 > MAX_TARGET) fail('uri-too-long');
  if (request.rawHeaders.length > 2 * MAX_HEADERS) fail('headers-too-large');
  if (!path.startsWith('/')) {
    // A target in absolute form is meant for a proxy; who sends one here is confused, or hopes that we are (T23).
    exchange.closing = true;
    fail('bad-request', 'the target must start with /');
  }
  if (hosts && !hosts.has(hostName(request.headers.host))) fail('host-not-allowed');
}

/** The host without its port, in lower case; empty where there is none. */
function hostName(host = ''): string {
  const colon = host.lastIndexOf(':');
  const bare = colon > host.lastIndexOf(']') ? host.slice(0, colon) : host;
  return bare.toLowerCase();
}

/** The names under which a server on loopback may be asked for. */
export const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
