/** What the records layer knows of a registry; generated from its document (`x-registry`, the records' schemas). */
import type { ErrorCode } from '../errors.js';
import type { FilterFields } from '../filter/compile.js';
import type { WantedIndex } from '../store/index-making.js';

/** A list of texts: the parts of a text field, or one member of each object of a list. */
export type Derivation =
  { readonly from: string; readonly split: string } | { readonly from: string; readonly each: string };

/** No two records agree in all of these fields. */
export interface UniqueRule {
  /** Of the index that keeps it. */
  readonly name: string;
  readonly fields: readonly string[];
  /** Speaks only of records with these values; all unless said. */
  readonly where?: Readonly<Record<string, string>>;
  /** What a write that breaks it is refused with. */
  readonly error: ErrorCode;
  /** Another refusal, where the record that was there first has these values. */
  readonly heldBy?: { readonly where: Readonly<Record<string, string>>; readonly error: ErrorCode };
}

/** Every record names one of another type, which is not removed before it. */
export interface Reference {
  /** The field that holds the other's key. */
  readonly field: string;
  /** The other type, of the same registry. */
  readonly to: string;
  /** What a record that names none is refused with. */
  readonly unknown: ErrorCode;
  /** Records of the other type with these values cannot be named, and what a record that names one is refused with. */
  readonly unfit?: { readonly where: Readonly<Record<string, string>>; readonly error: ErrorCode };
  /** What a removal of a record that is named is refused with. */
  readonly bound: ErrorCode;
}

/** One type of the records that a registry keeps. */
export interface RecordDefinition {
  /** The registry's name where it has no other type, else with the type's: `<registry>.<collection>`. */
  readonly name: string;
  /** One of them: the prefix of their error codes. */
  readonly noun: string;
  /** The collection they are kept in. */
  readonly collection: string;
  /** The field that is the key (stored as `_id`), and how one is made when the client sends none. */
  readonly key: { readonly field: string; readonly generate?: 'uuid' };
  /** Every field, in the order they are sent. */
  readonly fields: readonly string[];
  /** Fields without a default that every record holds. */
  readonly required: readonly string[];
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Fields recomputed with every write, kept under `_`. */
  readonly derived: Readonly<Record<string, Derivation>>;
  readonly filterable: FilterFields;
  /** Field → its path in the stored document. */
  readonly sortable: Readonly<Record<string, string>>;
  /** In the order in which they are judged. */
  readonly unique?: readonly UniqueRule[];
  readonly references?: readonly Reference[];
  /** Records of some type name records of this one. */
  readonly referenced?: true;
  readonly indexes: readonly WantedIndex[];
}

export interface RegistryDefinition {
  /** The registry's one word: document, folder, scopes. */
  readonly name: string;
  /** For people: portal and log. */
  readonly title: string;
  /** The document's own port, served on loopback beside the main one. */
  readonly port?: number;
  /** By collection. */
  readonly records: Readonly<Record<string, RecordDefinition>>;
}
