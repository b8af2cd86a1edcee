/** JSON Merge Patch (RFC 7396) and JSON Patch (RFC 6902), on values and never in place. */
import { isDeepStrictEqual } from 'node:util';
import { applyPatch, type Operation } from 'rfc6902';
import { Pointer } from 'rfc6902/pointer.js';
import { fail } from '../errors.js';
import { MAX_RECORD_BYTES } from './storable.js';

export type Fields = Record<string, unknown>;

/** One operation of a JSON Patch, as the document's `JsonPatchOperation` admits it. */
export interface PatchOperation {
  op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  path: string;
  from?: string;
  value?: unknown;
}

/** A patch under its media type. */
export type Patch =
  | { readonly type: 'application/merge-patch+json'; readonly value: unknown }
  | { readonly type: 'application/json-patch+json'; readonly value: readonly PatchOperation[] };

/** The fields as the patch makes them. Refuses with `conflict`, `invalid-record`, `record-too-large`. */
export function patched(current: Fields, patch: Patch): Fields {
  if (patch.type === 'application/json-patch+json') return jsonPatch(current, patch.value);
  return mergePatch(current, patch.value) as Fields;
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** RFC 7396 §2. Neither argument is changed; the result may share parts of both. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result: Fields = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else result[name] = mergePatch(result[name], value);
  }
  return result;
}

/** Bytes that the operations of one patch may write in all: a hundred copies of a large value are no patch. */
const MOST_WRITTEN = 4 * MAX_RECORD_BYTES;

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

/**
 * Applies the operations in order to a copy. A `test` that fails or a path that does not exist is `conflict` (409); a
 * result that grows over the size of a record at any step is `record-too-large` (413), so that a chain of `copy`
 * cannot grow without bound.
 */
export function jsonPatch(target: Fields, operations: readonly PatchOperation[]): Fields {
  const text = JSON.stringify(target);
  const holder = { record: JSON.parse(text) as Fields };
  let atMost = Buffer.byteLength(text);
  let written = 0;
  operations.forEach((operation, index) => {
    const wanted = `operation ${index}, ${operation.op} of ${operation.path || 'the whole record'}`;
    const from = sourceOf(operation);
    requireOwnPath(holder, { path: operation.path, wanted, mayAppend: operation.op === 'add' || from !== undefined });
    if (from !== undefined) requireOwnPath(holder, { path: from, wanted, mayAppend: false });
    const grown = grownBy(holder, operation);
    atMost += grown;
    written += grown;
    if (written > MOST_WRITTEN) fail('record-too-large', `the operations write more than ${MOST_WRITTEN} bytes in all`);
    apply(holder, operation, wanted);
    // The sum only ever overstates; measuring is dear, so it is done when the sum says it might matter.
    if (atMost > MAX_RECORD_BYTES) atMost = bytes(holder.record);
    if (atMost > MAX_RECORD_BYTES) fail('record-too-large', `${wanted} makes it over ${MAX_RECORD_BYTES} bytes`);
  });
  if (!isObject(holder.record)) fail('invalid-record', 'it must be an object');
  return holder.record;
}

/** Only `move` and `copy` have a source; on others the member is unknown, and unknown members are ignored (RFC 6902 §4). */
const sourceOf = ({ op, from }: PatchOperation): string | undefined =>
  op === 'move' || op === 'copy' ? from : undefined;

function apply(holder: { record: Fields }, operation: PatchOperation, wanted: string): void {
  if (operation.op === 'move' && operation.path.startsWith(`${operation.from}/`))
    fail('conflict', `${wanted} moves a value into itself`);
  if (operation.op === 'test') {
    if (!isDeepStrictEqual(valueAt(holder, operation.path), operation.value)) fail('conflict', `${wanted} failed`);
    return;
  }
  const rooted = { ...operation, path: `/record${operation.path}` } as unknown as Operation & {
    from?: string;
  };
  const from = sourceOf(operation);
  if (from === undefined) delete rooted.from;
  else rooted.from = `/record${from}`;
  const [error] = applyPatch(holder, [rooted]);
  if (error) fail('conflict', `${wanted}: there is no such place`);
}

/** A pointer of an operation; `-`, the place after the last element, is one only where something is put. */
interface Place {
  readonly path: string;
  readonly wanted: string;
  readonly mayAppend: boolean;
}

/** The library follows inherited members and odd list positions; a pointer may only lead through what is there. */
function requireOwnPath(holder: { record: Fields }, { path, wanted, mayAppend }: Place): void {
  let here: unknown = holder.record;
  const tokens = Pointer.fromJSON(path).tokens.slice(1);
  tokens.forEach((token, i) => {
    const last = i === tokens.length - 1;
    if (Object.hasOwn(Object.prototype, token) || token === 'prototype')
      fail('invalid-record', `the name ${token} in ${wanted}`);
    if (Array.isArray(here)) {
      if (!/^(0|[1-9][0-9]{0,8}|-)$/.test(token) || (token === '-' && !(last && mayAppend)))
        fail('conflict', `${wanted}: there is no such place`);
    } else if (!isObject(here) || (!last && !Object.hasOwn(here, token)))
      fail('conflict', `${wanted}: there is no such place`);
    here = (here as Fields)[token];
  });
}

const valueAt = (holder: { record: Fields }, path: string): unknown => Pointer.fromJSON(`/record${path}`).get(holder);

/** An upper bound of the bytes that an operation adds. */
function grownBy(holder: { record: Fields }, { op, path, from, value }: PatchOperation): number {
  if (op === 'add' || op === 'replace') return bytes(value) + path.length + 4;
  if (op === 'copy' && from !== undefined) return bytes(valueAt(holder, from)) + path.length + 4;
  return op === 'move' ? path.length + 4 : 0;
}
