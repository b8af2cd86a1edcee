/** The command line's end of the control socket. */
import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { isTooLong, socketPath } from './socket.js';

/**
 * Has the running server of a data folder do something, and waits as long as that takes. Rejects in plain
 * words, the server's own where it could not do it.
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
    if (isTooLong(socket)) throw unanswered(folder);
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    const request = httpRequest({ socketPath: socket, method: 'POST', path, headers }, (response) => {
      text(response).then((answer) => resolve({ status: response.statusCode!, answer }), reject);
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      reject(wordsFor(error, folder));
    });
    request.end(body);
  });
}

const unanswered = (folder: string, cause?: Error): Error =>
  new Error(`${folder} is in use by a running server: stop it first`, { cause });

function wordsFor(error: NodeJS.ErrnoException, folder: string): Error {
  if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') return unanswered(folder, error);
  if (error.code === 'EACCES')
    return new Error(`the server of ${folder} takes commands from its own user alone: run this as that one`, {
      cause: error,
    });
  return new Error('the server ended before it was done', { cause: error });
}
