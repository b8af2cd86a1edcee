/**
 * Every example of the documents, run against servers of our own – or with `CONTRACT_URL=http://…` against any other,
 * whose records under the examples' ids are then removed first.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cases as access } from '../generated/access/contract.js';
import { cases as backbone } from '../generated/backbone/contract.js';
import { cases as network } from '../generated/network/contract.js';
import { administrator } from '../src/auth/caller.js';
import { FORM_TYPE } from '../src/http/form.js';
import type { ContractCase } from './support/contract-case.js';
import { describeEngines } from './support/engines.js';
import { sendTo, TestServer } from './support/server.js';

const registries = { backbone, network, access };

const padded = ({ body, bodyBytes: bytes, headers }: ContractCase): string | undefined => {
  const isForm = headers['content-type'] === FORM_TYPE;
  const form = isForm && new URLSearchParams(body as Record<string, string>).toString();
  const text = form || (body === undefined ? undefined : JSON.stringify(body));
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

/** Where the record of a creation's answer is. */
const createdPath = (cases: readonly ContractCase[], answer: unknown): string =>
  `${creation(cases)}/${encodeURIComponent(String((answer as { data: { id?: string } }).data.id))}`;

function runCases(cases: readonly ContractCase[], send: TestServer['send']): void {
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const key = one.headers['idempotency-key'];
    for (const record of one.given) {
      const headers = key === undefined ? {} : { 'idempotency-key': key };
      const { status } = await send({ method: 'POST', path: creation(cases), headers, body: record });
      expect([201, 409]).toContain(status);
    }
    const received = await send({
      method: one.method,
      path: one.path,
      headers: { ...one.headers },
      body: padded(one),
    });
    const { location } = received.headers;
    if (location !== undefined) await send({ method: 'DELETE', path: location });
    expect({ status: received.status, text: received.text }).toMatchObject({ status: one.status });
    if (one.method !== 'HEAD') expect(settled(received.json, one.varies)).toEqual(settled(one.answer, one.varies));
  });
}

const url = process.env.CONTRACT_URL;

if (url === undefined) {
  describeEngines('contract', (engine) => {
    let server: TestServer;
    beforeAll(async () => {
      server = await TestServer.start(engine, {}, { findCaller: () => administrator });
    });
    beforeEach(() => server.clear());
    afterAll(() => server.stop());
    for (const [name, cases] of Object.entries(registries))
      describe(name, () => runCases(cases, (sent) => server.send(sent)));
  });
} else {
  describe(`contract (${url})`, () => {
    // The cases create and remove records under the examples' ids: never those that somebody else put there.
    beforeAll(async () => {
      for (const cases of Object.values(registries)) {
        const query = cases.find(({ name }) => /^query\w+ 200/.test(name))!;
        const { text } = await sendTo(url, { method: 'POST', path: `${query.path}?limit=1`, body: {} });
        if (!text.endsWith('"data":[]}'))
          throw new Error(
            `${url}${query.path} has records: use a server with empty registries, such as PORT=8310 CADASTRE_EXTRA_PORTS=false CADASTRE_DATA_DIR=$(mktemp -d) make run`,
          );
      }
    });
    for (const [name, cases] of Object.entries(registries)) {
      describe(name, () => {
        const paths = [
          ...new Set(
            cases.flatMap(({ path, varies, answer, status }) => [
              path,
              ...(status === 201 && varies.length === 0 ? [createdPath(cases, answer)] : []),
            ]),
          ),
        ];
        beforeEach(async () => {
          for (const path of paths) await sendTo(url, { method: 'DELETE', path });
        });
        runCases(cases, (sent) => sendTo(url, sent));
      });
    }
  });
}
