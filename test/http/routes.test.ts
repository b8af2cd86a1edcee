/** The route table: what the documents of today do not have, and others may. */
import { describe, expect, test } from '@jest/globals';
import { Routes } from '../../src/http/routes.js';

const find = (routes: Routes<string>, method: string, path: string): unknown => {
  const match = routes.find(path);
  return (
    match && [
      match.entry.methods.get(method),
      Object.fromEntries(match.entry.names.map((name, i) => [name, match.values[i]])),
    ]
  );
};

describe('routes', () => {
  const routes = new Routes<string>();
  routes.add('GET', '/a/{x}/{y}', 'both');
  routes.add('GET', '/a/b/c', 'fixed');
  routes.add('GET', '/a/b/{y}', 'half');

  test.each([
    ['/a/1/2', ['both', { x: '1', y: '2' }]],
    ['/a/b/c', ['fixed', {}]],
    ['/a/b/d', ['half', { y: 'd' }]],
    ['/a/c/c', ['both', { x: 'c', y: 'c' }]],
    ['/a/b/c/', ['fixed', {}]],
    ['/a/b', undefined],
    ['/a//c', undefined],
    ['/a/b/c//', undefined],
    ['/', undefined],
  ])('%s', (path, found) => expect(find(routes, 'GET', path)).toEqual(found));

  test('a parameter is a whole segment', () => {
    expect(() => routes.add('GET', '/files/{name}.json', 'x')).toThrow('a parameter is a whole segment');
    expect(() => routes.add('GET', '/{a}-{b}', 'x')).toThrow('a parameter is a whole segment');
  });

  test('one path and method is served once', () =>
    expect(() => routes.add('GET', '/a/{other}/{y}', 'x')).toThrow('served twice'));
});
