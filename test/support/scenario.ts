/** Scenario tables: what is sent, what is seen, and how many documents it changed. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { changed, TestServer, type Received, type Sent, type ServerParts } from './server.js';

/** One row. Rows of a table share a server and run in order. */
export interface Scenario extends Sent {
  /** `METHOD path: what is seen` */
  readonly name: string;
  readonly status: number;
  /** Header fields of the answer; a RegExp or exact text; null: absent. */
  readonly answers?: Readonly<Record<string, string | RegExp | null>>;
  /** Texts that the body must contain; a string that starts with `{` or `[` is the whole body. */
  readonly contains?: readonly string[];
  readonly lacks?: readonly string[];
  /** Documents added, removed or changed; 0 on every refusal. */
  readonly changed: number;
  /** Runs before the row is sent: earlier answers by name → what to send more. */
  readonly from?: (earlier: ReadonlyMap<string, Received>) => Partial<Sent>;
}

/** Texts that no answer may ever hold: stack frames, file names, names of libraries. */
const INTERNALS =
  /\bat \S+ \(|\.(ts|js):\d|node_modules|LEVEL_|mongodb:\/\/|MongoServerError|ajv|SyntaxError|TypeError/;

/** Runs a table against one server of the engine. */
export function runScenarios(engine: string, scenarios: readonly Scenario[], parts?: ServerParts): void {
  let server: TestServer;
  const earlier = new Map<string, Received>();
  beforeAll(async () => {
    server = await TestServer.start(engine, {}, parts);
  });
  afterAll(() => server.stop());

  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const before = await server.documents();
    const received = await server.send({ ...scenario, ...scenario.from?.(earlier) });
    earlier.set(scenario.name, received);
    expectAnswer(received, scenario);
    expect(changed(before, await server.documents())).toBe(scenario.changed);
  });
}

/** Holds an answer against a row. */
export function expectAnswer({ status, headers, text, json }: Received, scenario: Scenario): void {
  expect({ status, text: text.slice(0, 2000) }).toMatchObject({ status: scenario.status });
  for (const [name, wanted] of Object.entries(scenario.answers ?? {})) {
    if (wanted === null) expect(headers[name.toLowerCase()]).toBeUndefined();
    else if (wanted instanceof RegExp) expect(headers[name.toLowerCase()]).toMatch(wanted);
    else expect(headers[name.toLowerCase()]).toBe(wanted);
  }
  for (const part of scenario.contains ?? []) {
    if (/^[[{]/.test(part)) expect(json).toEqual(JSON.parse(part));
    else expect(text).toContain(part);
  }
  for (const part of scenario.lacks ?? []) expect(text).not.toContain(part);
  expect(text).not.toMatch(INTERNALS);
  if (status >= 400) expect(scenario.changed).toBe(0);
}
