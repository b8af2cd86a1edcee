/** Times as they are typed. */
import { InvalidArgumentError } from 'commander';

const UNITS = { d: 86_400_000, h: 3_600_000 } as const;

interface Reading {
  /** Where lengths lead from now: 1 forward, -1 back. */
  readonly direction: 1 | -1;
  /** Milliseconds since 1970. */
  readonly now?: number;
}

/** A day (of UTC), a time (RFC 3339), or a number of days or hours from now, as a time. */
export function readTime(text: string, { direction, now = Date.now() }: Reading): string {
  const [, count, unit] = /^(\d{1,5})([dh])$/.exec(text) ?? [];
  const isTime = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text);
  const length = Number(count) * UNITS[unit as 'd' | 'h'] * direction;
  const at = unit === undefined ? (isTime ? Date.parse(text) : NaN) : now + length;
  if (Number.isNaN(at)) throw new InvalidArgumentError('Write 2027-06-30, 2027-06-30T12:00:00Z, 30d or 12h.');
  return new Date(at).toISOString();
}
