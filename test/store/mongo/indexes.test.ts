/** Indexes at start: other definitions are told and kept, builds under way are waited for, processes do not disturb. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { describe, expect, it, test } from '@jest/globals';
import {
  MongoNetworkError,
  MongoServerError,
  type Collection as DriverCollection,
  type IndexDescription,
} from 'mongodb';
import type { StoredRecord } from '../../../src/store/contract.js';
import { ensureIndexes } from '../../../src/store/mongo/indexes.js';
import { inFolder, start } from '../../cli/command.js';

/** A collection that has one index, and answers others of its name or fields as MongoDB does; `busy` times not at all. */
function stage(busy = 0): { collection: DriverCollection<StoredRecord>; made: string[] } {
  const made: string[] = [];
  const refuse = (code: number): never => {
    throw new MongoServerError({ code, message: 'refused' });
  };
  const collection = {
    collectionName: 'networks',
    indexes: () => Promise.resolve([{ v: 2, key: { owner: 1 }, name: 'by-owner' }]),
    createIndexes: ([{ name, key }]: [IndexDescription]): Promise<string[]> => {
      if (busy-- > 0) refuse(12587);
      const same = JSON.stringify(key) === '{"owner":1}';
      if (name === 'by-owner' && !same) refuse(86);
      if (name !== 'by-owner' && same) refuse(85);
      made.push(name!);
      return Promise.resolve([name!]);
    },
  };
  return { collection: collection as unknown as DriverCollection<StoredRecord>, made };
}

it('an index of another definition is kept and told with what to do; the others are made', async () => {
  for (const changed of [
    { name: 'by-owner', key: { region: 1 } as const },
    { name: 'owners', key: { owner: 1 } as const },
  ]) {
    const { collection, made } = stage();
    const lines: string[] = [];
    const wanted = [changed, { name: 'by-name', key: { name: 1 } as const }];
    expect(await ensureIndexes(collection, wanted, { report: (_, line) => lines.push(line) })).toEqual(['by-name']);
    expect(made).toEqual(['by-name']);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('the index by-owner of networks is there with another definition ({"owner":1}');
    expect(lines[0]).toContain('db.getCollection("networks").dropIndex("by-owner") and start again');
  }
});

it('a unique one of another definition stops the start: a promise rests on it', async () => {
  const { collection } = stage();
  const wanted = [{ name: 'owners', key: { owner: 1 } as const, unique: true }];
  await expect(ensureIndexes(collection, wanted, { report: () => undefined })).rejects.toThrow(
    /another definition.*dropIndex/,
  );
});

it('a build that another process has begun is waited for', async () => {
  const { collection, made } = stage(2);
  expect(await ensureIndexes(collection, [{ name: 'by-name', key: { name: 1 } }], { report: () => undefined })).toEqual(
    ['by-name'],
  );
  expect(made).toEqual(['by-name']);
});

it('a server that is away is asked again while there is time, with one whole answer', async () => {
  const { collection, made } = stage();
  let away = 2;
  const inner = collection.createIndexes.bind(collection);
  collection.createIndexes = (indexes: IndexDescription[]) =>
    away-- > 0 ? Promise.reject(new MongoNetworkError('cut')) : inner(indexes);
  const wanted = [{ name: 'by-name', key: { name: 1 } as const }];
  const report = (): void => undefined;
  await expect(ensureIndexes(collection, wanted, { report })).rejects.toThrow('cut');
  expect(await ensureIndexes(collection, wanted, { report, waits: () => true })).toEqual(['by-name']);
  expect(made).toEqual(['by-name']);
});

describe('processes (mongodb)', () => {
  const uri = process.env['MONGODB_TEST_URI'];
  if (!uri) {
    test.skip('skipped: MONGODB_TEST_URI names no server', () => undefined);
    return;
  }
  test(
    'four that start at once on an empty database all serve, and end when told to',
    () =>
      inFolder(async (folder) => {
        const database = `cadastre_${randomBytes(6).toString('hex')}`;
        const flags = ['--port', '0', '--extra-ports', 'false', '--mongodb-uri', `${uri}/${database}`];
        const all = Array.from({ length: 4 }, () => start(['serve', ...flags], folder));
        const outputs = await Promise.all(
          all.map(async (child) => {
            let output = '';
            child.stderr!.on('data', (chunk: Buffer) => (output += chunk.toString()));
            for await (const chunk of child.stdout!) if ((output += String(chunk)).includes('access ')) break;
            return output;
          }),
        );
        // Nobody reads what they say from here on: they must end all the same.
        const ended = all.map((child) => once(child, 'exit'));
        all.forEach((child) => child.kill());
        const cut = setTimeout(() => all.forEach((child) => child.kill('SIGKILL')), 15_000);
        expect(await Promise.all(ended)).toEqual(all.map(() => [0, null]));
        clearTimeout(cut);
        for (const output of outputs) expect(output).toMatch(/^Cadastre is ready\.$/m);
      }),
    40_000,
  );
});
