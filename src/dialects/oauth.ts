/** How the token endpoint says no (RFC 6749 §5.2). */
import type { Refusal } from '../errors.js';

/** Codes of the catalogue that OAuth knows, with underscores; all others of a request are `invalid_request`. */
const KNOWN: ReadonlySet<string> = new Set([
  'invalid-client',
  'unauthorized-client',
  'unsupported-grant-type',
  'invalid-scope',
]);

function nameOf({ code, status }: Refusal): string {
  if (KNOWN.has(code)) return code.replaceAll('-', '_');
  if (status === 503 || status === 429) return 'temporarily_unavailable';
  return status >= 500 ? 'server_error' : 'invalid_request';
}

/** Only these characters may stand in a description. */
const described = (text: string): string =>
  text
    .replaceAll('"', "'")
    .replaceAll('\\', '/')
    .replace(/[^\x20-\x7e]/g, '?');

/** `{"error": "invalid_client", "error_description": …}` */
export const oauthWire = {
  failureType: 'application/json',
  toFailure: (refusal: Refusal) => ({ error: nameOf(refusal), error_description: described(refusal.message) }),
} as const;
