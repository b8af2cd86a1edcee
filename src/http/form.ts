/** Bodies of HTML forms (`application/x-www-form-urlencoded`, WHATWG URL §5.1), when there is just one way to read them. */
import { fail } from '../errors.js';

export const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Most parameters of a form (hardening §3). */
const MAX_PARAMETERS = 20;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The form's parameters by name. Refuses with `invalid-form`; names that are not asked for are for the schema to judge. */
export function readForm(bytes: Buffer): Record<string, string> {
  const parts = textOf(bytes)
    .split('&')
    .filter((part) => part !== '');
  if (parts.length > MAX_PARAMETERS) fail('invalid-form', `it has more than ${MAX_PARAMETERS} parameters`);
  const form = Object.create(null) as Record<string, string>;
  for (const part of parts) {
    const [name, value = ''] = part.split(/=(.*)/s, 2).map(decoded);
    if (name! in form) fail('invalid-form', 'a parameter stands twice');
    form[name!] = value;
  }
  return form;
}

function textOf(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    return fail('invalid-form', 'it is not UTF-8', { cause });
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch (cause) {
    return fail('invalid-form', 'it holds a broken percent escape', { cause });
  }
}
