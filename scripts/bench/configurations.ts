/** The four servers that are compared, and how each is started on a data folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Scale } from './records.js';
import { ServerProcess } from './server-process.js';

export type ConfigurationName = 'bare' | 'hand-written' | 'Cadastre' | 'stock';

export interface Configuration {
  readonly name: ConfigurationName;
  readonly what: string;
  start(folder: string, scale: Scale): Promise<ServerProcess>;
}

const CADASTRE = join('dist', 'src', 'main.js');
const PROGRAMS = join('.cache', 'bench', 'programs');

/** Where a compiled program is. */
export const programOf = (name: string): string => join(PROGRAMS, `${name}.mjs`);

const program = (name: ConfigurationName, what: string): Configuration => ({
  name,
  what,
  start: (folder, { records }) => ServerProcess.start([join(PROGRAMS, `${name}.mjs`), folder, String(records)]),
});

/** In the order they take turns. */
export const configurations: readonly Configuration[] = [
  program('bare', 'node:http, a fixed answer of the same size; bodies are read and parsed'),
  program('hand-written', 'node:http and the same engine, written for these three requests'),
  {
    name: 'Cadastre',
    what: 'node dist/src/main.js serve, production defaults (the documents’ own ports closed)',
    start: (folder) => startCadastre(folder),
  },
  program('stock', 'Express, express.json() and openapi-backend as its README says, the same document and engine'),
];

const ALONE = ['--port', '0', '--extra-ports', 'false'];

const serveWith = (...store: string[]): Promise<ServerProcess> =>
  ServerProcess.start([CADASTRE, 'serve', ...ALONE, ...store]);

/** Its defaults, but a port, a folder of its own, and these settings. */
export const startCadastre = (folder: string, ...settings: string[]): Promise<ServerProcess> =>
  serveWith('--data-dir', folder, ...settings);

/** And with what no flag may say. */
export const startCadastreWith = (
  variables: Readonly<Record<string, string>>,
  folder: string,
  ...settings: string[]
): Promise<ServerProcess> =>
  ServerProcess.start([CADASTRE, 'serve', ...ALONE, '--data-dir', folder, ...settings], undefined, variables);

/** The same in MongoDB mode. */
export const startCadastreOnMongo = (uri: string): Promise<ServerProcess> => serveWith('--mongodb-uri', uri);

/** And with one command to the database for each read by id. */
export const startReadByRead = (uri: string): Promise<ServerProcess> =>
  ServerProcess.start([join(PROGRAMS, 'read-by-read.mjs'), ...ALONE, '--mongodb-uri', uri]);

/** Compiles the programs, as Cadastre is: what runs sources directly (tsx) leaves marks on every function. */
export function buildPrograms(): void {
  if (!existsSync(CADASTRE)) throw new Error(`${CADASTRE} is missing: make build`);
  buildSync({
    entryPoints: [
      ...['bare', 'hand-written', 'stock', 'read-by-read'].map((name) =>
        join('scripts', 'bench', 'servers', `${name}.ts`),
      ),
      join('scripts', 'bench', 'overload', 'client.ts'),
    ],
    entryNames: '[name]',
    outdir: PROGRAMS,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
}
