/** Of creates at the same time of what there may be one of, one is made and all others are told so (T33). */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { TestServer } from '../support/server.js';
import { TENANT } from './rows.js';

/** `RACE_ROUNDS=500` asks for a longer run. */
const ROUNDS = Number(process.env.RACE_ROUNDS ?? 100);
const RIVALS = 16;
const LONGEST = 240_000;

interface Race {
  readonly name: string;
  readonly path: string;
  /** What a rival sends. */
  readonly body: (rival: number, round: number) => object;
  /** What the others are told. */
  readonly told: RegExp;
}

describeEngines('tricircle: races', (engine) => {
  let server: TestServer;
  let pod = '';
  beforeAll(async () => {
    server = await TestServer.start(engine, { 'check-answers': 'false' });
    const bound = { pod: { pod_name: 'Bound', az_name: 'az' } };
    const { json } = await server.send({ method: 'POST', path: '/v1.0/pods', body: bound });
    pod = (json as { pod: { pod_id: string } }).pod.pod_id;
  });
  afterAll(() => server.stop());

  const races: readonly Race[] = [
    {
      name: 'pods of one name, in several zones',
      path: '/v1.0/pods',
      body: (rival, round) => ({ pod: { [rival % 2 ? 'pod_name' : 'region_name']: `P${round}`, az_name: `az${rival % 3}` } }),
      told: /^another pod has this name/,
    },
    {
      name: 'top regions of several names',
      path: '/v1.0/pods',
      body: (rival, round) => ({ pod: { pod_name: `T${round}-${rival % 5}` } }),
      told: /^there is a top region already/,
    },
    {
      name: 'the top region, and pods of its name',
      path: '/v1.0/pods',
      body: (rival, round) => ({ pod: { pod_name: `T${round}`, az_name: rival % 2 ? 'az1' : '' } }),
      told: /^(there is a top region already|the top region has this name|another pod has this name)/,
    },
    {
      name: 'bindings of one pair',
      path: '/v1.0/bindings',
      body: (rival) => ({ pod_binding: { [rival % 2 ? 'tenant_id' : 'project_id']: TENANT, pod_id: rival % 3 ? pod : pod.toUpperCase() } }),
      told: /^the tenant is bound to this pod already/,
    },
  ]; // prettier-ignore

  test.each(races)(
    `$name: ${ROUNDS} rounds of ${RIVALS}`,
    async ({ path, body, told }) => {
      const before = await server.documents();
      for (let round = 0; round < ROUNDS; round += 1) {
        const rivals = Array.from({ length: RIVALS }, (_, rival) =>
          server.send({ method: 'POST', path, body: body(rival, round) }),
        );
        const answers = await Promise.all(rivals);
        const won = answers.filter(({ status }) => status === 200);
        const lost = answers.filter(({ status }) => status === 409);
        expect({ round, won: won.length, lost: lost.length }).toEqual({ round, won: 1, lost: RIVALS - 1 });
        for (const { json } of lost)
          expect((json as { conflictingRequest: { message: string } }).conflictingRequest.message).toMatch(told);
        const [made] = Object.values(won[0]!.json as Record<string, { pod_id: string; id?: string }>);
        const own = `${path}/${made!.id ?? made!.pod_id}`;
        expect((await server.send({ path: own })).json).toEqual(won[0]!.json);
        expect((await server.send({ method: 'DELETE', path: own })).status).toBe(200);
      }
      expect(await server.documents()).toEqual(before);
    },
    LONGEST,
  );
});
