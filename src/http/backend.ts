/**
 * openapi-backend holds a document's operations, handlers and security. Its own router rebuilds every operation and
 * regular expression on each request, so the route table answers in its place.
 */
import { readFile } from 'node:fs/promises';
import {
  OpenAPIBackend,
  OpenAPIRouter,
  type Document,
  type Handler,
  type Operation as BackendOperation,
  type Request,
} from 'openapi-backend';
import { fail } from '../errors.js';
import type { Registry } from './registry.js';
import { Routes } from './routes.js';

/** openapi-backend's router, answered from a table that is built once. */
class TableRouter extends OpenAPIRouter {
  private readonly table = new Routes<BackendOperation>();

  constructor(document: Document) {
    super({ definition: document });
    for (const operation of this.getOperations())
      this.table.add(operation.method.toUpperCase(), operation.path, operation);
  }

  override matchOperation(request: Request, strict?: boolean): BackendOperation {
    const operation = this.table.find(request.path).entry?.methods.get(request.method.toUpperCase());
    if (!operation && strict) throw new Error(`no operation for ${request.method} ${request.path}`);
    // The base class declares one overload for each value of `strict`; this is what both come to.
    return operation as BackendOperation;
  }
}

/** The document's operations with their handlers. Throws when a handler belongs to no operation. */
export async function openBackend(registry: Registry): Promise<OpenAPIBackend> {
  const definition = JSON.parse(await readFile(registry.document, 'utf8')) as Document;
  const refuse = (): never => fail('internal-error');
  const api = new OpenAPIBackend({
    definition,
    // Its check of documents knows OpenAPI 3.0 only; redocly has judged them. Without it a 3.1 document has no routes.
    quick: true,
    strict: true,
    validate: false,
    handlers: {
      notFound: refuse,
      methodNotAllowed: refuse,
      notImplemented: refuse,
      validationFail: refuse,
      unauthorizedHandler: refuse,
    },
  });
  api.router = new TableRouter(definition);
  await api.init();
  // The pipeline calls them with its own call object; openapi-backend keeps them and knows which are missing.
  for (const [id, handler] of Object.entries(registry.handlers)) api.register(id, handler as unknown as Handler);
  return api;
}
