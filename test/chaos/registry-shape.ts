/** What the clients of the fault tests register, in each registry: whole records, and what a change makes of them. */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

export type Fields = Readonly<Record<string, unknown>>;

/** A change as it is sent, and the record that it makes. */
export interface Change {
  readonly method: 'PUT' | 'PATCH';
  readonly type: string;
  readonly body: unknown;
  readonly result: Fields;
}

/** A registry to a client that chooses its keys. */
export interface Shape {
  readonly name: string;
  /** One record is below this path. */
  readonly path: string;
  /** Queries go here. */
  readonly queries: string;
  /** An indexed text, changed by every change. */
  readonly label: string;
  /** Makes a new key. */
  readonly newKey: () => string;
  /** A record with all of its fields. */
  readonly record: (key: string, owner: string, version: number) => Fields;
}

const metadata = (owner: string, version: number): Fields => ({
  owner,
  version,
  text: `${owner} `.repeat(1 + (version % 40)),
});

export const shapes: readonly Shape[] = [
  {
    name: 'network',
    path: '/network',
    queries: '/networks',
    label: 'network_name',
    newKey: () => `net-${randomUUID()}`,
    record: (key, owner, version) => ({
      network_id: key,
      network_name: `${key} v${version}`,
      metadata: metadata(owner, version),
      services_map: { api: `http://host/${version}` },
      policies: {},
    }),
  },
  {
    name: 'backbone',
    path: '/backbone',
    queries: '/backbones',
    label: 'name',
    newKey: () => randomUUID(),
    record: (key, owner, version) => ({
      system_id: key,
      org_ids: 'org-1,org-2',
      cluster_id: `cluster-${version % 3}`,
      public_url: 'https://example.com/api',
      metadata: metadata(owner, version),
      name: `${key} v${version}`,
    }),
  },
];

/** One of the three kinds of change, by turns; all of them give the record another label and other metadata. */
export function changeOf({ label }: Shape, current: Fields, version: number): Change {
  const owner = (current['metadata'] as { owner: string }).owner;
  const changed = {
    [label]: String(current[label]).replace(/v\d+$/, `v${version}`),
    metadata: metadata(owner, version),
  };
  const result = { ...current, ...changed };
  if (version % 3 === 0) return { method: 'PUT', type: 'application/json', body: changed, result };
  if (version % 3 === 1) return { method: 'PATCH', type: 'application/merge-patch+json', body: changed, result };
  const body = Object.entries(changed).map(([name, value]) => ({ op: 'replace', path: `/${name}`, value }));
  return { method: 'PATCH', type: 'application/json-patch+json', body, result };
}

/** Whether a record is one that a client made: its label and its metadata are of one version. */
export function isWhole({ label }: Shape, record: Fields): boolean {
  const { owner, version } = record['metadata'] as { owner: string; version: number };
  const isOneVersion = String(record[label]).endsWith(` v${version}`);
  return isOneVersion && isDeepStrictEqual(record['metadata'], metadata(owner, version));
}
