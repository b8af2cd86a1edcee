/** What the records layer knows of a registry; generated from its document (`x-registry`, the record's schema). */
import type { FilterFields } from '../filter/compile.js';
import type { WantedIndex } from '../store/index-making.js';

/** A list of texts: the parts of a text field, or one member of each object of a list. */
export type Derivation =
  { readonly from: string; readonly split: string } | { readonly from: string; readonly each: string };

export interface RegistryDefinition {
  /** The registry's one word: document, folder, scopes. */
  readonly name: string;
  /** One of its records: the prefix of their error codes. */
  readonly noun: string;
  /** For people: portal and log. */
  readonly title: string;
  /** The collection its records are kept in. */
  readonly collection: string;
  /** The document's own port, served on loopback beside the main one. */
  readonly port?: number;
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
  readonly indexes: readonly WantedIndex[];
}
