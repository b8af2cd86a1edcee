/** One row of a generated operation table. */
export interface ParameterDefinition {
  readonly name: string;
  readonly type: string;
}

export interface Operation {
  /** The document's `operationId`, and the handler's name. */
  readonly id: string;
  readonly method: string;
  /** The path template: `/network/{network_id}`. */
  readonly path: string;
  readonly parameters: {
    readonly path: readonly ParameterDefinition[];
    readonly query: readonly ParameterDefinition[];
    readonly header: readonly ParameterDefinition[];
  };
  /** Absent where the operation takes none. `maxBytes` counts the bytes as sent; `filter`: the filter compiler judges it. */
  readonly body?: {
    readonly required: boolean;
    readonly maxBytes: number;
    readonly types: readonly string[];
    readonly filter?: boolean;
  };
  /** Status → the media types it may have; an empty list is an answer without a body. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** What the caller needs a grant of; absent where everybody may call it. */
  readonly scope?: string;
  /** Alternatives (OR) of schemes (AND), as in the document; empty: open to everybody. */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  /** The header fields that its security schemes of the type `apiKey` name; absent: there are none. */
  readonly credentials?: readonly string[];
  /** Served on the registry's own port alone. */
  readonly ownPort?: boolean;
  /** The body of a success goes to those alone whose `Accept` names its media type, not by a wildcard; to others none. */
  readonly bodyIfNamed?: boolean;
}
