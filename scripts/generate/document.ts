/** The parts of a bundled OpenAPI 3.1 document that the generators read, and how to follow a reference in it. */

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

export interface Schema {
  [keyword: string]: unknown;
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  default?: Json;
  'x-filter'?: { index?: boolean; sort?: boolean; paths?: boolean };
  'x-generate'?: 'uuid';
  'x-derive'?: { from: string; as: 'create' | 'update' | 'merge-patch' | 'filter' };
}

/**
 * An executed example: `x-given` names the records that must exist, `x-varies` what differs by call, `x-unordered` the
 * lists whose order does.
 */
export interface Example {
  $ref?: string;
  value?: Json;
  'x-given'?: string[];
  'x-varies'?: string[];
  'x-unordered'?: string[];
  /** For refusals: what to change in a good request to get it. `bodyBytes` pads the body to that length. */
  'x-request'?: { headers?: Record<string, string>; query?: string; body?: Json; bodyBytes?: number };
}

/** A record that examples begin with: an example, or of `x-records`, which says what creates it and what of it the server makes. */
export interface Prior {
  $ref?: string;
  value?: Json;
  createdBy?: string;
  made?: string[];
}

export interface MediaType {
  schema: Schema;
  examples?: Record<string, Example>;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
  example?: Json;
  examples?: Record<string, Example>;
}

export interface Answer {
  $ref?: string;
  content?: Record<string, MediaType>;
}

export interface OperationObject {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, MediaType>; 'x-max-bytes'?: number };
  responses: Record<string, Answer>;
  security?: Record<string, string[]>[];
  'x-scope'?: string;
  'x-own-port'?: true;
  'x-body-if-named'?: boolean;
  servers?: Server[];
}

export interface Server {
  url: string;
  variables?: Record<string, { default: string }>;
}

/** A security scheme; `in` and `name` where it is an `apiKey`, `flows` where it is OAuth 2.0. */
export interface SecurityScheme {
  type: string;
  in?: 'header' | 'query' | 'cookie';
  name?: string;
  flows?: Record<string, { scopes: Record<string, string> }>;
}

/** One type of the records that a registry keeps. */
export interface RecordObject {
  key: string;
  /** The name of their schema. */
  record: string;
  /** The schema of what is kept, where that differs from what is sent. */
  stored?: Schema;
  /** One of them, in error codes. */
  noun: string;
  derived?: Record<string, { from: string; split: string } | { from: string; each: string }>;
  unique?: { name: string; fields: string[]; where?: Record<string, string>; error: string; heldBy?: RefusalOf }[];
  references?: Reference[];
}

/** A refusal's code, and the values that a record has for which it is meant. */
export interface RefusalOf {
  where: Record<string, string>;
  error: string;
}

/** Whose field holds the key of a record of another type. */
export interface Reference {
  field: string;
  to: string;
  unknown: string;
  unfit?: RefusalOf;
  bound: string;
}

export interface Registry {
  port?: number;
  /** By collection. */
  records: Record<string, RecordObject>;
}

export interface OpenApi {
  info: { title: string; version: string };
  'x-registry': Registry;
  security?: Record<string, string[]>[];
  servers?: Server[];
  paths: Record<string, Record<string, unknown> & { parameters?: Parameter[] }>;
  components: {
    schemas: Record<string, Schema>;
    examples?: Record<string, Example>;
    securitySchemes?: Record<string, SecurityScheme>;
  };
}

/** One operation with where it is served. */
export interface Route {
  path: string;
  method: string;
  operation: OperationObject;
  /** Those of the path, then its own; references followed. */
  parameters: Parameter[];
}

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete'];

/** What `node` refers to in `document`, or `node` itself where it is no reference. */
export function follow<T extends { $ref?: string }>(document: OpenApi, node: T): T {
  if (node.$ref === undefined) return node;
  let found: unknown = document;
  for (const part of node.$ref.slice(2).split('/')) {
    found = (found as Record<string, unknown>)[part.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  if (found === undefined) throw new Error(`${node.$ref} leads nowhere`);
  return follow(document, found as T);
}

/** Every operation of the document, in its order. */
export function routesOf(document: OpenApi): Route[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method] !== undefined).map((method) => {
      const operation = item[method] as OperationObject;
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
      return { path, method, operation, parameters: parameters.map((parameter) => follow(document, parameter)) };
    }),
  );
}
