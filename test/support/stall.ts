/** A registry of test fixtures that speaks in a way of its own: header fields, request ids, refusals, a port with `/`. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fail, type Refusal } from '../../src/errors.js';
import type { Call, Reply } from '../../src/http/handlers.js';
import type { Operation } from '../../src/http/operation.js';
import type { Registry, Wire } from '../../src/http/registry.js';
import type { Validator } from '../../src/http/validation.js';
import { JsonStream, toJsonText } from '../../src/records/json-text.js';

const JSON_TYPE = 'application/json';

/** Its own port, as in its document. */
export const STALL_PORT = 5999;

/** The id as its clients know it. */
const toShopId = (id: string): string => (/^shop-/.test(id) ? id : `shop-${id}`);

export const wire = {
  failureType: JSON_TYPE,
  toFailure: (refusal: Refusal, { id }: { readonly id: string }) => ({ no: refusal.code, id: toShopId(id) }),
  requestId: { field: 'X-Shop-Id', make: () => `shop-${randomUUID()}`, of: toShopId },
  speaksForAll: true,
} as const satisfies Wire;

const row = { etag: '"1"', updated: '2026-01-01T00:00:00.000Z' };

async function* pieces(): AsyncGenerator<string> {
  yield await Promise.resolve('{"long":');
  yield 'true}';
}

/** What each operation answers. */
const answers: Readonly<Record<string, (call: Call<unknown, never>) => Reply>> = {
  showRoot: ({ baseUrl }) => ({ status: 200, type: JSON_TYPE, body: toJsonText({ root: baseUrl }) }),
  showBase: ({ baseUrl }) => ({ status: 200, type: JSON_TYPE, body: toJsonText({ base: baseUrl }) }),
  readItem: () => ({ status: 200, type: JSON_TYPE, body: toJsonText({}), row }),
  checkItem: () => ({ status: 200, row }),
  clearItem: () => ({ status: 200, type: JSON_TYPE, body: toJsonText({}) }),
  clearWrongly: () => ({ status: 200, type: JSON_TYPE, body: toJsonText([]) }),
  listItems: () => ({ status: 200, type: JSON_TYPE, body: new JsonStream(pieces()) }),
  keepItem: () => ({ status: 200, type: JSON_TYPE, body: toJsonText({}) }),
  breakDown: () => fail('internal-error'),
};

const operation = (id: string, method: string, path: string, more: Partial<Operation> = {}): Operation => ({
  ...{ id, method, path, parameters: { path: [], query: [], header: [] }, security: [] },
  answers: { '200': method === 'HEAD' ? [] : [JSON_TYPE] },
  ...more,
});

const operations: readonly Operation[] = [
  operation('showRoot', 'GET', '/', { ownPort: true }),
  operation('showBase', 'GET', '/stall/base'),
  operation('readItem', 'GET', '/stall/item'),
  operation('checkItem', 'HEAD', '/stall/item'),
  operation('clearItem', 'DELETE', '/stall/item', { bodyIfNamed: true }),
  operation('clearWrongly', 'DELETE', '/stall/wrong', { bodyIfNamed: true }),
  operation('listItems', 'GET', '/stall/items'),
  operation('breakDown', 'GET', '/stall/broken'),
  operation('keepItem', 'GET', '/stall/kept', { scope: 'stall:read', security: [{ apiKey: ['stall:read'] }] }),
];

const anything: Validator = () => true;
const anObject: Validator = (value) => typeof value === 'object' && !Array.isArray(value);

/** The registry, whose document is written into the folder. */
export function stallIn(folder: string): Registry {
  const file = `${folder}/stall.json`;
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { id, method, path } of operations)
    (paths[path] ??= {})[method.toLowerCase()] = { operationId: id, responses: {} };
  writeFileSync(file, JSON.stringify({ openapi: '3.1.0', info: { title: 'Stall', version: '1' }, paths }));
  return {
    definition: { name: 'stall', title: 'Stall', port: STALL_PORT, records: {} },
    operations,
    validators: Object.fromEntries(
      operations.flatMap(({ id }) => [
        [`${id} query`, anything],
        [`${id} 200 ${JSON_TYPE}`, anObject],
      ]),
    ),
    document: pathToFileURL(file),
    handlers: Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [id, async (call: never) => answer(call)]),
    ),
    wire,
  };
}
