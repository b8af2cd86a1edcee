/** Texts of records in memory, bounded by bytes. */
import type { StoredDocument } from './stored-record.js';

/** What an entry costs beside its text, about. */
const OVERHEAD = 300;

/** A kept document and the commit number it was read at. */
export interface CachedDocument extends StoredDocument {
  readonly stamp: number;
}

/**
 * Two generations: what is read from disk goes into the young one; when that holds half of the bytes, it becomes the old
 * one and the old one goes. A hit moves nothing – moving cost more, where records are asked for at random, than reading
 * what is popular from disk once a generation.
 */
export class RecordCache {
  private young = new Map<string, CachedDocument>();
  private old = new Map<string, CachedDocument>();
  private youngBytes = 0;
  private readonly half: number;

  /** @param bytes the most memory the texts may take; 0 keeps nothing */
  constructor(bytes: number) {
    this.half = bytes / 2;
  }

  /** The document kept for a LevelDB key, if any. */
  get(key: string): CachedDocument | undefined {
    return this.young.get(key) ?? this.old.get(key);
  }

  set(key: string, document: CachedDocument): void {
    // Text beyond Latin-1 takes two bytes a unit; most takes one.
    const bytes = key.length + document.text.length + (document.head?.length ?? 0) + OVERHEAD;
    if (bytes > this.half) return;
    if (this.youngBytes + bytes > this.half) {
      this.old = this.young;
      this.young = new Map();
      this.youngBytes = 0;
    }
    this.young.set(key, document);
    this.youngBytes += bytes;
  }

  /** Forgets a key, as its document was written. */
  delete(key: string): void {
    // The bytes stay counted until the generation ends: an early end is harmless.
    this.young.delete(key);
    this.old.delete(key);
  }

  clear(): void {
    this.young = new Map();
    this.old = new Map();
    this.youngBytes = 0;
  }
}
