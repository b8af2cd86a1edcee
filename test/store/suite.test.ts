import { expect, it } from '@jest/globals';
import { standIn } from './stand-in.js';
import { scenarios, unknownNames } from './suite.js';

it('a name in a cannot list that no scenario has is found', () => {
  expect(unknownNames({ 'ping answers': 'a reason', 'ping answered': 'a reason' })).toEqual(['ping answered']);
  expect(unknownNames(standIn)).toEqual([]);
});

it('scenario names are unique', () => {
  expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length);
});
