/**
 * `cadastre serve` with a known fault, for the controls alone: no setting of the server leads here. The first argument
 * names the fault, the others are the flags of `serve`.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../../src/cli/serve.js';
import { type Config, readConfig, settings } from '../../src/config.js';
import { openEmbedded } from '../../src/store/embedded/engine.js';
import type { Store } from '../../src/store/contract.js';
import { openMongo } from '../../src/store/mongo.js';
import { openStore, storeOptionsOf } from '../../src/store/open.js';
import {
  copyingInPasses,
  forgettingRequests,
  forgettingWitnesses,
  gatheringResults,
  ignoringMarks,
  ignoringRevisions,
} from './faulty-store.js';

/** Faults of the process, which begin before anything else. */
const beginnings: Record<string, () => void> = {
  /** Ends at once when it is told to stop. */
  'exit-at-once': () => process.on('SIGTERM', () => process.exit(0)),
};

/** Faults of the store. */
const faults: Record<string, (config: Config) => Promise<Store>> = {
  /** Answers writes before they are durable. */
  'acknowledge-early': (config) => openEmbedded({ folder: config['data-dir'], unsafeAcknowledgeEarly: true }),
  /** Hangs when it is closed, with a call to the system that does not end. */
  'hang-at-close': async (config) => {
    const store = await openStore(storeOptionsOf(config));
    store.close = () => readFile(join(config['data-dir'], 'pipe')).then(() => undefined);
    return store;
  },
  /** Leaves a batch that the disk refused in LevelDB's log. */
  'keep-refused': (config) => openEmbedded({ folder: config['data-dir'], unsafeKeepRefused: true }),
  /** Opens damaged files, and answers from them. */
  'skip-check': (config) => openEmbedded({ folder: config['data-dir'], unsafeSkipCheck: true }),
  /** Replaces a record whatever its revision is. */
  'ignore-revision': async (config) => ignoringRevisions(await openStore(storeOptionsOf(config))),
  /** Does not see that a record is about to be removed. */
  'ignore-marks': async (config) => ignoringMarks(await openStore(storeOptionsOf(config))),
  /** Makes changes without an entry in the audit log. */
  'skip-audit': async (config) => forgettingWitnesses(await openStore(storeOptionsOf(config))),
  /** Keeps nothing of requests with an Idempotency-Key. */
  'forget-requests': async (config) => forgettingRequests(await openStore(storeOptionsOf(config))),
  /** Copies what is there when the copy gets to it, in many passes. */
  'copy-without-snapshot': async (config) => copyingInPasses(await openEmbedded({ folder: config['data-dir'] })),
  /** Holds a whole result before any of it is sent. */
  'gather-results': async (config) => gatheringResults(await openStore(storeOptionsOf(config))),
  /** Takes what a write that was sent again finds for another's doing. */
  'forget-own-writes': (config) => openMongo({ uri: config['mongodb-uri'], unsafeForgetsOwnWrites: true }),
};

const [name = '', ...rest] = process.argv.slice(2);
const options = Object.fromEntries(Object.keys(settings).map((flag) => [flag, { type: 'string' as const }]));
const { values } = parseArgs({ args: rest, options });
beginnings[name]?.();
await serve(readConfig(values, {}), faults[name]);
