/** Checks of single values: each answers a fresh copy, or refuses naming the place. */
import type { FieldType } from './fields.js';
import { FILTER_LIMITS } from './limits.js';
import { holdsLoneSurrogate, isReserved, quoted } from './names.js';
import { deeper, inside, refuse, type Place } from './place.js';

/** A plain object as `JSON.parse` makes it. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const takes: Readonly<Record<FieldType, string>> = {
  any: 'a JSON value',
  string: 'a string or null',
  number: 'a number or null',
  integer: 'an integer or null',
  boolean: 'true, false or null',
  object: 'an object or null',
};

function isOfType(value: unknown, type: FieldType): boolean {
  if (value === null || type === 'any') return true;
  if (type === 'integer') return Number.isInteger(value);
  return type === 'object' ? isPlain(value) : typeof value === type;
}

/** A value to compare with: null or of the field's type; below an open field any JSON value. */
export function readValue(value: unknown, type: FieldType, place: Place): unknown {
  if (!isOfType(value, type)) refuse(`expected ${takes[type]}`, place);
  return copy(value, place);
}

/** A value to order by: text or a finite number. Other types order differently from engine to engine. */
export function readOrdered(value: unknown, type: FieldType, place: Place): string | number {
  const fits =
    type === 'any' ? typeof value === 'string' || typeof value === 'number' : value !== null && isOfType(value, type);
  if (!fits)
    refuse(`expected ${type === 'any' ? 'a string or a number' : takes[type].replace(/ or null$/, '')}`, place);
  return copy(value, place) as string | number;
}

/** A text without lone surrogates: UTF-8, and so the stores, cannot hold those. */
export function readText(text: string, place: Place): string {
  if (holdsLoneSurrogate(text)) refuse('a lone surrogate', place);
  return text;
}

function copy(value: unknown, place: Place): unknown {
  if (typeof value === 'string') return readText(value, place);
  if (value === null || typeof value === 'boolean') return value;
  // One zero only: -0 and 0 are equal to both engines, yet not to every index.
  if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
  if (Array.isArray(value)) return copyList(value, deeper(place));
  if (isPlain(value)) return copyObject(value, deeper(place));
  return refuse('expected a JSON value', place);
}

/** No list directly inside: the document's schema would need a type that refers to itself for little gain. */
function copyList(list: readonly unknown[], place: Place): unknown[] {
  if (list.length > FILTER_LIMITS.values) refuse(`more than ${FILTER_LIMITS.values} values`, place);
  return list.map((value, at) => {
    const here = inside(place, at);
    return Array.isArray(value) ? refuse('a list inside a list', here) : copy(value, here);
  });
}

/** Objects are equal in one order of members only, which few callers control: one member has one order. */
function copyObject(object: Record<string, unknown>, place: Place): Record<string, unknown> {
  const [name, ...others] = Object.keys(object);
  if (name === undefined) return {};
  if (others.length > 0) refuse('an object as a value has at most one member, ask for each by its dotted path,', place);
  if (name.startsWith('$')) refuse(`no operator is taken inside a value, found ${quoted(name)}`, place);
  if (isReserved(name) || name.includes('.')) refuse(`no record can hold the name ${quoted(name)}`, place);
  return { [readText(name, place)]: copy(object[name], inside(place, name)) };
}
