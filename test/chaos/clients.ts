/** Sixteen clients over HTTP with mixed operations on every registry, each on records of its own. */
import { isDeepStrictEqual } from 'node:util';
import type { Received, Sent } from '../support/server.js';
import type { Entry, WriteLog, State } from './write-log.js';
import { changeOf, type Fields, type Shape, shapes } from './registry-shape.js';

export const CLIENTS = 16;

/** Records that a client keeps in one registry. */
const KEPT = 10;

/** A wrong answer; a broken connection is none. */
export class Wrong extends Error {}

/** How requests fail whose server is gone. */
const broken = new Set<string | undefined>(['ECONNRESET', 'ECONNREFUSED', 'EPIPE']);

const pick = <T>(some: readonly T[]): T => some[Math.floor(Math.random() * some.length)]!;

export const dataOf = (answer: Received): unknown => (answer.json as { data?: unknown } | undefined)?.data;

export const pathOf = ({ shape, key }: Entry): string => `${shape.path}/${key}`;

/** Whoever sends requests to a server. */
export interface Sender {
  readonly send: (sent: Sent) => Promise<Received>;
}

/** The records of an owner as a query finds them, which an index answers. */
export async function found(server: Sender, { queries }: Shape, filter: object): Promise<Fields[]> {
  const answer = await server.send({ method: 'POST', path: queries, body: filter });
  if (answer.status !== 200) throw new Wrong(`${queries} was answered ${answer.status} ${answer.text}`);
  return dataOf(answer) as Fields[];
}

/** A client's work on a server until the server is gone. */
export class Client {
  private version = 0;

  constructor(
    readonly owner: string,
    private readonly log: WriteLog,
    private readonly server: Sender,
  ) {}

  /** Works until a connection breaks; rejects with `Wrong` at an answer that is none of those it may get. */
  async run(): Promise<void> {
    try {
      for (;;) await this.step();
    } catch (error) {
      if (!broken.has((error as NodeJS.ErrnoException).code)) throw error;
    }
  }

  private async step(): Promise<void> {
    const shape = pick(shapes);
    const mine = this.mine(shape);
    const entry = pick(mine) as Entry | undefined;
    const chance = Math.random();
    if (entry === undefined || (chance < 0.3 && mine.length < KEPT)) await this.create(shape);
    else if (chance < 0.6) await this.change(entry);
    else if (chance < 0.7) await this.remove(entry);
    else if (chance < 0.75) await this.changeWithOldTag(entry);
    else if (chance < 0.95) await this.read(entry);
    else await this.query(shape);
  }

  private mine(shape: Shape): Entry[] {
    return [...this.log.entries].filter((entry) => entry.owner === this.owner && entry.shape === shape);
  }

  private async create(shape: Shape): Promise<void> {
    const entry = this.log.open(shape, this.owner);
    const record = shape.record(entry.key, this.owner, (this.version += 1));
    await this.write(entry, record, { method: 'POST', path: shape.path, body: record });
  }

  private async change(entry: Entry): Promise<void> {
    const { method, type, body, result } = changeOf(entry.shape, entry.acknowledged!, (this.version += 1));
    const headers = { 'content-type': type, ...ifMatch(Math.random() < 0.3 ? entry.etag : undefined) };
    await this.write(entry, result, { method, path: pathOf(entry), headers, body });
  }

  private remove(entry: Entry): Promise<void> {
    const headers = ifMatch(Math.random() < 0.3 ? entry.etag : undefined);
    return this.write(entry, undefined, { method: 'DELETE', path: pathOf(entry), headers });
  }

  /** Sends a write that must succeed. */
  private async write(entry: Entry, state: State, sent: Sent): Promise<void> {
    entry.begun = { state };
    const answer = await this.server.send(sent);
    if (answer.status !== 200 && answer.status !== 201)
      throw new Wrong(`${sent.method} ${sent.path} was answered ${answer.status} ${answer.text}`);
    this.log.done(entry, answer.headers.etag);
  }

  /** A change that another's change has made void; it never begins. */
  private async changeWithOldTag(entry: Entry): Promise<void> {
    const headers = { 'content-type': 'application/json', 'if-match': '"of-an-older-read"' };
    const body = { metadata: { owner: 'nobody' } };
    const { status } = await this.server.send({ method: 'PUT', path: pathOf(entry), headers, body });
    if (status !== 412) throw new Wrong(`an old ETag was answered ${status}`);
  }

  private async read(entry: Entry): Promise<void> {
    const answer = await this.server.send({ path: pathOf(entry) });
    if (!isDeepStrictEqual(dataOf(answer), entry.acknowledged))
      throw new Wrong(`${pathOf(entry)} is read as ${answer.status} ${answer.text} after its acknowledgement`);
  }

  private async query(shape: Shape): Promise<void> {
    const records = await found(this.server, shape, { 'metadata.owner': this.owner });
    const expected = this.mine(shape).map(({ acknowledged }) => acknowledged!);
    if (!isSame(records, expected)) throw new Wrong(`${this.owner} finds ${records.length} of ${expected.length}`);
  }
}

const ifMatch = (etag: string | undefined): Record<string, string> => (etag === undefined ? {} : { 'if-match': etag });

/** Whether two lists hold the same records, in whatever order. */
export function isSame(some: readonly Fields[], others: readonly Fields[]): boolean {
  const sorted = (list: readonly Fields[]): Fields[] =>
    [...list].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return isDeepStrictEqual(sorted(some), sorted(others));
}

const keyOf = (fields: Fields): string => String(fields['network_id'] ?? fields['system_id']);
