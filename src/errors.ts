/** The one way to refuse: `fail(code, detail, cause)`. Codes, statuses and sentences come from `spec/errors.yaml`. */
import { errors, type ErrorCode } from '../generated/errors.js';

export type { ErrorCode };

/** What a refusal may carry beside its code. */
export interface RefusalOptions {
  /** Kept for the log, never sent. */
  cause?: unknown;
  /** JSON Pointer (RFC 6901) into the body, for problem details. */
  pointer?: string;
  /** Header fields of the answer, such as `Allow` or `Accept-Patch`. */
  headers?: Readonly<Record<string, string>>;
}

/** A refusal on its way to `respond`: code, status and sentence from the catalogue, and an optional detail. */
export class Refusal extends Error {
  readonly status: number;
  readonly sentence: string;
  readonly pointer: string | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;

  constructor(
    readonly code: ErrorCode,
    readonly detail?: string,
    { cause, pointer, headers }: RefusalOptions = {},
  ) {
    const { status, sentence } = errors[code];
    super(detail === undefined ? sentence : `${sentence}: ${detail}`, cause === undefined ? undefined : { cause });
    this.name = 'Refusal';
    this.status = status;
    this.sentence = sentence;
    this.pointer = pointer;
    this.headers = headers;
  }
}

/** Refuses the request with a code of the catalogue. `detail` is sent after the sentence: facts, never internals. */
export function fail(code: ErrorCode, detail?: string, options?: RefusalOptions): never {
  throw new Refusal(code, detail, options);
}
