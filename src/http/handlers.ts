/**
 * The types of handlers, computed from a document's generated types: a handler for every operation, a body for every
 * media type, and no answer that the document does not declare.
 */
import type { Auth } from '../auth/auth.js';
import type { Caller } from '../auth/caller.js';
import type { ChangeList } from '../records/audit/change-list.js';
import type { JsonSource } from '../records/json-text.js';
import type { Preconditions, Revision } from '../records/preconditions.js';
import type { Records } from '../records/records.js';
import type { Scan } from '../records/scans.js';

/** A request's body under each of its media types, so that `switch (body.type)` narrows `body.value`. */
type Bodies<O> = O extends { requestBody: { content: infer C } }
  ? { [M in keyof C & string]: { readonly type: M; readonly value: C[M] } }[keyof C & string]
  : undefined;

type ParametersIn<O, P extends string> = O extends { parameters: { [K in P]?: infer V } }
  ? NonNullable<V>
  : Record<never, never>;

/** What a process has beside records. */
export interface Services {
  /** Clients, scopes and tokens. */
  readonly auth: Auth;
  /** The audit log, also of a time when it was written. */
  readonly changes: ChangeList;
}

/** What a handler is given: everything parsed and validated, and the records bound to the caller, by their types. */
export interface Call<O, R> extends Services {
  readonly records: { readonly [T in keyof R]: Records<R[T]> };
  readonly caller: Caller;
  readonly path: ParametersIn<O, 'path'>;
  readonly query: ParametersIn<O, 'query'>;
  readonly body: Bodies<O>;
  readonly conditions: Preconditions;
  /** Whether `Prefer: return=representation` was sent. */
  readonly wantsRecord: boolean;
  /** What addresses in the answer begin with, so that they lead back the way the caller came; no slash at its end. */
  readonly baseUrl: string;
}

/** What every answer may carry beside its body; `respond` writes it as header fields. */
export interface ReplyExtras {
  /** The one record the answer is about: `ETag`, `Last-Modified`, and 304 for reads. */
  readonly row?: Revision;
  /** The path of a new record. */
  readonly location?: string;
  /** The cursor of the next page: `Link: rel="next"`. */
  readonly next?: string | undefined;
  /** No index served the filter: `Server-Timing`. */
  readonly scan?: Scan | undefined;
  /** `return=representation` was followed. */
  readonly recordSent?: boolean;
  /** How long whoever may keep the answer, in seconds; without it nobody may. */
  readonly keepFor?: number;
}

type Answer<C> =
  C extends Record<string, unknown>
    ? { [M in keyof C & string]: { readonly type: M; readonly body: JsonSource<C[M]> } }[keyof C & string]
    : { readonly type?: undefined; readonly body?: undefined };

type Replies<O> = O extends { responses: infer R }
  ? {
      [S in keyof R & number]: { readonly status: S } & ReplyExtras &
        Answer<R[S] extends { content: infer C } ? C : undefined>;
    }[keyof R & number]
  : never;

/** One function for each operation: `call → reply`. Refusals are thrown (`fail`), never returned. `R`: the records, by their types. */
export type HandlersOf<Operations, R> = {
  [K in keyof Operations]: (call: Call<Operations[K], R>) => Promise<Replies<Operations[K]>>;
};

/** A reply as the pipeline sees it, whatever the operation. */
export interface Reply extends ReplyExtras {
  readonly status: number;
  readonly type?: string | undefined;
  readonly body?: JsonSource<unknown> | undefined;
}

/** A handler as the pipeline calls it; the plan made sure that it belongs to the operation whose call it gets. */
export type AnyHandler = (call: never) => Promise<Reply>;
