/** The two registries as requests address them. */
import { registry as backboneRegistry } from '../../generated/backbone/operations.js';
import { registry as networkRegistry } from '../../generated/network/operations.js';
import type { RecordDefinition } from '../../src/records/definition.js';
import { documentOf } from '../../src/records/record-form.js';
import type { StoredRecord } from '../../src/store/contract.js';

const { networks: network } = networkRegistry.records;
const { backbones: backbone } = backboneRegistry.records;

export interface Shape {
  readonly definition: RecordDefinition;
  readonly one: string;
  readonly many: string;
  readonly duplicate: string;
  keyOf(at: number): string;
}

export const shapes: readonly [Shape, Shape] = [
  {
    definition: network,
    one: '/network',
    many: '/networks',
    duplicate: 'duplicate network_id',
    keyOf: (at) => `net-${at}`,
  },
  {
    definition: backbone,
    one: '/backbone',
    many: '/backbones',
    duplicate: 'duplicate system_id',
    keyOf: (at) => `0000000${at % 10}-0000-4000-8000-${String(at).padStart(12, '0')}`,
  },
];

/** The document that is stored for a body; a body that is no record gives none that means anything. */
export function storedForm({ definition }: Shape, body: Record<string, unknown>, marks: Marks): StoredRecord {
  const fields = { ...structuredClone(definition.defaults), ...body };
  // In the document's order, as records are.
  const record = Object.fromEntries(
    definition.fields.filter((name) => name in fields).map((name) => [name, fields[name]]),
  );
  return documentOf(definition, record, marks);
}

type Marks = Pick<StoredRecord, '_rev' | '_created' | '_updated'>;
