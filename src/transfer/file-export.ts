/** All records of a registry as NDJSON, ended by a checksum line. */
import type { ServerClient } from '../control/client.js';
import { onlyShown } from '../records/references.js';
import type { Store, StoredRecord } from '../store/contract.js';
import type { TransferRegistry } from './acceptance.js';
import { type Checksum, checksumLine, LineSum } from './checksum.js';
import type { Progress } from './progress.js';
import { toLine } from './record-line.js';
import { RegistryClient } from './registry-client.js';

/** Characters gathered before they are written. */
const CHUNK = 65536;

/** Records asked of a server at once. */
const PAGE = 200;

/** Lines of records. */
export type LineSource = AsyncIterable<string>;

/** The lines of a store, by key, with revisions and times; of one point of the write order where the engine can. */
export async function* storeLines(store: Store, registry: TransferRegistry): AsyncGenerator<string, void, undefined> {
  const collection = store.collection<StoredRecord>(registry.definition.collection);
  for await (const document of collection.find(onlyShown({}, registry.definition), {
    sort: { _id: 1 },
    batchSize: 500,
  }))
    yield toLine(document, registry);
}

/** The lines of a running server, by key; it tells no revisions and times, so an import makes new ones. */
export async function* serverLines(
  server: ServerClient,
  registry: TransferRegistry,
): AsyncGenerator<string, void, undefined> {
  for await (const page of new RegistryClient(server, registry).pages(PAGE))
    for (const record of page) yield JSON.stringify(record);
}

/** Where the text goes; resolves when more may come. */
export type Write = (text: string) => Promise<void>;

/** Writes lines and checksum; answers the checksum. */
export async function exportLines(
  lines: LineSource,
  {
    registry,
    write,
    progress,
    total,
  }: { registry: TransferRegistry; write: Write; progress: Progress; total?: number },
): Promise<Checksum> {
  const sum = new LineSum();
  let text = '';
  for await (const line of lines) {
    sum.add(line);
    text += `${line}\n`;
    if (text.length < CHUNK) continue;
    await write(text);
    text = '';
    progress.update(sum.records, total === undefined ? undefined : sum.records / Math.max(total, 1));
  }
  const checksum = sum.end(registry.definition.name);
  await write(`${text}${checksumLine(checksum)}\n`);
  return checksum;
}
