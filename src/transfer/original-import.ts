/** A collection of an original service (Flask, pymongo) into a destination: read by `_id`, never written. */
import { BSON, type Collection, type Document, MongoClient } from 'mongodb';
import { maskLocation } from '../store/mongo.js';
import { Acceptance, type TransferRegistry } from './acceptance.js';
import { CheckpointFile } from './checkpoint.js';
import type { Destination } from './destination.js';
import { Importer, type Item } from './import-run.js';
import type { Progress } from './progress.js';
import { RefusedFile } from './refused-file.js';
import { readOriginal } from './original-document.js';
import { type Counts, noCounts } from './tally.js';
import { TransferError } from './transfer-error.js';

/** Documents placed at once, by number and by characters. */
const BATCH = 500;
const BATCH_LENGTH = 8 * 1024 * 1024;

export interface OriginalImport {
  /** `mongodb://host/database.collection` */
  readonly from: string;
  readonly registry: TransferRegistry;
  readonly destination: Destination;
  readonly dryRun: boolean;
  readonly progress: Progress;
  /** Where the refused ones are written. */
  readonly refused?: string | undefined;
  readonly checkpoint: string;
}

/** Where an original collection is. */
export interface OriginalPlace {
  readonly uri: string;
  readonly database: string;
  readonly collection: string;
  /** For people, without password. */
  readonly location: string;
}

/** Reads `mongodb://host/database.collection?options`. */
export function readPlace(from: string): OriginalPlace {
  const parts = /^(mongodb(?:\+srv)?:\/\/[^/?]+\/)([^./?]+)\.([^?]+)(\?.*)?$/.exec(from);
  if (!parts)
    throw new TransferError('--from-mongodb takes the collection too: mongodb://localhost:27017/database.collection');
  const [, server = '', database = '', collection = '', options = ''] = parts;
  return {
    uri: server + database + options,
    database: decodeURIComponent(database),
    collection: decodeURIComponent(collection),
    location: `${maskLocation(server + database)}.${decodeURIComponent(collection)}`,
  };
}

/** Imports what is there; goes on from the checkpoint where there is one. Answers the counts of both runs together. */
export async function importOriginals(options: OriginalImport): Promise<Counts> {
  const place = readPlace(options.from);
  const client = await connect(place);
  try {
    return await new OriginalRun(options, place, client.db(place.database).collection(place.collection)).run();
  } finally {
    await client.close();
  }
}

async function connect({ uri, location }: OriginalPlace): Promise<MongoClient> {
  const client = new MongoClient(uri, {
    appName: 'cadastre import',
    serverSelectionTimeoutMS: 5_000,
    connectTimeoutMS: 5_000,
    // A pattern that JavaScript cannot read must not end the import; it is refused with its document.
    bsonRegExp: true,
  });
  try {
    return await client.connect();
  } catch (cause) {
    await client.close();
    throw new TransferError(`no MongoDB server answers at ${location}: is it running, and is the address right?`, {
      cause,
    });
  }
}

class OriginalRun {
  private readonly checkpoint: CheckpointFile;
  private readonly acceptance: Acceptance;
  private counts: Counts = noCounts();
  private refusedFile: RefusedFile | undefined;
  private last: unknown;

  constructor(
    private readonly options: OriginalImport,
    { location }: OriginalPlace,
    private readonly originals: Collection<Document>,
  ) {
    const { registry, destination } = options;
    const name = { source: location, registry: registry.definition.name, destination: destination.location };
    this.checkpoint = new CheckpointFile(options.checkpoint, name);
    this.acceptance = new Acceptance(registry);
  }

  async run(): Promise<Counts> {
    await this.resume();
    try {
      const total = await this.originals.estimatedDocumentCount();
      if (total === 0) throw new TransferError(`${this.originals.namespace} holds no documents: is its name right?`);
      await this.takeAll(total);
      await this.refusedFile?.sync();
      if (!this.options.dryRun) await this.checkpoint.remove();
      return this.counts;
    } finally {
      await this.refusedFile?.close();
    }
  }

  private async resume(): Promise<void> {
    const { dryRun, refused } = this.options;
    const stored = dryRun ? undefined : await this.checkpoint.read();
    if (stored !== undefined) {
      this.counts = stored.counts;
      this.last = (BSON.EJSON.parse(stored.last, { relaxed: false }) as { _id: unknown })._id;
    }
    if (refused === undefined) return;
    this.refusedFile = await RefusedFile.open(refused, stored?.refusedBytes).catch((error: NodeJS.ErrnoException) => {
      throw new TransferError(`${refused} cannot be written (${error.code ?? error.message})`, { cause: error });
    });
  }

  /** In the order of `_id`. With `$not`, ids of other types than the last one's are found too. */
  private async takeAll(total: number): Promise<void> {
    const { registry, destination, dryRun, progress } = this.options;
    const { counts, refusedFile } = this;
    const importer = new Importer({ registry, destination, dryRun, counts, refusedFile });
    progress.resume(counts.read, counts.read / total);
    const filter = this.last === undefined ? {} : { _id: { $not: { $lte: this.last } } };
    let batch: Item[] = [];
    let length = 0;
    const place = async (last: unknown): Promise<void> => {
      await importer.take(batch);
      batch = [];
      length = 0;
      await this.remember(last);
      progress.update(counts.read, counts.read / total);
    };
    let last: unknown;
    for await (const document of this.originals.find(filter as Document, { sort: { _id: 1 }, batchSize: BATCH })) {
      const text = BSON.EJSON.stringify(document, { relaxed: true });
      batch.push(this.toItem(document, text));
      length += text.length;
      last = document._id;
      if (batch.length >= BATCH || length > BATCH_LENGTH) await place(last);
    }
    if (batch.length > 0) await place(last);
  }

  private toItem(document: Document, text: string): Item {
    return {
      at: `_id ${BSON.EJSON.stringify({ _id: document._id as unknown }, { relaxed: true }).slice('{"_id":'.length, -1)}`,
      verdict: readOriginal(document, { definition: this.options.registry.definition, acceptance: this.acceptance }),
      original: () => text,
    };
  }

  /** After the records of a batch are durable, and the refused ones too. */
  private async remember(last: unknown): Promise<void> {
    if (this.options.dryRun) return;
    const refusedBytes = (await this.refusedFile?.sync()) ?? 0;
    const stored = BSON.EJSON.stringify({ _id: last }, { relaxed: false });
    await this.checkpoint.write({ last: stored, counts: this.counts, refusedBytes });
  }
}
