/** How Tricircle speaks: one object or list under a name of its own, faults as OpenStack's clients read them (seed 003). */
import { createHash, randomUUID } from 'node:crypto';
import type { components } from '../../../generated/tricircle/types.js';
import type { Refusal } from '../../errors.js';
import type { Wire } from '../../http/registry.js';
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

const OPENSTACK_ID = /^req-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The namespace of ids that are made of others: any UUID, but always this one. */
const NAMESPACE = Buffer.from('e413a4f657134909b462f3516c17d859', 'hex');

/** A name-based UUID (RFC 9562 §5.5). */
function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** `{"itemNotFound": {"message": "sentence: detail", "code": 404}}`, and the ids that OpenStack's clients and logs know. */
export const wire = {
  failureType: JSON_TYPE,
  toFailure: ({ status, message }: Refusal) => ({ [KINDS[status] ?? 'Error']: { message, code: status } }),
  requestId: {
    field: 'X-Openstack-Request-Id',
    make: () => `req-${randomUUID()}`,
    of: (id) => (OPENSTACK_ID.test(id) ? id : `req-${uuidOf(id)}`),
  },
  speaksForAll: true,
} as const satisfies Wire;

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

/** 200, and `{}` for callers that name JSON (`x-body-if-named`): the later client reads it, the document of 2016 has no body. */
export const removed = {
  status: 200,
  type: JSON_TYPE,
  body: new JsonText<Schemas['Nothing']>('{}'),
} as const;

/** 200 with what is no record. */
export const plain = <T>(value: T) => ({ status: 200, type: JSON_TYPE, body: toJsonText(value) }) as const;
