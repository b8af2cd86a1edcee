/** A registry as the server mounts it: what is generated from its document, its handlers and its dialect. */
import type { Refusal } from '../errors.js';
import type { RegistryDefinition } from '../records/definition.js';
import type { AnyHandler } from './handlers.js';
import type { Operation } from './operation.js';
import type { Validator } from './validation.js';

/** How a registry says no. Problem details need no dialect; they are the same everywhere. */
export interface Wire {
  /** The media type of `toFailure`. */
  readonly failureType: string;
  /** The body of a refusal, to the request of that path and id. */
  readonly toFailure: (refusal: Refusal, request: { readonly path: string; readonly id: string }) => unknown;
  /** Operations that say no in another way, as a standard of theirs asks, by id. */
  readonly others?: Readonly<Record<string, Wire>>;
}

export interface Registry {
  readonly definition: RegistryDefinition;
  readonly operations: readonly Operation[];
  readonly validators: Readonly<Record<string, Validator>>;
  /** The OpenAPI document, a file of JSON. */
  readonly document: URL;
  readonly handlers: Readonly<Record<string, AnyHandler>>;
  readonly wire: Wire;
}
