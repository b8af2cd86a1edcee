/** Stage 6, *validate*: parameters and body against the generated validators of the operation. */
import { fail } from '../errors.js';
import type { Exchange } from './exchange.js';
import type { ParameterDefinition } from './operation.js';
import { faultOf } from './validation.js';

/** Refuses with `invalid-parameter`, `invalid-path` or `invalid-body`. */
export function validate(exchange: Exchange): void {
  readPath(exchange);
  readQuery(exchange);
  readHeaders(exchange);
  const { plan, body } = exchange;
  // What a filter may hold is judged by the filter compiler, which also says it better.
  if (!body || plan!.operation.body?.filter) return;
  const fault = faultOf(plan!.bodies.get(body.type)!, body.value);
  if (fault) fail('invalid-body', fault.detail, { pointer: fault.pointer });
}

function readPath(exchange: Exchange): void {
  const { plan, entry, pathValues } = exchange;
  const validator = plan!.parameters.path;
  if (!validator) return;
  entry!.names.forEach((name, i) => {
    exchange.pathParameters[name] = decoded(pathValues[i]!);
  });
  const fault = faultOf(validator, exchange.pathParameters);
  if (fault) fail('invalid-parameter', fault.detail);
}

function decoded(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch (cause) {
    return fail('invalid-path', undefined, { cause });
  }
}

/** `a=1&b=2` as RFC 3986 and HTML forms write it; no parameter here is a list, so that none stands twice. */
function readQuery(exchange: Exchange): void {
  const { plan, search } = exchange;
  if (search === '') return;
  const query: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, text] of pairsOf(search)) {
    const parameter = plan!.operation.parameters.query.find((one) => one.name === name);
    if (parameter && name in query) fail('invalid-parameter', `the query parameter "${name}" is sent twice`);
    query[name] = coerced(text, parameter);
  }
  const fault = faultOf(plan!.parameters.query, query, 'query parameter');
  if (fault) fail('invalid-parameter', fault.detail);
  exchange.query = query;
}

function pairsOf(search: string): [string, string][] {
  try {
    return search
      .split('&')
      .filter((part) => part !== '')
      .map((part) => {
        const [name, value = ''] = part.replaceAll('+', ' ').split(/=(.*)/s, 2);
        return [decodeURIComponent(name!), decodeURIComponent(value)];
      });
  } catch (cause) {
    return fail('invalid-parameter', 'the query holds a broken percent escape', { cause });
  }
}

/** Plain numbers, `true` and `false` become what they are; anything else stays text, and the validator says what is wrong. */
function coerced(text: string, parameter: ParameterDefinition | undefined): unknown {
  const type = parameter?.type;
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if (type === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text);
  return type === 'number' && /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text;
}

function readHeaders({ plan, request }: Exchange): void {
  const validator = plan!.parameters.header;
  if (!validator) return;
  const fault = faultOf(validator, request.headers);
  if (fault) fail('invalid-parameter', `the header ${fault.detail}`);
}
