/** Generated validators, and their faults as sentences. */

/** One fault as Ajv reports it. */
export interface ValidationError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A standalone validator: true, or false with the first fault in `errors`. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}

/** What was wrong and where; `pointer` is a JSON Pointer (RFC 6901) into the value. */
export interface Fault {
  readonly detail: string;
  readonly pointer: string;
}

const MAX_SHOWN = 64;

/** A value in quotes as it may stand in an answer: escaped and cut short. */
const quoted = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…"` : text;
};

/** The first fault of `value`, or undefined. `unknown` is the word for what must not be there: a field, a parameter. */
export function faultOf(validator: Validator, value: unknown, unknown = 'field'): Fault | undefined {
  if (validator(value)) return undefined;
  const error = telling(validator.errors ?? []);
  if (!error) return { detail: 'it does not fit', pointer: '' };
  const { instancePath: pointer, keyword, message = 'does not fit', params } = error;
  const place = pointer === '' ? '' : `${pointer.slice(0, 256)} `;
  if (keyword === 'additionalProperties')
    return {
      detail: `${place === '' ? '' : `${place}holds the `}unknown ${unknown} ${quoted(params.additionalProperty)}`,
      pointer,
    };
  if (keyword === 'enum')
    return { detail: `${place}must be one of ${(params.allowedValues as unknown[]).map(quoted).join(', ')}`, pointer };
  if (keyword === 'format') return { detail: `${place}must be a valid ${String(params.format)}`, pointer };
  return { detail: `${place}${message}`, pointer };
}

/** Of several faults (the branches of an anyOf) the one that got furthest. */
const telling = (errors: readonly ValidationError[]): ValidationError | undefined =>
  errors.reduce<ValidationError | undefined>(
    (best, error) => (best && best.instancePath.length >= error.instancePath.length ? best : error),
    undefined,
  );
