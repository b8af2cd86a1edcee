/**
 * A plan is all that the pipeline needs of one operation, looked up once at start. What is missing – a handler, a
 * validator, a security scheme – stops the start here, so that no request can fall through.
 */
import { SCHEME_NAMES } from '../auth/scheme.js';
import type { Requests } from '../records/idempotency.js';
import type { RecordsSource } from '../records/records.js';
import type { AnyHandler, Services } from './handlers.js';
import { IDEMPOTENCY_KEY } from './idempotency.js';
import type { Operation } from './operation.js';
import type { FailureWire, Registry, Wire } from './registry.js';
import type { Validator } from './validation.js';

export interface Plan {
  readonly operation: Operation;
  /** The security schemes that it offers, by name. */
  readonly schemes: ReadonlySet<string>;
  /** What its refusals say in `WWW-Authenticate` in place of `Bearer`; undefined: that. */
  readonly challenge: string | undefined;
  readonly registry: string;
  /** The registry's. */
  readonly wire: Wire;
  /** How the operation says no. */
  readonly failures: FailureWire;
  readonly handler: AnyHandler;
  /** Of each type of records. */
  readonly sources: Readonly<Record<string, RecordsSource>>;
  readonly services: Services;
  /** What is kept of requests with a key, where the operation takes one. */
  readonly requests: Requests | undefined;
  /** By place: `path`, `query`, `header`. */
  readonly parameters: {
    readonly path: Validator | undefined;
    readonly query: Validator;
    readonly header: Validator | undefined;
  };
  /** By media type. */
  readonly bodies: ReadonlyMap<string, Validator>;
  /** By `status mediaType`. */
  readonly answers: ReadonlyMap<string, Validator>;
  /** The media types of successes, the default one first; empty where successes have no body. */
  readonly successTypes: readonly string[];
}

/** What plans are made from. */
export interface PlanParts {
  readonly registry: Registry;
  readonly sources: Readonly<Record<string, RecordsSource>>;
  readonly requests: Requests;
  readonly services: Services;
  /** As openapi-backend holds them. */
  readonly handlers: Readonly<Record<string, unknown>>;
}

/** The plans of a registry's operations. Throws one error that names every gap. */
export function plansOf(parts: PlanParts): Plan[] {
  const gaps: string[] = [];
  const plans = parts.registry.operations.map((operation) => planOf(parts, operation, gaps));
  const known = new Set(parts.registry.operations.map(({ id }) => id));
  for (const name of [...Object.keys(parts.registry.handlers), ...Object.keys(parts.registry.wire.others ?? {})])
    if (!known.has(name)) gaps.push(`the handler ${name} belongs to no operation`);
  if (gaps.length > 0) throw new Error(`${parts.registry.definition.name} cannot be served: ${gaps.join('; ')}`);
  return plans;
}

function planOf(
  { registry, sources, requests, services, handlers }: PlanParts,
  operation: Operation,
  gaps: string[],
): Plan {
  const { id, answers } = operation;
  const validator = (key: string): Validator => {
    const found = registry.validators[key];
    if (!found) gaps.push(`${id} has no validator for "${key}"`);
    return found as Validator;
  };
  const handler = handlers[id];
  if (typeof handler !== 'function') gaps.push(`${id} has no handler`);
  const schemes = schemesOf(operation);
  gaps.push(...accessGaps(operation, schemes));
  const answerKeys = Object.entries(answers).flatMap(([status, types]) => types.map((type) => `${status} ${type}`));
  return {
    operation,
    schemes,
    challenge: services.auth.challengeOf(schemes),
    registry: registry.definition.name,
    wire: registry.wire,
    failures: registry.wire.others?.[id] ?? registry.wire,
    handler: handler as AnyHandler,
    sources,
    services,
    requests: takesKey(operation) ? requests : undefined,
    parameters: {
      path: operation.parameters.path.length > 0 ? validator(`${id} path`) : undefined,
      query: validator(`${id} query`),
      header: operation.parameters.header.length > 0 ? validator(`${id} header`) : undefined,
    },
    bodies: new Map((operation.body?.types ?? []).map((type) => [type, validator(`${id} request ${type}`)])),
    answers: new Map(answerKeys.map((key) => [key, validator(`${id} ${key}`)])),
    successTypes: [
      ...new Set(Object.entries(answers).flatMap(([status, types]) => (status.startsWith('2') ? types : []))),
    ],
  };
}

function accessGaps({ id, scope, security }: Operation, schemes: ReadonlySet<string>): string[] {
  const unknown = [...schemes].filter((name) => !SCHEME_NAMES.has(name));
  return [
    ...unknown.map((name) => `${id} asks for the unknown security scheme ${name}`),
    ...((scope === undefined) === (security.length === 0) ? [] : [`${id} must have a scope and security, or neither`]),
  ];
}

/** The security schemes that an operation offers, by name. */
export const schemesOf = ({ security }: Pick<Operation, 'security'>): ReadonlySet<string> =>
  new Set(security.flatMap((all) => Object.keys(all)));

const takesKey = ({ parameters }: Operation): boolean =>
  parameters.header.some(({ name }) => name.toLowerCase() === IDEMPOTENCY_KEY);
