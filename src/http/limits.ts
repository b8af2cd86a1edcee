/** Stage 1, *limits*: what can be judged before anything is known of the operation. */
import { fail } from '../errors.js';
import { fieldCount } from './field-count.js';
import type { Exchange, ListenerState } from './exchange.js';

/** Longest request target in bytes, and most header fields of a request (hardening §2). */
export const MAX_TARGET = 8192;
export const MAX_HEADERS = 100;

/** Refuses with 400, 414 or 431. */
export function checkLimits(exchange: Exchange, { hosts }: ListenerState): void {
  const { request, path, search } = exchange;
  if (path.length + search.length + 1 > MAX_TARGET) fail('uri-too-long');
  if (request.method === 'TRACE') exchange.hearNoMore();
  if (request.rawHeaders.length > 2 * MAX_HEADERS) {
    exchange.hearNoMore();
    fail('headers-too-large');
  }
  if (fieldCount(request.rawHeaders, 'host') > 1) {
    exchange.hearNoMore();
    fail('bad-request', 'there is more than one Host');
  }
  if (!path.startsWith('/')) {
    // A target in absolute form is meant for a proxy; who sends one here is confused, or hopes that we are (T23).
    exchange.hearNoMore();
    fail('bad-request', 'the target must start with /');
  }
  if (hosts && !isServed(hostName(request.headers.host), hosts)) {
    // Every program that speaks HTTP/1.1 names one (RFC 9112 §3.2).
    if (request.headers.host === undefined) exchange.hearNoMore();
    fail('host-not-allowed');
  }
}

/** A name or an address, and a port: answers may repeat all of it, so that nothing else may stand in it. */
const HOST = /^([\w.-]+|\[[\d:.a-f]+\])(?::(\d{1,5}))?$/i;
const MAX_PORT = 65535;

/** The host without its port, in lower case; empty where there is none, or where it is no host. */
function hostName(host = ''): string {
  const [, name = '', port = '0'] = HOST.exec(host) ?? [];
  return Number(port) > MAX_PORT ? '' : name.toLowerCase();
}

/** A name of the list, or one whose first label is any (`*.example.org`, as certificates have it). */
export const isServed = (name: string, hosts: ReadonlySet<string>): boolean =>
  hosts.has(name) || hosts.has(`*${name.slice(name.indexOf('.'))}`);
