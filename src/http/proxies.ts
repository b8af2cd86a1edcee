/** Proxies in front that the operator named: what they say of where a request came from is believed, nobody else. */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 4 ? 'ipv4' : 'ipv6');

/** An address and how many of its bits count; undefined where the text is neither an address nor a network. */
function networkOf(text: string): { address: string; bits: number } | undefined {
  const [, address = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)]!;
  const bits = prefix === undefined ? most : Number(prefix);
  // A prefix of nothing would name everybody.
  return bits >= 1 && bits <= most && !address.includes('%') ? { address, bits } : undefined;
}

/** Whether a text is an IP address, or a network as `10.1.0.0/16` (RFC 4632, RFC 4291 §2.3). */
export const isNetwork = (text: string): boolean => networkOf(text) !== undefined;

/** The named proxies as one list; undefined where there are none. */
export function proxiesOf(networks: readonly string[]): BlockList | undefined {
  if (networks.length === 0) return undefined;
  const list = new BlockList();
  for (const text of networks) {
    const network = networkOf(text);
    if (network) list.addSubnet(network.address, network.bits, familyOf(network.address));
  }
  return list;
}

/** Whether an address is one of the list. */
export const isNamed = (address: string, proxies: BlockList): boolean =>
  isIP(address) !== 0 && proxies.check(address, familyOf(address));

/** The other end of the connection; empty on the control socket. */
const peerOf = ({ socket }: IncomingMessage): string => plainAddress(socket.remoteAddress ?? '');

/** Whether a named proxy sent a request. */
export const cameByProxy = (request: IncomingMessage, proxies: BlockList | undefined): boolean =>
  proxies !== undefined && isNamed(peerOf(request), proxies);

/**
 * The IP address that a request came from, empty on the control socket. `X-Forwarded-For` counts only where the peer is
 * a named proxy: read from its end, the first address that is no proxy's is the client's, since what stands before it
 * may be the client's own invention. Other forwarded fields are never read: who names proxies must set `base-url`, of
 * which addresses in answers are made.
 */
export function clientAddress(request: IncomingMessage, proxies: BlockList | undefined): string {
  let address = peerOf(request);
  if (!proxies || !isNamed(address, proxies)) return address;
  const forwarded = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(forwarded) ? forwarded.join() : (forwarded ?? '')).split(',');
  for (const hop of hops.reverse()) {
    const before = plainAddress(hop.trim());
    if (isIP(before) === 0) break;
    address = before;
    if (!isNamed(address, proxies)) break;
  }
  return address;
}

/** Without brackets and port, as some proxies write them, and IPv4 as such where it is written as IPv6. */
export function plainAddress(text: string): string {
  const bare = /^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  return /^::ffff:([\d.]+)$/i.exec(bare)?.[1] ?? bare;
}
