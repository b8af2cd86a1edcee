/** The route table: what the documents of today do not have, and others may. */
import { describe, expect, test } from '@jest/globals';
import { Routes } from '../../src/http/routes.js';

const find = (routes: Routes<string>, method: string, path: string): unknown => {
  const { entry, values } = routes.find(path);
  return entry && [entry.methods.get(method), Object.fromEntries(entry.names.map((name, i) => [name, values[i]]))];
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
    ['xa/b/c', undefined],
  ])('%s', (path, found) => expect(find(routes, 'GET', path)).toEqual(found));

  test('what nothing has belongs to the owner of its first segment, where that is one, or of the whole table', () => {
    const owned = new Routes<string, string>();
    owned.add('GET', '/a/x', 'x');
    for (const [path, owner] of [['/a/x', 'one'], ['/a', 'one'], ['/b/{id}', 'one'], ['/b', 'other'], ['/c', 'other'], ['/d/e', undefined]] as const)
      owned.claim(path, owner);
    expect(['/a', '/a/', '/a/q', '/c'].map((path) => owned.find(path).owner)).toEqual(['one', 'one', 'one', 'other']);
    expect(['/b', '/b/q', '/d', '/aa', '/', ''].filter((path) => owned.find(path).owner)).toEqual([]);
    expect(owned.find('/a/x').entry?.any).toBe('x');
    expect(new Routes<string, string>('all').find('//').owner).toBe('all');
  }); // prettier-ignore

  test('a parameter is a whole segment', () => {
    expect(() => routes.add('GET', '/files/{name}.json', 'x')).toThrow('a parameter is a whole segment');
    expect(() => routes.add('GET', '/{a}-{b}', 'x')).toThrow('a parameter is a whole segment');
  });

  test('one path and method is served once', () =>
    expect(() => routes.add('GET', '/a/{other}/{y}', 'x')).toThrow('served twice'));
});
