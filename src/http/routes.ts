/**
 * The route table: a tree of path segments, built once. Static segments win over parameters, one trailing slash is
 * tolerated, empty segments match nothing, and `%2F` is data inside a parameter. A path that nothing has may have an
 * owner still: by its first segment, or whoever owns the whole table.
 */

/** A path that is served, with its methods. */
export interface RouteEntry<T> {
  /** By method. */
  readonly methods: Map<string, T>;
  /** That of one of them. */
  readonly any: T;
  /** The names of the parameters, in the order of the path. */
  readonly names: readonly string[];
}

/** What is known of a path. */
export interface RouteMatch<T, O> {
  /** Undefined where nothing is served under it. */
  readonly entry: RouteEntry<T> | undefined;
  /** Its parameters as they stand in it (not decoded). */
  readonly values: readonly string[];
  /** Who answers where there is no entry; undefined: nobody in particular. */
  readonly owner: O | undefined;
}

class Segment<T> {
  readonly children = new Map<string, Segment<T>>();
  parameter: Segment<T> | undefined;
  entry: RouteEntry<T> | undefined;
}

const NO_VALUES: readonly string[] = [];

export class Routes<T, O = never> {
  private readonly root = new Segment<T>();
  private readonly owners = new Map<string, O | undefined>();

  /** @param owner of every path that nothing else has; undefined: the paths have owners by their first segment */
  constructor(private readonly owner?: O) {}

  /** Adds one operation. Throws when the path and method are taken. */
  add(method: string, template: string, value: T): void {
    let here = this.root;
    const names: string[] = [];
    // The path / has no segment.
    for (const part of template === '/' ? [] : template.split('/').slice(1)) {
      const name = /^\{([^{}]+)\}$/.exec(part)?.[1];
      if (name === undefined && /[{}]/.test(part)) throw new Error(`${template}: a parameter is a whole segment`);
      if (name !== undefined) {
        names.push(name);
        here = here.parameter ??= new Segment<T>();
        continue;
      }
      const child = here.children.get(part) ?? new Segment<T>();
      here.children.set(part, child);
      here = child;
    }
    here.entry ??= { methods: new Map(), names, any: value };
    if (here.entry.methods.has(method)) throw new Error(`${method} ${template} is served twice`);
    here.entry.methods.set(method, value);
  }

  /** Gives all paths with a template's first segment an owner; a segment that is claimed for two has none. */
  claim(template: string, owner: O | undefined): void {
    const segment = firstSegment(template);
    const isFree = !this.owners.has(segment) || this.owners.get(segment) === owner;
    this.owners.set(segment, isFree ? owner : undefined);
  }

  /** What is known of a path without its query. One that does not start with `/` has no entry. */
  find(path: string): RouteMatch<T, O> {
    const end = path.endsWith('/') ? path.length - 1 : path.length;
    const found = path.startsWith('/') ? walk<T, O>(this.root, { path, start: 1, end }, NO_VALUES) : undefined;
    return found ?? { entry: undefined, values: NO_VALUES, owner: this.owner ?? this.owners.get(firstSegment(path)) };
  }
}

/** The text between the first two slashes; empty where there is none. */
function firstSegment(path: string): string {
  const end = path.indexOf('/', 1);
  return end < 0 ? path.slice(1) : path.slice(1, end);
}

/** The part of a path that is still to be matched: from `start` up to `end`. */
interface Rest {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

function walk<T, O>(
  here: Segment<T>,
  { path, start, end }: Rest,
  values: readonly string[],
): RouteMatch<T, O> | undefined {
  if (start > end) return here.entry && { entry: here.entry, values, owner: undefined };
  let stop = path.indexOf('/', start);
  if (stop < 0 || stop > end) stop = end;
  const part = path.slice(start, stop);
  const rest = { path, start: stop + 1, end };
  const child = here.children.get(part);
  const found = child && walk<T, O>(child, rest, values);
  if (found || !here.parameter || part === '') return found;
  return walk<T, O>(here.parameter, rest, [...values, part]);
}
