/** The embedded engine alone, killed under 16 writers. */
import { killWriters, type KillReport } from '../kill.js';
import type { Finding, Row } from '../row.js';

const toFinding = (kills: number, { acknowledged, lost, halfWritten, problems }: KillReport): Finding => ({
  figure: `${kills} kills, ${acknowledged} acknowledged, ${lost.length} lost, ${halfWritten.length} halves`,
  faults: [...lost, ...halfWritten.map((key) => `${key} is half written`), ...problems],
});

export const engineKill: Row = {
  name: 'engine-kill',
  promise: 'kill -9 of the engine: acknowledged writes are there, others whole or absent',
  fault: 'answers before the commit',
  run: async ({ full }) => {
    const kills = full ? 100 : 20;
    return toFinding(kills, await killWriters({ kills }));
  },
  control: async () => toFinding(3, await killWriters({ kills: 3, early: true })),
};
