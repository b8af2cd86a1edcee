/**
 * The route table: a tree of path segments, built once. Static segments win over parameters, one trailing slash is
 * tolerated, empty segments match nothing, and `%2F` is data inside a parameter.
 */

/** A path that is served, with its methods. */
export interface RouteEntry<T> {
  /** By method. */
  readonly methods: Map<string, T>;
  /** The names of the parameters, in the order of the path. */
  readonly names: readonly string[];
}

/** A path that was found, with its parameters as they stand in it (not decoded). */
export interface RouteMatch<T> {
  readonly entry: RouteEntry<T>;
  readonly values: readonly string[];
}

class Segment<T> {
  readonly children = new Map<string, Segment<T>>();
  parameter: Segment<T> | undefined;
  entry: RouteEntry<T> | undefined;
}

const NO_VALUES: readonly string[] = [];

export class Routes<T> {
  private readonly root = new Segment<T>();

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
    here.entry ??= { methods: new Map(), names };
    if (here.entry.methods.has(method)) throw new Error(`${method} ${template} is served twice`);
    here.entry.methods.set(method, value);
  }

  /** The entry for a path, which starts with `/` and has no query. */
  find(path: string): RouteMatch<T> | undefined {
    const end = path.endsWith('/') ? path.length - 1 : path.length;
    return walk(this.root, { path, start: 1, end }, NO_VALUES);
  }
}

/** The part of a path that is still to be matched: from `start` up to `end`. */
interface Rest {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

function walk<T>(here: Segment<T>, { path, start, end }: Rest, values: readonly string[]): RouteMatch<T> | undefined {
  if (start > end) return here.entry && { entry: here.entry, values };
  let stop = path.indexOf('/', start);
  if (stop < 0 || stop > end) stop = end;
  const part = path.slice(start, stop);
  const rest = { path, start: stop + 1, end };
  const child = here.children.get(part);
  const found = child && walk(child, rest, values);
  if (found || !here.parameter || part === '') return found;
  return walk(here.parameter, rest, [...values, part]);
}
