/** Whether the audit log is as it was written: every entry in its place, whole, and followed by the next one. */
import type { Collection, Store } from '../../store/contract.js';
import {
  emptyHead,
  ENTRIES,
  type Entry,
  HASHED,
  hashOf,
  type Head,
  headOf,
  HEADS,
  idOf,
  notesIn,
  readNote,
  revisionOf,
} from './entry.js';

/** Faults kept word for word; beyond that they are counted. */
const SHOWN = 20;

/** What was found. */
export interface AuditVerification {
  readonly chains: number;
  readonly entries: number;
  /** Every end that no chain follows, `ID=HASH`, to be noted elsewhere. */
  readonly ends: readonly string[];
  readonly faultCount: number;
  /** The first of them, a sentence each, in the order of the log. */
  readonly faults: readonly string[];
}

/**
 * Reads the whole log, chain by chain. It may be written meanwhile. What no later chain follows may be cut off with its
 * head, or written anew, and leave no trace in the log: `noted` ends of earlier times (`ID=HASH`) show that.
 */
export async function verifyAudit(store: Store, noted: readonly string[] = []): Promise<AuditVerification> {
  const entries = store.collection<Entry>(ENTRIES);
  const heads = store.collection<Head>(HEADS);
  const known = new Map<string, Head>();
  // Before the entries: those may be longer by then, never shorter.
  for await (const head of heads.find({})) known.set(head._id, head);
  const report = new Report();
  let chain: ChainCheck | undefined;
  for await (const entry of entries.find({}, { sort: { _id: 1 } })) {
    const id = chainOf(entry._id);
    if (chain?.id !== id) {
      chain?.end();
      chain = new ChainCheck(id, known.get(id) ?? (await begunMeanwhile(heads, id)), report);
      known.delete(id);
    }
    chain.next(entry);
  }
  chain?.end();
  for (const head of known.values()) requireEmpty(head, report);
  await requireFollowed(entries, report);
  await requireNoted(entries, noted, report);
  return report.result();
}

/** Of a chain that was begun after the heads were read, which may be ahead of the entries as they are read: that it is there. */
const begunMeanwhile = async (heads: Collection<Head>, _id: string): Promise<'later' | undefined> =>
  (await heads.findOne({ _id })) === null ? undefined : 'later';

/** An id without the number. */
const chainOf = (id: string): string => id.slice(0, -13);

/** What one chain follows: a note. */
interface Link {
  readonly by: string;
  readonly note: string;
}

class Report {
  chains = 0;
  entries = 0;
  /** The last entry of each chain. */
  readonly lasts: string[] = [];
  readonly links: Link[] = [];
  private readonly faults: string[] = [];
  private faultCount = 0;

  add(fault: string): void {
    this.faultCount += 1;
    if (this.faults.length < SHOWN) this.faults.push(fault);
  }

  result(): AuditVerification {
    const { chains, entries, faults, faultCount } = this;
    const followed = new Set(this.links.map(({ note }) => note));
    return { chains, entries, ends: this.lasts.filter((note) => !followed.has(note)), faults, faultCount };
  }
}

/** One chain, entry by entry. */
class ChainCheck {
  private before: Entry | undefined;
  /** The entry that the head is of. */
  private headed: Entry | undefined;

  constructor(
    readonly id: string,
    private readonly head: Head | 'later' | undefined,
    private readonly report: Report,
  ) {
    report.chains += 1;
  }

  next(entry: Entry): void {
    const { report, before, head } = this;
    report.entries += 1;
    const fault = faultOf(entry);
    if (fault !== undefined) report.add(`${entry._id} ${fault}`);
    const expected = (before === undefined ? 0 : numberOf(before)) + 1;
    const number = numberOf(entry);
    if (number !== expected)
      report.add(`${entry._id} is there, ${idOf({ chain: this.id, number: expected })} is missing`);
    else if (before === undefined) this.first(entry);
    else if (entry.previous !== before.hash || entry.follows !== null)
      report.add(`${entry._id} does not follow the entry before it`);
    if (typeof head === 'object' && number === head.number) this.headed = entry;
    this.before = entry;
  }

  /** The last entry was seen. */
  end(): void {
    const { report, id, head, headed } = this;
    const last = this.before!;
    report.lasts.push(`${last._id}=${last.hash}`);
    if (head === undefined) return report.add(`${id} has no head`);
    if (head === 'later') return;
    const wanted = headed ? headOf({ ...headed, chain: id }) : emptyHead(id);
    if (head.number > numberOf(last)) report.add(`${last._id} is the last, the head of its chain says ${head.number}`);
    else if (!isSame(head, wanted)) report.add(`the head of ${id} is not that of its entry ${head.number}`);
    // Written in one batch with its head.
    else if (numberOf(last) > head.number && last.kind === 'intent' && last.outcome !== null)
      report.add(`the head of ${id} is that of an earlier entry than ${last._id}`);
  }

  private first({ _id, follows, previous }: Entry): void {
    const notes = typeof follows === 'string' ? notesIn(follows) : [];
    for (const note of notes) this.report.links.push({ by: _id, note });
    if (previous !== '') this.report.add(`${_id} does not say what it follows`);
  }
}

const numberOf = ({ _id }: Entry): number => Number(_id.slice(-12));

/** What is wrong with an entry by itself. */
function faultOf(entry: Entry): string | undefined {
  const { _id, entry_id, chain, number, hash, time } = entry;
  if (_id !== entry_id || _id !== idOf({ chain, number })) return 'is another entry, or says that it is another';
  const names = new Set<string>([...HASHED, 'hash', '_id', '_rev', '_created', '_updated']);
  const others = Object.keys(entry).filter((name) => !names.delete(name));
  const typed = HASHED.every((name) => isOfType(name, entry[name]));
  const marked = entry._rev === revisionOf(String(hash)) && entry._created === time && entry._updated === time;
  const isWhole = others.length === 0 && names.size === 0 && typed && marked && hash === hashOf(entry);
  return isWhole ? undefined : 'was changed';
}

/** Values of other types may have the same JSON. */
const isOfType = (name: string, value: unknown): boolean =>
  name === 'number' ? typeof value === 'number' : value === null || typeof value === 'string';

function isSame(head: Head, wanted: Head): boolean {
  const names = Object.keys(wanted);
  return Object.keys(head).length === names.length && names.every((name) => head[name] === wanted[name]);
}

/** A head whose chain has no entry: begun, and nothing written yet. */
function requireEmpty(head: Head, report: Report): void {
  report.chains += 1;
  if (!isSame(head, emptyHead(head._id))) report.add(`${head._id} has no entry, its head says ${head.number}`);
}

/** The entries that chains follow are there, and as they were then. */
async function requireFollowed(entries: Collection<Entry>, report: Report): Promise<void> {
  for (const { by, note } of report.links) {
    const { id, state } = await stateOf(entries, note);
    if (state !== undefined) report.add(`${by} follows ${id}, which is ${state}`);
  }
}

/** The ends that somebody noted are there, and as they were then. */
async function requireNoted(entries: Collection<Entry>, noted: readonly string[], report: Report): Promise<void> {
  for (const note of noted) {
    const { id, state } = await stateOf(entries, note);
    if (state !== undefined) report.add(`${id} was noted, and is ${state}`);
  }
}

/** What is wrong with the entry that a note is of. */
async function stateOf(entries: Collection<Entry>, note: string): Promise<{ id: string; state: string | undefined }> {
  const { id, hash } = readNote(note) ?? { id: note };
  const found = await entries.findOne({ _id: id });
  return { id, state: found === null ? 'missing' : found.hash === hash ? undefined : 'another' };
}
