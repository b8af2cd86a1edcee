/**
 * What `JSON.parse` lets pass although two programs could read it differently: duplicate members, numbers that a double
 * cannot hold, lone surrogates, names of `Object.prototype`, nesting and widths without end (hardening T16–T20).
 *
 * One pass over text that `JSON.parse` has accepted, so the grammar itself is not judged here.
 */
import { JSON_LIMITS } from '../records/storable.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

/** An object or a list that is being read. */
interface Level {
  /** The names so far; undefined in a list. */
  readonly names: Set<string> | undefined;
  count: number;
}

/** What is unsafe about a JSON text, as a detail for `unsafe-json`; undefined when nothing is. */
export function unsafePart(text: string): string | undefined {
  return new Scan(text).run();
}

class Scan {
  private at = 0;
  private readonly levels: Level[] = [];
  private nameNext = false;

  constructor(private readonly text: string) {}

  run(): string | undefined {
    while (this.at < this.text.length) {
      const fault = this.token(this.text.charCodeAt(this.at));
      if (fault !== undefined) return fault;
    }
    return undefined;
  }

  private token(code: number): string | undefined {
    if (code === QUOTE) return this.string();
    if (code === MINUS || (code >= ZERO && code <= NINE)) return this.number();
    this.at++;
    if (code === OPEN_OBJECT || code === OPEN_LIST) return this.open(code === OPEN_OBJECT);
    if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      this.levels.pop();
      this.nameNext = false;
    } else if (code === COMMA) return this.comma();
    return undefined;
  }

  private open(isObject: boolean): string | undefined {
    this.levels.push({ names: isObject ? new Set() : undefined, count: 1 });
    this.nameNext = isObject;
    return this.levels.length > JSON_LIMITS.depth ? `it is nested deeper than ${JSON_LIMITS.depth} levels` : undefined;
  }

  private comma(): string | undefined {
    const level = this.levels.at(-1);
    if (!level) return undefined;
    level.count++;
    this.nameNext = level.names !== undefined;
    const most = level.names ? JSON_LIMITS.members : JSON_LIMITS.items;
    return level.count > most
      ? `it has ${level.names ? 'an object' : 'a list'} of more than ${most} entries`
      : undefined;
  }

  private string(): string | undefined {
    const start = this.at;
    let escaped = false;
    for (this.at++; this.text.charCodeAt(this.at) !== QUOTE; this.at++) {
      if (this.text.charCodeAt(this.at) !== BACKSLASH) continue;
      escaped = true;
      this.at++;
    }
    this.at++;
    // Bytes that were valid UTF-8 hold no surrogates; only an escape can bring one.
    if (!escaped && !this.nameNext) return undefined;
    const value = escaped
      ? (JSON.parse(this.text.slice(start, this.at)) as string)
      : this.text.slice(start + 1, this.at - 1);
    if (escaped && !value.isWellFormed()) return 'a text holds half of a surrogate pair';
    return this.nameNext ? this.name(value) : undefined;
  }

  private name(name: string): string | undefined {
    this.nameNext = false;
    const names = this.levels.at(-1)!.names!;
    if (names.has(name)) return `the member ${shown(name)} stands twice`;
    if (name === 'prototype' || Object.hasOwn(Object.prototype, name)) return `the member ${shown(name)} is not taken`;
    if (name.length * 3 > JSON_LIMITS.nameBytes && Buffer.byteLength(name) > JSON_LIMITS.nameBytes)
      return `the member ${shown(name)}… has a name over ${JSON_LIMITS.nameBytes} bytes`;
    names.add(name);
    return undefined;
  }

  private number(): string | undefined {
    const start = this.at;
    while (isNumberPart(this.text.charCodeAt(this.at))) this.at++;
    // Fifteen digits always fit a double.
    if (this.at - start <= 15 && !/[eE]/.test(this.text.slice(start, this.at))) return undefined;
    const token = this.text.slice(start, this.at);
    return isKept(token) ? undefined : `the number ${token.slice(0, 64)} would not be kept as it is`;
  }
}

const shown = (name: string): string => JSON.stringify(name.slice(0, 64));

const isNumberPart = (code: number): boolean =>
  (code >= ZERO && code <= NINE) || code === MINUS || code === 0x2b || code === 0x2e || code === 0x45 || code === 0x65;

/** Whether a double holds the number: finite, an integer only up to 2^53, and not rounded away to nothing. */
function isKept(token: string): boolean {
  const value = Number(token);
  if (!Number.isFinite(value)) return false;
  // However it is written: past 2^53 its neighbours would be stored as the same number.
  if (Number.isInteger(value) && value !== 0) return Number.isSafeInteger(value);
  return value !== 0 || !/[1-9]/.test(token.replace(/[eE].*$/, ''));
}
