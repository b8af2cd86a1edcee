/** A call that a reader can paste, made of a document's own examples. */
import {
  follow,
  type Answer,
  type Example,
  type Json,
  type OperationObject,
  type Parameter,
} from '../generate/document.js';
import { ADMIN_SCOPE } from '../../src/auth/caller.js';
import type { Documented, Listed, Published } from './document.js';
import { originOf } from './document.js';

/** A shell command, and the origin in it, which a page replaces by its own. */
export interface Command {
  readonly text: string;
  readonly origin: string;
}

/**
 * The first operation that works on an empty registry: its example is answered with success and needs no records.
 * Undefined where no example promises that, or an administrator alone may call it: no open server lets anybody else.
 */
export function firstCall({ document, operations, servers }: Documented): Command | undefined {
  const server = servers[0];
  if (server === undefined) return undefined;
  for (const listed of operations) {
    const body =
      isServedHere(listed.operation) && isOpen(listed.operation) ? bodyOf(document, listed.operation) : undefined;
    if (body) return { origin: originOf(server), text: command(server, listed, body) };
  }
  return undefined;
}

/** What only a registry's own port serves is not at the page's origin. */
const isServedHere = (operation: OperationObject): boolean => operation['x-own-port'] === undefined;

const isOpen = ({ 'x-scope': scope = '' }: OperationObject): boolean => scope !== ADMIN_SCOPE;

interface Body {
  readonly mediaType: string;
  readonly value: Json;
}

/** An example of the body whose name stands among the answers of success, without records that must be there before. */
function bodyOf(document: Published, { requestBody, responses }: OperationObject): Body | undefined {
  const works = succeeding(document, responses);
  for (const [mediaType, { examples = {} }] of Object.entries(requestBody?.content ?? {})) {
    const found = Object.entries(examples).find(([name]) => works.has(name));
    const value = found && follow(document, found[1]).value;
    if (value !== undefined && mediaType.endsWith('json')) return { mediaType, value };
  }
  return undefined;
}

/** The names of examples that are answered with success on an empty registry. */
function succeeding(document: Published, responses: Record<string, Answer>): Set<string> {
  const examples = Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, answer]) => Object.values(follow(document, answer).content ?? {}))
    .flatMap((media) => Object.entries(media.examples ?? {}));
  const needsNothing = (example: Example): boolean => follow(document, example)['x-given'] === undefined;
  return new Set(examples.filter(([, example]) => needsNothing(example)).map(([name]) => name));
}

function command(server: string, { path, method, parameters }: Listed, { mediaType, value }: Body): string {
  const filled = parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((target, { name, ...rest }) => target.replace(`{${name}}`, encodeURIComponent(exampleOf(rest))), path);
  const verb = method === 'post' ? [] : [`-X ${method.toUpperCase()}`];
  const type = `-H ${quoted(`Content-Type: ${mediaType}`)}`;
  return [`curl ${server.replace(/\/$/, '')}${filled}`, ...verb, type, `-d ${quoted(pretty(value))}`].join(' \\\n  ');
}

function exampleOf({ example, schema }: Omit<Parameter, 'name'>): string {
  const found = example ?? (schema.examples as Json[] | undefined)?.[0];
  return typeof found === 'string' ? found : JSON.stringify(found ?? '');
}

/** One line a member, indented under the option it belongs to. */
function pretty(value: Json): string {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `    ${JSON.stringify(name)}: ${JSON.stringify(member)}`,
  );
  return `{\n${members.join(',\n')}\n  }`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
