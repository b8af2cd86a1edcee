/**
 * Entries of the audit log. Each belongs to a chain: it says which number it is there, and the hash of the entry before
 * it, so that none can be changed, removed or moved unseen. The first of a chain follows the ends of all others: their
 * last entries, as its process found them at its start, that no chain followed yet. There is a chain for each process, and
 * for what comes after a failure; that one follows the last entry that its process knows to be durable.
 *
 * Plain SHA-256 without a key: what no later chain follows can be cut off with its head, or written anew, and leaves no
 * trace in the log. Ends that were noted elsewhere (`cadastre audit verify` prints them, and takes them) show that too.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { StoredRecord } from '../../store/contract.js';

/** Where entries are kept, and the number and hash of the last entry of each chain. */
export const ENTRIES = '_audit';
export const HEADS = '_audit_heads';

/** What a caller asked to be done to a record. */
export interface Change {
  /** Who: `Caller.id`. */
  readonly caller: string;
  /** The operation by its name in the document. */
  readonly operation: string;
  /** The type of the record: `RecordDefinition.name`. */
  readonly registry: string;
  readonly key: string;
  readonly request_id: string;
  /** The record's revision that the change replaces; null: there was no record. */
  readonly before: string | null;
  /** The revision that the record then has; null: it is removed. */
  readonly after: string | null;
}

/** `applied`: the record was changed. `refused`: it was not. */
export type Outcome = 'applied' | 'refused';

/** What an entry says: an intent, or what became of one. */
export interface Said extends Change {
  readonly kind: 'intent' | 'outcome';
  /** Of an intent: null where an entry of its own says it, if any. */
  readonly outcome: Outcome | null;
  /** Why it was refused, in a word or two. */
  readonly reason: string | null;
  /** The intent that this is the outcome of. */
  readonly intent: string | null;
}

/** An entry as it is stored; `_id` is `entry_id`, which sorts by chain and number. */
export interface Entry extends StoredRecord, Said {
  readonly entry_id: string;
  readonly chain: string;
  /** From 1. */
  readonly number: number;
  /** RFC 3339. */
  readonly time: string;
  /** Of the first of a chain: the ends that it follows, as notes with spaces between them; null where there is none. */
  readonly follows: string | null;
  /** The hash of the entry before it in its chain; empty where there is none. */
  readonly previous: string;
  /** SHA-256 of all other fields, in base64url. */
  readonly hash: string;
}

/** The last entry of a chain; number 0: there is none yet. */
export interface Head extends StoredRecord {
  readonly number: number;
  readonly hash: string;
}

/** An entry as far as the next one has to know it. */
export type Last = Pick<Entry, 'chain' | 'number' | 'hash'>;

/** Every field that is hashed, in the order of the text that is hashed. */
export const HASHED = [
  'entry_id',
  'chain',
  'number',
  'kind',
  'time',
  'caller',
  'operation',
  'registry',
  'key',
  'request_id',
  'before',
  'after',
  'outcome',
  'reason',
  'intent',
  'follows',
  'previous',
] as const satisfies readonly (keyof Entry)[];

/** The hash of an entry: of a JSON array of the fields' values, which can be read in one way only. */
export function hashOf(entry: Readonly<Record<(typeof HASHED)[number], unknown>>): string {
  const text = JSON.stringify(HASHED.map((name) => entry[name] ?? null));
  return createHash('sha256').update(text).digest('base64url');
}

/** Revisions are as long. Of entries they follow from the hash, so that they can be checked as well. */
export const revisionOf = (hash: string): string => hash.slice(0, 16);

/** A chain's name: begins with the time, so that chains sort by their beginnings, as far as clocks agree. */
export const newChain = (now: number): string =>
  `${new Date(now).toISOString().replaceAll(/[-:]/g, '')}-${randomBytes(4).toString('hex')}`;

/** When a chain was begun (RFC 3339), as its name says. */
export const begunOf = (chain: string): string =>
  chain.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)([\d.]+Z)-[0-9a-f]{8}$/, '$1-$2-$3T$4:$5:$6');

/** An entry's id: its chain and number. */
export const idOf = ({ chain, number }: Pick<Last, 'chain' | 'number'>): string =>
  `${chain}-${String(number).padStart(12, '0')}`;

/** An entry in a few words that can be noted: its id and hash, `ID=HASH`. */
export const noteOf = (last: Last): string => `${idOf(last)}=${last.hash}`;

/** The id and the hash of a note; undefined where the text is none. */
export function readNote(note: string): { readonly id: string; readonly hash: string } | undefined {
  const [, id, hash] = /^([0-9A-Za-z.-]{1,100})=([\w-]{43})$/.exec(note) ?? [];
  return id === undefined || hash === undefined ? undefined : { id, hash };
}

/** The notes that the first entry of a chain names. */
export const notesIn = (follows: string | null): readonly string[] => follows?.split(' ') ?? [];

/** What an entry says, and when (milliseconds since 1970). */
interface SaidThen {
  readonly said: Said;
  readonly now: number;
}

/** The first entry of a chain; it follows the ends of others. */
export function firstEntry(chain: string, ends: readonly Last[], then: SaidThen): Entry {
  const follows = ends.length === 0 ? null : ends.map(noteOf).join(' ');
  return entryOf({ chain, number: 1, follows, previous: '' }, then);
}

/** The next entry of the chain. */
export const entryAfter = ({ chain, number, hash }: Last, then: SaidThen): Entry =>
  entryOf({ chain, number: number + 1, follows: null, previous: hash }, then);

function entryOf(
  { follows, previous, ...place }: Pick<Entry, 'chain' | 'number' | 'follows' | 'previous'>,
  { said, now }: SaidThen,
): Entry {
  const [entry_id, time] = [idOf(place), new Date(now).toISOString()];
  const { kind, caller, operation, registry, key, request_id, before, after, outcome, reason, intent } = said;
  const fields = {
    ...{ entry_id, ...place, kind, time, caller, operation, registry, key, request_id, before, after },
    ...{ outcome, reason, intent, follows, previous },
  };
  const hash = hashOf(fields);
  return { _id: entry_id, _rev: revisionOf(hash), _created: time, _updated: time, ...fields, hash };
}

/** What is kept of the last entry of a chain; of none yet. */
export function headOf(last: Pick<Entry, 'chain' | 'number' | 'hash' | 'time'>): Head {
  const { chain, number, hash, time } = last;
  return { _id: chain, _rev: revisionOf(hash), _created: begunOf(chain), _updated: time, number, hash };
}

/** The head of a chain without entries. */
export const emptyHead = (chain: string): Head => headOf({ chain, number: 0, hash: '', time: begunOf(chain) });
