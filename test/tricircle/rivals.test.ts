/** T33: of sixteen that create the same thing at once, by two servers on one store, one wins; RIVAL_ROUNDS says how often. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SharedStore } from '../http/repeating.js';
import { describeEngines } from '../support/engines.js';
import type { Received, Sent } from '../support/server.js';

const ROUNDS = Number(process.env['RIVAL_ROUNDS'] ?? 20);
const RIVALS = 16;
const accept = 'application/problem+json, application/json';

const pod = (name: string, zone: string): Sent => ({
  method: 'POST',
  path: '/v1.0/pods',
  headers: { accept },
  body: { pod: { pod_name: name, az_name: zone } },
});
const binding = (tenant_id: string, pod_id: string): Sent => ({
  method: 'POST',
  path: '/v1.0/bindings',
  headers: { accept },
  body: { pod_binding: { tenant_id, pod_id } },
});

const codeOf = ({ status, json }: Received): string =>
  status === 200 ? 'made' : `${status} ${(json as { code: string }).code}`;

describeEngines('sixteen at once', (engine) => {
  let shared: SharedStore;
  let sends: ((sent: Sent) => Promise<Received>)[];
  beforeAll(async () => {
    shared = await SharedStore.open(engine);
    sends = [await shared.serve(), await shared.serve()];
  });
  afterAll(() => shared.close());

  /** Sends all at once, two to one server and two to the other in turn; answers the code that each got. */
  const racing = async (requests: readonly Sent[]): Promise<string[]> =>
    (await Promise.all(requests.map((sent, at) => sends[(at >> 1) % 2]!(sent)))).map(codeOf);

  /** Likewise; answers how often each code came. */
  async function race(requests: readonly Sent[]): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const code of await racing(requests)) counts[code] = (counts[code] ?? 0) + 1;
    return counts;
  }

  async function takeAway(path: string, collection: string): Promise<void> {
    for (const { _id } of await shared.documents(collection))
      expect((await sends[0]!({ method: 'DELETE', path: `${path}/${_id}` })).status).toBe(200);
  }

  const rivals = (make: (at: number) => Sent): Sent[] => Array.from({ length: RIVALS }, (_, at) => make(at));

  test.each<[string, (at: number) => Sent, string]>([
    ['top regions', (at) => pod(`Region${at}`, ''), '409 top-region-exists'],
    ['pods of one name', (at) => pod('Pod', `az${at % 3}`), '409 pod-duplicate'],
  ])(
    '%s: one is made',
    async (_, make, refusal) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        expect(await race(rivals(make))).toEqual({ made: 1, [refusal]: RIVALS - 1 });
        expect(await shared.documents('pods')).toHaveLength(1);
        await takeAway('/v1.0/pods', 'pods');
      }
    },
    600_000,
  );

  test('a top region and pods of its name: each is told the first rule that it broke', async () => {
    const wins = { top: 0, other: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      // Either kind is sent first in turn.
      const isTop = (at: number): boolean => (at + round) % 2 === 0;
      const codes = await racing(rivals((at) => pod('Region', isTop(at) ? '' : 'az')));
      const winner = codes.indexOf('made');
      wins[isTop(winner) ? 'top' : 'other'] += 1;
      const refusal = (at: number): string => {
        if (!isTop(winner)) return '409 pod-duplicate';
        return isTop(at) ? '409 top-region-exists' : '409 pod-named-as-top-region';
      };
      expect(codes).toEqual(codes.map((_, at) => (at === winner ? 'made' : refusal(at))));
      expect(await shared.documents('pods')).toHaveLength(1);
      await takeAway('/v1.0/pods', 'pods');
    }
    expect(Math.min(wins.top, wins.other)).toBeGreaterThan(0);
    process.stdout.write(`${engine}: made the top region ${wins.top} times, another pod ${wins.other} times\n`);
  }, 600_000);

  test('bindings of one pair: one is made', async () => {
    expect((await sends[0]!(pod('Pod', 'az'))).status).toBe(200);
    const { _id } = (await shared.documents('pods'))[0]!;
    for (let round = 0; round < ROUNDS; round += 1) {
      expect(await race(rivals(() => binding('tenant', _id)))).toEqual({
        made: 1,
        '409 binding-duplicate': RIVALS - 1,
      });
      expect(await shared.documents('bindings')).toHaveLength(1);
      await takeAway('/v1.0/bindings', 'bindings');
    }
    await takeAway('/v1.0/pods', 'pods');
  }, 600_000);

  test('bindings of one pair against removals of their pod: nobody is refused for what nobody has', async () => {
    const told: Record<string, number> = {};
    for (let round = 0; round < ROUNDS; round += 1) {
      expect((await sends[0]!(pod('Pod', 'az'))).status).toBe(200);
      const { _id } = (await shared.documents('pods'))[0]!;
      const removal: Sent = { method: 'DELETE', path: `/v1.0/pods/${_id}`, headers: { accept } };
      const bindings = race(Array.from({ length: RIVALS / 2 }, () => binding('tenant', _id)));
      const removals = race(Array.from({ length: RIVALS / 2 }, () => removal));
      const [bound, removed] = await Promise.all([bindings, removals]);
      const isBound = bound['made'] === 1;
      expect([bound['made'] ?? 0, removed['made'] ?? 0].sort()).toEqual([0, 1]);
      if (!isBound) expect([bound['409 binding-duplicate'], removed['409 pod-bound']]).toEqual([undefined, undefined]);
      else expect(bound['422 pod-unknown']).toBeUndefined();
      for (const [code, count] of Object.entries({ ...bound, ...removed })) told[code] = (told[code] ?? 0) + count;
      await takeAway('/v1.0/bindings', 'bindings');
      await takeAway('/v1.0/pods', 'pods');
    }
    process.stdout.write(`${engine}: ${JSON.stringify(told)}\n`);
  }, 600_000);
});
