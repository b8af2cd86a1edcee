/** `faulty-server.ts` as a program for plain node, on the same compiled code that the real server runs. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** The real server. */
export const CADASTRE = join('dist', 'src', 'main.js');

const PROGRAM = join('.cache', 'chaos', 'faulty-server.mjs');
let built: Promise<string> | undefined;

/** The path of the program; made once in a run, since what runs sources directly (tsx) starts slowly. */
export function faultyProgram(): Promise<string> {
  if (!existsSync(CADASTRE)) throw new Error(`${CADASTRE} is missing: make build`);
  built ??= build({
    entryPoints: [join(import.meta.dirname, 'faulty-server.ts')],
    outfile: PROGRAM,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    plugins: [
      {
        name: 'compiled sources',
        setup: (running) =>
          running.onResolve({ filter: /\/src\/.*\.js$/ }, ({ path }) => ({
            path: resolve('dist', path.slice(path.indexOf('src/'))),
            external: true,
          })),
      },
    ],
  }).then(() => PROGRAM);
  return built;
}
