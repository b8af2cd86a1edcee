/** Reading a body in the quickest plain way, for the servers written by hand. */
import type { IncomingMessage } from 'node:http';

/** The body's value. */
export function readBody(request: IncomingMessage): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', reject);
    request.on('end', () => {
      try {
        resolve(JSON.parse((chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString()));
      } catch (error) {
        reject(new Error('no JSON', { cause: error }));
      }
    });
  });
}
