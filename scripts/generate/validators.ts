/**
 * Standalone validators (Ajv 2020-12) for every operation, direction, status and media type, as one ES module that
 * needs nothing at run time. Schemas that several places refer to are compiled once.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvCode from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { buildSync } from 'esbuild';
import { follow, routesOf, type OpenApi, type Route, type Schema } from './document.js';
import { documentFormats } from './formats.js';

const FORMATS = 'scripts/generate/formats.ts';

/** The source text of `validators.js`: `validators['createNetwork request application/json'](body)`. */
export function validatorsModule(document: OpenApi): string {
  const schemas = {
    ...Object.fromEntries(
      Object.entries(document['x-registry'].records).map(([collection, { stored, record }]) => [
        `record ${collection}`,
        stored ?? reference(record),
      ]),
    ),
    ...Object.assign({}, ...routesOf(document).map((route) => schemasOf(document, route))),
  } as Record<string, Schema>;
  const distinct = [...new Set(Object.values(schemas).map((schema) => JSON.stringify(schema)))];
  const names = new Map(distinct.map((text, i) => [text, `v${i}`]));
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    ownProperties: true,
    inlineRefs: false,
    code: { source: true, formats: ajvCode._`require(${ajvCode.stringify(`./${FORMATS}`)}).documentFormats` },
    schemas: [{ $id: 'document', ...document }],
  });
  ajv.addVocabulary([...Object.keys(document), 'example', 'x-filter', 'x-generate', 'x-derive', 'x-dotted-roots']);
  for (const [name, format] of Object.entries(documentFormats)) ajv.addFormat(name, format);
  for (const [text, name] of names) ajv.addSchema(absolute(JSON.parse(text) as Schema), name);
  const code = standalone.default(ajv, Object.fromEntries([...names.values()].map((name) => [name, name])));
  const table = Object.entries(schemas).map(
    ([key, schema]) => `  ${JSON.stringify(key)}: exports.${names.get(JSON.stringify(schema))},`,
  );
  return bundle(`${code}\nexports.validators = {\n${table.join('\n')}\n};\n`);
}

const reference = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** References of a schema taken out of the document have to name it. */
const absolute = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"document#/')) as Schema;

function schemasOf(document: OpenApi, { operation, parameters }: Route): Record<string, Schema> {
  const schemas: Record<string, Schema> = {};
  const id = operation.operationId;
  for (const place of ['path', 'query', 'header'] as const) {
    const here = parameters.filter((parameter) => parameter.in === place);
    if (here.length === 0 && place !== 'query') continue;
    // Node gives header fields by their lower-case names.
    const nameOf = ({ name }: { name: string }): string => (place === 'header' ? name.toLowerCase() : name);
    schemas[`${id} ${place}`] = {
      type: 'object',
      properties: Object.fromEntries(here.map((parameter) => [nameOf(parameter), parameter.schema])),
      required: here.filter(({ required }) => required).map(nameOf),
      ...(place === 'query' ? { additionalProperties: false } : {}),
    };
  }
  for (const [type, { schema }] of Object.entries(operation.requestBody?.content ?? {}))
    schemas[`${id} request ${type}`] = schema;
  for (const [status, answer] of Object.entries(operation.responses)) {
    for (const [type, { schema }] of Object.entries(follow(document, answer).content ?? {}))
      schemas[`${id} ${status} ${type}`] = schema;
  }
  return schemas;
}

/** Ajv's own ES module output declares shared functions twice, so it writes CommonJS and esbuild wraps it. */
function bundle(code: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents: `${code.replace('"use strict";', '')}`, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'es2022',
    legalComments: 'none',
    // The parts are named by their paths, which would differ where node_modules is a link.
    preserveSymlinks: true,
  });
  // esbuild notes where each part came from.
  const text = outputFiles[0]!.text.replace(/^ *\/\/ .*\n/gm, '');
  // esbuild wraps CommonJS as a default export; name what the module offers.
  return text.replace(/export default (\w+)\(\);\s*$/, 'export const { validators } = $1();\n');
}

/** The types of `validators.js`. */
export const validatorsTypes = `import type { Validator } from '../../src/http/validation.js';

/** By \`operationId request mediaType\`, \`operationId status mediaType\`, \`operationId path|query|header\`, and \`record collection\`. */
export declare const validators: Readonly<Record<string, Validator>>;
`;
