/** No address has more than its share of a port's connections: one could hold them all, and send nothing. */
import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import type { AddressShares, Sender } from './address-shares.js';
import { plainAddress } from './proxies.js';

/** Cuts at once, from now on, a server's new connections of addresses that have their share. */
export function limitConnections(server: Pick<EventEmitter, 'on'>, shares: AddressShares): void {
  server.on('connection', (socket: Socket) => {
    const sender: Sender = { address: plainAddress(socket.remoteAddress ?? ''), source: undefined };
    try {
      shares.enter(sender);
    } catch {
      // There is no request yet that could be answered.
      socket.destroy();
    }
    socket.once('close', () => shares.leave(sender));
  });
}
