/** A registry as the server mounts it: what is generated from its document, its handlers and its dialect. */
import type { Refusal } from '../errors.js';
import type { RecordDefinition, RegistryDefinition } from '../records/definition.js';
import type { Scopes } from '../records/grants.js';
import type { AnyHandler } from './handlers.js';
import type { Operation } from './operation.js';
import type { Validator } from './validation.js';

/** A way of saying no. */
export interface FailureWire {
  /** The media type of `toFailure`. */
  readonly failureType: string;
  /** The body of a refusal, to the request of that path and id. */
  readonly toFailure: (refusal: Refusal, request: { readonly path: string; readonly id: string }) => unknown;
}

/** Ids of requests in a form that a registry's clients know, in a header field of its own beside `X-Request-Id`. */
export interface RequestIdForm {
  /** The field of every answer; a sender without an `X-Request-Id` may give its id in it. */
  readonly field: string;
  /** A new id in the form: 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly make: () => string;
  /** What the field says for any id: the id itself where it has the form, else always the same one made of it. */
  readonly of: (id: string) => string;
}

/** How a registry speaks. Problem details need no dialect; they are the same everywhere. */
export interface Wire extends FailureWire {
  /** Operations that say no in another way, as a standard of theirs asks, by id. */
  readonly others?: Readonly<Record<string, FailureWire>>;
  /** Ids are ours, and in `X-Request-Id` alone, unless said. */
  readonly requestId?: RequestIdForm;
  /**
   * Whether it also says no to what reaches no operation: on the registry's own port to all of that, elsewhere to what
   * is wrong with a path whose first segment no other registry has. Without it problem details do, as for any path.
   */
  readonly speaksForAll?: boolean;
}

/**
 * By types of records: refuses one that fits its schema and that no create would store all the same, for imports. A
 * registry that has such rules has them as `kept` in `kept.ts` of its folder.
 */
export type KeptRules = Readonly<Record<string, (record: Readonly<Record<string, unknown>>, scopes: Scopes) => void>>;

export interface Registry {
  readonly definition: RegistryDefinition;
  readonly operations: readonly Operation[];
  readonly validators: Readonly<Record<string, Validator>>;
  /** The OpenAPI document, a file of JSON. */
  readonly document: URL;
  readonly handlers: Readonly<Record<string, AnyHandler>>;
  readonly wire: Wire;
  readonly kept?: KeptRules;
}

/** One type of the records that are served. */
export interface RecordType {
  readonly definition: RecordDefinition;
  /** Whose type it is. */
  readonly registry: RegistryDefinition;
  /** Judges a record. */
  readonly validator: Validator;
  readonly requireKept?: KeptRules[string] | undefined;
  /** All of its registry. */
  readonly operations: readonly Operation[];
}

/** Every type of records of these registries. Throws where one has no validator. */
export const recordTypesOf = (registries: readonly Registry[]): RecordType[] =>
  registries.flatMap(({ definition: registry, validators, operations, kept }) =>
    Object.values(registry.records).map((definition) => {
      const validator = validators[`record ${definition.collection}`];
      if (!validator) throw new Error(`${definition.name} has no validator for its record`);
      return { definition, registry, validator, operations, requireKept: kept?.[definition.collection] };
    }),
  );
