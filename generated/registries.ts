// Written by `make generate`. Do not edit: change spec/redocly.yaml.
import type { Registry } from '../src/http/registry.js';
import { handlers as backboneHandlers } from '../src/registries/backbone/handlers.js';
import { wire as backboneWire } from '../src/registries/backbone/wire.js';
import { operations as backboneOperations, registry as backbone } from './backbone/operations.js';
import { validators as backboneValidators } from './backbone/validators.js';
import { handlers as networkHandlers } from '../src/registries/network/handlers.js';
import { wire as networkWire } from '../src/registries/network/wire.js';
import { operations as networkOperations, registry as network } from './network/operations.js';
import { validators as networkValidators } from './network/validators.js';
import { handlers as tricircleHandlers } from '../src/registries/tricircle/handlers.js';
import { kept as tricircleKept } from '../src/registries/tricircle/kept.js';
import { wire as tricircleWire } from '../src/registries/tricircle/wire.js';
import { operations as tricircleOperations, registry as tricircle } from './tricircle/operations.js';
import { validators as tricircleValidators } from './tricircle/validators.js';
import { handlers as accessHandlers } from '../src/registries/access/handlers.js';
import { kept as accessKept } from '../src/registries/access/kept.js';
import { wire as accessWire } from '../src/registries/access/wire.js';
import { operations as accessOperations, registry as access } from './access/operations.js';
import { validators as accessValidators } from './access/validators.js';

export const registries: readonly Registry[] = [
  {
    definition: backbone,
    operations: backboneOperations,
    validators: backboneValidators,
    document: new URL('./backbone/openapi.json', import.meta.url),
    handlers: backboneHandlers,
    wire: backboneWire,
  },
  {
    definition: network,
    operations: networkOperations,
    validators: networkValidators,
    document: new URL('./network/openapi.json', import.meta.url),
    handlers: networkHandlers,
    wire: networkWire,
  },
  {
    definition: tricircle,
    operations: tricircleOperations,
    validators: tricircleValidators,
    document: new URL('./tricircle/openapi.json', import.meta.url),
    handlers: tricircleHandlers,
    wire: tricircleWire,
    kept: tricircleKept,
  },
  {
    definition: access,
    operations: accessOperations,
    validators: accessValidators,
    document: new URL('./access/openapi.json', import.meta.url),
    handlers: accessHandlers,
    wire: accessWire,
    kept: accessKept,
  },
];
