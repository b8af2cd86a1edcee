/** `--registry NAME`: one of those that are served; with the type of records where it has several (`NAME.TYPE`). */
import { Option } from 'commander';
import { registries } from '../../generated/registries.js';
import { scopesOf } from '../auth/scopes.js';
import { recordTypesOf, type RecordType } from '../http/registry.js';
import type { TransferRegistry } from '../transfer/acceptance.js';

const types = recordTypesOf(registries);

export const registryOption = (): Option =>
  new Option('--registry <name>', 'the registry')
    .choices(types.map(({ definition }) => definition.name))
    .makeOptionMandatory();

/** The same for an import: what the schema of its records cannot say is checked too. */
export function importRegistryNamed(name: string): TransferRegistry {
  const type = registryNamed(name);
  const scopes = scopesOf(registries);
  return { ...type, requireRecord: (record) => type.requireKept?.(record, scopes) };
}

/** The registry of that name; commander has refused others. */
export const registryNamed = (name: string): RecordType => types.find(({ definition }) => definition.name === name)!;
