/** The whole registry in one answer, read as fast as it comes. */
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { recordText, type Scale } from '../records.js';
import type { ServerProcess } from '../server-process.js';
import { CREATED } from '../verification.js';

/** Longest time to wait for more, in milliseconds. */
const SILENCE_MS = 30000;

/** The right answer, without holding it: its length in bytes and its digest. */
export interface Whole {
  readonly records: number;
  readonly bytes: number;
  readonly digest: string;
}

/** All loaded records and the one created by verifying, by key. */
export function wholeOf(scale: Scale): Whole {
  const hash = createHash('sha256').update('{"success":true,"data":[');
  let bytes = '{"success":true,"data":[]}'.length;
  for (let number = 0; number <= scale.records; number++) {
    const piece = number === scale.records ? recordText(CREATED, scale) : `${recordText(number, scale)},`;
    bytes += piece.length;
    hash.update(piece);
  }
  return { records: scale.records + 1, bytes, digest: hash.update(']}').digest('hex') };
}

/** One stream. */
export interface Streamed {
  readonly seconds: number;
  /** CPU time of the server in microseconds. */
  readonly cpu: number;
}

/** Reads the whole registry; looks at every byte when told to verify, else at their number. Throws on a wrong one. */
export async function stream(server: ServerProcess, whole: Whole, verify: boolean): Promise<Streamed> {
  const [started, before] = [performance.now(), server.cpu];
  const hash = createHash('sha256');
  let bytes = 0;
  await readAll(server.port, (piece) => {
    bytes += piece.length;
    if (verify) hash.update(piece);
  });
  const [seconds, cpu] = [(performance.now() - started) / 1000, server.cpu - before];
  if (bytes !== whole.bytes || (verify && hash.digest('hex') !== whole.digest))
    throw new Error(`the stream of ${whole.records} records is wrong: ${bytes} bytes, ${whole.bytes} are right`);
  return { seconds, cpu };
}

function readAll(port: number, onPiece: (piece: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': 2 };
    const asked = request({ host: '127.0.0.1', port, path: '/networks', method: 'POST', headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`the stream is answered ${answer.statusCode}`));
      answer.on('data', onPiece).once('end', resolve).once('error', reject);
    });
    asked.setTimeout(SILENCE_MS, () => asked.destroy(new Error(`nothing came for ${SILENCE_MS / 1000} s`)));
    asked.once('error', reject).end('{}');
  });
}
