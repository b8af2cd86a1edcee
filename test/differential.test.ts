/**
 * Our pipeline against openapi-backend as it comes, request by request: which operation with which parameters reached
 * its handler, or why none did. Every difference has a name, a reason and a side that is right; one without a name
 * fails, and so does a name that no request of the run needed. `FUZZ_SEED=…` asks for another run.
 */
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Document } from 'openapi-backend';
import { cases as backbone } from '../generated/backbone/contract.js';
import { cases as network } from '../generated/network/contract.js';
import { registries } from '../generated/registries.js';
import type { Operation } from '../src/http/operation.js';
import { Routes } from '../src/http/routes.js';
import type { ContractCase } from './support/contract-case.js';
import { readDocument, Recorded, Stock, type Answered, type Asked, type Outcome } from './support/stock.js';

const SEED = Number(process.env.FUZZ_SEED ?? 20261121);
const REQUESTS = 6000;
const DOCUMENTS = 24;
const PER_DOCUMENT = 150;

/** One request and what both sides made of it. */
interface Case {
  readonly asked: Asked;
  readonly path: string;
  readonly search: string;
  readonly ours: Outcome;
  readonly theirs: Outcome;
  /** The code of our refusal. */
  readonly code: string | undefined;
}

interface Difference<C> {
  readonly name: string;
  readonly right: 'ours' | 'theirs' | 'either';
  readonly why: string;
  readonly applies: (one: C) => boolean;
}

const isInvalid = (outcome: Outcome, where: string): boolean =>
  outcome.kind === 'invalid' && outcome.where.includes(where);
const isRefused = ({ ours }: Case, code: string): boolean => ours.kind === 'refused' && ours.code === code;
const operationOf = (outcome: Outcome): string => (outcome.kind === 'handled' ? outcome.operation : '');
const namesOf = (search: string): string[] => search.split('&').map((part) => part.split('=')[0]!);
const valuesOf = (search: string, name: string): string[] =>
  search.split('&').flatMap((part) => (part.startsWith(`${name}=`) ? [part.slice(name.length + 1)] : []));

function isBroken(text: string): boolean {
  try {
    decodeURIComponent(text);
    return false;
  } catch {
    return true;
  }
}

const decoded = (text: string): string => (isBroken(text) ? text : decodeURIComponent(text.replaceAll('+', ' ')));
const isInherited = (name: string): boolean => Object.hasOwn(Object.prototype, name);

