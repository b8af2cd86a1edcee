/** The clients of a store, as schemes ask for them: each read is good for a second, so a change holds within one. */
import type { Log } from '../observe/log.js';
import type { Collection, StoredRecord } from '../store/contract.js';
import { BoundedReads } from './bounded-reads.js';
import { readClient, type KeptClient } from './kept-client.js';
import type { Client, Clients } from './clients.js';

/** How long what was read is good, in milliseconds. */
const FRESH_MS = 1000;
/** Answers kept at once; whoever tries keys at random must not fill the memory. */
const MOST_KEPT = 10_000;
/** Look-ups of what no client is known to have at once, and those that wait: anybody can send unknown keys. */
const MOST_UNKNOWN = 16;
const MOST_WAITING = 256;

/** Ids that a client may have (`spec/access.yaml`): no other is looked up, or kept, for a stranger who names it. */
const ID = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** A read under way. */
interface Asking {
  /** As an entry's. */
  readonly at: number;
  readonly found: Promise<KeptClient | undefined>;
}

interface Entry {
  /** On the clock of `performance.now()`: when the read began. */
  readonly at: number;
  readonly found: KeptClient | undefined;
}

export interface DirectoryParts {
  readonly collection: Collection<StoredRecord>;
  readonly log: Log;
  /** Told of every use of an API key, by its digest. */
  readonly onUse: (digest: string) => void;
  /** Milliseconds since 1970; for expiry. */
  readonly now?: (() => number) | undefined;
}

export class ClientDirectory implements Clients {
  private readonly entries = new Map<string, Entry>();
  private readonly asked = new Map<string, Asking>();
  private readonly unknown = new BoundedReads(MOST_UNKNOWN, MOST_WAITING);
  private readonly now: () => number;

  constructor(private readonly parts: DirectoryParts) {
    this.now = parts.now ?? Date.now;
  }

  byId(id: string): Client | undefined | Promise<Client | undefined> {
    return ID.test(id) ? this.find('_id', id, (found) => found.client) : undefined;
  }

  async readById(id: string): Promise<Client | undefined> {
    return ID.test(id) ? (await this.read('_id', id))?.client : undefined;
  }

  byKey(digest: string): Client | undefined | Promise<Client | undefined> {
    return this.find('_.key_digest', digest, ({ client, keyExpires }) => {
      if (!client || this.now() >= (keyExpires.get(digest) ?? -Infinity)) return undefined;
      this.parts.onUse(digest);
      return client;
    });
  }

  byCertificate(fingerprint: string): Client | undefined | Promise<Client | undefined> {
    return this.find('_.fingerprint', fingerprint, (found) => found.client);
  }

  private find(
    path: string,
    value: string,
    judge: (found: KeptClient) => Client | undefined,
  ): Client | undefined | Promise<Client | undefined> {
    const key = `${path} ${value}`;
    const kept = this.entries.get(key);
    if (kept && performance.now() - kept.at < FRESH_MS) return kept.found && judge(kept.found);
    return this.ask(key, path, value).then((found) => found && judge(found));
  }

  /** One read for each question, joined while it is as young as what it finds may be old. */
  private ask(key: string, path: string, value: string): Promise<KeptClient | undefined> {
    const at = performance.now();
    const asked = this.asked.get(key);
    if (asked && at - asked.at < FRESH_MS) return asked.found;
    const read = (): Promise<KeptClient | undefined> => this.read(path, value);
    // There are only so many clients: whoever is known never waits behind those who try keys.
    const reading = this.entries.get(key)?.found ? read() : this.unknown.run(read);
    const found = reading
      .then((read) => this.keep(key, at, read))
      .finally(() => {
        if (this.asked.get(key)?.found === found) this.asked.delete(key);
      });
    this.asked.set(key, { at, found });
    return found;
  }

  /** Keeps what was read, unless a later read was faster; answers with it. */
  private keep(key: string, at: number, read: KeptClient | undefined): KeptClient | undefined {
    const kept = this.entries.get(key);
    const found = sameOr(kept?.found, read);
    if (kept && kept.at > at) return found;
    this.entries.delete(key);
    if (this.entries.size >= MOST_KEPT) this.entries.delete(this.entries.keys().next().value!);
    this.entries.set(key, { at, found });
    return found;
  }

  /** Of two clients with one credential neither is known by it. */
  private async read(path: string, value: string): Promise<KeptClient | undefined> {
    const documents = await this.parts.collection.find({ [path]: value }, { limit: 2 }).toArray();
    if (documents.length > 1)
      this.parts.log.warn(
        { clients: documents.map(({ _id }) => _id) },
        'these clients share a credential; it is refused',
      );
    return documents.length === 1 ? readClient(documents[0]!) : undefined;
  }
}

/** What was kept where nothing changed, so that what others keep by the caller's object stays. */
const sameOr = (kept: KeptClient | undefined, read: KeptClient | undefined): KeptClient | undefined =>
  kept && read && kept.rev === read.rev ? kept : read;
