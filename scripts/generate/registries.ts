/** The list of registries, the one place outside a registry's folder where its name stands. */
import { existsSync } from 'node:fs';

const folderOf = (name: string): string => `src/registries/${name}`;
/** What a registry has beside its handlers and its dialect, where it has that. */
const hasRules = (name: string): boolean => existsSync(`${folderOf(name)}/kept.ts`);

/** The source text of `registries.ts`: what the server mounts, in the order of `spec/redocly.yaml`. */
export function registriesModule(names: readonly string[]): string {
  const imports = names.map(
    (name) => `import { handlers as ${name}Handlers } from '../${folderOf(name)}/handlers.js';
${hasRules(name) ? `import { kept as ${name}Kept } from '../${folderOf(name)}/kept.js';\n` : ''}import { wire as ${name}Wire } from '../${folderOf(name)}/wire.js';
import { operations as ${name}Operations, registry as ${name} } from './${name}/operations.js';
import { validators as ${name}Validators } from './${name}/validators.js';`,
  );
  const rows = names.map(
    (name) => `  {
    definition: ${name},
    operations: ${name}Operations,
    validators: ${name}Validators,
    document: new URL('./${name}/openapi.json', import.meta.url),
    handlers: ${name}Handlers,
    wire: ${name}Wire,
${hasRules(name) ? `    kept: ${name}Kept,\n` : ''}  },`,
  );
  return `import type { Registry } from '../src/http/registry.js';
${imports.join('\n')}

export const registries: readonly Registry[] = [
${rows.join('\n')}
];
`;
}
