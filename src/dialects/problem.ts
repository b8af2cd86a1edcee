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
    // As it was sent: only what no URI may hold is escaped.
    instance: instance.slice(0, 1024).replace(/[^!#-;=?-Z_a-z~%[\]]/g, encodeURIComponent),
    code,
    requestId,
    ...(pointer === undefined ? {} : { errors: [{ pointer, detail: detail ?? sentence }] }),
  };
}

/** The dialect of registries that know no other errors. */
export const problemWire = {
  failureType: PROBLEM_TYPE,
  toFailure: (refusal: Refusal, { path, id }: { readonly path: string; readonly id: string }) =>
    toProblem(refusal, path, id),
} as const;
