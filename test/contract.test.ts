/** Every example of the documents, run against a server of our own, or against any: `CADASTRE_CONTRACT_URL=http://…`. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cases as backbone } from '../generated/backbone/contract.js';
import { cases as network } from '../generated/network/contract.js';
import type { ContractCase } from './support/contract-case.js';
import { describeEngines } from './support/engines.js';
import { TestServer } from './support/server.js';

const registries = { backbone, network };

const padded = (body: unknown, bytes: number | undefined): string | undefined => {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return bytes === undefined ? text : (text ?? '').padEnd(bytes, ' ');
};

/** The answer without what differs by call. */
function settled(answer: unknown, varies: readonly string[]): unknown {
  const copy = structuredClone(answer);
  for (const pointer of varies) {
    const names = pointer.slice(1).split('/');
    let here = copy as Record<string, unknown>;
    for (const name of names.slice(0, -1)) here = here[name] as Record<string, unknown>;
    here[names.at(-1)!] = '(differs)';
  }
  return copy;
}

/** The path and method that create a record of the same registry. */
const creation = (cases: readonly ContractCase[]): string => cases.find(({ status }) => status === 201)!.path;

function runCases(cases: readonly ContractCase[], send: TestServer['send']): void {
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    for (const record of one.given) {
      const { status } = await send({ method: 'POST', path: creation(cases), body: record });
      expect([201, 409]).toContain(status);
    }
    const received = await send({
      method: one.method,
      path: one.path,
      headers: { ...one.headers },
      body: padded(one.body, one.bodyBytes),
    });
    expect({ status: received.status, text: received.text }).toMatchObject({ status: one.status });
    if (one.method !== 'HEAD') expect(settled(received.json, one.varies)).toEqual(settled(one.answer, one.varies));
  });
}

describeEngines('contract', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start(engine);
  });
  beforeEach(() => server.clear());
  afterAll(() => server.stop());
  for (const [name, cases] of Object.entries(registries))
    describe(name, () => runCases(cases, (sent) => server.send(sent)));
});
