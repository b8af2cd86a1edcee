/** What a request brings to be known by: its characters, and the digest that it is looked up by. */
import { hash } from 'node:crypto';

export interface Credential {
  readonly text: string;
  /** SHA-256 of its characters, in base64url: what is kept in place of the credential itself. */
  readonly digest: string;
}

/** What has 256 random bits, or is signed, needs no slow hash. */
export const credentialOf = (text: string): Credential => ({ text, digest: hash('sha256', text, 'base64url') });

/**
 * Reads a header field as a credential. What a connection sent with its last request is read once: hashing a token takes
 * longer than looking it up.
 */
export function credentialReader(
  read: (field: string) => string | undefined,
): (connection: object, field: string) => Credential | undefined {
  const lasts = new WeakMap<object, { readonly field: string; readonly credential: Credential | undefined }>();
  return (connection, field) => {
    const last = lasts.get(connection);
    if (last?.field === field) return last.credential;
    const text = read(field);
    const credential = text === undefined ? undefined : credentialOf(text);
    lasts.set(connection, { field, credential });
    return credential;
  };
}
