/**
 * `$regex`: the part of the syntax that RE2 (embedded engine) and PCRE (MongoDB) read alike, rewritten so that nothing
 * is left to their defaults. Sources: RE2's and PCRE2's syntax pages; DESIGN.md §5.
 *
 * Taken: literals, `.`, classes, `\d \w \s` and their negations, escaped punctuation, `\t \n \r \f \xHH`, groups,
 * alternatives, `* + ? {n} {n,} {n,m}` (lazy too), `^` and `$` (start and end of the text), a leading `(?i)`.
 */
import { RE2JS } from 're2js';
import { FILTER_LIMITS } from './limits.js';

/** Why a pattern is refused; `compileFilter` adds the place. */
export class PatternError extends Error {}

/** What a part of a pattern comes to: its text for both engines, and what a quantifier after it must know. */
interface Part {
  text: string;
  /** Holds a quantifier: repeating it again can take exponential time on a backtracking engine. */
  repeats: boolean;
  /** Holds alternatives: repeated, they can overlap, with the same effect. */
  alternates: boolean;
  /** Symbols when repetitions are written out: what the automaton costs. */
  size: number;
}

/** ASCII on both sides, also under `(?i)`, where PCRE and RE2 fold `\w` differently. `\s` is PCRE's, with \v. */
const shorthands: Readonly<Record<string, string>> = { d: '0-9', w: '0-9A-Za-z_', s: '\\t\\n\\x0B\\f\\r ' };
const controls = new Set(['t', 'n', 'r', 'f']);
const isPunctuation = (symbol: string): boolean => /^[!-/:-@[-`{-~ ]$/.test(symbol);

/** A symbol as itself, inside or outside a class; Java, which the test stand-in uses, needs `&` and `-` escaped too. */
function literal(symbol: string): string {
  const unit = symbol.charCodeAt(0);
  if (unit < 0x20 || unit === 0x7f) return `\\x${unit.toString(16).padStart(2, '0')}`;
  return /^[\\.+*?()|[\]{}^$&~#-]$/.test(symbol) ? `\\${symbol}` : symbol;
}

/** No case at all, or (below U+0590, ƛ and phonetic letters apart) a case that has not changed since Unicode 9. */
const settledCase = /^[\p{Lo}\p{M}\p{N}\p{P}\p{S}\p{Z}\u00a0-\u019a\u019c-\u024f\u0370-\u058f]$/u;

/** Whether every Unicode table pairs the symbol's cases alike: one lower, one upper, each the other's. */
function foldsAlike(symbol: string): boolean {
  const [lower, upper] = [symbol.toLowerCase(), symbol.toUpperCase()];
  const paired = lower.toUpperCase() === upper && upper.toLowerCase() === lower;
  return paired && lower.length === symbol.length && upper.length === symbol.length && settledCase.test(symbol);
}

const atom = (text: string): Part => ({ text, repeats: false, alternates: false, size: 1 });

/** Reads a pattern from left to right, one method a rule of the grammar. */
class Pattern {
  private at = 0;
  private quantifiers = 0;
  private readonly symbols: readonly string[];
  private readonly ignoresCase: boolean;

  constructor(pattern: string) {
    this.ignoresCase = pattern.startsWith('(?i)');
    this.symbols = [...(this.ignoresCase ? pattern.slice(4) : pattern)];
  }

  rewritten(): string {
    const { text, size } = this.alternatives();
    if (this.at < this.symbols.length) throw new PatternError('a ) closes no group');
    if (size > FILTER_LIMITS.patternSize)
      throw new PatternError(`its repetitions come to more than ${FILTER_LIMITS.patternSize} symbols`);
    return this.ignoresCase ? `(?i)${text}` : text;
  }

  private alternatives(): Part {
    const parts = [this.sequence()];
    while (this.taken('|')) parts.push(this.sequence());
    return {
      text: parts.map(({ text }) => text).join('|'),
      repeats: parts.some(({ repeats }) => repeats),
      alternates: parts.length > 1 || parts.some(({ alternates }) => alternates),
      size: parts.reduce((sum, { size }) => sum + size, 0),
    };
  }

  private sequence(): Part {
    const whole: Part = { text: '', repeats: false, alternates: false, size: 0 };
    for (
      let next = this.symbols[this.at];
      next !== undefined && next !== '|' && next !== ')';
      next = this.symbols[this.at]
    ) {
      const part = this.quantified();
      whole.text += part.text;
      whole.repeats ||= part.repeats;
      whole.alternates ||= part.alternates;
      whole.size += part.size;
    }
    return whole;
  }

  private quantified(): Part {
    const anchor = this.taken('^') ? '^' : this.taken('$') ? '\\z' : undefined;
    const part = anchor === undefined ? this.single() : atom(anchor);
    const quantifier = this.quantifier();
    if (quantifier === undefined) return part;
    if (anchor !== undefined) throw new PatternError('an anchor cannot be repeated');
    this.quantifiers += 1;
    if (this.quantifiers > FILTER_LIMITS.quantifiers)
      throw new PatternError(`more than ${FILTER_LIMITS.quantifiers} quantifiers`);
    if (quantifier.text !== '?') {
      if (part.repeats) throw new PatternError('a repeated group holds a quantifier');
      if (part.alternates) throw new PatternError('a repeated group holds alternatives');
    }
    return {
      ...part,
      text: part.text + quantifier.text,
      repeats: true,
      size: part.size * Math.max(1, quantifier.times),
    };
  }

  /** Lazy forms are read and dropped: whether a text matches does not depend on them. */
  private quantifier(): { text: string; times: number } | undefined {
    const found = this.repetition();
    if (found === undefined) return undefined;
    this.taken('?');
    if (this.repetition() !== undefined) throw new PatternError('a quantifier follows a quantifier');
    return found;
  }

  private repetition(): { text: string; times: number } | undefined {
    for (const sign of ['*', '+', '?']) if (this.taken(sign)) return { text: sign, times: 1 };
    if (!this.taken('{')) return undefined;
    const end = this.symbols.indexOf('}', this.at);
    const inner = this.symbols.slice(this.at, end < 0 ? this.at : end).join('');
    const match = /^(0|[1-9][0-9]{0,3})(,(0|[1-9][0-9]{0,3})?)?$/.exec(inner);
    if (match === null) throw new PatternError('{ starts no {n}, {n,} or {n,m}, write \\{ for the sign itself');
    const least = Number(match[1]);
    const most = match[3] === undefined ? least : Number(match[3]);
    if (most < least) throw new PatternError('a repetition {n,m} with n over m');
    this.at = end + 1;
    return { text: `{${inner}}`, times: most };
  }

  private single(): Part {
    const symbol = this.symbols[this.at] as string;
    this.at += 1;
    if (symbol === '.') return atom('[^\\n]');
    if (symbol === '(') return this.group();
    if (symbol === '[') return this.characterClass();
    if (symbol === '\\') return this.escape();
    if (symbol === '*' || symbol === '+' || symbol === '?') throw new PatternError(`${symbol} has nothing to repeat`);
    if (symbol === '{' || symbol === '}' || symbol === ']')
      throw new PatternError(`write \\${symbol} for the sign itself`);
    return atom(this.folding(symbol));
  }

  private group(): Part {
    if (this.taken('?') && !this.taken(':')) {
      throw new PatternError('(? starts no (?:…), and (?i) is taken at the very start only');
    }
    const inner = this.alternatives();
    if (!this.taken(')')) throw new PatternError('a group is not closed');
    return { ...inner, text: `(?:${inner.text})`, size: Math.max(1, inner.size) };
  }

  private escape(): Part {
    const symbol = this.symbols[this.at];
    const shorthand = symbol === undefined ? undefined : shorthands[symbol.toLowerCase()];
    if (symbol === undefined || shorthand === undefined) return atom(literal(this.escaped()));
    this.at += 1;
    return atom(symbol === symbol.toLowerCase() ? `[${shorthand}]` : `[^${shorthand}]`);
  }

  /** The one symbol that an escape stands for, with `at` behind the backslash. */
  private escaped(): string {
    const symbol = this.symbols[this.at];
    if (symbol === undefined) throw new PatternError('it ends with a backslash');
    this.at += 1;
    if (isPunctuation(symbol)) return symbol;
    if (controls.has(symbol)) return { t: '\t', n: '\n', r: '\r', f: '\f' }[symbol] as string;
    const hex = this.symbols.slice(this.at, this.at + 2).join('');
    if (symbol !== 'x' || !/^[0-9A-Fa-f]{2}$/.test(hex))
      throw new PatternError(`no escape ${JSON.stringify(`\\${symbol}`)}`);
    this.at += 2;
    return this.folding(String.fromCharCode(Number.parseInt(hex, 16)), false);
  }

  private characterClass(): Part {
    let text = this.taken('^') ? '[^' : '[';
    do text += this.classMember();
    while (!this.taken(']'));
    return atom(`${text}]`);
  }

  private classMember(): string {
    const next = this.symbols[this.at + 1];
    if (this.symbols[this.at] === '\\' && next !== undefined && shorthands[next.toLowerCase()] !== undefined) {
      const shorthand = shorthands[next];
      if (shorthand === undefined) throw new PatternError(`\\${next} inside a class`);
      this.at += 2;
      if (this.symbols[this.at] === '-' && this.symbols[this.at + 1] !== ']')
        throw new PatternError('a range from a shorthand');
      return shorthand;
    }
    const low = this.classSymbol();
    if (this.symbols[this.at] !== '-' || this.symbols[this.at + 1] === ']') return literal(low);
    this.at += 1;
    const high = this.classSymbol();
    const [from, to] = [low.codePointAt(0) as number, high.codePointAt(0) as number];
    if (from > to) throw new PatternError('a range in a class runs backwards');
    if (this.ignoresCase && to > 0x7f) throw new PatternError('a range beyond ASCII under (?i)');
    return `${literal(low)}-${literal(high)}`;
  }

  private classSymbol(): string {
    const symbol = this.symbols[this.at];
    if (symbol === undefined) throw new PatternError('a class is not closed');
    if (symbol === '[' || symbol === ']') throw new PatternError(`write \\${symbol} inside a class`);
    this.at += 1;
    if (symbol !== '\\') return this.folding(symbol, false);
    const next = this.symbols[this.at];
    if (next !== undefined && shorthands[next.toLowerCase()] !== undefined)
      throw new PatternError('a range to a shorthand');
    return this.escaped();
  }

  /** A symbol, refused where the engines' tables of upper and lower case could differ. */
  private folding(symbol: string, escape = true): string {
    if (this.ignoresCase && symbol > '\x7f' && !foldsAlike(symbol)) throw new PatternError(`${symbol} under (?i)`);
    return escape ? literal(symbol) : symbol;
  }

  private taken(symbol: string): boolean {
    const found = this.symbols[this.at] === symbol;
    if (found) this.at += 1;
    return found;
  }
}

/**
 * The pattern to send to either engine.
 *
 * @param pattern at most 256 UTF-16 units, without lone surrogates
 * @returns a pattern that RE2 and PCRE read alike; of the same meaning, save that `$` is the very end of the text, `.`
 *   is anything but a line feed, and `\d \w \s` are ASCII
 * @throws PatternError saying what is not taken
 */
export function rewritePattern(pattern: string): string {
  if (pattern.length > FILTER_LIMITS.pattern) throw new PatternError(`longer than ${FILTER_LIMITS.pattern} characters`);
  if (pattern.includes('\0')) throw new PatternError('it holds NUL');
  const rewritten = new Pattern(pattern).rewritten();
  try {
    RE2JS.compile(rewritten);
  } catch (cause) {
    throw new PatternError('it is not valid', { cause });
  }
  return rewritten;
}
