/** What a filter may hold and ask: the compiler, the document's schema and the tests read it from here. */

/** Operators that combine whole filters. */
export const LOGICAL_OPERATORS = ['$and', '$or', '$nor'] as const;

/** Operators that are asked of a field. */
export const FIELD_OPERATORS = [
  '$eq',
  '$ne',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$in',
  '$nin',
  '$exists',
  '$not',
  '$elemMatch',
  '$size',
  '$all',
  '$regex',
] as const;

/** Every operator of the language; any other name that starts with `$` is refused. */
export const FILTER_OPERATORS = [...FIELD_OPERATORS, ...LOGICAL_OPERATORS] as const;

export type LogicalOperator = (typeof LOGICAL_OPERATORS)[number];
export type FieldOperator = (typeof FIELD_OPERATORS)[number];

export const FILTER_LIMITS = {
  /** Filters, operator objects, and objects and lists within values, one inside the other. */
  depth: 8,
  /** Conditions: an operator asked of a field, an equality, or an empty filter in `$and`, `$or`, `$nor`. */
  terms: 64,
  /** Values of `$in`, `$nin`, `$all`, and of any list in a value. */
  values: 1000,
  /** Segments of a dotted path. */
  segments: 16,
  /** Characters of a pattern (UTF-16 units). */
  pattern: 256,
  /**
   * Symbols of a pattern with its repetitions written out. RE2's worst case grows with it: 4 µs a character of the text
   * at 250 (measured), when pattern and text are both made for it.
   */
  patternSize: 256,
  /** `* + ? {n,m}` in one pattern: each adds a power to what a backtracking engine can take. */
  quantifiers: 10,
} as const;
