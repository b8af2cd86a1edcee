/** What the writers write, so that the judge can tell a whole document from a half one. */
import type { IndexDescription } from 'mongodb';
import type { StoredRecord } from '../../src/store/contract.js';

export const COLLECTION = 'chaos';
export const WRITERS = 16;

export const indexes: IndexDescription[] = [
  { key: { 'metadata.$**': 1 } },
  { key: { serial: 1 }, unique: true },
  { key: { _created: 1 } },
];

/** The document of a key and version; large enough to span blocks of the log now and then. */
export function documentOf(key: string, version: number): StoredRecord {
  const time = '2026-01-01T00:00:00.000Z';
  const metadata = {
    owner: `o${key.length}`,
    version,
    list: [version, key],
    text: key.repeat(20 + (key.length % 7) * 40),
  };
  return { _id: key, _rev: `${key}/${version}`, _created: time, _updated: time, serial: `${key}#${version}`, metadata };
}
