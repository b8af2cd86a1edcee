/** What clients sent and what they were answered, kept outside of the server; what it must hold follows from it. */
import { isDeepStrictEqual } from 'node:util';
import type { Fields, Shape } from './registry-shape.js';

/** A record as it must be read; undefined: it must not be there. */
export type State = Fields | undefined;

/** The key of one client's record, which nobody else writes. */
export interface Entry {
  readonly shape: Shape;
  readonly key: string;
  readonly owner: string;
  /** As the last answer left it. */
  acknowledged: State;
  /** What a write makes of it that was sent and not answered yet. */
  begun: { readonly state: State } | undefined;
  /** The ETag of the last answer that had one. */
  etag: string | undefined;
}

export class WriteLog {
  /** All that may be there. */
  readonly entries = new Set<Entry>();
  /** How many writes were answered with 2xx. */
  acknowledged = 0;

  open(shape: Shape, owner: string): Entry {
    const entry = { shape, key: shape.newKey(), owner, acknowledged: undefined, begun: undefined, etag: undefined };
    this.entries.add(entry);
    return entry;
  }

  /** The write that was begun is done. */
  done(entry: Entry, etag: string | undefined): void {
    this.acknowledged += 1;
    this.settle(entry, entry.begun!.state);
    entry.etag = etag;
  }

  /** What is there is known: what comes later must find it. */
  settle(entry: Entry, state: State): void {
    entry.acknowledged = state;
    entry.begun = undefined;
    if (state === undefined) this.entries.delete(entry);
  }
}

/** Whether a record that is read (or is not there) is one that it may be. */
export function isAllowed({ acknowledged, begun }: Entry, found: State): boolean {
  return isDeepStrictEqual(found, acknowledged) || (begun !== undefined && isDeepStrictEqual(found, begun.state));
}