const DIFFERENCES: readonly Difference<Case>[] = [
  {
    name: 'several trailing slashes',
    right: 'ours',
    why: 'one is tolerated (DESIGN.md §3), more are other paths; there all are cut off',
    applies: ({ path, ours, theirs }) => ours.kind === 'notFound' && theirs.kind !== 'notFound' && path.endsWith('//'),
  },
  {
    name: 'broken escape in the path',
    right: 'ours',
    why: '400 invalid-path; there handleRequest rejects with a URIError, which a server would answer with 500',
    applies: ({ path, ours, theirs }) =>
      isBroken(path) && theirs.kind === 'thrown' && theirs.error === 'URIError' && ours.kind !== 'handled',
  },
  {
    name: 'broken escape in the query',
    right: 'ours',
    why: 'a text that is not UTF-8 is refused; there it is taken as it stands, percent signs and all',
    applies: ({ search, ours, theirs }) => isBroken(search) && isInvalid(ours, 'query') && !isInvalid(theirs, 'query'),
  },
  {
    name: 'spelling of a number',
    right: 'ours',
    why: 'decimal digits are numbers; there 1e2, 0x10, 5.0, " 5" and what a double cannot hold are too',
    applies: ({ search, ours, theirs }) =>
      isInvalid(ours, 'query') &&
      !isInvalid(theirs, 'query') &&
      valuesOf(search, 'limit')
        .map(decoded)
        .some((text) => !/^-?\d{1,15}$/.test(text)),
  },
  {
    name: 'question mark in the query',
    right: 'ours',
    why: 'only the first starts the query (RFC 3986 §3.4); there the second ends it',
    applies: ({ search, ours, theirs }) =>
      search.includes('?') && (ours.kind === 'handled' || isInvalid(ours, 'query')) && !isInvalid(theirs, 'query'),
  },
  {
    name: 'parameter without a name',
    right: 'ours',
    why: 'a parameter that the document does not know is refused; there `=5` is dropped',
    applies: ({ search, ours, theirs }) =>
      namesOf(search).includes('') && isInvalid(ours, 'query') && !isInvalid(theirs, 'query'),
  },
  {
    name: 'parameter named as a member of Object.prototype',
    right: 'ours',
    why: 'a parameter that the document does not know is refused; there qs drops it',
    applies: ({ search, ours, theirs }) =>
      namesOf(search).some((name) => isInherited(decoded(name.replace(/(\[|%5B).*$/i, '')))) &&
      isInvalid(ours, 'query') &&
      !isInvalid(theirs, 'query'),
  },
  {
    name: 'brackets around a name',
    right: 'ours',
    why: '`[limit]` is no parameter of the document; there qs takes it for `limit`',
    applies: ({ search, ours, theirs }) =>
      namesOf(search).some((name) => /^\[.+\]$/.test(decoded(name))) &&
      isInvalid(ours, 'query') &&
      !isInvalid(theirs, 'query'),
  },
  {
    name: 'Accept',
    right: 'ours',
    why: '406 where no media type of a success is accepted; openapi-backend does not negotiate',
    applies: (one) => isRefused(one, 'not-acceptable') && UNACCEPTABLE.includes(one.asked.headers.accept ?? ''),
  },
  {
    name: 'Content-Type, charset or encoding',
    right: 'ours',
    why: '415 for what the document does not list; there any body that JSON.parse reads is taken',
    applies: (one) => isRefused(one, 'unsupported-media-type') && !isListed(one),
  },
  {
    name: 'vendor media type unchecked',
    right: 'ours',
    why: 'a body of a type other than application/json is validated, and may be required; there it is neither',
    applies: ({ asked, ours, theirs }) =>
      asked.method === 'PATCH' && isInvalid(ours, 'body') && !isInvalid(theirs, 'body'),
  },
  {
    name: 'JSON that two programs read differently',
    right: 'ours',
    why: 'duplicate members, numbers no double holds, names of Object.prototype are refused (hardening T18, T20)',
    applies: ({ code, ours, theirs }) =>
      code === 'unsafe-json' && isInvalid(ours, 'body') && !isInvalid(theirs, 'body'),
  },
  {
    name: 'filter that the schema cannot judge',
    right: 'ours',
    why: 'the syntax of a pattern and the depth of a filter: test/filter/schema.test.ts lists them all',
    applies: ({ code, ours, theirs }) =>
      code === 'invalid-filter' && isInvalid(ours, 'body') && !isInvalid(theirs, 'body'),
  },
  {
    name: 'body that nobody asked for',
    right: 'ours',
    why: 'operations without a body never see one (RFC 9110 §9.3.1: it has no meaning); there it is parsed and handed on',
    applies: ({ asked, ours, theirs }) =>
      asked.body !== undefined &&
      ours.kind === 'handled' &&
      ours.body === undefined &&
      theirs.kind === 'handled' &&
      isDeepStrictEqual(plain(ours), plain({ ...theirs, body: undefined })),
  },
  {
    name: 'target over 8 KiB',
    right: 'ours',
    why: '414 before anything else is done; there is no limit there',
    applies: (one) => isRefused(one, 'uri-too-long') && one.asked.target.length > 8192,
  },
  {
    name: 'target that does not start with a slash',
    right: 'ours',
    why: 'an absolute target is for proxies (hardening T23); there a slash is put in front',
    applies: (one) => isRefused(one, 'bad-request') && !one.asked.target.startsWith('/'),
  },
];

/** Whether a path is of a template, one trailing slash apart. */
function matches(template: string, path: string): boolean {
  if (template === '/') return path === '/';
  const [parts, segments] = [template.split('/'), path.replace(/\/$/, '').split('/')];
  return parts.length === segments.length && parts.every((part, i) => (part.startsWith('{') ? segments[i] !== '' : part === segments[i]));
} // prettier-ignore

/** The operation that a request is meant for, found by comparing segments. */
function operationAt(method: string, path: string): Operation | undefined {
  const all = registries.flatMap(({ operations }) => operations);
  return all.find((operation) => operation.method === method && matches(operation.path, path));
}

/** Whether the document lists the body's media type, and nothing but UTF-8 is announced. */
function isListed({ asked: { method, headers: sent }, path }: Case): boolean {
  const [type = '', charset] = (sent['content-type'] ?? '').toLowerCase().split(/;\s*/);
  if (sent['content-encoding'] === 'gzip' || (charset && !/^charset="?utf-8"?$/.test(charset))) return false;
  return operationAt(method, path)!.body!.types.includes(type);
}

/** As JSON would have it: without prototypes and undefined members, so that only values are compared. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** Whether both came to the same. Ours names the first part that is wrong, theirs all of them. */
function isSame(ours: Outcome, theirs: Outcome): boolean {
  if (ours.kind === 'invalid' && theirs.kind === 'invalid')
    return ours.where.every((part) => theirs.where.includes(part));
  return isDeepStrictEqual(plain(ours), plain(theirs));
}

// -- requests: good ones of the documents' examples, changed in up to a few ways ------------------------------------

const good = [...network, ...backbone].filter(({ status }) => status < 300);
/** Searches take the query parameters, and filters. */
const searches = good.filter(({ path }) => path.endsWith('s'));
const UNACCEPTABLE = ['image/png', 'application/json;q=0', 'text/html'];

/** Mostly what the example has, else one of these. */
const mostly = <T>(usual: T, usually: number, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: usually, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

const queryPart = fc.constantFrom(
  'limit=10', 'after=abc', 'sort=network_name', 'sort=-name', 'limit=1e2', 'limit=0x10', 'limit=+5', 'limit=%205', 'limit=5.0', 'limit=5.5',
  'limit=', 'limit', 'limit=-1', 'limit=0', 'limit=-0', 'limit=007', 'limit=9007199254740993', 'limit=1e400', 'limit=Infinity', 'limit=true', 'limit=10&limit=20',
  'limit=5&&', 'limit=%35', '%6cimit=5', 'limit[]=5', 'limit[a]=5', '[limit]=5', 'limit%5B%5D=5', 'limit.a=5', 'Limit=5', 'shape=round', 'a[b]=c',
  'after=', 'after=a+b', 'after=a%20b', 'after=a%2Bb', 'after=a%zz', 'after=%E0%A4%A', 'after=a=b', 'after=a?b', 'after=a&after=b', `after=${'x'.repeat(2049)}`, 'after=%00',
  'sort=', 'sort=metadata', 'sort=network_id&sort=system_id', 'toString=1', '__proto__[a]=1', 'constructor=1', '=5', '?limit=5', ';limit=5', '%zz=1',
); // prettier-ignore

const pathValue = mostly(
  undefined as string | undefined, 3,
  'a%2Fb', '%2F', 'a%20b', 'a+b', 'a;b', 'a=b&c', '%C3%A9', '%00', '%25', '.', '..', '%2e%2e', '__proto__', 'a#b', '*', "'", 'x'.repeat(300), '0', 'NET-001',
  '%', '%zz', '%E0%A4%A', '%ED%A0%80', 'a%2', 'x'.repeat(8200),
); // prettier-ignore

/** `undefined` keeps the example's body, `null` sends none. */
const body = mostly(
  undefined as string | null | undefined, 3,
  null, '', '{}', '{', '[]', '5', 'null', '"text"', ' {"a" : 1}\n', '{"a":1}x', '\ufeff{}', '{"name":"x","name":"y"}', '{"network_name":"x","network_name":"y"}',
  '{"metadata":{"a":1e999}}', '{"metadata":{"__proto__":1}}', '{"network_name":"x"}', '{"name":"x"}', '{"metadata":null}', '{"metadata":{"a":[1,{"b":null}]}}',
  '{"services_map":{"a":"javascript:alert(1)"}}', '{"public_url":"a b"}', '{"network_id":"n","network_name":"m","policies":{}}', '{"network_id":5,"network_name":"m"}',
  '{"system_id":"x"}', '[{"op":"remove","path":"/metadata/a"}]', '[{"op":"add","path":"x","value":1}]', '[{"op":"frobnicate"}]',
  '{"metadata.a":{"$gt":1}}', '{"metadata.a":{"$where":1}}', '{"$or":[]}', '{"$or":[{"metadata.a":{"$in":["x"]}}]}', '{"network_name":{"$regex":"("}}', '{"name":{"$regex":"("}}',
  '{"unknown":1}', '{"org_id":"a"}', '{"metadata":{"a":{"b":1}}}',
); // prettier-ignore

const headers = fc.record({
  accept: mostly(undefined as string | undefined, 12, '*/*', 'application/*', 'application/json;q=0.5', 'text/html, */*;q=0.1', 'application/problem+json', ...UNACCEPTABLE),
  'content-type': mostly(
    undefined as string | undefined, 9,
    'application/json; charset=utf-8', 'APPLICATION/JSON', 'application/json;charset="UTF-8"', 'application/json; charset=utf-16', 'text/plain', 'application/vnd.x+json', 'application/merge-patch+json', 'application/json-patch+json', '',
  ),
  'content-encoding': mostly(undefined as string | undefined, 30, 'identity', 'gzip'),
  'if-match': mostly(undefined as string | undefined, 15, '*', '"a", W/"b"', '', `"${'x'.repeat(1030)}"`),
  'if-none-match': mostly(undefined as string | undefined, 15, '*', `"${'x'.repeat(1030)}"`),
  'if-modified-since': mostly(undefined as string | undefined, 20, 'Sat, 21 Nov 2026 09:00:00 GMT', 'never', 'x'.repeat(65)),
  prefer: mostly(undefined as string | undefined, 15, 'return=representation', 'wait=1', 'x'.repeat(257)),
  cookie: mostly(undefined as string | undefined, 15, 'a=b', 'a=%zz; limit=5; a=c', '__proto__=1', ';;='),
}); // prettier-ignore

const wholeTarget = [
  '/',
  '/nothing',
  '/networks/x',
  '/network/a/b',
  '/Network/x',
  '/%6eetwork/x',
  '/net',
  '/networkx',
  'http://localhost/network/x',
  '*',
];

const request: fc.Arbitrary<Asked> = fc
  .record({
    example: fc.oneof(fc.constantFrom(...good), fc.constantFrom(...searches)),
    method: mostly(undefined as string | undefined, 9, 'GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'),
    target: mostly(undefined as string | undefined, 30, ...wholeTarget),
    prefix: mostly('', 60, '/', '/x'),
    pathValue,
    suffix: mostly('', 20, '/', '//', '///', '/x', '//x'),
    query: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: fc.array(queryPart, { minLength: 1, maxLength: 2 }) }),
    mark: mostly('', 20, '?'),
    body,
    headers,
  })
  .map((parts) => asked(parts)); // prettier-ignore

