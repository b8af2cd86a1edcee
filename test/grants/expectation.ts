/** What a request must be answered, from the answer of a server that holds only what the client may see. */
import type { StoredRecord } from '../../src/store/contract.js';
import type { Received, Sent } from '../support/server.js';
import { storedForm, type Shape } from './keys.js';
import type { Asked } from './requests.js';
import { mayWrite } from './servers.js';

/** One request. */
export interface Question {
  readonly request: Asked;
  readonly shape: Shape;
  readonly sent: Sent;
  /** Undefined where no key is in the request. */
  readonly key: string | undefined;
  /** What the server under test held under the key. */
  readonly before: StoredRecord | undefined;
  readonly kind: 'read' | 'change' | 'create';
  /** By number. */
  readonly client: number;
  /** What only the server under test is sent. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer as another one, or a refusal in the words of the catalogue. */
export type Expected = { readonly like: Received } | { readonly status: number; readonly sentence: string };

const OUTSIDE: Expected = { status: 403, sentence: "the caller's grants do not reach this record" };
const NO_TIME = { _rev: '', _created: '', _updated: '' };

/** Refused from the document alone, before any record is looked at. */
const isForForm = ({ status, text }: Received): boolean =>
  status === 415 || (status === 400 && /does not fit its schema|parameter is not valid/.test(text));

/**
 * @param other the answer of the client's own server, where it may do everything
 * @param after what that server then held under the key
 */
export function expectation(question: Question, other: Received, after: StoredRecord | undefined): Expected {
  const like: Expected = { like: other };
  if (question.kind === 'read' || isForForm(other)) return like;
  return question.kind === 'create' ? ofCreate(question, other) : ofChange(question, other, after);
}

/** A record that is seen must be writable before, whatever else is wrong, and after. */
function ofChange(question: Question, other: Received, after: StoredRecord | undefined): Expected {
  const { client, shape, before } = question;
  const like: Expected = { like: other };
  if (other.status === 404) return like;
  if (!mayWrite(client, shape, before!)) return OUTSIDE;
  const isOutside = other.status === 200 && after !== undefined && !mayWrite(client, shape, after);
  return isOutside ? OUTSIDE : like;
}

/** Outside of the grants is said first; that the key is taken, also of what is not seen. */
function ofCreate({ client, shape, sent, before }: Question, other: Received): Expected {
  if (other.status === 400) return { like: other };
  const document = storedForm(shape, sent.body as Record<string, unknown>, NO_TIME);
  if (!mayWrite(client, shape, document)) return OUTSIDE;
  if (before !== undefined) return { status: 409, sentence: shape.duplicate };
  return { like: other };
}
