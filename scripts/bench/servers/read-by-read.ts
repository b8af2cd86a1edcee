/** `cadastre serve` as it was built, in MongoDB mode, but with one `findOne` for each read by id: the other side of one goal. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const built = <T>(path: string): Promise<T> => import(resolve('dist', 'src', path)) as Promise<T>;
const { serve } = await built<typeof import('../../../src/cli/serve.js')>('cli/serve.js');
const { readConfig, settings } = await built<typeof import('../../../src/config.js')>('config.js');
const { openMongo } = await built<typeof import('../../../src/store/mongo.js')>('store/mongo.js');

const options = Object.fromEntries(Object.keys(settings).map((flag) => [flag, { type: 'string' as const }]));
const { values } = parseArgs({ options });
await serve(readConfig(values, {}), (config) => openMongo({ uri: config['mongodb-uri'], coalesce: false }));
