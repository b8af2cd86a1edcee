/** What Keystone says of a token, read without believing that it has the form that it should have. */
import type { Caller, Grant } from './caller.js';
import type { KeystoneAnswer } from './keystone-api.js';

/** A token that is good, and whose. */
export interface KeystoneVerdict {
  /** Its `expires_at`, in milliseconds since 1970. */
  readonly until: number;
  readonly caller: Caller;
}

/** A member of what should be an object; undefined where it is none. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** A member that should be a text; empty where it is none. */
export function textOf(value: unknown, name: string): string {
  const member = memberOf(value, name);
  return typeof member === 'string' ? member : '';
}

/** RFC 3339; a time without its zone would be read in the server's. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** A member that should be a time, in milliseconds since 1970; NaN where it is none. */
export function timeOf(value: unknown, name: string): number {
  const text = textOf(value, name);
  return TIME.test(text) ? Date.parse(text) : NaN;
}

/** What a role grants, by its name in lower case. */
export type RoleGrants = ReadonlyMap<string, readonly Grant[]>;

/** Statuses that tell of the text that was asked for, and not of Keystone: it would be too long, or have a bad form. */
const OF_THE_REQUEST: ReadonlySet<number> = new Set([400, 413, 414, 431]);

export const isOfTheRequest = ({ status }: KeystoneAnswer): boolean => OF_THE_REQUEST.has(status);

/**
 * The verdict on a token; undefined where Keystone does not know it. Throws in plain words what is neither: a 404 that is
 * not in Keystone's own words may be of a proxy whose Keystone is gone.
 */
export function verdictOf(answer: KeystoneAnswer, token: string, roles: RoleGrants): KeystoneVerdict | undefined {
  const { status, headers, body } = answer;
  if (status === 404 && memberOf(memberOf(body, 'error'), 'code') === 404) return undefined;
  if (status !== 200) throw new Error(`it answered ${status}`);
  if (headers['x-subject-token'] !== token) throw new Error('it answered for another token');
  const found = memberOf(body, 'token');
  const until = timeOf(found, 'expires_at');
  if (Number.isNaN(until)) throw new Error('it gave no expires_at');
  return { until, caller: { ...whoIs(found), grants: grantsOf(found, roles) } };
}

/**
 * Ids of Keystone are of its own making; a colon in one could make it look like another kind of caller, and what is not
 * seen, or turns the writing round, like another caller.
 */
const ID = /^[^\p{Cc}\p{Cf}\p{Cs}:]{1,255}$/u;

/** Projects are who calls, by one of their users; a token of none – of a domain, of the system, unscoped – is its user's. */
function whoIs(token: unknown): Pick<Caller, 'id' | 'actor'> {
  const project = memberOf(token, 'project') ?? undefined;
  const user = idOf(memberOf(token, 'user'));
  if (project === undefined) return { id: `keystone:user:${user}` };
  const id = `keystone:${idOf(project)}`;
  return { id, actor: `${id}:${user}` };
}

function idOf(value: unknown): string {
  const id = textOf(value, 'id');
  if (!ID.test(id)) throw new Error('it gave no id of a project or a user');
  return id;
}

function grantsOf(token: unknown, roles: RoleGrants): Grant[] {
  const found = memberOf(token, 'roles') ?? [];
  if (!Array.isArray(found)) throw new Error('it gave no list of roles');
  const grants = found.flatMap((role) => roles.get(textOf(role, 'name').toLowerCase()) ?? []);
  return [...new Map(grants.map((grant) => [grant.scope, grant])).values()];
}
