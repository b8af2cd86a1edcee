/**
 * What seed 003 prints, to the letter: each of its answers is an example of the document (and so a contract case), and
 * is what our server answers, ids and times aside, and beside the fields that were added since.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cases } from '../../generated/tricircle/contract.js';
import { describeEngines } from '../support/engines.js';
import { TestServer } from '../support/server.js';

type Json = Readonly<Record<string, unknown>>;

const PODS = `{
    "pods": [
       {
            "dc_name": "",
            "pod_az_name": "",
            "pod_id": "1a51bee7-10f0-47e8-bb4a-70f51394069c",
            "az_name": "",
            "pod_name": "RegionOne"
        },
        {
            "dc_name": "",
            "pod_az_name": "",
            "pod_id": "22cca6ad-b791-4805-af14-923c5224fcd2",
            "az_name": "az2",
            "pod_name": "Pod2"
        },
        {
            "dc_name": "",
            "pod_az_name": "",
            "pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
            "az_name": "az1",
            "pod_name": "Pod1"
        }
    ]
}`;
const POD = `{
    "pod": {
        "dc_name": "",
        "pod_az_name": "",
        "pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
        "az_name": "az1",
        "pod_name": "Pod1"
    }
}`;
const NEW_POD = `{
    "pod": {
        "pod_name": "Pod3",
        "az_name": "az1",
        "pod_az_name": "az1",
        "dc_name": "data center 1"
    }
}`;
const POD_MADE = `{
    "pod": {
        "dc_name": "data center 1",
        "pod_az_name": "az1",
        "pod_id": "e02e03b8-a94f-4eb1-991e-a8a271cc2313",
        "az_name": "az1",
        "pod_name": "Pod3"
    }
}`;
const BINDINGS = `{
    "pod_bindings": [
        {
            "updated_at": null,
            "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
            "created_at": "2016-06-03 07:37:50",
            "id": "6ba7510c-baeb-44ad-8815-c4d229b52e46",
            "pod_id": "22cca6ad-b791-4805-af14-923c5224fcd2"
        },
        {
            "updated_at": null,
            "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
            "created_at": "2016-06-03 07:37:06",
            "id": "f0a54f30-6208-499d-b087-0ac64f6f2756",
            "pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
        }
   ]
}`;
const BINDING = `{
    "pod_binding": {
        "updated_at": null,
        "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
        "created_at": "2016-06-03 07:37:06",
        "id": "f0a54f30-6208-499d-b087-0ac64f6f2756",
        "pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
    }
}`;
const NEW_BINDING = `{
    "pod_binding": {
        "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
        "pod_id": "e02e03b8-a94f-4eb1-991e-a8a271cc2313"
    }
}`;
const BINDING_MADE = `{
    "pod_binding": {
        "updated_at": null,
        "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
        "created_at": "2016-08-18 14:06:33",
        "id": "b17ac347-c898-4cea-a09d-7b0a6ec34f56",
        "pod_id": "e02e03b8-a94f-4eb1-991e-a8a271cc2313"
    }
}`;

/** The fields that later versions of the API have beside those of 2016. */
const ADDED: Readonly<Record<string, string>> = { region_name: 'pod_name', project_id: 'tenant_id' };

/** An answer as it was in 2016: each added field must have the value of the one beside which it stands. */
const asIn2016 = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer), function reviver(this: Json, name: string, value: unknown) {
    if (ADDED[name] === undefined) return value;
    expect(value).toBe(this[ADDED[name]]);
    return undefined;
  });

describe('the document’s examples', () => {
  const answers = cases.map(({ answer }) => asIn2016(answer));
  const bodies = cases.map(({ body }) => body);

  test.each([
    ['GET /pods', PODS], ['GET /pods/{pod_id}', POD], ['POST /pods', POD_MADE],
    ['GET /bindings', BINDINGS], ['GET /bindings/{id}', BINDING], ['POST /bindings', BINDING_MADE],
  ])('the answer to %s is one', (_request, printed) => {
    expect(answers).toContainEqual(JSON.parse(printed));
  }); // prettier-ignore

  test.each([['POST /pods', NEW_POD], ['POST /bindings', NEW_BINDING]])('the request %s is one', (_request, printed) => {
    expect(bodies).toContainEqual(JSON.parse(printed));
  }); // prettier-ignore
});

