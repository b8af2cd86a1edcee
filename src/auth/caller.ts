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
  /** `all`: every scope, on every record. */
  readonly grants: 'all' | readonly Grant[];
}

/** Everybody, where the server is open. */
export const anonymous: Caller = { id: 'anonymous', grants: 'all' };

/** Who brought no credentials to an operation that asks for none, where others do. */
export const nobody: Caller = { id: 'anonymous', grants: [] };

/** Whoever may open the data folder. */
export const administrator: Caller = { id: 'administrator', grants: 'all' };

const READ = ':read';
const WRITE = ':write';

/** The grants that serve a scope; who may write what a grant admits may also read it. */
export function grantsFor({ grants }: Caller, scope: string): 'all' | readonly Grant[] {
  if (grants === 'all') return grants;
  const wider = scope.endsWith(READ) ? scope.slice(0, -READ.length) + WRITE : scope;
  return grants.filter((grant) => grant.scope === scope || grant.scope === wider);
}

/** Whether the caller may use operations of this scope at all. */
export function mayUse(caller: Caller, scope: string): boolean {
  const grants = grantsFor(caller, scope);
  return grants === 'all' || grants.length > 0;
}
