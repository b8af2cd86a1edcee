/** What clients were told, record by record, and whether what is stored agrees with it. */
import type { Received } from '../support/server.js';

/** What an answer says of the write: made, not made, or nobody knows. */
export type Told = 'made' | 'refused' | 'open';

/** A record as its one client knows it; found again by its name, whatever id it has. */
export class Entry {
  created: Told | undefined;
  removed: Told | undefined;
  /** The marks appended, by their number, as told. */
  readonly marks = new Map<number, Told>();

  constructor(readonly name: string) {}

  /** Whether a write of unknown outcome may still change it. */
  get isOpen(): boolean {
    return this.created === 'open' || [...this.marks.values()].includes('open');
  }
}

/** A stored record, as much of it as the ledger knows. */
export interface Stored {
  readonly name: string;
  readonly metadata: { readonly log: readonly number[] };
}

/** All records of a run. Faults are sentences. */
export class Ledger {
  readonly faults: string[] = [];
  /** Answers by what they said. */
  readonly counts: Record<Told, number> = { made: 0, refused: 0, open: 0 };
  private readonly entries = new Map<string, Entry>();

  open(name: string): Entry {
    const entry = new Entry(name);
    this.entries.set(name, entry);
    return entry;
  }

  /** What an answer says; a refusal other than "busy" is a fault, since nobody but us touches the records. */
  told(what: string, { status, headers, text, json }: Received): Told {
    if (status === 503 && headers['retry-after'] === undefined) this.faults.push(`${what}: 503 without Retry-After`);
    const isBusy = status === 503 && (json as { code?: string }).code === 'busy';
    const told = status < 300 ? 'made' : status === 503 && !isBusy ? 'open' : 'refused';
    if (told === 'refused' && !isBusy) this.faults.push(`${what} was answered ${status} ${text}`);
    this.counts[told] += 1;
    return told;
  }

  /** How many writes of unknown outcome the records with these names have. */
  openOn(isMeant: (name: string) => boolean): number {
    const entries = [...this.entries.values()].filter(({ name }) => isMeant(name));
    return entries
      .flatMap(({ created, removed, marks }) => [created, removed, ...marks.values()])
      .filter((told) => told === 'open').length;
  }

  /** Holds what is stored against what was told. */
  judge(stored: readonly Stored[]): void {
    const byName = new Map<string, Stored>();
    for (const record of stored) {
      const { name } = record;
      if (!this.entries.has(name)) this.faults.push(`${name} is there and was never created`);
      if (byName.has(name)) this.faults.push(`${name} is there more than once`);
      byName.set(name, record);
    }
    for (const entry of this.entries.values()) this.judgeOne(entry, byName.get(entry.name));
  }

  private judgeOne({ name, created, removed, marks }: Entry, stored: Stored | undefined): void {
    const isThere = stored !== undefined;
    if (created === 'refused' && isThere) this.faults.push(`${name} is there, its creation was refused`);
    if (removed === 'made' && isThere) this.faults.push(`${name} is there, its removal was acknowledged`);
    if (created === 'made' && removed === undefined && !isThere) this.faults.push(`${name} is acknowledged and gone`);
    if (!isThere) return;
    const { log } = stored.metadata;
    for (const [mark, told] of marks) {
      const count = log.filter((one) => one === mark).length;
      const allowed = told === 'made' ? [1] : told === 'refused' ? [0] : [0, 1];
      if (!allowed.includes(count)) this.faults.push(`${name}: change ${mark}, ${told}, is there ${count} times`);
    }
    for (const mark of log)
      if (!marks.has(mark)) this.faults.push(`${name}: change ${mark} is there and was never asked for`);
  }
}
