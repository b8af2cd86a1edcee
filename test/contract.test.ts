/**
 * Every example of the documents, run against servers of our own – or with `CONTRACT_URL=http://…` against any other,
 * whose records under the examples' ids are then removed first.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cases as access } from '../generated/access/contract.js';
import { cases as backbone } from '../generated/backbone/contract.js';
import { cases as network } from '../generated/network/contract.js';
import { registry as tricircleDefinition } from '../generated/tricircle/operations.js';
import { cases as tricircle } from '../generated/tricircle/contract.js';
import { administrator } from '../src/auth/caller.js';
import { FORM_TYPE } from '../src/http/form.js';
import type { ContractCase } from './support/contract-case.js';
import { describeEngines } from './support/engines.js';
import { sendTo, TestServer, type Received } from './support/server.js';

const open = { backbone, network, tricircle };
/** Only an administrator may use the last, which no server on loopback makes of everybody. */
const registries = { ...open, access };
/** The only registry with operations that its own port alone serves. */
const ownPort = tricircleDefinition.port;

const padded = ({ body, bodyBytes: bytes, headers }: ContractCase): string | undefined => {
  const isForm = headers['content-type'] === FORM_TYPE;
  const form = isForm && new URLSearchParams(body as Record<string, string>).toString();
  const text = form || (body === undefined ? undefined : JSON.stringify(body));
  return bytes === undefined ? text : (text ?? '').padEnd(bytes, ' ');
};

/** What a JSON Pointer without escapes leads to. */
const at = (value: unknown, pointer: string): unknown =>
  pointer
    .slice(1)
    .split('/')
    .reduce((here, name) => (here as Record<string, unknown> | undefined)?.[name], value);

/** The answer without what differs by call, and its lists in one order where theirs does. */
function settled(answer: unknown, { varies, unordered }: ContractCase): unknown {
  const copy = structuredClone(answer);
  for (const pointer of varies) {
    const end = pointer.lastIndexOf('/');
    const parent = end === 0 ? copy : at(copy, pointer.slice(0, end));
    (parent as Record<string, unknown>)[pointer.slice(end + 1)] = '(differs)';
  }
  for (const pointer of unordered)
    (at(copy, pointer) as unknown[]).sort((a, b) => (sortable(a) < sortable(b) ? -1 : 1));
  return copy;
}

const sortable = (value: unknown): string =>
  JSON.stringify(Object.entries(value as object).sort(([one], [other]) => (one < other ? -1 : 1)));

/** The id, or whatever it is, that the server made there. */
function madeAt(json: unknown, pointer: string): string {
  const value = at(json, pointer);
  if (typeof value !== 'string') throw new Error(`the server made nothing at ${pointer}: ${JSON.stringify(json)}`);
  return value;
}

/** A case that is ready to be sent, and where what was created for it is, the last first. */
interface Prepared {
  readonly ready: ContractCase;
  readonly created: string[];
}

/** Creates the records of a case; what the server made of them stands in it for what the examples have there. */
async function prepared(one: ContractCase, send: TestServer['send']): Promise<Prepared> {
  const key = one.headers['idempotency-key'];
  const headers = key === undefined ? {} : { 'idempotency-key': key };
  const created: string[] = [];
  let ready = one;
  for (let i = 0; i < one.given.length; i += 1) {
    const { path, body, made } = ready.given[i]!;
    const { status, json } = await send({ method: 'POST', path, headers, body });
    const places = Object.entries(made);
    // One that is there already will do where the case needs nothing of what the server makes of it.
    expect(places.length > 0 ? [200, 201] : [200, 201, 409]).toContain(status);
    const pairs = places.map(([pointer, example]) => [String(example), madeAt(json, pointer)] as const);
    let text = JSON.stringify(ready);
    for (const [example, real] of pairs) text = text.replaceAll(example, real);
    if (pairs[0]) created.unshift(`${path}/${pairs[0][1]}`);
    ready = JSON.parse(text) as ContractCase;
  }
  return { ready, created };
}

/** Where the record is that an answer says it created, if it created one. */
function createdBy({ method, path, varies }: ContractCase, { status, headers, json }: Received): string[] {
  if (headers.location !== undefined) return [headers.location];
  return method === 'POST' && status === 200 && varies[0] ? [`${path}/${String(at(json, varies[0]))}`] : [];
}

function runCases(cases: readonly ContractCase[], send: TestServer['send']): void {
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const { ready, created } = await prepared(one, send);
    const received = await send({
      method: ready.method,
      path: ready.path,
      headers: { ...ready.headers },
      body: padded(ready),
      port: ready.ownPort ? ownPort : undefined,
    });
    for (const path of [...createdBy(ready, received), ...created]) await send({ method: 'DELETE', path });
    expect({ status: received.status, text: received.text }).toMatchObject({ status: ready.status });
    if (ready.method !== 'HEAD') expect(settled(received.json, ready)).toEqual(settled(ready.answer, ready));
  });
}

/** Where a record of an answer is that every call gives the same id. */
const repeatedPath = ({ path, varies, answer, status }: ContractCase): string[] =>
  status === 201 && varies.length === 0
    ? [`${path}/${encodeURIComponent(String((answer as { data: { id?: string } }).data.id))}`]
    : [];

/** A list of each registry that is to be empty, and how its answer ends then. */
const LISTS = [
  { method: 'POST', path: '/backbones?limit=1', body: {}, end: '"data":[]}' },
  { method: 'POST', path: '/networks?limit=1', body: {}, end: '"data":[]}' },
  { method: 'GET', path: '/v1.0/pods?limit=1', end: '"pods":[]}' },
];

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
      for (const { end, ...list } of LISTS) {
        const { text } = await sendTo(url, list);
        if (!text.endsWith(end))
          throw new Error(
            `${url}${list.path} has records: use a server with empty registries, such as PORT=8310 CADASTRE_EXTRA_PORTS=false CADASTRE_DATA_DIR=$(mktemp -d) make run`,
          );
      }
    });
    for (const [name, cases] of Object.entries(open)) {
      describe(name, () => {
        const shared = cases.filter((one) => !one.ownPort);
        const paths = new Set(shared.flatMap((one) => [one.path, ...repeatedPath(one)]));
        beforeEach(async () => {
          for (const path of paths) await sendTo(url, { method: 'DELETE', path });
        });
        runCases(shared, (sent) => sendTo(url, sent));
        for (const { name: left } of cases.filter((one) => one.ownPort))
          test.skip(`${left} (its own port alone has it, and may be another server's)`, () => undefined);
      });
    }
  });
}
