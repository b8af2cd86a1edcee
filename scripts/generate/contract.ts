/**
 * Contract cases from the documents' examples: the same example name pairs a request and its answer. Without a request
 * example of that name (a GET) the parameters' examples make the request. Examples of 429 and 5xx answers are not run.
 */
import {
  follow,
  routesOf,
  type Example,
  type Json,
  type OpenApi,
  type Parameter,
  type Prior,
  type Route,
} from './document.js';

/** A record that exists before: what is sent to create it, and what of its example the server makes instead. */
interface Given {
  path: string;
  body: Json;
  /** JSON Pointers into the answer, with the values that the examples have there. */
  made: Record<string, Json>;
}

interface Case {
  name: string;
  method: string;
  path: string;
  ownPort?: true;
  headers: Record<string, string>;
  body?: Json;
  bodyBytes?: number;
  given: Given[];
  status: number;
  answer: Json;
  varies: string[];
  unordered: string[];
}

/** The source text of `contract.ts`. */
export function contractModule(document: OpenApi): string {
  const cases = routesOf(document).flatMap((route) => casesOf(document, route));
  return `import type { ContractCase } from '../../test/support/contract-case.js';

export const cases: readonly ContractCase[] = ${JSON.stringify(cases, null, 2)};
`;
}

function casesOf(document: OpenApi, route: Route): Case[] {
  return Object.entries(route.operation.responses)
    .filter(([status]) => status !== '429' && !status.startsWith('5'))
    .flatMap(([status, answer]) =>
      Object.entries(follow(document, answer).content ?? {}).flatMap(([type, { examples = {} }]) =>
        Object.entries(examples).map(([name, example]) =>
          caseOf(document, route, { status, type, name, example: follow(document, example) }),
        ),
      ),
    );
}

interface Expected {
  status: string;
  type: string;
  name: string;
  example: Example;
}

function caseOf(document: OpenApi, route: Route, { status, type, name, example }: Expected): Case {
  const change = example['x-request'] ?? {};
  const request = requestExample(document, route, name);
  if (route.operation.requestBody && !request)
    throw new Error(`${route.operation.operationId}: no request for the example ${name} of ${status}`);
  return {
    name: `${route.operation.operationId} ${status} ${name}`,
    method: route.method.toUpperCase(),
    path: pathOf(route, name) + (change.query === undefined ? '' : `?${change.query}`),
    ...(route.operation['x-own-port'] ? { ownPort: true } : {}),
    headers: {
      accept: type,
      ...(request ? { 'content-type': request.type } : {}),
      ...headersOf(route, name),
      ...change.headers,
    },
    ...(request ? { body: change.body ?? request.value } : {}),
    ...(change.bodyBytes === undefined ? {} : { bodyBytes: change.bodyBytes }),
    given: (example['x-given'] ?? []).map((pointer) => givenOf(document, pointer)),
    status: Number(status),
    answer: example.value!,
    varies: example['x-varies'] ?? [],
    unordered: example['x-unordered'] ?? [],
  };
}

/** A record by the pointer to its example; created by the document's first operation that answers 201 unless it says which. */
function givenOf(document: OpenApi, pointer: string): Given {
  const { value, createdBy, made = [] } = follow<Prior>(document, { $ref: pointer });
  const creation = routesOf(document).find(({ operation }) =>
    createdBy === undefined ? '201' in operation.responses : operation.operationId === createdBy,
  );
  if (!creation) throw new Error(`${pointer}: no operation creates it`);
  const body = structuredClone(value!);
  return {
    path: creation.path,
    body,
    made: Object.fromEntries(made.map((place) => [place, take(body, place)])),
  };
}

/** Removes what a JSON Pointer (without escapes) leads to, and returns it. */
function take(value: Json, pointer: string): Json {
  const names = pointer.slice(1).split('/');
  const last = names.pop()!;
  const parent = names.reduce((here, name) => (here as Record<string, Json>)[name]!, value) as Record<string, Json>;
  const taken = parent[last];
  if (taken === undefined) throw new Error(`${pointer} leads nowhere`);
  delete parent[last];
  return taken;
}

/** The request example of that name, else (for examples of shared answers) the operation's first. */
function requestExample(
  document: OpenApi,
  { operation }: Route,
  name: string,
): { type: string; value: Json } | undefined {
  const all = Object.entries(operation.requestBody?.content ?? {}).flatMap(([type, { examples = {} }]) =>
    Object.entries(examples).map(([example, value]) => ({ example, type, value: follow(document, value).value! })),
  );
  return all.find(({ example }) => example === name) ?? all[0];
}

const exampleOf = ({ example, examples }: Parameter, name: string): Json | undefined =>
  examples?.[name]?.value ?? example ?? examples?.default?.value;

const pathOf = ({ path, parameters }: Route, name: string): string =>
  path.replace(/\{(\w+)\}/g, (_, field: string) =>
    encodeURIComponent(
      exampleOf(
        parameters.find((parameter) => parameter.name === field)!,
        name,
      ) as string,
    ),
  );

/** Header parameters that have an example of just this name: `If-Match` for `stale`. */
const headersOf = ({ parameters }: Route, name: string): Record<string, string> =>
  Object.fromEntries(
    parameters
      .filter((parameter) => parameter.in === 'header' && name !== 'default' && parameter.examples?.[name])
      .map((parameter) => [parameter.name.toLowerCase(), parameter.examples![name]!.value as string]),
  );
