/** A collection of an original service (Flask, pymongo) into a destination: read by `_id`, never written. */
import { BSON, type Collection, type Document, MongoClient } from 'mongodb';
import { maskLocation } from '../store/mongo.js';
import { Acceptance, type TransferRegistry } from './acceptance.js';
import type { Destination } from './destination.js';
import type { ImportPosition, Position } from './import-position.js';
import { Importer, type Item } from './import-run.js';
import type { Progress } from './progress.js';
import { RefusedFile } from './refused-file.js';
import { extendedText, readOriginal } from './original-document.js';
import { type Counts, noCounts } from './tally.js';
import { FlagError, TransferError } from './transfer-error.js';

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
  /** Ends it after the batch under way, so that a repeated one goes on there. */
  readonly signal: AbortSignal;
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
    throw new FlagError('--from-mongodb takes the collection too: mongodb://localhost:27017/database.collection');
  const [, server = '', database = '', collection = '', options = ''] = parts;
  return {
    uri: server + database + options,
    database: decodeURIComponent(database),
    collection: decodeURIComponent(collection),
    location: `${maskLocation(server + database)}.${decodeURIComponent(collection)}`,
  };
}

/** Imports what is there; goes on from its position where the destination keeps one. Answers the counts of both runs together. */
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
  private readonly position: ImportPosition | undefined;
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
    this.position = options.dryRun ? undefined : destination.positionOf?.(location);
    this.acceptance = new Acceptance(registry);
  }

  async run(): Promise<Counts> {
    await this.resume();
    try {
      const total = await this.originals.estimatedDocumentCount();
      if (total === 0) throw new TransferError(`${this.originals.namespace} holds no documents: is its name right?`);
      await this.takeAll(total);
      await this.refusedFile?.sync();
      await this.position?.remove();
      return this.counts;
    } finally {
      await this.refusedFile?.close();
    }
  }

  private async resume(): Promise<void> {
    const stored = await this.position?.read();
    const why = stored === undefined ? undefined : await this.whyAnew(stored);
    if (stored !== undefined && why === undefined) {
      this.counts = stored.counts;
      this.last = (BSON.EJSON.parse(stored.last, { relaxed: false }) as { _id: unknown })._id;
      const { read, refused } = stored.counts;
      const refusedToo = refused === 0 ? '' : '; what was refused before is not looked at again';
      this.options.progress.say(`going on after ${read.toLocaleString('en')}${refusedToo}`);
      return;
    }
    if (why !== undefined) this.options.progress.say(`starting at the top: ${why}`);
    const { refused } = this.options;
    if (refused !== undefined) this.refusedFile = await RefusedFile.open(refused).catch(cannotBeWritten(refused));
  }

  /** Opens the file of refused records as the earlier run left it. Says why that run cannot be gone on with. */
  private async whyAnew({
    isGone,
    refused: mark,
    counts,
  }: Position & { isGone: boolean }): Promise<string | undefined> {
    const { refused } = this.options;
    if (isGone) return 'records that an earlier run had imported are not there any more';
    if (refused === undefined) return undefined;
    if (mark !== undefined) this.refusedFile = await RefusedFile.reopen(refused, mark).catch(cannotBeWritten(refused));
    else if (counts.refused === 0) this.refusedFile = await RefusedFile.open(refused).catch(cannotBeWritten(refused));
    return this.refusedFile === undefined ? `${refused} is not as the earlier run left it` : undefined;
  }

  /** In the order of `_id`. With `$not`, ids of other types than the last one's are found too. */
  private async takeAll(total: number): Promise<void> {
    const { registry, destination, dryRun, progress, signal } = this.options;
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
      if (signal.aborted) throw new TransferError(this.stopped(total));
    };
    let last: unknown;
    for await (const document of this.originals.find(filter as Document, { sort: { _id: 1 }, batchSize: BATCH })) {
      const text = extendedText(document);
      batch.push(this.toItem(document, text));
      length += text.length;
      last = document._id;
      if (batch.length >= BATCH || length > BATCH_LENGTH) await place(last);
    }
    if (batch.length > 0) await place(last);
  }

  private toItem(document: Document, text: string): Item {
    return {
      at: `_id ${extendedText({ _id: document._id as unknown }).slice('{"_id":'.length, -1)}`,
      verdict: readOriginal(document, { definition: this.options.registry.definition, acceptance: this.acceptance }),
      original: () => text,
    };
  }

  private stopped(total: number): string {
    const after = `stopped after ${this.counts.read.toLocaleString('en')} of ${total.toLocaleString('en')}`;
    if (this.options.dryRun) return `${after}; a dry run writes nothing`;
    return `${after}; repeat the same command${this.position === undefined ? ': what is there counts as such' : ' to go on'}`;
  }

  /** After the records of a batch are durable, and the refused ones too. */
  private async remember(last: unknown): Promise<void> {
    const refused = await this.refusedFile?.sync();
    const stored = BSON.EJSON.stringify({ _id: last }, { relaxed: false });
    await this.position?.write({ last: stored, counts: this.counts, refused });
  }
}

const cannotBeWritten =
  (path: string) =>
  (error: NodeJS.ErrnoException): never => {
    throw new TransferError(`${path} cannot be written (${error.code ?? error.message})`, { cause: error });
  };
