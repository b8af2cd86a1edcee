/** What a write's witness has written in the write's own turn, and so in its batch. */
import type { Document } from 'mongodb';
import type { Witness } from '../contract.js';
import type { WriteTurn } from './group-commit.js';
import type { Sources } from './reading.js';
import { decodeDocument, encodeDocument, parseDocument, requireKey } from './stored-record.js';
import { writeDocument } from './writing.js';

/** Adds the witness's documents to a turn that has its own writes. Throws what the witness throws: nothing is written. */
export function writeWitness(turn: WriteTurn, { placeOf }: Pick<Sources, 'placeOf'>, witness: Witness): void {
  const read = (collection: string, key: string): Document | undefined => {
    const value = turn.get(placeOf(collection, key).levelKey);
    return value === undefined ? undefined : parseDocument(decodeDocument(key, value));
  };
  for (const { collection, document, replaced } of witness.alongside(read)) {
    requireKey(document._id);
    const place = placeOf(collection, document._id);
    writeDocument(turn, { ...place, old: replaced, document, value: encodeDocument(document) });
  }
}
