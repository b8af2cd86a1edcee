/** Answers held against the document: in tests and development every one, in production their status only. */
import { JsonStream } from '../records/json-text.js';
import type { Exchange } from './exchange.js';
import { faultOf } from './validation.js';

/** What is wrong with the reply, or undefined. A stream is read here only by those who check (never in production). */
export async function checkReply({ plan, reply }: Exchange): Promise<string | undefined> {
  const { operation, answers } = plan!;
  const { status, type, body } = reply!;
  const declared = operation.answers[String(status)];
  if (!declared) return `${operation.id} answers the undeclared status ${status}`;
  if (body === undefined) return declared.length > 0 ? `${operation.id} answers ${status} without a body` : undefined;
  const validator = answers.get(`${status} ${type}`);
  if (!validator) return `${operation.id} answers ${status} with the undeclared media type ${type}`;
  if (body instanceof JsonStream) return undefined;
  const fault = faultOf(validator, JSON.parse(body.text));
  return fault && `${operation.id} answers ${status} with a wrong body: ${fault.detail}`;
}

/** Refusals are answers too: their status has to be declared, where the operation is known. */
export const isDeclared = ({ plan }: Exchange, status: number): boolean =>
  !plan || status === 304 || plan.operation.answers[String(status)] !== undefined || PROTOCOL_STATUSES.has(status);

/** Statuses of HTTP itself, which documents need not repeat on each operation. */
const PROTOCOL_STATUSES: ReadonlySet<number> = new Set([405, 408, 414, 431]);
