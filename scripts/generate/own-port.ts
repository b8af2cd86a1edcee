/** `x-own-port`: operations that the registry's own listener alone serves, such as one on a path that others have too. */
import { routesOf, type OpenApi, type Server } from './document.js';

/**
 * Gives every operation with `x-own-port` the servers of the document's own port, their variables filled in: clients that
 * are generated know variables of the document's servers only. Changes the document given. Throws where the document has
 * no port, or names no server with it, as nobody could reach the operation there; and where it says anything but `true`.
 */
export function expandOwnPort(document: OpenApi): void {
  const { port } = document['x-registry'];
  const own = (document.servers ?? []).filter(({ url }) => port !== undefined && url.endsWith(`:${port}`));
  for (const { operation } of routesOf(document)) {
    const { 'x-own-port': said } = operation;
    if (said === undefined) continue;
    if (said !== true) throw new Error(`${operation.operationId}: x-own-port is true or left out`);
    if (own.length === 0)
      throw new Error(`${operation.operationId}: x-own-port needs a port in x-registry, and a server with that port`);
    operation.servers = own.map(written);
  }
}

/** The server with the defaults of its variables in its URL. */
const written = ({ url, variables = {}, ...server }: Server): Server => ({
  ...server,
  url: url.replace(/\{([^}]+)\}/g, (whole, name: string) => variables[name]?.default ?? whole),
});
