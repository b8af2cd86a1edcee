/**
 * New connections before requests. Node accepts one connection in a turn of its event loop, and a turn answers what all
 * open connections have sent: the more there are, the longer the next one waits, and a thousand that come together
 * waited for many seconds (measured). So while connections come in, requests are put off for a moment.
 */
import type { RequestListener, Server } from 'node:http';

/** Longest time that requests are put off for connections, in milliseconds. */
const LONGEST_MS = 50;

/** The listener for a server's requests: `listener`, once no connection waits to be accepted. */
export function afterArrivals(server: Server, listener: RequestListener): RequestListener {
  let putOff: Parameters<RequestListener>[] | undefined;
  let accepted = 0;
  let until = 0;
  /** At the end of a turn: one that brought a connection may be followed by another. */
  const turn = (before: number): void => {
    if (accepted !== before && performance.now() < until) return void setImmediate(turn, accepted);
    const requests = putOff!;
    putOff = undefined;
    for (const request of requests) listener(...request);
  };
  server.on('connection', () => {
    accepted += 1;
    if (putOff) return;
    putOff = [];
    until = performance.now() + LONGEST_MS;
    setImmediate(turn, 0);
  });
  return (request, response) => {
    if (putOff) putOff.push([request, response]);
    else listener(request, response);
  };
}
