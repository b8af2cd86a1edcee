/** Conditional requests (RFC 9110 §13) against a record's strong entity tag and the time of its last change. */
import { fail } from '../errors.js';

/** The header fields as they came; absent ones are undefined. */
export interface Preconditions {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
  readonly ifModifiedSince?: string | undefined;
  readonly ifUnmodifiedSince?: string | undefined;
}

/** What a condition is held against. */
export interface Revision {
  readonly etag: string;
  /** RFC 3339. */
  readonly updated: string;
}

const TAGS = /(W\/)?("[^"]*")/g;

/** Whether the list names the tag. Strong comparison never matches a weak tag (RFC 9110 §8.8.3.2). */
function names(list: string, etag: string, comparison: 'strong' | 'weak'): boolean {
  if (list.trim() === '*') return true;
  for (const [, weak, tag] of list.matchAll(TAGS))
    if (tag === etag && (weak === undefined || comparison === 'weak')) return true;
  return false;
}

/** Whole seconds of a record's time. */
const seconds = (time: string): number => Math.floor(Date.parse(time) / 1000);

const CLOCK = String.raw`\d\d:\d\d:\d\d`;
/** The three forms of a date in a header field (RFC 9110 §5.6.7). Anything else is no date, and is ignored. */
const HTTP_DATES = [
  new RegExp(`^[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} ${CLOCK} GMT$`),
  new RegExp(`^[A-Z][a-z]+day, \\d\\d-[A-Z][a-z]{2}-\\d\\d ${CLOCK} GMT$`),
  new RegExp(`^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]\\d ${CLOCK} \\d{4}$`),
];

/** Seconds of a date in a header field; NaN, which no comparison holds for, where it is none. */
function headerSeconds(date: string): number {
  if (!HTTP_DATES.some((form) => form.test(date))) return NaN;
  return seconds(date.endsWith(' GMT') ? date : `${date} GMT`);
}

/** Refuses with 412 where `If-Match`, or without it `If-Unmodified-Since`, does not hold; true for every method. */
export function requireUnchanged(conditions: Preconditions, revision: Revision): void {
  const { ifMatch, ifUnmodifiedSince } = conditions;
  if (ifMatch !== undefined) {
    if (!names(ifMatch, revision.etag, 'strong')) fail('precondition-failed');
  } else if (ifUnmodifiedSince !== undefined && seconds(revision.updated) > headerSeconds(ifUnmodifiedSince)) {
    fail('precondition-failed');
  }
}

/** For writes: as `requireUnchanged`, and 412 where `If-None-Match` names the record (RFC 9110 §13.1.2). */
export function requireWritable(conditions: Preconditions, revision: Revision): void {
  requireUnchanged(conditions, revision);
  if (conditions.ifNoneMatch !== undefined && names(conditions.ifNoneMatch, revision.etag, 'weak'))
    fail('precondition-failed');
}

/** For reads: whether the caller has this revision already, so that the answer is 304. */
export function isCurrent(conditions: Preconditions, revision: Revision): boolean {
  const { ifNoneMatch, ifModifiedSince } = conditions;
  if (ifNoneMatch !== undefined) return names(ifNoneMatch, revision.etag, 'weak');
  return ifModifiedSince !== undefined && seconds(revision.updated) <= headerSeconds(ifModifiedSince);
}
