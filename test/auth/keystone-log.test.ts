/** A fault of Keystone's is told once a minute, and its end once. */
import { expect, test } from '@jest/globals';
import { keystoneLog } from '../../src/auth/keystone-log.js';
import type { Log } from '../../src/observe/log.js';

test('each fault is told once a minute, and that Keystone answers again once, where a fault was told', () => {
  const lines: string[] = [];
  let now = 0;
  const note = (fields: { cause?: string }, words: string): void => void lines.push(`${words} ${fields.cause ?? ''}`);
  const log = { warn: note, info: note } as unknown as Pick<Log, 'warn' | 'info'>;
  const { report, recovered } = keystoneLog({ log, url: 'https://keystone.test', clock: () => now });
  const told = (): string[] => lines.splice(0);
  recovered();
  expect(told()).toEqual([]);
  report(new Error('one'));
  report(new Error('one'));
  now += 59_999;
  report(new Error('one'));
  expect(told()).toEqual(['Keystone gives no clear answer one']);
  report(new Error('two'));
  expect(told()).toEqual(['Keystone gives no clear answer two']);
  now += 60_000;
  report(new Error('two'));
  expect(told()).toEqual(['Keystone gives no clear answer two']);
  recovered();
  recovered();
  expect(told()).toEqual(['Keystone answers again ']);
  report(new Error('two'));
  recovered();
  expect(told()).toEqual([]);
});
