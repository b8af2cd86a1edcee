/**
 * `cadastre serve` with a known fault, for the controls alone: no setting of the server leads here. The first argument
 * names the fault, the others are the flags of `serve`.
 */
import { parseArgs } from 'node:util';
import { serve } from '../../src/cli/serve.js';
import { readConfig, settings } from '../../src/config.js';
import { openEmbedded } from '../../src/store/embedded/engine.js';

const faults = {
  /** Answers writes before they are durable. */
  'acknowledge-early': (folder: string) => openEmbedded({ folder, unsafeAcknowledgeEarly: true }),
};

const [name = '', ...rest] = process.argv.slice(2);
const options = Object.fromEntries(Object.keys(settings).map((flag) => [flag, { type: 'string' as const }]));
const { values } = parseArgs({ args: rest, options });
await serve(readConfig(values, {}), (config) => faults[name as keyof typeof faults](config['data-dir']));
