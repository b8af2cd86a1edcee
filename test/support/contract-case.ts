/** A record that exists before a case. */
export interface GivenRecord {
  /** Where it is created by POST. */
  readonly path: string;
  readonly body: unknown;
  /** What the server makes of it: JSON Pointers into its answer, with what stands for that in the case. */
  readonly made: Readonly<Record<string, unknown>>;
}

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
  /** Records that exist before, in the order in which they are created. */
  readonly given: readonly GivenRecord[];
  readonly status: number;
  readonly answer: unknown;
  /** JSON Pointers into the answer to what differs by call. */
  readonly varies: readonly string[];
  /** JSON Pointers into the answer to lists whose order differs by call. */
  readonly unordered: readonly string[];
}
