/** The compiler and the matcher against a second, naive reading of MongoDB's manual; and hostile input. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../../src/errors.js';
import { compileFilter, FILTER_OPERATORS } from '../../src/filter/compile.js';
import { matcher } from '../../src/filter/matching.js';
import { compareText } from '../../src/filter/order.js';
import { fields, filter, record } from './arbitraries.js';
import { naivelyMatches } from './naive.js';

describe('random filters on random records', () => {
  test('are answered as MongoDB’s manual says', () => {
    fc.assert(
      fc.property(filter, fc.array(record, { minLength: 1, maxLength: 20 }), (asked, records) => {
        const matches = matcher(compileFilter(asked, fields));
        expect(records.filter(matches)).toEqual(records.filter((one) => naivelyMatches(asked, one, fields)));
      }),
      { numRuns: 2000 },
    );
  });

  test('match often enough, and not always, for that to say something', () => {
    const filters = fc.sample(filter, { numRuns: 300, seed: 1 });
    const records = fc.sample(record, { numRuns: 100, seed: 2 });
    const telling = filters.filter((asked) => {
      const found = records.filter((one) => naivelyMatches(asked, one, fields)).length;
      return found > 0 && found < records.length;
    });
    expect(telling.length).toBeGreaterThan(100);
  });

  test('are compiled to fresh objects, and the caller’s are left alone', () => {
    fc.assert(
      fc.property(filter, (asked) => {
        const before = JSON.stringify(asked);
        const compiled: unknown = compileFilter(deepFreeze(asked), fields);
        expect(JSON.stringify(asked)).toBe(before);
        const callers = new Set(objectsIn(asked));
        expect(objectsIn(compiled).filter((one) => callers.has(one))).toEqual([]);
      }),
    );
  });
});

describe('hostile input', () => {
  const name = fc.constantFrom(
    ...FILTER_OPERATORS,
    '$where',
    '$expr',
    '$options',
    '$',
    '__proto__',
    'constructor',
    'toString',
    'network_id',
    'network_id.a',
    'metadata',
    'metadata.a',
    'metadata.__proto__.x',
    'metadata..a',
    'metadata.$a',
    'org_id',
    'port',
    '',
    '\ud800',
    'a\0b',
  );
  const { hostile } = fc.letrec<{ hostile: unknown }>((tie) => ({
    hostile: fc.oneof(
      { maxDepth: 5, depthSize: 'medium' },
      fc.constantFrom(
        null,
        true,
        1,
        1e308,
        -0,
        '',
        'x',
        '(a+)+$',
        '[',
        '\udc00',
        Number.NaN,
        Number.POSITIVE_INFINITY,
        undefined,
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.array(tie('hostile'), { maxLength: 4 }),
      // Own members named __proto__, as JSON.parse makes them.
      fc.array(fc.tuple(name, tie('hostile')), { maxLength: 4 }).map((members) => fromMembers(members)),
    ),
  }));

  test('is refused as invalid-filter or answered, and pollutes nothing', () => {
    const untouched = Object.getOwnPropertyNames(Object.prototype);
    fc.assert(
      fc.property(hostile, record, (input, one) => {
        try {
          matcher(compileFilter(input, fields))(one);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          expect((error as Refusal).code).toBe('invalid-filter');
          expect((error as Refusal).detail).toMatch(/^[^\0\n]{1,400}$/);
        }
      }),
      { numRuns: 3000 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(untouched);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

test('text is ordered as its UTF-8 bytes are', () => {
  const anyText = fc.string({
    unit: fc.constantFrom('a', 'b', '\u07ff', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{1f600}'),
    maxLength: 4,
  });
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      expect(Math.sign(compareText(one, other))).toBe(Math.sign(Buffer.compare(Buffer.from(one), Buffer.from(other))));
    }),
  );
});

function fromMembers(members: readonly (readonly [string, unknown])[]): unknown {
  const object = {};
  for (const [name, value] of members)
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  return object;
}

function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

function deepFreeze<T>(value: T): T {
  for (const one of objectsIn(value)) Object.freeze(one);
  return value;
}
