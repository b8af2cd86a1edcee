/** What ends a transfer, in words for the person at the terminal: what is wrong, and what to do next. */
export class TransferError extends Error {}

/** It is a flag's value that cannot be used. */
export class FlagError extends TransferError {}
