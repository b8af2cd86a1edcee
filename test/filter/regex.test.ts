/** `$regex`: what is taken, how it is rewritten, what is refused; and that no pattern can hold the process. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matcher } from '../../src/filter/matching.js';
import { PatternError, rewritePattern } from '../../src/filter/regex.js';
import { pattern } from './arbitraries.js';

const rewritten: [pattern: string, rewritten: string][] = [
  ['', ''],
  ['abc', 'abc'],
  ['^abc$', '^abc\\z'],
  ['a|b|', 'a|b|'],
  ['(a|b)c', '(?:a|b)c'],
  ['(?:ab)+', '(?:ab)+'],
  ['(?i)ab', '(?i)ab'],
  ['(?i)münchen', '(?i)münchen'],
  ['(?i)Москва', '(?i)Москва'],
  ['(?i)東京😀', '(?i)東京😀'],
  ['.', '[^\\n]'],
  ['\\d\\w\\s', '[0-9][0-9A-Za-z_][\\t\\n\\x0B\\f\\r ]'],
  ['\\D\\W\\S', '[^0-9][^0-9A-Za-z_][^\\t\\n\\x0B\\f\\r ]'],
  ['[\\w.-]', '[0-9A-Za-z_\\.\\-]'],
  ['[^\\s]', '[^\\t\\n\\x0B\\f\\r ]'],
  ['[a-z0-9]', '[a-z0-9]'],
  ['[a-]', '[a\\-]'],
  ['[-a]', '[\\-a]'],
  ['[a&&b]', '[a\\&\\&b]'],
  ['[a^]', '[a\\^]'],
  ['[\\]\\[]', '[\\]\\[]'],
  ['\\.\\/\\-\\ ', '\\./\\- '],
  ['\\t\\n\\r\\f', '\\x09\\x0a\\x0d\\x0c'],
  ['\\x41\\xe9', 'Aé'],
  ['a*?b+?c??', 'a*b+c?'],
  ['a{2}b{2,}c{2,3}d{2,3}?', 'a{2}b{2,}c{2,3}d{2,3}'],
  ['a{0,255}', 'a{0,255}'],
  ['(-[a-z]+)?', '(?:\\-[a-z]+)?'],
  ['(jpe?g|png)?$', '(?:jpe?g|png)?\\z'],
  ['a b#c', 'a b\\#c'],
  ['😀+', '😀+'],
  ['[😀-😂]', '[😀-😂]'],
];

test.each(rewritten)('%j is sent as %j', (from, to) => {
  expect(rewritePattern(from)).toBe(to);
});

const refused: [pattern: string, why: string][] = [
  ['(a+)+', 'a repeated group holds a quantifier'],
  ['(a?){30}', 'a repeated group holds a quantifier'],
  ['((ab)*c)*', 'a repeated group holds a quantifier'],
  ['(a|a)*', 'a repeated group holds alternatives'],
  ['((a|b))+', 'a repeated group holds alternatives'],
  ['a**', 'a quantifier follows a quantifier'],
  ['a++', 'a quantifier follows a quantifier'],
  ['a+?+', 'a quantifier follows a quantifier'],
  ['a{2}{3}', 'a quantifier follows a quantifier'],
  ['a?a?a?a?a?a?a?a?a?a?a?', 'more than 10 quantifiers'],
  ['a{257}', 'its repetitions come to more than 256 symbols'],
  ['a{0,9999}', 'its repetitions come to more than 256 symbols'],
  ['(abc){100}', 'its repetitions come to more than 256 symbols'],
  ['a{10000}', '{ starts no {n}, {n,} or {n,m}, write \\{ for the sign itself'],
  ['a{,3}', '{ starts no {n}, {n,} or {n,m}, write \\{ for the sign itself'],
  ['a{3,2}', 'a repetition {n,m} with n over m'],
  ['a{', '{ starts no {n}, {n,} or {n,m}, write \\{ for the sign itself'],
  ['{', 'write \\{ for the sign itself'],
  ['}', 'write \\} for the sign itself'],
  ['a]', 'write \\] for the sign itself'],
  ['*a', '* has nothing to repeat'],
  ['(|+a)', '+ has nothing to repeat'],
  ['^*', 'an anchor cannot be repeated'],
  ['$?', 'an anchor cannot be repeated'],
  ['(?=a)', '(? starts no (?:…), and (?i) is taken at the very start only'],
  ['(?!a)', '(? starts no (?:…), and (?i) is taken at the very start only'],
  ['(?<=a)', '(? starts no (?:…), and (?i) is taken at the very start only'],
  ['(?P<n>a)', '(? starts no (?:…), and (?i) is taken at the very start only'],
  ['(?>a)', '(? starts no (?:…), and (?i) is taken at the very start only'],
  ['(?s)a', '(? starts no (?:…), and (?i) is taken at the very start only'],
  ['a(?i)b', '(? starts no (?:…), and (?i) is taken at the very start only'],
  ['(?#x)', '(? starts no (?:…), and (?i) is taken at the very start only'],
  ['(a', 'a group is not closed'],
  ['a)', 'a ) closes no group'],
  ['(a)\\1', 'no escape "\\\\1"'],
  ['\\bа', 'no escape "\\\\b"'],
  ['\\pL', 'no escape "\\\\p"'],
  ['\\Qa\\E', 'no escape "\\\\Q"'],
  ['\\A', 'no escape "\\\\A"'],
  ['\\Z', 'no escape "\\\\Z"'],
  ['\\R', 'no escape "\\\\R"'],
  ['\\v', 'no escape "\\\\v"'],
  ['\\0', 'no escape "\\\\0"'],
  ['\\x4', 'no escape "\\\\x"'],
  ['\\x{41}', 'no escape "\\\\x"'],
  ['\\é', 'no escape "\\\\é"'],
  ['a\\', 'it ends with a backslash'],
  ['[a', 'a class is not closed'],
  ['[', 'a class is not closed'],
  ['[]', 'write \\] inside a class'],
  ['[]a]', 'write \\] inside a class'],
  ['[[:alpha:]]', 'write \\[ inside a class'],
  ['[z-a]', 'a range in a class runs backwards'],
  ['[\\w-z]', 'a range from a shorthand'],
  ['[a-\\w]', 'a range to a shorthand'],
  ['[\\W]', '\\W inside a class'],
  ['[\\b]', 'no escape "\\\\b"'],
  ['(?i)ß', 'ß under (?i)'],
  ['(?i)\u0130', '\u0130 under (?i)'],
  ['(?i)\u019b', '\u019b under (?i)'],
  ['(?i)\ua7dc', '\ua7dc under (?i)'],
  ['(?i)\u212a', '\u212a under (?i)'],
  ['(?i)[\u017f]', '\u017f under (?i)'],
  ['(?i)[а-я]', 'a range beyond ASCII under (?i)'],
  ['a\0', 'it holds NUL'],
  ['a'.repeat(257), 'longer than 256 characters'],
];

test.each(refused)('%j is refused: %s', (from, why) => {
  expect(() => rewritePattern(from)).toThrow(new PatternError(why));
});

const answered: [pattern: string, text: string, matches: boolean][] = [
  ['c$', 'abc\n', false],
  ['^b', 'a\nb', false],
  ['a.b', 'a\nb', false],
  ['a.b', 'a\u2028b', true],
  ['^.$', '😀', true],
  ['^\\w$', 'é', false],
  ['(?i)^\\w$', '\u212a', true],
  ['^\\s$', '\u000b', true],
  ['^\\s$', '\u00a0', false],
  ['(?i)STRASSE', 'strasse', true],
  ['(?i)MÜNCHEN', 'münchen', true],
  ['[^a]', '\n', true],
  ['\\x41', 'A', true],
];

test.each(answered)('%j on %j: %j', (asked, text, matches) => {
  expect(matcher({ a: { $regex: rewritePattern(asked) } })({ a: text })).toBe(matches);
});

describe('patterns that take a backtracking engine for ever', () => {
  const long = 'a'.repeat(100_000);
  const slow = [
    '^(a+)+$',
    '^(a|a)*$',
    '^(a|aa)+$',
    '(a*)*b',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '(.*a){20}',
    'a?a?a?a?a?a?a?a?a?aaaaaaaaa$',
    '.*.*.*.*.*.*.*.*=$',
    '[ab]*a[ab]{200}[cd]',
    'a.{250}[cd]',
    '(x+x+)+y',
  ];

  test.each(slow)('%s is refused, or answered', (asked) => {
    let sent: string;
    try {
      sent = rewritePattern(asked);
    } catch (error) {
      expect(error).toBeInstanceOf(PatternError);
      return;
    }
    const matches = matcher({ a: { $regex: sent } });
    expect([matches({ a: `${long}!` }), matches({ a: `=c${long}` })]).toEqual([
      expect.any(Boolean),
      expect.any(Boolean),
    ]);
  });

  test('any text is refused as a pattern, or compiles', () => {
    const sign = fc.constantFrom(...'ab(){}[]|*+?^$.\\,-:i0129xdws'.split(''), '(?:', '(?i)', '😀', 'ß', '\n');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc.array(sign, { maxLength: 40 }).map((signs) => signs.join('')),
        ),
        (asked) => {
          try {
            matcher({ a: { $regex: rewritePattern(asked) } })({ a: 'abab' });
          } catch (error) {
            expect(error).toBeInstanceOf(PatternError);
          }
        },
      ),
      { numRuns: 5000 },
    );
  });
});

test('a pattern that was rewritten says what V8 says', () => {
  fc.assert(
    fc.property(
      pattern,
      fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', ' ', '\n', '😀'), maxLength: 6 }),
      (asked, text) => {
        const ignoresCase = asked.startsWith('(?i)');
        const v8 = new RegExp(ignoresCase ? asked.slice(4) : asked, ignoresCase ? 'iu' : 'u');
        expect(matcher({ a: { $regex: rewritePattern(asked) } })({ a: text })).toBe(v8.test(text));
      },
    ),
    { numRuns: 2000 },
  );
});