interface Parts {
  readonly example: ContractCase;
  readonly method: string | undefined;
  readonly target: string | undefined;
  readonly prefix: string;
  readonly pathValue: string | undefined;
  readonly suffix: string;
  readonly query: readonly string[];
  readonly mark: string;
  readonly body: string | null | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

function asked({ example, headers: changes, ...parts }: Parts): Asked {
  const [, collection = '', value] = example.path.split('/');
  const path = parts.target ?? `${parts.prefix}/${collection}${value === undefined ? '' : `/${parts.pathValue ?? value}`}${parts.suffix}`;
  const search = parts.query.length > 0 ? `?${parts.query.join('&')}` : parts.mark;
  const given = example.body === undefined ? undefined : JSON.stringify(example.body);
  const sent = Object.entries({ ...example.headers, ...without(changes) });
  return {
    method: parts.method ?? example.method,
    target: path + search,
    headers: Object.fromEntries(sent.filter(([name, text]) => name !== 'content-type' || text !== '')),
    body: parts.body === null ? undefined : (parts.body ?? given),
  };
} // prettier-ignore

const without = (record: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));

// -- the comparison -------------------------------------------------------------------------------------------------

/** How often each difference was met; throws for one without a name. */
class Tally<C> {
  readonly counts: Map<string, number>;
  cases = 0;

