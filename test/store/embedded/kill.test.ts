import { expect, it } from '@jest/globals';
import { killWriters } from '../../chaos/kill.js';

const kills = Number(process.env['TEST_KILLS'] ?? 10);

it(
  `kill -9, ${kills} times: every acknowledged write is there with its index entries`,
  async () => {
    const { acknowledged, ...found } = await killWriters({ kills });
    expect(acknowledged).toBeGreaterThan(kills * 16);
    expect(found).toEqual({ lost: [], halfWritten: [], problems: [] });
  },
  30_000 + kills * 5_000,
);

it('control: the same harness reports losses when writes are acknowledged before their commit', async () => {
  const { lost } = await killWriters({ kills: 3, early: true });
  expect(lost.length).toBeGreaterThan(0);
}, 60_000);
