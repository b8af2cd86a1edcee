/** Who sent a request. Until clients can be registered every caller is the same, unnamed one. */
export interface Caller {
  /** Stable and unique; `anonymous` without credentials. */
  readonly id: string;
}

export const anonymous: Caller = { id: 'anonymous' };