describeEngines('seed 003', (engine) => {
  let server: TestServer;
  /** Printed ids and times, and those that our server made in their place. */
  const made = new Map<string, string>();
  const ours = (text: string): string =>
    [...made].reduce((whole, [printed, real]) => whole.replaceAll(printed, real), text);

  beforeAll(async () => {
    server = await TestServer.start(engine);
  });
  afterAll(() => server.stop());

  const send = async (method: string, path: string, body?: string): Promise<unknown> => {
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    const { status, text, json } = await server.send({ method, path: ours(path), headers, body: body && ours(body) });
    expect({ status, text }).toMatchObject({ status: 200 });
    return asIn2016(json);
  };
  /** Creates what was printed; what the server makes is known from then on. */
  const create = async (path: string, [name, printed]: readonly [string, Json], taken: readonly string[]): Promise<void> => {
    const sent = Object.fromEntries(Object.entries(printed).filter(([field]) => !taken.includes(field)));
    const answer = (await send('POST', path, JSON.stringify({ [name]: sent }))) as Record<string, Json>;
    for (const field of taken) if (typeof printed[field] === "string") made.set(printed[field], String(answer[name]![field]));
    expect(answer).toEqual(JSON.parse(ours(JSON.stringify({ [name]: printed }))));
  }; // prettier-ignore
  /** A printed answer in the server's order, which follows from its ids. */
  const list = (printed: string, key: string): unknown => {
    const whole = JSON.parse(ours(printed)) as Record<string, Json[]>;
    for (const items of Object.values(whole)) items.sort((one, other) => (String(one[key]) < String(other[key]) ? -1 : 1));
    return whole;
  }; // prettier-ignore

  test('pods', async () => {
    for (const pod of (JSON.parse(PODS) as { pods: Json[] }).pods) await create('/v1.0/pods', ['pod', pod], ['pod_id']);
    expect(await send('GET', '/v1.0/pods')).toEqual(list(PODS, 'pod_id'));
    expect(await send('GET', '/v1.0/pods/3c22e5d4-5fed-45ed-a1e9-d532668cedc2')).toEqual(JSON.parse(ours(POD)));
    const answer = (await send('POST', '/v1.0/pods', NEW_POD)) as { pod: { pod_id: string } };
    made.set('e02e03b8-a94f-4eb1-991e-a8a271cc2313', answer.pod.pod_id);
    expect(answer).toEqual(JSON.parse(ours(POD_MADE)));
  });

  test('bindings', async () => {
    for (const binding of (JSON.parse(BINDINGS) as { pod_bindings: Json[] }).pod_bindings)
      await create('/v1.0/bindings', ['pod_binding', binding], ['id', 'created_at', 'updated_at']);
    expect(await send('GET', '/v1.0/bindings')).toEqual(list(BINDINGS, 'id'));
    expect(await send('GET', '/v1.0/bindings/f0a54f30-6208-499d-b087-0ac64f6f2756')).toEqual(JSON.parse(ours(BINDING)));
    const before = new Date().toISOString().slice(0, 19).replace('T', ' ');
    const answer = (await send('POST', '/v1.0/bindings', NEW_BINDING)) as { pod_binding: Record<string, string> };
    made.set('b17ac347-c898-4cea-a09d-7b0a6ec34f56', answer.pod_binding['id']!);
    made.set('2016-08-18 14:06:33', answer.pod_binding['created_at']!);
    expect(answer).toEqual(JSON.parse(ours(BINDING_MADE)));
    expect(answer.pod_binding['created_at']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    expect(answer.pod_binding['created_at']! >= before).toBe(true);
  });

  test('removals: no response, and the lists without what was removed', async () => {
    for (const [list, name, key] of [['/v1.0/bindings', 'pod_bindings', 'id'], ['/v1.0/pods', 'pods', 'pod_id']] as const) {
      const all = (await send('GET', list)) as Record<string, Record<string, string>[]>;
      for (const item of all[name]!) expect(await server.send({ method: 'DELETE', path: `${list}/${item[key]!}` })).toMatchObject({ status: 200, text: '' });
      expect(await send('GET', list)).toEqual({ [name]: [] });
    }
  }); // prettier-ignore
});
