/** A JWT as it is written (RFC 7515 §3.1), before anything in it is believed. */
import { unsafePart } from '../http/json-scan.js';

/** Longest token, in characters. */
export const TOKEN_LENGTH = 8192;

/** Longest `kid`, in characters: a thumbprint has 43. */
const KID_LENGTH = 256;

/** A token that can be read; nothing of it is verified. */
export interface ReadToken {
  readonly text: string;
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

const SEGMENTS = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/;

/**
 * Header members that would bring a key or change what the others mean. Keys come from the configuration alone
 * (RFC 8725 §3.10), and there is no extension that is understood here (RFC 7515 §4.1.11).
 */
const REFUSED = ['jwk', 'jku', 'x5u', 'x5c', 'crit', 'b64', 'zip'];

/**
 * Reads a token, only to learn whose keys would verify it. Undefined where it is none: too long, another spelling than
 * the one of RFC 7515 §2, JSON that two programs could read differently, a header member that is refused.
 */
export function readToken(text: string): ReadToken | undefined {
  if (text.length > TOKEN_LENGTH) return undefined;
  const segments = SEGMENTS.exec(text)?.slice(1);
  if (!segments?.every(isOnlySpelling)) return undefined;
  const header = readObject(segments[0]!);
  const claims = readObject(segments[1]!);
  if (!header || !claims || REFUSED.some((name) => Object.hasOwn(header, name))) return undefined;
  const { kid = '' } = header;
  return typeof kid === 'string' && kid.length <= KID_LENGTH ? { text, header, claims } : undefined;
}

/** Bits beyond the last byte must be 0, or one signature would have several spellings. */
const isOnlySpelling = (segment: string): boolean =>
  Buffer.from(segment, 'base64url').toString('base64url') === segment;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readObject(segment: string): Record<string, unknown> | undefined {
  try {
    const text = utf8.decode(Buffer.from(segment, 'base64url'));
    const value = JSON.parse(text) as unknown;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && unsafePart(text) === undefined ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
