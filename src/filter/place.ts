/** Where the compiler stands in a filter, and how it refuses there. */
import { fail } from '../errors.js';
import { FILTER_LIMITS } from './limits.js';
import { quoted } from './names.js';

/** What one compilation counts. */
export interface Tally {
  terms: number;
}

/** A place in the filter: its JSON Pointer (RFC 6901), how deep it is, and the count it belongs to. */
export interface Place {
  readonly pointer: string;
  readonly depth: number;
  readonly tally: Tally;
}

/** A name as a pointer shows it; names that would not print are cut and escaped. */
const step = (name: string): string => quoted(name).slice(1, -1).replaceAll('~', '~0').replaceAll('/', '~1');

/** The place of a member or element, at the same depth. */
export const inside = (place: Place, name: string | number): Place => ({
  ...place,
  pointer: `${place.pointer}/${typeof name === 'number' ? name : step(name)}`,
});

/** One level deeper: every filter, operator object, and object or list in a value is one. */
export function deeper(place: Place): Place {
  if (place.depth === FILTER_LIMITS.depth) refuse(`more than ${FILTER_LIMITS.depth} levels`, place);
  return { ...place, depth: place.depth + 1 };
}

/** Counts conditions. */
export function count(place: Place, terms = 1): void {
  place.tally.terms += terms;
  if (place.tally.terms > FILTER_LIMITS.terms) refuse(`more than ${FILTER_LIMITS.terms} conditions`, place);
}

/** Refuses the filter: `invalid filter syntax: <what> at <pointer>`; the root has an empty pointer and no place. */
export function refuse(what: string, { pointer }: Pick<Place, 'pointer'>): never {
  return fail('invalid-filter', pointer === '' ? what : `${what} at ${pointer}`, { pointer });
}
