/** Where the chains of an audit log end: what the next chain has to follow. */
import type { Collection, Store } from '../../store/contract.js';
import { ENTRIES, type Entry, type Head, HEADS, idOf, type Last, noteOf, notesIn } from './entry.js';

/** Chains whose ends are read at once. */
const AT_ONCE = 50;

/**
 * The last entry of every chain that no other chain follows already, whatever their clocks said: what their names or
 * times sort by is not looked at. A few reads for each chain there ever was.
 */
export async function endsOf(store: Store): Promise<Last[]> {
  const entries = store.collection<Entry>(ENTRIES);
  const heads = await store
    .collection<Head>(HEADS)
    .find({}, { projection: { _id: 1 } })
    .toArray();
  const ends = new Map<string, Last>();
  const followed: string[] = [];
  for (let at = 0; at < heads.length; at += AT_ONCE) {
    const chains = heads.slice(at, at + AT_ONCE).map(({ _id }) => _id);
    const firsts = chains.map((chain) => idOf({ chain, number: 1 }));
    for (const { follows } of await entries.find({ _id: { $in: firsts } }).toArray())
      followed.push(...notesIn(follows));
    // Not the head's: it may lag behind.
    for (const last of await Promise.all(chains.map((chain) => lastOf(entries, chain))))
      if (last !== undefined) ends.set(noteOf(last), last);
  }
  for (const note of followed) ends.delete(note);
  return [...ends.values()];
}

async function lastOf(entries: Collection<Entry>, chain: string): Promise<Last | undefined> {
  const ofChain = { _id: { $gt: `${chain}-`, $lt: `${chain}.` } };
  const [last] = await entries.find(ofChain, { sort: { _id: -1 }, limit: 1 }).toArray();
  return last && { chain, number: last.number, hash: last.hash };
}
