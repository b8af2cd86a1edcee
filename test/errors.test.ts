/**
 * The error catalogue is what the code throws and what the documents say: codes both ways, statuses on the operations
 * that can answer them, and the sentences of the documents' examples.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { registries } from '../generated/registries.js';
import { recordTypesOf } from '../src/http/registry.js';
import { follow, routesOf, type OpenApi } from '../scripts/generate/document.js';
import { readCatalogue } from '../scripts/generate/errors.js';
import { ANYBODY } from '../src/auth/caller.js';
import type { ErrorCode } from '../src/errors.js';
import { isDeclared } from '../src/http/answer-check.js';
import type { Exchange } from '../src/http/exchange.js';
import { FORM_TYPE } from '../src/http/form.js';
import type { Operation } from '../src/http/operation.js';

const catalogue = readCatalogue('spec/errors.yaml');
const codes = Object.keys(catalogue);

// -- codes in the source ----------------------------------------------------------------------------------------------

/** Codes by file and line; what cannot be followed to its codes is kept too, and fails the test. */
interface Thrown {
  readonly codes: Map<string, string>;
  readonly unclear: string[];
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && name !== 'errors.ts')
  .map((name) => join('src', name));

/** Every code that `fail(…)` and `new Refusal(…)` are given, and every literal where `ErrorCode` is the declared type. */
function thrownCodes(): Thrown {
  const thrown: Thrown = { codes: new Map(), unclear: [] };
  for (const name of sources) {
    const file = ts.createSourceFile(name, readFileSync(name, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      const place = `${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
      if (isRefusal(node)) {
        const found = node.arguments?.[0] && codesOf(node.arguments[0]);
        if (!found) thrown.unclear.push(`${place} ${node.getText(file)}`);
        for (const code of found ?? []) thrown.codes.set(code, place);
      }
      for (const code of declaredCodes(node)) thrown.codes.set(code, place);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return thrown;
}

const isRefusal = (node: ts.Node): node is ts.CallExpression | ts.NewExpression =>
  (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'fail') ||
  (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Refusal');

/** The codes that an expression can be; undefined when that cannot be told. */
function codesOf(node: ts.Expression): string[] | undefined {
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return codesOf(node.expression);
  if (ts.isConditionalExpression(node)) return both(codesOf(node.whenTrue), codesOf(node.whenFalse));
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
    return both(codesOf(node.left), codesOf(node.right));
  if (ts.isTemplateExpression(node)) return registryCodes(node);
  if (ts.isPropertyAccessExpression(node)) return ruleCodes(node.name.text);
  // A table or a function of ErrorCode: its literals are found where it is declared.
  if (ts.isElementAccessExpression(node)) return isOfErrorCode(declarationOf(node.expression)) ? [] : undefined;
  if (ts.isCallExpression(node)) return isOfErrorCode(declarationOf(node.expression)) ? [] : undefined;
  const declaration = ts.isIdentifier(node) ? declarationOf(node) : undefined;
  if (declaration && ts.isParameter(declaration)) return literalsOf(declaration.type);
  if (declaration && ts.isVariableDeclaration(declaration)) return declaration.initializer && codesOf(declaration.initializer);
  return undefined;
} // prettier-ignore

const both = (one: string[] | undefined, other: string[] | undefined): string[] | undefined =>
  one && other && [...one, ...other];

/** `${….noun}-${what}`: one code for each registry and each value of `what`. */
function registryCodes(node: ts.TemplateExpression): string[] | undefined {
  const [name, what] = node.templateSpans.map(({ expression }) => expression);
  const isName = name !== undefined && ts.isPropertyAccessExpression(name) && name.name.text === 'noun';
  const suffixes = what && codesOf(what);
  if (!isName || !suffixes || node.templateSpans[0]?.literal.text !== '-') return undefined;
  return recordTypesOf(registries).flatMap(({ definition }) =>
    suffixes.map((suffix) => `${definition.noun}-${suffix}`),
  );
}

/** `….error`, `….unknown` or `….bound`: the codes that documents give their rules. */
function ruleCodes(name: string): string[] | undefined {
  const rules = recordTypesOf(registries).flatMap(({ definition: { unique = [], references = [] } }) => [
    ...unique.flatMap((rule) => [rule, ...(rule.heldBy ? [rule.heldBy] : [])]),
    ...references.flatMap((reference) => [reference, ...(reference.unfit ? [reference.unfit] : [])]),
  ]);
  if (!['error', 'unknown', 'bound'].includes(name)) return undefined;
  return rules.flatMap((rule) =>
    Object.entries(rule).flatMap(([kind, code]) => (kind === name ? [code as string] : [])),
  );
}

/** What a name is declared as: the nearest parameter, variable or function of that name. */
function declarationOf(node: ts.Expression): ts.Declaration | undefined {
  if (!ts.isIdentifier(node)) return undefined;
  for (let scope: ts.Node | undefined = node.parent; scope; scope = scope.parent) {
    if (!ts.isFunctionLike(scope) && !ts.isSourceFile(scope)) continue;
    const found = declarationIn(scope, node.text);
    if (found) return found;
  }
  return undefined;
}

function declarationIn(scope: ts.Node, name: string): ts.Declaration | undefined {
  let found: ts.Declaration | undefined;
  const visit = (node: ts.Node): void => {
    const declares = ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node);
    if (declares && node.name && ts.isIdentifier(node.name) && node.name.text === name) found ??= node;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(scope, visit);
  return found;
}

function literalsOf(type: ts.TypeNode | undefined): string[] | undefined {
  const parts = type && ts.isUnionTypeNode(type) ? type.types : type ? [type] : [];
  const texts = parts.map((part) =>
    ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? part.literal.text : undefined,
  );
  return texts.length > 0 && texts.every((text) => text !== undefined) ? texts : undefined;
}

const isOfErrorCode = (node: ts.Declaration | undefined): boolean =>
  node !== undefined &&
  (ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)) &&
  /\bErrorCode\b/.test(node.type?.getText() ?? '');

/** The values of a table of error codes, and what a function of that type returns. */
function declaredCodes(node: ts.Node): string[] {
  if (!(ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)) || !isOfErrorCode(node)) return [];
  const found: string[] = [];
  const visit = (inner: ts.Node): void => {
    const value = ts.isPropertyAssignment(inner) ? inner.initializer : ts.isReturnStatement(inner) ? inner.expression : undefined;
    if (value) found.push(...literalsIn(value));
    ts.forEachChild(inner, visit);
  };
  ts.forEachChild(node, visit);
  return found;
} // prettier-ignore

/** The literals that an expression can come to; what is only compared does not count. */
function literalsIn(node: ts.Expression): string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isAsExpression(node)) return literalsIn(node.expression);
  if (ts.isConditionalExpression(node)) return [...literalsIn(node.whenTrue), ...literalsIn(node.whenFalse)];
  return [];
}

describe('codes', () => {
  const thrown = thrownCodes();

  test('every one that the source throws is found', () => {
    expect(thrown.unclear).toEqual([]);
  });

  test('what the source throws is in the catalogue', () => {
    expect([...thrown.codes].filter(([code]) => !codes.includes(code))).toEqual([]);
  });

  test('what is in the catalogue is thrown', () => {
    expect(codes.filter((code) => !thrown.codes.has(code))).toEqual([]);
  });
});

// -- statuses on the operations ---------------------------------------------------------------------------------------

const onRecord = ({ parameters }: Operation): boolean => parameters.path.length > 0;
const takesBody = ({ body }: Operation): boolean => body !== undefined;
const creates = (operation: Operation): boolean =>
  operation.method === 'POST' &&
  takesBody(operation) &&
  !onRecord(operation) &&
  !searches(operation) &&
  !takesForm(operation);
const takesKey = ({ parameters }: Operation): boolean =>
  parameters.header.some(({ name }) => name === 'Idempotency-Key');
const writes = (operation: Operation): boolean =>
  creates(operation) || (onRecord(operation) && !['GET', 'HEAD'].includes(operation.method));
const changes = (operation: Operation): boolean => onRecord(operation) && takesBody(operation);
const searches = ({ body }: Operation): boolean => body?.filter === true;
const takesForm = ({ body }: Operation): boolean => body?.types.includes(FORM_TYPE) === true;
const answersBody = ({ answers, bodyIfNamed }: Operation): boolean =>
  !bodyIfNamed && Object.entries(answers).some(([status, types]) => status.startsWith('2') && types.length > 0);
const takesConditions = ({ parameters }: Operation): boolean =>
  parameters.header.some(({ name }) => name === 'If-Match');
const onCredential = ({ parameters }: Operation): boolean => parameters.path.length > 1;
const isGuarded = ({ scope }: Operation): boolean => scope !== undefined;
const isOneOf =
  (...ids: string[]) =>
  ({ id }: Operation): boolean =>
    ids.includes(id);
const always = (): boolean => true;
/** Answered before an operation is known, or to no HTTP at all. */
const never = (): boolean => false; // prettier-ignore

type Shared =
  Exclude<ErrorCode, `${string}-not-found` | `${string}-duplicate`> | 'route-not-found' | 'credential-not-found';

/** Which operations can answer a code. A code without a line here does not compile. */
const CAN: Readonly<Record<Shared, (operation: Operation) => boolean>> = {
  'bad-request': never,
  'host-not-allowed': never,
  'invalid-path': onRecord,
  'invalid-parameter': always,
  'invalid-json': takesBody,
  'unsafe-json': takesBody,
  'invalid-body': takesBody,
  'invalid-record': (operation) => creates(operation) || changes(operation),
  'key-mismatch': changes,
  'credential-not-found': (operation) => onCredential(operation) && operation.method === 'DELETE',
  'credential-taken': ({ path }) => path.endsWith('/certificates'),
  'invalid-filter': searches,
  'invalid-cursor': searches,
  unauthenticated: isGuarded,
  'insufficient-scope': (operation) => isGuarded(operation) && operation.scope !== ANYBODY,
  'outside-grant': writes,
  'invalid-form': takesForm,
  'invalid-client': takesForm,
  'unsupported-grant-type': takesForm,
  'unauthorized-client': takesForm,
  'invalid-scope': takesForm,
  'route-not-found': never,
  'method-not-allowed': always,
  'not-acceptable': answersBody,
  'request-timeout': takesBody,
  conflict: ({ body }) => body?.types.includes('application/json-patch+json') === true,
  'idempotency-key-in-flight': takesKey,
  'idempotency-key-reused': takesKey,
  'precondition-failed': takesConditions,
  'body-too-large': takesBody,
  'record-too-large': (operation) => creates(operation) || changes(operation),
  'uri-too-long': always,
  'unsupported-media-type': takesBody,
  'too-many-requests': always,
  'headers-too-large': always,
  'internal-error': always,
  busy: (operation) => writes(operation) || searches(operation),
  'store-unavailable': always,
  'issuer-unavailable': isGuarded,
  'keystone-unavailable': ({ security }) => security.some((schemes) => 'keystone' in schemes),
  'audit-unavailable': writes,
  'query-timeout': searches,
  'store-full': (operation) => writes(operation) || takesForm(operation),
  'command-failed': never,
  'binding-field-empty': isOneOf('createBinding'),
  'names-differ': isOneOf('createPod', 'updatePod', 'createBinding'),
  'invalid-marker': ({ parameters }) => parameters.query.some(({ name }) => name === 'marker'),
  'pod-name-empty': isOneOf('createPod', 'updatePod'),
  'region-unknown': isOneOf('createPod', 'updatePod'),
  'top-region-exists': isOneOf('createPod'),
  'pod-named-as-top-region': isOneOf('createPod', 'updatePod'),
  'pod-kind-fixed': isOneOf('updatePod'),
  'pod-bound': isOneOf('deletePod'),
  'pod-unknown': isOneOf('createBinding'),
  'top-region-bound': isOneOf('createBinding'),
};

const canAnswer = (operation: Operation, code: string): boolean => {
  if (code in CAN) return CAN[code as Shared](operation);
  return code.endsWith('-duplicate') ? creates(operation) : onRecord(operation);
};

describe('statuses', () => {
  const rows = registries.flatMap(({ definition, operations }) =>
    operations.map((operation) => ({ registry: definition.name, operation, id: operation.id })),
  );
  const codesOfRegistry = (name: string): string[] => {
    const others = registries
      .filter(({ definition }) => definition.name !== name)
      .flatMap(({ definition }) => Object.values(definition.records))
      .map(({ noun }) => noun);
    return codes.filter((code) => !others.some((other) => code.startsWith(`${other}-`)));
  };

  test.each(rows)('$id declares what it can answer', ({ registry, operation }) => {
    const exchange = { plan: { operation } } as Exchange;
    const missing = codesOfRegistry(registry).filter(
      (code) => canAnswer(operation, code) && !isDeclared(exchange, catalogue[code]!.status),
    );
    expect(missing).toEqual([]);
  });

  test.each(rows)('$id can answer what it declares', ({ registry, operation }) => {
    const can = new Set(
      codesOfRegistry(registry)
        .filter((code) => canAnswer(operation, code))
        .map((code) => catalogue[code]!.status),
    );
    const declared = Object.keys(operation.answers).map(Number);
    expect(declared.filter((status) => status >= 400 && !can.has(status))).toEqual([]);
  });
});

// -- examples ---------------------------------------------------------------------------------------------------------

interface ErrorExample {
  readonly name: string;
  readonly status: number;
  /** The sentence: of the registry's own words, or of problem details. */
  readonly text: unknown;
}

/** Every example of an answer of 400 and above. */
function errorExamples(document: OpenApi): ErrorExample[] {
  return routesOf(document).flatMap(({ operation }) =>
    Object.entries(operation.responses)
      .filter(([status]) => Number(status) >= 400)
      .flatMap(([status, answer]) =>
        Object.values(follow(document, answer).content ?? {}).flatMap(({ examples = {} }) =>
          Object.entries(examples).map(([name, example]) => {
            const value = follow(document, example).value as {
              error?: unknown;
              error_description?: unknown;
              title?: unknown;
            };
            // OpenStack's shape: one object under a word for its kind.
            const [fault] = Object.values(value) as { message?: unknown }[];
            const text = value.error_description ?? value.error ?? value.title ?? fault?.message;
            return { name: `${operation.operationId} ${status} ${name}`, status: Number(status), text };
          }),
        ),
      ),
  );
}

describe('examples', () => {
  const examples = registries.flatMap(({ document }) =>
    errorExamples(JSON.parse(readFileSync(document, 'utf8')) as OpenApi),
  );

  test.each(examples.map((example) => [example.name, example] as const))(
    '%s starts with its sentence',
    (_name, { status, text }) => {
      const sentences = Object.values(catalogue).filter((entry) => entry.status === status);
      expect(sentences.filter(({ sentence }) => text === sentence || String(text).startsWith(`${sentence}: `))).toHaveLength(1);
    },
  ); // prettier-ignore

  test('no code is marked as exempt from examples that has one', () => {
    const exempt = Object.values(catalogue).filter(({ exempt }) => exempt === true);
    const shown = exempt.filter(({ sentence }) => examples.some(({ text }) => String(text).startsWith(sentence)));
    expect(shown).toEqual([]);
  });
});
