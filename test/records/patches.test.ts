/** Patches against the tables of their own standards, and what they must not do. */
import { describe, expect, test } from '@jest/globals';
import { Refusal } from '../../src/errors.js';
import { mergePatch, patched, type Fields, type PatchOperation } from '../../src/records/patches.js';

const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'applied';
  } catch (error) {
    return (error as Refusal).code;
  }
};
const json = (current: Fields, ...operations: PatchOperation[]): Fields =>
  patched(current, { type: 'application/json-patch+json', value: operations });

describe('merge patch: RFC 7396, appendix A', () => {
  const rows: [unknown, unknown, unknown][] = [
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ];
  test.each(rows)('%j + %j = %j', (target, patch, result) => {
    const before = JSON.stringify(target);
    expect(mergePatch(target, patch)).toEqual(result);
    expect(JSON.stringify(target)).toBe(before);
  });
});

describe('JSON Patch: RFC 6902, appendix A', () => {
  const rows: [string, Fields, PatchOperation[], Fields][] = [
    ['A.1 adding a member', { foo: 'bar' }, [{ op: 'add', path: '/baz', value: 'qux' }], { baz: 'qux', foo: 'bar' }],
    ['A.2 adding an element', { foo: ['bar', 'baz'] }, [{ op: 'add', path: '/foo/1', value: 'qux' }], { foo: ['bar', 'qux', 'baz'] }],
    ['A.3 removing a member', { baz: 'qux', foo: 'bar' }, [{ op: 'remove', path: '/baz' }], { foo: 'bar' }],
    ['A.4 removing an element', { foo: ['bar', 'qux', 'baz'] }, [{ op: 'remove', path: '/foo/1' }], { foo: ['bar', 'baz'] }],
    ['A.5 replacing a value', { baz: 'qux', foo: 'bar' }, [{ op: 'replace', path: '/baz', value: 'boo' }], { baz: 'boo', foo: 'bar' }],
    ['A.6 moving a value', { foo: { bar: 'baz', waldo: 'fred' }, qux: { corge: 'grault' } }, [{ op: 'move', from: '/foo/waldo', path: '/qux/thud' }], { foo: { bar: 'baz' }, qux: { corge: 'grault', thud: 'fred' } }],
    ['A.7 moving an element', { foo: ['all', 'grass', 'cows', 'eat'] }, [{ op: 'move', from: '/foo/1', path: '/foo/3' }], { foo: ['all', 'cows', 'eat', 'grass'] }],
    ['A.8 testing: success', { baz: 'qux', foo: ['a', 2, 'c'] }, [{ op: 'test', path: '/baz', value: 'qux' }, { op: 'test', path: '/foo/1', value: 2 }], { baz: 'qux', foo: ['a', 2, 'c'] }],
    ['A.10 adding a nested object', { foo: 'bar' }, [{ op: 'add', path: '/child', value: { grandchild: {} } }], { foo: 'bar', child: { grandchild: {} } }],
    ['A.11 unknown members are ignored', { foo: 'bar' }, [{ op: 'add', path: '/baz', value: 'qux', xyz: 123 } as PatchOperation], { foo: 'bar', baz: 'qux' }],
    ['A.14 escapes in pointers', { '/': 9, '~1': 10 }, [{ op: 'test', path: '/~01', value: 10 }], { '/': 9, '~1': 10 }],
    ['A.16 adding to the end', { foo: ['bar'] }, [{ op: 'add', path: '/foo/-', value: ['abc', 'def'] }], { foo: ['bar', ['abc', 'def']] }],
    ['the whole record', { foo: 1 }, [{ op: 'replace', path: '', value: { bar: 2 } }], { bar: 2 }],
  ]; // prettier-ignore
  test.each(rows)('%s', (_name, current, operations, result) => {
    const before = JSON.stringify(current);
    expect(json(current, ...operations)).toEqual(result);
    expect(JSON.stringify(current)).toBe(before);
  });

  const conflicts: [string, Fields, PatchOperation][] = [
    ['A.9 testing: error', { baz: 'qux' }, { op: 'test', path: '/baz', value: 'bar' }],
    ['A.12 adding to a place without a parent', { foo: 'bar' }, { op: 'add', path: '/baz/bat', value: 'qux' }],
    ['A.15 comparing text and number', { '/': 9, '~1': 10 }, { op: 'test', path: '/~01', value: '10' }],
    ['removing what is not there', {}, { op: 'remove', path: '/a' }],
    ['replacing what is not there', {}, { op: 'replace', path: '/a', value: 1 }],
    ['copying what is not there', {}, { op: 'copy', from: '/a', path: '/b' }],
    ['moving what is not there', {}, { op: 'move', from: '/a', path: '/b' }],
    ['moving into itself', { a: { b: 1 } }, { op: 'move', from: '/a', path: '/a/b' }],
    ['a position past the end', { a: [1] }, { op: 'add', path: '/a/3', value: 1 }],
    ['a position with a leading zero', { a: [1, 2] }, { op: 'replace', path: '/a/01', value: 1 }],
    ['the position after the last, removed', { a: [1] }, { op: 'remove', path: '/a/-' }],
    ['a negative position', { a: [1] }, { op: 'remove', path: '/a/-1' }],
    ['a member of a text', { a: 'text' }, { op: 'test', path: '/a/length', value: 4 }],
    ['the length of a list', { a: [1] }, { op: 'add', path: '/a/length', value: 4 }],
  ];
  test.each(conflicts)('%s: conflict', (_name, current, operation) => {
    const before = JSON.stringify(current);
    expect(codeOf(() => json(current, operation))).toBe('conflict');
    expect(JSON.stringify(current)).toBe(before);
  });

  test.each(['/__proto__/x', '/constructor/prototype/x', '/toString', '/a/__proto__'])('%s leads nowhere', (path) => {
    expect(codeOf(() => json({ a: {} }, { op: 'add', path, value: 1 }))).toBe('invalid-record');
    expect(({} as Fields).x).toBeUndefined();
  });

  test('copies that double stop at the size of a record', () => {
    const doubling = Array.from({ length: 60 }, (): PatchOperation => ({ op: 'copy', from: '/a', path: '/a/-' }));
    expect(codeOf(() => json({ a: ['x'.repeat(1000)] }, ...doubling))).toBe('record-too-large');
  });
});
