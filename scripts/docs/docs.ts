/** `make docs`: the portal, from the published documents and the catalogue of errors. Another folder may be named. */
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from '../generate/errors.js';
import { originOf, readRegistries } from './document.js';
import { errorsPage } from './errors-page.js';
import type { Markup } from './html.js';
import { referencePage } from './reference-page.js';
import { startPage } from './start-page.js';

const BESIDE = dirname(fileURLToPath(import.meta.url));
const REDOCLY = resolve('node_modules/@redocly/cli');

/** Redoc takes its maker's logo and icons from there; a portal asks nobody else, and Redoc does without them. */
const OUTSIDE = /https:\/\/cdn\.redoc(?:\.ly|ly\.com)\//g;

const redoc = (): string =>
  readFileSync(join(REDOCLY, 'lib/chunks/redoc.standalone.js'), 'utf8').replace(OUTSIDE, 'data:,');

const target = resolve(process.argv[2] ?? 'dist/docs');
// Made beside the target and moved there whole: a server that runs never sees half a portal.
const made = `${target}.new`;
const write = (name: string, content: Markup | string): void =>
  writeFileSync(join(made, name), typeof content === 'string' ? content : content.text);

rmSync(made, { recursive: true, force: true });
mkdirSync(made, { recursive: true });
const registries = readRegistries();
const origin = originOf(registries[0]!.servers[0]!);
write('index.html', startPage(registries));
write('errors.html', errorsPage(readCatalogue('spec/errors.yaml'), origin));
for (const registry of registries) write(`${registry.name}.html`, referencePage(registry));
for (const asset of ['portal.css', 'portal.js', 'reference.js', 'icon.svg'])
  copyFileSync(join(BESIDE, asset), join(made, asset));
write('redoc.standalone.js', redoc());
copyFileSync(join(REDOCLY, 'LICENSE'), join(made, 'redoc.license.txt'));
rmSync(target, { recursive: true, force: true });
renameSync(made, target);
