/** Opens the store that the settings name. MongoDB's driver is loaded only where it is used. */
import type { Config } from '../config.js';
import type { Store } from './contract.js';
import type { Report } from './report.js';

/** Which store. */
export interface StoreOptions {
  /** MongoDB mode: the connection string; wins over `dataDir`. */
  mongodbUri?: string | undefined;
  /** MongoDB mode: milliseconds to wait for a server that does not answer yet; default 0, one attempt. */
  mongodbWaitMs?: number | undefined;
  /** Embedded mode: the data folder, made when missing. */
  dataDir?: string | undefined;
  /** Embedded mode: bytes that writes leave free on the disk; default 256 MiB or a twentieth of the disk. */
  reserveBytes?: number | undefined;
  /** Embedded mode: bytes of record texts kept in memory; default 64 MiB. */
  recordCacheBytes?: number | undefined;
  /** Embedded mode: bytes of LevelDB blocks kept in memory; default 128 MiB. */
  blockCacheBytes?: number | undefined;
  /** Told of waiting for a server, of upgrades, and of indexes; default: nobody. */
  report?: Report | undefined;
}

/** The store that the settings name. */
export function storeOptionsOf(config: Config): StoreOptions {
  if (config['mongodb-uri'] !== '') return { mongodbUri: config['mongodb-uri'] };
  const reserve = config['disk-reserve'];
  return { dataDir: config['data-dir'], reserveBytes: reserve === 'auto' ? undefined : reserve * 1024 * 1024 };
}

/** Opens the store. Rejects in plain words when it cannot be reached, is in use, or is of another version. */
export async function openStore({
  mongodbUri,
  mongodbWaitMs,
  dataDir,
  reserveBytes,
  recordCacheBytes,
  blockCacheBytes,
  report,
}: StoreOptions): Promise<Store> {
  if (mongodbUri !== undefined) {
    const { openMongo } = await import('./mongo.js');
    return openMongo({
      uri: mongodbUri,
      ...(mongodbWaitMs === undefined ? {} : { waitMs: mongodbWaitMs }),
      ...(report === undefined ? {} : { report }),
    });
  }
  if (dataDir === undefined) throw new TypeError('a store needs a data folder or a MongoDB connection string');
  const { openEmbedded } = await import('./embedded/engine.js');
  return openEmbedded({
    folder: dataDir,
    ...(reserveBytes === undefined ? {} : { reserveBytes }),
    ...(recordCacheBytes === undefined ? {} : { recordCacheBytes }),
    ...(blockCacheBytes === undefined ? {} : { blockCacheBytes }),
    ...(report === undefined ? {} : { report }),
  });
}
