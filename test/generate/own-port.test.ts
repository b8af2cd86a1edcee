/** `x-own-port`: what a document needs for it, and what is made of it. */
import { expect, test } from '@jest/globals';
import { contractModule } from '../../scripts/generate/contract.js';
import type { OpenApi } from '../../scripts/generate/document.js';
import { expandOwnPort } from '../../scripts/generate/own-port.js';

const variables = { host: { default: 'localhost' } };
const servers = [5999, 8000].map((port) => ({ url: `http://{host}:${port}`, description: 'Here.', variables }));
const answer = { content: { 'application/json': { schema: {}, examples: { default: { value: {} } } } } };

const documentWith = (port: number | undefined, own: unknown): OpenApi =>
  ({
    info: { title: 'Stall', version: '1' },
    'x-registry': port === undefined ? {} : { port },
    servers,
    components: { schemas: {} },
    paths: {
      '/': { get: { operationId: 'showRoot', 'x-own-port': own, responses: { '200': answer } } },
      '/stall': { get: { operationId: 'showStall', responses: { '200': answer } } },
    },
  }) as unknown as OpenApi;

test('the operation has the servers of the own port without variables, and its examples are asked there', () => {
  const document = documentWith(5999, true);
  expandOwnPort(document);
  const { '/': root, '/stall': stall } = document.paths;
  expect([root!.get, stall!.get]).toEqual([
    expect.objectContaining({ servers: [{ url: 'http://localhost:5999', description: 'Here.' }] }),
    expect.not.objectContaining({ servers: expect.anything() }),
  ]);
  const [ofRoot, ofStall] = contractModule(document).split('"showStall ');
  expect([ofRoot, ofStall]).toEqual([
    expect.stringContaining('"ownPort": true'),
    expect.not.stringContaining('ownPort'),
  ]);
});

test('a document without a port, or without a server of it, cannot have such an operation', () => {
  for (const port of [undefined, 5998])
    expect(() => expandOwnPort(documentWith(port, true))).toThrow(
      'showRoot: x-own-port needs a port in x-registry, and a server with that port',
    );
  expect(() => expandOwnPort(documentWith(undefined, undefined))).not.toThrow();
});

test.each([false, 'yes', 'true', 1, null])('x-own-port: %j is neither yes nor no', (said) =>
  expect(() => expandOwnPort(documentWith(5999, said))).toThrow('showRoot: x-own-port is true or left out'),
);
