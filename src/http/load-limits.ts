/** What callers and addresses may ask of the process; one object for all its listeners. */
import type { BlockList } from 'node:net';
import { administrator, isEverybody } from '../auth/caller.js';
import { fail } from '../errors.js';
import { AddressShares } from './address-shares.js';
import type { Exchange } from './exchange.js';
import { Gate, GATE_BOUNDS, type GateBounds } from './gate.js';
import { Rate } from './rate.js';

/** Failures to authenticate that an address may have in a minute (hardening §2). */
const FAILURES_PER_MINUTE = 30;

/** Look-ups outside that an address may cause at once: all share the few that others have time for. */
const OUTSIDE_AT_ONCE = 4;

export interface LoadLimits {
  readonly gate: Gate;
  readonly addresses: AddressShares;
  /** Requests of a caller; undefined: as many as there is room for. */
  readonly rate: Rate | undefined;
  /** Failures to authenticate, by address. */
  readonly failures: Rate;
  /** Look-ups outside for callers that were not known, by address. */
  readonly outside: AddressShares;
}

export interface LoadLimitParts {
  /** Requests a minute that a caller may send; off: any number. */
  readonly rate: number | 'off';
  readonly proxies: BlockList | undefined;
  /** Default `GATE_BOUNDS`. */
  readonly bounds?: GateBounds | undefined;
}

export function openLoadLimits({ rate, proxies, bounds = GATE_BOUNDS }: LoadLimitParts): LoadLimits {
  return {
    gate: new Gate(bounds),
    addresses: new AddressShares(Math.ceil((bounds.places + bounds.queue) / 2), proxies),
    rate: rate === 'off' ? undefined : new Rate({ perMinute: rate }),
    failures: new Rate({ perMinute: FAILURES_PER_MINUTE }),
    outside: new AddressShares(OUTSIDE_AT_ONCE, proxies),
  };
}

/** Counts a request towards its caller's rate. Refuses with `too-many-requests`, and says when to come again. */
export function checkRate(exchange: Pick<Exchange, 'caller' | 'fields'>, { rate }: LoadLimits): void {
  const { caller } = exchange;
  // Who is not told apart from others has no rate, and the administrator must get in.
  if (!rate || isEverybody(caller) || caller === administrator) return;
  const taken = rate.take(caller.id);
  exchange.fields.push(
    'RateLimit-Policy', `"minute";q=${rate.perMinute};w=60`,
    'RateLimit', `"minute";r=${taken.left};t=${taken.fullAfter}`,
  ); // prettier-ignore
  if (!taken.admitted) fail('too-many-requests', undefined, { headers: { 'Retry-After': String(taken.retryAfter) } });
}