  constructor(private readonly differences: readonly Difference<C>[]) {
    this.counts = new Map(differences.map(({ name }) => [name, 0]));
  }

  /** Counts every name that applies: one request can differ in several ways, of which only one shows. */
  name(one: C): void {
    const found = this.differences.filter(({ applies }) => applies(one));
    if (found.length === 0) throw new Error(`a difference without a name: ${JSON.stringify(one, null, 1)}`);
    for (const { name } of found) this.counts.set(name, this.counts.get(name)! + 1);
  }

  get line(): string {
    return [...this.counts].map(([name, count]) => `${name} ${count}`).join('; ');
  }

  get unmet(): string[] {
    return [...this.counts].filter(([, count]) => count === 0).map(([name]) => name);
  }
}

/** fast-check would print whole documents; what differs says enough, with the seed. */
function throwCause<T>({ failed, errorInstance, seed }: fc.RunDetails<T>): void {
  if (failed) throw new Error(`seed ${seed}: ${(errorInstance as Error).message}`, { cause: errorInstance });
}

let ours: Recorded;
let theirs: Stock[];
const methods = new Map<string, string[]>();
beforeAll(async () => {
  ours = await Recorded.open(registries);
  theirs = await Promise.all(registries.map(async (registry) => Stock.open(await readDocument(registry))));
  for (const { path, method } of registries.flatMap(({ operations }) => operations))
    methods.set(path, [...(methods.get(path) ?? []), method]);
});
/** What both tests met, for the one line that they print. */
const summary: string[] = [];
afterAll(async () => {
  process.stdout.write(`differential: seed ${SEED}; ${summary.join('; ')}\n`);
  await ours.close();
});

