/** The dialect of the registries that wrap everything in `{"success": …}` (seeds 000 and 001). */
import type { Refusal } from '../errors.js';
import { enclose, toJsonText, type JsonSource } from '../records/json-text.js';
import type { Found } from '../records/records.js';
import type { Row } from '../records/row.js';

/** `{"success": true, "data": …}` */
export interface Success<T> {
  success: true;
  data: T;
}

export interface Message {
  message: string;
}

const JSON_TYPE = 'application/json';

const success = <T>(data: JsonSource<T>): JsonSource<Success<T>> =>
  enclose<Success<T>>('{"success":true,"data":', data, '}');

/** 200 with the record. */
export const one = <T>(row: Row<T>) => ({ status: 200, type: JSON_TYPE, body: success(row.json), row }) as const;

/** 200 with all that was found. */
export const list = <T>({ json, next, scan }: Found<T>) =>
  ({ status: 200, type: JSON_TYPE, body: success(json), next, scan }) as const;

/** What a change answers: its message, or the record where the caller asked for it. */
interface Change<T> {
  readonly row: Row<T>;
  readonly message: string;
  readonly wantsRecord: boolean;
}

const changed = <T, M>({ row, wantsRecord }: Change<T>, message: M) =>
  ({
    type: JSON_TYPE,
    body: wantsRecord ? success(row.json) : success(toJsonText(message)),
    row,
    recordSent: wantsRecord,
  }) as const;

/** 201 with message and id, or with the record. */
export const created = <T>(change: Change<T>, location: string) =>
  ({ status: 201, location, ...changed(change, { message: change.message, id: change.row.key }) }) as const;

/** 200 with the message, or with the record. */
export const updated = <T>(change: Change<T>) =>
  ({ status: 200, ...changed(change, { message: change.message }) }) as const;

/** 200 with the message. */
export const deleted = (message: string) =>
  ({ status: 200, type: JSON_TYPE, body: success(toJsonText({ message })) }) as const;

/** `{"success": false, "error": "sentence: detail"}` */
export const wire = {
  failureType: JSON_TYPE,
  toFailure: (refusal: Refusal) => ({ success: false, error: refusal.message }),
} as const;
