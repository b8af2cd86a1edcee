/** Reads a configuration file of JSON part by part: what is missing, unknown or wrong is refused with its place. */
import { readFileSync } from 'node:fs';
import { ConfigError } from '../config.js';
import { isPlain } from '../filter/values.js';
import { unsafePart } from '../http/json-scan.js';

/** Members of an object, by name; what is optional may be undefined. */
type Members<R extends string, O extends string> = Readonly<Record<R, ConfigPart> & Partial<Record<O, ConfigPart>>>;

/** A value in a file and where it stands. Every reader throws `ConfigError` with a sentence that names the place. */
export class ConfigPart {
  private constructor(
    readonly value: unknown,
    private readonly setting: string,
    /** JSON Pointer (RFC 6901) to it. */
    readonly pointer: string,
  ) {}

  /** The whole file that a setting names. */
  static ofFile(path: string, setting: string): ConfigPart {
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch {
      throw new ConfigError(`${setting} names a file that cannot be read`);
    }
    return ConfigPart.ofText(text, setting);
  }

  static ofText(text: string, setting: string): ConfigPart {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new ConfigError(`${setting} names a file that is no JSON`);
    }
    const unsafe = unsafePart(text);
    if (unsafe !== undefined) throw new ConfigError(`${setting} names a file that is read in two ways: ${unsafe}`);
    return new ConfigPart(value, setting, '');
  }

  /** Refuses this part, saying what it takes. */
  refuse(takes: string): never {
    return this.refuseAs(`${this.pointer === '' ? 'the file' : this.pointer} takes ${takes}`);
  }

  /** Refuses in a sentence that names the place itself. */
  refuseAs(sentence: string): never {
    throw new ConfigError(`${this.setting}: ${sentence}`);
  }

  /** A text that is not empty, of at most 1,000 characters. */
  text(takes = 'a text that is not empty'): string {
    const { value } = this;
    return typeof value === 'string' && value !== '' && value.length <= 1000 ? value : this.refuse(takes);
  }

  wholeNumber(least: number, most: number): number {
    const { value } = this;
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
    return fits ? value : this.refuse(`a whole number from ${least} to ${most}`);
  }

  /** A list of one element or more. */
  list(takes = 'a list of one or more'): ConfigPart[] {
    const { value } = this;
    if (!Array.isArray(value) || value.length === 0) return this.refuse(takes);
    return value.map((element, at) => this.inside(element, at));
  }

  /** An object with these members and no others. */
  members<R extends string, O extends string = never>(
    required: readonly R[],
    optional: readonly O[] = [],
  ): Members<R, O> {
    const known: readonly string[] = [...required, ...optional];
    const entries = this.entries(`an object with ${known.join(', ')}`);
    const unknown = entries.find(([name]) => !known.includes(name));
    if (unknown) this.refuseAs(`${unknown[1].pointer} is unknown, there are ${known.join(', ')}`);
    const missing = required.find((name) => !Object.hasOwn(this.value as object, name));
    if (missing !== undefined) this.refuseAs(`${this.pointer}/${missing} is missing`);
    return Object.fromEntries(entries) as unknown as Members<R, O>;
  }

  /** The members of an object of any names. */
  entries(takes = 'an object'): [string, ConfigPart][] {
    const { value } = this;
    if (!isPlain(value)) return this.refuse(takes);
    return Object.entries(value).map(([name, member]) => [name, this.inside(member, name)]);
  }

  private inside(value: unknown, step: string | number): ConfigPart {
    return new ConfigPart(value, this.setting, `${this.pointer}/${step}`);
  }
}