/** What the documents' instances make of it: paths of one are unknown to the others. */
async function stockOutcome(one: Asked, received: Answered['received']): Promise<Outcome> {
  const all = await Promise.all(theirs.map((stock) => stock.outcome(one, received)));
  return all.find(({ kind }) => kind !== 'notFound') ?? all[0]!;
}

test('requests come to what openapi-backend makes of them, save for the differences named', async () => {
  const tally = new Tally(DIFFERENCES);
  const kinds = new Map<string, number>();
  const property = fc.asyncProperty(request, async (one) => {
    const answered = await ours.send(one);
    const stock = await stockOutcome(one, answered.received);
    const { outcome, code } = answered;
    tally.cases++;
    kinds.set(outcome.kind, (kinds.get(outcome.kind) ?? 0) + 1);
    if (outcome.kind === 'methodNotAllowed') expectAllow(one, answered);
    if (isSame(outcome, stock)) return;
    const [path = '', search = ''] = one.target.split(/\?(.*)/s, 2);
    tally.name({ asked: one, path, search, ours: outcome, theirs: stock, code });
  });
  await fc.assert(property, { numRuns: REQUESTS, seed: SEED, reporter: throwCause });
  summary.push(`${tally.cases} requests ${JSON.stringify(Object.fromEntries(kinds))}, differences: ${tally.line}`);
  expect(tally.unmet).toEqual([]);
  // The comparison says little when most requests never reach a handler, or all of them do.
  for (const [kind, least] of [['handled', 0.2], ['invalid', 0.1], ['notFound', 0.02], ['methodNotAllowed', 0.02]] as const)
    expect(kinds.get(kind) ?? 0).toBeGreaterThan(least * REQUESTS);
}, 60000); // prettier-ignore

