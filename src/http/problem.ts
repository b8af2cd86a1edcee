/** Problem details (RFC 9457): every refusal to those who ask for them, and whatever belongs to no registry. */
import type { Refusal } from '../errors.js';

export const PROBLEM_TYPE = 'application/problem+json';

/** The body of a refusal; `instance` is the path that was asked for. */
export function toProblem(refusal: Refusal, instance: string, requestId: string): Record<string, unknown> {
  const { code, sentence, status, detail, pointer } = refusal;
  return {
    type: `/docs/errors.html#${code}`,
    title: sentence,
    status,
    ...(detail === undefined ? {} : { detail }),
    instance: encodeURI(instance.slice(0, 1024)),
    code,
    requestId,
    ...(pointer === undefined ? {} : { errors: [{ pointer, detail: detail ?? sentence }] }),
  };
}
