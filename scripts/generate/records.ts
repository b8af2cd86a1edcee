/** What the records layer knows of one type of a registry's records, from `x-registry.records` and their schema. */
import type { OpenApi, RecordObject, Reference, Schema } from './document.js';
import { requireRules } from './rules.js';

type Property = [string, Schema];

interface Index {
  name: string;
  key: Record<string, 1>;
  unique?: true;
  sparse?: true;
}

/** The definition of the type that is kept in `collection`. Throws where its rules could not be kept. */
export function recordDefinition(document: OpenApi, collection: string, name: string): Record<string, unknown> {
  const type = document['x-registry'].records[collection]!;
  const { key, noun, derived = {}, unique = [], references = [] } = type;
  requireRules(document, collection, name);
  const types = Object.values(document['x-registry'].records);
  const isReferenced = types.some((one) => one.references?.some(({ to }) => to === collection));
  const record = type.stored ?? document.components.schemas[type.record]!;
  const properties = Object.entries(record.properties ?? {});
  const filterable = properties.filter(([, property]) => property['x-filter']);
  filterable.forEach(([field, property]) => requireSortable(type, record, { field, property }));
  return {
    name,
    noun,
    collection,
    key: {
      field: key,
      ...(record.properties?.[key]?.['x-generate'] ? { generate: record.properties[key]['x-generate'] } : {}),
    },
    fields: properties.map(([field]) => field),
    required: (record.required ?? []).filter((field) => record.properties?.[field]?.default === undefined),
    defaults: defaultsOf(properties),
    derived,
    filterable: filtersOf(type, filterable),
    sortable: Object.fromEntries(
      filterable.filter(([, property]) => property['x-filter']?.sort).map(([field]) => [field, storedPath(key, field)]),
    ),
    ...(unique.length > 0 ? { unique } : {}),
    ...(references.length > 0 ? { references } : {}),
    ...(isReferenced ? { referenced: true } : {}),
    indexes: [
      ...indexesOf(filterable, Object.keys(derived)),
      ...unique.map(uniqueIndex),
      ...referenceIndexes(references, filterable),
      ...(isReferenced ? [{ name: '_removing', key: { '_removing.since': 1 as const }, sparse: true as const }] : []),
    ],
  };
}

const filtersOf = ({ key, derived = {} }: RecordObject, filterable: Property[]): Record<string, unknown> => ({
  ...Object.fromEntries(
    filterable.map(([field, property]) => [
      field,
      { path: storedPath(key, field), type: property.type, ...(property['x-filter']?.paths ? { open: true } : {}) },
    ]),
  ),
  ...Object.fromEntries(
    Object.keys(derived).map((field) => [field, { path: `_.${field}`, type: 'string', list: true }]),
  ),
});

const defaultsOf = (properties: Property[]): Record<string, unknown> =>
  Object.fromEntries(
    properties
      .filter(([, { default: value }]) => value !== undefined)
      .map(([field, { default: value }]) => [field, value]),
  );

/** Where a field is in the stored document. */
const storedPath = (key: string, field: string): string => (field === key ? '_id' : field);

/** Pages by a field that records may lack, or without an index, would lose records or scan. */
function requireSortable(
  { key }: RecordObject,
  record: Schema,
  { field, property }: { field: string; property: Schema },
): void {
  const isRequired = record.required?.includes(field);
  if (!property['x-filter']?.sort || (isRequired && (field === key || property['x-filter'].index))) return;
  throw new Error(`${field} can be sorted by only when it is required and has an index`);
}

/** Every index ends with the key, so that what it finds is in the order of answers already. */
function indexesOf(filterable: Property[], derived: string[]): Index[] {
  const scalar = (name: string, path: string): Index => ({ name, key: { [path]: 1, _id: 1 } });
  return [
    ...filterable
      .filter(([, property]) => property['x-filter']?.index)
      .map(([field, property]) =>
        property['x-filter']?.paths ? { name: field, key: { [`${field}.$**`]: 1 as const } } : scalar(field, field),
      ),
    ...derived.map((field) => scalar(field, `_.${field}`)),
  ];
}

/** What references a record is found by their fields; those that nobody sees yet are few, and so is their index. */
const referenceIndexes = (references: readonly Reference[], filterable: Property[]): Index[] => {
  const isIndexed = (field: string) => filterable.some(([name, one]) => name === field && one['x-filter']?.index);
  const missing = references.filter(({ field }) => !isIndexed(field));
  const pending: Index = { name: '_pending', key: { _pending: 1 }, sparse: true };
  return [
    ...missing.map(({ field }): Index => ({ name: field, key: { [field]: 1, _id: 1 } })),
    ...(references.length > 0 ? [pending] : []),
  ];
};

/** A unique rule is an index of its fields and nothing else; with `where`, of what src/records/record-form.ts makes of them. */
const uniqueIndex = ({ name, fields, where }: NonNullable<RecordObject['unique']>[number]): Index => ({
  name,
  key: where ? { [`_.${name}`]: 1 } : Object.fromEntries(fields.map((field) => [field, 1 as const])),
  unique: true,
});

/**
 * Adds a document's collections to those of the documents before. Throws where another has one of them: two registries
 * that kept their records in one place would find each other's.
 */
export function requireOwn(collections: Set<string>, { 'x-registry': { records } }: OpenApi): void {
  for (const collection of Object.keys(records)) {
    if (collections.has(collection)) throw new Error(`x-registry.records: another registry has ${collection}`);
    collections.add(collection);
  }
}
