/**
 * `make generate`: the documents in spec/ → generated/. With a folder as argument it writes there instead
 * (`make check` compares the two trees).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { contractModule } from './contract.js';
import type { OpenApi } from './document.js';
import { errorsModule, readCatalogue } from './errors.js';
import { expand } from './expand.js';
import { operationsModule } from './operations.js';
import { expandOwnPort } from './own-port.js';
import { requireOwn } from './records.js';
import { registriesModule } from './registries.js';
import { expandScopes } from './scopes.js';
import { typesModule } from './types.js';
import { validatorsModule, validatorsTypes } from './validators.js';

const MADE = 'Written by `make generate`. Do not edit:';
const REDOCLY = resolve('node_modules/@redocly/cli/bin/cli.js');

/** Runs redocly in spec/, quietly unless it fails. */
function redocly(...args: string[]): void {
  try {
    execFileSync(process.execPath, [REDOCLY, ...args], { cwd: 'spec', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer };
    throw new Error(`redocly ${args.join(' ')} failed:\n${stdout.toString()}${stderr.toString()}`);
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function bundle(name: string): OpenApi {
  const folder = mkdtempSync(join(tmpdir(), 'cadastre-bundle-'));
  const file = join(folder, 'openapi.json');
  redocly('bundle', name, '--config', 'redocly.yaml', '--component-renaming-conflicts-severity', 'error', '-o', file);
  const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApi;
  rmSync(folder, { recursive: true });
  return document;
}

const collections = new Set<string>();

async function generate(name: string, folder: string): Promise<void> {
  const shared = parse(readFileSync('spec/shared.yaml', 'utf8')) as OpenApi;
  const document = bundle(name);
  requireOwn(collections, document);
  expand(document, shared.components.schemas);
  expandScopes(document, shared.components.securitySchemes!);
  expandOwnPort(document);
  const line = `// ${MADE} change spec/${name}.yaml.\n`;
  const file = (base: string): string => join(folder, name, base);
  write(
    file('openapi.json'),
    `${JSON.stringify({ 'x-generated': `${MADE} change spec/${name}.yaml.`, ...document }, null, 1)}\n`,
  );
  write(
    file('openapi.yaml'),
    `# ${MADE} change spec/${name}.yaml.\n${stringify(document, { aliasDuplicateObjects: false, lineWidth: 120 })}`,
  );
  redocly('lint', file('openapi.json'), '--config', 'redocly.yaml');
  write(file('types.ts'), line + (await typesModule(document)));
  write(file('operations.ts'), line + operationsModule(document, name));
  write(file('validators.js'), line + validatorsModule(document));
  write(file('validators.d.ts'), line + validatorsTypes);
  write(file('contract.ts'), line + contractModule(document));
}

const target = resolve(process.argv[2] ?? 'generated');
// Made beside the target and moved there whole: a document with a mistake leaves the last good tree in place.
const made = `${target}.new`;
const { apis } = parse(readFileSync('spec/redocly.yaml', 'utf8')) as { apis: Record<string, unknown> };
const names = Object.keys(apis);
redocly('lint', ...names, '--config', 'redocly.yaml');
rmSync(made, { recursive: true, force: true });
write(
  join(made, 'errors.ts'),
  `// ${MADE} change spec/errors.yaml.\n${errorsModule(readCatalogue('spec/errors.yaml'))}`,
);
write(join(made, 'registries.ts'), `// ${MADE} change spec/redocly.yaml.\n${registriesModule(names)}`);
for (const name of names) await generate(name, made);
rmSync(target, { recursive: true, force: true });
renameSync(made, target);
