/**
 * `x-derive`: schemas that follow from a record's schema are written once, as one line, and filled in here, so that a
 * field is said in one place. What is generated is the document that is published.
 */
import type { OpenApi, RecordObject, Schema } from './document.js';

/** One segment of a dotted path; `src/filter/` refuses more (names of `Object.prototype`). */
const SEGMENT = '[^.$\\u0000][^.\\u0000]*';

type Derivation = (record: Schema, of: RecordObject, name: string) => Schema;

const DERIVATIONS: Record<string, Derivation> = {
  create: (record) => ({
    additionalProperties: false,
    required: requiredOnCreate(record),
    properties: mapProperties(record, (property) => bare(property)),
  }),
  update: (record) => ({
    additionalProperties: false,
    properties: mapProperties(record, ({ default: _, ...property }) => bare(property)),
  }),
  'merge-patch': (record, { key }) => ({
    additionalProperties: false,
    properties: mapProperties(record, ({ default: _, ...property }, name) =>
      isOptional(record, name) && name !== key ? nullable(bare(property)) : bare(property),
    ),
  }),
  filter: filterSchema,
};

/**
 * Fills in every schema of the document that carries `x-derive`, with what it refers to in `shared.yaml`; changes the
 * document given.
 */
export function expand(document: OpenApi, shared: Record<string, Schema>): void {
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    const derive = schema['x-derive'];
    if (derive === undefined) continue;
    const record = document.components.schemas[derive.from];
    const derivation = DERIVATIONS[derive.as];
    const type = Object.values(document['x-registry'].records).find((one) => one.record === derive.from);
    if (!record || !type || !derivation) throw new Error(`${name}: x-derive names no schema of records, or no kind`);
    delete schema['x-derive'];
    Object.assign(schema, derivation(record, type, name));
    adopt(document, shared, schema);
  }
}

/** Copies the shared schemas that `node` refers to into the document, where the bundle left them out. */
function adopt(document: OpenApi, shared: Record<string, Schema>, node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [name, value] of Object.entries(node)) {
    const target = name === '$ref' && typeof value === 'string' ? value.split('/').pop()! : undefined;
    if (target === undefined) adopt(document, shared, value);
    else if (!document.components.schemas[target]) {
      const schema = shared[target];
      if (!schema) throw new Error(`${String(value)} is neither in the document nor in shared.yaml`);
      document.components.schemas[target] = structuredClone(schema);
      adopt(document, shared, schema);
    }
  }
}

/** Required on creation: what every record holds and nobody but the client can know. */
export const requiredOnCreate = (record: Schema): string[] =>
  (record.required ?? []).filter((name) => !isOptional(record, name));

function isOptional(record: Schema, name: string): boolean {
  const property = record.properties?.[name];
  return !record.required?.includes(name) || property?.default !== undefined || property?.['x-generate'] !== undefined;
}

function mapProperties(record: Schema, map: (property: Schema, name: string) => Schema): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(record.properties ?? {}).map(([name, property]) => [name, map(property, name)]),
  );
}

/** Without what only the record's own schema has to say. */
function bare(property: Schema): Schema {
  const { 'x-filter': _filter, 'x-generate': _generate, ...rest } = property;
  return structuredClone(rest);
}

/** Null removes (RFC 7396): from the record, and from the maps in it. */
function nullable(property: Schema): Schema {
  const values = property.additionalProperties;
  return {
    ...property,
    type: [property.type as string, 'null'],
    ...(typeof values === 'object' ? { additionalProperties: nullable(values) } : {}),
  };
}

const CONDITIONS: Record<string, string> = {
  string: 'StringCondition',
  number: 'NumberCondition',
  integer: 'NumberCondition',
  boolean: 'BooleanCondition',
  object: 'ObjectCondition',
};

function filterSchema(record: Schema, { derived: parts = {} }: RecordObject, name: string): Schema {
  const fields = Object.entries(record.properties ?? {}).filter(([, property]) => property['x-filter']);
  const derived = Object.keys(parts);
  const roots = fields.filter(([, property]) => property['x-filter']?.paths).map(([field]) => field);
  const names = [...fields.map(([field]) => field), ...derived];
  const condition = (type: string): Schema => ({ $ref: `#/components/schemas/${CONDITIONS[type] ?? 'AnyCondition'}` });
  const several: Schema = { type: 'array', minItems: 1, maxItems: 64, items: { $ref: `#/components/schemas/${name}` } };
  return {
    properties: {
      ...Object.fromEntries(fields.map(([field, property]) => [field, condition(property.type as string)])),
      ...Object.fromEntries(derived.map((field) => [field, condition('string')])),
      $and: { ...several, description: 'All of these hold.' },
      $or: { ...several, description: 'At least one of these holds.' },
      $nor: { ...several, description: 'None of these holds.' },
    },
    propertyNames: {
      pattern: `^(${names.join('|')}|[$](and|or|nor)${roots.length > 0 ? `|(${roots.join('|')})([.]${SEGMENT}){1,15}` : ''})$`,
    },
    additionalProperties: condition('any'),
    // Read by scripts/generate/types.ts: which dotted paths the type of a filter admits.
    'x-dotted-roots': roots,
  };
}
