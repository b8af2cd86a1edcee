/** What kinds of settings there are, and how the text of each is read. */
import { isOrigin } from './http/cors.js';
import { isNetwork } from './http/proxies.js';

/** A list is of the words that the setting may have. */
export type Kind =
  | 'text'
  | 'port'
  | 'count'
  | 'mebibytes'
  | 'switch'
  | 'networks'
  | 'names'
  | 'origin'
  | 'origins'
  | 'rate'
  | readonly string[];

export type ValueOf<K extends Kind> = K extends 'port' | 'count'
  ? number
  : K extends 'rate'
    ? number | 'off'
    : K extends 'mebibytes'
      ? number | 'auto'
      : K extends 'switch'
        ? boolean
        : K extends 'networks' | 'names' | 'origins'
          ? readonly string[]
          : K extends readonly (infer V)[]
            ? V
            : string;

/** The value of a text. Calls `wrong` with what the setting takes where it is none of its kind. */
export function valueOf(
  setting: { readonly kind: Kind; readonly default: string },
  text: string,
  wrong: (takes: string) => never,
): ValueOf<Kind> {
  const { kind } = setting;
  if (kind === 'text') return text !== '' || setting.default === '' ? text : wrong('a text that is not empty');
  if (kind === 'networks') {
    const parts = listOf(text);
    return parts.every(isNetwork) ? parts : wrong('addresses or networks with commas, such as 10.0.0.7,10.1.0.0/16');
  }
  if (kind === 'names') {
    const parts = listOf(text.toLowerCase());
    return parts.every((part) => HOST_NAME.test(part)) ? parts : wrong('names or addresses with commas, without ports');
  }
  if (kind === 'origin')
    return text === ''
      ? text
      : (originOf(text) ?? wrong('an address such as https://cadastre.example.org, without a path'));
  if (kind === 'origins') {
    const parts = listOf(text);
    return parts.every(isOrigin) ? parts : wrong('origins with commas, such as https://portal.example:8443, and no *');
  }
  if (kind === 'switch') return text === 'true' ? true : text === 'false' ? false : wrong('true or false');
  if (typeof kind === 'string') {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (kind === 'mebibytes')
      return text === 'auto' ? text : value >= 0 ? value : wrong('a whole number of MiB, 0 for none, or auto');
    if (kind === 'rate') return text === 'off' ? text : value >= 1 ? value : wrong('a whole number from 1, or off');
    if (kind === 'port') return value <= 65535 ? value : wrong('a port from 0 to 65535');
    return value >= 1 ? value : wrong('a whole number from 1');
  }
  return kind.includes(text) ? text : wrong(kind.join(', '));
}

const HOST_NAME = /^(?:(?:\*\.)?[a-z0-9_.-]+|\[?[0-9a-f:.]+\]?)$/;

/** Scheme, host and port of an address that has nothing else; undefined where it has, or is none. */
function originOf(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  return isWeb && `${url.origin}/` === url.href ? url.origin : undefined;
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
