/** `cadastre store …` as it is typed: a store is explained, copied, damaged, found out and repaired. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openStore } from '../../src/store/open.js';
import { cadastre, inFolder } from './command.js';

const lines = Array.from({ length: 60 }, (_, at) =>
  JSON.stringify({ network_id: `net-${at}`, network_name: `Network ${at % 4}` }),
);

const run = async (folder: string, ...args: string[]): Promise<{ status: number | null; report: object }> => {
  const { status, out } = await cadastre(['store', ...args, '-o', 'json'], folder);
  return { status, report: JSON.parse(out) as object };
};

test(
  'explain, backup, verify, repair',
  () =>
    inFolder(async (folder) => {
      const first = ['import', '--registry', 'network', '--no-checksum', '--file', '-'];
      expect(await cadastre(first, folder, lines.slice(0, 20).join('\n'))).toMatchObject({ status: 0 });
      expect(await cadastre(first, folder, lines.slice(20, 40).join('\n'))).toMatchObject({ status: 0 });
      const [explained, copied] = [
        await run(folder, 'explain', '--registry', 'network', '--filter', '{"network_name":"Network 1"}'),
        await run(folder, 'backup', 'copy'),
      ];
      const answered = {
        answeredBy: 'the index network_name',
        keysExamined: 10,
        recordsExamined: 10,
        recordsFound: 10,
      };
      expect(explained).toEqual({ status: 0, report: answered });
      expect(copied).toMatchObject({ status: 0, report: { records: 40 } });
      const whole = await run(folder, 'verify', '--data-dir', 'copy');
      expect(whole).toMatchObject({ status: 0, report: { documents: 40, problemCount: 0 } });

      // In the log until the store is opened again.
      expect(await cadastre(first, folder, lines.slice(40).join('\n'))).toMatchObject({ status: 0 });
      const store = join(folder, 'data', 'store');
      const log = join(
        store,
        readdirSync(store).find((name) => name.endsWith('.log'))!,
      );
      const bytes = readFileSync(log);
      bytes[Math.floor(bytes.length / 2)]! ^= 1;
      writeFileSync(log, bytes);
      const damaged = await run(folder, 'verify');
      expect(damaged).toMatchObject({ status: 1, report: { problemCount: 1 } });
      expect(JSON.stringify(damaged.report)).toMatch(/\.log: \d+ bytes at \d+ are damaged/);
      const repaired = await run(folder, 'repair');
      expect(repaired).toMatchObject({ status: 1 });
      // The last twenty came in one batch, or on a busy machine in several, of which one is damaged.
      const { documents } = repaired.report as { documents: number };
      expect(documents).toBeGreaterThanOrEqual(40);
      expect(documents).toBeLessThan(60);
      expect(await run(folder, 'verify')).toMatchObject({ status: 0, report: { documents, problemCount: 0 } });
    }),
  150_000,
);

test(
  'a store that a server has is left alone',
  () =>
    inFolder(async (folder) => {
      const store = await openStore({ dataDir: join(folder, 'data') });
      try {
        const commands = [['verify'], ['repair'], ['backup', 'copy']];
        const ended = await Promise.all(commands.map((command) => cadastre(['store', ...command], folder)));
        const err = 'cadastre: ./data is in use by a running server: stop it first\n';
        for (const one of ended) expect(one).toMatchObject({ status: 1, err });
      } finally {
        await store.close();
      }
    }),
  30_000,
);

(process.env.MONGODB_TEST_SERVER === 'stand-in' ? test : test.skip)(
  'a MongoDB server without explain: said in words (needs the stand-in, which has none)',
  () =>
    inFolder(async (folder) => {
      const filter = ['--registry', 'network', '--filter', '{"network_name":"One"}'];
      const uri = ['--mongodb-uri', `${process.env.MONGODB_TEST_URI}/explained`];
      const { status, err } = await cadastre(['store', 'explain', ...filter, ...uri], folder);
      expect([status, err]).toEqual([
        1,
        expect.stringMatching(/^cadastre: mongodb:\S+ does not tell how .* no explain\n$/),
      ]);
    }),
  30_000,
);
