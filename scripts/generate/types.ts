/** The document's types, by openapi-typescript. */
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import type { OpenApi } from './document.js';

/** The source text of `types.ts`. */
export async function typesModule(document: OpenApi): Promise<string> {
  const nodes = await openapiTS(document as unknown as OpenAPI3, {
    defaultNonNullable: false,
    silent: true,
    postTransform(type, { schema }) {
      const roots = (schema as Record<string, unknown> | undefined)?.['x-dotted-roots'];
      return Array.isArray(roots) && ts.isIntersectionTypeNode(type) ? dottedPaths(type, roots as string[]) : undefined;
    },
  });
  return astToString(nodes);
}

/**
 * A filter's `& { [key: string]: … }` would admit any misspelt field; an index signature for each dotted root says
 * what is meant: `` [path: `metadata.${string}`] ``.
 */
function dottedPaths(type: ts.IntersectionTypeNode, roots: readonly string[]): ts.TypeNode {
  const { factory } = ts;
  return factory.createIntersectionTypeNode(
    type.types.map((part) => {
      const literal = ts.isTypeLiteralNode(part) ? part : undefined;
      const signature = literal?.members.find(ts.isIndexSignatureDeclaration);
      if (!signature) return part;
      return factory.createTypeLiteralNode(
        roots.map((root) => {
          const name = factory.createTemplateLiteralType(factory.createTemplateHead(`${root}.`), [
            factory.createTemplateLiteralTypeSpan(
              factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
              factory.createTemplateTail(''),
            ),
          ]);
          const parameter = factory.createParameterDeclaration(undefined, undefined, 'path', undefined, name);
          return factory.createIndexSignature(undefined, [parameter], signature.type);
        }),
      );
    }),
  );
}
