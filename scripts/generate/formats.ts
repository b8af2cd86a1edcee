/** The formats that the documents use, as predicates; esbuild bundles them into the generated validators. */
import formats from 'ajv-formats/dist/formats.js';

const { uuid, 'uri-reference': uriReference } = formats.fullFormats as Record<string, RegExp>;
const { validate: isDateTime } = formats.fullFormats['date-time'] as { validate: (text: string) => boolean };

/** A time that can be kept: no leap second, an offset with its minutes, and four digits of the year in UTC (RFC 3339 §5.6). */
const isTime = (text: string): boolean => isDateTime(text) && /^\d{4}-/.test(utcOf(Date.parse(text)));
const utcOf = (time: number): string => (Number.isNaN(time) ? '' : new Date(time).toISOString());

const FORBIDDEN_SCHEMES = new Set(['javascript:', 'data:', 'vbscript:', 'file:']);
const HOST =
  /^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?(\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*\.?)(:[0-9]{1,5})?$/;

/**
 * An address for discovery: empty, `host[:port]`, or an absolute URL of any scheme but those that run or reveal
 * something where they are opened, without user or password (hardening T37). Internal addresses are fine.
 */
function isServiceAddress(text: string): boolean {
  if (text === '' || HOST.test(text)) return true;
  // What the URL parser would silently drop or trim is not the text that a client will use.
  if (/[\u0000-\u0020\u007f\\]/.test(text) || !/^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]/.test(text)) return false;
  try {
    const { username, password, protocol } = new URL(text);
    return username === '' && password === '' && !FORBIDDEN_SCHEMES.has(protocol);
  } catch {
    return false;
  }
}

/** A record's key: no control characters, not `.` or `..` (a path would lose them), well-formed Unicode. */
const isRecordKey = (text: string): boolean =>
  text !== '.' && text !== '..' && !/[\u0000-\u001f\u007f-\u009f]/.test(text) && text.isWellFormed();

/** One line of text: no control characters, no separator of lines or paragraphs. */
const isTextLine = (text: string): boolean => !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text);

export const documentFormats: Record<string, RegExp | ((text: string) => boolean)> = {
  uuid: uuid as RegExp,
  'uri-reference': uriReference as RegExp,
  'date-time': isTime,
  'service-address': isServiceAddress,
  'record-key': isRecordKey,
  'text-line': isTextLine,
};
