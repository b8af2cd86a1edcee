/** `--registry NAME`: one of those that are served. */
import { Option } from 'commander';
import { registries } from '../../generated/registries.js';
import type { Registry } from '../http/registry.js';

export const registryOption = (): Option =>
  new Option('--registry <name>', 'the registry')
    .choices(registries.map(({ definition }) => definition.name))
    .makeOptionMandatory();

/** The registry of that name; commander has refused others. */
export const registryNamed = (name: string): Registry => registries.find(({ definition }) => definition.name === name)!;
