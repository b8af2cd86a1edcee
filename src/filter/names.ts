/** Names that no filter may ask for, and texts that no store can hold. */

const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Names that no stored object may have, so that none can be asked for: they are no data in JavaScript or in BSON. */
export const isReserved = (name: string): boolean =>
  name === '' ||
  name === '_bsontype' ||
  name.startsWith('$') ||
  name.includes('\0') ||
  name === 'prototype' ||
  inherited.has(name);

/** Whether a text holds half of a surrogate pair: UTF-8, and so the stores, cannot. */
export const holdsLoneSurrogate = (text: string): boolean => /\p{Cs}/u.test(text);

const MAX_SHOWN = 64;

/** A name as a sentence shows it: quoted, escaped, at most 64 characters. */
export function quoted(name: string): string {
  const short = name.length > MAX_SHOWN ? `${name.slice(0, MAX_SHOWN)}…` : name;
  return JSON.stringify(short.replaceAll(/\p{Cs}/gu, '\ufffd'));
}
