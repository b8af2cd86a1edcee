/** Whether an index serves a client's filter: asked of the engine where it can tell, else judged by the declared indexes. */
import type { Document } from 'mongodb';
import { effortOf, type Cursor, type StoredRecord } from '../store/contract.js';
import type { RecordDefinition } from './definition.js';

/** Paths that are named, and characters of each: filters are bounded, log lines shorter. */
const MOST_PATHS = 20;
const PATH_LENGTH = 128;

/** A query that looked at records which have nothing to do with its filter. */
export interface Scan {
  /** What the filter speaks of, never its values. */
  readonly paths: readonly string[];
  /** Records looked at so far; undefined where the engine does not tell. */
  readonly examined: number | undefined;
}

/** Watches how a query is answered. */
export class QueryWatch implements Scan {
  private cursor: Cursor<unknown> | undefined;

  constructor(
    private readonly filter: Document,
    private readonly definition: RecordDefinition,
  ) {}

  /** From here on this cursor answers the query. */
  watch<C extends Cursor<StoredRecord>>(cursor: C): C {
    this.cursor = cursor;
    return cursor;
  }

  /** This watch when the query scans; undefined when an index serves the filter, or it asks for everything. */
  get scan(): Scan | undefined {
    if (Object.keys(this.filter).length === 0) return undefined;
    const unserved = this.cursor?.[effortOf]?.()?.unserved ?? !isServed(this.filter, this.definition);
    return unserved ? this : undefined;
  }

  get paths(): readonly string[] {
    const paths = [...new Set(pathsOf(this.filter))].slice(0, MOST_PATHS);
    return paths.map((path) => path.slice(0, PATH_LENGTH));
  }

  get examined(): number | undefined {
    return this.cursor?.[effortOf]?.()?.examined;
  }
}

function pathsOf(filter: Document): string[] {
  return Object.entries(filter).flatMap(([name, value]) =>
    name.startsWith('$') ? (value as Document[]).flatMap(pathsOf) : [name],
  );
}

/** Operators that an index finds the values of. */
const serving = new Set(['$eq', '$in', '$gt', '$gte', '$lt', '$lte']);

/** Whether one of a registry's indexes, or the key, narrows what a filter has to look at. */
export function isServed(filter: Document, definition: Pick<RecordDefinition, 'indexes'>): boolean {
  return Object.entries(filter).some(([name, value]: [string, unknown]) => {
    if (name === '$and') return (value as Document[]).some((part) => isServed(part, definition));
    if (name === '$or') return (value as Document[]).every((part) => isServed(part, definition));
    if (name.startsWith('$')) return false;
    return isIndexed(name, value, definition);
  });
}

function isIndexed(path: string, value: unknown, { indexes }: Pick<RecordDefinition, 'indexes'>): boolean {
  const first = indexes.map(({ key }) => Object.keys(key)[0] ?? '');
  const wild = first.some((one) => one.endsWith('.$**') && path.startsWith(one.slice(0, -'$**'.length)));
  if (!wild && path !== '_id' && !first.includes(path)) return false;
  if (typeof value !== 'object' || value === null || !Object.keys(value)[0]?.startsWith('$')) return value !== null;
  return Object.entries(value).some(
    ([operator, operand]) => serving.has(operator) || (wild && operator === '$exists' && operand === true),
  );
}
