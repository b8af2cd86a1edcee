/** Who a request is from when proxies stand in front (hardening T8): only named ones are believed. */
import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { clientAddress, isNetwork, proxiesOf } from '../../src/http/proxies.js';

const from = (peer: string, forwarded?: string | string[]): IncomingMessage =>
  ({ socket: { remoteAddress: peer }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('the client’s address', () => {
  const proxies = proxiesOf(['10.0.0.7', '192.168.0.0/16', 'fd00::/8']);
  test.each<[what: string, peer: string, forwarded: string | undefined, address: string]>([
    ['nobody in front', '203.0.113.9', undefined, '203.0.113.9'],
    ['a client that invents one', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['a neighbour of a proxy', '10.0.0.8', '198.51.100.1', '10.0.0.8'],
    ['a proxy', '10.0.0.7', '198.51.100.1', '198.51.100.1'],
    ['a proxy, heard on an IPv6 socket', '::ffff:10.0.0.7', '::FFFF:198.51.100.1', '198.51.100.1'],
    ['a proxy that says nothing', '10.0.0.7', undefined, '10.0.0.7'],
    ['two proxies, and an invention before them', '10.0.0.7', '1.2.3.4, 198.51.100.1, 192.168.3.4', '198.51.100.1'],
    ['proxies alone', '10.0.0.7', 'fd00::1, 192.168.3.4', 'fd00::1'],
    ['a proxy by IPv6 that writes ports', 'fd12::1', '[2001:db8::5]:4711', '2001:db8::5'],
    ['a proxy that writes a port', '10.0.0.7', '198.51.100.1:4711', '198.51.100.1'],
    ['words in place of an address', '10.0.0.7', '198.51.100.1, unknown', '10.0.0.7'],
    ['an empty field', '10.0.0.7', '', '10.0.0.7'],
  ])('%s', (_what, peer, forwarded, address) => {
    expect(clientAddress(from(peer, forwarded), proxies)).toBe(address);
  });

  test('several fields are one list; where no proxy is named none is believed', () => {
    expect(clientAddress(from('10.0.0.7', ['1.2.3.4', '198.51.100.1']), proxies)).toBe('198.51.100.1');
    expect(clientAddress(from('10.0.0.7', '198.51.100.1'), proxiesOf([]))).toBe('10.0.0.7');
  });
});

test('a network is an address, perhaps with a prefix', () => {
  for (const good of ['10.0.0.7', '10.0.0.0/8', '::1', 'fd00::/8', '10.0.0.7/32']) expect([good, isNetwork(good)]).toEqual([good, true]);
  for (const bad of ['', 'proxy', '10.0.0', '10.0.0.0/33', '0.0.0.0/0', '::/0', '10.0.0.0/', 'fe80::1%eth0', '10.0.0.0/8/8', '1.2.3.4 ']) expect([bad, isNetwork(bad)]).toEqual([bad, false]);
}); // prettier-ignore
