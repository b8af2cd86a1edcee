/** What the server reads of a document at start: the registry, its operations and the type of its handlers. */
import { follow, routesOf, type OpenApi, type RecordObject, type Route } from './document.js';
import { recordDefinition } from './records.js';

const DEFAULT_MAX_BYTES = 1048576;

/** The source text of `operations.ts`. */
export function operationsModule(document: OpenApi, name: string): string {
  const types = Object.values(document['x-registry'].records);
  return `import type { HandlersOf } from '../../src/http/handlers.js';
import type { Operation } from '../../src/http/operation.js';
import type { RegistryDefinition } from '../../src/records/definition.js';
import type { ${types.some(({ stored }) => !stored) ? 'components, ' : ''}operations as Types } from './types.js';

/** The records by their types: as they are sent, or as they are kept where handlers make of that what is sent. */
export interface Records {
${Object.entries(document['x-registry'].records)
  .map(([type, record]) => `  ${type}: ${recordType(record)};`)
  .join('\n')}
}

/** One function for each operation of the document; \`satisfies Handlers\` makes a missing one a compile error. */
export type Handlers = HandlersOf<Types, Records>;

export const registry = ${pretty(registryOf(document, name))} as const satisfies RegistryDefinition;

export const operations = ${pretty(routesOf(document).map((route) => operationOf(document, route)))} as const satisfies readonly Operation[];
`;
}

const recordType = ({ stored, record }: RecordObject): string =>
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
    ...credentialsOf(document, operation),
    ...(operation['x-own-port'] ? { ownPort: true } : {}),
    ...(operation['x-body-if-named'] ? { bodyIfNamed: true } : {}),
  };
}

/** The header fields that the operation's schemes of the type `apiKey` name. */
function credentialsOf({ components }: OpenApi, { security = [] }: Route['operation']): { credentials?: string[] } {
  const names = new Set(security.flatMap((all) => Object.keys(all)));
  const schemes = [...names].flatMap((name) => components.securitySchemes?.[name] ?? []);
  const credentials = schemes.flatMap((scheme) => (scheme.in === 'header' && scheme.name ? [scheme.name] : []));
  return credentials.length > 0 ? { credentials } : {};
}

const takesFilter = (document: OpenApi, body: NonNullable<Route['operation']['requestBody']>): boolean =>
  Object.values(body.content).some(({ schema }) => follow(document, schema)['x-dotted-roots'] !== undefined);

function registryOf(document: OpenApi, name: string): Record<string, unknown> {
  const { port, records } = document['x-registry'];
  const types = Object.keys(records);
  return {
    name,
    title: document.info.title,
    ...(port === undefined ? {} : { port }),
    records: Object.fromEntries(
      types.map((type) => [type, recordDefinition(document, type, types.length === 1 ? name : `${name}.${type}`)]),
    ),
  };
}
