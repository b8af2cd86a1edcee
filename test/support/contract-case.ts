/** A contract case, generated from an example of a document. */
export interface ContractCase {
  /** `operationId status example` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** Served on the registry's own port alone. */
  readonly ownPort?: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Pads the body with white space to this many bytes. */
  readonly bodyBytes?: number;
  /** Records that exist before. */
  readonly given: readonly Readonly<Record<string, unknown>>[];
  readonly status: number;
  readonly answer: unknown;
  /** JSON Pointers into the answer to what differs by call. */
  readonly varies: readonly string[];
}
