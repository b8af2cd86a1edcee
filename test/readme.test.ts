/** The README's curl lines – the seeds' own – run as printed, and answer what is printed below them. */
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestServer } from './support/server.js';

const run = promisify(execFile);
const readme = readFileSync('README.md', 'utf8');
const pairs = [...readme.matchAll(/```sh\n(curl[\s\S]*?)```\n\n```json\n([\s\S]*?)```/g)].map(
  ([, line, answer]) => [line!.split('\n')[0]!, line!, answer!] as const,
);

/** `…` in the README stands for any text. */
const pattern = (value: unknown): unknown => {
  if (value === '…') return expect.any(String);
  if (Array.isArray(value)) return value.map(pattern);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, pattern(member)]));
};

const curl = spawnSync('curl', ['--version']).status === 0;

describe('README', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start('embedded');
  });
  afterAll(() => server.stop());

  test('has every curl line of the seeds, and more', () => expect(pairs).toHaveLength(18));

  (curl ? test : test.skip).each(pairs)('%s (needs curl)', async (_first, line, answer) => {
    const here = line.replace(/http:\/\/localhost:\d+/g, server.base);
    const { stdout } = await run('bash', ['-c', here]);
    expect(JSON.parse(stdout)).toEqual(pattern(JSON.parse(answer)));
  });

  test('its table of stages names those of the pipeline', () => {
    const stages = (text: string, line: RegExp): string[] => [...text.matchAll(line)].map(([, name]) => name!);
    const documented = stages(
      readme.slice(readme.indexOf('| stage |'), readme.indexOf('## Where to change')),
      /^\| ([a-z ]+?) \|/gm,
    ).slice(1);
    const comment = stages(readFileSync('src/http/pipeline.ts', 'utf8'), /^ \* {3}([a-z ]+?) {2,}/gm);
    expect(documented).toEqual(comment);
  });
});
