/** The servers that are measured: Cadastre on an engine, with so many records. */
import { MongoClient } from 'mongodb';
import { registry } from '../../../generated/network/operations.js';
import { startCadastre, startCadastreOnMongo } from '../configurations.js';
import { scaleOf, type Scale } from '../records.js';
import { copyOf, documentOf, keptSeed } from '../seeding.js';
import type { ServerProcess } from '../server-process.js';

export type EngineName = 'embedded' | 'mongodb';

export interface Subject {
  readonly engine: EngineName;
  readonly scale: Scale;
  readonly server: ServerProcess;
}

const BATCH = 5000;

/** The name of the folder that a server of the embedded engine writes to. */
export const ownerOf = (records: number): string => `growth-${records}`;

/** The embedded engine with so many records, on a copy of the kept folder. */
export async function startEmbedded(records: number, tell: (what: string) => void): Promise<Subject> {
  const scale = scaleOf(records);
  const folder = await copyOf(await keptSeed(scale, tell), ownerOf(records));
  return { engine: 'embedded', scale, server: await startCadastre(folder) };
}

const databaseOf = (records: number): string => `cadastre_bench_${records}`;

/** The address of the database with so many records; there may be several hosts in it. */
export const uriOf = (uri: string, records: number): string =>
  uri.replace(/^([a-z+]+:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${databaseOf(records)}`);

/** MongoDB mode with so many records, in a database of its own. Rejects when the server behind does not take them. */
export async function startMongo(uri: string, records: number): Promise<Subject> {
  const scale = scaleOf(records);
  const client = await new MongoClient(uri).connect();
  try {
    const database = client.db(databaseOf(records));
    await database.dropDatabase();
    const networks = database.collection<ReturnType<typeof documentOf>>(registry.records.networks.collection);
    await networks.createIndexes(registry.records.networks.indexes.map(({ name, key }) => ({ name, key: { ...key } })));
    for (let from = 0; from < records; from += BATCH) {
      const length = Math.min(BATCH, records - from);
      await networks.insertMany(Array.from({ length }, (_, at) => documentOf(from + at, scale)));
    }
  } finally {
    await client.close();
  }
  return { engine: 'mongodb', scale, server: await startCadastreOnMongo(uriOf(uri, records)) };
}

/** Removes what was loaded into the MongoDB server. */
export async function dropMongo(uri: string, scales: readonly number[]): Promise<void> {
  const client = await new MongoClient(uri).connect();
  try {
    for (const records of scales) await client.db(databaseOf(records)).dropDatabase();
  } finally {
    await client.close();
  }
}
