/** `--registry NAME`: one of those that are served. */
import { Option } from 'commander';
import { registries } from '../../generated/registries.js';
import { scopesOf } from '../auth/scopes.js';
import type { Registry } from '../http/registry.js';
import { requireKeptGrants } from '../registries/access/kept-grants.js';
import type { TransferRegistry } from '../transfer/acceptance.js';

export const registryOption = (): Option =>
  new Option('--registry <name>', 'the registry')
    .choices(registries.map(({ definition }) => definition.name))
    .makeOptionMandatory();

/** The same for an import: what the schema of kept clients cannot say is checked too. */
export function importRegistryNamed(name: string): Registry & TransferRegistry {
  const registry = registryNamed(name);
  if (name !== 'access') return registry;
  const scopes = scopesOf(registries);
  return { ...registry, requireRecord: (record) => requireKeptGrants(record, scopes) };
}

/** The registry of that name; commander has refused others. */
export const registryNamed = (name: string): Registry => registries.find(({ definition }) => definition.name === name)!;
