/** No address has more than its share of what is under way, so that one that sends all it can leaves room for others. */
import { BlockList, isIPv6 } from 'node:net';
import { fail } from '../errors.js';
import { isNamed } from './proxies.js';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** What is counted, with the address that it came from; `source` while it is. */
export interface Sender {
  readonly address: string;
  source: string | undefined;
}

export class AddressShares {
  private readonly underWay = new Map<string, number>();

  /**
   * @param most requests of one address that are answered or wait at once
   * @param proxies named ones, which send the requests of many
   */
  constructor(
    private readonly most: number,
    private readonly proxies: BlockList | undefined,
  ) {}

  /** Counts one, which `leave` ends. Refuses with `too-many-requests` one more than the address may have. */
  enter(sender: Sender): void {
    const source = this.sourceOf(sender.address);
    if (source === undefined) return;
    const count = this.underWay.get(source) ?? 0;
    if (count >= this.most) fail('too-many-requests');
    this.underWay.set(source, count + 1);
    sender.source = source;
  }

  leave(sender: Sender): void {
    const { source } = sender;
    if (source === undefined) return;
    sender.source = undefined;
    const count = this.underWay.get(source)! - 1;
    if (count === 0) this.underWay.delete(source);
    else this.underWay.set(source, count);
  }

  /**
   * What stands for one sender: the address, of IPv6 the network of 64 bits, which one machine has to itself (RFC 4291
   * §2.5.4). Undefined where many share it: the control socket, loopback, a proxy that names nobody.
   */
  sourceOf(address: string): string | undefined {
    if (address === '' || address === '127.0.0.1') return undefined;
    if (isNamed(address, loopback) || (this.proxies && isNamed(address, this.proxies))) return undefined;
    return isIPv6(address) ? networkOf(address) : address;
  }
}

/** The first four groups of an IPv6 address, without leading zeros. */
function networkOf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head.split(':');
  const rest = tail === undefined ? [] : tail.split(':');
  if (tail !== undefined) while (groups.length + rest.length < 8) groups.push('0');
  return [...groups, ...rest]
    .slice(0, 4)
    .map((group) => Number.parseInt(group || '0', 16).toString(16))
    .join(':');
}
