/** JSON that is text already: kept by the store, sent as it is, never parsed on the way. */

/** The JSON text of a value of type `T`. */
export class JsonText<T> {
  declare protected readonly value: T;
  constructor(readonly text: string) {}
}

/** A value as its JSON text. */
export const toJsonText = <T>(value: T): JsonText<T> => new JsonText<T>(JSON.stringify(value));

/** The JSON text of a value of type `T`, in pieces: too long to be held at once. */
export class JsonStream<T> {
  declare protected readonly value: T;
  constructor(readonly pieces: AsyncIterable<string>) {}
}

/** An answer's body, whole or in pieces. */
export type JsonSource<T> = JsonText<T> | JsonStream<T>;

/** `source` between two pieces of text; the caller says what type the whole then has. */
export function enclose<T>(before: string, source: JsonSource<unknown>, after: string): JsonSource<T> {
  if (source instanceof JsonText) return new JsonText<T>(before + source.text + after);
  return new JsonStream<T>(enclosed(before, source.pieces, after));
}

async function* enclosed(before: string, pieces: AsyncIterable<string>, after: string): AsyncGenerator<string> {
  const inner = pieces[Symbol.asyncIterator]();
  try {
    yield before;
    for (let piece = await inner.next(); !piece.done; piece = await inner.next()) yield piece.value;
    yield after;
  } finally {
    // Also where the reader left before the first piece: what is not begun would otherwise never be closed.
    await inner.return?.();
  }
}
