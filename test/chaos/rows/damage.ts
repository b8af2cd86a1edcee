/** Files of a stopped server are damaged; then it is started, verified and repaired. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeRepair, judgeServer } from '../damage-judge.js';
import { damagedCopy, makeStore } from '../damaged-store.js';
import type { Finding, Row } from '../row.js';

const RECORDS = 3000;

async function runDamages(count: number, fault?: string): Promise<Finding> {
  const root = await mkdtemp(join(tmpdir(), 'cadastre-damage-'));
  const found = { refused: 0, harmless: 0, faults: [] as string[] };
  try {
    const original = join(root, 'original');
    const content = await makeStore(original, RECORDS);
    const seeds = Array.from({ length: count }, (_, seed) => seed).values();
    const lane = async (): Promise<void> => {
      for (const seed of seeds) {
        const folder = join(root, `copy-${seed}`);
        const damaged = await damagedCopy(original, folder, seed);
        const { refused, faults } = await judgeServer(damaged, content, fault);
        found[refused ? 'refused' : 'harmless'] += 1;
        found.faults.push(...faults);
        if (refused && fault === undefined) found.faults.push(...(await judgeRepair(damaged, content)));
        await rm(folder, { recursive: true });
      }
    };
    await Promise.all([lane(), lane()]);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  const { refused, harmless, faults } = found;
  if (refused === 0 && fault === undefined) faults.push('nothing was damaged');
  return {
    figure: `${count} damaged files, ${refused} refused and repaired, ${harmless} answered right, ${faults.length} wrong`,
    faults,
  };
}

/** Of its faults only wrong answers count: that a server ends is no lie. */
async function control(): Promise<Finding> {
  const { faults } = await runDamages(12, 'skip-check');
  const wrong = faults.filter((fault) => /is wrong about|is answered (200|404)/.test(fault));
  return { figure: `${wrong.length} wrong answers`, faults: wrong };
}

export const damage: Row = {
  name: 'damage',
  promise: 'damaged files: right answers or a refusal that says what to do; a repair names all that it lost',
  fault: 'opens files without looking at them',
  run: ({ full }) => runDamages(full ? 200 : 24),
  control,
};
