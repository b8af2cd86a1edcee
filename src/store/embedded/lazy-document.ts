/** A document that keeps its JSON text and parses it when a field is touched; else it looks like a plain object. */
import type { Document } from 'mongodb';
import { recordText } from '../contract.js';
import type { StoredDocument } from './stored-record.js';

/**
 * Makes a document of its stored form. `_id`, `_rev`, `_created`, `_updated` and `[recordText]` cost nothing; anything
 * else parses the text, once. The text is given up when a field of the document is written. (A change inside a nested
 * object is not noticed: make a new document instead.)
 *
 * @param parsed the same document as a plain object, where the caller has parsed it already
 */
export function lazyDocument(stored: StoredDocument, parsed?: Document): Document {
  return new Proxy<Document>(parsed ?? marksOf(stored), new LazyFields(stored, parsed !== undefined));
}

/** What is known without parsing. Records have just these marks; naming them costs a tenth of copying whatever is there. */
function marksOf({ key, marks, isUsual }: StoredDocument): Document {
  if (!isUsual) return { _id: key, ...marks };
  return { _id: key, _rev: marks['_rev'], _created: marks['_created'], _updated: marks['_updated'] };
}

class LazyFields implements ProxyHandler<Document> {
  private stored: StoredDocument | undefined;

  constructor(
    stored: StoredDocument,
    private parsed: boolean,
  ) {
    this.stored = stored;
  }

  get(target: Document, name: string | symbol): unknown {
    if (name === recordText) return this.stored?.text;
    if (!this.parsed && this.mayHold(target, name)) this.parse(target);
    return Reflect.get(target, name);
  }

  has(target: Document, name: string | symbol): boolean {
    return name === recordText ? this.stored !== undefined : Reflect.has(this.parse(target), name);
  }

  ownKeys(target: Document): (string | symbol)[] {
    return Reflect.ownKeys(this.parse(target));
  }

  getOwnPropertyDescriptor(target: Document, name: string | symbol): PropertyDescriptor | undefined {
    return Reflect.getOwnPropertyDescriptor(this.parse(target), name);
  }

  set(target: Document, name: string | symbol, value: unknown): boolean {
    return Reflect.set(this.change(target), name, value);
  }

  defineProperty(target: Document, name: string | symbol, attributes: PropertyDescriptor): boolean {
    return Reflect.defineProperty(this.change(target), name, attributes);
  }

  deleteProperty(target: Document, name: string | symbol): boolean {
    return Reflect.deleteProperty(this.change(target), name);
  }

  preventExtensions(target: Document): boolean {
    return Reflect.preventExtensions(this.parse(target));
  }

  private mayHold(target: Document, name: string | symbol): boolean {
    if (typeof name === 'symbol' || Object.hasOwn(target, name)) return false;
    // Of the fields whose names start with `_` those that hold text are known.
    if (name.startsWith('_')) return this.stored?.head?.includes(`${JSON.stringify(name)}:`) === true;
    // Every promise asks its result for `then`: look before parsing for that.
    return name !== 'then' || this.stored?.text.includes('then"') === true;
  }

  private change(target: Document): Document {
    this.parse(target);
    this.stored = undefined;
    return target;
  }

  private parse(target: Document): Document {
    if (this.parsed || this.stored === undefined) return target;
    this.parsed = true;
    if (this.stored.head !== undefined) addFields(target, this.stored.head);
    return addFields(target, this.stored.text);
  }
}

/** Adds the members of a JSON object, `__proto__` too, as own fields. */
export function addFields(target: Document, json: string): Document {
  const fields = JSON.parse(json) as Record<string, unknown>;
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (name !== '__proto__') target[name] = value;
    else Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return target;
}
