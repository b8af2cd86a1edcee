/**
 * Contract cases from the documents' examples: the same example name pairs a request and its answer. Without a request
 * example of that name (a GET) the parameters' examples make the request. Examples of 429 and 5xx answers are not run.
 */
import { follow, routesOf, type Example, type Json, type OpenApi, type Parameter, type Route } from './document.js';

interface Case {
  name: string;
  method: string;
  path: string;
  ownPort?: true;
  headers: Record<string, string>;
  body?: Json;
  bodyBytes?: number;
  given: Json[];
  status: number;
  answer: Json;
  varies: string[];
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
    given: (example['x-given'] ?? []).map((pointer) => follow<Example>(document, { $ref: pointer }).value!),
    status: Number(status),
    answer: example.value!,
    varies: example['x-varies'] ?? [],
  };
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
