/** Records into a running server, through its own operations; it gives them revisions and times of its own. */
import { sentenceOf, type ServerClient } from '../control/client.js';
import type { StoredRecord } from '../store/contract.js';
import { fieldsOf, type TransferRegistry } from './acceptance.js';
import { compared, type Destination, type Outcome } from './destination.js';
import { inParallel } from './parallel.js';
import { RegistryClient } from './registry-client.js';
import { TransferError } from './transfer-error.js';

export class ServerDestination implements Destination {
  readonly location: string;
  readonly keepsMarks = false;
  private readonly client: RegistryClient;

  constructor(
    server: ServerClient,
    private readonly registry: TransferRegistry,
  ) {
    this.client = new RegistryClient(server, registry);
    this.location = `server, ${'url' in server.place ? server.place.url : server.place.socket}`;
  }

  async place(documents: readonly StoredRecord[]): Promise<Outcome[]> {
    const repeated = repeats(documents);
    const outcomes = await inParallel(documents, (document, at) =>
      repeated.has(at) ? undefined : this.create(document),
    );
    // The first of those with one key is served first, whichever request is the fastest.
    for (const at of repeated) outcomes[at] = await this.create(documents[at]!);
    return outcomes;
  }

  look(documents: readonly StoredRecord[]): Promise<Outcome[]> {
    return inParallel(documents, async (document) => (await this.comparedTo(document)) ?? 'created');
  }

  async close(): Promise<void> {}

  /** A create that was sent again after a broken connection finds its own record, and counts as done. */
  private async create(document: StoredRecord): Promise<Outcome> {
    const answer = await this.client.create(fieldsOf(document, this.registry));
    if (answer.status === 201) return 'created';
    if (answer.status === 409) return (await this.comparedTo(document)) ?? { refused: sentenceOf(answer) };
    if ([400, 413, 422].includes(answer.status)) return { refused: sentenceOf(answer) };
    throw new TransferError(
      `the server refused (${answer.status}): ${sentenceOf(answer)}; what was imported stays, repeat the import to go on`,
    );
  }

  private async comparedTo(document: StoredRecord): Promise<Outcome | undefined> {
    const present = await this.client.read(document._id);
    return present === undefined ? undefined : compared(document, present, this.registry);
  }
}

/** Places of records whose key an earlier one has. */
function repeats(documents: readonly StoredRecord[]): Set<number> {
  const keys = new Set<string>();
  const repeated = new Set<number>();
  for (const [at, { _id }] of documents.entries()) if (keys.size === keys.add(_id).size) repeated.add(at);
  return repeated;
}
