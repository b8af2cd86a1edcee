/** Where `cadastre import` puts records: a running server, a data folder, MongoDB. */
import { type Config, isAudited } from '../config.js';
import type { Destination } from '../transfer/destination.js';
import { ServerDestination } from '../transfer/server-destination.js';
import { openStoreDestination } from '../transfer/store-destination.js';
import { serverAt, type UrlOptions } from './server-place.js';
import type { TransferRegistry } from '../transfer/acceptance.js';
import { holdsStore, openOfflineStore } from './store-access.js';

/** Opens it. A dry run makes neither a folder nor an index. */
export async function openDestination(
  config: Config,
  { registry, options }: { registry: TransferRegistry; options: UrlOptions & { dryRun?: boolean } },
): Promise<Destination> {
  const { url } = options;
  if (url !== undefined) return new ServerDestination(serverAt(config, { ...options, url }), registry);
  const isNew = config['mongodb-uri'] === '' && !(await holdsStore(config['data-dir']));
  if (isNew && options.dryRun === true) return nowhere(config['data-dir']);
  const otherwise = ', or import through it with --url http://localhost:PORT';
  const store = await openOfflineStore(config, { mayBeNew: true, otherwise });
  return openStoreDestination(store, registry, { makeIndexes: options.dryRun !== true, isAudited: isAudited(config) });
}

/** A folder that is not there yet: all that is looked for is new. */
const nowhere = (folder: string): Destination => ({
  location: `embedded, ${folder} (not there yet)`,
  keepsMarks: true,
  place: () => Promise.reject(new Error('a dry run writes nothing')),
  look: async (documents) => documents.map(() => 'created'),
  close: async () => undefined,
});