/** 405 lists the methods of the path (RFC 9110 §15.5.6), which openapi-backend does not. */
function expectAllow({ target }: Asked, { headers: answer }: Answered): void {
  const template = [...methods.keys()].find((path) => matches(path, target.split('?')[0]!));
  expect(answer.allow?.split(', ').sort()).toEqual([...methods.get(template!)!].sort());
}

// -- the router alone, on documents of up to 500 operations -----------------------------------------------------------

interface Lookup {
  readonly path: string;
  readonly method: string;
  readonly ours: Outcome;
  readonly theirs: Outcome;
  /** The templates of the operations by id. */
  readonly templates: ReadonlyMap<string, string>;
}

/** Whether the first template is found before the second: at the first segment where they differ it is static. */
function isBefore(one: string, other: string): boolean {
  const [parts, others] = [one.split('/'), other.split('/')];
  const at = parts.findIndex((part, i) => part !== others[i]);
  return at >= 0 && !parts[at]!.startsWith('{') && others[at]!.startsWith('{');
}

/** The template that our table finds for a path: of all that match the one before all others. */
const firstOf = ({ templates, path }: Lookup): string | undefined =>
  [...new Set(templates.values())].filter((template) => matches(template, path)).reduce<string | undefined>((best, one) => (best === undefined || isBefore(one, best) ? one : best), undefined); // prettier-ignore

const ROUTE_DIFFERENCES: readonly Difference<Lookup>[] = [
  {
    name: 'several trailing slashes',
    right: 'ours',
    why: 'as above',
    applies: ({ path, ours: found, theirs: stock }) => found.kind === 'notFound' && stock.kind !== 'notFound' && path.endsWith('//'),
  },
  {
    name: 'method of a template behind the path itself',
    right: 'ours',
    why: 'a path without parameters is matched before templates (OpenAPI 3.1, Path Templating Matching), so the method is 405; there the template takes it',
    applies: (one) => {
      const first = firstOf(one);
      return one.ours.kind === 'methodNotAllowed' && one.theirs.kind === 'handled' && first !== undefined && !first.includes('{') && one.templates.get(operationOf(one.theirs)) !== first;
    },
  },
  {
    name: 'parameters beside signs of regular expressions',
    right: 'ours',
    why: 'bath-es5 takes the literal parts of a template for a pattern, so that `/a+b/{id}` loses its parameters there',
    applies: (one) => {
      const [mine, other] = [one.ours, one.theirs].map(operationOf);
      return mine === other && /[+().]/.test(one.templates.get(mine!) ?? '') && one.theirs.kind === 'handled' && isDeepStrictEqual(one.theirs.path, {});
    },
  },
  {
    name: 'two templates for one path',
    right: 'either',
    why: 'OpenAPI leaves the choice to the tool; here the leftmost static segment decides, there the longer static text',
    applies: (one) => {
      const [mine, other] = [one.ours, one.theirs].map((outcome) => one.templates.get(operationOf(outcome)));
      return mine !== undefined && other !== undefined && mine === firstOf(one) && isBefore(mine, other) && matches(other, one.path);
    },
  },
  {
    name: 'method of the second of two templates',
    right: 'either',
    why: 'the same choice: the path is that of the first template, whose methods are all there are; there any that matches will do',
    applies: (one) => {
      const [first, other] = [firstOf(one), one.templates.get(operationOf(one.theirs))];
      return one.ours.kind === 'methodNotAllowed' && first !== undefined && first.includes('{') && other !== undefined && isBefore(first, other) && matches(other, one.path);
    },
  },
]; // prettier-ignore

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];
const literal = fc.constantFrom(
  'a',
  'b',
  'c',
  'items',
  'items.json',
  'a+b',
  'search',
  'x-y_z',
  '(q)',
  'constructor',
  '__proto__',
);
const template = fc.array(fc.oneof({ weight: 2, arbitrary: literal }, { weight: 1, arbitrary: fc.constant('{}') }), {
  minLength: 1,
  maxLength: 5,
});
const value = fc.oneof(literal, fc.constantFrom('7', 'a%2Fb', '%7Bx%7D', 'é'.normalize(), '{p1}', 'items.jso', '%20'));

