/**
 * `x-scope`: what an operation asks of its caller is one word in the document; that any of the security schemes may show
 * it is filled in here, those of `shared.yaml` and those that the document has of its own. The words are
 * `<registry>:<right>`, or `anybody` where whoever is known may call it.
 */
import { routesOf, type OpenApi, type SecurityScheme } from './document.js';

/**
 * Gives every operation its `security`, and the document the schemes; changes the document given. Throws where an
 * operation says neither `x-scope` nor `security: []`, so that none is open because a line was forgotten, and where a
 * scheme of the document has the name of a shared one.
 */
export function expandScopes(document: OpenApi, shared: Record<string, SecurityScheme>): void {
  const schemes = { ...shared, ...ownSchemes(document, shared) };
  const scopes: Record<string, string> = {};
  for (const { operation } of routesOf(document)) {
    const { operationId, 'x-scope': scope, security } = operation;
    if ((scope === undefined) === (security === undefined))
      throw new Error(`${operationId} needs either x-scope, or security: [] where everybody may call it`);
    if (scope === undefined) {
      if (security!.length > 0) throw new Error(`${operationId}: say x-scope in place of security`);
      continue;
    }
    if (scope === ANYBODY) {
      operation.security = Object.keys(schemes).map((name) => ({ [name]: [] }));
      continue;
    }
    if (!/^[a-z]+:[a-z]+$/.test(scope)) throw new Error(`${operationId}: x-scope is <registry>:<right>, not ${scope}`);
    scopes[scope] = MEANINGS[scope.slice(scope.indexOf(':') + 1)] ?? scope;
    operation.security = Object.keys(schemes).map((name) => ({ [name]: [scope] }));
  }
  // That of each operation counts; the document's says no more than which schemes are its own.
  delete document.security;
  document.components.securitySchemes = withScopes(schemes, scopes);
}

/** Whoever is known may call it. */
const ANYBODY = 'anybody';

function ownSchemes(document: OpenApi, shared: Record<string, SecurityScheme>): Record<string, SecurityScheme> {
  const own = document.components.securitySchemes ?? {};
  const taken = Object.keys(own).find((name) => name in shared);
  if (taken !== undefined) throw new Error(`${document.info.title}: shared.yaml has a security scheme ${taken} too`);
  return own;
}

const MEANINGS: Readonly<Record<string, string>> = {
  read: 'Read and find records.',
  write: 'Create, change and remove records, and read them.',
  admin: 'Administer this registry.',
};

function withScopes(schemes: Record<string, SecurityScheme>, scopes: Record<string, string>): typeof schemes {
  const copy = structuredClone(schemes);
  for (const { flows = {} } of Object.values(copy)) for (const flow of Object.values(flows)) flow.scopes = scopes;
  return copy;
}
