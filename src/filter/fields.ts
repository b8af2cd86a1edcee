/** What a filter may name: declared fields, and dotted paths below the open ones. */
import { FILTER_LIMITS } from './limits.js';
import { isReserved, quoted } from './names.js';
import { refuse, type Place } from './place.js';
import { readText } from './values.js';

/** A field that a registry's document declares filterable. */
export interface FilterField {
  /** Path in the stored document: `_id` for the key, `_.org_id` for a derived field, else the field's name. */
  path: string;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'object';
  /** Dotted paths below it may be asked. */
  open?: boolean;
  /** Holds a list of values of `type` (a derived list): equality means "contains". */
  list?: boolean;
}

/** Filterable fields by the name that callers use. */
export type FilterFields = Readonly<Record<string, FilterField>>;

/** `any`: below an open field, where records hold any JSON. */
export type FieldType = FilterField['type'] | 'any';

/** What a condition is asked of. */
export interface Target {
  /** In the stored document. */
  path: string;
  type: FieldType;
}

/** Turns a name in the filter into what it stands for, or refuses it. */
export type Resolve = (name: string, place: Place) => Target;

function checkPath(path: string, place: Place): void {
  const segments = path.split('.', FILTER_LIMITS.segments + 1);
  if (segments.length > FILTER_LIMITS.segments) refuse(`more than ${FILTER_LIMITS.segments} path segments`, place);
  const reserved = segments.find(isReserved);
  if (reserved !== undefined) refuse(`no path holds the segment ${quoted(reserved)}`, place);
  readText(path, place);
}

/** Names at the top of a filter: what the registry declares. */
export const declared =
  (fields: FilterFields): Resolve =>
  (name, place) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field !== undefined) return { path: field.path, type: field.type };
    const dot = name.indexOf('.');
    const root = dot > 0 && Object.hasOwn(fields, name.slice(0, dot)) ? fields[name.slice(0, dot)] : undefined;
    if (root?.open !== true) return refuse(`unknown field ${quoted(name)}, filterable are ${listed(fields)}`, place);
    checkPath(name, place);
    return { path: root.path + name.slice(dot), type: 'any' };
  };

/** Names inside `$elemMatch`: any path, since it is asked below open fields only. */
export const anywhere: Resolve = (name, place) => {
  checkPath(name, place);
  return { path: name, type: 'any' };
};

const listed = (fields: FilterFields): string =>
  Object.entries(fields)
    .map(([name, { open }]) => (open === true ? `${name}, ${name}.*` : name))
    .join(', ');