/** A document and paths to look up in it. */
const documents = fc
  .integer({ min: 10, max: 500 })
  .chain((size) =>
    fc.record({
      operations: fc.uniqueArray(fc.record({ segments: template, method: fc.constantFrom(...METHODS) }), { minLength: size, maxLength: size, selector: ({ segments, method }) => `${method} ${segments.join('/')}` }),
      lookups: fc.array(
        fc.record({
          at: fc.nat({ max: size - 1 }),
          values: fc.array(value, { minLength: 5, maxLength: 5 }),
          method: mostly(undefined as string | undefined, 4, ...METHODS, 'TRACE'),
          segments: fc.option(fc.array(value, { maxLength: 5 }), { freq: 4 }),
          prefix: mostly('', 20, '/'),
          suffix: mostly('', 12, '/', '//', '/a'),
        }),
        { minLength: PER_DOCUMENT, maxLength: PER_DOCUMENT },
      ),
    }),
  ); // prettier-ignore

test('paths lead to the operations that openapi-backend’s router finds, save for the differences named', async () => {
  const tally = new Tally(ROUTE_DIFFERENCES);
  const sizes: number[] = [];
  let found = 0;
  const property = fc.asyncProperty(documents, async ({ operations, lookups }) => {
    const rows = operations.map(({ segments, method }, i) => ({ id: `op${i}`, method, template: `/${segments.map((part, at) => (part === '{}' ? `{p${at}}` : part)).join('/')}` }));
    const stock = await Stock.open(documentOf(rows));
    const routes = new Routes<string>();
    for (const row of rows) routes.add(row.method.toUpperCase(), row.template, row.id);
    const templates = new Map(rows.map((row) => [row.id, row.template]));
    sizes.push(rows.length);
    for (const { at, values, method, segments, prefix, suffix } of lookups) {
      const path = `${prefix}/${(segments ?? operations[at]!.segments.map((part, i) => (part === '{}' ? values[i]! : part))).join('/')}${suffix}`;
      const one = (method ?? operations[at]!.method).toUpperCase();
      const lookup = { path, method: one, ours: routed(routes, one, path), theirs: stock.route(one, path), templates };
      tally.cases++;
      if (lookup.ours.kind === 'handled') found++;
      if (!isSame(lookup.ours, lookup.theirs)) tally.name(lookup);
    }
  });
  // Smaller documents would not say more than the lookup that differs.
  await fc.assert(property, { numRuns: DOCUMENTS, seed: SEED, endOnFailure: true, reporter: throwCause });
  summary.push(`${tally.cases} lookups in documents of ${Math.min(...sizes)} to ${Math.max(...sizes)} operations, ${found} found, differences: ${tally.line}`);
  expect(tally.unmet).toEqual([]);
  expect(found).toBeGreaterThan(0.25 * tally.cases);
}, 60000); // prettier-ignore

/** What our table answers, as an outcome. */
function routed(routes: Routes<string>, method: string, path: string): Outcome {
  const { entry, values: found } = routes.find(path);
  if (!entry) return { kind: 'notFound' };
  const operation = entry.methods.get(method);
  if (operation === undefined) return { kind: 'methodNotAllowed' };
  const values = found.map((text) => decodeURIComponent(text));
  const parameters = Object.fromEntries(entry.names.map((name, i) => [name, values[i]]));
  return { kind: 'handled', operation, path: parameters, query: {}, body: undefined };
}

function documentOf(rows: readonly { id: string; method: string; template: string }[]): Document {
  const paths: Record<string, Record<string, unknown>> = Object.create(null) as Record<string, Record<string, unknown>>;
  for (const { id, method, template: path } of rows)
    paths[path] = { ...paths[path], [method]: { operationId: id, responses: { 200: { description: 'Done.' } } } };
  return { openapi: '3.1.0', info: { title: 'Synthetic', version: '1' }, paths };
}
