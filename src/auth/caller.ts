/** Who sent a request, and what they may do. */

/** A scope, perhaps for some records only. Several grants are alternatives: what one of them admits is admitted. */
export interface Grant {
  /** `<registry>:<right>`, as a document's `x-scope` names it. */
  readonly scope: string;
  /** A filter in the language of queries, without `$regex`; absent: all records. */
  readonly where?: Readonly<Record<string, unknown>>;
}

export interface Caller {
  /** Stable and unique, also between kinds of callers: `client:<id>` for registered ones. */
  readonly id: string;
  /** Who of the caller asked, where that is known: entered in the audit log, and judged by nothing. */
  readonly actor?: string;
  /** `all`: every scope, on every record; `open`: every scope but `access:admin`. */
  readonly grants: 'all' | 'open' | readonly Grant[];
}

/** To say who may do what. On an open server nobody has it: whoever was there first would be administrator for good. */
export const ADMIN_SCOPE = 'access:admin';

/** To read `/metrics`, which is no operation of a document. */
export const METRICS_SCOPE = 'metrics:read';

/** The scope of operations that whoever is known may call. */
export const ANYBODY = 'anybody';

/** Everybody, where the server is open. */
export const anonymous: Caller = { id: 'anonymous', grants: 'open' };

/** Who brought no credentials to an operation that asks for none, where others do. */
export const nobody: Caller = { id: 'anonymous', grants: [] };

/** Whoever may open the data folder. */
export const administrator: Caller = { id: 'administrator', grants: 'all' };

/** Whether the id stands for callers who are not told apart. */
export const isEverybody = ({ id }: Caller): boolean => id === anonymous.id;

const READ = ':read';
const WRITE = ':write';

/** The grants that serve a scope; who may write what a grant admits may also read it. */
export function grantsFor({ grants }: Caller, scope: string): 'all' | readonly Grant[] {
  if (grants === 'all') return 'all';
  if (grants === 'open') return scope === ADMIN_SCOPE ? [] : 'all';
  const wider = scope.endsWith(READ) ? scope.slice(0, -READ.length) + WRITE : scope;
  return grants.filter((grant) => grant.scope === scope || grant.scope === wider);
}

/** Whether the caller may use operations of this scope at all. */
export function mayUse(caller: Caller, scope: string): boolean {
  if (scope === ANYBODY) return true;
  const grants = grantsFor(caller, scope);
  return grants === 'all' || grants.length > 0;
}
