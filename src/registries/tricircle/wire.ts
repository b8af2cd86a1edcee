/** How Tricircle speaks: one object or list under a name of its own, faults as OpenStack's clients read them (seed 003). */
import { randomUUID } from 'node:crypto';
import type { components } from '../../../generated/tricircle/types.js';
import type { Refusal } from '../../errors.js';
import { enclose, JsonText, toJsonText, type JsonSource } from '../../records/json-text.js';
import type { Row } from '../../records/row.js';

type Schemas = components['schemas'];

export const JSON_TYPE = 'application/json';

/** The words that clients know; any other status is an `Error`. */
const KINDS: Readonly<Record<number, string>> = {
  400: 'badRequest',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'itemNotFound',
  409: 'conflictingRequest',
  500: 'internalServerError',
};

const newId = (): string => `req-${randomUUID()}`;
const OPENSTACK_ID = /^req-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `{"itemNotFound": {"message": "sentence: detail", "code": 404}}`, and the header field that OpenStack logs know. */
export const wire = {
  failureType: JSON_TYPE,
  toFailure: ({ status, message }: Refusal) => ({ [KINDS[status] ?? 'Error']: { message, code: status } }),
  newId,
  /** A sender's own id is in `X-Request-Id`. */
  fieldsOf: ({ id }: { readonly id: string }) => ['X-Openstack-Request-Id', OPENSTACK_ID.test(id) ? id : newId()],
} as const;

/** 200 with the record under its name, with its ETag. */
export const oneUnder = <T, N extends string>(name: N, row: Row<T>) =>
  ({
    status: 200,
    type: JSON_TYPE,
    body: enclose<{ [K in N]: T }>(`{${JSON.stringify(name)}:`, row.json, '}'),
    row,
  }) as const;

/** A list under its name, with a link to the next page where there is one. */
export function manyUnder<T, N extends string>(name: N, list: JsonSource<T[]>, next: string | undefined) {
  const links = next === undefined ? '' : `,"${name}_links":${JSON.stringify([{ href: next, rel: 'next' }])}`;
  return enclose<{ [K in N]: T[] } & { [K in `${N}_links`]?: Schemas['Link'][] }>(`{"${name}":`, list, `${links}}`);
}

/** 200, and `{}` for callers that name JSON: the later client reads it, the document of 2016 has no body. */
export const removed = {
  status: 200,
  type: JSON_TYPE,
  body: new JsonText<Schemas['Nothing']>('{}'),
  bodyIfNamed: true,
} as const;

/** 200 with what is no record. */
export const plain = <T>(value: T) => ({ status: 200, type: JSON_TYPE, body: toJsonText(value) }) as const;
