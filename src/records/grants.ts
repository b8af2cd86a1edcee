/** What a caller's grants reach among the records of one type: which ones it sees, and which it may write. */
import type { Document, Filter } from 'mongodb';
import { grantsFor, type Caller, type Grant } from '../auth/caller.js';
import { Refusal, fail } from '../errors.js';
import { compileFilter } from '../filter/compile.js';
import { matcher } from '../filter/matching.js';
import type { Log } from '../observe/log.js';
import type { StoredRecord } from '../store/contract.js';
import type { RecordDefinition } from './definition.js';
import { shown } from './storable.js';

/** Some of the stored records of one type. */
export interface Reach {
  /** Finds them; undefined: all. */
  readonly filter: Filter<StoredRecord> | undefined;
  /** Whether a stored document, or one about to be, is among them; the filter's answer, on every engine. */
  readonly admits: (document: Document) => boolean;
}

/** What one operation may do with the records of one type. Whoever may write a record sees it. */
export interface Reaches {
  /** Records outside are as unknown to the caller. */
  readonly visible: Reach;
  /** A write leads from one of these to one of these. */
  readonly writable: Reach;
}

/** What a `where` speaks of. */
type Fields = Pick<RecordDefinition, 'name' | 'filterable'>;

const everything: Reach = { filter: undefined, admits: () => true };
const unlimited: Reaches = { visible: everything, writable: everything };
/** No record has a key out of none. */
const nothing: Reach = { filter: { _id: { $in: [] } }, admits: () => false };
const shut: Reaches = { visible: nothing, writable: nothing };

/** Callers are kept objects: their filters are compiled once. */
const known = new WeakMap<Caller, Map<RecordDefinition, Map<string, Reaches>>>();

/** Who asks, and in which operation. */
interface Asking {
  readonly caller: Caller;
  /** The operation's; absent where its document lets everybody call it, which no grant limits. */
  readonly scope: string | undefined;
}

/** What is asked for. */
interface AskedFor {
  readonly definition: RecordDefinition;
  readonly log: Pick<Log, 'warn'>;
}

/**
 * What the caller's grants reach in an operation of this scope: several grants are alternatives. Visible is what a grant
 * of the operation's scope, or of reading in its registry, admits. A `where` that is no filter of these records any more
 * (the document changed since it was stored) admits none of them, and the log says so.
 */
export function reachesOf({ caller, scope }: Asking, records: AskedFor): Reaches {
  if (scope === undefined) return unlimited;
  if (typeof caller.grants === 'string') return grantsFor(caller, scope) === 'all' ? unlimited : shut;
  const ofCaller = kept(known, caller, () => new Map<RecordDefinition, Map<string, Reaches>>());
  const ofType = kept(ofCaller, records.definition, () => new Map<string, Reaches>());
  return kept(ofType, scope, () => compiledReaches(caller, scope, records));
}

function kept<K, V>(map: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

function compiledReaches(caller: Caller, scope: string, records: AskedFor): Reaches {
  const writable = serving(caller, scope);
  const readable = serving(caller, `${scope.split(':', 1)[0]}:read`);
  const broken = (grant: Grant, refusal: Refusal): void => tell(records, { caller, grant, refusal });
  return {
    visible: reachOf([...new Set([...writable, ...readable])], records.definition, broken),
    writable: reachOf(writable, records.definition, broken),
  };
}

const serving = (caller: Caller, scope: string): readonly Grant[] => {
  const grants = grantsFor(caller, scope);
  return grants === 'all' ? [{ scope }] : grants;
};

function reachOf(
  grants: readonly Grant[],
  definition: RecordDefinition,
  broken: (grant: Grant, refusal: Refusal) => void,
): Reach {
  const filters: Document[] = [];
  for (const grant of grants) {
    if (grant.where === undefined) return everything;
    try {
      filters.push(compiledWhere(grant.where, definition));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      broken(grant, error);
    }
  }
  if (filters.some((filter) => Object.keys(filter).length === 0)) return everything;
  if (filters.length === 0) return nothing;
  const filter = filters.length === 1 ? filters[0]! : { $or: filters };
  return { filter, admits: matcher(filter) };
}

/** A caller's records are read again every second, and a broken grant is told of once; all of them again when many are. */
const told = new Set<string>();
const MOST_TOLD = 1000;

/** A grant whose `where` does not compile. */
interface Broken {
  readonly caller: Caller;
  readonly grant: Grant;
  readonly refusal: Refusal;
}

function tell({ definition, log }: AskedFor, { caller: { id }, grant: { scope }, refusal }: Broken): void {
  const line = JSON.stringify([id, scope, definition.name, refusal.message]);
  if (told.has(line)) return;
  if (told.size === MOST_TOLD) told.clear();
  told.add(line);
  const entry = { caller: id, scope, cause: refusal.message };
  log.warn(entry, 'a grant admits nothing: its where is no filter of the registry');
}

/** Refuses with `invalid-filter`. */
function compiledWhere(where: unknown, { filterable }: Fields): Document {
  const filter = compileFilter(where, filterable);
  // Asked of every record that is read: no time for patterns.
  if (asksPattern(filter)) fail('invalid-filter', 'a grant takes no $regex');
  return filter;
}

/** No name in a compiled filter's values starts with `$`. */
const asksPattern = (part: unknown): boolean =>
  typeof part === 'object' &&
  part !== null &&
  Object.entries(part).some(([name, inner]) => name === '$regex' || asksPattern(inner));

/** Every scope that can be granted, with the types of records that its operations work on; some work on none. */
export type Scopes = ReadonlyMap<string, readonly Fields[]>;

/**
 * Refuses a grant that is about to be stored, and would admit nothing or mean nothing: with `invalid-record`, naming
 * the place, where no operation has its scope, its `where` is no filter of every type of records that the scope
 * reaches, asks a pattern, or stands beside a scope without records.
 * @param at JSON Pointer to the grant in what is stored
 */
export function requireGrant({ scope, where }: Grant, scopes: Scopes, at: string): void {
  const types = scopes.get(scope);
  if (types === undefined)
    return fail('invalid-record', `unknown scope ${shown(scope)} at ${at}/scope, there are ${listed(scopes)}`, {
      pointer: `${at}/scope`,
    });
  if (where === undefined) return;
  if (types.length === 0)
    return fail('invalid-record', `the scope ${scope} takes no where, found one at ${at}/where`, {
      pointer: `${at}/where`,
    });
  for (const type of types) requireWhere(where, type, `${at}/where`);
}

const listed = (scopes: Scopes): string => [...scopes.keys()].join(', ');

function requireWhere(where: unknown, type: Fields, at: string): void {
  try {
    compiledWhere(where, type);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    fail('invalid-record', `${at} is no filter of ${type.name}: ${error.detail}`, {
      pointer: at + (error.pointer ?? ''),
    });
  }
}
