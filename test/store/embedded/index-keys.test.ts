import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareText } from '../../../src/filter/order.js';
import { encodeShortened, encodeValue, END, escapeText, isShortened } from '../../../src/store/embedded/index-keys.js';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('\0', '\x01', '\x02', 'a', '\uffff', '😀'), maxLength: 6 }),
);
const scalar = fc.oneof(
  text,
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(0, -0, 1, -1),
);

function rank(value: unknown): number {
  return value === null ? 0 : typeof value === 'number' ? 1 : typeof value === 'string' ? 2 : 3;
}

/** MongoDB's order, written down a second time. */
function compare(one: unknown, other: unknown): number {
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (typeof one === 'string') return Math.sign(Buffer.compare(Buffer.from(one), Buffer.from(other as string)));
  return Number(one) < Number(other) ? -1 : Number(one) > Number(other) ? 1 : 0;
}

const bytes = (key: string): Buffer => Buffer.from(key, 'utf8');

it('index keys are in the order of the values, also with a document key behind them', () => {
  fc.assert(
    fc.property(scalar, scalar, text, text, (one, other, key, otherKey) => {
      const order = compare(one, other);
      const keyOrder = Math.sign(Buffer.compare(bytes(key), bytes(otherKey)));
      const left = bytes(encodeValue(one) + END + key);
      const right = bytes(encodeValue(other) + END + otherKey);
      expect(Math.sign(Buffer.compare(left, right))).toBe(order === 0 ? keyOrder : Math.sign(order));
    }),
    { numRuns: 3000 },
  );
});

it('escaped text has no NUL and keeps its order', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(escapeText(one)).not.toContain('\0');
      expect(Math.sign(compareText(escapeText(one), escapeText(other)))).toBe(Math.sign(compareText(one, other)));
    }),
  );
});

it('shortened text is never out of order, and told apart from text that is whole', () => {
  const long = fc
    .tuple(fc.constantFrom('x', '😀'), fc.integer({ min: 120, max: 300 }), text)
    .map(([unit, times, end]) => unit.repeat(times) + end);
  fc.assert(
    fc.property(long, long, (one, other) => {
      const order = compareText(encodeShortened(one), encodeShortened(other));
      if (order === 0) expect(one === other || (isShortened(one) && isShortened(other))).toBe(true);
      else expect(Math.sign(order)).toBe(Math.sign(compareText(one, other)));
    }),
  );
});
