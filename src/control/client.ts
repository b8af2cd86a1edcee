/** The command line's end of the control socket. */
import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { socketPath } from './socket.js';

/** No server listens on the socket of this folder. */
export class NoServer extends Error {}

/**
 * Has the running server of a data folder do something, and waits as long as that takes. Rejects with `NoServer` where
 * none listens, and in the server's words where it could not do it.
 */
export async function askServer<T>(folder: string, path: string, body: unknown): Promise<T> {
  const { status, answer } = await post(folder, path, JSON.stringify(body));
  const value = JSON.parse(answer) as { title: string; detail?: string };
  if (status !== 200) throw new Error(value.detail ?? value.title);
  return value as T;
}

function post(folder: string, path: string, body: string): Promise<{ status: number; answer: string }> {
  return new Promise((resolve, reject) => {
    const socket = socketPath(folder);
    if (socket === undefined) throw new NoServer();
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    const request = httpRequest({ socketPath: socket, method: 'POST', path, headers }, (response) => {
      text(response).then((answer) => resolve({ status: response.statusCode!, answer }), reject);
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      const isNobodyThere = error.code === 'ENOENT' || error.code === 'ECONNREFUSED';
      reject(isNobodyThere ? new NoServer() : new Error('the server ended before it was done', { cause: error }));
    });
    request.end(body);
  });
}
