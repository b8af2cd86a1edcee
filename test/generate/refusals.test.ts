/** What the generator refuses of documents: examples that begin with nothing, names that are taken. */
import { expect, test } from '@jest/globals';
import { contractModule } from '../../scripts/generate/contract.js';
import type { OpenApi } from '../../scripts/generate/document.js';
import { requireOwn } from '../../scripts/generate/records.js';
import { expandScopes } from '../../scripts/generate/scopes.js';

/** A case that begins with the record `one`, which `createdBy` makes and of which the server makes what is `made`. */
const documentWith = (prior: object, given = '#/components/x-records/one'): OpenApi =>
  ({
    info: { title: 'Stall', version: '1' },
    'x-registry': { records: {} },
    components: { schemas: {}, 'x-records': { one: prior } },
    paths: {
      '/goods': { post: { operationId: 'addGood', responses: { '200': {} } } },
      '/goods/first': {
        get: {
          operationId: 'showGood',
          responses: { '200': { content: { 'application/json': { schema: {}, examples: { one: { value: {}, 'x-given': [given] } } } } } },
        },
      },
    },
  }) as unknown as OpenApi; // prettier-ignore

const one = { value: { good: { id: 'g1', name: 'One' } }, createdBy: 'addGood', made: ['/good/id'] };

test('a record that a case begins with is sent without what the server makes of it', () => {
  const module = contractModule(documentWith(one));
  expect(module.replace(/\s+/g, '')).toContain('{"path":"/goods","body":{"good":{"name":"One"}},"made":{"/good/id":"g1"}}');
}); // prettier-ignore

test.each<[what: string, document: OpenApi, sentence: string]>([
  ['what the example does not have', documentWith({ ...one, made: ['/good/key'] }), '/good/key leads nowhere'],
  ['an operation that there is not', documentWith({ ...one, createdBy: 'makeGood' }), '#/components/x-records/one: no operation creates it'],
  ['no operation, where none answers 201', documentWith({ value: {} }), '#/components/x-records/one: no operation creates it'],
  ['a record that there is not', documentWith(one, '#/components/x-records/two'), '#/components/x-records/two leads nowhere'],
])('a case cannot begin with %s', (_what, document, sentence) => {
  expect(() => contractModule(document)).toThrow(sentence);
}); // prettier-ignore

const shared = { apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' } } as const;
const withSchemes = (securitySchemes: object): OpenApi =>
  ({ ...documentWith(one), components: { securitySchemes }, paths: {} }) as unknown as OpenApi;

test('a document has its own security schemes beside the shared ones, under other names', () => {
  const document = withSchemes({ keystone: shared.apiKey });
  expandScopes(document, shared);
  expect(Object.keys(document.components.securitySchemes!)).toEqual(['apiKey', 'keystone']);
  expect(() => expandScopes(withSchemes({ apiKey: shared.apiKey }), shared)).toThrow(
    'Stall: shared.yaml has a security scheme apiKey too',
  );
});

test('two registries never keep their records in one collection', () => {
  const collections = new Set<string>();
  const keeping = (name: string) => ({ 'x-registry': { records: { [name]: {} } } }) as unknown as OpenApi;
  requireOwn(collections, keeping('goods'));
  requireOwn(collections, keeping('stalls'));
  expect(() => requireOwn(collections, keeping('goods'))).toThrow('another registry has goods');
});
