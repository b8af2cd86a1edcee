/** What the server reads of a document at start: the registry, its operations and the type of its handlers. */
import { follow, routesOf, type OpenApi, type Route, type Schema } from './document.js';

const DEFAULT_MAX_BYTES = 1048576;

/** The source text of `operations.ts`. */
export function operationsModule(document: OpenApi, name: string): string {
  return `import type { HandlersOf } from '../../src/http/handlers.js';
import type { Operation } from '../../src/http/operation.js';
import type { RegistryDefinition } from '../../src/records/definition.js';
import type { ${document['x-registry'].stored ? '' : 'components, '}operations as Types } from './types.js';

/** ${document['x-registry'].stored ? 'The record as it is kept; handlers make of it what is sent.' : 'The record as it is sent.'} */
export type WireRecord = ${recordType(document)};

/** One function for each operation of the document; \`satisfies Handlers\` makes a missing one a compile error. */
export type Handlers = HandlersOf<Types, WireRecord>;

export const registry = ${pretty(registryOf(document, name))} as const satisfies RegistryDefinition;

export const operations = ${pretty(routesOf(document).map((route) => operationOf(document, route)))} as const satisfies readonly Operation[];
`;
}

const recordType = ({ 'x-registry': { stored, record } }: OpenApi): string =>
  stored ? 'Record<string, unknown>' : `components['schemas'][${JSON.stringify(record)}]`;

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

function operationOf(document: OpenApi, { path, method, operation, parameters }: Route): Record<string, unknown> {
  const body = operation.requestBody;
  const named = (place: string) =>
    parameters.filter((parameter) => parameter.in === place).map(({ name, schema }) => ({ name, type: schema.type }));
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    parameters: { path: named('path'), query: named('query'), header: named('header') },
    ...(body
      ? {
          body: {
            required: body.required ?? false,
            maxBytes: body['x-max-bytes'] ?? DEFAULT_MAX_BYTES,
            types: Object.keys(body.content),
            ...(takesFilter(document, body) ? { filter: true } : {}),
          },
        }
      : {}),
    answers: Object.fromEntries(
      Object.entries(operation.responses).map(([status, answer]) => [
        status,
        Object.keys(follow(document, answer).content ?? {}),
      ]),
    ),
    ...(operation['x-scope'] === undefined ? {} : { scope: operation['x-scope'] }),
    security: operation.security,
  };
}

const takesFilter = (document: OpenApi, body: NonNullable<Route['operation']['requestBody']>): boolean =>
  Object.values(body.content).some(({ schema }) => follow(document, schema)['x-dotted-roots'] !== undefined);

function registryOf(document: OpenApi, name: string): Record<string, unknown> {
  const { collection, key, record: recordName, stored, noun = name, port, derived = {} } = document['x-registry'];
  const record = stored ?? document.components.schemas[recordName]!;
  const properties = Object.entries(record.properties ?? {});
  const filterable = properties.filter(([, property]) => property['x-filter']);
  filterable.forEach(([field, property]) => requireSortable(document, field, property));
  return {
    name,
    noun,
    title: document.info.title,
    collection,
    ...(port === undefined ? {} : { port }),
    key: {
      field: key,
      ...(record.properties?.[key]?.['x-generate'] ? { generate: record.properties[key]['x-generate'] } : {}),
    },
    fields: properties.map(([field]) => field),
    required: (record.required ?? []).filter((field) => record.properties?.[field]?.default === undefined),
    defaults: defaultsOf(properties),
    derived,
    filterable: {
      ...Object.fromEntries(
        filterable.map(([field, property]) => [
          field,
          { path: storedPath(key, field), type: property.type, ...(property['x-filter']?.paths ? { open: true } : {}) },
        ]),
      ),
      ...Object.fromEntries(
        Object.keys(derived).map((field) => [field, { path: `_.${field}`, type: 'string', list: true }]),
      ),
    },
    sortable: Object.fromEntries(
      filterable.filter(([, property]) => property['x-filter']?.sort).map(([field]) => [field, storedPath(key, field)]),
    ),
    indexes: indexesOf(filterable, Object.keys(derived)),
  };
}

const defaultsOf = (properties: [string, Schema][]): Record<string, unknown> =>
  Object.fromEntries(
    properties
      .filter(([, { default: value }]) => value !== undefined)
      .map(([field, { default: value }]) => [field, value]),
  );

/** Where a field is in the stored document. */
const storedPath = (key: string, field: string): string => (field === key ? '_id' : field);

/** Pages by a field that records may lack, or without an index, would lose records or scan. */
function requireSortable(document: OpenApi, field: string, property: Schema): void {
  const { key, record } = document['x-registry'];
  const isRequired = document.components.schemas[record]?.required?.includes(field);
  if (!property['x-filter']?.sort || (isRequired && (field === key || property['x-filter'].index))) return;
  throw new Error(`${document.info.title}: ${field} can be sorted by only when it is required and has an index`);
}

/** Every index ends with the key, so that what it finds is in the order of answers already. */
function indexesOf(filterable: [string, Schema][], derived: string[]): { name: string; key: Record<string, 1> }[] {
  const scalar = (name: string, path: string) => ({ name, key: { [path]: 1 as const, _id: 1 as const } });
  return [
    ...filterable
      .filter(([, property]) => property['x-filter']?.index)
      .map(([field, property]) =>
        property['x-filter']?.paths ? { name: field, key: { [`${field}.$**`]: 1 as const } } : scalar(field, field),
      ),
    ...derived.map((field) => scalar(field, `_.${field}`)),
  ];
}
