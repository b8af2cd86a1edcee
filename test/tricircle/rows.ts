/** Rows of Tricircle's scenario tables: what each of its answers has, and what earlier answers are asked for. */
import type { Scenario } from '../support/scenario.js';
import type { Received } from '../support/server.js';

export type Earlier = ReadonlyMap<string, Received>;

export const REQUEST_ID = /^req-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const ETAG = /^"[A-Za-z0-9_-]{16}"$/;
export const NOWHERE = '00000000-0000-4000-8000-000000000000';
export const TENANT = '1782b3310f144836aa73c1ac5117d8da';

/** The rows, each of which must have OpenStack's request id, and no `Retry-After`, on which the old client stumbles. */
export const told = (rows: readonly Scenario[]): Scenario[] =>
  rows.map((row) => ({
    ...row,
    answers: { 'x-openstack-request-id': REQUEST_ID, 'retry-after': null, ...row.answers },
  }));

/** A whole refusal in OpenStack's words. */
const fault = (kind: string, code: number) => (message: string) => JSON.stringify({ [kind]: { message, code } });

export const badRequest = fault('badRequest', 400);
export const notFound = fault('itemNotFound', 404);
export const conflict = fault('conflictingRequest', 409);
export const unprocessable = fault('Error', 422);

/** The end of a pod's text, after its id. */
export const podText = ([name, az, podAz, dc]: readonly [string, string, string, string]): string =>
  `"pod_name":"${name}","region_name":"${name}","az_name":"${az}","pod_az_name":"${podAz}","dc_name":"${dc}"}`;

/** The id in the answer to an earlier row. */
export function idFrom(earlier: Earlier, name: string): string {
  const { pod, pod_binding } = earlier.get(name)!.json as {
    pod?: { pod_id: string };
    pod_binding?: { id: string };
  };
  return (pod?.pod_id ?? pod_binding?.id)!;
}

/** A request's path with the id of an earlier row's answer in it. */
export const at =
  (prefix: string, name: string, rest = '') =>
  (earlier: Earlier) => ({
    path: `${prefix}/${idFrom(earlier, name)}${rest}`,
  });

/** The creation of a pod. */
export const post = (name: string, pod: unknown, row: Partial<Scenario>): Scenario => ({
  name,
  method: 'POST',
  path: '/v1.0/pods',
  body: { pod },
  status: 200,
  changed: 0,
  ...row,
});

/** The creation of a binding; `pod` is the row that created the pod, or its id. */
export const bind = (name: string, [tenant, pod]: readonly [unknown, string?], row: Partial<Scenario>): Scenario => ({
  name,
  method: 'POST',
  path: '/v1.0/bindings',
  status: 200,
  changed: 0,
  from: (earlier) => ({
    body: { pod_binding: { tenant_id: tenant, pod_id: pod !== undefined && earlier.has(pod) ? idFrom(earlier, pod) : pod } },
  }),
  ...row,
}); // prettier-ignore
