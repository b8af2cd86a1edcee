/** Revisions: 96 random bits, so that none comes back after delete and create, and a retried write is known by its own. */
import { randomFillSync } from 'node:crypto';

const BYTES = 12;
/** Random bytes are fetched many at a time: a call for twelve costs as much as one for thousands. */
const pool = Buffer.alloc(BYTES * 512);
let used = pool.length;

/** A new revision: 16 characters of base64url. */
export function newRevision(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool.toString('base64url', used, (used += BYTES));
}
